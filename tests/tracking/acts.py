"""What the tests of the changing commands share: every act on the first notice, and what must hold after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from cchc_cli.model.directive import Directive
from cchc_cli.model.document import Document
from cchc_cli.tracking.acting import Effect
from cchc_cli.tracking.assigning import Assignment, assign
from cchc_cli.tracking.duties import Duty, duties_of, period_days
from cchc_cli.tracking.editing import Correction, edit
from cchc_cli.tracking.extending import Grant, extend
from cchc_cli.tracking.handedits import unlogged
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.report import Told, report
from cchc_cli.tracking.transferring import Handover, transfer
from tests.query.scene import NOTICE, SETTINGS, notice, on, registry

JULY = date(2024, 7, 10)
KNOWN: dict[str, Any] = {"registry": registry(), "settings": SETTINGS}


def change_on(day: date, suffix: str = "0a1b") -> Change:
    return Change.of(on(day), suffix)


def done(
    document: Document, at: str, act: Callable[..., Effect], what: Any, *, day: date = JULY, **more: Any
) -> Effect:
    """``act`` on the directive (or period) ``at`` of the notice on a day; afterwards the log explains every field."""
    name, _, period = at.partition("@")
    named = {"period": period} if period else {}
    effect = act(document, f"{NOTICE}/{name}", what, **named, change=change_on(day, f"{day:%m%d}{at}"), **more)
    assert unlogged(effect.document.plain()) == []
    return effect


def told(document: Document, at: str, day: date = JULY, **said: Any) -> Document:
    """The document after a report."""
    unit = said.pop("unit", None)
    return done(document, at, report, Told(**said), day=day, unit=unit, **KNOWN).document


def extended(document: Document, at: str, to: date, *, on: date = JULY, unit: str | None = None) -> Effect:
    return done(document, at, extend, Grant(to, "chờ hướng dẫn", on), day=max(on, JULY), unit=unit, **KNOWN)


def assigned(document: Document, at: str, **said: Any) -> Effect:
    return done(document, at, assign, Assignment(**said), **KNOWN)


def transferred(document: Document, at: str, to: str, *, on: date = JULY, **said: Any) -> Effect:
    return done(document, at, transfer, Handover(to, "sắp xếp", on, **said), day=max(on, JULY), **KNOWN)


def edited(document: Document, at: str, **said: Any) -> Effect:
    return done(document, at, edit, Correction(**said), settings=SETTINGS)


def directive_of(document: Document, at: str) -> Directive:
    return next(one for one in document.directives if one.id == f"{NOTICE}/{at}")


def duties(document: Document, at: str, as_of: date = JULY) -> list[Duty]:
    """The duties of a directive as the facts up to a day show them."""
    plain = directive_of(document, at).plain()
    return duties_of(plain, period_days(plain.get("deadline", {}), issued=document.issued), as_of=as_of)


__all__ = [
    "JULY", "assigned", "change_on", "directive_of", "done", "duties", "edited", "extended", "notice", "told",
    "transferred",
]  # fmt: skip
