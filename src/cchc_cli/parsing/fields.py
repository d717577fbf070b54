"""What stands beside a task: the lines below it ("Đơn vị chủ trì: …") and the cells of its row in a table."""

from __future__ import annotations

import re

from cchc_cli.model.base import Span
from cchc_cli.parsing.groups import is_bare_group
from cchc_cli.parsing.lexicon import folded_copy, lexicon
from cchc_cli.parsing.names import name_reader
from cchc_cli.text.vietnamese import fold
from cchc_cli.units.registry import Registry

_STOPS = " .;:*-–"
_NEXT = re.compile(r"[;.]\s+")
_GLOSS = re.compile(r"\s*\([^()]{0,160}\)")
_REST = re.compile(r"\s+(?!và\s|cùng\s)([^\s,;.()][^,;.()]{0,80})")
_ASKED = re.compile(r"^[\s_'\"!|\-–]*(?:(?:Đề nghị|đề nghị|Giao|giao|Mời|mời)\s+)?")  # "Đề nghị Tòa án …" in a cell
_CHARGE = re.compile(r"(?:phu trach|kiem|truc tiep phu trach|duoc phan cong)(?!\w)")
_WITH = re.compile(  # "…, phối hợp với Sở B", "…; phối hợp: Sở B"
    r"[\s,;.(–-]*(?<!\w)(?:cung )?phoi hop(?: thuc hien)?(?:\s+(?:voi|cung)(?:\s*:)?|\s*:)\s*(?=\S)"
)
_LEADS = re.compile(r"\s+(?:la (?:co quan|don vi) )?chu tri(?: thuc hien| tham muu)?(?!\w)[\s,;]*")
_JOINS = re.compile(r"\s+(?:cung )?phoi hop(?: thuc hien)?[\s.;)]*$")
_ROLE_BEFORE = re.compile(r"\s*(?:(?:co quan|don vi) )?chu tri\s*:\s*")
_HONORIFIC = re.compile(r"^((?:các|những)\s+)?(?:đồng chí|đ/c)\.?\s+", re.IGNORECASE)
_WORK_OF = re.compile(r"(?:tham muu|giup viec|phuc vu|chuyen trach)(?!\w)")
_PARTS = re.compile(r"\s*;\s*|\s*<br\s*/?>\s*")


def label_of(folded: str) -> str | None:
    """What a line says by its label: "lead", "coordinate", "deadline", "deliverable", or None."""
    text = _without_bars(folded).strip()
    return next((name for name, pattern in lexicon().fields if pattern.match(text)), None)


def _without_bars(text: str) -> str:
    """``text`` with blanks for the bars that a scan sees in a line: "Đơn vị chủ trì thực| hiện: …"."""
    return text.replace("|", " ")


def labelled_parts(text: str, offset: int) -> list[tuple[str, Span]]:
    """The fields of one line: "Đơn vị chủ trì: A; đơn vị phối hợp: B. Thời gian: Quý II" has three."""
    folded = folded_copy(text)
    starts = [0, *(match.end() for match in _NEXT.finditer(folded))]
    found: list[tuple[str, int, int]] = []
    for start in starts:
        label = label_of(folded[start:])
        if label is not None:
            if found:
                found[-1] = (found[-1][0], found[-1][1], start)
            found.append((label, start, len(text)))
    return [(label, Span(offset + start, offset + end)) for label, start, end in found]


def content_of(source: str, span: Span) -> Span:
    """``span`` without a label before it and the stops around it: "Thời hạn: Quý II/2025." → "Quý II/2025"."""
    text = source[span.start : span.end]
    start, end = span.start, span.end
    folded = _without_bars(folded_copy(text))
    lead = len(folded) - len(folded.lstrip())
    for _, pattern in lexicon().fields:
        match = pattern.match(folded, lead)
        if match is not None and match.end() < len(text.rstrip()):
            start += match.end()
            break
    while start < end and source[start] in _STOPS + "\n":
        start += 1
    while end > start and source[end - 1] in _STOPS + "\n":
        end -= 1
    return Span(start, end)


def first_field(fields: list[tuple[str, Span]], label: str) -> Span | None:
    """The first field with this label."""
    return next((span for name, span in fields if name == label), None)


def names_in_fields(
    source: str, fields: list[tuple[str, Span]], registry: Registry
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The leads and co-ordinators that fields name; a name nobody knows is taken as printed.

    One field may say both: "Sở A chủ trì, phối hợp với Sở B", "Chủ trì: Sở A; phối hợp: Sở B".
    """
    found: dict[str, list[str]] = {"lead": [], "coordinate": []}
    for label, span in fields:
        if label in found:
            content = content_of(source, span)
            led, joint = _both_roles(source[content.start : content.end])
            found[label].extend(_names(led, registry))
            found["coordinate"].extend(_names(joint, registry))
    return tuple(found["lead"]), tuple(found["coordinate"])


def _both_roles(text: str) -> tuple[str, str]:
    """The part of a field that names its own role, and the part that names those who work with them."""
    folded = folded_copy(text)
    behind = _WITH.search(folded)
    if behind is not None:
        return _without_role(text[: behind.start()]), text[behind.end() :]
    lead = _LEADS.search(folded)
    if lead is not None and (joint := _JOINS.search(folded, lead.end())) is not None:
        return text[: lead.start()], text[lead.end() : joint.start()]
    return _without_role(text), ""


def _without_role(text: str) -> str:
    """``text`` without the word for its role at either end: "Chủ trì: Sở A", "Sở A chủ trì"."""
    folded = folded_copy(text)
    before, after = _ROLE_BEFORE.match(folded), _LEADS.search(folded)
    end = after.start() if after and not folded[after.end() :].strip(_STOPS) else len(text)
    return text[before.end() if before else 0 : end]


def _names(text: str, registry: Registry) -> list[str]:
    """The names of a list; what lies between known names is a name too, up to the next comma."""
    names: list[str] = []
    for listed_part in _PARTS.split(text):
        part = _ASKED.sub("", listed_part)
        if is_bare_group(part):
            names.append(" ".join(part.replace("*", "").split()))
            continue
        reader = name_reader(part, registry)
        at = 0
        while at < len(part):
            listed, end = reader.list_at(at)
            if listed:
                names.extend(one.name for one in listed)
                end = _to_the_comma(part, end, names)
            else:
                comma = part.find(",", at)
                end = comma if comma >= 0 else len(part)
                piece = " ".join(part[at:end].replace("*", "").split()).strip(_STOPS)
                if names and (_CHARGE.match(fold(piece)) or _WORK_OF.match(fold(piece))):
                    names[-1] = f"{names[-1]}, {piece}"  # "Phó Chủ tịch, phụ trách lĩnh vực giám sát" is one
                else:
                    names.append(_HONORIFIC.sub(lambda match: match[1] or "", piece))
            at = _after_separator(part, end)
    return [name for name in dict.fromkeys(names) if any(char.isalpha() for char in name)]


def _to_the_comma(text: str, end: int, names: list[str]) -> int:
    """Words right behind a known name belong to it: "các tổ chức" + "hoạt động khoáng sản"."""
    gloss = _GLOSS.match(text, end)
    end = gloss.end() if gloss else end
    rest = _REST.match(text, end)
    if rest is None:
        return end
    names[-1] = f"{names[-1]} {' '.join(rest[1].split())}"
    return rest.end()


def _after_separator(text: str, at: int) -> int:
    match = re.compile(r"[\s,;.]*(?:và\s+)?").match(text, at)
    return match.end() if match and match.end() > at else at + 1
