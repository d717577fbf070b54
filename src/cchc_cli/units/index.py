"""Every form in which a unit or group may be written, by its folded words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cchc_cli.units.entries import Group, Unit
from cchc_cli.units.vocabulary import Head, Words, vocabulary
from cchc_cli.units.words import folded_words, joined_key, marked_word, words_of


class Piece(NamedTuple):
    """One word of a form: folded, with marks (None for letters that stand for words), and whether a separator
    may precede it."""

    folded: str
    marked: str | None
    joined: bool


class Form(NamedTuple):
    """One way to write an entry's name.

    ``how`` is "name", "alias" or "abbreviation"; ``given`` marks an abbreviation that stands in the data as it is,
    ``bare`` one without its head word ("NV").
    """

    entry: Unit | Group
    how: str
    pieces: tuple[Piece, ...]
    given: bool = False
    bare: bool = False


class Index:
    """Forms by folded words, and abbreviations by their letters."""

    def __init__(self, units: Iterable[Unit], groups: Iterable[Group]) -> None:
        self.names: dict[Words, list[Form]] = {}
        self.abbreviations: dict[str, list[Form]] = {}
        self.running: list[Form] = []  # those that may be looked for in running text
        for unit in units:
            self._add_names(unit, running=True)
            for form in _abbreviated(unit):
                self._put(self.abbreviations, joined_key(piece.folded for piece in form.pieces), form)
                if _safe(form):
                    self.running.append(form)
        for group in groups:
            self._add_names(group, running=True)

    def forms(self, words: Words) -> list[Form]:
        """The forms that these folded words can be: names first, abbreviations only where no name fits."""
        return self.names.get(words) or self.abbreviations.get(joined_key(words)) or []

    def _add_names(self, entry: Unit | Group, *, running: bool) -> None:
        for at, name in enumerate((entry.name, *entry.aliases)):
            pieces = _pieces(name)
            for variant in _variants(pieces):
                how = "alias" if at else "name"
                if variant is not pieces:
                    how = "abbreviation" if len(variant) < len(pieces) or variant[0].marked is None else "alias"
                form = Form(entry, how, variant)
                self._put(self.names, tuple(piece.folded for piece in variant), form)
                if running:
                    self.running.append(form)

    @staticmethod
    def _put(index: dict[Words, list[Form]] | dict[str, list[Form]], key: Words | str, form: Form) -> None:
        known: list[Form] = index.setdefault(key, [])  # type: ignore[arg-type]
        if all(one.entry.key != form.entry.key for one in known):
            known.append(form)


def _pieces(name: str) -> tuple[Piece, ...]:
    return tuple(Piece(word.folded, marked_word(word.raw), word.joined) for word in words_of(name))


@lru_cache(maxsize=1)
def _replacements() -> list[tuple[tuple[Piece, ...], tuple[Piece, ...]]]:
    """What may stand for what in any name, both ways: "Ủy ban nhân dân" and "UBND"."""
    pairs = [(_pieces(long), _pieces(short)) for long, short in vocabulary().variants]
    return [pair for long, short in pairs for pair in ((long, short), (short, long))]


def _variants(pieces: tuple[Piece, ...]) -> list[tuple[Piece, ...]]:
    """The name in long and short forms of its parts ("Ủy ban nhân dân", "UBND"; "Phòng", "P.")."""
    found = [pieces]
    words = {piece.folded for piece in pieces}
    for one, other in _replacements():
        if one[0].folded in words:
            found += [changed for known in found if (changed := _replaced(known, one, other))]
    head = vocabulary().head_of(tuple(piece.folded for piece in pieces))
    if head and head.short and head.spaced and len(pieces) > len(head.words):
        short = _letters(folded_words(head.short)[0])
        found += [(short, *known[len(head.words) :]) for known in found if _begins(known, head.words)]
    return list(dict.fromkeys(found))


def _letters(letters: str, *, joined: bool = False) -> Piece:
    return Piece(letters, None, joined)


def _replaced(pieces: tuple[Piece, ...], old: tuple[Piece, ...], new: tuple[Piece, ...]) -> tuple[Piece, ...] | None:
    first = old[0].folded
    for at in range(len(pieces) - len(old) + 1):
        if pieces[at].folded == first and _begins(pieces[at:], [piece.folded for piece in old]):
            middle = (Piece(new[0].folded, new[0].marked, pieces[at].joined), *new[1:])
            return (*pieces[:at], *middle, *pieces[at + len(old) :])
    return None


def _begins(pieces: tuple[Piece, ...], words: Sequence[str]) -> bool:
    return all(piece.folded == word for piece, word in zip(pieces, words, strict=False)) and len(pieces) >= len(words)


def _abbreviated(unit: Unit) -> Iterator[Form]:
    """Given abbreviations, and initials of the official name without "và": VH&TT, VHTT, P.VHTT, PVHTT."""
    head = vocabulary().head_of(folded_words(unit.name))
    for given in unit.abbreviations:
        pieces = tuple(piece._replace(marked=None) if _is_short(given) else piece for piece in _pieces(given))
        yield Form(unit, "abbreviation", pieces, given=True)
        if head and head.bare and not _begins(pieces, head.words):
            yield from _with_head(unit, head, pieces)
    if head and unit.initials and (head.short or head.bare):
        for core in _initials(unit.name, head):
            if head.bare:
                yield Form(unit, "abbreviation", core, bare=True)
            yield from _with_head(unit, head, core)


def _is_short(given: str) -> bool:
    """Whether an abbreviation is letters only ("TC-KH"), without a whole word ("Đoàn TN")."""
    return not any(word.raw[1:].islower() and len(word.raw) > 2 for word in words_of(given))


def _with_head(unit: Unit, head: Head, core: tuple[Piece, ...]) -> Iterator[Form]:
    first = Piece(core[0].folded, core[0].marked, joined=False)
    name = _pieces(head.name)
    yield Form(unit, "abbreviation", (*name, first, *core[1:]))
    if head.short:
        short = folded_words(head.short)[0]
        yield Form(unit, "abbreviation", (_letters(short + first.folded), *core[1:]))
        if head.spaced:
            yield Form(unit, "abbreviation", (_letters(short), first, *core[1:]))


def _initials(name: str, head: Head) -> list[tuple[Piece, ...]]:
    """The initials of what follows the head: in one ("LĐTBXH"), by parts ("LĐ-TB&XH"), the last apart ("LĐTB&XH")."""
    parts: list[str] = []
    for word in words_of(name)[len(head.words) :]:
        letters = word.folded if word.raw.isupper() and len(word.raw) > 1 else word.folded[0]
        if word.joined or not parts:
            parts.append(letters)
        else:
            parts[-1] += letters
    if not parts:
        return []
    cores = [("".join(parts),), tuple(parts), ("".join(parts[:-1]), parts[-1])]
    return [tuple(_letters(part, joined=at > 0) for at, part in enumerate(core)) for core in dict.fromkeys(cores)]


def _safe(form: Form) -> bool:
    """Whether an abbreviation may be looked for in running text: not a bare core ("TN&MT" is also a field of work).

    Short ones only with their head's letter: "TTr" is also Tờ trình.
    """
    return not form.bare and (not form.given or sum(len(piece.folded) for piece in form.pieces) >= 4)
