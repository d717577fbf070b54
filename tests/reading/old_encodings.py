"""Texts written in old encodings, for the tests: made from the tables, and with iconv where it knows the encoding."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
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


def cp1258(text: str) -> bytes:
    """``text`` as Windows writes it: a letter with its hat, then its tone."""
    return "".join(_tone_apart(char) for char in text).encode("cp1258")


def cp1252_view(data: bytes) -> str:
    """The Western letters that a program takes ``data`` for; bytes without one stay control characters."""
    return "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in data)


def _tone_apart(char: str) -> str:
    decomposed = unicodedata.normalize("NFD", char)
    tones = "".join(mark for mark in decomposed if mark in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in tones)) + tones


@cache
def _codes(key: str) -> dict[str, str]:
    codes: dict[str, str] = {}
    for code, letter in old_encoding(key).letters.items():
        if max(code) <= "\xff" and (letter not in codes or code.isupper()):
            codes[letter] = code
    return codes
