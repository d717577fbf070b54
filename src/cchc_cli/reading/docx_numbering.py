"""The numbers and bullets that Word prints by itself before a paragraph and that stand nowhere in its text.

A paragraph names a list (``w:num``) and a level, or its style does; the list is an instance of an abstract one that
says how each level counts and looks (ECMA-376 part 1, 17.9). Instances of one abstract list count on together,
unless an instance starts a level anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from cchc_cli.reading.counting import WORD_FORMATS, printed_bullet
from cchc_cli.reading.docx_styles import Styles, is_on, number_of

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_GAPS = {"nothing": "", "space": " "}


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts: ``text`` has "%2" where the number of level 2 stands."""

    start: int
    format: str
    text: str
    gap: str
    font: str
    legal: bool
    restart: int | None

    def number(self, count: int, *, legal: bool) -> str:
        """``count`` as this level prints it; in Arabic digits where the level that shows it is a legal one."""
        if legal:
            return str(count)
        return WORD_FORMATS.get(self.format, str)(count)


@dataclass(slots=True)
class _List:
    """One instance of an abstract list: the levels that it defines for itself, and those that it starts anew."""

    abstract: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    used: bool = False


class Numbering:
    """The lists of a document, counting as its paragraphs go by."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Read the part ``word/numbering.xml``."""
        self._styles = styles
        self._abstract: dict[str, dict[int, Level]] = {}
        self._linked: dict[str, str] = {}
        self._bound: dict[str, dict[str, int]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is not None:
            for abstract in root.findall("abstractNum"):
                self._read_abstract(abstract)
            for one in root.findall("num"):
                self._read_list(one)

    def label(self, properties: Element | None, style: str | None) -> str:
        """What is printed before a paragraph, with the gap behind it: "2.1. ", "- ", or "" for none.

        The counters go on, so every paragraph must be asked once, in order.
        """
        found = self._place(properties, style)
        if found is None:
            return ""
        number, at = found
        one = self._lists[number]
        abstract = self._resolved(one.abstract)
        level = self._level(one, abstract, at)
        if level is None:
            return ""
        counts = self._advance(one, abstract, at)
        return self._printed(one, abstract, level, counts)

    def _place(self, properties: Element | None, style: str | None) -> tuple[str, int] | None:
        """The list and level of a paragraph: its own words before its style's."""
        said = properties.find("numPr") if properties is not None else None
        number: str | None = None
        at: int | None = None
        if said is not None:
            own = said.find("numId")
            number = own.get("val") if own is not None else None
            at = number_of(said.find("ilvl"))
        if number is None:
            number, of_style = self._styles.numbering_of(style)
            bound = self._bound_level(number, style)
            at = at if at is not None else bound if bound is not None else of_style
        if number is None or number not in self._lists:
            return None
        return number, min(max(at or 0, 0), LEVELS - 1)

    def _bound_level(self, number: str | None, style: str | None) -> int | None:
        """The level that names the paragraph's style, or one that it is based on, as its own."""
        if number is None or number not in self._lists:
            return None
        bound = self._bound.get(self._resolved(self._lists[number].abstract), {})
        for one in self._styles.chain(style):
            at = bound.get(one.get("styleId", ""))
            if at is not None:
                return at
        return None

    def _resolved(self, abstract: str) -> str:
        """The abstract list that defines the levels, also where it only points to a list style."""
        for _ in range(LEVELS):
            link = self._linked.get(abstract)
            number = self._styles.list_of_style(link) if link else None
            if number is None or number not in self._lists:
                break
            abstract = self._lists[number].abstract
        return abstract

    def _level(self, one: _List, abstract: str, at: int) -> Level | None:
        return one.levels.get(at) or self._abstract.get(abstract, {}).get(at)

    def _start(self, one: _List, abstract: str, at: int) -> int:
        level = self._level(one, abstract, at)
        return one.starts.get(at, level.start if level else 1)

    def _advance(self, one: _List, abstract: str, at: int) -> dict[int, int]:
        """Count the paragraph in; deeper levels begin again. A higher level that was left out counts as begun."""
        counts = self._counts.setdefault(abstract, {})
        if not one.used:
            one.used = True
            for started in one.starts:
                counts.pop(started, None)
        counts[at] = counts[at] + 1 if at in counts else self._start(one, abstract, at)
        for higher in range(at):
            counts.setdefault(higher, self._start(one, abstract, higher))
        for deeper in range(at + 1, LEVELS):
            below = self._level(one, abstract, deeper)
            restart = below.restart if below else None
            if restart is None or (restart > 0 and at < restart):
                counts.pop(deeper, None)
        return counts

    def _printed(self, one: _List, abstract: str, level: Level, counts: dict[int, int]) -> str:
        if level.format == "bullet":
            sign = printed_bullet(level.text, level.font)
            return sign + (level.gap or " ") if sign else ""

        def number(place: re.Match[str]) -> str:
            at = int(place.group(1)) - 1
            shown = self._level(one, abstract, at)
            count = counts.get(at, self._start(one, abstract, at))
            return shown.number(count, legal=level.legal and shown.format != "none") if shown else ""

        text = _PLACE.sub(number, level.text).strip()
        return text + level.gap if text else ""

    def _read_abstract(self, abstract: Element) -> None:
        key = abstract.get("abstractNumId", "")
        self._abstract[key] = {at: _read(one) for one in abstract.findall("lvl") if (at := _index(one)) is not None}
        self._bound[key] = {
            style.get("val", ""): at
            for one in abstract.findall("lvl")
            if (style := one.find("pStyle")) is not None and (at := _index(one)) is not None
        }
        link = abstract.find("numStyleLink")
        if link is not None:
            self._linked[key] = link.get("val", "")

    def _read_list(self, one: Element) -> None:
        abstract = one.find("abstractNumId")
        if abstract is None:
            return
        read = _List(abstract=abstract.get("val", ""))
        for override in one.findall("lvlOverride"):
            at = _index(override)
            if at is None:
                continue
            own = override.find("lvl")
            if own is not None:
                read.levels[at] = _read(own)
            start = number_of(override.find("startOverride"))
            if start is not None:
                read.starts[at] = start
        self._lists[one.get("numId", "")] = read


def _index(level: Element) -> int | None:
    at = number_of(level, "ilvl")
    return at if at is not None and 0 <= at < LEVELS else None


def _read(level: Element) -> Level:
    """One ``w:lvl``. A format that only newer programs know stands beside one that all know."""
    form = level.find("numFmt")
    if form is None:
        form = level.find("mc-AlternateContent/mc-Fallback/numFmt")
    text = level.find("lvlText")
    gap = level.find("suff")
    fonts = level.find("rPr/rFonts")
    start = number_of(level.find("start"))
    return Level(
        start=0 if start is None else start,
        format=form.get("val", "decimal") if form is not None else "decimal",
        text=text.get("val", "") if text is not None else "",
        gap=_GAPS.get(gap.get("val", "tab"), " ") if gap is not None else " ",
        font=(fonts.get("ascii") or fonts.get("hAnsi") or "") if fonts is not None else "",
        legal=is_on(level.find("isLgl")) or False,
        restart=number_of(level.find("lvlRestart")),
    )
