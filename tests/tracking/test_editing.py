from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.directive import Party
from cchc_cli.model.document import Document
from cchc_cli.tracking.transfers import names_on
from tests.query.scene import HA_TANG, NOI_VU, TU_PHAP, VAN_HOA
from tests.tracking.acts import JULY, directive_of, duties, edited, extended, notice, told, transferred


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


MAY = date(2024, 5, 1)


def leads_now(document: Document, at: str) -> list[str]:
    return names_on(directive_of(document, at).plain(), "leads", JULY)


def named(*names: str) -> dict[str, object]:
    return {"leads": tuple(Party(name=one) for one in names)}


def test_naming_the_unit_that_handed_over_takes_the_transfer_off_and_asks() -> None:
    handed = transferred(notice(), "2.2-1", NOI_VU, on=MAY).document
    found = edited(handed, "2.2-1", values=named(VAN_HOA), reason="chuyển nhầm")
    assert leads_now(found.document, "2.2-1") == [VAN_HOA]
    assert [(one.set, one.why) for one in found.entries] == [("transfers", "chuyển nhầm")]
    assert found.asks
    (line,) = found.consequences
    assert line.startswith(f"bỏ chuyển giao đã ghi: {VAN_HOA} → {NOI_VU} từ 01/05/2024")
    assert "cchc transfer" in line


def test_naming_another_unit_takes_a_transfer_off_whose_giver_leads_no_more() -> None:
    handed = transferred(notice(), "2.2-1", NOI_VU, on=MAY).document
    found = edited(handed, "2.2-1", values=named(TU_PHAP))
    assert leads_now(found.document, "2.2-1") == [TU_PHAP]
    assert directive_of(found.document, "2.2-1").transfers == ()
    assert found.asks


def test_naming_who_has_it_now_changes_nothing_and_a_further_one_keeps_the_transfer() -> None:
    handed = transferred(notice(), "2.2-1", NOI_VU, on=MAY).document
    assert edited(handed, "2.2-1", values=named(NOI_VU)).edits == ()
    found = edited(handed, "2.2-1", values=named(NOI_VU, TU_PHAP))
    assert [one.name for one in directive_of(found.document, "2.2-1").leads] == [VAN_HOA, TU_PHAP]
    assert leads_now(found.document, "2.2-1") == [NOI_VU, TU_PHAP]
    assert not found.asks


def test_transfers_of_others_stay() -> None:
    once = transferred(notice(), "2-1", "Phòng Y tế", from_=TU_PHAP, on=MAY).document
    twice = transferred(once, "2-1", "Phòng Dân tộc", from_=HA_TANG, on=MAY).document
    found = edited(twice, "2-1", values=named("Phòng Y tế", HA_TANG))
    assert leads_now(found.document, "2-1") == ["Phòng Y tế", HA_TANG]
    assert [one.to for one in directive_of(found.document, "2-1").transfers] == ["Phòng Y tế"]
    coordinated = edited(twice, "2-1", values={"coordinators": (Party(name=VAN_HOA),)}).document
    assert len(directive_of(coordinated, "2-1").transfers) == 2
