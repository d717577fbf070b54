"""The formats of `cchc export`: one entry each, whose module is imported only when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from cchc_cli.export.sheet import GroupBy, Sheet


@dataclass(frozen=True, slots=True)
class Format:
    """How a sheet becomes a file.

    ``writer`` is "module:function" within this package: a `Sheet` in, text (with its own line ends) or bytes out.
    ``endings`` are those of its files, the usual one first; they choose the format where none is named. ``binary``
    files are nothing for a terminal. ``group_by`` is how its sheets are grouped where nobody says. ``columns`` says
    whether its columns can be chosen. ``by_duty``: its rows are duties in every state, finished ones too, in no blocks.
    ``timeline``: beside its rows it needs every duty, as of recurring work each period falls due by itself.
    """

    writer: str
    endings: tuple[str, ...]
    binary: bool = False
    group_by: GroupBy | None = None
    columns: bool = True
    by_duty: bool = False
    timeline: bool = False

    def content(self, sheet: Sheet) -> bytes:
        """The file of ``sheet``.

        Raises:
            UsageError: for a name in ``sheet.fields`` that no row has.
        """
        module, _, function = self.writer.partition(":")
        made: str | bytes = getattr(import_module(f"cchc_cli.export.{module}"), function)(sheet)
        return made.encode("utf-8") if isinstance(made, str) else made


FORMATS: dict[str, Format] = {
    "docx": Format("to_docx:to_docx", (".docx",), binary=True, group_by=GroupBy.UNIT),
    "md": Format("to_markdown:to_markdown", (".md", ".markdown")),
    "xlsx": Format("to_xlsx:to_xlsx", (".xlsx",), binary=True),
    "csv": Format("to_csv:to_csv", (".csv",)),
    "tsv": Format("to_csv:to_tsv", (".tsv",)),
    "json": Format("to_json:to_json", (".json",)),
    "jsonl": Format("to_json:to_json_lines", (".jsonl", ".ndjson")),
    "html": Format("to_html:to_html", (".html", ".htm"), group_by=GroupBy.UNIT, timeline=True),
    "text": Format("to_text:to_text", (".txt",), group_by=GroupBy.UNIT, columns=False),
    "ics": Format("to_ics:to_ics", (".ics",), columns=False, by_duty=True),
}
"""Name of a format, as `--format` takes it, and how it is written. Its word for people is in `wording.outfile.FORMATS`.

A format is added here and there, and nowhere else.
"""


def format_of_ending(suffix: str) -> str | None:
    """The name of the format whose files end with ``suffix`` (".docx", in any case), None where there is none."""
    return next((code for code, one in FORMATS.items() if suffix.casefold() in one.endings), None)
