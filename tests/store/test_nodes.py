"""What YAML is let in, and where the words say that the fault is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.store.nodes import MAX_DEPTH, YamlError, parse_yaml, plain

ZOO = [
    pytest.param("", 1, 1, "trống", id="nothing"),
    pytest.param("# chỉ có ghi chú\n", 1, 1, "trống", id="only a comment"),
    pytest.param("---\n", 1, 1, "trống", id="an empty document"),
    pytest.param("a: 1\nb: 2\na: 3\n", 3, 1, "ghi hai lần (lần đầu ở dòng 1)", id="duplicate key"),
    pytest.param("x:\n  - a: 1\n    'a': 3\n", 3, 5, "ghi hai lần", id="duplicate key in other quotes"),
    pytest.param("a: &x 1\n", 1, 4, "&", id="anchor"),
    pytest.param("a: &x [1]\n", 1, 4, "&", id="anchor on a list"),
    pytest.param("a: *x\n", 1, 4, "&", id="alias"),
    pytest.param("a: !!python/object:os.system x\n", 1, 4, "thẻ", id="python tag"),
    pytest.param("a: !!str 1\n", 1, 4, "thẻ", id="standard tag"),
    pytest.param("a: ! 1\n", 1, 4, "thẻ", id="bare tag"),
    pytest.param("a: 1\n---\nb: 2\n", 2, 1, "một văn bản", id="two documents"),
    pytest.param("%YAML 1.1\n---\na: 1\n", 1, 1, "%", id="directive"),
    pytest.param("- a\n- b\n", 1, 1, "khóa", id="a list"),
    pytest.param("chỉ là chữ\n", 1, 1, "khóa", id="a word"),
    pytest.param("? [a]\n: b\n", 1, 3, "khóa", id="a list as key"),
    pytest.param("? a\n: b\n", 1, 3, "khóa", id="explicit key"),
    pytest.param("a: [b: c]\n", 1, 5, "ngoặc nhọn", id="pair in a list"),
    pytest.param("a: b: c\n", 1, 5, "dấu “:”", id="colon in a value"),
    pytest.param("text: Giao Phòng A: làm\n", 1, 19, "ngoặc kép", id="unquoted sentence with a colon"),
    pytest.param("a: [1, 2\nb: 3\n", 2, 2, "]", id="open bracket"),
    pytest.param("a: {b: 1\n", 2, 1, "}", id="open brace"),
    pytest.param('a: "b\n', 2, 1, "ngoặc kép", id="open quote"),
    pytest.param("a: 1\n\tb: 2\n", 2, 1, "Tab", id="tab"),
    pytest.param("a: @b\n", 1, 4, "ngoặc kép", id="reserved character"),
    pytest.param("a: 1\n   b: 2\n", 2, 5, "dấu “:”", id="indented too far"),
    pytest.param("a:\n    b: 1\n  c: 2\n", 3, 3, "thụt lề", id="indented between"),
    pytest.param("a\n", 1, 1, "khóa", id="no colon"),
    pytest.param('a: "\\q"\n', 1, 5, "\\", id="unknown escape"),
    pytest.param("a: \x07\n", 1, 4, "điều khiển", id="control character"),
    pytest.param("ă: đ\nb: \x07\n", 2, 4, "điều khiển", id="control character after Vietnamese"),
    pytest.param("a: " + "[" * 100_000, 1, 43, "lồng nhau", id="100,000 brackets"),
    pytest.param("a: " + "{a: " * 60 + "1" + "}" * 60, 1, 157, "lồng nhau", id="60 braces"),
]


@pytest.mark.parametrize(("text", "line", "column", "words"), ZOO)
def test_refused(text: str, line: int, column: int, words: str) -> None:
    with pytest.raises(YamlError) as caught:
        parse_yaml(text)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert words in caught.value.message


def test_every_scalar_is_text() -> None:
    page = "a: no\nb: 1.10\nc: 2024-06-30\nd: 'x'\ne:\nf: |\n  y\ng: [1, ~]\n"
    assert plain(parse_yaml(page)) == {
        "a": "no", "b": "1.10", "c": "2024-06-30", "d": "x", "e": "", "f": "y\n", "g": ["1", "~"],
    }  # fmt: skip


def test_positions_count_characters() -> None:
    page = "ă: 'Ủy ban'\n😀: đ # x\n"
    root = parse_yaml(page)
    assert [page[p.value.start : p.value.end] for p in root.pairs] == ["'Ủy ban'", "đ"]


def test_depth_that_is_allowed() -> None:
    parse_yaml("a: " + "[" * (MAX_DEPTH - 2) + "]" * (MAX_DEPTH - 2))


@given(st.text("ab: \n-[]{}#'\"|>&*!?,%\t\\ă", max_size=60))
@settings(max_examples=500, deadline=None)
def test_nothing_but_a_tree_or_a_refusal(text: str) -> None:
    try:
        told = plain(parse_yaml(text))
    except YamlError as error:
        told = {} if min(error.line, error.column) >= 1 else ""
    assert isinstance(told, dict)
