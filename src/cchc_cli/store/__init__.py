"""The workspace folder: YAML in and out, locks, atomic writes, the derived index."""
