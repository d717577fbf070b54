"""cchc.toml → the workspace's settings."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from cchc_cli.errors import BadDataError
from cchc_cli.model.settings import Settings
from cchc_cli.store.files import read_bytes, shown
from cchc_cli.text.vietnamese import fold, nfc
from cchc_cli.wording import store as words

MAX_BYTES = 1_000_000
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")
_DAY = re.compile(r"(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))")
_WINDOW_DAY = re.compile(r"(\d{1,2})/(\d{1,2})")

_LEVELS = {"tinh": "tỉnh", "thanh pho": "tỉnh", "huyen": "huyện", "xa": "xã", "phuong": "xã"}
_BEFORE = {
    **dict.fromkeys(("inclusive", "ke ca", "tinh ca", "co"), "inclusive"),
    **dict.fromkeys(("exclusive", "khong ke", "khong tinh", "khong"), "exclusive"),
}
_WINDOWS = {
    **dict.fromkeys(("q1", "quy i", "quy 1"), "q1"),
    **dict.fromkeys(("h1", "6 thang", "6 thang dau nam"), "h1"),
    **dict.fromkeys(("q3", "quy iii", "quy 3", "9 thang"), "q3"),
    **dict.fromkeys(("year", "nam", "ca nam"), "year"),
}


class _WrongValueError(Exception):
    """A value that does not fit; the argument says what would."""


def read_settings(path: Path) -> Settings:
    """What the cchc.toml at ``path`` sets; what it leaves out has its default.

    Days may be TOML dates or text like "27/03/2024"; ``level``, ``before_day`` and the windows' names may be the
    Vietnamese words, with or without marks.

    Raises:
        BadDataError: for broken TOML, an unknown key or a value that does not fit, naming what is allowed.
    """
    return settings_from(_load(path), path)


def settings_from(table: dict[str, Any], path: Path) -> Settings:
    """`Settings` of the keys and values of ``table``, which came from ``path``."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _READERS:
            raise _refusal(path, words.TOML_UNKNOWN_KEY.format(key=key, keys=", ".join(_READERS)))
        try:
            values[key] = _READERS[key](value)
        except _WrongValueError as wrong:
            message = words.TOML_WRONG_VALUE.format(key=key, wanted=wrong, value=value)
            raise _refusal(path, message) from None
    return Settings(**values)


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_bytes(path, limit=MAX_BYTES).decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        raise _refusal(path, words.NOT_UTF8) from None
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        line, column = found.groups() if found else ("1", "1")
        message = words.AT.format(file=shown(path), line=line, column=column, message=words.TOML_SYNTAX)
        raise BadDataError(message, hint=words.TOML_HINT) from None


def _refusal(path: Path, message: str) -> BadDataError:
    return BadDataError(words.IN_FILE.format(file=shown(path), message=message), hint=words.TOML_HINT)


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        raise _WrongValueError(words.WANTED_SETTING_TEXT)
    return nfc(value).strip() or None


def _lines(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise _WrongValueError(words.WANTED_SETTING_LINES)
    return tuple(nfc(one).strip() for one in value if one.strip())


def _one_of(choices: dict[str, str]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        found = choices.get(fold(value)) if isinstance(value, str) else None
        if found is None:
            allowed = ", ".join(f"“{one}”" for one in dict.fromkeys(choices.values()))
            raise _WrongValueError(words.WANTED_ONE_OF.format(choices=allowed))
        return found

    return read


def _days(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 366:
        raise _WrongValueError(words.WANTED_SETTING_DAYS)
    return value


def _day(value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    found = _DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    try:
        if found and found[3]:
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found:
            return date(int(found[4]), int(found[5]), int(found[6]))
    except ValueError:
        pass
    raise _WrongValueError(words.WANTED_SETTING_DAY)


def _windows(value: Any) -> dict[str, tuple[str, str]]:
    if not isinstance(value, dict):
        raise _WrongValueError(words.WANTED_SETTING_TABLE)
    result = {}
    for name, days in value.items():
        report = _one_of(_WINDOWS)(name)
        if not isinstance(days, list) or len(days) != 2:
            raise _WrongValueError(words.WANTED_WINDOW)
        result[report] = (_window_day(days[0]), _window_day(days[1]))
    return result


def _window_day(value: Any) -> str:
    found = _WINDOW_DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    try:
        if found:
            return f"{date(2024, int(found[2]), int(found[1])):%d/%m}"
    except ValueError:
        pass
    raise _WrongValueError(words.WANTED_WINDOW)


_READERS: dict[str, Callable[[Any], Any]] = {
    "authority": _text,
    "place": _text,
    "level": _one_of(_LEVELS),
    "parent": _text,
    "issuer": _text,
    "superior": _text,
    "signer_title": _text,
    "signer_name": _text,
    "recipients": _lines,
    "soon_days": _days,
    "stale_days": _days,
    "tracking_since": _day,
    "before_day": _one_of(_BEFORE),
    "report_windows": _windows,
}
