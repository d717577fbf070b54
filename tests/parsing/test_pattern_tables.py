"""Tables of patterns: they find what each of their patterns finds alone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.parsing import cited_words, deadline_words, recurrences, time_atoms, time_terms
from cchc_cli.parsing.pattern_tables import ByFirstWord, ByNeededWord
from tests.parsing.spelled import OTHER, spelled_otherwise

Table = ByFirstWord[Any] | ByNeededWord[Any]
TABLES: dict[str, Table] = {
    "time_atoms": time_atoms.TABLE,
    "cited_words": cited_words.TABLE,
    "recurrences": recurrences.TABLE,
    "deadline_words": deadline_words.TABLE,
    "deadline_words bare": deadline_words.BARE,
    "time_terms": time_terms.TABLE,
}
ROWS = [
    pytest.param(table, row, id=f"{name} {row}") for name, table in TABLES.items() for row in range(len(table.rows))
]


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_the_words_of_a_row_are_all_that_its_pattern_needs(table: Table, row: int) -> None:
    words, pattern, _ = table.rows[row]
    if isinstance(table, ByFirstWord):
        assert spelled_otherwise(pattern, lambda way: way.startswith(tuple(words.split()))) == []
    else:
        assert spelled_otherwise(pattern, lambda way: any(word in way for word in words.split())) == []


@pytest.mark.parametrize(("table", "row"), ROWS)
@settings(deadline=None, max_examples=20)
@given(data=st.data())
def test_what_each_pattern_finds_alone_is_found_row_by_row(table: Table, row: int, data: st.DataObject) -> None:
    one = data.draw(st.from_regex(table.rows[row][1]))
    other = data.draw(st.from_regex(data.draw(st.sampled_from([pattern for _, pattern, _ in table.rows]))))
    text = data.draw(st.sampled_from([one, f"{one} {other}", f"{other}, {one}", f"{one}{other}", f"a{one}"]))
    alone = [(match.span(), meaning) for _, pattern, meaning in table.rows for match in pattern.finditer(text)]
    assert [(match.span(), meaning) for match, meaning in table.find(text)] == alone


def test_a_first_word_may_begin_like_another() -> None:
    table = ByFirstWord(
        ("na nam", re.compile(r"(?<!\w)na(?:m|\d)"), 1), ("nam 0", re.compile(r"(?<!\w)(?:nam|\d)\w*"), 2)
    )
    found = [(match[0], meaning) for match, meaning in table.find("nam, na7 7na xnam nama")]
    assert found == [("nam", 1), ("na7", 1), ("nam", 1), ("nam", 2), ("7na", 2), ("nama", 2)]


@pytest.mark.parametrize(
    ("pattern", "otherwise"),
    [
        (r"(?<!\w)ngày\s{1,3}(?P<day>\d{1,2})", []),
        (r"(?:ngày\s)?\d", ["0"]),
        (r"(?:ngày|tháng)\d", ["tháng0"]),
        (r"(?:hằng|hàng)(?!\w)", ["hàng", "hằng"]),
        (r"(?:đầu\s)?ngà[yi]", ["ngài", f"đầu{OTHER}ngài", f"đầu{OTHER}ngày"]),
        (r".ngày", [f"{OTHER}ngày"]),
        (r"[1-3a]x?", ["0", "0x", "a", "ax"]),
    ],
)
def test_how_a_pattern_can_begin(pattern: str, otherwise: list[str]) -> None:
    assert spelled_otherwise(re.compile(pattern), lambda way: way.startswith("ngày")) == otherwise
