"""What a document was on an earlier day, and what its log says, in words.

Works on documents as YAML and JSON hold them, so that lists need no pydantic.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from cchc_cli.tracking.log import Address, Plain, entry_order, parse_address, put
from cchc_cli.tracking.moment import day_of
from cchc_cli.tracking.readings import DIRECTIVES, without_spans
from cchc_cli.wording import labels
from cchc_cli.wording import tracking as words

_SOURCE_FILE = ("source", "file")
_ARRIVALS = (_SOURCE_FILE, ("cited_by",), ("id",))
PLACES = "places"
"""The ``set`` of a document's entry about all that merely stands elsewhere in its text: by directive and field."""
_SILENT = frozenset({"id", "by_hand", "read", "span", "ordinal", "sections", "findings", "references", PLACES})
_DIRECTIVES_READ = ("read", DIRECTIVES)
_UNTIL = re.compile(r"UNTIL=(\d{4})(\d\d)(\d\d)")
_READ_FROM_TEXT = ("source", "sections", "directives", "findings", "gone")


def in_order(entries: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The log entries (plain) of one directive or document by moment; of one second in the order written.

    Two commands of the same second have ids that say nothing about which came first, but the file does.
    """
    return sorted(entries, key=lambda one: datetime.fromisoformat(one["at"]))


def rewind(document: Mapping[str, Any], known_on: date) -> Plain | None:
    """The document (plain) as it was known at the end of ``known_on``; None if it had not come in by then.

    Every later entry is undone by putting its ``from`` back, the latest first, and leaves the log. A plan that was
    only awaited then has no source and no directives; a directive that came later is not there. The document given
    is not changed.
    """
    own = in_order(document.get("log", ()))
    if own and _later(own[0], known_on) and is_arrival(own[0]):
        return None
    earlier: Plain = dict(document)
    if any(_later(one, known_on) for one in own):
        earlier = {name: value if name == "directives" else copy.deepcopy(value) for name, value in earlier.items()}
        _undo(earlier, own, known_on)
    if "directives" in earlier:
        moved = moves(own)
        rewound = [_rewound(one, known_on, moved.get(item_of(one["id"]), ())) for one in earlier["directives"]]
        earlier["directives"] = [one for one in rewound if "id" in one]
    return standing(earlier)


def standing(document: Mapping[str, Any]) -> Plain | None:
    """The document (plain) as questions see it: one whose import was taken back is awaited where others cite it.

    Else it is not there: None.
    """
    if not document.get("gone"):
        return dict(document)
    if not document.get("cited_by"):
        return None
    return {name: value for name, value in document.items() if name not in _READ_FROM_TEXT}


def item_of(directive: str) -> str:
    """The id of a directive without its document."""
    return directive.partition("/")[2]


def moves(log: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    """What the entries about places in a document's ``log`` say of each directive: an entry (plain) a field."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for entry in log:
        if entry["set"] != PLACES:
            continue
        before, after = entry.get("from") or {}, entry.get("to") or {}
        for item in {**before, **after}:
            was, now = before.get(item, {}), after.get(item, {})
            found.setdefault(item, []).extend(
                {**entry, "set": name, "from": was.get(name), "to": now.get(name)} for name in {**was, **now}
            )
    return found


def _rewound(directive: Mapping[str, Any], known_on: date, moved: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    own = directive.get("log", ())
    if not any(_later(one, known_on) for one in (*own, *moved)):
        return directive
    earlier = copy.deepcopy(dict(directive))
    _undo(earlier, in_order([*own, *moved]), known_on)
    earlier["log"] = [one for one in own if not _later(one, known_on)]
    return earlier


def _undo(tree: Plain, entries: Sequence[Mapping[str, Any]], known_on: date) -> None:
    for entry in reversed(entries):
        if not _later(entry, known_on):
            continue
        address = parse_address(entry["set"])
        if address.keys == (PLACES,):
            continue  # its directives see to it themselves
        if from_unknown(entry, tree):
            continue  # what stood there before the edit by hand is not known: what is known now stays
        if address.keys == _SOURCE_FILE and entry.get("from") is None:
            for name in _READ_FROM_TEXT:
                tree.pop(name, None)
        else:
            put(tree, address, copy.deepcopy(entry.get("from")))
    tree["log"] = [one for one in entries if not _later(one, known_on)]


def unknown_since(record: Mapping[str, Any], known_on: date) -> list[str]:
    """The fields of a directive or document (plain) that were edited by hand after ``known_on``, and from what is lost.

    `rewind` leaves them as they are now.
    """
    later = [one for one in record.get("log", ()) if _later(one, known_on) and from_unknown(one, record)]
    return list(dict.fromkeys(parse_address(one["set"]).keys[0] for one in later))


def from_unknown(entry: Mapping[str, Any], tree: Mapping[str, Any]) -> bool:
    """Whether an entry is about an edit by hand, and what stood there before is not known.

    ``tree`` is the directive or document (plain) after the edit. A field of which nothing was read held nothing.
    """
    if entry.get("by") != words.HAND_BY or entry.get("from") is not None:
        return False
    address = parse_address(entry["set"])
    return not address.tracking and address.keys[0] in tree.get("read", {})


def _later(entry: Mapping[str, Any], known_on: date) -> bool:
    return day_of(entry["at"]) > known_on


def is_arrival(entry: Mapping[str, Any]) -> bool:
    """Whether by this entry a document or directive came to be."""
    address = parse_address(entry["set"])
    return not address.tracking and entry.get("from") is None and address.keys in _ARRIVALS


def replay(tree: Plain, entries: Iterable[Mapping[str, Any]]) -> None:
    """Set in ``tree`` what each entry set, in order; the arrival of a document sets nothing."""
    for entry in in_order(entries):
        address = parse_address(entry["set"])
        if address.tracking or address.keys[0] != "source":
            put(tree, address, copy.deepcopy(entry.get("to")))


def same_value(one: Any, other: Any) -> bool:
    """Whether two values are the same, however their scalars are typed."""
    return bool(_as_text(one) == _as_text(other))


def _as_text(value: Any) -> Any:
    """``value`` with every scalar as text, as YAML holds it."""
    if isinstance(value, Mapping):
        return {key: _as_text(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_as_text(one) for one in value]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # 95 and 95.0 are one number, whichever the file holds
    return None if value is None or value == "" else str(value)


@dataclass(frozen=True, slots=True)
class Logged:
    """One log entry with where it stands; ``directive`` is None for an entry of the document itself.

    ``moved``: it is a part of the document's entry about places.
    """

    document: str
    directive: str | None
    entry: Mapping[str, Any]
    moved: bool = False

    @property
    def address(self) -> Address:
        """The field it is about."""
        return parse_address(self.entry["set"])

    @property
    def full_id(self) -> str:
        """The duty it is about, as a person types it; the document's id for an entry of the document."""
        period = self.address.period
        name = self.directive or self.document
        return f"{name}@{period}" if period else name


def logged_in(documents: Iterable[Mapping[str, Any]], *, directive: str | None = None) -> list[Logged]:
    """All log entries of documents (plain), oldest first; with ``directive`` only that one's."""
    found = []
    for document in documents:
        if directive is None:
            found += [Logged(document["id"], None, one) for one in document.get("log", ())]
        for one in document.get("directives", ()):
            if directive in (None, one["id"]):
                found += [Logged(document["id"], one["id"], entry) for entry in one.get("log", ())]
    return sorted(found, key=lambda one: entry_order(one.entry["at"], one.entry["id"]))


def change_words(logged: Logged) -> str:
    """What an entry changed, in words: "trạng thái: chưa thực hiện → hoàn thành"."""
    address, before, after = logged.address, logged.entry.get("from"), logged.entry.get("to")
    field, name = field_words(address), address.keys[-1]
    if before is True or after is True:
        before, after = bool(before), bool(after)
    if isinstance(before, list) and isinstance(after, list) and after[: len(before)] == before:
        # what a list grew by says more than the whole of it, twice
        return words.ADDED.format(field=field, after=value_words(name, after[len(before) :]))
    if before is None:
        return words.ADDED.format(field=field, after=value_words(name, after))
    if after is None:
        return words.REMOVED.format(field=field, before=value_words(name, before))
    return words.CHANGED.format(field=field, before=value_words(name, before), after=value_words(name, after))


def field_words(address: Address) -> str:
    """A field in words: "ngày hoàn thành của Phòng Tư pháp"."""
    last, first = address.keys[-1], address.keys[0]
    name = labels.FIELDS.get(last) or labels.FIELDS.get(first) or str(address)
    return " ".join((name, words.OF_UNIT.format(unit=address.unit))) if address.unit else name


def is_silent(entry: Mapping[str, Any]) -> bool:
    """Whether an entry is there for undoing and past days alone, and tells a person nothing."""
    address = parse_address(entry["set"])
    if address.tracking or entry["by"] == words.HAND_BY:
        return False
    return address.keys[0] in _SILENT or without_spans(entry.get("from")) == without_spans(entry.get("to"))


def value_words(field: str, value: Any) -> str:
    """A field's value as people read it: codes in Vietnamese, days dd/mm/yyyy, lists with ";"."""
    match value:
        case None:
            return words.NOTHING
        case bool():
            return words.YES if value else words.NO
        case Mapping() if field == PLACES:
            return words.COUNT.format(count=len(value))
        case Mapping() if field == "deadline":
            return _deadline_words(value)
        case Mapping() if "reason" in value or field in ("link", "replaces", "assigned", "no_directives"):
            return record_words(field, value)
        case Mapping() if "by" in value and "on" in value:
            return words.SEEN.format(day=value_words("", value["on"]), by=value["by"])
        case Mapping() if "sha256" in value:
            return str(value.get("file", words.NOTHING))
        case Mapping() if "name" in value:
            return value_words(field, value["name"])
        case list() | tuple() if field in ("by_hand", "inferred"):
            return ", ".join(labels.FIELDS.get(str(one), str(one)) for one in value) or words.NOTHING
        case Mapping():
            return ", ".join(value_words(str(key), one) for key, one in value.items())
        case list() | tuple():
            return "; ".join(value_words(field, one) for one in value)
        case _:
            return _scalar_words(field, str(value))


def record_words(field: str, value: Mapping[str, Any]) -> str:
    """A record that a command wrote, in one line: "đến 31/07/2024, ngày 20/06/2024"; why stands in its log entry."""
    template = words.RECORDS.get(field, {})
    shown = [(template.get(key, ""), value_words(key, one)) for key, one in value.items()]
    return ", ".join(form.format(value=one) for form, one in shown if form)


def _deadline_words(deadline: Mapping[str, Any]) -> str:
    """A deadline in one line: its words, and its day or how often it returns."""
    phrase, recurs, due = deadline.get("phrase"), deadline.get("recurs"), deadline.get("due")
    day = _recurrence_words(deadline) if recurs else value_words("due", due) if due else ""
    if phrase and day:
        return words.DEADLINE.format(phrase=phrase, day=day)
    return str(phrase or day or words.NOTHING)


def _recurrence_words(deadline: Mapping[str, Any]) -> str:
    """How often it returns, and until when where its rule says so."""
    recurs = labels.RECURRENCES.get(str(deadline["recurs"]), str(deadline["recurs"]))
    ends = _UNTIL.findall(str(deadline.get("every", "")))
    if not ends:
        return recurs
    year, month, day = max(ends)
    return words.UNTIL.format(recurs=recurs, day=f"{day}/{month}/{year}")


def _scalar_words(field: str, text: str) -> str:
    if field == DIRECTIVES:
        return words.COUNT.format(count=text.partition("-")[0])
    if field == "status":
        return labels.STATUSES.get(text, text)
    if field == "as":
        return {**labels.LINKS, **labels.REPLACEMENTS}.get(text, text)
    if field == "completed_on" and text in labels.COMPLETED_ON:
        return labels.COMPLETED_ON[text]
    if field == "progress":
        return f"{text}%"
    try:
        return f"{date.fromisoformat(text):%d/%m/%Y}" if len(text) == 10 else text
    except ValueError:
        return text
