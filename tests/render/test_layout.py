"""Columns fitted to a width, lines broken between words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cchc_cli.render.layout import GAP, Cell, Column, fitted, laid_out, wrapped


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("một hai ba", 7, ["một hai", "ba"]),
        ("một hai ba", 20, ["một hai ba"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("một\n\nhai", 5, ["một", "", "hai"]),
        ("  còn 187 ngày", 9, ["  còn 187", "  ngày"]),
        ("", 5, [""]),
    ],
)
def test_wrapped(text: str, width: int, expected: list[str]) -> None:
    assert wrapped(text, width) == expected


@given(st.text(alphabet="aềđ日 \n", max_size=60), st.integers(2, 30))
def test_wrapping_loses_nothing_but_blanks(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(
    st.lists(st.tuples(st.integers(1, 30), st.integers(1, 60), st.integers(1, 200)), min_size=1, max_size=10),
    st.integers(20, 300),
    st.data(),
)
def test_widths_fit_wherever_the_least_do(sizes: list[tuple[int, int, int]], width: int, data: st.DataObject) -> None:
    columns = [Column("", least, max(least, most)) for least, most, _ in sizes]
    natural = [size for _, _, size in sizes]
    main = data.draw(st.integers(0, len(columns) - 1))
    widths = fitted(columns, natural, width=width, main=main)
    least = [min(column.least, column.most, size) for column, size in zip(columns, natural, strict=True)]
    assert all(at_least <= have <= most for at_least, have, most in zip(least, widths, natural, strict=True))
    gaps = len(GAP) * (len(columns) - 1)
    assert sum(widths) + gaps <= max(width, sum(least) + gaps)


def test_cells_side_by_side() -> None:
    columns = [Column("", 3, 3, right=True), Column("", 5, 5)]
    segments = laid_out(columns, [3, 5], [Cell("1"), Cell("một hai")])
    assert "".join(segment.text for segment in segments) == "  1  một\n     hai\n"
