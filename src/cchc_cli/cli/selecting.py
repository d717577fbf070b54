"""The filters as typed become the one filter that every list goes through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.cli import naming, values
from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.text.printable import one_line
from cchc_cli.wording import labels, refusals

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.query.filters import Filter


def filter_of(
    *,
    today: date,
    unit: str | None = None,
    direct: bool = False,
    role: str | None = None,
    status: Sequence[str] | None = None,
    document: str | None = None,
    section: str | None = None,
    area: Sequence[str] | None = None,
    text: str | None = None,
    overdue: bool = False,
    due_by: str | None = None,
    due_in: str | None = None,
    undated: bool = False,
    person: str | None = None,
    stale: str | None = None,
    by_unit: bool = False,
    excluded: bool = False,
    all_: bool = False,
    sort: str | None = None,
) -> Filter:
    """What was asked for; codes are taken in English and in Vietnamese, days in every form that `values.day` knows.

    Raises UsageError for a value that means nothing, and for filters that exclude each other.
    """
    from cchc_cli.query.filters import Filter

    asked = Filter(
        unit=unit,
        direct=direct,
        role=values.coded(role, labels.ROLES, option="--role") if role is not None else None,
        status=tuple(Status(values.coded(one, labels.STATUSES, option="--status")) for one in status or ()),
        document=document,
        section=section,
        areas=areas(area or ()),
        text=text,
        overdue=overdue,
        due_by=values.day(due_by, option="--due-by", today=today) if due_by is not None else None,
        due_in=values.days(due_in, option="--due-in") if due_in is not None else None,
        undated=undated,
        person=person,
        stale=values.days(stale, option="--stale") if stale is not None else None,
        by_unit=by_unit,
        excluded=excluded,
        all=all_,
        sort=values.coded(sort, labels.SORTS, option="--sort") if sort is not None else "due",
    )
    asked.check()
    return asked


def only(session: Session, typed: Sequence[str]) -> tuple[tuple[str, str | None], ...]:
    """The directives that were named, each with its period if one was; "2.1" means each of its items.

    Raises NotFoundError for a name that nothing has.
    """
    if not typed:
        return ()
    names = session.names()
    found = [one for name in typed for one in naming.directives(name, names.texts, names.numbers)]
    return tuple(dict.fromkeys((one.name, one.period) for one in found))


def areas(typed: Iterable[str]) -> tuple[str, ...]:
    """The codes of areas that were typed by code or name; UsageError that lists them for any other."""
    wanted = list(typed)
    if not wanted:
        return ()
    from cchc_cli.parsing.areas import Areas

    known = Areas.load()
    codes = []
    for one in wanted:
        code = known.named(one)
        if code is None:
            choices = "; ".join(f"{area.code} ({area.name})" for area in known.all)
            raise UsageError(
                refusals.UNKNOWN_AREA.format(typed=one_line(one)), hint=refusals.BAD_CODE_HINT.format(choices=choices)
            )
        codes.append(code)
    return tuple(codes)
