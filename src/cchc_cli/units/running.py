"""Names of offices in running text: one pass over its words, the longest registry name at each place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from cchc_cli.units.authority import kind_at, place_length, places
from cchc_cli.units.entries import Group, Unit
from cchc_cli.units.index import Form
from cchc_cli.units.unlisted import unlisted_end
from cchc_cli.units.vocabulary import Words, vocabulary
from cchc_cli.units.words import AND, WORD, Word, fold_word, marked_word, slug

_SEPARATOR = re.compile(r"\s*[-–—,&/]\s*")
_BLANK = re.compile(r"[^\S\n]*\n?[^\S\n]*")
_ROMAN_OR_DIGITS = re.compile(r"[IVXLC]+|\d+")
# "cơ sở Y tế", "văn phòng", "dự phòng": a small "sở" or "phòng" after these is no head of a name.
_BLOCKING = frozenset({"cơ", "văn", "dự", "đề", "quốc", "phòng", "xổ", "hải", "căn"})
_PLACES_APART = 5


@dataclass(frozen=True, slots=True)
class NameHit:
    """A name in a text: ``text[start:end] == name``.

    ``key`` is the base key of the unit or group ("phong-noi-vu"), or the slug of a name that the registry does not
    know, or of a group with a clause that restricts it ("các cơ quan, đơn vị liên quan"); ``kind`` tells which.
    What the name means in its document is for `Registry.resolve` to say.
    """

    start: int
    end: int
    name: str
    key: str
    kind: Literal["unit", "group", "unknown"]


class _Node:
    __slots__ = ("children", "forms")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.forms: list[Form] = []


class _Found(NamedTuple):
    """A form that fits: the word after its last, and the form."""

    after: int
    form: Form


class Sentence:
    """The words of a text with what stands between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [match.span() for match in WORD.finditer(text)]
        self.raws = [text[start:end] for start, end in self.spans]
        self.folds = list(map(fold_word, self.raws))

    def __len__(self) -> int:
        return len(self.raws)

    def gap(self, at: int) -> str:
        """What stands between word ``at - 1`` and word ``at``, bold marks left out."""
        return self.text[self.spans[at - 1][1] : self.spans[at][0]].replace("*", "")

    def adjacent(self, at: int, *, same_line: bool = False) -> bool:
        """Whether only blanks (at most one line end) stand before the word."""
        if not 0 < at < len(self.raws):
            return False
        end = self.spans[at - 1][1]
        if self.spans[at][0] == end + 1 and self.text[end] == " ":
            return True
        gap = self.gap(at)
        return bool(gap) and bool(_BLANK.fullmatch(gap)) and not (same_line and "\n" in gap)

    def step(self, at: int) -> tuple[int, bool] | None:
        """The next word of a name after word ``at``, "và" left out, and whether a separator precedes it."""
        following = at + 1
        if following >= len(self.raws):
            return None
        joined = False
        if not self.adjacent(following):
            gap = self.gap(following)
            joined = bool(_SEPARATOR.fullmatch(gap))
            pointed = gap.strip() == "." and len(self.raws[at]) <= 2 and self.raws[at].isupper()
            if not joined and not pointed:
                return None
        if self.raws[following].casefold() in AND:
            if joined or not self.adjacent(following + 1):
                return None
            return following + 1, True
        return following, joined

    def words(self, at: int, most: int) -> list[Word]:
        """Up to ``most`` words from ``at`` with nothing but blanks between them, on one line."""
        found: list[Word] = []
        for place in range(at, min(at + most, len(self.raws))):
            if not self.adjacent(place, same_line=True):
                if not (found and self.gap(place) in {" - ", "-", " – "}):
                    break
                found.append(
                    Word(self.raws[place], self.folds[place], self.spans[place][0], self.spans[place][1], True)
                )
                continue
            found.append(Word(self.raws[place], self.folds[place], self.spans[place][0], self.spans[place][1], False))
        return found


class NameFinder:
    """Looks the forms of an index up in running text."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._roots: dict[str, _Node] = {}
        for form in forms:
            nodes, node = self._roots, None
            for piece in form.pieces:
                node = nodes.setdefault(piece.folded, _Node())
                nodes = node.children
            if node is not None:
                node.forms.append(form)
        heads = [head.words for head in vocabulary().heads.values() if head.open]
        self._heads = frozenset(words[0] for words in heads if len(words) == 1)
        self._seconds = {first: _second_words(node) for first, node in self._roots.items()}
        for words in heads:
            self._seconds.setdefault(words[0], set()).update(words[1:2])

    def find(self, text: str) -> list[NameHit]:
        """The names in ``text``, in order, never overlapping."""
        sentence = Sentence(text)
        folds, raws, seconds, heads = sentence.folds, sentence.raws, self._seconds, self._heads
        hits: list[NameHit] = []
        at, last = 0, len(folds) - 1
        while at <= last:
            # A cheap look at the next word spares most places the closer look.
            second = seconds.get(folds[at])
            following = folds[at + 1] if at < last else ""
            if second is None or not (
                following in second or "" in second or (following and folds[at] in heads and raws[at + 1][0].isupper())
            ):
                at += 1
                continue
            hit, after = self._hit(sentence, at)
            if hit:
                hits.append(hit)
            at = after
        return hits

    def _hit(self, sentence: Sentence, at: int) -> tuple[NameHit | None, int]:
        """The name that begins at a word, and where to go on."""
        if _blocked(sentence, at):
            return None, at + 1
        for found in reversed(self._matches(sentence, at)):
            made = _made(sentence, at, found)
            if made:
                return made
        after = unlisted_end(sentence, at)
        if after is None:
            return None, at + 1
        after = _with_place(sentence, at, after)[0]
        return _named(sentence, at, after, None), after

    def _matches(self, sentence: Sentence, at: int) -> list[_Found]:
        """Every form that fits from a word on, shortest first."""
        node = self._roots.get(sentence.folds[at])
        joints, here, found = [False], at, []
        while node:
            found += [_Found(here + 1, form) for form in node.forms if _separated(form, joints)]
            step = sentence.step(here) if node.children else None
            if step is None:
                break
            here, joined = step
            joints.append(joined)
            node = node.children.get(sentence.folds[here])
        return found


def _second_words(node: _Node) -> set[str]:
    """What may follow a first word: "" where it is a name by itself, "va" where "và" may come between."""
    seconds = set(node.children)
    if node.forms:
        seconds.add("")
    if any(len(form.pieces) > 1 and form.pieces[1].joined for form in _forms_below(node)):
        seconds.add("va")
    return seconds


def _forms_below(node: _Node) -> Iterable[Form]:
    yield from node.forms
    for child in node.children.values():
        yield from _forms_below(child)


def _separated(form: Form, joints: list[bool]) -> bool:
    """Whether separators stand only where the form has them."""
    return all(piece.joined or not joined for piece, joined in zip(form.pieces, joints, strict=True))


def _made(sentence: Sentence, at: int, found: _Found) -> tuple[NameHit, int] | None:
    """The hit that a fitting form makes, with its place; None if the words only look like it."""
    after, form = found
    if not _printed_alike(sentence, at, after, form) or _in_a_symbol(sentence, at, after):
        return None
    if isinstance(form.entry, Group):
        return _group_hit(sentence, at, after, form.entry)
    with_place, placed = _with_place(sentence, at, after)
    if not placed and (form.entry.common or (form.pieces and _is_head_only(form))):
        return None
    if not placed and form.how != "abbreviation":
        longer = unlisted_end(sentence, at, known_end=after)
        if longer:
            longer = _with_place(sentence, at, longer)[0]
            return _named(sentence, at, longer, None), longer
    return _named(sentence, at, with_place, form.entry), with_place


def _is_head_only(form: Form) -> bool:
    """Whether the form is a bare word for a kind of office ("Văn phòng", "Ủy ban")."""
    return tuple(piece.folded for piece in form.pieces) in vocabulary().heads


def _named(sentence: Sentence, at: int, after: int, entry: Unit | Group | None) -> NameHit:
    start, end = sentence.spans[at][0], sentence.spans[after - 1][1]
    name = sentence.text[start:end]
    kind: Literal["unit", "group", "unknown"] = "unknown"
    if entry is not None:
        kind = "unit" if isinstance(entry, Unit) else "group"
    return NameHit(start, end, name, entry.key if entry else slug(name), kind)


def _printed_alike(sentence: Sentence, at: int, after: int, form: Form) -> bool:
    """Whether the printed words are those of the form, not only their folded shapes ("công ăn việc" is no Công an).

    Marks must agree (their place apart); one slip is let through in a capitalised name of three words or more, and
    a text without any marks. A unit's name has a capital somewhere; letters of abbreviations are capitals.
    """
    raws = [raw for raw in sentence.raws[at:after] if raw.casefold() not in AND]
    capital = any(raw[0].isupper() for raw in raws)
    if isinstance(form.entry, Unit) and not capital:
        return False
    slips = 0
    for raw, piece in zip(raws, form.pieces, strict=True):
        if piece.marked is None:
            if not (raw[0].isupper() and (len(raw) == 1 or raw[1:].upper() == raw[1:])):
                return False
        elif marked_word(raw) != piece.marked:
            slips += 1
    if not slips:
        return True
    bare = len(raws) > 1 and capital and all(raw.isascii() for raw in raws)
    return bare or (slips == 1 and len(raws) > 2 and raws[0][0].isupper())


def _in_a_symbol(sentence: Sentence, at: int, after: int) -> bool:
    """Whether it is part of a document's symbol ("53/TB-UBND"), not a name."""
    text, start, end = sentence.text, sentence.spans[at][0], sentence.spans[after - 1][1]
    before, following = text[start - 1 : start] if start else "", text[end : end + 2]
    if before in {"/", "-", "_"}:
        return start > 1 and not text[start - 2].isspace()
    return (
        len(following) == 2 and following[0] in "/-" and following[1].isalnum() and sentence.raws[after - 1].isupper()
    )


def _blocked(sentence: Sentence, at: int) -> bool:
    small = sentence.raws[at].islower() and sentence.folds[at] in {"so", "phong"}
    return small and sentence.adjacent(at) and sentence.raws[at - 1].casefold() in _BLOCKING


def _with_place(sentence: Sentence, at: int, after: int) -> tuple[int, bool]:
    """Where a name ends with the place printed after it, and whether there is one."""
    words = sentence.words(after, _PLACES_APART + 3)
    if not words:
        return after, False
    folded = tuple(word.folded for word in words)
    if folded[:2] == ("khu", "vuc") and len(words) > 2 and _ROMAN_OR_DIGITS.fullmatch(words[2].raw):
        return after + 3, True
    kind = kind_at(words, 0)
    if kind is None:
        known = next((size for size in (3, 2) if folded[:size] in places().provinces and words[0].raw[0].isupper()), 0)
        return after + known, bool(known)
    name, _, length = kind
    rest = words[length:]
    size = place_length(rest)
    folded_rest = tuple(word.folded for word in rest[:size])
    if name == "tỉnh" and folded_rest not in places().provinces:
        size = 0
    if size == 1 and not _whole_name(sentence, after + length):
        size = 0
    if size >= 3 and folded_rest[0] in places().surnames and (size > 3 or _after_title(sentence, at)):
        size = 0
    return after + length + size, True


def _whole_name(sentence: Sentence, at: int) -> bool:
    """Whether one capitalised syllable is a place by itself ("thành phố Vinh"), not half a word ("Thông báo")."""
    following = at + 1
    if not sentence.adjacent(following) or not sentence.raws[following].islower():
        return True
    stops = vocabulary().stop_words
    first = tuple(sentence.folds[following : following + 1])
    return first in stops or tuple(sentence.folds[following : following + 2]) in stops


def _after_title(sentence: Sentence, at: int) -> bool:
    before = tuple(sentence.folds[max(0, at - 5) : at])
    return any(before[-len(title) :] == title for title in vocabulary().titles)


def _group_hit(sentence: Sentence, at: int, after: int, group: Group) -> tuple[NameHit, int] | None:
    """A group with its place ("thuộc UBND huyện"), or with the clause that keeps it from meaning all its members."""
    if sentence.adjacent(after) and _names_one(sentence, after) and len(sentence.raws[at:after]) == 2:
        return None  # "các Sở Công Thương, Xây dựng": a list, not the group
    ends = _linked_place(sentence, at, after)
    restricted = _restricted_end(sentence, ends)
    if restricted:
        return _named(sentence, at, restricted, None), restricted
    return _named(sentence, at, ends, group), ends


def _names_one(sentence: Sentence, at: int) -> bool:
    return sentence.raws[at][0].isupper() and not kind_at(sentence.words(at, 2), 0)


def _linked_place(sentence: Sentence, at: int, after: int) -> int:
    words = sentence.words(after, 4)
    folded = tuple(word.folded for word in words)
    link = next((one for one in vocabulary().links if folded[: len(one)] == one), ())
    ends, placed = _with_place(sentence, at, after + len(link))
    if placed:
        return ends
    return after + len(link) if link in {("truc", "thuoc"), ("tren", "dia", "ban")} else after


def _restricted_end(sentence: Sentence, after: int) -> int | None:
    """Where a restricting clause after a group ends, or None where there is none.

    "liên quan" and its like are taken as they are; "phụ trách các lĩnh vực …" runs to the next punctuation or verb.
    """
    words = sentence.words(after, 4)
    folded = tuple(word.folded for word in words)
    for size in range(min(4, len(folded)), 0, -1):
        if folded[:size] in vocabulary().fixed_restrictions and not _goes_on(words, size):
            return after + size
        if folded[:size] in vocabulary().open_restrictions:
            return _clause_end(sentence, after + size)
    return None


def _goes_on(words: list[Word], size: int) -> bool:
    """ "trên" restricts only at the end of its clause; "trên địa bàn", "trên cơ sở" are something else."""
    return words[0].folded == "tren" and len(words) > size


_CLAUSE_WORDS = 15


def _clause_end(sentence: Sentence, at: int) -> int:
    here = at
    while here < len(sentence) and here < at + _CLAUSE_WORDS and sentence.adjacent(here):
        pair: Words = tuple(sentence.folds[here : here + 2])
        if pair in vocabulary().stop_words and len(pair) == 2:
            break
        here += 1
    return here
