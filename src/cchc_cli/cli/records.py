"""Lists that are no rows of work (units, findings, log entries) in every format that `list` has."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence

from cchc_cli.cli import streams
from cchc_cli.errors import UsageError
from cchc_cli.text.printable import one_line
from cchc_cli.wording import refusals

_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")

Record = Mapping[str, object]
FORMATS = {
    "table": "bảng",
    "tsv": "tsv",
    "csv": "csv",
    "json": "json",
    "jsonl": "jsonl",
    "md": "markdown",
}
"""Every format of the reading commands, by its name."""


def chosen_format(format_: str | None, *, as_json: bool) -> str:
    """The format that was asked for; without one a table for a person, TSV for a pipe.

    Raises UsageError for an unknown one, and for two that exclude each other.
    """
    from cchc_cli.cli import values

    if format_ is None:
        return "json" if as_json else "table" if streams.is_terminal(sys.stdout) else "tsv"
    code = values.coded(format_, FORMATS, option="--format")
    if as_json and code != "json":
        raise UsageError(refusals.NOT_BOTH_FORMATS.format(format=code))
    return code


def print_records(records: Sequence[Record], heads: Mapping[str, str], format_: str) -> None:
    """Print ``records`` in a format; ``heads`` names the fields that a person sees, in order, with their heads.

    JSON and JSON Lines hold every field of a record. A record without a field has an empty cell.
    """
    match format_:
        case "json":
            streams.data("[" + ",\n ".join(as_json(one) for one in records) + "]")
        case "jsonl":
            streams.data("\n".join(as_json(one) for one in records))
        case "table":
            streams.data(_table(records, heads))
        case "md":
            streams.data(_markdown(records, heads))
        case "csv":
            streams.exact(_csv(records, heads))
        case _:
            streams.data(_lines(records, heads, "\t".join))


def as_json(value: object, *, indent: int | None = None) -> str:
    """``value`` as JSON in readable Vietnamese, with codes for what a terminal would obey or UTF-8 cannot write."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_cell(one) for one in value)
    return one_line(str(value))


def _cells(records: Iterable[Record], heads: Mapping[str, str]) -> list[list[str]]:
    return [[_cell(record.get(name)) for name in heads] for record in records]


def _lines(records: Sequence[Record], heads: Mapping[str, str], joined: Callable[[Sequence[str]], str]) -> str:
    return "\n".join(joined(line) for line in [list(heads.values()), *_cells(records, heads)])


def _csv(records: Sequence[Record], heads: Mapping[str, str]) -> str:
    import csv
    import io

    from cchc_cli.export.to_csv import defused

    out = io.StringIO(newline="")
    lines = [list(heads.values()), *_cells(records, heads)]
    csv.writer(out, lineterminator="\r\n").writerows([[defused(cell) for cell in line] for line in lines])
    return "\ufeff" + out.getvalue()


def _markdown(records: Sequence[Record], heads: Mapping[str, str]) -> str:
    def joined(cells: Sequence[str]) -> str:
        return "| " + " | ".join(cell.replace("\\", "\\\\").replace("|", "\\|") for cell in cells) + " |"

    rule = joined(["---"] * len(heads))
    head, *lines = _lines(records, heads, joined).split("\n")
    return "\n".join([head, rule, *lines])


def _table(records: Sequence[Record], heads: Mapping[str, str]) -> str:
    """A table as wide as the terminal; without records nothing."""
    from cchc_cli.render.layout import Cell, Column, fitted, laid_out, natural_width
    from cchc_cli.render.marks import HEAD
    from cchc_cli.render.terminal import written

    if not records:
        return ""
    lines = [[Cell(text) for text in line] for line in _cells(records, heads)]
    columns = [Column(head, 6, 1000) for head in heads.values()]
    natural = [natural_width(one.head, [line[at] for line in lines]) for at, one in enumerate(columns)]
    widths = fitted(columns, natural, width=streams.width(), main=natural.index(max(natural)))
    segments = laid_out(columns, widths, [Cell(one.head, HEAD) for one in columns])
    for line in lines:
        segments += laid_out(columns, widths, line)
    return written(segments, color=streams.has_color(sys.stdout))
