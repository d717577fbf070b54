"""What a person gives for a blank, handwritten or unreadable number or day: all that hangs on it follows."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.model.document import Document
from cchc_cli.parsing import parse
from tests.parsing.reading import CALENDAR, REGISTRY

DRAFT = """UBND HUYỆN BÌNH GIA
{number}

Bình Gia, {day}

THÔNG BÁO

Kết luận của Chủ tịch UBND huyện tại cuộc họp giao ban

1. Giao Phòng Nội vụ:

- Báo cáo kết quả trong 05 ngày làm việc kể từ ngày ký thông báo này.
"""
BLANK = DRAFT.format(number="Số:      /TB-UBND", day="ngày    tháng    năm 2024")
PRINTED = DRAFT.format(number="Số: 53/TB-UBND", day="ngày 27 tháng 3 năm 2024")
LETTER = """Kính gửi: Phòng Nội vụ

Đề nghị Phòng Nội vụ báo cáo kết quả trước ngày 15/6/2024.
"""


def read(text: str, *, number: str | None = None, issued: date | None = None) -> Document:
    return parse(text, registry=REGISTRY, calendar=CALENDAR, number=number, issued=issued).document


@pytest.mark.parametrize("number", ["12/TB-UBND", "12"])
def test_blanks_are_filled(number: str) -> None:
    before = read(BLANK)
    assert {"number-missing", "issue-day-missing", "issue-day-needed"} == {one.code for one in before.findings}
    given = read(BLANK, number=number, issued=date(2024, 6, 5))
    assert (given.id, given.number) == ("12-TB-UBND-2024-binh-gia", "12/TB-UBND")
    assert given.by_hand == ("number", "issued")
    assert given.findings == ()
    assert given.directives[0].id == "12-TB-UBND-2024-binh-gia/1-1"
    assert given.directives[0].deadline.due == date(2024, 6, 12)


def test_what_is_given_stands_in_the_place_of_what_is_printed() -> None:
    given = read(PRINTED, number="35/TB-UBND", issued=date(2024, 3, 21))
    assert (given.id, given.issued) == ("35-TB-UBND-2024-binh-gia", date(2024, 3, 21))
    assert given.directives[0].deadline.due == date(2024, 3, 28)


def test_one_of_the_two() -> None:
    given = read(BLANK, issued=date(2024, 6, 5))
    assert given.by_hand == ("issued",)
    assert {one.code for one in given.findings} == {"number-missing"}
    assert read(PRINTED).by_hand == ()


def test_a_kind_that_was_only_concluded_follows_the_number() -> None:
    assert read(LETTER).kind == "công văn"
    assert read(LETTER, number="7/KH-UBND").kind == "kế hoạch"
    assert read(BLANK, number="7/KH-UBND").kind == "thông báo"
