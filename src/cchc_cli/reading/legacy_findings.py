"""What a person should look at after a text was converted from an old encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_cli.reading.syllables import likeness, odd_words
from cchc_cli.wording import legacy as wording

if TYPE_CHECKING:
    from cchc_cli.model.finding import Finding

_DOUBTFUL = 0.02
"""The share of odd words from which on a conversion is doubted: the names of places in minority languages, and
misprints, stay below it."""
_EXAMPLES = 5


def conversion_findings(text: str) -> tuple[Finding, ...]:
    """A warning at the first odd word where more than one in fifty of the words with marks are no Vietnamese syllables.

    ``text`` is in NFC, as it will be kept; the finding's span is in it.
    """
    odd = list(odd_words(text))
    if not odd or len(odd) <= _DOUBTFUL * likeness(text).marked:
        return ()
    from cchc_cli.model.base import Span
    from cchc_cli.model.finding import Finding, Severity

    at, first = odd[0]
    examples = ", ".join(f"“{word}”" for word in list(dict.fromkeys(word for _, word in odd))[:_EXAMPLES])
    return (
        Finding(
            code="conversion-doubt",
            severity=Severity.WARNING,
            message=wording.DOUBT.format(count=len(odd), examples=examples),
            hint=wording.DOUBT_HINT,
            span=Span(at, at + len(first)),
        ),
    )
