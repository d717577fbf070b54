"""A document while a command changes it: every change is an edit of its file too, and seen by the next one."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cchc_cli.model.directive import Directive
from cchc_cli.model.document import Document
from cchc_cli.model.log import LogEntry
from cchc_cli.store.edits import REMOVE, Edit
from cchc_cli.tracking.handedits import hand_edit_entries
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.readings import DIRECTIVES

_DIRECTIVES_READ = f"read.{DIRECTIVES}"

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Worked:
    """A document that a command has made, as YAML holds it, so that its next step need not work that out again.

    ``noted`` says that what was edited by hand before is in its log. It holds for that very ``document`` alone.
    """

    document: Document
    plain: dict[str, Any]
    noted: bool


class Draft:
    """A document (plain) that is being changed; ``edits`` are the changes so far, in order.

    Of a document with thousands of directives only what is changed is copied and validated: ``worked``, where it is
    about that very document, is shared with others and never touched.
    """

    def __init__(self, document: Document, worked: Worked | None = None) -> None:
        self._document = document
        known = worked if worked is not None and worked.document is document else None
        self._plain = dict(known.plain if known else document.plain())
        self._noted_before = known is not None and known.noted
        self._own: set[str] = set()  # the fields of the document itself that are copies
        self._own_directives: dict[int, dict[str, Any]] = {}  # the directives that are, by their places
        self._moved = False  # whether directives came or went, and all are copies
        self.edits: list[Edit] = []

    def directive(self, place: int) -> dict[str, Any]:
        """The directive at ``place``, as it stands now."""
        found: dict[str, Any] = self._plain["directives"][place]
        return found

    def result(self) -> Document:
        """The document with all changes."""
        return self.worked().document

    def worked(self) -> Worked:
        """The document with all changes, for the next step of the same command."""
        if not self.edits:
            return Worked(self._document, dict(self._plain), self._noted_before)
        if self._moved:
            document = Document.model_validate(self._plain)
            return Worked(document, document.plain(), noted=True)
        document, plain = self._document, dict(self._plain)
        if self._own:
            document = Document.model_validate({**plain, DIRECTIVES: ()})
            plain = {**document.plain(), DIRECTIVES: plain.get(DIRECTIVES, [])}
        directives = list(self._document.directives)
        if self._own_directives:
            plain[DIRECTIVES] = list(plain[DIRECTIVES])
        for place, one in self._own_directives.items():
            directives[place] = Directive.model_validate(one)
            plain[DIRECTIVES][place] = directives[place].plain()
        if not directives:
            plain.pop(DIRECTIVES, None)
        return Worked(document.model_copy(update={DIRECTIVES: tuple(directives)}), plain, noted=True)

    def _unshare(self, path: Path) -> None:
        """Make a copy of what ``path`` leads into: it may be others' too."""
        name = str(path[0])
        if name != DIRECTIVES:
            if name not in self._own and name in self._plain:
                self._plain[name] = copy.deepcopy(self._plain[name])
            self._own.add(name)
        elif self._moved:
            return
        elif len(path) <= 2:  # a directive comes or goes: places are others from now on
            if name in self._plain:
                self._plain[name] = copy.deepcopy(self._plain[name])
            self._moved = True
        elif path[1] not in self._own_directives:
            if not self._own_directives:
                self._plain[name] = list(self._plain[name])
            place = int(path[1])
            self._own_directives[place] = self._plain[name][place] = copy.deepcopy(self._plain[name][place])

    def note_edits_by_hand(self, change: Change) -> list[LogEntry]:
        """Enter in the log what was edited by hand, and name in ``by_hand`` what no later reading may overwrite."""
        entries = hand_edit_entries(self._document, change)
        for place, entry in entries:
            path: Path = () if place is None else ("directives", place)
            if entry.set in ("by_hand", _DIRECTIVES_READ):
                self.set((*path, *entry.set.split(".")), entry.to)
            self.append(path, "log", entry.plain())
        return [entry for _, entry in entries]

    def value(self, path: Path) -> Any:
        """What stands at ``path``, or None."""
        node: Any = self._plain
        for step in path:
            if isinstance(node, Mapping):
                node = node.get(str(step))
            elif isinstance(node, list) and isinstance(step, int) and step < len(node):
                node = node[step]
            else:
                return None
        return node

    def set(self, path: Path, value: object) -> None:
        """Put ``value`` at ``path``; None, or nothing in it, takes away what stands there.

        A value that stands there already, or is absent already, is no change.
        """
        plain = plain_of(value)
        gone = plain is None or plain in ({}, [], ())
        name = path[-1]
        if self.value(path) == (None if gone else plain):
            return
        self._unshare(path)
        parent = self.value(path[:-1])
        self.edits.append(Edit(path, REMOVE if gone else value))
        if gone:
            del parent[name]
        else:
            parent[name] = plain

    def append(self, path: Path, name: str, value: object) -> None:
        """Put ``value`` at the end of the list ``name`` of what stands at ``path``."""
        self._unshare((*path, name))
        node = self.value(path)
        if name in node:
            self.edits.append(Edit((*path, name, len(node[name])), value))
            node[name].append(plain_of(value))
        else:
            self.edits.append(Edit((*path, name), [value]))
            node[name] = [plain_of(value)]

    def insert(self, path: Path, name: str, at: int, value: object) -> None:
        """Put ``value`` into the list ``name`` of what stands at ``path``, before what stands at place ``at``."""
        if name not in self.value(path):
            self.append(path, name, value)
            return
        self._unshare((*path, name))
        node = self.value(path)
        self.edits.append(Edit((*path, name, at), value, insert=True))
        node[name].insert(at, plain_of(value))


def plain_of(value: object) -> Any:
    """``value`` as YAML and JSON hold it."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, Mapping):
        return {str(key): plain_of(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain_of(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
