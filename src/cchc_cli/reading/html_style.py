"""What an element of a web page says of its own look, in its attributes and its inline style."""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

_PROPERTY = re.compile(r"([a-zA-Z-]{2,40})\s*:\s*([^;]*)")
_SIDES = ("border", "border-left", "border-right")
_DRAWN = re.compile(r"\b(?:solid|double|dashed|dotted|inset|outset|ridge|groove)\b")
_NO_WIDTH = re.compile(r"(?<![\d.])0(?:\.0+)?(?:pt|px|cm|in|em)?(?![\d.])")


@lru_cache(maxsize=4096)
def _properties(style: str) -> dict[str, str]:
    return {name.lower(): value.strip() for name, value in _PROPERTY.findall(style)}


def written(element: Element, name: str) -> str:
    """The value of a property in the inline style as it is written, "" where it is not said."""
    return _properties(element.get("style", "")).get(name, "")


def said(element: Element, name: str) -> str:
    """The value of a property in the inline style, in small letters, "" where it is not said."""
    return written(element, name).lower()


def is_hidden(element: Element) -> bool:
    """Whether neither screen nor paper shows the element."""
    return (
        said(element, "display") == "none"
        or said(element, "visibility") == "hidden"
        or said(element, "mso-hide") == "all"
        or "hidden" in element.keys()  # noqa: SIM118 - an element is no mapping
    )


def is_centred(element: Element) -> bool | None:
    """Whether the lines of the element are centred or set to the right; None where it does not say."""
    place = said(element, "text-align") or element.get("align", "").strip().lower()
    if element.tag == "center" or place in {"center", "right"}:
        return True
    return False if place in {"left", "justify"} and element.tag != "table" else None


def styled_border(element: Element) -> bool | None:
    """Whether the inline style draws lines at the element's sides; None where it does not say."""
    lines = [line for side in _SIDES if (line := said(element, side))]
    if any(_DRAWN.search(line) and not _NO_WIDTH.search(line) for line in lines):
        return True
    return False if lines else None


def table_border(table: Element) -> bool | None:
    """Whether a table draws lines between its cells, where these say nothing themselves."""
    attribute = table.get("border")
    if attribute is not None:
        return attribute.strip() not in {"0", "0px"}
    kind = table.get("class", "").lower()
    return True if "grid" in kind or "bordered" in kind else styled_border(table)


def whole_number(element: Element, name: str, default: int, most: int) -> int:
    """A count in an attribute, within 1 and ``most``; ``default`` where there is none."""
    text = element.get(name, "").strip()
    return min(max(int(text), 1), most) if text.isascii() and text.isdigit() and len(text) < 9 else default
