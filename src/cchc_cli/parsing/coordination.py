"""With whom the work is to be done: "phối hợp với Sở Y tế và cộng đồng dân cư", "Ban A chủ trì, Ban B phối hợp"."""

from __future__ import annotations

import re

from cchc_cli.parsing.lexicon import lexicon
from cchc_cli.parsing.names import Name, NameReader

_WITH = re.compile(
    r"(?<!\w)(?:(?:phoi\s+(?:hop\s+)?|(?P<joined>ket\s+hop\s+))"
    r"(?:(?:chat che|tot|hieu qua|dong bo|kip thoi|thuong xuyen|thuc hien)\s+)?"
    r"(?P<with>(?:voi|cung)\s+)?|(?P<and>cung voi\s+)|chu tri,?\s+cung\s+(?:voi\s+)?)"
)
_JOINS = re.compile(r"\s+(?:cung\s+)?phoi hop(?:\s+thuc hien)?\s*(?=[.;,)]|$)")
_BEFORE_NAMES = re.compile(r"(?:^|[,;:(]|(?<!\w)va(?!\w))\s*")
_NOT_WITH = re.compile(
    r"(?:su|cong tac|quy che|moi quan he|co che|chuong trinh|ke hoach|(?:kiem tra|giam sat) viec(?: chu tri,?)?)\s+$"
)
_NEXT = re.compile(r"\s*(?:[,;]\s*(?:va\s+|cung\s+)?|va\s+|hoac\s+|cung\s+(?!voi\b))\s*")
_SIGN = re.compile(r"[,;:.(]|\svà\s")
_LONGEST = 9


def coordinators(reader: NameReader, at: int, end: int) -> list[Name]:
    """Those with whom the work is to be done: behind "phối hợp với", "cùng với", or "phối hợp" and a name at once.

    Behind "với" a body or persons whom nobody knows by name are taken as printed: "Thư ký hội nghị".
    """
    found: list[Name] = []
    if not any(cue in reader.folded for cue in ("phoi", "cung", "ket hop")):  # as in most paragraphs
        return found
    for match in _WITH.finditer(reader.folded, at, end):
        before = reader.folded[max(0, match.start() - 30) : match.start()]
        if _NOT_WITH.search(before) and not reader.name_ends(match.start() - len(before) + len(before.rstrip())):
            continue
        unknown, bracket = match["and"] or (match["with"] and not match["joined"]), _bracket_end(reader, match.start())
        found.extend(_partners(reader, match.end(), unknown=bool(unknown), bracket=bracket))
    for match in _JOINS.finditer(reader.folded, at, end):
        found.extend(_list_before(reader, at, match.start()))
    return found


def _bracket_end(reader: NameReader, at: int) -> int | None:
    """Where the bracket closes that opened right before ``at``: "(phối hợp với Sở Y tế và đơn vị tổ chức sự kiện)"."""
    close = reader.text.find(")", at) if reader.text.endswith("(", 0, at) else -1
    return close if close >= 0 else None


def _partners(reader: NameReader, at: int, *, unknown: bool, bracket: int | None) -> list[Name]:
    """The list that begins at ``at``; ``unknown``: it may begin with one whom nobody knows by name.

    ``bracket`` is where a bracket closes that holds nothing but the list: the last of it has no task behind it.
    """
    names, end = reader.list_at(at)
    begin: int | None = None if names else at
    while names or unknown:
        if begin is None:
            following = _NEXT.match(reader.folded, end)
            if following is None:
                break
            begin = following.end()
        more, after = reader.list_at(begin)
        if not more:
            one = _partner_at(reader, begin, bracket)
            if one is None:
                break
            more, after = [one], reader.skip_gloss(one.end)
        names, end, begin = [*names, *more], after, None
    return names


def _partner_at(reader: NameReader, at: int, bracket: int | None) -> Name | None:
    """A body or persons at ``at`` whom nobody knows by name; never what begins a task: "tổ chức kiểm tra"."""
    words = lexicon()
    if words.begins_verb(reader.text, reader.folded, at):
        return None
    if not (
        words.begins_body(reader.text, reader.folded, at)
        or words.partner.match(reader.folded, at)
        or words.title.match(reader.folded, at)
    ):
        return None
    one = reader.free_at(at)
    if bracket is not None and not _SIGN.search(reader.text, at, bracket):
        one = Name(" ".join(reader.text[at:bracket].split()), at, bracket)
    return one if one is not None and len(one.name.split()) <= _LONGEST else None


def _list_before(reader: NameReader, at: int, end: int) -> list[Name]:
    """The names of the list that ends at ``end``: "Ban A chủ trì, Văn phòng B phối hợp."."""
    for start in _BEFORE_NAMES.finditer(reader.folded, at, end):
        names, after = reader.list_at(start.end())
        if names and after == end:
            return names
    return []
