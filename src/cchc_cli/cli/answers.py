"""What a person types into the questions of `cchc review`, checked until it means something."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.cli import streams, values
from cchc_cli.errors import UsageError
from cchc_cli.text.printable import one_line
from cchc_cli.text.vietnamese import nfc
from cchc_cli.wording import messages
from cchc_cli.wording import review as words

if TYPE_CHECKING:
    from cchc_cli.model.directive import Party
    from cchc_cli.units import Authority, Registry

LONGEST_NAME = 200


class NoMoreAnswersError(Exception):
    """The person has closed the input."""


def asked(question: str) -> str:
    """What was typed as an answer, blanks at the ends gone. Raises NoMoreAnswersError at the end of the input."""
    typed = streams.prompt(question)
    if typed is None:
        raise NoMoreAnswersError
    return nfc(typed).strip()


def choice(question: str, not_understood: str, choices: Sequence[Sequence[str]]) -> Sequence[str]:
    """The one of ``choices`` to which what was typed belongs; an empty answer is none, and is asked again."""
    while True:
        typed = asked(question)
        for one in choices:
            if typed and values.is_one_of(typed, one):
                return one
        streams.words(not_understood.format(typed=typed))


def which(fields: Sequence[str]) -> str | None:
    """The one of ``fields`` that is to be corrected, by its number; None where nothing is to be."""
    if len(fields) == 1:
        return fields[0]
    listed = ", ".join(words.CHOICE.format(number=at, name=words.FIELDS[one]) for at, one in enumerate(fields, 1))
    while True:
        typed = asked(words.WHICH.format(choices=listed))
        if not typed:
            return None
        if typed.isdigit() and 1 <= int(typed) <= len(fields):
            return fields[int(typed) - 1]
        named = [one for one in fields if values.is_one_of(typed, (words.FIELDS[one],))]
        if named:
            return named[0]
        streams.words(words.NO_SUCH_CHOICE.format(typed=typed))


def day(field: str, *, today: date) -> date | str | None:
    """The day that was typed; "" where nothing is to be corrected, None for the word that there is none.

    Only a deadline can be none.
    """
    while True:
        typed = asked(words.ASK[field])
        if not typed:
            return ""
        if field == "deadline" and values.is_one_of(typed, words.NONE_WORDS):
            return None
        try:
            return values.day(typed, option=words.VALUE_NAME, today=today)
        except UsageError as error:
            streams.words(error.message)
            if error.hint:
                streams.words(messages.HINT.format(hint=error.hint))


def line(field: str) -> str:
    """The words that were typed for a field of the document; "" where nothing is to be corrected."""
    while True:
        typed = one_line(asked(words.ASK[field]))
        if len(typed) <= LONGEST_NAME:
            return typed
        streams.words(words.TOO_LONG.format(limit=LONGEST_NAME))


def parties(field: str, registry: Registry, authority: Authority, on: date | None) -> tuple[Party, ...] | None:
    """The units that were typed, each as the registry knows it or as a person insists; None to correct nothing."""
    while True:
        typed = asked(words.ASK[field])
        if not typed:
            return None
        if values.is_one_of(typed, words.NONE_WORDS):
            return ()
        names = [one_line(one) for one in typed.split(";") if one.strip()]
        found = [_named(one, registry, authority, on) for one in names]
        chosen = tuple(dict.fromkeys(one for one in found if one is not None))
        if found and None not in found:
            return chosen


def _named(typed: str, registry: Registry, authority: Authority, on: date | None) -> Party | None:
    """The unit that ``typed`` names; None where the person wants to type again.

    A short form or one without marks becomes the official name, which is told.
    """
    from cchc_cli.model.directive import Party

    if len(typed) > LONGEST_NAME:
        streams.words(words.TOO_LONG.format(limit=LONGEST_NAME))
        return None
    resolution = registry.resolve(typed, authority=authority, on=on)
    entry = resolution.unit or resolution.group
    if entry is not None:
        same = registry.resolve(entry.name, authority=authority, on=on, suggest=False).key == resolution.key
        if same and resolution.how in ("abbreviation", "folded"):
            streams.words(words.TAKEN_AS.format(typed=typed, name=entry.name))
            return Party(name=entry.name)
        return Party(name=typed)
    return _unknown(typed, resolution.suggestions)


def _unknown(typed: str, suggestions: Sequence[str]) -> Party | None:
    from cchc_cli.model.directive import Party

    if not suggestions:
        return Party(name=typed) if streams.ask(words.UNKNOWN_UNIT_ALONE.format(name=typed)) else None
    listed = ", ".join(words.CHOICE.format(number=at, name=one) for at, one in enumerate(suggestions, 1))
    while True:
        answer = asked(words.UNKNOWN_UNIT.format(name=typed, choices=listed))
        if not answer:
            return Party(name=typed)
        if answer.isdigit() and 1 <= int(answer) <= len(suggestions):
            return Party(name=suggestions[int(answer) - 1])
        if values.is_one_of(answer, words.AGAIN):
            return None
        streams.words(words.NO_SUCH_CHOICE.format(typed=answer))
