"""Addresses of fields, and the entries that say what became of them.

Works on documents as YAML and JSON hold them (`Model.plain`), so that lists need no pydantic.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING, Any

from cchc_cli.text.vietnamese import name_key
from cchc_cli.tracking.moment import Moment

if TYPE_CHECKING:
    from cchc_cli.model.document import Document
    from cchc_cli.model.log import LogEntry
    from cchc_cli.tracking.draft import Worked

_TRACKING = re.compile(r"^tracking(?:@([^.\[\]]+))?(?:\[(.*)\])?\.([^\[\]]+)$", re.DOTALL)

Plain = MutableMapping[str, Any]
"""A document or directive as YAML and JSON hold it: days as ISO text, absent fields left out."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a field stands: ``keys`` from the directive (or document) down.

    For a field of a tracking record ``tracking`` is set, ``period`` and ``unit`` say which record, and ``keys`` go
    down from the record.
    """

    keys: tuple[str, ...]
    tracking: bool = False
    period: str | None = None
    unit: str | None = None

    def __str__(self) -> str:
        """The address as the log writes it: ``tracking@2024-Q2[Phòng Nội vụ].status``, ``deadline.due``."""
        path = ".".join(self.keys)
        if not self.tracking:
            return path
        period = f"@{self.period}" if self.period else ""
        unit = f"[{self.unit}]" if self.unit else ""
        return f"tracking{period}{unit}.{path}"


def parse_address(text: str) -> Address:
    """The address that a log entry's ``set`` writes."""
    match = _TRACKING.match(text)
    if not match:
        return Address(tuple(text.split(".")))
    return Address(tuple(match[3].split(".")), tracking=True, period=match[1], unit=match[2])


def record_at(tree: Mapping[str, Any], address: Address) -> Plain | None:
    """The tracking record that ``address`` means; units are compared as names, not letter by letter."""
    for record in tree.get("tracking", ()):
        if record.get("period") == address.period and same_unit(record.get("unit"), address.unit):
            found: Plain = record
            return found
    return None


def same_unit(one: str | None, other: str | None) -> bool:
    """Whether two names are one unit's: without case, marks and kinds of dash."""
    return one == other or (one is not None and other is not None and name_key(one) == name_key(other))


def value_at(tree: Mapping[str, Any], address: Address) -> Any:
    """What stands at ``address``, or None."""
    node: Any = record_at(tree, address) if address.tracking else tree
    for key in address.keys:
        if not isinstance(node, Mapping):
            return None
        node = node.get(key)
    return node


def put(tree: Plain, address: Address, value: Any) -> None:
    """Set what stands at ``address``; None takes it away, and with its last field the whole record.

    What is no mapping on the way (a field that an entry names more closely than the document holds it) is left as
    it is.
    """
    node: Any = _record_to_change(tree, address, create=value is not None) if address.tracking else tree
    for key in address.keys[:-1]:
        if not isinstance(node, MutableMapping):
            return
        node = node.setdefault(key, {}) if value is not None else node.get(key)
    if isinstance(node, MutableMapping):
        if value is None:
            node.pop(address.keys[-1], None)
        else:
            node[address.keys[-1]] = value
    _drop_empty(tree, address)


def _record_to_change(tree: Plain, address: Address, *, create: bool) -> Plain | None:
    record = record_at(tree, address)
    if record is None and create:
        record = {}
        if address.period:
            record["period"] = address.period
        if address.unit:
            record["unit"] = address.unit
        tree.setdefault("tracking", []).append(record)
    return record


def _drop_empty(tree: Plain, address: Address) -> None:
    """Take away mappings above ``address`` that have become empty, and a record that has no field left."""
    for depth in range(len(address.keys) - 1, 0, -1):
        parent = replace(address, keys=address.keys[:depth])
        if value_at(tree, parent) == {}:
            above = value_at(tree, replace(address, keys=address.keys[: depth - 1]))
            del above[address.keys[depth - 1]]
    if address.tracking and "tracking" in tree:
        tree["tracking"] = [record for record in tree["tracking"] if set(record) - {"period", "unit"}]
        if not tree["tracking"]:
            del tree["tracking"]


def new_change_id(now: datetime, token: str) -> str:
    """The id of a command's change: ``20261122-143012-9f3a``. ``token`` tells two of one second apart."""
    return f"{now:%Y%m%d-%H%M%S}-{token}"


def entry_order(at: str, entry_id: str) -> tuple[datetime, str, int]:
    """The key by which entries are ordered: moment, change, running number."""
    change, _, number = entry_id.rpartition(".")
    return datetime.fromisoformat(at), change, int(number) if number.isdigit() else 0


Earlier = Callable[["Document"], Iterable[Mapping[str, Any]]]
"""Documents (plain) that a stored one may have been earlier, the likeliest first; none of them need be right."""


@dataclass(frozen=True, slots=True)
class Change:
    """The command under way: its id, and the running number of the next log entry over all its files.

    ``earlier`` gives what a document may have been before it was edited by hand. ``worked`` is what the command has
    made of each document so far, by id: see `draft.Worked`.
    """

    id: str
    numbers: Iterator[int]
    moment: Moment
    earlier: Earlier | None = None
    worked: dict[str, Worked] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, moment: Moment, token: str, earlier: Earlier | None = None) -> Change:
        """A new change at ``moment``; ``token`` tells two of one second apart."""
        return cls(new_change_id(moment.now, token), count(1), moment, earlier)

    def entry(
        self,
        field: str,
        *,
        to: Any,
        before: Any = None,
        why: str | None = None,
        basis: str | None = None,
        by: str | None = None,
        undoes: str | None = None,
    ) -> LogEntry:
        """The next log entry of this command: that ``field`` went from ``before`` to ``to``."""
        from cchc_cli.model.log import LogEntry

        return LogEntry(
            id=f"{self.id}.{next(self.numbers)}",
            change=self.id,
            at=self.moment.now,
            by=by or self.moment.by,
            set=field,
            from_=before,
            to=to,
            why=why,
            basis=basis,
            undoes=undoes,
        )
