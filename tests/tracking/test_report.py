from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cchc_cli.errors import CchcError, NotFoundError, UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.document import Document
from cchc_cli.model.tracking import Extension, Record
from cchc_cli.tracking.acting import Effect
from cchc_cli.tracking.duties import Duty, duties_of
from cchc_cli.tracking.handedits import unlogged
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.report import Told, report
from cchc_cli.tracking.states import State
from tests.query.scene import NOTICE, SETTINGS, notice, on, registry

JULY = date(2024, 7, 10)


def told(document: Document, at: str, *, today: date = JULY, suffix: str = "0a1b", **values: Any) -> Effect:
    change = Change.of(on(today), suffix)
    which = {name: values.pop(name) for name in ("period", "unit") if name in values}
    said = Told(**values)
    return report(document, f"{NOTICE}/{at}", said, **which, change=change, registry=registry(), settings=SETTINGS)


def records(document: Document, at: str) -> tuple[Record, ...]:
    return next(one for one in document.directives if one.id == f"{NOTICE}/{at}").tracking


def test_the_first_report_writes_a_record_and_a_log_line() -> None:
    found = told(notice(), "2.2-1", status=Status.DOING, note="đang lấy ý kiến")

    assert [(edit.path, edit.value) for edit in found.edits] == [
        (("directives", 9, "tracking"), [{"status": "doing", "note": "đang lấy ý kiến"}]),
        (("directives", 9, "log"), [found.entries[0].plain()]),
        (("directives", 9, "log", 1), found.entries[1].plain()),
    ]
    assert [(one.id, one.set, one.from_, one.to) for one in found.entries] == [
        ("20240710-120000-0a1b.1", "tracking.status", None, "doing"),
        ("20240710-120000-0a1b.2", "tracking.note", None, "đang lấy ý kiến"),
    ]
    assert records(found.document, "2.2-1") == (Record(status=Status.DOING, note="đang lấy ý kiến"),)
    assert found.consequences == ("vẫn quá hạn 10 ngày (hạn 30/06/2024)",)
    assert found.full_id == f"{NOTICE}/2.2-1"


def test_a_second_report_changes_only_what_differs() -> None:
    first = told(notice(), "2.2-1", status=Status.DOING, note="đang lấy ý kiến").document
    found = told(first, "2.2-1", suffix="0a1c", status=Status.DOING, note="đã trình")

    assert [edit.path for edit in found.edits] == [
        ("directives", 9, "tracking", 0, "note"),
        ("directives", 9, "log", 2),
    ]
    (entry,) = found.entries
    assert (entry.set, entry.from_, entry.to) == ("tracking.note", "đang lấy ý kiến", "đã trình")


def test_nothing_new_changes_nothing() -> None:
    first = told(notice(), "2.2-1", status=Status.DOING).document
    found = told(first, "2.2-1", status=Status.DOING)
    assert (found.edits, found.entries, found.consequences) == ((), (), ("không có gì thay đổi",))
    assert found.document is first


@pytest.mark.parametrize(
    ("values", "completed_on", "lines"),
    [
        pytest.param(
            {}, JULY,
            ["chưa nêu ngày nên lấy hôm nay, 10/07/2024; ngày khác thì thêm --completed-on",
             "quá hạn 10 ngày (hạn 30/06/2024)"],
            id="today is assumed, and said",
        ),
        pytest.param(
            {"completed_on": date(2024, 6, 30)}, date(2024, 6, 30), ["đúng hạn (hạn 30/06/2024)"], id="on the day"
        ),
        pytest.param(
            {"completed_on": "unknown"}, "unknown",
            ["chưa rõ ngày hoàn thành nên không tính đúng hạn hay quá hạn"], id="unknown",
        ),
        pytest.param(
            {"completed_on": date(2024, 3, 1)}, date(2024, 3, 1),
            ["ngày 01/03/2024 trước ngày ban hành văn bản (27/03/2024), đề nghị kiểm tra lại",
             "đúng hạn (hạn 30/06/2024)"],
            id="before the document",
        ),
    ],
)  # fmt: skip
def test_done(values: dict[str, Any], completed_on: Any, lines: list[str]) -> None:
    found = told(notice(), "2.2-1", status=Status.DONE, **values)
    assert records(found.document, "2.2-1")[0].completed_on == completed_on
    assert list(found.consequences) == lines


def test_done_without_a_deadline() -> None:
    assert "nhiệm vụ không thời hạn" in told(notice(), "2.4-1", status=Status.DONE).consequences


def test_done_after_an_extension_is_compared_with_both_deadlines() -> None:
    extended = Record(
        status=Status.DOING, extensions=(Extension(to=date(2024, 7, 31), reason="chờ", on=date(2024, 6, 20)),)
    )
    document = with_records(notice(), "2.2-1", extended)
    found = told(document, "2.2-1", status=Status.DONE, completed_on=date(2024, 7, 5))
    assert "đúng hạn (hạn 31/07/2024)" in found.consequences
    assert "so với hạn ban đầu 30/06/2024: quá hạn 5 ngày" in found.consequences


def test_confirming_keeps_the_day_of_handing_in() -> None:
    handed_in = told(notice(), "2.2-1", status=Status.SUBMITTED, completed_on=date(2024, 6, 28)).document
    found = told(handed_in, "2.2-1", status=Status.DONE)
    assert records(found.document, "2.2-1")[0].completed_on == date(2024, 6, 28)
    assert "giữ ngày đã nộp kết quả 28/06/2024" in found.consequences


def test_giving_back_takes_the_day_away_and_says_why() -> None:
    handed_in = told(notice(), "2.2-1", status=Status.SUBMITTED, completed_on=date(2024, 6, 28)).document
    found = told(handed_in, "2.2-1", status=Status.DOING, note="thiếu phụ lục")
    assert records(found.document, "2.2-1") == (Record(status=Status.DOING, note="thiếu phụ lục"),)
    assert found.entries[0].why == "thiếu phụ lục"
    assert [one.set for one in found.entries] == ["tracking.status", "tracking.note", "tracking.completed_on"]
    assert found.entries[2].to is None


def test_progress_means_that_work_began() -> None:
    found = told(notice(), "2.4-1", progress=40)
    assert records(found.document, "2.4-1") == (Record(status=Status.DOING, progress=40),)
    assert "đã có tiến độ nên ghi là đang thực hiện" in found.consequences


def test_full_progress_is_not_done_yet() -> None:
    found = told(notice(), "2.4-1", progress=100)
    assert records(found.document, "2.4-1")[0].status is Status.DOING
    assert any("chưa ghi hoàn thành" in line for line in found.consequences)


def test_done_completes_the_progress() -> None:
    begun = told(notice(), "2.4-1", progress=40).document
    assert records(told(begun, "2.4-1", status=Status.DONE).document, "2.4-1")[0].progress == 100


def test_an_empty_note_removes_it() -> None:
    noted = told(notice(), "2.4-1", note="chờ").document
    assert records(told(noted, "2.4-1", note="").document, "2.4-1") == (Record(status=Status.TODO),)


@pytest.mark.parametrize(
    ("at", "values", "error", "words"),
    [
        pytest.param("2.2-1", {}, UsageError, "chưa nêu cập nhật gì", id="nothing told"),
        pytest.param("2.2-1", {"progress": 101}, UsageError, "0 đến 100", id="too much progress"),
        pytest.param("2.2-1", {"status": Status.DONE, "progress": 60}, UsageError, "100%", id="done at 60 per cent"),
        pytest.param("2.2-1", {"completed_on": JULY}, UsageError, "đã nộp kết quả", id="a day without a result"),
        pytest.param(
            "2.2-1", {"status": Status.DONE, "completed_on": date(2024, 7, 11)}, UsageError, "chưa đến", id="tomorrow"
        ),
        pytest.param("2.2-1", {"status": Status.CANCELLED}, UsageError, "lý do", id="cancelled without a reason"),
        pytest.param("2.2-1", {"status": Status.DOING, "period": "2024-Q2"}, UsageError, "không phải nhiệm vụ định kỳ",
                     id="a period where there is none"),
        pytest.param("2.1-3", {"status": Status.DOING}, UsageError, "cần ghi rõ kỳ", id="no period"),
        pytest.param("2.1-3", {"status": Status.DOING, "period": "2025-Q1"}, NotFoundError, "không có kỳ 2025-Q1",
                     id="unknown period"),
        pytest.param("2.9-1", {"status": Status.DOING}, NotFoundError, "không có nhiệm vụ", id="unknown directive"),
        pytest.param("2.2-1", {"status": Status.DOING, "unit": "Phòng Tư pháp"}, UsageError, "Phòng Tư pháp",
                     id="a unit that has nothing to do with it"),
    ],
)  # fmt: skip
def test_refusals(at: str, values: dict[str, Any], error: type[CchcError], words: str) -> None:
    with pytest.raises(error, match=words):
        told(notice(), at, **values)


def test_a_missing_period_lists_the_periods_with_their_states() -> None:
    with pytest.raises(UsageError) as refused:
        told(notice(), "2.1-3", status=Status.DONE)
    assert refused.value.hint == (
        "thêm @KỲ vào mã, một trong: 2024-Q1 (hạn 31/03/2024, quá hạn 101 ngày); "
        "2024-Q2 (hạn 30/06/2024, quá hạn 10 ngày); 2024-Q3 (hạn 30/09/2024, trong hạn, còn 82 ngày); "
        "2024-Q4 (hạn 31/12/2024, trong hạn, còn 174 ngày)."
    )


def test_a_period_has_its_own_record() -> None:
    found = told(notice(), "2.1-3", period="2024-Q2", status=Status.DONE, completed_on=date(2024, 6, 28))
    assert found.full_id == f"{NOTICE}/2.1-3@2024-Q2"
    assert records(found.document, "2.1-3") == (
        Record(period="2024-Q2", status=Status.DONE, completed_on=date(2024, 6, 28)),
    )
    assert found.entries[0].set == "tracking@2024-Q2.status"
    assert "đúng hạn (hạn 30/06/2024)" in found.consequences


def test_a_report_for_all_says_so() -> None:
    found = told(notice(), "2-1", status=Status.DOING)
    assert any(
        line.startswith("báo cáo tính chung cho mọi cơ quan chủ trì (Phòng Nội vụ;") for line in found.consequences
    )


@pytest.mark.parametrize("typed", ["Phòng Tư pháp", "phong tu phap", "P. Tư pháp"])
def test_one_of_several_reports_for_itself(typed: str) -> None:
    found = told(notice(), "2-1", unit=typed, status=Status.DONE, completed_on=date(2024, 7, 1))
    assert records(found.document, "2-1")[0].unit == "Phòng Tư pháp"
    assert found.entries[0].set == "tracking[Phòng Tư pháp].status"
    assert "báo cáo riêng của Phòng Tư pháp" in found.consequences


def test_a_member_of_the_group_reports_under_its_official_name() -> None:
    found = told(notice(), "1-1", unit="PNV", status=Status.DOING)
    assert records(found.document, "1-1")[0].unit == "Phòng Nội vụ"


def test_own_reports_stay_beside_a_common_one() -> None:
    own = told(notice(), "2-1", unit="Phòng Tư pháp", status=Status.DONE).document
    found = told(own, "2-1", status=Status.DOING)
    assert [(one.unit, one.status) for one in records(found.document, "2-1")] == [
        ("Phòng Tư pháp", Status.DONE),
        (None, Status.DOING),
    ]
    assert "giữ nguyên báo cáo riêng của: Phòng Tư pháp" in found.consequences


def test_a_common_report_that_would_count_for_nobody_is_refused() -> None:
    own = told(notice(), "2.4-1", unit="Phòng Tư pháp", status=Status.DOING).document
    with pytest.raises(UsageError, match="báo cáo riêng") as refused:
        told(own, "2.4-1", status=Status.DONE)
    assert "Phòng Tư pháp" in (refused.value.hint or "")


def test_two_reports_of_one_command_share_the_change_and_follow_each_other() -> None:
    change = Change.of(on(JULY), "0a1b")
    first = report(
        notice(), f"{NOTICE}/2.1-3", Told(Status.DONE), period="2024-Q1", change=change, registry=registry(),
        settings=SETTINGS,
    )  # fmt: skip
    second = report(
        first.document, f"{NOTICE}/2.1-3", Told(Status.DONE), period="2024-Q2", change=change, registry=registry(),
        settings=SETTINGS,
    )  # fmt: skip
    assert [one.id for one in (*first.entries, *second.entries)] == [f"20240710-120000-0a1b.{n}" for n in (1, 2, 3, 4)]
    assert second.edits[0].path == ("directives", 7, "tracking", 1)


def with_records(document: Document, at: str, *found: Record) -> Document:
    directives = tuple(
        one.model_copy(update={"tracking": found}) if one.id == f"{NOTICE}/{at}" else one for one in document.directives
    )
    return document.model_copy(update={"directives": directives})


def test_the_next_report_enters_what_was_edited_by_hand() -> None:
    edited = with_records(notice(), "2.4-1", Record(status=Status.DOING, progress=20))
    found = told(edited, "2.2-1", status=Status.DOING)

    by_hand = [one for one in found.entries if one.by == "không rõ"]
    assert [(one.set, one.from_, one.to) for one in by_hand] == [
        ("tracking.status", None, "doing"),
        ("tracking.progress", None, 20),
    ]
    assert by_hand[0].why == "sửa trực tiếp trong tệp, cchc phát hiện ngày 10/07/2024"
    assert found.consequences[-1] == f"{NOTICE}: có 2 chỗ đã sửa trực tiếp trong tệp, nay ghi vào nhật ký"
    assert unlogged(found.document.plain()) == []


PAUSE: dict[str, Any] = {"status": Status.PAUSED, "note": "chờ hướng dẫn"}


def test_a_pause_keeps_its_days_and_they_are_not_late_ones() -> None:
    paused = told(notice(), "2.2-1", today=date(2024, 6, 20), **PAUSE).document
    again = told(paused, "2.2-1", today=date(2024, 7, 20), suffix="0a1c", status=Status.DOING)
    (record,) = records(again.document, "2.2-1")
    (pause,) = record.pauses
    assert (pause.from_, pause.to, pause.reason) == (date(2024, 6, 20), date(2024, 7, 20), "chờ hướng dẫn")
    assert "vẫn quá hạn 1 ngày (hạn 30/06/2024)" in again.consequences
    states = {
        day: duty(again.document, "2.2-1", day).standing(as_of=day, soon_days=5, tracking_since=None)
        for day in (date(2024, 6, 19), date(2024, 6, 20), date(2024, 7, 19), date(2024, 7, 20), date(2024, 7, 25))
    }
    assert [(one.state, one.days) for one in states.values()] == [
        (State.IN_TIME, 11), (State.PAUSED, None), (State.PAUSED, None), (State.OVERDUE, -1), (State.OVERDUE, -6),
    ]  # fmt: skip
    assert unlogged(again.document.plain()) == []


def standings(document: Document, at: str, *days: date) -> list[tuple[State, int | None]]:
    """Where a duty stands on each of some days."""
    plain = next(one for one in document.directives if one.id == f"{NOTICE}/{at}").plain()
    found = []
    for day in days:
        (duty,) = duties_of(plain, (), as_of=day)
        standing = duty.standing(as_of=day, soon_days=5, tracking_since=None)
        found.append((standing.state, standing.days))
    return found


def test_a_pause_and_its_end_are_entered_with_their_days() -> None:
    paused = told(notice(), "2.2-1", on=date(2024, 6, 20), **PAUSE).document
    again = told(paused, "2.2-1", suffix="0a1c", status=Status.DOING, on=date(2024, 7, 5))
    (pause,) = records(again.document, "2.2-1")[0].pauses
    assert (pause.from_, pause.to) == (date(2024, 6, 20), date(2024, 7, 5))
    days = (date(2024, 6, 19), date(2024, 6, 20), date(2024, 7, 4), date(2024, 7, 5), JULY)
    assert standings(again.document, "2.2-1", *days) == [
        (State.IN_TIME, 11), (State.PAUSED, None), (State.PAUSED, None), (State.OVERDUE, -1), (State.OVERDUE, -6),
    ]  # fmt: skip
    assert any("vẫn quá hạn 6 ngày" in line for line in again.consequences)
    assert unlogged(again.document.plain()) == []


def test_the_day_of_a_running_pause_is_corrected() -> None:
    paused = told(notice(), "2.2-1", **PAUSE).document
    found = told(paused, "2.2-1", suffix="0a1c", status=Status.PAUSED, on=date(2024, 6, 20))
    assert [one.set for one in found.entries] == ["tracking.pauses"]
    assert standings(found.document, "2.2-1", date(2024, 6, 25)) == [(State.PAUSED, None)]


def test_a_cancellation_is_entered_with_its_day() -> None:
    said: dict[str, Any] = {"status": Status.CANCELLED, "note": "thôi", "basis": "60/TB-UBND", "on": date(2024, 6, 1)}
    found = told(notice(), "2.2-1", **said).document
    assert records(found, "2.2-1")[0].cancelled_on == date(2024, 6, 1)
    assert standings(found, "2.2-1", date(2024, 5, 31), date(2024, 6, 1)) == [
        (State.IN_TIME, 30), (State.CANCELLED, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("earlier", "said", "problem"),
    [
        pytest.param([], {**PAUSE, "on": date(2024, 7, 11)}, "chưa đến", id="to come"),
        pytest.param([], {**PAUSE, "on": date(2024, 3, 26)}, "trước ngày giao việc", id="before the order"),
        pytest.param([], {"status": Status.DOING, "on": JULY}, "--on là ngày tạm dừng", id="no pause"),
        pytest.param([], {"note": "x", "on": JULY}, "--on là ngày tạm dừng", id="no status"),
        pytest.param([PAUSE], {"status": Status.DONE, "on": JULY}, "--on là ngày tạm dừng", id="a result"),
        pytest.param(
            [PAUSE], {"status": Status.DOING, "on": date(2024, 7, 9)}, "trước ngày tạm dừng", id="ends before it began"
        ),
        pytest.param(
            [{**PAUSE, "on": date(2024, 5, 1)}, {"status": Status.DOING, "on": date(2024, 6, 1)}],
            {**PAUSE, "on": date(2024, 5, 20)},
            "lần tạm dừng trước",
            id="in an earlier pause",
        ),
    ],
)
def test_days_of_a_pause_that_cannot_be(earlier: list[dict[str, Any]], said: dict[str, Any], problem: str) -> None:
    document = notice()
    for at, one in enumerate(earlier):
        document = told(document, "2.2-1", suffix=f"0a1{at}", **one).document
    with pytest.raises(UsageError, match=problem):
        told(document, "2.2-1", suffix="0a19", **said)


def test_what_is_done_in_a_pause_is_in_time() -> None:
    paused = told(notice(), "2.2-1", today=date(2024, 6, 20), **PAUSE).document
    found = told(paused, "2.2-1", status=Status.DONE, completed_on=date(2024, 7, 5))
    assert "đúng hạn (hạn 30/06/2024)" in found.consequences
    assert records(found.document, "2.2-1")[0].pauses[0].to == JULY


def test_cancelled_work_was_open_before() -> None:
    doing = told(notice(), "2.2-1", today=date(2024, 5, 2), status=Status.DOING).document
    found = told(doing, "2.2-1", status=Status.CANCELLED, note="thôi thực hiện", basis="60/TB-UBND")
    (record,) = records(found.document, "2.2-1")
    assert (record.cancelled_on, record.basis) == (JULY, "60/TB-UBND")
    assert found.entries[0].basis == "60/TB-UBND"
    assert duty(found.document, "2.2-1", date(2024, 7, 9)).status is Status.DOING
    assert duty(found.document, "2.2-1", JULY).status is Status.CANCELLED
    back = told(found.document, "2.2-1", suffix="0a1c", status=Status.DOING, note="tiếp tục")
    assert records(back.document, "2.2-1") == (Record(status=Status.DOING, note="tiếp tục"),)


def test_a_basis_is_for_cancelling_only() -> None:
    with pytest.raises(UsageError, match="--basis"):
        told(notice(), "2.2-1", status=Status.DOING, basis="60/TB-UBND")


def test_what_hinders_and_what_is_proposed() -> None:
    found = told(notice(), "2.2-1", difficulty="thiếu kinh phí", proposal="bổ sung kinh phí")
    assert records(found.document, "2.2-1") == (
        Record(status=Status.TODO, difficulty="thiếu kinh phí", proposal="bổ sung kinh phí"),
    )


def duty(document: Document, at: str, as_of: date) -> Duty:
    directive = next(one for one in document.directives if one.id == f"{NOTICE}/{at}")
    (found,) = duties_of(directive.plain(), (), as_of=as_of)
    return found
