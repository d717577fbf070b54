"""Kinds of document by name and by symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.parsing.kinds import all_kinds, is_law, kind_at_start, kind_named, kind_of_symbol
from cchc_cli.parsing.symbols import find_numbers


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("53/TB-UBND", "thông báo"),
        ("10/KH-UBND", "kế hoạch"),
        ("05/QĐ-UBND", "quyết định"),
        ("05/QÐ-UBND", "quyết định"),
        ("05/QD-UBND", "quyết định"),
        ("11-CT/TU", "chỉ thị"),
        ("39-CTr/TU", "chương trình"),
        ("90-TB/TU", "thông báo"),
        ("367 - QĐ/TWĐTN-VP", "quyết định"),
        ("127-KL/TW", "kết luận"),
        ("1742-CV/BTCTU", "công văn"),
        ("12/UBND-VX", "công văn"),
        ("05/BNV-VP", "công văn"),
        ("12/HD-SNV", "hướng dẫn"),
        ("12/HĐ-SNV", "hợp đồng"),
        ("04/TTr-BNV", "tờ trình"),
        ("114/CĐ-TTg", "công điện"),
        ("30/2020/NĐ-CP", "nghị định"),
        ("19/2025/TT-BNV", "thông tư"),
        ("102/2025/NQLT-CP", "nghị quyết liên tịch"),
        ("65/2025/QH15", None),
        ("53", None),
        ("", None),
        ("10/10/2024", None),
    ],
)
def test_kind_of_symbol(number: str, kind: str | None) -> None:
    assert kind_of_symbol(number) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("THÔNG BÁO", "thông báo"),
        ("**Kế hoạch**", "kế hoạch"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "chương trình"),
        ("Thông báo kết luận", "thông báo"),
        ("CHỈ THỊ:", "chỉ thị"),
        ("thong bao", "thông báo"),
        ("CÔNG HÒA XÃ HỘI", None),
        ("Thông báo về việc nghỉ lễ", None),
        ("VĂN BẢN", None),
        ("", None),
    ],
)
def test_kind_named(text: str, kind: str | None) -> None:
    assert kind_named(text) == kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KẾ HOẠCH Triển khai công tác", ("kế hoạch", 8)),
        ("** Chương trình hành động số 39", ("chương trình", 25)),
        ("Kế hoạchX", None),
        ("Triển khai kế hoạch", None),
    ],
)
def test_kind_at_start(text: str, found: tuple[str, int] | None) -> None:
    assert kind_at_start(text) == found


@pytest.mark.parametrize(
    ("kind", "number", "law"),
    [
        ("luật", None, True),
        ("nghị định", "30/2020/NĐ-CP", True),
        ("nghị quyết", "101/2023/QH15", True),
        ("quyết định", "18/2016/QĐ-UBND", True),
        ("quyết định", "18/QĐ-UBND", False),
        ("nghị quyết", "57-NQ/TW", False),
        ("kế hoạch", "10/KH-UBND", False),
        (None, None, False),
    ],
)
def test_is_law(kind: str | None, number: str | None, law: bool) -> None:
    assert is_law(kind, number) is law


def test_every_kind_of_the_decree_is_there() -> None:
    """Nghị định 30/2020/NĐ-CP, Điều 7, names 29."""
    decree = [
        "nghị quyết",
        "quyết định",
        "chỉ thị",
        "quy chế",
        "quy định",
        "thông cáo",
        "thông báo",
        "hướng dẫn",
        "chương trình",
        "kế hoạch",
        "phương án",
        "đề án",
        "dự án",
        "báo cáo",
        "biên bản",
        "tờ trình",
        "hợp đồng",
        "công văn",
        "công điện",
        "bản ghi nhớ",
        "bản thỏa thuận",
        "giấy ủy quyền",
        "giấy mời",
        "giấy giới thiệu",
        "giấy nghỉ phép",
        "phiếu gửi",
        "phiếu chuyển",
        "phiếu báo",
        "thư công",
    ]

    assert len(decree) == 29
    assert set(decree) <= {kind.name for kind in all_kinds()}


def test_the_data_is_in_lower_case_and_composed() -> None:
    for kind in all_kinds():
        for name in (kind.name, *kind.also):
            assert name == name.lower() == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("kind", [kind for kind in all_kinds() if kind.abbreviations], ids=lambda kind: kind.name)
def test_every_abbreviation_gives_its_kind_and_is_found(kind: object) -> None:
    from cchc_cli.parsing.kinds import Kind

    assert isinstance(kind, Kind)
    for short in kind.abbreviations:
        number = f"7/{short}-UBND"
        assert kind_of_symbol(number) == kind.name
        assert [hit.number for hit in find_numbers(f"số {number}.")] == [number]


@given(st.text(max_size=60))
def test_any_text_may_be_asked(text: str) -> None:
    kind_named(text)
    kind_of_symbol(text)
    found = kind_at_start(text)
    assert found is None or found[1] <= len(text)
