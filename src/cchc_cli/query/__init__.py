"""Questions to the workspace: facts in, rows out; filters, order, grouping and the one counting function."""
