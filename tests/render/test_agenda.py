"""The agenda on a terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

from cchc_cli.query.agenda import Agenda, Part, Section
from cchc_cli.query.counts import count
from cchc_cli.render.agenda import agenda_page
from tests.conftest import Golden
from tests.render.rows import COORDINATED, DONE, DOUBTFUL, EXTENDED, GROUP, NASTY, OVERDUE, SHARED, TODAY, row

GOLDEN = Path(__file__).parent / "golden"
SECOND = replace(OVERDUE, period="2024-Q2", due=date(2024, 6, 26), first_due=date(2024, 6, 26), days=-1)
PARTS = (
    Part(Section.OVERDUE, (OVERDUE, SECOND)),
    Part(Section.TODAY, (EXTENDED,)),
    Part(Section.WEEK, (row(),)),
    Part(Section.LATER, (DOUBTFUL,)),
    Part(Section.UNDATED, (SHARED, GROUP, COORDINATED)),
    Part(Section.RETURNED, (DONE,)),
)


def found(*parts: Part) -> Agenda:
    rows = [one for part in parts for one in part.rows]
    returned = [one for part in parts if part.section is Section.RETURNED for one in part.rows]
    counts = count(one for one in rows if one.status != "done")
    return Agenda(parts, TODAY, date(2024, 5, 1), None, counts=counts, returned=count(returned))


@pytest.mark.parametrize("width", [80, 120])
def test_looks_as_recorded(golden: Golden, width: int) -> None:
    golden(GOLDEN / f"agenda-{width}.txt", agenda_page(found(*PARTS), width=width, color=False, full=False, ids={}))


@pytest.mark.parametrize("full", [False, True], ids=["cut", "full"])
@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_longer_than_the_terminal(width: int, full: bool) -> None:
    page = agenda_page(found(*PARTS, Part(Section.MONTH, NASTY)), width=width, color=False, full=full, ids={})
    assert max(map(cell_len, page.split("\n"))) <= width
    assert all(line == line.rstrip() for line in page.split("\n"))
    assert "\x1b" not in page


def test_colours_change_no_letter() -> None:
    import re

    plain = agenda_page(found(*PARTS), width=80, color=False, full=False, ids={})
    coloured = agenda_page(found(*PARTS), width=80, color=True, full=False, ids={})
    assert coloured != plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_full_texts_where_they_are_asked_for() -> None:
    part = Part(Section.UNDATED, (NASTY[3],))
    assert "…" in agenda_page(found(part), width=80, color=False, full=False, ids={})
    whole = agenda_page(found(part), width=80, color=False, full=True, ids={})
    assert whole.count("chấm") == NASTY[3].text.count("chấm")
