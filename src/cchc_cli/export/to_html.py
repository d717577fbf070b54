"""A sheet as one self-contained web page: charts above, the table below; to be read, searched and printed."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from cchc_cli.export.around import below_title, block_heading, notes_of
from cchc_cli.export.bars import Bucket, Piece, pieces_of, timeline
from cchc_cli.export.blocks import Block, blocks_by_unit, blocks_of, shared_rows
from cchc_cli.export.sheet import Sheet
from cchc_cli.export.summary import summary
from cchc_cli.query.cells import FIXED, capitalized
from cchc_cli.query.counts import Counts, count
from cchc_cli.query.row import Row, State
from cchc_cli.query.sentence import OPEN_PARTS, classes, parts
from cchc_cli.text.printable import one_line
from cchc_cli.text.vietnamese import collation_key
from cchc_cli.wording import columns, labels
from cchc_cli.wording import page as words

_PACKAGE = "cchc_cli.export"
_CLASSES = dict(
    zip(
        (cell for _, cell in FIXED),
        ("text", "document", "leads", "coordinators", "deadline", "state", "result", "note", "id"),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a chart: a name, where it leads to ("" for nowhere), how many, the pieces and their words."""

    name: str
    target: str
    total: int
    pieces: list[Piece]
    text: str


@dataclass(frozen=True, slots=True)
class _Column:
    """Head, class and cells of a column of the table."""

    head: str
    code: str


def to_html(sheet: Sheet) -> str:
    """The page. It needs no network and forbids it; without scripts it is whole, with them it can be searched.

    Everything that came from a document or a person is escaped by the template. The bars count the very rows of the
    table, with the one counting function.

    Raises:
        UsageError: for a name in ``sheet.fields`` that no row has.
    """
    heads = sheet.columns()
    blocks = blocks_of(sheet)
    counted = list(sheet.counted or sheet.rows)
    duties = list(sheet.duties or sheet.rows)
    style, script = _packaged("page.css"), _packaged("search.js")
    template = _environment().get_template("page.html")
    return template.render(
        words=words,
        sheet=sheet,
        title=one_line(sheet.title),
        authority=one_line(sheet.issuer or ""),
        below=below_title(sheet),
        summary=summary(counted, sheet.scope),
        cards=_cards(count(counted)),
        units=_unit_lines(sheet, blocks),
        units_shared=shared_rows(blocks_by_unit(sheet)),
        legend=[(one.code, one.name) for one in pieces_of(count(sheet.rows), largest=1)],
        times=_time_lines(timeline(duties, sheet.as_of)),
        undated=count(duties).undated,
        columns=[_Column(columns.NUMBER, "number"), *(_Column(head, _CLASSES.get(cell, "")) for head, cell in heads)],
        blocks=[
            (block_heading(number, block) if block.title else "", _rows(block.rows, [cell for _, cell in heads]))
            for number, block in enumerate(blocks, start=1)
        ],
        states=_states(sheet.rows),
        notes=notes_of(sheet, blocks),
        style=style,
        script=script,
        policy=_policy(style, script),
        row_head=next((at for at, (_, cell) in enumerate(heads, start=1) if _CLASSES.get(cell) == "text"), 0),
    )


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(_PACKAGE, "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _packaged(name: str) -> Markup:
    """A file of our own that goes into the page as it is."""
    return Markup(resources.files(_PACKAGE).joinpath("page", name).read_text(encoding="utf-8"))  # noqa: S704


def _policy(style: str, script: str) -> str:
    """What the browser may do with the page: show our style, run our script, and nothing else; no network at all."""
    return (
        f"default-src 'none'; style-src {_fingerprint(style)}; script-src {_fingerprint(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _fingerprint(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _cards(counts: Counts) -> list[tuple[str, str, int]]:
    """Class, name and number of each count that stands large above: the total, and every class that has work."""
    done, apart = counts.done_total, ("paused", "cancelled", "unreported")
    found = [("total", words.TOTAL_CARD, counts.total), ("done", words.DONE_CARD, done)]
    found += [(one.code, one.name, one.count) for one in _open_pieces(counts)]
    found += [("apart", labels.STATES[one], counts[State(one)]) for one in apart]
    kept = [one for one in found if one[2] or one[0] == "total"]
    return [(code, capitalized(name), number) for code, name, number in kept]


def _open_pieces(counts: Counts) -> list[Piece]:
    pieces = pieces_of(counts, largest=counts.total)
    return [one for one in pieces if one.code != "apart" and not one.code.startswith("done")]


def _unit_lines(sheet: Sheet, blocks: Sequence[Block]) -> list[_Line]:
    """A line for each unit that leads something, the one with most overdue work first; none for a single unit."""
    found = [(block, count(block.rows)) for block in blocks_by_unit(sheet)]
    if sheet.unit or len(found) < 2:
        return []
    places = {block.title: number for number, block in enumerate(blocks, start=1)} if sheet.group_by == "unit" else {}
    largest = max(counts.total for _, counts in found)
    found.sort(key=lambda one: (-one[1].overdue, -one[1].open_total, collation_key(one[0].title)))
    return [
        _Line(
            block.title,
            f"#b{places[block.title]}" if block.title in places else "",
            counts.total,
            pieces_of(counts, largest=largest),
            classes(counts, whole=False),
        )
        for block, counts in found
    ]


def _time_lines(buckets: Sequence[Bucket]) -> list[_Line]:
    largest = max((one.counts.total for one in buckets), default=0)
    return [
        _Line(
            one.label,
            "",
            one.counts.total,
            pieces_of(one.counts, largest=largest),
            ", ".join(parts(OPEN_PARTS, one.counts)),
        )
        for one in buckets
    ]


def _rows(rows: Sequence[Row], cells: Sequence[object]) -> list[tuple[Row, list[str]]]:
    return [(row, [cell(row) for cell in cells]) for row in rows]  # type: ignore[operator]


def _states(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """The states that occur, with their words, for the choice above the table."""
    found = {row.state for row in rows}
    return [(str(one), capitalized(labels.STATES[one])) for one in _STATES if one in found]


_STATES = (
    State.OVERDUE, State.TODAY, State.SOON, State.IN_TIME, State.UNDATED, State.SUBMITTED, State.DONE_IN_TIME,
    State.DONE_LATE, State.DONE, State.DONE_DAY_UNKNOWN, State.PAUSED, State.CANCELLED, State.UNREPORTED,
)  # fmt: skip
