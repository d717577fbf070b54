from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.errors import CchcError, NotFoundError, UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.directive import Reviewed
from cchc_cli.model.document import Document
from cchc_cli.model.tracking import Extension, Record
from cchc_cli.query.counts import OPEN_STATES, count
from cchc_cli.query.filters import SORTS, Filter
from cchc_cli.query.lists import DueRows, due_rows, list_rows
from cchc_cli.query.row import Row, State
from cchc_cli.query.windows import window
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.moment import Moment
from cchc_cli.tracking.report import Told, report
from cchc_cli.tracking.states import DONE_STATES, FINISHED
from tests.query.scene import NOTICE, SETTINGS, by, directive, document, facts_of, notice, on, registry, short

JULY = on(date(2024, 7, 10))
PLAN = "10-KH-UBND-2025-binh-gia"


def told(base: Document, at: str, *, today: date = JULY.today, **values: Any) -> Document:
    name, _, period = at.partition("@")
    unit = values.pop("unit", None)
    return report(
        base, f"{NOTICE}/{name}", Told(**values), period=period or None, unit=unit,
        change=Change.of(on(today), "0a1b"), registry=registry(), settings=SETTINGS,
    ).document  # fmt: skip


def rows(asked: Filter, *documents: Document, at: Moment = JULY) -> list[Row]:
    facts = facts_of(*(documents or (notice(),)))
    return list_rows(facts, asked, registry=registry(), settings=SETTINGS, moment=at)


def due(asked: Filter, *documents: Document, at: Moment = JULY, **days: Any) -> DueRows:
    facts = facts_of(*(documents or (notice(),)))
    chosen = window(**days, as_of=at.as_of, soon_days=SETTINGS.soon_days)
    return due_rows(facts, chosen, asked, registry=registry(), settings=SETTINGS, moment=at)


def names(found: list[Row]) -> list[str]:
    return short([row.full_id for row in found])


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(Filter(overdue=True), ["2.1-3@2024-Q1", "2.2-1"], id="overdue"),
        pytest.param(Filter(due_by=date(2024, 6, 30)), ["2.1-3@2024-Q1", "2.2-1"], id="due by a day"),
        pytest.param(Filter(due_in=90), ["2.1-3@2024-Q3"], id="due in the coming days, a later period"),
        pytest.param(Filter(section="2.1"), ["2.1-3@2024-Q1", "2.1-1", "2.1-2", "2.1-4"], id="a section"),
        pytest.param(Filter(section="2", undated=True, text="Tham mưu"),
                     ["2.1-1", "2.1-2", "2.4-1", "2.5-1", "2.7-2"], id="a section with those below it, and a text"),
        pytest.param(Filter(document="53", section="3"), ["3-1"], id="a document by the beginning of its number"),
        pytest.param(Filter(document="53/TB-UBND", section="2.2"), ["2.2-1"], id="a document by its number"),
        pytest.param(Filter(text="tu phap"), [], id="a text that is only in a name"),
        pytest.param(Filter(text="cai cach the che"), ["2.4-1"], id="a text without marks"),
        pytest.param(Filter(text="chậm nhất TRONG quý II"), ["2.2-1"], id="a text across bold marks"),
        pytest.param(Filter(text="cải cách thế chế"), [], id="a text with other marks"),
        pytest.param(Filter(unit="Phòng Tư pháp", role="lead", direct=True), ["2-1", "2.4-1"], id="role"),
        pytest.param(Filter(status=(Status.DONE,)), [], id="nothing is done"),
        pytest.param(Filter(limit=2), ["2.1-3@2024-Q1", "2.2-1"], id="limit"),
    ],
)  # fmt: skip
def test_filters(asked: Filter, expected: list[str]) -> None:
    assert names(rows(asked)) == expected


@pytest.mark.parametrize(
    ("asked", "error", "words"),
    [
        pytest.param(Filter(role="lead"), UsageError, "--role", id="role without a unit"),
        pytest.param(Filter(direct=True), UsageError, "--direct", id="direct without a unit"),
        pytest.param(Filter(undated=True, overdue=True), UsageError, "loại trừ", id="undated and overdue"),
        pytest.param(Filter(undated=True, due_in=3), UsageError, "loại trừ", id="undated and due"),
        pytest.param(Filter(overdue=True, due_in=3), UsageError, "loại trừ", id="overdue and still to come"),
        pytest.param(Filter(overdue=True, status=(Status.DONE,)), UsageError, "quá hạn", id="overdue and done"),
        pytest.param(Filter(text=" "), UsageError, "--text", id="no text"),
        pytest.param(Filter(limit=0), UsageError, "--limit", id="no rows"),
        pytest.param(Filter(sort="màu"), UsageError, "màu", id="unknown order"),
        pytest.param(Filter(unit="Phòng Chuyển đổi xanh"), NotFoundError, "Chuyển đổi xanh", id="unknown unit"),
        pytest.param(Filter(document="54"), NotFoundError, "54", id="unknown document"),
    ],
)
def test_filters_that_cannot_be_honoured(asked: Filter, error: type[CchcError], words: str) -> None:
    with pytest.raises(error, match=words) as refused:
        rows(asked)
    assert "\n" not in refused.value.message


def test_a_name_printed_in_a_document_is_known() -> None:
    other = document(
        "54-TB", number="54/TB", issued=date(2024, 4, 1),
        directives=[directive("1-1", "Báo cáo", ["Tổ công tác 46"], document="54-TB")],
    )  # fmt: skip
    assert [row.id for row in rows(Filter(unit="to cong tac 46"), notice(), other)] == ["54-TB/1-1"]


def test_what_is_finished_is_left_out_unless_asked_for() -> None:
    done = told(notice(), "2.2-1", status=Status.DONE, completed_on=date(2024, 6, 28))
    assert "2.2-1" not in names(rows(Filter(), done))
    assert names(rows(Filter(status=(Status.DONE,)), done)) == ["2.2-1"]
    assert names(rows(Filter(all=True), done))[-1] == "2.2-1"


def test_a_recurring_directive_is_done_when_all_its_periods_are() -> None:
    base = notice()
    for period in ("2024-Q1", "2024-Q2", "2024-Q3"):
        base = told(base, f"2.1-3@{period}", today=date(2024, 10, 5), status=Status.DONE)
    later = on(date(2024, 10, 10))
    (row,) = [one for one in rows(Filter(), base, at=later) if one.recurs]
    assert (row.period, row.open_periods, row.state) == ("2024-Q4", 1, State.IN_TIME)
    assert rows(Filter(status=(Status.DONE,)), base, at=later) == []

    base = told(base, "2.1-3@2024-Q4", today=date(2024, 12, 30), status=Status.DONE)
    (row,) = rows(Filter(status=(Status.DONE,)), base, at=on(date(2025, 1, 5)))
    assert (row.period, row.open_periods, row.state) == ("2024-Q1", 0, State.DONE_LATE)


def test_a_period_that_waits_does_not_hide_one_that_is_overdue() -> None:
    base = told(notice(), "2.1-3@2024-Q1", today=date(2024, 3, 30), status=Status.SUBMITTED)
    assert names(rows(Filter(overdue=True), base)) == ["2.1-3@2024-Q2", "2.2-1"]
    assert names(rows(Filter(status=(Status.SUBMITTED,)), base)) == ["2.1-3@2024-Q1"]


def test_a_unit_sees_its_own_report_of_shared_work() -> None:
    base = told(notice(), "2-1", unit="Phòng Tư pháp", status=Status.DONE)
    assert "2-1" not in names(rows(Filter(unit="Phòng Tư pháp"), base))
    (row,) = [one for one in rows(Filter(unit="PNV"), base) if one.section == "2"]
    assert (row.status, row.unit, row.duties) == (Status.TODO, "Phòng Nội vụ", 1)
    (row,) = [one for one in rows(Filter(), base) if one.section == "2"]
    assert (row.status, row.duties, row.open_duties) == (Status.TODO, 7, 6)
    (row,) = rows(Filter(unit="Bưu điện huyện"), base)
    assert row.section == "3"


def test_a_member_of_a_group_sees_its_own_report() -> None:
    base = told(notice(), "1-1", unit="PNV", status=Status.DONE)
    assert "1-1" not in names(rows(Filter(unit="PNV"), base))
    (row,) = [one for one in rows(Filter(unit="Phòng Tư pháp"), base) if row_is(one, "1-1")]
    assert (row.unit, row.status) == ("các cơ quan, đơn vị", Status.TODO)


def row_is(row: Row, at: str) -> bool:
    return row.id == f"{NOTICE}/{at}"


def test_extended_work_shows_both_days() -> None:
    extended = Record(
        status=Status.DOING, extensions=(Extension(to=date(2024, 7, 31), reason="chờ", on=date(2024, 6, 20)),)
    )
    base = with_fields("2.2-1", tracking=(extended,))
    (row,) = rows(Filter(section="2.2"), base)
    assert (row.first_due, row.due, row.state, row.extensions) == (
        date(2024, 6, 30), date(2024, 7, 31), State.IN_TIME, 1,
    )  # fmt: skip
    (row,) = rows(Filter(section="2.2"), base, at=on(JULY.today, as_of=date(2024, 6, 19)))
    assert (row.due, row.extensions) == (date(2024, 6, 30), 0)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"reviewed": Reviewed(on=date(2024, 4, 1), by="Lan")}, id="reviewed"),
        pytest.param({"by_hand": ("deadline",)}, id="set by hand"),
    ],
)
def test_what_a_person_saw_is_not_doubtful(fields: dict[str, Any]) -> None:
    assert not rows(Filter(section="2.6", text="thủ tục"), with_fields("2.6-1", **fields))[0].doubtful


def with_fields(at: str, **fields: Any) -> Document:
    directives = tuple(one.model_copy(update=fields) if row_named(one.id, at) else one for one in notice().directives)
    return notice().model_copy(update={"directives": directives})


def row_named(full: str, at: str) -> bool:
    return full == f"{NOTICE}/{at}"


PLAN_DOCUMENT = document(
    PLAN, number="10/KH-UBND", issued=date(2025, 1, 15),
    directives=[
        directive("1-1", "Ban hành kế hoạch", ["Phòng Nội vụ"], deadline=by(date(2025, 6, 30), "Quý II"),
                  document=PLAN),
        directive("1-2", "Tập huấn", ["Phòng Nội vụ"], deadline=by(date(2026, 5, 31), "tháng 5/2026"), document=PLAN),
    ],
)  # fmt: skip


def test_a_quarter_without_a_year_leaves_out_what_is_done_of_earlier_years_and_says_so() -> None:
    done = told(notice(), "2.2-1", status=Status.DONE)
    found = due(Filter(), done, PLAN_DOCUMENT, at=on(date(2025, 6, 1)), quarter=2)
    assert names(found.rows) == ["2.1-3@2024-Q2", "1-1"]
    assert found.elsewhere == "Chưa gồm 1 việc đã xong của năm 2024, 1 việc của năm 2026; xem bằng --year."


def test_done_work_comes_last() -> None:
    done = told(notice(), "2.1-3@2024-Q2", status=Status.DONE)
    found = due(Filter(), done, quarter=2, year=2024)
    assert [(short([row.full_id])[0], row.state) for row in found.rows] == [
        ("2.2-1", State.OVERDUE), ("2.1-3@2024-Q2", State.DONE_LATE),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param({}, ["2.1-3@2024-Q1", "2.1-3@2024-Q2", "2.2-1"], id="no window"),
        pytest.param({"within": 90}, ["2.1-3@2024-Q3"], id="within"),
        pytest.param({"month": 9}, ["2.1-3@2024-Q3"], id="month"),
        pytest.param({"year": 2024}, ["2.1-3@2024-Q1", "2.1-3@2024-Q2", "2.2-1", "2.1-3@2024-Q3", "2.1-3@2024-Q4",
                                      "2.3-1", "2.6-1"], id="year"),
        pytest.param({"year": 2025}, [], id="another year"),
    ],
)  # fmt: skip
def test_windows(days: dict[str, Any], expected: list[str]) -> None:
    assert names(due(Filter(), **days).rows) == expected


@pytest.mark.parametrize(
    "days",
    [
        {"quarter": 5}, {"month": 0}, {"quarter": 1, "month": 2}, {"within": 7, "year": 2024}, {"within": -1},
        {"year": 0},
    ],
)  # fmt: skip
def test_windows_that_are_none(days: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        due(Filter(), **days)


def test_undated_work_is_never_due() -> None:
    with pytest.raises(UsageError, match="--undated"):
        due(Filter(undated=True))


def test_a_past_day_does_not_see_later_documents() -> None:
    past = on(date(2025, 7, 1), as_of=date(2024, 12, 1))
    assert {row.document for row in rows(Filter(), notice(), PLAN_DOCUMENT, at=past)} == {NOTICE}


def test_a_document_dated_in_the_future_is_shown_today() -> None:
    assert {row.document for row in rows(Filter(), PLAN_DOCUMENT, at=JULY)} == {PLAN}


def test_what_was_known_on_a_day() -> None:
    done = told(notice(), "2.2-1", status=Status.DONE, completed_on=date(2024, 6, 28), note="đã ban hành")
    known = on(date(2026, 11, 22), known_on=date(2024, 7, 5))
    (row,) = rows(Filter(section="2.2"), done, at=known)
    assert (row.status, row.state, row.days, row.note, row.last_report) == (Status.TODO, State.OVERDUE, -5, None, None)
    as_of = on(date(2026, 11, 22), as_of=date(2024, 7, 5))
    (row,) = rows(Filter(section="2.2", all=True), done, at=as_of)
    assert row.state is State.DONE_IN_TIME
    assert rows(Filter(), notice(), at=on(date(2026, 11, 22), known_on=date(2024, 3, 26))) == []


def test_the_last_report_is_of_the_period() -> None:
    base = told(notice(), "2.1-3@2024-Q1", today=date(2024, 4, 2), status=Status.DONE)
    base = told(base, "2.1-3@2024-Q2", today=date(2024, 6, 20), status=Status.DOING)
    found = due(Filter(), base, year=2024)
    assert {row.period: row.last_report for row in found.rows if row.recurs} == {
        "2024-Q1": date(2024, 4, 2), "2024-Q2": date(2024, 6, 20), "2024-Q3": None, "2024-Q4": None,
    }  # fmt: skip


@pytest.mark.parametrize("sort", SORTS)
def test_an_order_moves_rows_and_loses_none(sort: str) -> None:
    found = rows(Filter(sort=sort), notice(), PLAN_DOCUMENT)
    assert sorted(names(found)) == sorted(names(rows(Filter(), notice(), PLAN_DOCUMENT)))
    if sort == "unit":
        assert found[0].leads == ("Bưu điện huyện",)


def test_undated_work_is_ordered_by_age() -> None:
    older = document(
        "9-TB", number="9/TB", issued=date(2024, 1, 5),
        directives=[directive("1-1", "Việc cũ hơn", ["Phòng Nội vụ"], document="9-TB")],
    )  # fmt: skip
    assert rows(Filter(undated=True), notice(), older)[0].document == "9-TB"


DAYS = st.dates(date(2024, 3, 1), date(2025, 3, 1))
REPORTS = st.lists(
    st.tuples(
        st.sampled_from(["2.2-1", "2.1-3@2024-Q1", "2.1-3@2024-Q4", "2-1", "2.4-1"]),
        st.sampled_from([Status.DOING, Status.SUBMITTED, Status.DONE, Status.PAUSED, Status.CANCELLED]),
        DAYS,
    ),
    max_size=6,
)


@settings(max_examples=40, deadline=None)
@given(reports=REPORTS, as_of=DAYS, known_on=st.none() | DAYS)
def test_laws_of_every_list(reports: list[tuple[str, Status, date]], as_of: date, known_on: date | None) -> None:
    base = notice()
    for name, status, day in sorted(reports, key=lambda one: one[2]):
        try:
            basis = "60/TB-UBND" if status is Status.CANCELLED else None
            base = told(base, name, today=day, status=status, note="lý do", basis=basis)
        except UsageError:
            continue
    at = on(date(2025, 3, 2), as_of=as_of, known_on=known_on)
    everything = rows(Filter(all=True), base, PLAN_DOCUMENT, at=at)
    counts = count(everything)

    assert counts.total == len(everything) == len({row.id for row in everything})
    assert counts.total == (
        counts.done_total + counts.open_total + counts.paused + counts.cancelled + counts.unreported
    )
    parts = [DONE_STATES, frozenset(OPEN_STATES), {State.PAUSED}, {State.CANCELLED}, {State.UNREPORTED}]
    assert [sum(state in part for part in parts) for state in State] == [1] * len(State)

    for row in everything:
        assert row.issued is None or row.issued <= as_of
        assert row.completed_on in (None, "unknown") or date.fromisoformat(str(row.completed_on)) <= as_of
        assert row.last_report is None or row.last_report <= min(as_of, known_on or as_of)
        assert (row.days is None) == (row.state not in (State.OVERDUE, State.TODAY, State.SOON, State.IN_TIME))
    open_rows = rows(Filter(), base, PLAN_DOCUMENT, at=at)
    assert set(open_rows) == {row for row in everything if row.state not in FINISHED}

    duties = due(Filter(), base, PLAN_DOCUMENT, at=at, year=2024).rows
    assert len({(row.full_id, row.unit) for row in duties}) == len(duties)
    assert all(row.due and row.due.year == 2024 for row in duties)
    soon = due(Filter(), base, PLAN_DOCUMENT, at=at).rows
    late_or_soon = [row for row in soon if row.state is not State.OVERDUE]
    assert all(row.due and as_of <= row.due <= as_of + timedelta(days=SETTINGS.soon_days) for row in late_or_soon)
