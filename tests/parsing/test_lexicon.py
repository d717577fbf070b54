"""The words of verbs.yaml as patterns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli import data
from cchc_cli.model.directive import Force
from cchc_cli.parsing.lexicon import any_of, folded_copy, lexicon
from cchc_cli.text.vietnamese import fold, nfc


@pytest.mark.parametrize(
    "text",
    ["Phòng\nNội **vụ**", "a\tb\u00a0c", "ĐẶNG", "Bi\u0300nh", "İstanbul ﬁ ß", ""],
    ids=ascii,
)
def test_positions_stay(text: str) -> None:
    assert len(folded_copy(text)) == len(text)
    assert not set(folded_copy(text)) & set("*\n\t\u00a0")


def test_the_longest_word_wins_and_ends_at_a_words_end() -> None:
    import re

    pattern = re.compile(any_of(["giao", "giao cho", "báo cáo"]))
    match = pattern.match("giao cho phong")
    assert match is not None
    assert match.group() == "giao cho"
    assert pattern.match("giaoduc") is None
    assert pattern.match("bao  cao")


PARTS = ["so", "sở", "sơ kết", "s", "y", "y tế", "tế"]


@given(
    st.sets(st.lists(st.sampled_from(PARTS), min_size=1, max_size=3).map(" ".join), max_size=8),
    st.lists(st.sampled_from(["so", "s", "y", "te", "ket", "  ", " "])).map("".join),
)
def test_any_of_is_the_longest_of_the_words(words: set[str], text: str) -> None:
    import re

    longest_first = sorted({fold(word).replace(" ", r"\s+") for word in words}, key=len, reverse=True)
    plain = re.compile("(?:" + "|".join(longest_first) + r")(?!\w)")
    together = re.compile(any_of(words))
    for at in range(len(text)):
        one, other = together.match(text, at), plain.match(text, at)
        assert (one and one.span()) == (other and other.span())


def words_of(tree: object) -> list[str]:
    if isinstance(tree, dict):
        return [word for value in tree.values() for word in words_of(value)]
    return [str(word) for word in tree] if isinstance(tree, list) else []


def test_the_words_are_composed_and_not_empty() -> None:
    words = words_of(data.load("verbs"))
    assert len(words) > 300
    assert all(word == nfc(word) == word.strip() != "" for word in words)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("tham muu ke hoach", True),
        ("tiep tuc day manh cai cach", True),
        ("khan truong, nghiem tuc ra soat", True),
        ("phong noi vu", False),
        ("nguoi dan va doanh nghiep", False),
    ],
    ids=str,
)
def test_tasks(text: str, fits: bool) -> None:
    assert bool(lexicon().task.match(text)) is fits


@pytest.mark.parametrize("force", list(Force))
def test_every_force_has_verbs(force: Force) -> None:
    assert force in dict(lexicon().forces)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Đơn vị chủ trì: Phòng Nội vụ", "lead"),
        ("Cơ quan phối hợp : các xã", "coordinate"),
        ("Thời gian hoàn thành: Quý I", "deadline"),
        ("Sản phẩm: báo cáo", "deliverable"),
        ("Kết quả đầu ra: báo cáo", "deliverable"),
        ("Chủ trì phiên họp: ông Nam", None),
        ("Thời hạn hoàn thành là quý I", None),
    ],
    ids=str,
)
def test_field_labels(line: str, label: str | None) -> None:
    folded = fold(line)
    found = next((name for name, pattern in lexicon().fields if pattern.match(folded)), None)
    assert found == label


@pytest.mark.parametrize(
    ("text", "at", "begins"),
    [
        ("tự rà soát", 0, True),
        ("vật tư và", 4, False),
        ("thu phí", 0, True),
        ("thủ đô", 0, False),
        ("RA SOAT", 0, True),
    ],
    ids=repr,
)
def test_a_verb_of_one_syllable_is_read_with_its_marks(text: str, at: int, *, begins: bool) -> None:
    assert lexicon().begins_verb(text, folded_copy(text), at) is begins


@pytest.mark.parametrize(
    ("text", "begins"),
    [("Đồn Biên phòng", True), ("đơn thư liên quan", False), ("Trường hợp khác", False), ("Trường Tiểu học", True)],
    ids=repr,
)
def test_a_noun_of_a_body_is_read_with_its_marks(text: str, *, begins: bool) -> None:
    assert lexicon().begins_body(text, folded_copy(text), 0) is begins
