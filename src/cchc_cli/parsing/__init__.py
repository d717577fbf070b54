"""Source text → document: header, outline, directives, deadlines, units, targets, references. No files, no YAML."""

from cchc_cli.parsing.document import Parsed, parse

__all__ = ["Parsed", "parse"]
