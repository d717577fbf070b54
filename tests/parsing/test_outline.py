"""The body as a tree, and the paths of its sections."""

from __future__ import annotations

import pytest

from cchc_cli.parsing.blocks import find_blocks
from cchc_cli.parsing.outline import Item, build_outline, order


def items(text: str) -> list[Item]:
    return [item for root in build_outline(find_blocks(text)) for item in root.walk()]


def paths(*markers: str) -> list[str | None]:
    """The paths of paragraphs that open with ``markers``."""
    return [item.path for item in items("\n\n".join(f"{marker} Nội dung" for marker in markers))]


@pytest.mark.parametrize(
    ("markers", "found"),
    [
        (["1.", "2.", "3."], ["1", "2", "3"]),
        (["1.", "-", "-", "2."], ["1", "1", "1", "2"]),
        (["2.", "2.1.", "a)", "đ)", "2.2.", "3."], ["2", "2.1", "2.1/a", "2.1/đ", "2.2", "3"]),
        (["III.", "2.", "2.1.", "IV."], ["III", "III/2", "III/2.1", "IV"]),
        (["I.", "1.", "2.", "II.", "1."], ["I", "I/1", "I/2", "II", "II/1"]),
        (["Điều 1.", "1.", "a)", "Điều 2."], ["Điều 1", "Điều 1/1", "Điều 1/1/a", "Điều 2"]),
        (["ĐIỀU 1.", "Điều 2."], ["Điều 1", "Điều 2"]),
        (["Phần I.", "I.", "1.", "Phần II.", "I."], ["Phần I", "Phần I/I", "Phần I/I/1", "Phần II", "Phần II/I"]),
        (["PHẦN THỨ NHẤT.", "I."], ["Phần thứ nhất", "Phần thứ nhất/I"]),
        (["A.", "I.", "1.", "B.", "C.", "D."], ["A", "A/I", "A/I/1", "B", "C", "D"]),
        (["1.", "a)", "b)", "c)", "d)", "đ)", "e)", "2."], ["1", "1/a", "1/b", "1/c", "1/d", "1/đ", "1/e", "2"]),
        (["1.", "C)", "D)", "I)"], ["1", "1/c", "1/d", "1/i"]),
        (["1.", "1.1.", "1.1.1.", "1.2."], ["1", "1.1", "1.1.1", "1.2"]),
        (["1.1.", "1.2.", "2.1."], ["1.1", "1.2", "2.1"]),
        (["1.", "(1)", "(2)", "2."], ["1", "1/1", "1/2", "2"]),
        (["1.", "2.", "1.", "2."], ["1", "2", "1", "2"]),
        (["I.", "1.", "Phụ lục I", "1.", "2."], ["I", "I/1", "Phụ lục I", "Phụ lục I/1", "Phụ lục I/2"]),
        (["PHỤ LỤC", "1."], [None, "1"]),
        (["a)", "b)"], ["a", "b"]),
        (["1.", "9.", "10."], ["1", "9", "10"]),
        (["I.", "2.1.", "2.2."], ["I", "I/2.1", "I/2.2"]),
        (["-", "1."], [None, "1"]),
    ],
    ids=lambda value: " ".join(str(one) for one in value),
)
def test_paths(markers: list[str], found: list[str | None]) -> None:
    assert paths(*markers) == found


def test_bullets_below_bullets() -> None:
    found = items("1. Giao Phòng Nội vụ:\n\n- Một:\n\n+ Nhỏ một\n\n+ Nhỏ hai\n\n- Hai\n\n2. Khác")
    assert [(item.block.text, item.parent.block.text if item.parent else None) for item in found] == [
        ("Giao Phòng Nội vụ:", None),
        ("Một:", "Giao Phòng Nội vụ:"),
        ("Nhỏ một", "Một:"),
        ("Nhỏ hai", "Một:"),
        ("Hai", "Giao Phòng Nội vụ:"),
        ("Khác", None),
    ]


def test_a_bare_paragraph_stands_below_the_open_number() -> None:
    found = items("1. Phòng Tư pháp\n\nTiếp tục rà soát.\n\n2. Thanh tra huyện")
    assert found[1].parent is found[0]
    assert found[1].path == "1"


def test_an_item_ends_where_its_last_child_ends() -> None:
    text = "1. Giao\n\n- một\n\n- hai\n\n2. Khác"
    first = items(text)[0]
    assert text[first.block.span.start : first.end()] == "1. Giao\n\n- một\n\n- hai"


@pytest.mark.parametrize(
    ("marker", "place"),
    [("2.3.", 3), ("12.", 12), ("đ)", 5), ("IV.", 4), ("Điều 7.", 7), ("(iii)", 3), ("C.", 3), ("-", None)],
    ids=str,
)
def test_order(marker: str, place: int | None) -> None:
    (block,) = find_blocks(f"{marker} Nội dung")
    assert order(block) == place
