"""Loading, a workspace's own data, and what is said about a name."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from cchc_cli.errors import BadDataError
from cchc_cli.units import Registry, authority_of
from cchc_cli.units.packaged import plain_yaml

BINH_GIA = authority_of("UBND huyện Bình Gia", "Bình Gia")
IN_2024 = date(2024, 3, 27)


def test_a_workspace_adds_a_unit() -> None:
    unit = {"name": "Đội Trật tự đô thị", "level": "district", "category": "public-service", "abbreviations": ["TTĐT"]}
    registry = Registry.load({"units": [unit]})
    found = registry.resolve("TTĐT", authority=BINH_GIA, on=IN_2024)
    assert found.key == "doi-trat-tu-do-thi@huyen-binh-gia"
    assert registry.includes("cac-co-quan-don-vi", found.key, authority=BINH_GIA, on=IN_2024)
    assert [hit.name for hit in registry.names_in("Giao Đội Trật tự đô thị kiểm tra")] == ["Đội Trật tự đô thị"]


@pytest.mark.parametrize(
    ("printed", "spelled"),
    [("SỞ NỘI VỤ", "Sở Nội vụ"), ("phong noi vu", "Phòng Nội vụ"), ("SỞ NỘI", None), ("", None)],
)
def test_the_registrys_spelling(printed: str, spelled: str | None) -> None:
    assert Registry.load().spelling(printed) == spelled


def test_the_packaged_spelling_comes_first() -> None:
    registry = Registry.load({"units": [{"name": "Trạm mới", "level": "district", "aliases": ["SỞ NỘI VỤ"]}]})
    assert registry.spelling("Sở nội vụ") == "Sở Nội vụ"


def test_a_workspace_changes_only_the_fields_it_gives() -> None:
    registry = Registry.load({"units": [{"key": "phong-noi-vu", "aliases": "Phòng Tổ chức"}]})
    unit = registry.unit("phong-noi-vu")
    assert unit is not None
    assert (unit.name, unit.aliases, unit.until) == ("Phòng Nội vụ", ("Phòng Tổ chức",), date(2025, 6, 30))
    assert registry.resolve("Phòng Tổ chức", authority=BINH_GIA).unit == unit


def test_a_workspace_does_not_change_the_packaged_registry() -> None:
    Registry.load({"units": [{"key": "phong-noi-vu", "name": "Phòng Khác"}]})
    unit = Registry.load().unit("phong-noi-vu")
    assert unit is not None
    assert unit.name == "Phòng Nội vụ"


def test_a_block_gives_its_fields_to_all_its_units() -> None:
    block = {"level": "commune", "category": "public-service", "since": "2025-07-01"}
    registry = Registry.load({"units": [{**block, "units": [{"name": "Đội A"}, {"name": "Đội B", "since": ""}]}]})
    days = [unit.since for key in ("doi-a", "doi-b") if (unit := registry.unit(key))]
    assert days == [date(2025, 7, 1), None]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ({"units": "Phòng A"}, "danh sách"),
        ({"units": ["Phòng A"]}, "mục 1"),
        ({"unit": []}, "«unit»"),
        ({"units": [{"name": "Phòng A"}]}, "thiếu cấp"),
        ({"units": [{"level": "district"}]}, "thiếu tên"),
        ({"units": [{"name": "Phòng A", "level": "huyện"}]}, "«huyện»"),
        ({"units": [{"name": "Phòng A", "level": "district", "category": "x"}]}, "«x»"),
        ({"units": [{"name": "Phòng A", "level": "district", "until": "30/6/2025"}]}, "«30/6/2025»"),
        ({"units": [{"name": "Phòng A", "level": "district", "colour": "x"}]}, "«colour»"),
        ({"units": [{"name": ["Phòng A"], "level": "district"}]}, "«name»"),
        ({"units": [{"key": "Phòng A", "name": "Phòng A", "level": "district"}]}, "«Phòng A»"),
        ({"units": [{"name": "Phòng A", "level": "district", "successors": ["nowhere"]}]}, "«nowhere»"),
        ({"groups": [{"name": "các đội", "of": "mine"}]}, "«of»"),
        ({"groups": [{"name": "các đội", "kinds": ["làng"]}]}, "«làng»"),
        ({"groups": [{"name": "các đội", "groups": ["nowhere"]}]}, "«nowhere»"),
        (
            {
                "groups": [
                    {"key": "a", "name": "các đội", "groups": ["b"]},
                    {"key": "b", "name": "các tổ", "groups": ["a"]},
                ]
            },
            "«a»",
        ),
        ({"groups": [{"categories": []}]}, "thiếu tên"),
        ([], "tệp"),
    ],
    ids=str,
)
def test_bad_data_says_where_in_vietnamese(data: Any, word: str) -> None:
    if not data:
        data = ["x"]
    with pytest.raises(BadDataError) as raised:
        Registry.load(data)
    assert "data/units.yaml" in raised.value.message
    assert word in raised.value.message


def test_the_fingerprint_follows_the_data() -> None:
    plain = Registry.load().fingerprint
    assert plain == Registry.load().fingerprint
    assert plain != Registry.load({"units": [{"key": "phong-noi-vu", "aliases": ["Phòng X"]}]}).fingerprint


def test_heavy_libraries_wait() -> None:
    heavy = "('ruamel.yaml', 'rapidfuzz', 'pydantic')"
    code = f"import sys, cchc_cli.units; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_plain_yaml_reads_what_the_data_use_and_refuses_a_key_twice() -> None:
    assert plain_yaml("a: {b: [c, 'd, e'], f: ''}\ng:\n- {h: 2025-01-01}\n") == {
        "a": {"b": ["c", "d, e"], "f": ""},
        "g": [{"h": "2025-01-01"}],
    }
    assert plain_yaml("") is None
    with pytest.raises(ValueError, match="a"):
        plain_yaml("a: b\na: c\n")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("PNV", ["«PNV» là Phòng Nội vụ (huyện Bình Gia).", "chữ viết tắt", "30/06/2025", "Phòng Văn hóa - Xã hội"]),
        ("Thanh tra huyện", ["Thuộc nhóm: các cơ quan, đơn vị; các cơ quan chuyên môn"]),
        ("các cơ quan, đơn vị", ["là nhóm các cơ quan", "Phòng Nội vụ", "Mã: cac-co-quan-don-vi@huyen-binh-gia"]),
        ("UBND các xã, thị trấn", ["Ủy ban nhân dân của từng xã, thị trấn"]),
        ("các cơ quan, đơn vị liên quan", ["Danh mục chưa có", "không được mở rộng"]),
        ("Bru điện huyện", ["Danh mục chưa có", "Có thể là: Bưu điện huyện."]),
        ("Sở Nội vụ", ["«Sở Nội vụ» là Sở Nội vụ (tỉnh)."]),
        ("Phòng Nông nghiệp và Môi trường", ["Lưu ý: ngày 27/03/2024"]),
    ],
)  # fmt: skip
def test_explain(name: str, parts: list[str]) -> None:
    registry = Registry.load()
    lines = "\n".join(registry.explain(registry.resolve(name, authority=BINH_GIA, on=IN_2024), on=IN_2024))
    for part in parts:
        assert part in lines


def test_explain_does_not_list_what_is_no_member() -> None:
    registry = Registry.load()
    lines = "\n".join(registry.explain(registry.resolve("các cơ quan, đơn vị", authority=BINH_GIA), on=IN_2024))
    assert "Bưu điện" not in lines
    assert "Chi cục Thuế" not in lines
    assert "Ủy ban nhân dân" not in lines


@pytest.mark.parametrize(
    ("key", "on", "last"),
    [
        pytest.param("phong-noi-vu@huyen-binh-gia", date(2025, 6, 30), None, id="its last day"),
        pytest.param("phong-noi-vu@huyen-binh-gia", date(2025, 7, 1), date(2025, 6, 30), id="the day after"),
        pytest.param("buu-dien@huyen-binh-gia", date(2025, 7, 1), date(2025, 6, 30), id="its level has ended"),
        pytest.param("buu-dien@tinh-lang-son", date(2025, 7, 1), None, id="another level"),
        pytest.param("to-cong-tac@huyen-binh-gia", date(2025, 7, 1), None, id="a unit that nobody knows"),
    ],
)
def test_when_a_unit_ended(key: str, on: date, last: date | None) -> None:
    assert Registry.load().ended(key, on=on) == last
