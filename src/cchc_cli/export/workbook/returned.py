"""A workbook that comes back: its rows beside what was exported, and every cell that cannot be taken.

Rows are known by what stands under "Mã" and columns by their heads, so both may have been moved, sorted, filtered or
taken out. What is wrong with one cell is a problem with its address; what is wrong with the whole is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cchc_cli.errors import BadDataError
from cchc_cli.export.workbook.form import FORM, HEADS, KEY, as_compared
from cchc_cli.export.workbook.stamp import OWN
from cchc_cli.reading.marks import Place
from cchc_cli.reading.workbook import Book, Page, address
from cchc_cli.reading.xlsx import Value, shown
from cchc_cli.text.vietnamese import name_key, nfc
from cchc_cli.tracking.said import FIELDS
from cchc_cli.wording import form
from cchc_cli.wording import returned as words

_SEARCHED_ROWS = 200
_FEWEST_HEADS = 4


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell, or a range, that cannot be taken, and why."""

    at: str
    message: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell that an office may have filled in."""

    at: str
    value: Value


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row that came back: which duty it is, whose report, what was ``sent``, and the ``cells`` that can be read.

    ``at`` is the address of its "Mã", ``addresses`` those of all cells of `FIELDS`.
    """

    key: str
    at: str
    id: str
    period: str | None
    unit: str | None
    sent: Mapping[str, str]
    cells: Mapping[str, Filled]
    addresses: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Returned:
    """A form that came back.

    ``notes`` say what was changed and is not taken. ``bad`` are the keys of rows with a problem: they are among
    ``rows``, and nothing of them can be taken. ``later`` is by how many days its numbers of days begin later.
    """

    rows: Sequence[ReturnedRow]
    problems: Sequence[Problem]
    notes: Sequence[str]
    bad: frozenset[str]
    later: int


def read_form(book: Book, file: str) -> Returned:
    """The form in ``book``; ``file`` is the name that refusals show.

    Raises BadDataError for a workbook that was not exported as a form, or whose table cannot be told any more: a
    column to be filled in is gone or there twice, or there are two tables.
    """
    sent, names = _sent(book, file)
    page, head, columns = _table(book, file)
    _check_columns(columns, names, page, head, file)
    return _Reader(page, head, {name: found[0] for name, found in columns.items()}, sent, book.later).read()


def _sent(book: Book, file: str) -> tuple[dict[str, dict[str, str]], list[str]]:
    """What was exported: by key, then by the names of the columns; and these names."""
    page = book.by_name.get(form.STAMP)
    rows = [[nfc(shown(one)) for one in row] for row in page.rows] if page else []
    first = rows[0] if rows else []
    if len(rows) < 2 or first[:1] != [form.STAMP]:
        raise BadDataError(words.FOREIGN.format(file=file), hint=words.FOREIGN_HINT)
    if first[1:2] != [FORM]:
        raise BadDataError(words.OTHER_FORM.format(file=file), hint=words.FOREIGN_HINT)
    names = rows[1]
    made = (dict(zip(names, row, strict=False)) for row in rows[2:])
    return {one["key"]: one for one in made if one.get("key")}, [one for one in names if one not in OWN]


def _table(book: Book, file: str) -> tuple[Page, int, dict[str, list[int]]]:
    """The sheet with the table, the row of its heads, and the columns by their names: one each, if all is well."""
    found = [(page, *place) for page in book.pages if page.name != form.STAMP for place in _heads(page)]
    if not found:
        raise BadDataError(words.NO_TABLE.format(file=file), hint=words.NO_TABLE_HINT.format(key=HEADS[KEY]))
    if len(found) > 1:
        places = ", ".join(words.PLACE.format(sheet=page.name, row=row + 1) for page, row, _ in found)
        raise BadDataError(words.SEVERAL_TABLES.format(file=file, places=places), hint=words.SEVERAL_TABLES_HINT)
    return found[0]


def _heads(page: Page) -> Iterator[tuple[int, dict[str, list[int]]]]:
    """Each row of a sheet that is one of heads, with the columns by their names."""
    known = {name_key(head): name for name, head in HEADS.items()}
    for at, row in enumerate(page.rows[:_SEARCHED_ROWS]):
        columns: dict[str, list[int]] = {}
        for column, value in enumerate(row):
            name = known.get(name_key(nfc(shown(value)))) if isinstance(value, str) and value else None
            if name is not None:
                columns.setdefault(name, []).append(column)
        if len(columns) >= _FEWEST_HEADS and (KEY in columns or len(set(columns) & set(FIELDS)) >= _FEWEST_HEADS):
            yield at, columns


def _check_columns(
    columns: Mapping[str, Sequence[int]], names: Sequence[str], page: Page, head: int, file: str
) -> None:
    """Refuse a table without a column that is needed, or with one of them twice."""
    needed = (*FIELDS, KEY)
    gone = [HEADS[name] for name in needed if name not in columns]
    if gone:
        message = words.COLUMN_GONE.format(
            file=file, heads=", ".join(f"“{one}”" for one in gone), sheet=page.name, row=head + 1
        )
        raise BadDataError(message, hint=words.COLUMN_GONE_HINT)
    for name in (*needed, *names):
        if len(columns.get(name, ())) > 1:
            places = ", ".join(address((head, one)) for one in columns[name])
            message = words.COLUMN_TWICE.format(file=file, head=HEADS[name], cells=places)
            raise BadDataError(message, hint=words.COLUMN_TWICE_HINT)


class _Reader:
    """Reads the rows below the heads."""

    def __init__(
        self, page: Page, head: int, columns: Mapping[str, int], sent: Mapping[str, Mapping[str, str]], later: int
    ) -> None:
        self.page, self.head, self.columns, self.sent, self.later = page, head, columns, sent, later
        self.rows: list[ReturnedRow] = []
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self._seen: dict[str, str] = {}
        self._bad: set[str] = set()

    def read(self) -> Returned:
        """All rows, with what is wrong and what is to be told."""
        self._merged()
        for at in range(self.head + 1, len(self.page.rows)):
            self._row(at)
        return Returned(self.rows, self.problems, self.notes, frozenset(self._bad), self.later)

    def _merged(self) -> None:
        """Cells that were merged hide what stood in all but the first of them."""
        filled_in = {self.columns[name] for name in (*FIELDS, KEY)}
        last = max((at for at, row in enumerate(self.page.rows) if self._key((at, self.columns[KEY]))), default=0)
        for first, end in self.page.merged:
            if end[0] > self.head and first[0] <= last and filled_in & set(range(first[1], end[1] + 1)):
                self.problems.append(Problem(f"{address(first)}:{address(end)}", words.MERGED))
                self._bad |= {self._key((at, self.columns[KEY])) for at in range(first[0], end[0] + 1)}

    def _key(self, place: Place) -> str:
        return as_compared(nfc(shown(self.page.value(place))))

    def _row(self, at: int) -> None:
        place = (at, self.columns[KEY])
        key, where = self._key(place), address(place)
        addresses = {name: address((at, self.columns[name])) for name in FIELDS}
        if place in self.page.formulas:
            self.problems.append(Problem(where, words.FORMULA))
        elif not key:
            self._without_key(at, where)
        elif key not in self.sent:
            self.problems.append(Problem(where, words.KEY_UNKNOWN.format(key=key)))
        elif key in self._seen:
            self.problems.append(Problem(where, words.KEY_TWICE.format(key=key, at=self._seen[key])))
            self._bad.add(key)
        else:
            self._seen[key] = where
            sent = self.sent[key]
            self.rows.append(
                ReturnedRow(
                    key=key,
                    at=where,
                    id=sent["id"],
                    period=sent.get("period") or None,
                    unit=sent.get("unit") or None,
                    sent={name: sent.get(name, "") for name in FIELDS},
                    cells=dict(self._cells(at, key)),
                    addresses=addresses,
                )
            )
            self._shown_only(at, sent)

    def _without_key(self, at: int, where: str) -> None:
        """A row that says something and not about what; lines below the table say nothing in these columns."""
        filled = [name for name in FIELDS if shown(self.page.value((at, self.columns[name]))).strip()]
        if filled:
            cell = address((at, self.columns[filled[0]]))
            self.problems.append(Problem(where, words.KEY_GONE.format(cell=cell, head=HEADS[filled[0]])))

    def _cells(self, at: int, key: str) -> Iterator[tuple[str, Filled]]:
        for name in FIELDS:
            place = (at, self.columns[name])
            where = address(place)
            if place in self.page.formulas:
                self.problems.append(Problem(where, words.FORMULA))
                self._bad.add(key)
            elif place in self.page.errors:
                self.problems.append(Problem(where, words.ERROR))
                self._bad.add(key)
            else:
                yield name, Filled(where, self.page.value(place))

    def _shown_only(self, at: int, sent: Mapping[str, str]) -> None:
        """Tell of every cell that is only to be looked at and says something else now."""
        for name, column in self.columns.items():
            if name in FIELDS or name == KEY or name not in sent:
                continue
            value = as_compared(nfc(shown(self.page.value((at, column)))))
            if value != as_compared(sent[name]):
                self.notes.append(words.GREY.format(at=address((at, column)), head=HEADS[name]))
