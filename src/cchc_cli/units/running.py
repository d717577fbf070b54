"""Names of offices in running text: one pass over its words, the longest registry name at each place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from cchc_cli.units.entries import Group, Unit
from cchc_cli.units.index import Form
from cchc_cli.units.sentence import Sentence
from cchc_cli.units.tails import is_stop, linked_place, restricted_end, with_place
from cchc_cli.units.unlisted import unlisted_end
from cchc_cli.units.vocabulary import vocabulary
from cchc_cli.units.words import AND, marked_word, slug

# "cơ sở Y tế", "văn phòng", "dự phòng": a small "sở" or "phòng" after these is no head of a name.
_BLOCKING = frozenset({"cơ", "văn", "dự", "đề", "quốc", "phòng", "xổ", "hải", "căn"})


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
        floor, after, last = 0, 0, len(folds) - 1
        for at in [at for at, word in enumerate(folds) if word in seconds]:
            if at < after:
                continue
            # A cheap look at the next word spares most places the closer look.
            second = seconds[folds[at]]
            following = folds[at + 1] if at < last else ""
            if following in second or "" in second or (following and folds[at] in heads and raws[at + 1][0].isupper()):
                hit, after = self._hit(sentence, at)
                if hit:
                    hits.append(_with_collective(sentence, hit, at, floor))
                    floor = after
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
        after = with_place(sentence, at, after)[0]
        return _named(sentence, at, after, None), after

    def _matches(self, sentence: Sentence, at: int) -> list[_Found]:
        """Every form that fits from a word on, shortest first."""
        folds = sentence.folds
        node = self._roots.get(folds[at])
        here, length, found = at, 1, []
        joints: list[int] = []
        while node:
            if node.forms:
                found += [_Found(here + 1, form) for form in node.forms if not joints or _separated(form, joints)]
            following = folds[here + 1] if here + 1 < len(folds) else ""
            step = sentence.step(here) if following in node.children or following == "va" else None
            if step is None:
                break
            here, joined = step
            if joined:
                joints.append(length)
            length += 1
            node = node.children.get(folds[here])
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


def _separated(form: Form, joints: list[int]) -> bool:
    """Whether the form, too, has a separator before each word before which one is printed."""
    return all(form.pieces[word].joined for word in joints)


def _made(sentence: Sentence, at: int, found: _Found) -> tuple[NameHit, int] | None:
    """The hit that a fitting form makes, with its place; None if the words only look like it."""
    after, form = found
    if not _printed_alike(sentence, at, after, form) or _in_a_symbol(sentence, at, after):
        return None
    if isinstance(form.entry, Group):
        return _group_hit(sentence, at, after, form.entry)
    placed_end, placed = with_place(sentence, at, after)
    if not placed and (form.entry.common or (form.pieces and _is_head_only(form))):
        return None
    if not placed and form.how != "abbreviation" and _may_go_on(sentence, after):
        longer = unlisted_end(sentence, at, known_end=after)
        if longer:
            longer = with_place(sentence, at, longer)[0]
            return _named(sentence, at, longer, None), longer
    return _named(sentence, at, placed_end, form.entry), placed_end


def _may_go_on(sentence: Sentence, at: int) -> bool:
    """Whether a longer name than the registry's is possible: a capital, or "số 1", follows at once."""
    return sentence.adjacent(at) and (sentence.raws[at][0].isupper() or sentence.folds[at] == "so")


def _is_head_only(form: Form) -> bool:
    """Whether the form is a bare word for a kind of office ("Văn phòng", "Ủy ban")."""
    return tuple(piece.folded for piece in form.pieces) in vocabulary().heads


def _named(sentence: Sentence, at: int, after: int, entry: Unit | Group | None) -> NameHit:
    start, end = sentence.start(at), sentence.end(after - 1)
    name = sentence.text[start:end]
    kind: Literal["unit", "group", "unknown"] = "unknown"
    if entry is not None:
        kind = "unit" if isinstance(entry, Unit) else "group"
    return NameHit(start, end, name, entry.key if entry else slug(name), kind)


def _with_collective(sentence: Sentence, hit: NameHit, at: int, floor: int) -> NameHit:
    """The hit with a standing body printed before it: "Ban Thường trực" of "Ủy ban MTTQ Việt Nam xã"."""
    if hit.kind != "unit" or at == floor or sentence.folds[at - 1] not in vocabulary().collective_ends:
        return hit
    for words in vocabulary().collectives:
        first = at - len(words)
        if first < floor or tuple(sentence.folds[first:at]) != words or not sentence.raws[first][0].isupper():
            continue
        if all(sentence.adjacent(place) for place in range(first + 1, at + 1)):
            start = sentence.start(first)
            return replace(hit, start=start, name=sentence.text[start : hit.end])
    return hit


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
    """Whether it is part of a document's symbol ("53/TB-UBND"), not a name; "Sở Y tế/Sở Xây dựng" are two names."""
    text, start, end = sentence.text, sentence.start(at), sentence.end(after - 1)
    before, following = text[start - 1 : start] if start else "", text[end : end + 2]
    if before in {"/", "-", "_"}:
        two = before == "/" and text[start - 2].islower() and text[start].isupper()
        return start > 1 and not text[start - 2].isspace() and not two
    return (
        len(following) == 2 and following[0] in "/-" and following[1].isalnum() and sentence.raws[after - 1].isupper()
    )


def _blocked(sentence: Sentence, at: int) -> bool:
    small = sentence.raws[at].islower() and sentence.folds[at] in {"so", "phong"}
    return small and sentence.adjacent(at) and sentence.raws[at - 1].casefold() in _BLOCKING


def _group_hit(sentence: Sentence, at: int, after: int, group: Group) -> tuple[NameHit, int] | None:
    """A group with its place ("thuộc UBND huyện"), or with the clause that keeps it from meaning all its members."""
    ends = linked_place(sentence, at, after)
    restricted = restricted_end(sentence, ends)
    if restricted:
        return _named(sentence, at, restricted, None), restricted
    if ends == after == at + 2 and sentence.adjacent(after) and not is_stop(sentence, after):
        return None  # "các trường hợp" is no các trường; "các Sở Công Thương, Xây dựng" is a list, not the group
    return _named(sentence, at, ends, group), ends
