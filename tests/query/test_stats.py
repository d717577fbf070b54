"""Duties counted by unit, document, area, month and state."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.model.codes import Status
from cchc_cli.model.directive import Directive
from cchc_cli.model.document import Document
from cchc_cli.model.tracking import Assigned, Extension, Record
from cchc_cli.query.figures import by_work, counted_duties
from cchc_cli.query.filters import Filter
from cchc_cli.query.lists import matcher_of, seen_directives
from cchc_cli.query.stats import By, Line, Stats, statistics
from cchc_cli.query.stats_cells import cell, heads_of, notes_of, record_of
from cchc_cli.tracking.states import State
from tests.query.scene import (
    ALL,
    CONCERNED,
    NOI_VU,
    NOTICE,
    QUARTERLY,
    SETTINGS,
    SEVEN,
    TU_PHAP,
    VAN_HOA,
    by,
    directive,
    document,
    facts_of,
    notice,
    on,
    registry,
)  # fmt: skip

JULY = on(date(2024, 7, 10))
PERIODS = ("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4")


def stats(by_: By, *documents: Document, asked: Filter | None = None, at: date = JULY.today) -> Stats:
    return statistics(
        facts_of(*(documents or (notice(),))), asked or Filter(all=True), by_, registry=registry(), settings=SETTINGS,
        moment=on(at),
    )  # fmt: skip


def line(found: Stats, name: str) -> Line:
    (one,) = [one for one in found.lines if one.name.startswith(name)]
    return one


def reported(at: str, *records: Record, base: Document | None = None) -> Document:
    base = base or notice()
    directives = tuple(
        one.model_copy(update={"tracking": records}) if one.id.endswith(f"/{at}") else one for one in base.directives
    )
    return base.model_copy(update={"directives": directives})


def test_by_unit_tells_apart_what_comes_through_a_group() -> None:
    found = stats(By.UNIT)
    office = line(found, NOI_VU)
    assert (office.counts.total, office.directives, office.direct, office.via) == (11, 9, 7, 4)
    assert (office.counts.overdue, office.counts[State.IN_TIME], office.counts.undated) == (2, 1, 8)
    group = line(found, "Các cơ quan, đơn vị")
    assert (group.counts.total, group.direct, group.via) == (4, 4, 0)
    # the post office belongs to no group here
    assert (line(found, "Bưu điện huyện").direct, line(found, "Bưu điện huyện").via) == (1, 0)


def test_the_total_counts_each_piece_of_work_once() -> None:
    found = stats(By.UNIT)
    assert (found.total.counts.total, found.total.directives) == (21, 19)
    assert sum(one.counts.total for one in found.lines) > 21
    assert found.shared == 5


def test_worst_first_and_nobodys_last() -> None:
    extra = document(
        "54-TB", number="54/TB", issued=date(2024, 4, 1),
        directives=[directive("1-1", "Báo cáo", [], deadline=by(date(2024, 4, 30), "tháng 4"), document="54-TB")],
    )  # fmt: skip
    names = [one.name for one in stats(By.UNIT, notice(), extra).lines]
    assert names[0] == NOI_VU
    assert names[-1] == "Chưa rõ cơ quan, đơn vị chủ trì"


def test_who_reports_for_itself_has_that_duty_alone() -> None:
    done = Record(unit=NOI_VU, status=Status.DONE, completed_on=date(2024, 7, 1))
    found = stats(By.UNIT, reported("1-1", done))
    assert (line(found, NOI_VU).counts.done_total, line(found, NOI_VU).via) == (1, 4)
    assert line(found, TU_PHAP).counts.done_total == 0
    assert line(found, "Các cơ quan, đơn vị").counts.total == 4
    assert found.total.counts.total == 21


def test_a_report_of_one_unit_raises_no_total() -> None:
    """Joint work is done when all have done it; in its own line each unit has what it reported."""
    one = Record(unit=NOI_VU, status=Status.DONE, completed_on=date(2024, 7, 1))
    for by_ in By:
        assert stats(by_, reported("2-1", one)).total.counts.total == 21
    found = stats(By.UNIT, reported("2-1", one))
    assert (found.total.counts.done_total, found.joint, found.shared) == (0, 1, 5)
    assert (line(found, NOI_VU).counts.done_total, line(found, TU_PHAP).counts.done_total) == (1, 0)
    every = [Record(unit=name, status=Status.DONE, completed_on=date(2024, 7, 1)) for name in SEVEN]
    assert stats(By.UNIT, reported("2-1", *every)).total.counts.done_total == 1
    assert any("báo cáo riêng" in note for note in notes_of(found))
    done = stats(By.UNIT, reported("2-1", one), asked=Filter(status=(Status.DONE,), all=True))
    assert [(one.name, one.counts.total) for one in done.lines] == [(NOI_VU, 1)]
    assert done.total.counts.total == 0


def test_periods_to_come_are_counted_only_where_they_are_asked_for() -> None:
    def periods(day: date, **said: Any) -> list[str | None]:
        found = stats(By.UNIT, reported("2.1-3", *said.pop("records", ())), asked=Filter(all=True, **said), at=day)
        return [row.period for row in found.rows if row.period]

    assert periods(date(2024, 3, 28)) == ["2024-Q1"]
    assert periods(date(2024, 3, 31)) == ["2024-Q1", "2024-Q2"]
    assert periods(date(2024, 7, 10)) == ["2024-Q1", "2024-Q2", "2024-Q3"]
    assert periods(date(2025, 2, 1)) == list(PERIODS)
    early = Record(period="2024-Q4", status=Status.DOING)
    assert periods(date(2024, 3, 28), records=[early]) == ["2024-Q1", "2024-Q4"]
    assert periods(date(2024, 3, 28), due_by=date(2024, 9, 30)) == ["2024-Q1", "2024-Q2", "2024-Q3"]
    assert periods(date(2024, 3, 28), due_in=95) == ["2024-Q1", "2024-Q2"]


def test_a_coordinator_that_reports_for_itself_has_a_line() -> None:
    own = Record(unit=VAN_HOA, status=Status.DOING)
    found = stats(By.UNIT, reported("2.1-4", own), asked=Filter(section="2.1", direct=False, all=True))
    assert line(found, VAN_HOA).counts.total == 1


def test_of_one_unit_each_role_has_a_line() -> None:
    found = stats(By.UNIT, asked=Filter(unit=VAN_HOA, all=True))
    assert [(one.name, one.counts.total) for one in found.lines] == [
        ("Phòng Văn hóa và Thông tin, chủ trì", 6),
        ("Phòng Văn hóa và Thông tin, phối hợp", 1),
    ]
    assert found.total.counts.total == 7


def test_by_month_and_what_has_no_day() -> None:
    found = stats(By.MONTH)
    assert [(one.name, one.counts.total) for one in found.lines] == [
        ("Tháng 03/2024", 1), ("Tháng 06/2024", 2), ("Tháng 09/2024", 1), ("Tháng 12/2024", 2), ("Không thời hạn", 15),
    ]  # fmt: skip


def test_by_document_in_the_order_of_their_days() -> None:
    early = document("54-TB", number=None, issued=date(2024, 1, 5), directives=[directive("1-1", "Báo cáo", [NOI_VU])])  # type: ignore[arg-type]
    assert [one.name for one in stats(By.DOCUMENT, notice(), early).lines] == [
        "Văn bản không số ngày 05/01/2024 (54-TB)", "53/TB-UBND ngày 27/03/2024",
    ]  # fmt: skip


def test_by_area_names_the_areas() -> None:
    two = directive("1-1", "Tham mưu", [NOI_VU]).model_copy(update={"areas": ("the-che", "tai-chinh-cong")})
    other = document(NOTICE, number="53/TB-UBND", issued=date(2024, 3, 27), directives=[two, directive("1-2", "x", [])])
    found = stats(By.AREA, other)
    assert [one.name for one in found.lines] == ["Cải cách thể chế", "Cải cách tài chính công", "Chưa gắn lĩnh vực"]
    assert (found.shared, found.total.counts.total) == (1, 2)


def test_by_state_each_state_has_its_line() -> None:
    found = stats(By.STATE, reported("2.4-1", Record(status=Status.PAUSED)))
    assert [(one.key, one.counts.total) for one in found.lines] == [
        ("overdue", 3), ("in-time", 3), ("undated", 14), ("paused", 1),
    ]  # fmt: skip
    assert record_of(found.lines[0], found)["share"] == 14.3
    assert cell("share", record_of(found.lines[0], found)["share"]) == "14,3%"


def test_by_person_what_was_assigned_to_nobody_last() -> None:
    mine = Record(assigned=Assigned(person="Nguyễn Lan", unit=None))
    found = stats(By.PERSON, reported("2.2-1", mine))
    assert [(one.name, one.counts.total) for one in found.lines] == [("Nguyễn Lan", 1), ("Chưa phân công cho ai", 20)]


def test_the_filters_of_list_narrow_the_numbers() -> None:
    assert stats(By.UNIT, asked=Filter(overdue=True, all=True)).total.counts.overdue == 3
    assert stats(By.UNIT, asked=Filter(undated=True, all=True)).total.counts.total == 15
    assert stats(By.UNIT, asked=Filter(status=(Status.DONE,), all=True)).lines == []


def test_records_have_every_head() -> None:
    for one in By:
        counted = stats(one)
        for made in (*counted.lines, counted.total):
            assert set(heads_of(one)) <= set(record_of(made, counted))
    found = stats(By.STATE)
    total = record_of(found.total, found)
    assert (total["key"], total["total"]) == (None, True)


def test_first_deadlines_are_spoken_of_where_they_were_moved() -> None:
    later = Extension(to=date(2024, 7, 31), reason="chờ hướng dẫn", on=date(2024, 6, 20))
    done = Record(status=Status.DONE, completed_on=date(2024, 7, 5), extensions=(later,))
    found = stats(By.UNIT, reported("2.2-1", done))
    assert (found.total.counts.in_time_rate, found.total.counts.first_in_time_rate) == (100, 0)
    assert any("So với hạn ban đầu: đã hoàn thành đúng hạn 0, quá hạn 1 (tỷ lệ đúng hạn 0,0%)" in one
               for one in notes_of(found))  # fmt: skip
    assert not any("hạn ban đầu" in one for one in notes_of(stats(By.UNIT)))


@pytest.mark.parametrize("day", [date(2024, 3, 27), date(2024, 6, 30), date(2024, 7, 1), date(2025, 2, 1)], ids=str)
def test_a_units_line_is_what_list_has_for_it(day: date) -> None:
    own = Record(unit=TU_PHAP, status=Status.DONE, completed_on=date(2024, 6, 1))
    base = reported("1-2", own, base=reported("2-1", own))
    found = stats(By.UNIT, base, at=day)
    for name in (NOI_VU, VAN_HOA, TU_PHAP, "Thanh tra huyện", "Bưu điện huyện"):
        asked = Filter(unit=name, role="lead", all=True)
        facts = facts_of(base)
        matcher = matcher_of(asked, facts, registry=registry(), settings=SETTINGS)
        seen = list(seen_directives(facts, asked, matcher, registry=registry(), settings=SETTINGS, moment=on(day)))
        counted = {one.directive.id: len(by_work(counted_duties(one, asked, day))) for one in seen}
        assert line(found, name).counts.total == sum(counted.values())
        assert line(found, name).via == sum(counted[one.directive.id] for one in seen if one.part and one.part.via)


DIRECTIVES = [
    directive("1-1", "Rà soát thủ tục", [ALL]),
    directive("1-2", "Tham mưu kế hoạch", [NOI_VU, TU_PHAP], [CONCERNED], by(date(2024, 6, 30), "Quý II")),
    directive("1-3", "Báo cáo định kỳ", [NOI_VU], deadline=QUARTERLY),
    directive("1-4", "Tuyên truyền", [VAN_HOA, ALL], deadline=by(date(2024, 7, 12), "trước 12/7")),
    directive("1-5", "Hướng dẫn", [], [VAN_HOA]),
]
REPORTERS = st.sampled_from([None, NOI_VU, TU_PHAP, VAN_HOA, "Phòng Y tế"])
PERSONS = st.sampled_from([None, Assigned(person="Lan"), Assigned(person="Hà")])
DAYS = st.dates(date(2024, 3, 27), date(2025, 3, 1))


@st.composite
def records(draw: st.DrawFn, period: str | None) -> Record:
    """A report in any status, of all or of one unit, sometimes with a later deadline."""
    status = draw(st.sampled_from(list(Status)))
    handed_in = status in (Status.DONE, Status.SUBMITTED)
    completed: Any = draw(st.one_of(DAYS, st.just("unknown"))) if handed_in else None
    later = draw(st.lists(DAYS, max_size=2))
    return Record(
        period=period, unit=draw(REPORTERS), status=status, completed_on=completed, assigned=draw(PERSONS),
        extensions=tuple(Extension(to=day, reason="x", on=date(2024, 6, 1)) for day in later),
    )  # fmt: skip


@st.composite
def worked_on(draw: st.DrawFn) -> Document:
    """The directives above with reports drawn at random, none twice of one unit on one period."""
    made: list[Directive] = []
    for one in DIRECTIVES:
        periods = PERIODS if one.deadline.recurs else (None,)
        found = [record for period in draw(st.lists(st.sampled_from(periods), max_size=3))
                 for record in [draw(records(period))]]  # fmt: skip
        own = {(record.period, record.unit): record for record in found}
        areas = draw(st.sampled_from([(), ("the-che",), ("the-che", "tai-chinh-cong")]))
        made.append(one.model_copy(update={"tracking": tuple(own.values()), "areas": areas}))
    return document(NOTICE, number="53/TB-UBND", issued=date(2024, 3, 27), directives=made)


@settings(max_examples=60, deadline=None)
@given(worked_on(), DAYS)
def test_each_duty_is_in_one_state_and_counted_once_whatever_the_grouping(base: Document, day: date) -> None:
    totals = set()
    for one in By:
        found = stats(one, base, at=day)
        keys = {row.full_id for row in found.rows}
        assert len(keys) == len(found.rows) == found.total.counts.total
        for made in (*found.lines, found.total):
            counts = made.counts
            apart = counts.paused + counts.cancelled + counts.unreported
            assert counts.total == counts.done_total + counts.open_total + apart
            assert sum(counts.by_first.values()) == counts.total
            assert made.via is None or made.direct == counts.total - made.via
        in_lines = sum(made.counts.total for made in found.lines)
        assert in_lines >= found.total.counts.total
        assert (in_lines == found.total.counts.total) == (found.shared == 0)
        totals.add((tuple(sorted(found.total.counts.by_state.items())), found.total.directives))
    assert len(totals) == 1
