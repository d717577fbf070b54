from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.errors import NotFoundError, UsageError
from cchc_cli.model.document import Document
from cchc_cli.model.settings import Settings
from cchc_cli.query.filters import Filter
from cchc_cli.query.lists import list_rows
from cchc_cli.query.units import find_unit
from tests.query.scene import SETTINGS, directive, document, facts_of, notice, on, registry

OF_COMMUNE = Settings(authority="UBND xã Bình Gia", place="Bình Gia", level="xã")


def of_district(place: str) -> Document:
    return document(
        f"1-{place}", number="1/TB-UBND", issued=date(2024, 4, 1), issuer=f"UBND huyện {place}",
        directives=[directive("1-1", "Báo cáo", ["Phòng Nội vụ"], document=f"1-{place}")],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        pytest.param("PNV", "phong-noi-vu@huyen-binh-gia", id="abbreviation"),
        pytest.param("phong-noi-vu@huyen-binh-gia", "phong-noi-vu@huyen-binh-gia", id="its key"),
        pytest.param("Thanh tra", "thanh-tra@huyen-binh-gia", id="without its level"),
        pytest.param("buu dien huyen", "buu-dien@huyen-binh-gia", id="not of the authority, but printed"),
    ],
)
def test_found(typed: str, key: str) -> None:
    asked = find_unit(typed, facts_of(notice()), registry=registry(), settings=SETTINGS)
    assert asked.key == key
    assert not asked.is_group


def test_a_group_is_asked_for_as_a_group() -> None:
    asked = Filter(unit="Các cơ quan, đơn vị")
    found = list_rows(facts_of(notice()), asked, registry=registry(), settings=SETTINGS, moment=on(date(2024, 4, 1)))
    assert [row.section for row in found] == ["1", "1", "1", "1"]


def test_an_unknown_name_has_suggestions() -> None:
    with pytest.raises(NotFoundError) as refused:
        find_unit("Phòng Nội vu ạ", facts_of(notice()), registry=registry(), settings=SETTINGS)
    assert "Phòng Nội vụ" in (refused.value.hint or "")


def test_a_commune_asks_for_an_office_of_the_district_above() -> None:
    asked = Filter(unit="Phòng Nội vụ", direct=True)
    at = on(date(2024, 4, 10))
    found = list_rows(facts_of(notice()), asked, registry=registry(), settings=OF_COMMUNE, moment=at)
    assert len(found) == 5

    both = facts_of(notice(), of_district("Tràng Định"))
    with pytest.raises(UsageError, match="phong-noi-vu@huyen-trang-dinh"):
        list_rows(both, asked, registry=registry(), settings=OF_COMMUNE, moment=at)


def test_two_districts_are_never_mixed() -> None:
    facts = facts_of(notice(), of_district("Tràng Định"))
    asked = Filter(unit="Phòng Nội vụ", direct=True)
    found = list_rows(facts, asked, registry=registry(), settings=SETTINGS, moment=on(date(2024, 4, 10)))
    assert {row.document for row in found} == {notice().id}

    third = Settings(authority="UBND huyện Văn Lãng", place="Văn Lãng")
    assert list_rows(facts, asked, registry=registry(), settings=third, moment=on(date(2024, 4, 10))) == []
