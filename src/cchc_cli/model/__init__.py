"""The types that every room speaks in: frozen, without I/O, without a clock."""
