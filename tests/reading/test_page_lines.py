"""Words of a page as lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.reading.page_lines import Word, lines_of
from tests.reading.pages import word

WORDS = st.lists(
    st.builds(
        word,
        st.text("abcđô", min_size=1, max_size=6),
        st.floats(0, 500),
        st.floats(0, 800),
        st.sampled_from([9.0, 12.0, 14.0]),
    ),
    max_size=25,
)


def test_a_number_stamped_a_little_higher_stands_in_its_line() -> None:
    words = [word("Số:", 100, 110, 14), word("/TB-UBND", 160, 110, 14), word("53", 132, 107, 13)]
    assert [line.text for line in lines_of(words)] == ["Số: 53 /TB-UBND"]


def test_lines_of_two_columns_at_different_heights_stay_apart_where_they_cover_each_other() -> None:
    words = [word("một", 100, 100), word("hai", 100, 110), word("ba", 100, 120)]
    assert [line.text for line in lines_of(words)] == ["một", "hai", "ba"]


def test_lines_come_from_top_to_bottom() -> None:
    words = [word("dưới", 100, 300), word("trên", 100, 100), word("giữa", 100, 200)]
    assert [line.text for line in lines_of(words)] == ["trên", "giữa", "dưới"]


@given(WORDS)
def test_every_word_stands_in_exactly_one_line(words: list[Word]) -> None:
    found = [id(one) for line in lines_of(words) for one in line.words]
    assert sorted(found) == sorted(map(id, words))


@given(WORDS)
def test_words_of_a_line_go_from_left_to_right(words: list[Word]) -> None:
    for line in lines_of(words):
        assert [one.x0 for one in line.words] == sorted(one.x0 for one in line.words)
