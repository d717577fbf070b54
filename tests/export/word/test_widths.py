"""How wide columns are made."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.export.word.widths import balanced, height

SHORT, LONG = "Phòng Nội vụ", "tổ chức triển khai thực hiện " * 12


def test_who_has_more_to_say_gets_more() -> None:
    made = balanced([60, 60, 60], [[SHORT, LONG, SHORT]] * 3, [11, 11, 11], fixed=[False, False, True])
    assert made[1] > 90
    assert made[2] == 60


def test_no_column_becomes_narrower_than_its_longest_word() -> None:
    word = "Tài-nguyên"  # a line may end after the hyphen
    made = balanced([60, 60], [["M" * 12, LONG], [word, LONG]], [11, 11], fixed=[False, False])
    assert height("M" * 12, made[0], 11) == height("M", made[0], 11)
    assert made[0] < 60


ROWS = st.lists(st.lists(st.text(max_size=60), min_size=4, max_size=4), max_size=8)


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_the_sum_stays_and_rows_do_not_become_higher(rows: list[list[str]]) -> None:
    before, sizes = [50.0, 40.0, 30.0, 20.0], [11.0, 11.0, 11.0, 8.0]
    after = balanced(before, rows, sizes, fixed=[False, False, False, True])

    def paper(widths: list[float]) -> float:
        return sum(max(map(height, row, widths, sizes)) for row in rows)

    assert sum(after) == pytest.approx(sum(before))
    assert after[3] == 20.0
    assert paper(after) <= paper(before) + 1e-6
