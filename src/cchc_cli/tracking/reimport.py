"""A corrected or newly parsed document and the stored one: ids, reports and what a person set stay.

Directives are known again by place and words (`alignment`). What the text has no more is kept and marked ``gone``;
it comes back if it reappears. Every field that changes is logged, so that all of it can be undone and past days stay
as they were.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cchc_cli.model.directive import Directive
from cchc_cli.model.document import Document
from cchc_cli.tracking.acting import Effect, LoggedDraft
from cchc_cli.tracking.alignment import aligned
from cchc_cli.tracking.draft import Path, plain_of
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.readings import (
    DIRECTIVE_READ,
    DIRECTIVES,
    DOCUMENT_READ,
    differing,
    directives_read,
    fingerprints,
    without_spans,
)

PLACE = ("section", "ordinal", "span")
DECISIVE = ("deadline", "leads", "coordinators")
"""The fields that reports and lists hang on: a review of them is void once the text says something else."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field before and after; ``directive`` is None for one of the document itself."""

    directive: str | None
    field: str
    before: Any
    after: Any


@dataclass
class Report:
    """What became of the directives, by their ids; ``rest`` counts those of which nothing but the place changed.

    ``kept`` are fields that a person set: ``before``, what stands there, stays, though the text now says ``after``.
    """

    new: list[str] = field(default_factory=list)
    moved: list[Difference] = field(default_factory=list)
    reworded: list[Difference] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    back: list[str] = field(default_factory=list)
    changed: list[Difference] = field(default_factory=list)
    kept: list[Difference] = field(default_factory=list)
    unreviewed: list[str] = field(default_factory=list)
    rest: int = 0


@dataclass(frozen=True, slots=True)
class Reimport:
    """What reading a document again changes: ``effect`` for its file, and the ``report`` for the person who asked."""

    effect: Effect
    report: Report


def reimport(stored: Document, read: Document, change: Change) -> Reimport:
    """What it means for ``stored`` that it now reads as ``read``, a parsed document with source and fingerprints.

    Nothing changes where it reads as it stands.
    """
    merge = _Merge(stored, read, change)
    merge.directives()
    merge.document()
    return Reimport(merge.effect(stored.id, stored.title or "", asks=not stored.gone), merge.report)


class _Merge(LoggedDraft):
    """A stored document while it takes over what was read."""

    def __init__(self, stored: Document, read: Document, change: Change) -> None:
        super().__init__(stored, change)
        self.report = Report()
        self._stored = stored
        self._read = read
        self._name: dict[str, str] = {}  # the id as parsed → the id under which it is known

    def directives(self) -> None:
        """Take over the directives: new ones first, so that places hold."""
        old = [one for one in self._stored.directives if one.read]
        pairs = aligned(old, self._read.directives)
        partners = {self._read.directives[this].id: old[that] for this, that in pairs.items()}
        self._name = {name: one.id for name, one in partners.items()}
        self._add_new([one for one in self._read.directives if one.id not in partners])
        for one in self._read.directives:
            if one.id in partners:
                self._update(partners[one.id], one)
        for one in old:
            if one.id not in self._name.values() and not one.gone:
                place = self.place(one.id)
                self.put(("directives", place), "gone", True)
                self.move(place, "span", None)
                self.report.gone.append(one.id)

    def _add_new(self, new: list[Directive]) -> None:
        """Put each behind the one that it follows in the text, with the next free id of its section."""
        used = {one.id for one in self._stored.directives}
        for one in new:
            used.add(self._name.setdefault(one.id, _free_id(self._renamed(one.id), used)))
        before: str | None = None
        for one in self._read.directives:
            name = self._name[one.id]
            if one in new:
                self.note_hand_edits()
                at = self.place(before) + 1 if before else 0
                self.insert((), DIRECTIVES, at, plain_of(one) | {"id": name})
                self._ids.insert(at, name)
            before = name
        for one in new:
            name = self._name[one.id]
            self.log(("directives", self.place(name)), "id", None, name)
            self.report.new.append(name)

    def _renamed(self, parsed: str) -> str:
        return self._stored.id + parsed[len(self._read.id) :]

    def _update(self, old: Directive, new: Directive) -> None:
        """Let a directive say what it says now, but where a person has said otherwise."""
        place = self.place(old.id)
        path: Path = ("directives", place)
        record, now = old.plain(), new.plain()
        own = {*old.by_hand, *differing(record)}
        if old.gone:
            self.put(path, "gone", None)
            self.report.back.append(old.id)
        told = len(self.report.moved) + len(self.report.reworded) + len(self.report.changed)
        for name in (*PLACE, *DIRECTIVE_READ):
            if name in own:
                self._keep(old.id, name, record, now)
            elif name == "span" or without_spans(record.get(name)) == without_spans(now.get(name)):
                self.move(place, name, now.get(name))
            else:
                self.put(path, name, now.get(name))
                self._tell(old.id, name, record.get(name), now.get(name))
        self.put(path, "read", fingerprints(new))
        changed = [one.field for one in self.report.changed if one.directive == old.id]
        if old.reviewed and any(name in DECISIVE for name in changed):
            self.put(path, "reviewed", None)
            self.report.unreviewed.append(old.id)
        same = told == len(self.report.moved) + len(self.report.reworded) + len(self.report.changed)
        self.report.rest += same and not old.gone

    def _tell(self, directive: str | None, name: str, before: Any, after: Any) -> None:
        if without_spans(before) == without_spans(after) or name == "ordinal":
            return
        where = {"section": self.report.moved, "text": self.report.reworded}.get(name, self.report.changed)
        where.append(Difference(directive, name, before, after))

    def _keep(self, directive: str | None, name: str, record: Mapping[str, Any], now: Mapping[str, Any]) -> None:
        """What a person set stays; told where the text no longer says what it said then."""
        mine, theirs = without_spans(record.get(name)), without_spans(now.get(name))
        said_before = record.get("read", {}).get(name)
        says = now.get("read", {}).get(name)
        if mine != theirs and said_before != says:
            self.report.kept.append(Difference(directive, name, record.get(name), now.get(name)))

    def document(self) -> None:
        """Take over what the document itself says, its sections, findings and source."""
        record, now = self._stored.plain(), self._read.plain()
        own = {*self._stored.by_hand, *differing(record)}
        self.put((), "gone", None)
        for name in DOCUMENT_READ:
            if name in self._read.by_hand:
                self.put_by_hand((), name, now.get(name))  # it was given to the parser, not read
            elif name in own:
                self._keep(None, name, record, now)
            else:
                self.put((), name, now.get(name))
                self._tell(None, name, record.get(name), now.get(name))
        if self._read.received is not None:
            self.put((), "received", self._read.received)
        own.update(self._read.by_hand)
        self.put((), "inferred", [one for one in self._read.inferred if one not in own])
        for name in ("source", "sections", "references"):
            self.put((), name, now.get(name))
        self.put((), "findings", [self._about(one) for one in now.get("findings", ())])
        noted = directives_read(self.value((DIRECTIVES,)) or ())
        said = {name: one for name, one in self._stored.read.items() if name in self._read.by_hand}
        self.put((), "read", {**self._read.read, **said, DIRECTIVES: noted})

    def _about(self, finding: dict[str, Any]) -> dict[str, Any]:
        name = finding.get("directive")
        return finding | {"directive": self._name[name]} if name else finding


def _free_id(wanted: str, used: set[str]) -> str:
    """``wanted``, or the next number of its section that was never given."""
    if wanted not in used:
        return wanted
    stem, _, _ = wanted.rpartition("-")
    numbers = [one.removeprefix(f"{stem}-") for one in used if one.startswith(f"{stem}-")]
    return f"{stem}-{max(int(one) for one in numbers if one.isdigit()) + 1}"
