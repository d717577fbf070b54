"""The workbook: its sheets, and the table that comes back filled in."""
