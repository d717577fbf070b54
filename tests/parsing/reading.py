"""The packaged registry and calendar, loaded once for all tests that parse, and the first notice."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cchc_cli.calendar import Calendar
from cchc_cli.parsing import Parsed, parse
from cchc_cli.parsing.names import NameReader
from cchc_cli.units.registry import Registry

REGISTRY = Registry.load()
CALENDAR = Calendar.load()
_TESTS = Path(__file__).parents[1]
_PLACES = (
    _TESTS.parent / "data" / "notices" / "53-TB-UBND-2024-binh-gia.txt",
    _TESTS / "data" / "53-TB-UBND.txt",
)


def read(text: str) -> Parsed:
    """``text`` as the packaged data read it."""
    return parse(text, registry=REGISTRY, calendar=CALENDAR)


def names(text: str) -> NameReader:
    """A reader of the names in ``text``."""
    return NameReader(text, REGISTRY)


@cache
def first_notice() -> str:
    """The text of Thông báo 53/TB-UBND of 27/3/2024."""
    path = next(path for path in _PLACES if path.exists())
    return path.read_bytes().decode("utf-8")
