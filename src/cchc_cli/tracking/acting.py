"""What a command does to a document: every field that it changes has its entry in the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cchc_cli.errors import NotFoundError
from cchc_cli.model.document import Document
from cchc_cli.model.log import LogEntry
from cchc_cli.model.tracking import Record
from cchc_cli.store.edits import Edit
from cchc_cli.tracking.draft import Draft, Path, plain_of
from cchc_cli.tracking.history import PLACES, item_of
from cchc_cli.tracking.log import Address, Change, record_at
from cchc_cli.wording import tracking as words


@dataclass(frozen=True, slots=True)
class Effect:
    """What one command does to one duty, directive or document.

    ``edits`` are to be applied in order to the document's file; none where nothing changes. ``document`` is the
    document as it will then be: what the same command does next starts from it. ``consequences`` are lines for the
    person who gives the command, ``full_id`` what was meant, ``text`` its words. ``for_all``: it counts for
    several units at once. ``asks``: the person must confirm it, though it be one. ``says`` are the lines that tell
    what changes, where the log entries do not tell it best.
    """

    full_id: str
    text: str
    edits: tuple[Edit, ...]
    entries: tuple[LogEntry, ...]
    consequences: tuple[str, ...]
    document: Document
    for_all: bool = False
    asks: bool = False
    says: tuple[str, ...] | None = None


class LoggedDraft(Draft):
    """A document while a command changes it: what is put into a field is entered in the log.

    What differs from the log by hand is entered first, as soon as something is changed.
    """

    def __init__(self, document: Document, change: Change) -> None:
        super().__init__(document, change.worked.get(document.id))
        self.change = change
        self._ids = [one.id for one in document.directives]
        self._entries: list[tuple[Path, LogEntry]] = []
        self._places: dict[str, dict[str, tuple[Any, Any]]] = {}
        self._noted: list[LogEntry] | None = None

    def place(self, directive: str) -> int:
        """The place of a directive in the document. Raises NotFoundError where it is not there."""
        if directive not in self._ids:
            raise NotFoundError(words.NO_SUCH_DIRECTIVE.format(document=self._document.id, id=directive))
        return self._ids.index(directive)

    def put(self, path: Path, field: str, value: object, *, why: str | None = None, basis: str | None = None) -> None:
        """Put ``value`` into a field of what stands at ``path``, with a log entry where that changes it."""
        wanted = _absent_if_empty(plain_of(value))
        if self.value((*path, field)) == wanted:
            return
        self.note_hand_edits()
        before = self.value((*path, field))
        self.set((*path, field), value)
        self.log(path, field, before, wanted, why=why, basis=basis)

    def put_by_hand(self, path: Path, field: str, value: object, *, why: str | None = None) -> None:
        """As `put`, for a field that a parser fills: no later reading will overwrite it."""
        before = self.value((*path, field))
        if before == _absent_if_empty(plain_of(value)):
            return
        self.put(path, field, value, why=why)
        self.put(path, "by_hand", list(dict.fromkeys((*(self.value((*path, "by_hand")) or ()), field))))

    def put_record(
        self,
        directive: int,
        where: Address,
        values: Mapping[str, object],
        *,
        why: Mapping[str, str | None] | None = None,
        basis: Mapping[str, str | None] | None = None,
    ) -> None:
        """Put ``values`` into the record of a directive that ``where`` names; None takes a field away.

        Each field that changes has its log entry; ``why`` and ``basis`` are by field. A record that holds nothing
        any more goes.
        """
        path: Path = ("directives", directive)
        record = record_at(self.directive(directive), where)
        plain = {name: _absent_if_empty(plain_of(value)) for name, value in values.items()}
        changed = {name: value for name, value in plain.items() if (record or {}).get(name) != value}
        if not changed:
            return
        self.note_hand_edits()
        for name, value in changed.items():
            address = Address((name,), tracking=True, period=where.period, unit=where.unit)
            self.log(
                path,
                str(address),
                (record or {}).get(name),
                value,
                why=(why or {}).get(name),
                basis=(basis or {}).get(name),
            )
        if record is None:
            keys = {"period": where.period, "unit": where.unit}
            told = {name: values[name] for name in Record.model_fields if name in changed}
            self.append(path, "tracking", {name: key for name, key in keys.items() if key} | told)
            return
        at = self.directive(directive)["tracking"].index(record)
        for name in changed:
            self.set((*path, "tracking", at, name), values[name])
        if not set(self.directive(directive)["tracking"][at]) - {"period", "unit"}:
            alone = len(self.directive(directive)["tracking"]) == 1
            self.set((*path, "tracking") if alone else (*path, "tracking", at), None)

    def move(self, directive: int, field: str, value: object) -> None:
        """Put ``value``, which merely stands elsewhere in the text, into a field of a directive.

        Of all that moves the document has one log entry: where a thing stands is nobody's to follow up.
        """
        path: Path = ("directives", directive)
        before, wanted = self.value((*path, field)), _absent_if_empty(plain_of(value))
        if before != wanted:
            self.note_hand_edits()
            self.set((*path, field), value)
            self.note_move(directive, field, before, wanted)

    def note_move(self, directive: int, field: str, before: Any, after: Any) -> None:
        """Enter in the document's entry about places that a directive's ``field`` went from ``before`` to ``after``."""
        self._places.setdefault(item_of(self._ids[directive]), {})[field] = (before, after)

    def add_directive(self, directive: Any) -> None:
        """Put a new directive at the end; that it came to be is its first log entry."""
        self.note_hand_edits()
        self.append((), "directives", directive)
        self._ids.append(directive.id)
        self.log(("directives", len(self._ids) - 1), "id", None, directive.id)

    def effect(
        self,
        full_id: str,
        text: str,
        consequences: Sequence[str] = (),
        *,
        for_all: bool = False,
        asks: bool = False,
    ) -> Effect:
        """All changes, with the log entries in their places; where nothing changes that is what is told."""
        if self._places:
            before, after = (
                {
                    item: {name: both[at] for name, both in fields.items() if both[at] is not None}
                    for item, fields in self._places.items()
                }
                for at in (0, 1)
            )
            self.log((), PLACES, before, after)
            self._places = {}
        if not self._entries:
            self.change.worked[self._document.id] = self.worked()
            return Effect(full_id, text, (), (), (words.NO_CHANGE,), self._document)
        for path, entry in self._entries:
            self.append(path, "log", entry.plain())
        noted = self._noted or []
        entries = (*noted, *(entry for _, entry in self._entries))
        lines = tuple(consequences)
        if noted:
            edited = sum(one.set != "by_hand" for one in noted)
            lines = (*lines, words.HAND_EDITS.format(id=self._document.id, count=edited))
        worked = self.change.worked[self._document.id] = self.worked()
        return Effect(full_id, text, tuple(self.edits), entries, lines, worked.document, for_all, asks)

    def note_hand_edits(self) -> None:
        """Enter in the log what was edited by hand before; each `put` that changes something does so first."""
        if self._noted is None:
            self._noted = [] if self._noted_before else self.note_edits_by_hand(self.change)

    def log(
        self, path: Path, field: str, before: Any, to: Any, *, why: str | None = None, basis: str | None = None
    ) -> None:
        """Enter in the log of what stands at ``path`` that ``field`` went from ``before`` to ``to`` (plain)."""
        entry = self.change.entry(field, before=before, to=to, why=why or None, basis=basis or None)
        self._entries.append((path, entry))


def _absent_if_empty(value: Any) -> Any:
    return None if value in ("", {}, [], ()) else value
