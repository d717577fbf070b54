"""Correcting who leads and who co-ordinates, where the work has been handed over since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from cchc_cli.tracking.draft import plain_of
from cchc_cli.tracking.log import same_unit
from cchc_cli.tracking.transfers import holder, names_on, printed_name, steps_of, transfers_on
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.tracking.subject import Subject

PARTIES = ("leads", "coordinators")

Plain = Mapping[str, Any]


def edit_parties(subject: Subject, field: str, wanted: Any, reason: str | None) -> list[str]:
    """Let ``field`` (leads or coordinators) be ``wanted``, so that these are who has the work from now on.

    A person corrects what he sees: a unit that has taken over stands for the one that is printed, which stays with its
    transfer. A transfer that would hide a unit that was named, or whose giver is named no more, is taken off; returns a
    line for each of them, as the past is seen without it then too.
    """
    draft, path, before = subject.draft, subject.path, subject.plain
    done = transfers_on(before, date.max)
    typed = list(plain_of(wanted))
    parties = [_taken_over_from(one, before.get(field, ()), done) for one in typed]
    heirs = [printed for one, printed in zip(typed, parties, strict=True) if printed is not one]
    kept = _in_force(heirs, before, field, done)
    names = [printed_name(one) for one in typed]
    if not _same_names(names_on({field: parties, "transfers": kept}, field, date.max), names):
        parties, kept = typed, _in_force([], before, field, done)
    draft.put_by_hand(path, field, wanted if parties == typed else parties, why=reason)
    taken_off = [one for one in done if one not in kept]
    if taken_off:
        draft.put(path, "transfers", [one for one in before["transfers"] if one in kept], why=reason)
    return [_line(one, subject.directive.id) for one in taken_off]


def _taken_over_from(party: Any, printed: Sequence[Any], done: Sequence[Plain]) -> Any:
    """The printed party whose work ``party`` has taken over, or itself."""
    name = printed_name(party)
    for one in printed:
        if not same_unit(printed_name(one), name) and same_unit(holder(printed_name(one), done), name):
            return one
    return party


def _in_force(heirs: Sequence[Any], before: Plain, field: str, done: Sequence[Plain]) -> list[Plain]:
    """The transfers of ``heirs``, and of all that are printed in other fields."""
    others = [one for name in PARTIES if name != field for one in before.get(name, ())]
    used = [step for one in (*heirs, *others) for step in steps_of(printed_name(one), done)]
    return [one for one in done if one in used]


def _same_names(one: Sequence[str], other: Sequence[str]) -> bool:
    return len(one) == len(other) and all(same_unit(a, b) for a, b in zip(one, other, strict=True))


def _line(one: Plain, directive: str) -> str:
    day = f"{date.fromisoformat(one['on']):%d/%m/%Y}"
    return words.TRANSFER_TAKEN_OFF.format(before=one["from"], after=one["to"], day=day, id=directive)
