"""A document while a command changes it: every change is an edit of its file too, and seen by the next one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from cchc_cli.model.document import Document
from cchc_cli.model.log import LogEntry
from cchc_cli.store.edits import REMOVE, Edit
from cchc_cli.tracking.handedits import hand_edit_entries
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.readings import DIRECTIVES

_DIRECTIVES_READ = f"read.{DIRECTIVES}"

Path = tuple[str | int, ...]


class Draft:
    """A document (plain) that is being changed; ``edits`` are the changes so far, in order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._plain = document.plain()
        self.edits: list[Edit] = []

    def directive(self, place: int) -> dict[str, Any]:
        """The directive at ``place``, as it stands now."""
        found: dict[str, Any] = self._plain["directives"][place]
        return found

    def result(self) -> Document:
        """The document with all changes."""
        return Document.model_validate(self._plain) if self.edits else self._document

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
        parent, name = self.value(path[:-1]), path[-1]
        if self.value(path) == (None if gone else plain):
            return
        self.edits.append(Edit(path, REMOVE if gone else value))
        if gone:
            del parent[name]
        else:
            parent[name] = plain

    def append(self, path: Path, name: str, value: object) -> None:
        """Put ``value`` at the end of the list ``name`` of what stands at ``path``."""
        node = self.value(path)
        if name in node:
            self.edits.append(Edit((*path, name, len(node[name])), value))
            node[name].append(plain_of(value))
        else:
            self.edits.append(Edit((*path, name), [value]))
            node[name] = [plain_of(value)]

    def insert(self, path: Path, name: str, at: int, value: object) -> None:
        """Put ``value`` into the list ``name`` of what stands at ``path``, before what stands at place ``at``."""
        node = self.value(path)
        if name not in node:
            self.append(path, name, value)
            return
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
