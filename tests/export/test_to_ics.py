"""The calendar, read back with icalendar's own parser."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from cchc_cli.export import Sheet
from cchc_cli.export.calendar_events import entries_of
from cchc_cli.export.to_ics import to_ics
from cchc_cli.query.row import Row, State
from cchc_cli.text.printable import shown
from tests.export.made_up import AS_OF, big_sheet
from tests.render.rows import DONE, EXTENDED, NASTY, OVERDUE, SHEET, TODAY, row, undated

MADE = datetime(2024, 6, 27, 3, 0, tzinfo=UTC)
OFFICE = "UBND huyện Bình Gia"


def sheet(*rows: Row, **changes: object) -> Sheet:
    plain = Sheet(rows=rows, as_of=TODAY, authority=OFFICE, made_at=MADE)
    return replace(plain, **changes)  # type: ignore[arg-type]


def events(made: Sheet) -> list[Any]:
    """The entries as icalendar reads them; its properties have a type of their own each."""
    calendar = Calendar.from_ical(to_ics(made))
    assert not calendar.errors
    return list(calendar.walk("VEVENT"))


def event(*rows: Row, **changes: object) -> Any:
    (one,) = events(sheet(*rows, **changes))
    return one


def test_a_deadline_is_a_whole_day_that_stays_free() -> None:
    one = event(row())
    assert one["DTSTART"].dt == date(2024, 6, 30)
    assert one["DTSTART"].params["VALUE"] == "DATE"
    assert one["DTEND"].dt == date(2024, 7, 1)
    assert one["TRANSP"] == "TRANSPARENT"
    assert one["STATUS"] == "CONFIRMED"
    assert str(one["SUMMARY"]).startswith("Phòng Văn hóa và Thông tin: Nghiên cứu, đề xuất giải pháp")
    assert str(one["SUMMARY"]).endswith("(53/TB-UBND)")


def test_the_description_holds_what_every_export_says() -> None:
    text = str(event(replace(OVERDUE, note="Chờ Sở;\nđã hỏi"))["DESCRIPTION"])
    for expected in (
        "Nội dung nhiệm vụ: Tiếp tục tổ chức đánh giá kết quả",
        "Chủ trì: Phòng Nội vụ",
        "Tình trạng đến ngày 27/06/2024: Chưa thực hiện, quá hạn 88 ngày",
        "Ghi chú: Chờ Sở;\nđã hỏi",
        "Mã: 53-TB-UBND-2024-binh-gia/2.1-3@2024-Q1",
    ):
        assert expected in text


def test_the_unit_that_was_asked_for_is_not_named_in_every_summary() -> None:
    assert str(event(row(), unit="Phòng Văn hóa và Thông tin")["SUMMARY"]).startswith("Nghiên cứu")


def test_an_hour_stands_in_the_summary() -> None:
    assert str(event(EXTENDED)["SUMMARY"]).startswith("17:00 Trung tâm")


def test_a_doubtful_deadline_says_so() -> None:
    assert "(?)" in str(event(row(doubtful=True))["SUMMARY"])


def test_reminders_ring_at_eight_some_days_before_and_the_day_before() -> None:
    alarms = event(row(due=date(2024, 7, 20), state=State.IN_TIME, days=23), soon_days=5).walk("VALARM")
    rings = [datetime(2024, 7, 20) + one["TRIGGER"].dt for one in alarms]  # noqa: DTZ001
    assert rings == [datetime(2024, 7, 15, 8), datetime(2024, 7, 19, 8)]  # noqa: DTZ001
    assert {one["ACTION"] for one in alarms} == {"DISPLAY"}
    assert str(alarms[1]["DESCRIPTION"]).startswith("Ngày mai đến hạn: ")


@pytest.mark.parametrize(
    ("one", "number"),
    [
        pytest.param(row(), 1, id="three days are left: only the day before"),
        pytest.param(EXTENDED, 0, id="today"),
        pytest.param(OVERDUE, 0, id="overdue"),
        pytest.param(row(state=State.SUBMITTED, status="submitted"), 0, id="handed in"),
        pytest.param(row(state=State.PAUSED, status="paused"), 0, id="paused"),
        pytest.param(row(state=State.DONE_IN_TIME, status="done"), 0, id="done"),
    ],
)
def test_nothing_rings_in_vain(one: Row, number: int) -> None:
    assert len(event(one).walk("VALARM")) == number


@pytest.mark.parametrize(
    ("one", "status", "opening"),
    [
        pytest.param(DONE, "CONFIRMED", "Đã xong: ", id="done"),
        pytest.param(row(state=State.CANCELLED, status="cancelled"), "CANCELLED", "Đã hủy: ", id="cancelled"),
        pytest.param(row(state=State.PAUSED, status="paused"), "TENTATIVE", "Tạm dừng: ", id="paused"),
        pytest.param(row(state=State.SUBMITTED, status="submitted"), "CONFIRMED", "Chờ xác nhận: ", id="submitted"),
        pytest.param(replace(OVERDUE, status="submitted"), "CONFIRMED", "Chờ xác nhận: ", id="submitted late"),
    ],
)
def test_what_is_finished_says_so(one: Row, status: str, opening: str) -> None:
    found = event(one)
    assert found["STATUS"] == status
    assert str(found["SUMMARY"]).startswith(opening)


def test_periods_are_entries_of_their_own_so_that_one_can_be_done() -> None:
    periods = [replace(OVERDUE, period=f"2024-Q{n}", due=date(2024, 3 * n, 30)) for n in (1, 2)]
    first, second = events(sheet(replace(periods[0], state=State.DONE_LATE, status="done"), periods[1]))
    assert (first["UID"], second["UID"]) == (
        "53-TB-UBND-2024-binh-gia_2.1-3_2024-Q1@ubnd-huyen-binh-gia.cchc",
        "53-TB-UBND-2024-binh-gia_2.1-3_2024-Q2@ubnd-huyen-binh-gia.cchc",
    )
    assert "RRULE" not in first
    assert str(first["SUMMARY"]).startswith("Đã xong")
    assert not str(second["SUMMARY"]).startswith("Đã xong")


def test_importing_again_updates() -> None:
    before = event(row(changes=3, changed_at="2024-06-20T10:00:00+07:00"))
    later = {"made_at": MADE + timedelta(days=7), "as_of": TODAY + timedelta(days=7)}
    moved = row(due=date(2024, 7, 31), extensions=1, changes=5, changed_at="2024-07-01T10:00:00+07:00")
    after = event(moved, **later)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt
    assert after["LAST-MODIFIED"].dt == datetime(2024, 7, 1, 3, 0, tzinfo=UTC)
    assert after["DTSTART"].dt == date(2024, 7, 31)


def test_uids_are_the_same_whoever_is_asked_for_and_differ_between_offices() -> None:
    asked = replace(row(), role="lead")
    assert event(asked, unit="Phòng Văn hóa và Thông tin")["UID"] == event(row())["UID"]
    assert event(row(), authority="UBND tỉnh Lạng Sơn")["UID"] != event(row())["UID"]
    assert event(row(), authority=None)["UID"] == "53-TB-UBND-2024-binh-gia_2.2-1@cchc"


class TestSeveralUnits:
    UNITS = ("Phòng Nội vụ", "Phòng Tư pháp", "Thanh tra huyện")

    def rows(self) -> list[Row]:
        return [row(leads=self.UNITS, unit=unit, duties=1) for unit in self.UNITS]

    def test_share_an_entry_as_long_as_they_share_the_day(self) -> None:
        first, *others = self.rows()
        found = event(replace(first, state=State.DONE_IN_TIME, status="done"), *others)
        assert found["UID"] == event(row())["UID"]
        assert str(found["SUMMARY"]).startswith("Phòng Nội vụ và 2 đơn vị khác: ")
        assert str(found["SUMMARY"]).endswith("(còn 2/3 đơn vị)")
        assert "Thanh tra huyện: " in str(found["DESCRIPTION"])

    def test_who_was_given_another_day_has_an_entry_of_his_own(self) -> None:
        *others, last = self.rows()
        common, own = entries_of([*others, replace(last, due=date(2024, 7, 31))], OFFICE)
        assert (common.day, own.day) == (date(2024, 6, 30), date(2024, 7, 31))
        assert own.uid == "53-TB-UBND-2024-binh-gia_2.2-1_thanh-tra-huyen@ubnd-huyen-binh-gia.cchc"

    def test_done_where_all_are_done(self) -> None:
        done = [replace(one, state=State.DONE_IN_TIME, status="done") for one in self.rows()]
        assert str(event(*done)["SUMMARY"]).startswith("Đã xong: ")
        cancelled = [replace(one, state=State.CANCELLED, status="cancelled") for one in self.rows()]
        assert event(*cancelled)["STATUS"] == "CANCELLED"


def test_undated_work_has_no_entry() -> None:
    assert events(sheet(undated())) == []


@pytest.mark.parametrize("made", [sheet(*NASTY[:3]), sheet(*SHEET), big_sheet()], ids=["nasty", "sheet", "big"])
def test_every_dated_duty_comes_back_whole_and_every_line_is_short(made: Sheet) -> None:
    data = to_ics(replace(made, rows=[replace(one, id=f"{one.id}{at}") for at, one in enumerate(made.rows)]))
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")  # no letter is cut in two
    found = {str(one["UID"]): str(one["DESCRIPTION"]) for one in Calendar.from_ical(data).walk("VEVENT")}
    dated = [one for one in made.rows if one.due]
    assert len(found) == len(dated)
    told = "\n".join(found.values())
    for one in dated:
        assert shown(one.text) in told
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_nothing_of_a_document_becomes_a_property() -> None:
    bad = row(text="Làm\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nX-EVIL:1", number='53;VALUE=X:"')
    found = event(bad)
    assert "X-EVIL" not in found
    assert "END:VEVENT" in str(found["DESCRIPTION"])


def test_the_last_day_of_all() -> None:
    assert event(row(due=date.max))["DTSTART"].dt == date.max


def test_made_up_totals() -> None:
    made = big_sheet()
    assert len(events(made)) == sum(one.due is not None for one in made.rows)
    assert made.as_of == AS_OF
