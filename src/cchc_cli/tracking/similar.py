"""Which directives of a new document may be the same work as one that is open already: proposed, never acted upon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cchc_cli.model.directive import Directive
from cchc_cli.model.document import Document
from cchc_cli.text.vietnamese import fold
from cchc_cli.tracking.duties import duties_of, is_tracked, period_days
from cchc_cli.tracking.states import FINISHED

ALIKE = 90
"""From this ratio on (of 100) two sentences are called alike: but for a few words they are the same."""

SHORTEST = 40
"""Sentences of fewer letters ("Báo cáo kết quả thực hiện.") are alike by chance."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two directives that say nearly the same: one of the new document, and one that is open; ``ratio`` of 100."""

    new: Directive
    known: Directive
    ratio: float


def likenesses(new: Document, known: Iterable[Document], *, as_of: date) -> list[Likeness]:
    """For each directive of ``new`` the open one of another document that is most like it, if one is alike."""
    from rapidfuzz import fuzz, process

    others = [
        (document, one, folded)
        for document in known
        if document.id != new.id
        for one in document.directives
        if is_tracked(one.plain()) and len(folded := _compared(one)) >= SHORTEST
    ]
    texts = [folded for _, _, folded in others]
    found = []
    for directive in new.directives:
        folded = _compared(directive)
        if len(folded) < SHORTEST or not is_tracked(directive.plain()):
            continue
        close = process.extract(folded, texts, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
        best = next(_open(((others[at], score) for _, score, at in close), as_of), None)
        if best is not None:
            found.append(Likeness(directive, *best))
    return found


def _compared(directive: Directive) -> str:
    """The words that are compared: without who is ordered ("Giao Phòng A:") and by when.

    That is what a repeated order says in another way; what is to be done, it repeats.
    """
    text, phrase = directive.text, directive.deadline.phrase
    opening, colon, order = text.partition(":")
    if colon and any(fold(one.name) in fold(opening) for one in directive.leads):
        text = order
    return fold(text.replace(phrase, " ") if phrase else text)


def _open(
    close: Iterable[tuple[tuple[Document, Directive, str], float]], as_of: date
) -> Iterator[tuple[Directive, float]]:
    """Those on which there is still something to do."""
    for (document, directive, _), score in close:
        plain = directive.plain()
        periods = period_days(plain.get("deadline", {}), issued=document.issued)
        duties = duties_of(plain, periods, as_of=as_of)
        if any(one.standing(as_of=as_of, soon_days=0, tracking_since=None).state not in FINISHED for one in duties):
            yield directive, score
