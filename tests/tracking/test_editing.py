from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.directive import Party
from tests.tracking.acts import JULY, directive_of, duties, edited, extended, notice, told


def test_a_day_for_undated_work_is_the_persons_own() -> None:
    found = edited(notice(), "2.4-1", due=date(2024, 9, 30), reason="chốt tại giao ban")
    directive = directive_of(found.document, "2.4-1")
    assert (directive.deadline.due, directive.by_hand) == (None, ())
    before, after = (duties(found.document, "2.4-1", day)[0] for day in (date(2024, 7, 9), JULY))
    assert (before.due, before.set_by) == (None, None)
    assert (after.due, after.first_due, after.set_by) == (date(2024, 9, 30), date(2024, 9, 30), "Lan")
    again = edited(found.document, "2.4-1", due="none", reason="chưa chốt").document
    assert directive_of(again, "2.4-1").set_due is None


def test_it_can_be_extended_then() -> None:
    own = edited(notice(), "2.4-1", due=date(2024, 9, 30), reason="chốt tại giao ban").document
    (duty,) = duties(extended(own, "2.4-1", date(2024, 10, 31)).document, "2.4-1")
    assert (duty.first_due, duty.due) == (date(2024, 9, 30), date(2024, 10, 31))


def test_a_day_that_was_read_wrongly_is_corrected() -> None:
    found = edited(notice(), "2.2-1", due=date(2024, 5, 31), reason="đọc nhầm")
    directive = directive_of(found.document, "2.2-1")
    assert (directive.deadline.due, directive.deadline.phrase) == (date(2024, 5, 31), "chậm nhất trong Quý II năm 2024")
    assert (directive.by_hand, directive.set_due) == (("deadline",), None)
    assert duties(found.document, "2.2-1")[0].first_due == date(2024, 5, 31)
    assert [(one.set, one.why) for one in found.entries] == [("deadline", "đọc nhầm"), ("by_hand", None)]


def test_a_day_that_was_not_read_is_the_documents() -> None:
    found = edited(notice(), "2.4-1", due=date(2024, 9, 30), printed=True, reason="đọc sót").document
    directive = directive_of(found, "2.4-1")
    assert (directive.deadline.due, directive.set_due) == (date(2024, 9, 30), None)


def test_recurring_work_goes_on_or_ends() -> None:
    longer = edited(notice(), "2.1-3", until=date(2025, 3, 31))
    assert [one.period for one in duties(longer.document, "2.1-3")][-2:] == ["2024-Q4", "2025-Q1"]
    assert "số kỳ: 4 → 5, kỳ cuối đến hạn 31/03/2025" in longer.consequences
    shorter = edited(notice(), "2.1-3", until=date(2024, 7, 1)).document
    assert [one.period for one in duties(shorter, "2.1-3")] == ["2024-Q1", "2024-Q2"]


def test_periods_with_reports_stay() -> None:
    reported = told(notice(), "2.1-3@2024-Q4", status=Status.DOING)
    with pytest.raises(UsageError, match="2024-Q4"):
        edited(reported, "2.1-3", until=date(2024, 7, 1))


def test_leads_and_others() -> None:
    parties = (Party(name="Phòng Tư pháp"),)
    found = edited(notice(), "2.3-1", values={"leads": parties, "deliverable": "Báo cáo"}).document
    directive = directive_of(found, "2.3-1")
    assert (directive.leads, directive.deliverable) == (parties, "Báo cáo")
    assert directive.by_hand == ("leads", "deliverable")


@pytest.mark.parametrize(
    ("at", "said", "problem"),
    [
        pytest.param("2.2-1", {}, "chưa nêu sửa gì", id="nothing"),
        pytest.param("2.2-1", {"due": date(2024, 9, 1)}, "nêu lý do", id="no reason"),
        pytest.param("2.2-1", {"due": date(2024, 3, 1), "reason": "x"}, "trước ngày giao", id="before the document"),
        pytest.param("2.1-3", {"due": date(2024, 9, 1), "reason": "x"}, "định kỳ", id="recurring"),
        pytest.param("2.2-1", {"until": date(2024, 9, 1)}, "không phải nhiệm vụ định kỳ", id="not recurring"),
        pytest.param("2.1-3", {"until": date(2024, 3, 28)}, "không còn kỳ nào", id="no period left"),
    ],
)
def test_refused(at: str, said: dict[str, object], problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        edited(notice(), at, **said)
