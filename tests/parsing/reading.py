"""The packaged registry and calendar, loaded once for all tests that parse."""

from __future__ import annotations

from cchc_cli.calendar import Calendar
from cchc_cli.parsing import Parsed, parse
from cchc_cli.units.registry import Registry

REGISTRY = Registry.load()
CALENDAR = Calendar.load()


def read(text: str) -> Parsed:
    """``text`` as the packaged data read it."""
    return parse(text, registry=REGISTRY, calendar=CALENDAR)
