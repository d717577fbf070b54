"""What people entered against a deadline that is another one by now: which day counts is always told."""

from __future__ import annotations

from datetime import date

from cchc_cli.model.codes import Status
from cchc_cli.model.deadline import Deadline, DeadlineKind
from cchc_cli.model.directive import Directive, Party
from cchc_cli.model.document import Document
from cchc_cli.tracking.duties import period_days
from cchc_cli.tracking.overtaken import overtaken, still_counting
from cchc_cli.tracking.states import State
from tests.query.scene import NOI_VU, QUARTERLY, TU_PHAP, by
from tests.tracking.acts import JULY, directive_of, duties, edited, extended, notice, told, transferred

AUGUST = date(2024, 8, 10)
LATER = by(date(2024, 9, 30), "trong Quý III năm 2024")


def corrected(document: Document, at: str, deadline: Deadline) -> Document:
    """The document after its corrected version gave ``at`` another deadline."""
    wanted = directive_of(document, at).id
    directives = [
        one.model_copy(update={"deadline": deadline}) if one.id == wanted else one for one in document.directives
    ]
    return document.model_copy(update={"directives": tuple(directives)})


def messages(directive: Directive) -> list[str]:
    plain = directive.plain()
    periods = period_days(plain.get("deadline", {}), issued=date(2024, 3, 27))
    lost = [one.message for one in overtaken(plain, periods, as_of=AUGUST)]
    return [*lost, *still_counting(plain, periods, as_of=AUGUST)]


def test_a_later_deadline_counts_before_an_older_extension() -> None:
    granted = extended(notice(), "2.2-1", date(2024, 7, 31)).document
    after = corrected(granted, "2.2-1", LATER)
    (duty,) = duties(after, "2.2-1", AUGUST)
    assert (duty.due, duty.extended_to, duty.extensions) == (date(2024, 9, 30), date(2024, 7, 31), 1)
    assert duty.standing(as_of=AUGUST, soon_days=5, tracking_since=None).state is State.IN_TIME
    assert messages(directive_of(after, "2.2-1")) == [
        "đã gia hạn đến 31/07/2024, nhưng hạn của văn bản nay là 30/09/2024: tính hạn muộn hơn, 30/09/2024"
    ]


def test_it_can_be_extended_from_there() -> None:
    after = corrected(extended(notice(), "2.2-1", date(2024, 7, 31)).document, "2.2-1", LATER)
    again = extended(after, "2.2-1", date(2024, 10, 15)).document
    assert duties(again, "2.2-1", AUGUST)[0].due == date(2024, 10, 15)
    assert messages(directive_of(again, "2.2-1")) == [
        "vẫn tính hạn đã gia hạn, 15/10/2024 (hạn ban đầu nay là 30/09/2024)"
    ]


def test_an_earlier_deadline_leaves_the_extension() -> None:
    granted = extended(notice(), "2.2-1", date(2024, 7, 31)).document
    after = corrected(granted, "2.2-1", by(date(2024, 5, 31), "trong tháng 5"))
    assert duties(after, "2.2-1", AUGUST)[0].due == date(2024, 7, 31)
    assert messages(directive_of(after, "2.2-1")) == [
        "vẫn tính hạn đã gia hạn, 31/07/2024 (hạn ban đầu nay là 31/05/2024)"
    ]


def test_what_is_finished_is_told_no_more() -> None:
    granted = extended(notice(), "2.2-1", date(2024, 7, 31)).document
    finished = told(granted, "2.2-1", status=Status.DONE, completed_on=JULY)
    after = directive_of(corrected(finished, "2.2-1", LATER), "2.2-1").plain()
    assert list(overtaken(after, (), as_of=AUGUST)) == []


def test_a_correction_by_hand_says_which_day_counts() -> None:
    granted = extended(notice(), "2.2-1", date(2024, 7, 31)).document
    later = edited(granted, "2.2-1", due=date(2024, 9, 30), reason="đọc nhầm quý")
    assert "tính hạn muộn hơn, 30/09/2024" in " ".join(later.consequences)
    earlier = edited(granted, "2.2-1", due=date(2024, 5, 31), reason="đọc nhầm tháng")
    assert "vẫn tính hạn đã gia hạn, 31/07/2024" in " ".join(earlier.consequences)
    same = edited(later.document, "2.2-1", due=date(2024, 7, 31), reason="theo hạn gia hạn").document
    assert list(overtaken(directive_of(same, "2.2-1").plain(), (), as_of=AUGUST)) == []


def test_a_day_that_a_person_set_and_the_document_now_gives() -> None:
    own = edited(notice(), "2.4-1", due=date(2024, 8, 31), reason="chốt tại giao ban").document
    after = corrected(own, "2.4-1", LATER)
    assert messages(directive_of(after, "2.4-1")) == [
        "hạn 31/08/2024 do Lan ấn định không còn tính: văn bản nay có hạn 30/09/2024"
    ]
    settled = edited(after, "2.4-1", due=date(2024, 9, 30), reason="theo văn bản").document
    assert messages(directive_of(settled, "2.4-1")) == []


def test_a_report_on_a_period_that_is_no_more() -> None:
    reported = told(notice(), "2.1-3@2024-Q1", status=Status.DONE, completed_on=date(2024, 3, 30))
    yearly = Deadline(
        phrase="hằng năm", kind=DeadlineKind.RECURRING, recurs="yearly",
        every="DTSTART:20241231 RRULE:FREQ=YEARLY;UNTIL=20241231",
    )  # fmt: skip
    after = corrected(reported, "2.1-3", yearly)
    assert messages(directive_of(after, "2.1-3")) == [
        "kết quả đã ghi cho kỳ 2024-Q1 không còn tính: thời hạn nay không có kỳ này"
    ]
    assert messages(directive_of(corrected(reported, "2.1-3", LATER), "2.1-3")) == [
        "kết quả đã ghi cho kỳ 2024-Q1 không còn tính: thời hạn nay không có kỳ này"
    ]


def test_a_report_on_the_whole_of_what_has_come_to_recur() -> None:
    reported = told(notice(), "2.2-1", status=Status.DOING)
    assert messages(directive_of(corrected(reported, "2.2-1", QUARTERLY), "2.2-1")) == [
        "kết quả đã ghi không còn tính: nhiệm vụ nay là việc định kỳ, mỗi kỳ ghi riêng"
    ]


def test_a_transfer_from_a_unit_that_is_named_no_more() -> None:
    handed = directive_of(transferred(notice(), "2.2-1", NOI_VU, on=date(2024, 5, 1)).document, "2.2-1")
    assert messages(handed) == []
    other = handed.model_copy(update={"leads": (Party(name=TU_PHAP),)})
    (line,) = messages(other)
    assert line.startswith("chuyển giao Phòng Văn hóa và Thông tin → Phòng Nội vụ từ 01/05/2024 không còn tác dụng")
