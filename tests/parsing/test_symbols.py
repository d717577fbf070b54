"""Numbers of documents: what is one, and what it is made of."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.parsing.symbols import NumberParts, find_numbers, parts_of, tidy


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("53/TB-UBND", "53/TB-UBND"),
        ("12/UBND-VX", "12/UBND-VX"),
        ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("65/2025/QH15", "65/2025/QH15"),
        ("90-TB/TU", "90-TB/TU"),
        ("1742-CV/BTCTU", "1742-CV/BTCTU"),
        ("416-CV/ĐU", "416-CV/ĐU"),
        ("05/TTr-SVHTT&DL", "05/TTr-SVHTT&DL"),
        ("07a/QyĐ-UBND", "07a/QyĐ-UBND"),
        ("2083/VPUBND-KT2", "2083/VPUBND-KT2"),
        ("102/2025/NQLT-UBTVQH15-CP-ĐCT", "102/2025/NQLT-UBTVQH15-CP-ĐCT"),
        ("866/QĐ-Tg", "866/QĐ-Tg"),
        ("15/QÐ-UBND", "15/QĐ-UBND"),
        ("53 /TB-UBND", "53/TB-UBND"),
        ("53/TB- UBND", "53/TB-UBND"),
        ("53/TB – UBND", "53/TB – UBND"),
        ("10-\nNQ/TW", "10-NQ/TW"),
        ("53/TB-\nUBND", "53/TB-UBND"),
    ],
    ids=lambda value: value.replace("\n", "⏎"),
)
def test_number_is_found_in_a_sentence(printed: str, number: str) -> None:
    text = f"theo Văn bản số {printed}, các phòng thực hiện."

    [hit] = find_numbers(text)

    assert text[hit.start : hit.end] == printed
    assert hit.number == number


def test_party_number_with_blanks_needs_its_so() -> None:
    [hit] = find_numbers("Quyết định số 367 - QĐ/TWĐTN-VP của Trung ương Đoàn")

    assert hit.number == "367 - QĐ/TWĐTN-VP"
    assert find_numbers("Kế hoạch năm 2024 - UBND huyện") == []


@pytest.mark.parametrize(
    "text",
    [
        "ngày 15/01/2024",
        "trực 24/24h",
        "02/05 đơn vị",
        "10/Ban hành",
        "Quý II/2024",
        "khu vực IV",
        "giai đoạn 2021-2025",
    ],
)
def test_dates_shares_and_words_are_no_numbers(text: str) -> None:
    assert find_numbers(text) == []


def test_a_second_dash_after_the_symbol_does_not_belong_to_it() -> None:
    text = "Thông báo số 53/TB-UBND - UBND huyện"

    assert [hit.number for hit in find_numbers(text)] == ["53/TB-UBND"]


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("53/TB-UBND", NumberParts("53", None, ("TB", "UBND"), party=False)),
        ("30/2020/NĐ-CP", NumberParts("30", 2020, ("NĐ", "CP"), party=False)),
        ("367 - QĐ/TWĐTN-VP", NumberParts("367", None, ("QĐ", "TWĐTN", "VP"), party=True)),
    ],
    ids=["state", "law", "party"],
)
def test_parts(number: str, parts: NumberParts) -> None:
    assert parts_of(number) == parts


@pytest.mark.parametrize("number", ["53", "", "10/10/2024", "02/05 đơn vị", "TB-UBND"])
def test_what_has_no_symbol_has_no_parts(number: str) -> None:
    assert parts_of(number) is None


@given(st.text(alphabet="0123456789/-– \n*.&abđĐÐAQTBUNDố:S", max_size=120))
def test_any_text_is_searched(text: str) -> None:
    hits = find_numbers(text)

    assert all(tidy(text[hit.start : hit.end]) == hit.number for hit in hits)
    assert all(a.end <= b.start for a, b in itertools.pairwise(hits))
    parts_of(text)


@given(st.text(alphabet="0123456789/-–\u00a0 \n*ĐÐQUBND", max_size=60))
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
