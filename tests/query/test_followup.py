"""What is asked about work, units and silence before a meeting."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cchc_cli.model.codes import Status
from cchc_cli.model.directive import Directive
from cchc_cli.model.document import Document
from cchc_cli.model.log import LogEntry
from cchc_cli.model.tracking import Extension, Record
from cchc_cli.query.filters import Filter
from cchc_cli.query.followup import Asked, questions
from cchc_cli.query.lists import seen_directives
from tests.query.scene import (
    ALL,
    CONCERNED,
    NOI_VU,
    NOTICE,
    QUARTERLY,
    SETTINGS,
    TU_PHAP,
    by,
    directive,
    document,
    facts_of,
    on,
    registry,
)

APRIL = date(2024, 4, 15)
BASE = directive("1-1", "Tham mưu kế hoạch", [NOI_VU], deadline=by(date(2024, 6, 30), "Quý II"))


def book(*directives: Directive, issued: date = date(2024, 3, 27)) -> Document:
    return document(NOTICE, number="53/TB-UBND", issued=issued, directives=directives)


def asked(base: Document, day: date = APRIL, stale_days: int = 90) -> list[Asked]:
    seen = list(
        seen_directives(facts_of(base), Filter(all=True), None, registry=registry(), settings=SETTINGS, moment=on(day))
    )
    return list(questions(seen, registry=registry(), settings=SETTINGS, as_of=day, stale_days=stale_days))


def told(*records: Record, one: Directive = BASE, day: date = APRIL) -> dict[str, Asked]:
    return {found.finding.code: found for found in asked(book(one.model_copy(update={"tracking": records})), day)}


def test_new_work_asks_nothing() -> None:
    assert told() == {}


def test_done_without_evidence() -> None:
    done = Record(status=Status.DONE, completed_on=date(2024, 4, 1))
    found = told(done)["no-evidence"]
    assert found.finding.hint == f'ghi bằng: cchc update {NOTICE}/1-1 --evidence "số, ký hiệu văn bản"'
    assert told(done.model_copy(update={"evidence": "Báo cáo 5/BC"})) == {}


def test_done_on_a_day_that_nobody_knows() -> None:
    found = told(Record(status=Status.DONE, completed_on="unknown", evidence="Báo cáo 5/BC"))
    assert list(found) == ["day-unknown"]


def test_what_waits_to_be_confirmed() -> None:
    found = told(Record(status=Status.SUBMITTED, completed_on=date(2024, 4, 5)))
    assert found["waiting"].finding.message == "đã nộp kết quả ngày 05/04/2024, chờ xác nhận 10 ngày"


def test_what_is_typed_about_a_units_own_report_names_the_unit() -> None:
    joint = directive("1-1", "Rà soát", [NOI_VU, TU_PHAP])
    found = told(Record(unit=TU_PHAP, status=Status.DONE, completed_on=APRIL), one=joint)["no-evidence"]
    assert f'cchc update {NOTICE}/1-1 --for "Phòng Tư pháp" --evidence' in (found.finding.hint or "")
    assert found.finding.message.endswith("(báo cáo riêng của Phòng Tư pháp)")


def test_extended_twice_or_more() -> None:
    steps = [Extension(to=date(2024, 7 + at, 31), reason="chờ", on=date(2024, 4, 1 + at)) for at in (0, 1)]
    assert told(Record(status=Status.DOING, extensions=tuple(steps[:1]))) == {}
    found = told(Record(status=Status.DOING, extensions=tuple(steps)))
    assert found["extended-often"].finding.message == "đã gia hạn 2 lần: hạn ban đầu 30/06/2024, nay 31/08/2024"


def test_who_has_not_reported_on_joint_work() -> None:
    joint = directive("1-1", "Rà soát", [NOI_VU, TU_PHAP], deadline=by(date(2024, 4, 10), "10/4"))
    assert "not-reported" not in told(one=joint)
    found = told(Record(unit=NOI_VU, status=Status.DONE, completed_on=APRIL, evidence="x"), one=joint)["not-reported"]
    assert found.finding.message == "đã có báo cáo của Phòng Nội vụ; chưa có của Phòng Tư pháp"
    early = directive("1-1", "Rà soát", [NOI_VU, TU_PHAP], deadline=by(date(2024, 12, 31), "năm 2024"))
    assert "not-reported" not in told(Record(unit=NOI_VU, status=Status.DOING), one=early)


def test_a_period_is_named_where_there_are_several() -> None:
    recurring = directive("1-1", "Báo cáo", [NOI_VU], deadline=QUARTERLY)
    found = told(Record(period="2024-Q1", status=Status.SUBMITTED, completed_on=APRIL), one=recurring)["waiting"]
    assert found.period == "2024-Q1"
    assert f"cchc update {NOTICE}/1-1@2024-Q1" in (found.finding.hint or "")


def test_a_deadline_before_the_document() -> None:
    early = directive("1-1", "Báo cáo", [NOI_VU], deadline=by(date(2024, 3, 1), "trước 01/3"))
    assert told(one=early)["due-before-issued"].finding.message == (
        "thời hạn 01/03/2024 trước ngày ban hành văn bản (27/03/2024)"
    )


def test_work_of_nobody() -> None:
    assert "no-unit" in told(one=directive("1-1", "Báo cáo kết quả", []))
    finished = Record(status=Status.CANCELLED)
    assert "no-unit" not in told(finished, one=directive("1-1", "Báo cáo kết quả", []))


def test_a_unit_that_has_ended_by_the_day_asked() -> None:
    june, july = date(2025, 6, 30), date(2025, 7, 1)
    assert "unit-ended" not in told(day=june)
    found = told(day=july)["unit-ended"]
    assert found.finding.message.startswith("Phòng Nội vụ đã kết thúc hoạt động ngày 30/06/2025, còn 1 nhiệm vụ")
    assert "Phòng Văn hóa - Xã hội" in found.finding.message
    assert 'cchc list --unit "Phòng Nội vụ" --role lead' in (found.finding.hint or "")
    done = Record(status=Status.DONE, completed_on=june, evidence="x")
    assert "unit-ended" not in told(done, day=july)


def test_a_unit_that_only_its_level_ended() -> None:
    post = directive("1-1", "Hướng dẫn người dân", ["Bưu điện huyện"])
    assert told(one=post, day=date(2025, 8, 1))["unit-ended"].finding.message.startswith(
        "Bưu điện huyện: cấp huyện đã kết thúc ngày 30/06/2025"
    )


@pytest.mark.parametrize(
    ("name", "unknown"),
    [
        pytest.param("Tổ công tác 46", True, id="a name that no registry has"),
        pytest.param(CONCERNED, False, id="a group that nobody can list"),
        pytest.param(ALL, False, id="a group"),
        pytest.param(NOI_VU, False, id="a unit"),
    ],
)
def test_a_unit_that_nobody_knows(name: str, unknown: bool) -> None:
    found = told(one=directive("1-1", "Báo cáo kết quả", [name]))
    assert ("unit-unknown" in found) is unknown


def test_a_document_on_which_nobody_reported() -> None:
    assert "stale" not in {one.finding.code for one in asked(book(BASE), date(2024, 6, 24))}
    (found,) = [one for one in asked(book(BASE), date(2024, 6, 25)) if one.finding.code == "stale"]
    assert found.finding.message == "1 nhiệm vụ chưa hoàn thành, chưa có báo cáo nào từ ngày 27/03/2024 (90 ngày)"
    assert found.about == "53/TB-UBND ngày 27/03/2024"
    assert any(one.finding.code == "stale" for one in asked(book(BASE), date(2024, 4, 26), stale_days=30))


def test_a_report_on_any_directive_of_it_counts() -> None:
    entry = LogEntry(
        id="c.1", change="c", at=datetime(2024, 6, 20, 3, 0, tzinfo=UTC), by="Lan", set="tracking.status", to="doing"
    )
    reported = BASE.model_copy(update={"tracking": (Record(status=Status.DOING),), "log": (entry,)})
    base = book(reported, directive("1-2", "Báo cáo", [NOI_VU]))
    assert "stale" not in {one.finding.code for one in asked(base, date(2024, 8, 1))}
    (found,) = [one for one in asked(base, date(2024, 9, 18)) if one.finding.code == "stale"]
    assert found.finding.message == "2 nhiệm vụ chưa hoàn thành, báo cáo gần nhất ngày 20/06/2024 (90 ngày trước)"


def test_what_is_finished_or_rests_is_not_stale() -> None:
    rests = BASE.model_copy(update={"tracking": (Record(status=Status.PAUSED),)})
    assert asked(book(rests), date(2025, 3, 1)) == []
