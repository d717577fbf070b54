"""Which font an element of a web page is printed in: by its own style, by the page's style sheets, by its tag.

Word keeps the font of all paragraphs in the head of the page ("p.MsoNormal {font-family:".VnTime"}"), and only that
font tells how old texts are encoded. Of style sheets the rules for a tag, a class, or both are followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from cchc_cli.reading.html_style import written

_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.IGNORECASE)
_FAMILY = re.compile(r"(?:^|;)\s*font-family\s*:\s*([^;]*)", re.IGNORECASE)
_FIRST = re.compile(r"\s*[\"']?([^\"',;]+)")


class PageFonts:
    """The fonts that the style sheets of a page name."""

    def __init__(self, root: Element) -> None:
        """Read the sheets that stand in the page itself; none is fetched."""
        self._families: dict[tuple[str, str], str] = {}
        for sheet in root.iter("style"):
            for tag, name, family in _rules(_without_comments("".join(sheet.itertext()))):
                self._families[tag, name] = family

    def of(self, element: Element) -> str | None:
        """The first font named for the element itself, None where it takes that of the element around it."""
        own = written(element, "font-family")
        if own or written(element, "font"):
            return _first(own or _family(written(element, "font")))
        names = element.get("class", "").split()
        wanted = [*((element.tag, name) for name in names), *(("", name) for name in names), (element.tag, "")]
        of_sheet = next((self._families[key] for key in wanted if key in self._families), None)
        return of_sheet or _first(element.get("face", ""))


def _rules(sheet: str) -> Iterator[tuple[str, str, str]]:
    """The tag, class and font of each rule that names a font; at-rules, such as @font-face, name none."""
    for selectors, properties in _RULE.findall(sheet):
        found = _FAMILY.search(properties)
        family = _first(found.group(1)) if found and "@" not in selectors else None
        if family is None:
            continue
        for selector in selectors.split(","):
            simple = _SELECTOR.fullmatch(selector.strip())
            if simple and simple.group():
                yield (simple.group(1) or "").lower(), simple.group(2) or "", family


def _without_comments(sheet: str) -> str:
    kept: list[str] = []
    rest = sheet.replace("<!--", "").replace("-->", "")
    while rest:
        before, _, rest = rest.partition("/*")
        kept.append(before)
        _, _, rest = rest.partition("*/")
    return "".join(kept)


def _first(families: str) -> str | None:
    found = _FIRST.match(families)
    return found.group(1).strip() if found else None


def _family(font: str) -> str:
    """The family in the short form "7.0pt "Times New Roman""."""
    quoted = re.search(r"[\"']([^\"']+)", font)
    return quoted.group(1) if quoted else font.rpartition(" ")[2]
