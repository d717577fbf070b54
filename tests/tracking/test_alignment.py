from __future__ import annotations

import pytest

from cchc_cli.model.directive import Directive
from cchc_cli.tracking.alignment import aligned, likeness

LONG = "Tham mưu ban hành kế hoạch kiểm tra cải cách hành chính tại các cơ quan, đơn vị"


def directive(text: str, section: str = "1", ordinal: int = 1) -> Directive:
    return Directive(id=f"d/{section}-{ordinal}", section=section, ordinal=ordinal, text=text)


A, B, C = "Rà soát thủ tục hành chính", "Báo cáo kết quả hằng quý", "Niêm yết công khai tại trụ sở"

TABLE = [
    pytest.param([A, B], [A, B], {0: 0, 1: 1}, id="nothing changed"),
    pytest.param([A, B], [B, A], {0: 1, 1: 0}, id="changed places"),
    pytest.param([A, A], [A, A], {0: 0, 1: 1}, id="the same text twice: in order"),
    pytest.param([A, A], [A], {0: 0}, id="one of two alike is left: that at its place"),
    pytest.param([A, B], [A], {0: 0}, id="one is gone"),
    pytest.param([A], [C, A], {1: 0}, id="one is new, before it"),
    pytest.param([LONG], [LONG.replace("kiểm tra", "tự kiểm tra")], {0: 0}, id="a word more"),
    pytest.param([LONG], [LONG.upper().replace("Ế", "Ê")], {0: 0}, id="as a scan reads it"),
    pytest.param([A], [C], {}, id="another task at the same place is another task"),
    pytest.param(
        ["Báo cáo quý I", "Báo cáo quý II"], ["Báo cáo quý II", "Báo cáo quý I"], {0: 1, 1: 0}, id="alike but exact"
    ),
    pytest.param([], [A], {}, id="nothing stored"),
]


@pytest.mark.parametrize(("old", "new", "expected"), TABLE)
def test_in_one_section(old: list[str], new: list[str], expected: dict[int, int]) -> None:
    before = [directive(text, ordinal=at) for at, text in enumerate(old, start=1)]
    after = [directive(text, ordinal=at) for at, text in enumerate(new, start=1)]
    assert aligned(before, after) == expected


ACROSS = [
    pytest.param([(A, "1")], [(A, "2")], {0: 0}, id="moved as it is"),
    pytest.param([(LONG, "1")], [(LONG + " trong năm", "2")], {0: 0}, id="moved and hardly changed"),
    pytest.param([(LONG, "1")], [(LONG[:50] + " của huyện, xã, thị trấn", "2")], {}, id="half a text elsewhere is new"),
    pytest.param(
        [(LONG + " cấp huyện", "1"), (LONG + " cấp xã", "2")], [(LONG + " cấp tỉnh", "3")], {},
        id="two that it could be: neither",
    ),
    pytest.param([(A, "1"), (A, "2")], [(A, "2"), (A, "1")], {0: 1, 1: 0}, id="the section tells two apart"),
    pytest.param([(A, None)], [(A, "1")], {0: 0}, id="outside any section before"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), ACROSS)
def test_across_sections(old: list[tuple[str, str]], new: list[tuple[str, str]], expected: dict[int, int]) -> None:
    assert aligned([directive(*one) for one in old], [directive(*one) for one in new]) == expected


def test_likeness() -> None:
    two = [directive(A), directive(B, ordinal=2)]
    assert likeness(two, two) == 1
    assert likeness(two, [directive(C)]) == 0
    assert likeness(two, [directive(A)]) == 1
    assert likeness([], two) == 1
