"""The tree of a file → a document of the model; what does not fit is said in Vietnamese, with line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, cast

from cchc_cli.errors import BadDataError
from cchc_cli.store.nodes import Mapping, Node, Scalar, Sequence, YamlError, plain
from cchc_cli.wording import store as words

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from cchc_cli.model.directive import Directive
    from cchc_cli.model.document import Document

SHOWN_PROBLEMS = 5
"""So many problems of one file are told at once."""

_DOCUMENT_ID = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_DIRECTIVE_TAIL = re.compile(r"[^\s/\\@]+(?:/[^\s/\\@]+)*")
_WINDOWS_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]{1,9}")
_RULES = re.compile(r"DTSTART:\d{8}(?: RRULE:FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)[A-Z0-9=;,+-]*)+")
_WITH_ENDS = frozenset({"extensions", "pauses"})
"""Lists of records in which "from" and "to" are days; elsewhere they are names."""
_INTEGER = re.compile(r"-?\d{1,15}")
_DECIMAL = re.compile(r"-?\d{1,15}\.\d{1,15}(?:e[-+]?\d{1,3})?")
_DAY_NUMBER = re.compile(r"[-+]?[\d.]+")

Location = tuple[str | int, ...]


def document_from(root: Mapping, *, shown: str, stem: str | None) -> Document:
    """The document that ``root`` holds.

    ``shown`` is the file's name in messages; ``stem`` its name without ".yaml", which must be the document's id
    (None where there is no file).

    Raises:
        BadDataError: naming each place, up to `SHOWN_PROBLEMS`, as "file:line:column: …".
    """
    from pydantic import ValidationError

    from cchc_cli.model.document import SCHEMA, Document

    _refuse_newer(root, shown, SCHEMA)
    try:
        document = Document.model_validate(_with_typed_log(root))
    except ValidationError as error:
        raise bad_data(shown, list(_model_problems(root, error.errors(include_url=False)))) from None
    problems = list(_own_problems(root, document, stem))
    if problems:
        raise bad_data(shown, problems)
    return document


def _with_typed_log(root: Mapping) -> dict[str, Any]:
    """The values of ``root``: all as text, but what log entries hold in the types in which they were written.

    The model gives the type of every field but these, which are of whatever field the entry is about.
    """
    values = {pair.key.value: plain(pair.value) for pair in root.pairs}
    logs = [(values.get("log"), root)]
    directives = root.find("directives")
    if directives is not None and isinstance(directives.value, Sequence):
        pairs = zip(cast("list[Any]", values["directives"]), directives.value.items, strict=True)
        logs += [(one.get("log"), node) for one, node in pairs if isinstance(node, Mapping)]
    for entries, record in logs:
        log = record.find("log")
        if log is None or not isinstance(log.value, Sequence):
            continue
        for entry, node in zip(cast("list[Any]", entries), log.value.items, strict=True):
            for key in ("from", "to"):
                pair = node.find(key) if isinstance(node, Mapping) else None
                if pair is not None:
                    entry[key] = _typed(pair.value)
    return values


def _typed(node: Node) -> Any:
    """The values below ``node`` in the types of JSON: without quotes a number is one, and so are true and false."""
    if isinstance(node, Mapping):
        return {pair.key.value: _typed(pair.value) for pair in node.pairs}
    if isinstance(node, Sequence):
        return [_typed(item) for item in node.items]
    if node.style == "" and _INTEGER.fullmatch(node.value):
        return int(node.value)
    if node.style == "" and _DECIMAL.fullmatch(node.value):
        return float(node.value)
    return {"true": True, "false": False}.get(node.value, node.value) if node.style == "" else node.value


def bad_data(shown: str, problems: list[YamlError]) -> BadDataError:
    """The refusal that tells of ``problems`` of the file ``shown``, in the order of the file."""
    ordered = sorted(problems, key=lambda problem: (problem.line, problem.column))
    lines = [
        words.AT.format(file=shown, line=one.line, column=one.column, message=one.message)
        for one in ordered[:SHOWN_PROBLEMS]
    ]
    if len(ordered) > SHOWN_PROBLEMS:
        lines.append(words.MORE_PROBLEMS.format(count=len(ordered) - SHOWN_PROBLEMS))
    return BadDataError("\n".join(lines), hint=words.CORRECT_HINT)


def _refuse_newer(root: Mapping, shown: str, known: int) -> None:
    pair = root.find("schema")
    if (
        pair
        and isinstance(pair.value, Scalar)
        and _NUMBER.fullmatch(pair.value.value)
        and int(pair.value.value) > known
    ):
        message = words.NEWER_SCHEMA.format(found=pair.value.value, known=known)
        where = words.AT.format(file=shown, line=pair.value.line + 1, column=pair.value.column + 1, message=message)
        raise BadDataError(where, hint=words.NEWER_SCHEMA_HINT)


# What pydantic found


def _model_problems(root: Mapping, errors: list[ErrorDetails]) -> Iterator[YamlError]:
    seen: set[Location] = set()
    for error in errors:
        found, node, key = _locate(root, error["loc"])
        name = str(error["loc"][-1])
        if error["type"] == "missing":
            if error["loc"][-2:-1] == ("span",):
                yield _at(node, words.WRONG_SHAPE.format(key="span", wanted=words.WANTED_SPAN))
            else:
                yield _at(node, words.MISSING_KEY.format(key=name))
        elif error["type"] == "missing_status":
            yield _at(node, words.MISSING_KEY.format(key="status"))
        elif error["type"] == "extra_forbidden":
            yield _at(key or node, _unknown_key(found, name))
        elif found not in seen:
            seen.add(found)
            label = next((str(step) for step in reversed(found) if isinstance(step, str)), name)
            yield _at(node, _wrong_value(error, label, node))


def _locate(root: Mapping, location: Location) -> tuple[Location, Node, Scalar | None]:
    """How far ``location`` leads into the tree, what stands there, and its key."""
    node: Node = root
    key: Scalar | None = None
    for depth, step in enumerate(location):
        pair = node.find(step) if isinstance(node, Mapping) and isinstance(step, str) else None
        if pair is not None:
            node, key = pair.value, pair.key
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return location[:depth], node, key
    return location, node, key


def _unknown_key(found: Location, name: str) -> str:
    from cchc_cli.store.key_order import keys_at

    similar = get_close_matches(name.strip().lower().replace("-", "_"), keys_at(found[:-1]), n=1)
    if similar:
        return words.UNKNOWN_KEY_SIMILAR.format(key=name, similar=similar[0])
    return words.UNKNOWN_KEY.format(key=name)


def _wrong_value(error: ErrorDetails, key: str, node: Node) -> str:
    wanted = _wanted(error, key)
    if isinstance(node, Scalar):
        return words.WRONG_VALUE.format(key=key, wanted=wanted, value=_shortened(node.value))
    return words.WRONG_SHAPE.format(key=key, wanted=wanted)


def _wanted(error: ErrorDetails, key: str) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if key == "completed_on":
        return words.WANTED_DAY_OR_UNKNOWN
    if key == "time":
        return words.WANTED_TIME
    if key == "span":
        return words.WANTED_SPAN
    if kind in ("enum", "literal_error"):
        return words.WANTED_ONE_OF.format(choices=context["expected"].replace("'", "").replace(" or ", ", "))
    if kind == "greater_than_equal":
        return words.WANTED_AT_LEAST.format(bound=context["ge"])
    if kind == "less_than_equal":
        return words.WANTED_AT_MOST.format(bound=context["le"])
    starts = (
        ("datetime_", words.WANTED_MOMENT),
        ("date_", words.WANTED_DAY),
        ("int_", words.WANTED_INTEGER),
        ("float_", words.WANTED_NUMBER),
        ("finite_number", words.WANTED_NUMBER),
        ("bool_", words.WANTED_TRUTH),
        ("string_", words.WANTED_TEXT),
        ("tuple_", words.WANTED_LIST),
        ("dict_", words.WANTED_KEYS),
        ("model_", words.WANTED_KEYS),
    )
    return next((wanted for start, wanted in starts if kind.startswith(start)), words.WANTED_OTHER)


# What the model itself does not check: ids, file names, spans, days that are written as bare numbers


def _own_problems(root: Mapping, document: Document, stem: str | None) -> Iterator[YamlError]:
    from cchc_cli.model.ids import DOCUMENT_ID_LENGTH

    name = document.id
    if not _DOCUMENT_ID.fullmatch(name) or len(name) > DOCUMENT_ID_LENGTH or _WINDOWS_DEVICE.fullmatch(name):
        yield _problem_at(root, ("id",), words.BAD_DOCUMENT_ID.format(id=_shortened(name), limit=DOCUMENT_ID_LENGTH))
    elif stem is not None and stem != name:
        yield _problem_at(root, ("id",), words.FILE_NAME_DIFFERS.format(id=name))
    seen: set[str] = set()
    for at, directive in enumerate(document.directives):
        tail = directive.id.removeprefix(name + "/")
        if tail == directive.id or not _DIRECTIVE_TAIL.fullmatch(tail) or ".." in tail:
            message = words.BAD_DIRECTIVE_ID.format(id=_shortened(directive.id), document=name)
            yield _problem_at(root, ("directives", at, "id"), message)
        elif directive.id.casefold() in seen:
            message = words.REPEATED_DIRECTIVE_ID.format(id=directive.id)
            yield _problem_at(root, ("directives", at, "id"), message)
        seen.add(directive.id.casefold())
        yield from _recurrence_problems(root, at, directive)
    if document.source and re.search(r"[/\\:]|^\.\.?$", document.source.file):
        message = words.BAD_SOURCE_FILE.format(name=_shortened(document.source.file))
        yield _problem_at(root, ("source", "file"), message)
    yield from _value_problems(root, "", in_log=False)


def _recurrence_problems(root: Mapping, at: int, directive: Directive) -> Iterator[YamlError]:
    """Rules and periods that nobody could count days by."""
    from cchc_cli.model.ids import period_bounds

    every = directive.deadline.every
    if every is not None and not _is_rule(every):
        message = words.WRONG_VALUE.format(key="every", wanted=words.WANTED_RULE, value=_shortened(every))
        yield _problem_at(root, ("directives", at, "deadline", "every"), message)
    for number, record in enumerate(directive.tracking):
        try:
            if record.period is not None:
                period_bounds(record.period)
        except ValueError:
            message = words.WRONG_VALUE.format(
                key="period", wanted=words.WANTED_PERIOD, value=_shortened(record.period or "")
            )
            yield _problem_at(root, ("directives", at, "tracking", number, "period"), message)


def _is_rule(every: str) -> bool:
    from dateutil.rrule import rrulestr

    try:
        return bool(_RULES.fullmatch(every) and rrulestr(every.replace(" ", "\n")))
    except (ValueError, TypeError):
        return False


def _value_problems(node: Node, key: str, *, in_log: bool, ends: bool = False) -> Iterator[YamlError]:
    """Spans that run backwards, moments without an offset, and days given as a bare number.

    A bare number would be counted as seconds since 1970: ``issued: 20240630`` is a slip, not a day of August 1970.
    """
    from cchc_cli.store.scalars import DAY_KEYS

    if isinstance(node, Mapping):
        pairs = [] if key == "read" else node.pairs  # its keys name fields, its values are fingerprints
        for pair in pairs:
            yield from _value_problems(
                pair.value, pair.key.value, in_log=in_log or key == "log", ends=key in _WITH_ENDS and not in_log
            )
    elif isinstance(node, Sequence):
        if key == "span" and not in_log and len(node.items) == 2:
            start, end = (float(item.value) if isinstance(item, Scalar) else 0 for item in node.items)
            if not 0 <= start <= end:
                yield _at(node, words.WRONG_SHAPE.format(key=key, wanted=words.WANTED_SPAN))
            return
        for item in node.items:
            yield from _value_problems(item, key, in_log=in_log)
    elif (key in DAY_KEYS or (ends and key in ("from", "to"))) and _DAY_NUMBER.fullmatch(node.value):
        yield _at(node, words.WRONG_VALUE.format(key=key, wanted=words.WANTED_DAY, value=_shortened(node.value)))
    elif key == "at" and not re.search(r"(?:[+-]\d\d:?\d\d|[Zz])$", node.value):
        yield _at(node, words.WRONG_VALUE.format(key=key, wanted=words.WANTED_MOMENT, value=_shortened(node.value)))


def _problem_at(root: Mapping, location: Location, message: str) -> YamlError:
    return _at(_locate(root, location)[1], message)


def _at(node: Node, message: str) -> YamlError:
    return YamlError(node.line + 1, node.column + 1, message)


def _shortened(value: str) -> str:
    flat = " ".join(value.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"
