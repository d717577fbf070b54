"""`cchc undo`: what a change set gets its earlier value back, as a new change.

What a change brought into being (a document, a directive) is not deleted, as past days are asked about and no id is
used twice: it is marked ``gone``. What was edited by hand and only noticed by the change stays as it is.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cchc_cli.errors import ConflictError, NotFoundError, UsageError
from cchc_cli.model.document import Document
from cchc_cli.tracking.acting import Effect, LoggedDraft
from cchc_cli.tracking.draft import Path
from cchc_cli.tracking.history import (
    PLACES,
    Logged,
    change_words,
    field_words,
    in_order,
    is_arrival,
    is_silent,
    item_of,
    logged_in,
    moves,
    same_value,
)
from cchc_cli.tracking.log import Address, Change, parse_address, put, value_at
from cchc_cli.wording import history as words
from cchc_cli.wording.tracking import HAND_BY

SHOWN_CONFLICTS = 5


@dataclass(frozen=True, slots=True)
class PastChange:
    """One command's change: its log entries in order, over all documents, without those about edits by hand.

    ``undoes`` is the change that it took back; ``undone`` says whether it was taken back itself.
    """

    id: str
    entries: tuple[Logged, ...]
    undoes: str | None = None
    undone: bool = False

    @property
    def at(self) -> str:
        """When it was made."""
        return str(self.entries[0].entry["at"])

    @property
    def by(self) -> str:
        """Who made it."""
        return str(self.entries[0].entry["by"])

    @property
    def documents(self) -> list[str]:
        """The ids of the documents that it changed."""
        return list(dict.fromkeys(one.document for one in self.entries))


def past_changes(documents: Iterable[Mapping[str, Any]]) -> list[PastChange]:
    """Every change in the logs of documents (plain), the oldest first."""
    entries: dict[str, list[Logged]] = {}
    for one in logged_in(documents):
        if one.entry["by"] != HAND_BY:
            entries.setdefault(one.entry["change"], []).append(one)
    found: list[PastChange] = []
    undone: set[str] = set()
    for name, own in reversed(entries.items()):
        undoes = next((one.entry["undoes"] for one in own if one.entry.get("undoes")), None)
        if undoes and name not in undone:
            undone.add(undoes)
        found.append(PastChange(name, tuple(own), undoes, name in undone))
    return found[::-1]


def meant_change(changes: Sequence[PastChange], typed: str | None, *, by: str) -> PastChange:
    """The change that was named, by its id or a part that no other has; without a name the last one of ``by``.

    Undoing again and again goes back further and further: what is undone, and undoing itself, are passed over.
    Raises NotFoundError where there is none, UsageError where several are meant.
    """
    if typed is None:
        own = [one for one in changes if one.by == by and not one.undone and one.undoes is None]
        if not own:
            raise NotFoundError(words.NOTHING_TO_UNDO.format(by=by), hint=words.NOTHING_TO_UNDO_HINT)
        return own[-1]
    found = [one for one in changes if one.id == typed] or [one for one in changes if typed in one.id]
    if not found or not typed:
        raise NotFoundError(words.NO_SUCH_CHANGE.format(change=typed), hint=words.NO_SUCH_CHANGE_HINT)
    if len(found) > 1:
        listed = ", ".join(one.id for one in found[-SHOWN_CONFLICTS:])
        raise UsageError(words.SEVERAL_CHANGES.format(change=typed), hint=words.SEVERAL_CHANGES_HINT.format(ids=listed))
    return found[0]


def undo(document: Document, past: PastChange, change: Change) -> list[Effect]:
    """What taking ``past`` back does to ``document``.

    Raises ConflictError where a field that it set has changed since, naming field and later change.
    """
    draft = _Undo(document, change, past.id)
    own = [each for one in past.entries if one.document == document.id for each in _apart(one)]
    conflicts = []
    for directive in dict.fromkeys(one.directive for one in own):
        path: Path = () if directive is None else ("directives", draft.place(directive))
        conflicts += draft.take_back(path, [one for one in own if one.directive == directive])
    if conflicts:
        raise ConflictError(_listed(conflicts), hint=words.CHANGED_SINCE_HINT)
    return [draft.told()]


def _apart(one: Logged) -> Iterator[Logged]:
    """An entry about places as one for each directive and field; any other as it is."""
    if one.entry["set"] != PLACES:
        yield one
    for item, entries in moves([one.entry]).items():
        for entry in entries:
            yield Logged(one.document, f"{one.document}/{item}", entry, moved=True)


def _listed(conflicts: Sequence[str]) -> str:
    shown = "; ".join(conflicts[:SHOWN_CONFLICTS])
    more = words.MORE_CONFLICTS.format(count=len(conflicts) - SHOWN_CONFLICTS)
    return words.CHANGED_SINCE.format(places=shown + (more if len(conflicts) > SHOWN_CONFLICTS else ""))


class _Undo(LoggedDraft):
    """A document while a change is taken back: its log entries say of which change."""

    def __init__(self, document: Document, change: Change, undoes: str) -> None:
        super().__init__(document, change)
        self._undoes = undoes

    def log(
        self, path: Path, field: str, before: Any, to: Any, *, why: str | None = None, basis: str | None = None
    ) -> None:
        """As in every draft, with the change that is undone."""
        entry = self.change.entry(field, before=before, to=to, why=why, basis=basis, undoes=self._undoes)
        self._entries.append((path, entry))

    def take_back(self, path: Path, own: Sequence[Logged]) -> list[str]:
        """Put back what the entries ``own`` of what stands at ``path`` set; the conflicts, and then nothing is done."""
        now: dict[str, Any] = self.value(path)
        tree = copy.deepcopy(now)
        conflicts: list[str] = []
        entries: list[tuple[str, Any, Any]] = []
        moved: list[tuple[str, Any, Any]] = []
        for one in _meant(own):
            address, entry = one.address, one.entry
            if is_arrival(entry):
                conflicts += _put_gone(tree, one)
                entries.append(("gone", None, True))
                if address.keys == ("cited_by",):
                    put(tree, address, None)
                    entries.append(("cited_by", entry.get("to"), None))
                elif path and "span" in tree:  # what is gone has no place in the text
                    moved.append(("span", tree.pop("span"), None))
            elif same_value(value_at(tree, address), entry.get("to")):
                (moved if one.moved else entries).append((entry["set"], entry.get("to"), entry.get("from")))
                put(tree, address, copy.deepcopy(entry.get("from")))
            else:
                later = in_order([*now.get("log", ()), *self._moves_of(now)])
                conflicts.append(_conflict(one, later, value_at(tree, address)))
        if conflicts:
            return conflicts
        self.note_hand_edits()
        for name in [*now, *tree]:
            if name != "log" and self.value((*path, name)) != tree.get(name):
                self.set((*path, name), tree.get(name))
        for field, before, to in entries:
            self.log(path, field, before, to)
        for field, before, to in moved:
            self.note_move(int(path[1]), field, before, to)
        return []

    def _moves_of(self, record: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
        return moves(self.value(("log",)) or ()).get(item_of(record["id"]), ())

    def told(self) -> Effect:
        """What was put back: to be asked about, however little it is."""
        paths = list(dict.fromkeys(path for path, _ in self._entries))
        only = self.value(paths[0]) if len(paths) == 1 else self.value(())
        lines = []
        for path in paths:
            record = self.value(path)
            about = "" if record is only else f"{record['id']}: "
            own = [entry.plain() for at, entry in self._entries if at == path]
            told = [change_words(Logged(only["id"], None, one)) for one in own if not is_silent(one)]
            if record.get("gone"):
                told.append(words.GONE_DIRECTIVE if path else words.GONE_DOCUMENT)
            lines += [about + one for one in told]
        effect = self.effect(only["id"], only.get("text") or only.get("title") or "", asks=True)
        return replace(effect, says=tuple(lines))


def _meant(own: Sequence[Logged]) -> Iterator[Logged]:
    """The entries that are to be taken back, the latest first; where one brought the thing into being it alone."""
    arrivals = [one for one in own if is_arrival(one.entry)]
    yield from arrivals or reversed(own)


def _put_gone(tree: dict[str, Any], one: Logged) -> list[str]:
    """Mark what came into being as gone; the conflict where it is already."""
    if tree.get("gone"):
        return [words.GONE_ALREADY.format(id=one.full_id)]
    tree["gone"] = True
    return []


def _conflict(one: Logged, log: Sequence[Mapping[str, Any]], now: Any) -> str:
    """Which field has changed since, and by what."""
    address = one.address
    at = next((at for at, entry in enumerate(log) if entry["id"] == one.entry["id"]), 0)
    later = [entry for entry in log[at + 1 :] if _overlaps(parse_address(entry["set"]), address)]
    told = {"id": one.full_id, "field": field_words(address)}
    if later and later[-1]["by"] != HAND_BY and same_value(later[-1].get("to"), now):
        return words.CHANGED_BY.format(**told, change=later[-1]["change"], by=later[-1]["by"])
    return words.CHANGED_BY_HAND.format(**told)


def _overlaps(one: Address, other: Address) -> bool:
    same = (one.tracking, one.period, one.unit) == (other.tracking, other.period, other.unit)
    shorter = min(len(one.keys), len(other.keys))
    return same and one.keys[:shorter] == other.keys[:shorter]
