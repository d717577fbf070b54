"""What a typed name means: one directive, one document, or a refusal that lists the choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from cchc_cli.errors import NotFoundError, UsageError
from cchc_cli.model.ids import Selector, documents_named, matching, parse_selector
from cchc_cli.text.printable import one_line
from cchc_cli.wording import refusals

_MOST_CHOICES = 20


class UnknownNameError(NotFoundError):
    """No file that could be read has what was named."""


_OPENING = 60


def directive(typed: str, texts: Mapping[str, str], numbers: Mapping[str, str]) -> Selector:
    """The one directive that ``typed`` names, by its full id, and the period if one was typed.

    ``texts`` gives the text of each directive by its id, ``numbers`` the printed number of each document by its id.

    Raises:
        NotFoundError: none is named so; the hint proposes those that look like it.
        UsageError: several are; the message lists them with their opening words.
    """
    found = directives(typed, texts, numbers)
    if len(found) > 1:
        ids = [one.name for one in found]
        raise UsageError(
            refusals.AMBIGUOUS_ID.format(typed=one_line(typed), count=len(ids), choices=_choices(ids, texts))
        )
    return found[0]


def directives(typed: str, texts: Mapping[str, str], numbers: Mapping[str, str]) -> list[Selector]:
    """All directives that ``typed`` can name, by their full ids, with the period if one was typed.

    Raises NotFoundError where there is none.
    """
    selector = parse_selector(typed)
    found = matching(selector.name, texts, dict(numbers))
    if not found:
        raise UnknownNameError(refusals.NO_SUCH_DIRECTIVE.format(typed=one_line(typed)), hint=_hint(typed, list(texts)))
    return [Selector(one, selector.period) for one in found]


def document(typed: str, titles: Mapping[str, str], numbers: Mapping[str, str]) -> str:
    """The id of the one document that ``typed`` names; ``titles`` gives the title of each by its id.

    Raises NotFoundError and UsageError as `directive` does.
    """
    found = documents_named(typed.strip(), titles, dict(numbers))
    if not found:
        raise UnknownNameError(refusals.NO_SUCH_DOCUMENT.format(typed=one_line(typed)), hint=_hint(typed, list(titles)))
    if len(found) > 1:
        raise UsageError(
            refusals.AMBIGUOUS_DOCUMENT.format(typed=one_line(typed), count=len(found), choices=_choices(found, titles))
        )
    return found[0]


def directive_or_document(
    typed: str, texts: Mapping[str, str], titles: Mapping[str, str], numbers: Mapping[str, str]
) -> Selector | str:
    """The directive that ``typed`` names, else the id of the document.

    Raises as `directive` and `document` do.
    """
    try:
        return directive(typed, texts, numbers)
    except NotFoundError as no_directive:
        try:
            return document(typed, titles, numbers)
        except NotFoundError:
            raise UnknownNameError(refusals.NO_SUCH_ID.format(typed=one_line(typed)), hint=no_directive.hint) from None


def opening(text: str) -> str:
    """The first words of ``text`` on one line, to recognise it by."""
    line = one_line(text)
    return line if len(line) <= _OPENING else line[:_OPENING].rsplit(" ", 1)[0] + "…"


def _choices(ids: Sequence[str], texts: Mapping[str, str]) -> str:
    lines = [f"  {one}  {opening(texts[one])}" for one in ids[:_MOST_CHOICES]]
    if len(ids) > _MOST_CHOICES:
        lines.append(refusals.MORE_CHOICES.format(count=len(ids) - _MOST_CHOICES))
    return "\n".join(lines)


def _hint(typed: str, known: Sequence[str]) -> str:
    """Ids whose whole, or whose part behind the document, looks like what was typed."""
    if not known:
        return refusals.EMPTY_WORKSPACE_HINT
    wanted = typed.partition("@")[0]
    tails = {one.partition("/")[2]: one for one in known}
    close = [tails[tail] for tail in get_close_matches(wanted, list(tails), n=3, cutoff=0.75) if tail]
    close += get_close_matches(wanted, known, n=3, cutoff=0.75)
    if close:
        return refusals.SIMILAR_IDS.format(ids=", ".join(dict.fromkeys(close)))
    return refusals.SEE_LIST
