"""Text from documents made safe to show: nothing in it can steer a terminal or a page."""

from __future__ import annotations

import unicodedata

_CONTROL = {code: 0x2400 + code for code in range(0x20)}
_NEITHER = dict.fromkeys(
    [*range(0x80, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF],
    "\ufffd",
)
_SIGNS: dict[int, int | str] = {
    **_NEITHER,
    **_CONTROL,
    0x09: " ",
    0x0A: "\n",
    0x0B: "\n",
    0x0C: "\n",
    0x7F: 0x2421,
    0x85: "\n",
    0x2028: "\n",
    0x2029: "\n",
}


def printable(text: str) -> str:
    """``text`` in NFC, with "\\n" as the only character that is not printed as itself.

    A control character becomes its visible sign (ESC "␛"), a C1 control or a mark that turns the direction of
    writing "�" (so that no text can pose as another), a tab a blank, every other line end "\\n".
    """
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    whole = composed.translate(_SIGNS)
    return whole if whole.isascii() else whole.encode("utf-8", "replace").decode("utf-8")


def shown(text: str) -> str:
    """``text`` as screens and exports show it: `printable`, without Markdown's ``**``, blanks at the ends gone."""
    return printable(text).replace("**", "").strip()


def one_line(text: str) -> str:
    """`shown` on one line: every run of blanks and line ends is one blank."""
    return " ".join(shown(text).split())
