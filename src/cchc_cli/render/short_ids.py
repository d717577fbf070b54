"""The shortest form of an id that the program still takes back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from cchc_cli.text.vietnamese import fold

_GAP = re.compile(r"[^a-z0-9]+")


def short_ids(wanted: Iterable[str], known: Iterable[str]) -> Mapping[str, str]:
    """For each directive's id in ``wanted`` its shortest form that means only it among ``known``.

    The form is the first components of the document's id and the whole item: "53/2.1-3", or "53-TB/2.1-3" where
    another document has the number 53. The item alone is never given: it would mean another one as soon as the
    next document comes in. ``known`` are all ids of the workspace (domain: `model.ids.matching`).
    """
    everything = list(known)
    prefixes = Counter(
        prefix for document in {_document(one) for one in everything} for prefix in _prefixes(document.casefold())
    )
    firsts = {part for one in everything for part in _first_parts(one)}
    return {one: _short(one, prefixes, firsts) for one in wanted}


def _short(full: str, prefixes: Counter[str], firsts: set[str]) -> str:
    document, _, item = full.partition("/")
    for prefix in _prefixes(document):
        if prefixes[prefix.casefold()] <= 1 and prefix.casefold() not in firsts:
            short = f"{prefix}/{item}"
            return full if _names_other_document(short, prefixes) else short
    return full


def _names_other_document(short: str, prefixes: Counter[str]) -> bool:
    """Whether more than the first component of ``short`` could be a document's number ("53/2")."""
    cuts = [at for at, char in enumerate(short) if char == "/"][1:]
    return any(_GAP.sub("-", fold(short[:cut])).strip("-") in prefixes for cut in cuts)


def _document(full: str) -> str:
    return full.partition("/")[0]


def _prefixes(document: str) -> Iterator[str]:
    parts = document.split("-")
    return ("-".join(parts[:length]) for length in range(1, len(parts) + 1))


def _first_parts(full: str) -> tuple[str, str]:
    """What a form typed without a document could begin with: the first part of the item, with and without its n."""
    first = full.partition("/")[2].casefold().partition("/")[0]
    return first, first.rpartition("-")[0]
