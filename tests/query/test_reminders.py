"""Who is reminded of what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from cchc_cli.errors import NotFoundError, UsageError
from cchc_cli.model.document import Document
from cchc_cli.query.filters import Filter
from cchc_cli.query.reminders import Reminders, reminders
from tests.query.scene import (
    ALL,
    NOI_VU,
    SETTINGS,
    TU_PHAP,
    VAN_HOA,
    VAN_PHONG,
    by,
    directive,
    document,
    facts_of,
    notice,
    on,
    registry,
    short,
)  # fmt: skip

JULY = date(2024, 7, 5)


def found(*documents: Document, day: date = JULY, within: int = 7, asked: Filter | None = None) -> Reminders:
    return reminders(
        facts_of(*(documents or (notice(),))),
        asked or Filter(),
        within,
        registry=registry(),
        settings=SETTINGS,
        moment=on(day),
    )


def group(*, leads: Sequence[str] = (ALL,), due: date = date(2024, 6, 30), **more: Any) -> Document:
    one = directive("1-1", "Báo cáo kết quả rà soát", leads, deadline=by(due, "trước ngày 30/6"), document="7-TB")
    made = document("7-TB", number="7/TB-UBND", issued=date(2024, 4, 1), directives=[one])
    return reported(made, more) if more else made


def reported(made: Document, tracking: Mapping[str, Any]) -> Document:
    plain = made.plain()
    plain["directives"][0]["tracking"] = tracking["tracking"]
    return Document.model_validate(plain)


def test_each_overdue_period_and_what_is_soon_due() -> None:
    letters = {one.unit: one for one in found(day=date(2024, 12, 25)).each}
    assert list(letters) == ["Phòng Kinh tế và Hạ tầng", NOI_VU, VAN_HOA, "Văn phòng HĐND và UBND huyện"]
    noi_vu = letters[NOI_VU]
    assert [row.period for row in noi_vu.overdue] == ["2024-Q1", "2024-Q2", "2024-Q3"]
    assert [(row.period, row.days) for row in noi_vu.soon] == [("2024-Q4", 6)]
    assert short([row.id for row in letters["Văn phòng HĐND và UBND huyện"].soon]) == ["2.6-1"]
    assert noi_vu.until == date(2025, 1, 1)


def test_what_is_later_undated_or_handed_in_is_left_alone() -> None:
    assert [one.unit for one in found(day=date(2024, 6, 1)).each] == [NOI_VU]
    handed = group(leads=[NOI_VU], tracking=[{"status": "submitted", "completed_on": "2024-07-02"}])
    done = group(leads=[NOI_VU], tracking=[{"status": "done", "completed_on": "2024-06-20"}])
    paused = group(leads=[NOI_VU], tracking=[{"status": "paused"}])
    for one in (handed, done, paused):
        assert found(one).each == []


def test_what_falls_due_today_is_no_delay() -> None:
    (letter,) = found(day=date(2024, 6, 30), asked=Filter(section="2.2")).each
    assert (letter.overdue, [row.days for row in letter.soon]) == ((), [0])


def test_work_of_a_group_goes_to_each_member_that_has_not_reported() -> None:
    members = [one.unit for one in found(group()).each]
    assert {NOI_VU, TU_PHAP, VAN_HOA} < set(members)
    assert ALL not in members
    left = group(tracking=[{"unit": TU_PHAP, "status": "done", "completed_on": "2024-06-20"}])
    assert set(members) - {one.unit for one in found(left).each} == {TU_PHAP}


def test_two_leads_two_letters() -> None:
    assert [one.unit for one in found(group(leads=[TU_PHAP, "phòng văn hóa và thông tin"])).each] == [TU_PHAP, VAN_HOA]


def test_spellings_of_a_unit_share_a_letter() -> None:
    other = directive("2-1", "Lập danh sách", ["PNV"], deadline=by(JULY, "ngày 05/7"), document="8-TB")
    second = document("8-TB", number="8/TB-UBND", issued=date(2024, 4, 1), directives=[other])
    (letter,) = [one for one in found(notice(), second).each if one.unit == NOI_VU]
    assert short([row.id for row in letter.rows]) == ["2.1-3", "2.1-3", "2-1"]


@pytest.mark.parametrize("leads", [[], ["các cơ quan, đơn vị liên quan"]], ids=["nobody", "open-group"])
def test_what_nobody_can_be_addressed_with_is_said(leads: list[str]) -> None:
    result = found(group(leads=leads))
    assert result.each == []
    assert [row.id for row in result.unaddressed] == ["7-TB/1-1"]


def test_one_unit_with_what_it_has_through_a_group() -> None:
    (letter,) = found(notice(), group(), asked=Filter(unit="PNV")).each
    assert letter.unit == NOI_VU
    assert short([row.id for row in letter.overdue]) == ["2.1-3", "2.1-3", "1-1"]
    assert found(asked=Filter(unit=VAN_PHONG)).each == []


def test_a_group_or_an_unknown_name_is_refused() -> None:
    with pytest.raises(UsageError, match="là một nhóm"):
        found(asked=Filter(unit=ALL))
    with pytest.raises(NotFoundError):
        found(asked=Filter(unit="Phòng Vũ trụ"))


def test_each_duty_of_the_notice_is_in_one_letter_of_each_lead() -> None:
    letters = found(day=date(2025, 2, 1), within=0).each
    rows = [(one.unit, row.full_id) for one in letters for row in one.rows]
    assert len(rows) == len(set(rows)) == 7
