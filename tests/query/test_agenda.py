"""Which section of the agenda a duty stands in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.errors import NotFoundError, UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.document import Document
from cchc_cli.query.agenda import Agenda, Item, Section, agenda, section_of
from cchc_cli.query.agenda_words import about_words, heading_of, how_far_words, opening_of, when_words
from cchc_cli.query.counts import OPEN_STATES, count
from cchc_cli.query.filters import Filter
from cchc_cli.query.lists import duty_rows
from cchc_cli.query.row import Row, State
from cchc_cli.query.stats import By, statistics
from tests.query.scene import SETTINGS, by, directive, document, facts_of, notice, on, registry, short
from tests.query.test_lists import told
from tests.render.rows import row, undated

FRIDAY = date(2024, 7, 5)


def made(*documents: Document, asked: Filter | None = None, at: date = FRIDAY, since: date | None = None) -> Agenda:
    return agenda(
        facts_of(*(documents or (notice(),))), asked or Filter(), since=since, registry=registry(), settings=SETTINGS,
        moment=on(at),
    )  # fmt: skip


def sections(found: Agenda) -> dict[str, list[str]]:
    return {str(part.section): short([row.full_id for row in part.rows]) for part in found.parts}


def test_the_first_notice() -> None:
    found = sections(made())
    assert list(found) == ["overdue", "later", "undated"]
    assert found["overdue"] == ["2.1-3@2024-Q1", "2.1-3@2024-Q2", "2.2-1"]
    assert found["later"] == ["2.1-3@2024-Q3", "2.3-1", "2.6-1"]
    assert len(found["undated"]) == 15


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(-1, Section.OVERDUE, id="yesterday"),
        pytest.param(0, Section.TODAY, id="today"),
        pytest.param(2, Section.WEEK, id="Sunday of this week"),
        pytest.param(3, Section.MONTH, id="Monday of the next"),
        pytest.param(26, Section.MONTH, id="last day of the month"),
        pytest.param(27, Section.LATER, id="first day of the next"),
    ],
)
def test_sections_by_day(days: int, expected: Section) -> None:
    due = FRIDAY + timedelta(days=days)
    plan = document("9-KH", number="9/KH", issued=date(2024, 6, 1), directives=[
        directive("1-1", "Rà soát", ["Phòng Nội vụ"], deadline=by(due, "hạn"), document="9-KH"),
    ])  # fmt: skip
    (part,) = made(plan).parts
    assert part.section is expected


def test_the_last_week_of_a_month_leaves_nothing_to_its_month() -> None:
    found = made(at=date(2024, 7, 30))
    assert [part.section for part in found.parts] == [Section.OVERDUE, Section.LATER, Section.UNDATED]
    assert heading_of(found.parts[1], found) == "Đến hạn sau tuần này (3 việc)"
    assert heading_of(made().parts[1], made()) == "Đến hạn sau tháng này (3 việc)"


def test_undated_work_comes_by_its_age() -> None:
    older = document("9-KH", number="9/KH", issued=date(2023, 1, 1), directives=[
        directive("1-1", "Rà soát", ["Phòng Nội vụ"], document="9-KH"),
    ])  # fmt: skip
    part = made(notice(), older).parts[-1]
    assert part.rows[0].id == "9-KH/1-1"
    assert when_words(part.rows[0]) == ["đã giao 551 ngày"]


def test_the_steps_of_open_work_are_said() -> None:
    def told(one: Row) -> list[str]:
        return how_far_words(Item(one))

    step = row(milestones=("2024-06-28", "2025-01-10"))
    assert "mốc 28/06, 10/01/2025" in told(step)
    assert not any("mốc" in one for one in told(replace(step, state=State.DONE_IN_TIME, status="done")))


def test_periods_of_one_directive_are_one_item_but_each_is_counted() -> None:
    part = made().parts[0]
    first, second = part.items
    assert short([first.row.full_id, *(one.full_id for one in first.further)]) == ["2.1-3@2024-Q1", "2.1-3@2024-Q2"]
    assert about_words(first)[-1] == "và 1 kỳ nữa: quý II/2024"
    assert second.further == ()
    assert count(part.rows).overdue == 3


class TestSince:
    LAST = date(2024, 7, 1)

    def test_what_was_done_since_stands_there_and_what_was_done_before_nowhere(self) -> None:
        base = told(
            notice(), "2.2-1", today=date(2024, 7, 2), status=Status.DONE, completed_on=date(2024, 6, 28),
            evidence="BC 45",
        )  # fmt: skip
        base = told(base, "2.4-1", today=date(2024, 6, 20), status=Status.DONE, completed_on=date(2024, 6, 20))
        found = sections(made(base, since=self.LAST))
        assert found["returned"] == ["2.2-1"]
        assert "2.4-1" not in [one for ids in found.values() for one in ids]
        assert "returned" not in sections(made(base))

    def test_what_was_submitted_since_is_open_too_and_said_to_be(self) -> None:
        base = told(notice(), "2.1-3@2024-Q1", today=date(2024, 7, 2), status=Status.SUBMITTED, evidence="BC 12")
        found = made(base, since=self.LAST)
        (returned,) = [part.rows for part in found.parts if part.section is Section.RETURNED]
        assert [one.state for one in returned] == [State.OVERDUE]
        assert when_words(returned[0]) == ["31/03/2024", "chờ xác nhận (02/07/2024), quá hạn 93 ngày"]
        assert opening_of(found) == [
            "Chưa hoàn thành 21 việc của 19 nhiệm vụ: quá hạn 3, trong hạn 3, không thời hạn 15.",
            "Kết quả gửi về từ ngày 01/07/2024: 1 (quá hạn 1).",
            "Trong số gửi về có 1 việc chờ xác nhận, nên cũng tính là chưa hoàn thành.",
        ]

    def test_what_was_submitted_before_waits(self) -> None:
        base = told(notice(), "2.2-1", today=date(2024, 6, 20), status=Status.SUBMITTED, evidence="BC 12")
        assert sections(made(base, since=self.LAST))["submitted"] == ["2.2-1"]

    def test_a_note_on_an_old_result_brings_it_not_back(self) -> None:
        base = told(notice(), "2.2-1", today=date(2024, 6, 20), status=Status.DONE, completed_on=date(2024, 6, 20))
        base = told(base, "2.2-1", today=date(2024, 7, 3), note="đã lưu hồ sơ")
        assert "returned" not in sections(made(base, since=self.LAST))

    def test_a_day_of_the_result_counts_where_it_was_entered_later(self) -> None:
        done = row(status="done", state=State.DONE_LATE, completed_on="2024-07-03", returned_on=None)
        assert section_of(done, as_of=FRIDAY, since=self.LAST) is Section.RETURNED
        unknown = row(status="done", state=State.DONE_DAY_UNKNOWN, completed_on="unknown", returned_on=date(2024, 7, 4))
        assert section_of(unknown, as_of=FRIDAY, since=self.LAST) is Section.RETURNED

    def test_cancelled_work_did_not_come_back(self) -> None:
        assert section_of(undated(state=State.CANCELLED, status="cancelled"), as_of=FRIDAY, since=self.LAST) is None


@pytest.mark.parametrize("unit", [None, "PNV", "Thanh tra huyện"])
def test_every_open_duty_stands_in_one_section_and_the_counts_are_those_of_stats(unit: str | None) -> None:
    base = told(notice(), "2.2-1", today=date(2024, 7, 2), status=Status.PAUSED, note="chờ")
    base = told(base, "2.4-1", today=date(2024, 7, 2), status=Status.DONE, completed_on=date(2024, 7, 2))
    found = made(base, asked=Filter(unit=unit))
    counted = statistics(
        facts_of(base), Filter(unit=unit, all=True), By.UNIT, registry=registry(), settings=SETTINGS, moment=on(FRIDAY)
    ).total.counts
    assert found.counts.open_total == counted.open_total
    assert found.counts.paused == counted.paused
    assert found.counts.total == sum(len(part.rows) for part in found.parts)


@given(st.integers(min_value=-400, max_value=400), st.sampled_from(sorted({*OPEN_STATES, State.PAUSED})))
def test_open_work_always_has_a_section(days: int, state: State) -> None:
    one = undated(state=state) if state is State.UNDATED else row(state=state, due=FRIDAY + timedelta(days=days))
    assert section_of(one, as_of=FRIDAY, since=None) is not None


def test_as_of_the_last_day_of_all() -> None:
    assert section_of(row(due=date.max, state=State.SOON), as_of=date.max, since=None) is Section.WEEK


def test_nothing_to_say() -> None:
    assert opening_of(made(asked=Filter(person="Lan"))) == ["Không có việc nào để nêu."]


def test_refusals() -> None:
    with pytest.raises(NotFoundError):
        made(asked=Filter(unit="Phòng Không Có"))
    with pytest.raises(UsageError, match="--by-unit"):
        made(asked=Filter(by_unit=True))


class TestDutyRows:
    def rows(self, base: Document, asked: Filter | None = None) -> list[str]:
        found = duty_rows(facts_of(base), asked or Filter(), registry=registry(), settings=SETTINGS, moment=on(FRIDAY))
        return short([one.full_id for one in found.rows])

    def test_every_period_is_a_row(self) -> None:
        assert len(self.rows(notice())) == 22

    def test_finished_duties_are_there(self) -> None:
        base = told(notice(), "2.2-1", status=Status.DONE, completed_on=date(2024, 6, 28), evidence="BC 45")
        assert "2.2-1" in self.rows(base)

    def test_filters_narrow_them(self) -> None:
        assert self.rows(notice(), Filter(section="2.2")) == ["2.2-1"]
        assert self.rows(notice(), Filter(section="1")) == ["1-1", "1-2", "1-3", "1-4"]


def test_what_the_log_says_of_a_row() -> None:
    def row_of(base: Document) -> tuple[int, str | None, date | None]:
        (one,) = duty_rows(
            facts_of(base), Filter(section="2.2"), registry=registry(), settings=SETTINGS, moment=on(FRIDAY)
        ).rows
        return one.changes, one.changed_at, one.returned_on

    assert row_of(notice()) == (1, "2024-03-27T09:00:00+07:00", None)
    sent = told(notice(), "2.2-1", today=date(2024, 6, 28), status=Status.SUBMITTED, evidence="BC 45")
    changes, changed_at, returned = row_of(sent)
    assert changes > 1
    assert changed_at is not None
    assert changed_at.startswith("2024-06-28T")
    assert returned == date(2024, 6, 28)
    confirmed = told(sent, "2.2-1", today=date(2024, 7, 1), status=Status.DONE)
    assert row_of(confirmed)[2] == date(2024, 6, 28)
    again = told(confirmed, "2.2-1", today=date(2024, 7, 2), status=Status.DOING, note="trả lại")
    assert row_of(again)[2] is None
