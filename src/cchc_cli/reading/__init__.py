"""A file of any kind as source text."""

from cchc_cli.reading.files import MAX_BYTES, MAX_TEXT_BYTES, Reading, read_bytes, read_file

__all__ = ["MAX_BYTES", "MAX_TEXT_BYTES", "Reading", "read_bytes", "read_file"]
