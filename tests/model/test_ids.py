"""Ids: how they are formed, and how a person's short form finds them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.model.codes import Recurrence
from cchc_cli.model.ids import (
    DOCUMENT_ID_LENGTH,
    Selector,
    ascii_slug,
    directive_id,
    document_id,
    documents_named,
    matching,
    parse_selector,
    path_in_id,
    period_bounds,
    period_key,
)

SHA = "0123456789abcdef" * 4
NOTICE = "53-TB-UBND-2024-binh-gia"
OTHER = "153-TB-UBND-2024-binh-gia"
PLAN = "10-KH-UBND-2024-binh-gia"
IDS = [
    f"{NOTICE}/0-1",
    f"{NOTICE}/2-1",
    f"{NOTICE}/2.1-1",
    f"{NOTICE}/2.1-2",
    f"{NOTICE}/2.1-3",
    f"{NOTICE}/2.2-1",
    f"{NOTICE}/12-1",
    f"{OTHER}/2.1-3",
    f"{PLAN}/D2/1/đ-1",
    f"{PLAN}/D2/1/d-1",
    f"{PLAN}/PL2/I-3",
    f"{PLAN}/2~2-1",
]


@pytest.mark.parametrize(
    ("number", "year", "place", "name"),
    [
        ("53/TB-UBND", 2024, "Bình Gia", NOTICE),
        ("90-TB/TU", 2025, "Lạng Sơn", "90-TB-TU-2025-lang-son"),
        ("30/2020/NĐ-CP", 2020, "Hà Nội", "30-2020-ND-CP-ha-noi"),
        ("2020/QĐ-UBND", 2020, None, "2020-QD-UBND"),
        ("20204/QĐ-UBND", 2020, None, "20204-QD-UBND-2020"),
        ("53/TB-UBND", None, None, "53-TB-UBND"),
        ("07/CĐ-UBND", 2025, "  ", "07-CD-UBND-2025"),
        (None, 2024, "Bình Gia", "khong-so-01234567"),
        ("//", 2024, "Bình Gia", "khong-so-01234567"),
    ],
)
def test_document_id(number: str | None, year: int | None, place: str | None, name: str) -> None:
    assert document_id(number, year, place, SHA) == name


@given(st.text(), st.none() | st.integers(1, 9999), st.none() | st.text())
def test_a_document_id_is_a_safe_file_name(number: str, year: int | None, place: str | None) -> None:
    name = document_id(number, year, place, SHA)
    assert len(name) <= DOCUMENT_ID_LENGTH
    assert re.fullmatch(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*", name)


def test_a_long_number_is_cut_without_a_hyphen_at_the_end() -> None:
    name = document_id("1/" + "AB-" * 40, 2024, "x", SHA)
    assert len(name) <= DOCUMENT_ID_LENGTH
    assert not name.endswith("-")


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert ascii_slug(ascii_slug(text)) == ascii_slug(text)


@pytest.mark.parametrize(
    ("path", "form"),
    [
        (None, "0"),
        ("", "0"),
        ("2.1", "2.1"),
        ("2.1/đ", "2.1/đ"),
        ("Điều 2", "D2"),
        ("Điều 2/1/đ", "D2/1/đ"),
        ("Điều 12a", "D12a"),
        ("Phụ lục II/I", "PL2/I"),
        ("Phụ lục 3", "PL3"),
        ("Phụ lục", "PL"),
        ("Phần thứ nhất/I", "Phần-thứ-nhất/I"),
        ("Chương II/Điều 3", "Chương-II/D3"),
        ("Phụ lục số 02", "PL02"),
        ("Phụ lục số IV", "PL4"),
    ],
    ids=str,
)
def test_path_in_id(path: str | None, form: str) -> None:
    assert path_in_id(path) == form


def test_directive_id() -> None:
    assert directive_id(NOTICE, "2.1", 3) == f"{NOTICE}/2.1-3"
    assert directive_id(NOTICE, None, 1) == f"{NOTICE}/0-1"


@pytest.mark.parametrize(
    ("typed", "selector"),
    [
        ("2.1-3", Selector("2.1-3", None)),
        (" 2.1-3@2024-q2 ", Selector("2.1-3", "2024-Q2")),
        ("2.1-3 @ 2024-w05", Selector("2.1-3", "2024-W05")),
        ("2.1-3@", Selector("2.1-3", "")),
        ("", Selector("", None)),
    ],
    ids=repr,
)
def test_parse_selector(typed: str, selector: Selector) -> None:
    assert parse_selector(typed) == selector


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (f"{NOTICE}/2.1-3", [f"{NOTICE}/2.1-3"]),
        ("2.1-3", [f"{NOTICE}/2.1-3", f"{OTHER}/2.1-3"]),
        ("53/2.1-3", [f"{NOTICE}/2.1-3"]),
        ("53-TB-UBND/2.1-3", [f"{NOTICE}/2.1-3"]),
        ("53/TB-UBND/2.1-3", [f"{NOTICE}/2.1-3"]),
        ("53/tb-ubnd/2.1-3", [f"{NOTICE}/2.1-3"]),
        ("5/2.1-3", []),
        ("3/2.1-3", []),
        ("2.2", [f"{NOTICE}/2.2-1"]),
        ("2.1", [f"{NOTICE}/2.1-1", f"{NOTICE}/2.1-2", f"{NOTICE}/2.1-3", f"{OTHER}/2.1-3"]),
        ("2", [f"{NOTICE}/2-1"]),
        ("2-1", [f"{NOTICE}/2-1"]),
        ("1", []),
        ("1-3", []),
        (".1-3", []),
        ("D2/1/đ", [f"{PLAN}/D2/1/đ-1"]),
        ("D2/1/Đ-1", [f"{PLAN}/D2/1/đ-1"]),
        ("D2/1/d", [f"{PLAN}/D2/1/d-1"]),
        ("d2/1/d-1", [f"{PLAN}/D2/1/d-1"]),
        ("10/PL2/I", [f"{PLAN}/PL2/I-3"]),
        ("pl2/i-3", [f"{PLAN}/PL2/I-3"]),
        ("2~2", [f"{PLAN}/2~2-1"]),
        ("0", [f"{NOTICE}/0-1"]),
        ("/2.2/", [f"{NOTICE}/2.2-1"]),
        ("", []),
        ("/", []),
        ("không có", []),
    ],
    ids=repr,
)
def test_matching(typed: str, found: list[str]) -> None:
    assert matching(typed, IDS, {NOTICE: "53/TB-UBND", OTHER: "153/TB-UBND", PLAN: "10/KH-UBND"}) == found


def test_marks_typed_as_separate_characters_match() -> None:
    full = "x/Phần-thứ-nhất-1"
    assert matching(unicodedata.normalize("NFD", full), [full]) == [full]


@given(st.sampled_from(IDS))
def test_a_full_id_finds_only_itself(full: str) -> None:
    assert matching(full, IDS) == [full]
    assert matching(full, [f"{full}0", full, f"1{full}"]) == [full]


@given(st.text(max_size=20))
def test_anything_can_be_typed(typed: str) -> None:
    assert set(matching(typed, IDS)) <= set(IDS)
    documents_named(typed, [NOTICE, OTHER, PLAN])
    parse_selector(typed)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (NOTICE, [NOTICE]),
        ("53", [NOTICE]),
        ("53/TB-UBND", [NOTICE]),
        ("53-TB-UBND-2024", [NOTICE]),
        ("153", [OTHER]),
        ("5", []),
        ("TB-UBND", []),
        ("", []),
    ],
    ids=repr,
)
def test_documents_named(typed: str, found: list[str]) -> None:
    assert documents_named(typed, [NOTICE, OTHER, PLAN], {NOTICE: "53/TB-UBND"}) == found


@pytest.mark.parametrize(
    ("recurs", "day", "key"),
    [
        (Recurrence.DAILY, date(2024, 6, 5), "2024-06-05"),
        (Recurrence.WEEKLY, date(2024, 12, 30), "2025-W01"),
        (Recurrence.WEEKLY, date(2021, 1, 3), "2020-W53"),
        (Recurrence.MONTHLY, date(2024, 2, 29), "2024-02"),
        (Recurrence.QUARTERLY, date(2024, 3, 31), "2024-Q1"),
        (Recurrence.QUARTERLY, date(2024, 12, 31), "2024-Q4"),
        (Recurrence.HALF_YEARLY, date(2024, 6, 30), "2024-H1"),
        (Recurrence.HALF_YEARLY, date(2024, 7, 1), "2024-H2"),
        (Recurrence.YEARLY, date(2024, 1, 1), "2024"),
    ],
)
def test_period_key(recurs: Recurrence, day: date, key: str) -> None:
    assert period_key(recurs, day) == key


@pytest.mark.parametrize(
    ("recurs", "day", "key"),
    [
        (Recurrence.MONTHLY, date(2024, 1, 5), "2023-12"),
        (Recurrence.QUARTERLY, date(2024, 4, 5), "2024-Q1"),
        (Recurrence.YEARLY, date(2025, 1, 31), "2024"),
        (Recurrence.WEEKLY, date(2024, 1, 1), "2023-W52"),
    ],
)
def test_a_day_in_the_period_after_its_own(recurs: Recurrence, day: date, key: str) -> None:
    """ "trước ngày 05 của tháng liền kề" is for the month before."""
    assert period_key(recurs, day, previous=True) == key


@given(st.sampled_from(Recurrence), st.dates())
def test_a_period_holds_its_day_and_both_its_ends(recurs: Recurrence, day: date) -> None:
    key = period_key(recurs, day)
    try:
        first, last = period_bounds(key)
    except ValueError:
        assert day >= date(9999, 12, 27)  # the week that no calendar ends
        return
    assert first <= day <= last
    assert period_key(recurs, first) == period_key(recurs, last) == key


@pytest.mark.parametrize(
    "key",
    ["", "2024-", "2024-Q5", "2024-H3", "2024-13", "2024-W54", "2024-06-31", "24-Q1", "2024-Q2\n", "2024-q2",
     "0000", "٢٠٢٤"],
    ids=ascii,
)  # fmt: skip
def test_no_period(key: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of them says that it is no period
        period_bounds(key)


def test_the_last_year_of_the_calendar() -> None:
    assert period_bounds("9999-Q4") == (date(9999, 10, 1), date(9999, 12, 31))
