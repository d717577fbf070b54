from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.errors import UsageError
from tests.tracking.acts import assigned, directive_of, duties, notice


def test_an_assignment_is_no_report_and_no_deadline() -> None:
    found = assigned(notice(), "2.2-1", person="Nguyễn Thị Lan", due=date(2024, 7, 31))
    (duty,) = duties(found.document, "2.2-1")
    assert duty.assigned == {"person": "Nguyễn Thị Lan", "due": "2024-07-31"}
    assert (duty.due, duty.reported) == (date(2024, 6, 30), False)
    assert any("sau thời hạn của nhiệm vụ (30/06/2024)" in one for one in found.consequences)


def test_what_is_not_said_stays_and_empty_words_take_away() -> None:
    one = assigned(notice(), "2.2-1", unit="Tổ CCHC", person="Lan").document
    two = assigned(one, "2.2-1", due=date(2024, 6, 1)).document
    assert duties(two, "2.2-1")[0].assigned == {"unit": "Tổ CCHC", "person": "Lan", "due": "2024-06-01"}
    three = assigned(two, "2.2-1", unit="", person="", due="").document
    assert directive_of(three, "2.2-1").tracking == ()


def test_all_periods_or_one() -> None:
    every = assigned(notice(), "2.1-3", person="Lan").document
    one = assigned(every, "2.1-3@2024-Q2", person="Hải").document
    assert [duty.assigned["person"] for duty in duties(one, "2.1-3")] == ["Lan", "Hải", "Lan", "Lan"]


def test_nothing_assigned() -> None:
    with pytest.raises(UsageError, match="chưa nêu phân công"):
        assigned(notice(), "2.2-1")
