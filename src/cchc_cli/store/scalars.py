"""One value as YAML text: plain where every reader sees the same, quoted where one would guess another type.

Readers of YAML 1.1 (most libraries of other languages) take ``no`` for a truth value, ``1:30`` for a number and
``2024-06-30`` for a day; readers of 1.2 take ``1.10`` for 1.1. Text that either would misread is quoted.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import Enum

ScalarValue = str | int | float | bool | date | datetime

DAY_KEYS = frozenset({"issued", "received", "due", "start", "on", "completed_on", "cancelled_on", "given_on"})
"""Keys whose value is a day in the model: there a day may stand without quotes."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORDS = frozenset({"", "~", "null", "y", "yes", "n", "no", "true", "false", "on", "off", "<<", "=", "none"})
_NUMBER = re.compile(
    r"[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+"
    r"|[0-9][0-9_]*(?::[0-9]{1,2})*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
    r"|\.[0-9_]+(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF|nan|NaN|NAN))"
)
_MOMENT = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[Tt \t].*)?")
_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@` \t")
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029\ufeff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def scalar_text(value: ScalarValue, *, key: str = "", flow: bool = False) -> str:
    """``value`` on one line, as it stands after ``key:``; ``flow`` inside [ ] or { }.

    Read back by ``nodes.parse_yaml`` it gives `scalar_value` of the same value.
    """
    text = scalar_value(value)
    if isinstance(value, bool | int | float) or _is_day(value, key):
        return text
    if _plain(text, flow=flow):
        return text
    if ('"' in text or "\\" in text) and not _needs_escapes(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(char) for char in text) + '"'


def scalar_value(value: ScalarValue) -> str:
    """``value`` as the text that a reader of the file gets: days in ISO form, 95.0 as "95", true and false."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _is_day(value: ScalarValue, key: str) -> bool:
    if isinstance(value, datetime):
        return False
    return isinstance(value, date) or (key in DAY_KEYS and bool(_DAY.fullmatch(str(value))))


def _plain(text: str, *, flow: bool) -> bool:
    if text.casefold() in _WORDS or text[0] in _FIRST or text[-1] in " :":
        return False
    if _needs_escapes(text):
        return False
    if ": " in text or " #" in text or text.startswith("..."):
        return False
    if flow and any(char in text for char in ",[]{}:?"):
        return False
    return not (_NUMBER.fullmatch(text) or _MOMENT.fullmatch(text))


def _needs_escapes(text: str) -> bool:
    return any(char in text for char in "\n\r\t") or bool(_UNPRINTABLE.search(text))


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if _UNPRINTABLE.match(char):
        code = ord(char)
        return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
    return char
