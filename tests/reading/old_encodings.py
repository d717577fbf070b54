"""Texts written in old encodings, for the tests: made from the tables, and with iconv where it knows the encoding."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache

import pytest

from cchc_cli.reading.legacy_tables import old_encoding

needs_iconv = pytest.mark.skipif(shutil.which("iconv") is None, reason="no iconv here")


def iconv(data: bytes, *, source: str, target: str = "UTF-8") -> bytes | None:
    """``data`` in another encoding as glibc gives it, None where it has no place for a character."""
    done = subprocess.run(["iconv", "-f", source, "-t", target], input=data, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None


def surface(text: str, key: str) -> str:
    """``text`` as Western letters that an old font shows as Vietnamese; capitals without a code become small."""
    codes = _codes(key)
    return "".join(codes.get(char) or codes.get(char.lower()) or char for char in text)


def without_lost_capitals(text: str, key: str) -> str:
    """``text`` with those letters small whose capitals the encoding does not have."""
    codes = _codes(key)
    return "".join(char if char in codes or char.isascii() else char.lower() for char in text)


@cache
def _codes(key: str) -> dict[str, str]:
    codes: dict[str, str] = {}
    for code, letter in old_encoding(key).letters.items():
        if max(code) <= "\xff" and (letter not in codes or code.isupper()):
            codes[letter] = code
    return codes
