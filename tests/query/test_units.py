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


def test_an_unknown_name_is_held_against_what_documents_print() -> None:
    with pytest.raises(NotFoundError) as refused:
        find_unit("Tất cả Trưởng các thôn", facts_of(of_commune()), registry=registry(), settings=SETTINGS)
    assert "có phải là: Trưởng các thôn" in (refused.value.hint or "")


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
    with pytest.raises(UsageError, match=r"phong-noi-vu@huyen-van-lang.*phong-noi-vu@huyen-binh-gia"):
        list_rows(facts, asked, registry=registry(), settings=third, moment=on(date(2024, 4, 10)))


def of_commune() -> Document:
    at = "12-TB-UBND-2025-tan-van"
    return document(
        at, number="12/TB-UBND", issued=date(2025, 9, 10), issuer="UBND xã Tân Văn",
        directives=[
            directive("1-1", "Rà soát các tuyến đường", ["Phòng Kinh tế"], document=at),
            directive("2-1", "Tuyên truyền", ["Trưởng các thôn"], document=at),
            directive("3-1", "Nghiêm túc thực hiện", ["Các cơ quan, đơn vị"], document=at),
            directive("4-1", "Tổng hợp", ["Văn phòng HĐND và UBND"], document=at),
        ],
    )  # fmt: skip


def of_nobody(place: str | None = None) -> Document:
    at = "15-TB-VP-2024"
    plain = document(
        at, number="15/TB-VP", issued=date(2024, 10, 1),
        directives=[directive("1-1", "Tổng hợp kết quả", ["VP.HĐND&UBND"], document=at)],
    )  # fmt: skip
    return plain.model_copy(update={"issuer": None, "place": place})


def asked_for(typed: str, *documents: Document) -> list[str]:
    moment = on(date(2025, 11, 1))
    asked = Filter(unit=typed)
    return [
        row.id.replace("-TB-UBND-", "/")
        for row in list_rows(facts_of(*documents), asked, registry=registry(), settings=SETTINGS, moment=moment)
    ]


def test_an_office_that_only_another_authority_prints_is_asked_about() -> None:
    with pytest.raises(UsageError) as refused:
        asked_for("Phòng Kinh tế", notice(), of_commune())
    assert "phong-kinh-te@huyen-binh-gia là Phòng Kinh tế (huyện Bình Gia)" in refused.value.message
    assert "phong-kinh-te-xa@xa-tan-van là Phòng Kinh tế (xã Tân Văn)" in refused.value.message
    assert asked_for("phong-kinh-te-xa@xa-tan-van", notice(), of_commune()) == [
        "12/2025-tan-van/1-1", "12/2025-tan-van/3-1",
    ]  # fmt: skip
    assert asked_for("Phòng Kinh tế xã Tân Văn", notice(), of_commune())[0] == "12/2025-tan-van/1-1"


def test_a_printed_name_that_the_registry_does_not_know_belongs_to_no_group() -> None:
    assert asked_for("Trưởng các thôn", notice(), of_commune()) == ["12/2025-tan-van/2-1"]
    asked = find_unit("trưởng các thôn", facts_of(of_commune()), registry=registry(), settings=SETTINGS)
    assert asked.understood == (
        "Hiểu là: Trưởng các thôn (xã Tân Văn).\nDanh mục chưa có Trưởng các thôn: chưa gồm việc giao qua nhóm; "
        "nếu là thành viên của nhóm, thêm vào data/units.yaml."
    )


@pytest.mark.parametrize("place", [None, "Bình Gia"])
def test_a_document_without_issuer_is_of_the_own_authority_alone(place: str | None) -> None:
    documents = (notice(), of_commune(), of_nobody(place))
    assert "15-TB-VP-2024/1-1" in asked_for("Văn phòng HĐND và UBND", *documents)
    assert "15-TB-VP-2024/1-1" not in asked_for("van-phong-hdnd-va-ubnd@xa-tan-van", *documents)


def test_a_document_without_issuer_of_another_place_is_nobodys() -> None:
    documents = (notice(), of_commune(), of_nobody("Thiện Thuật"))
    assert "15-TB-VP-2024/1-1" not in asked_for("Văn phòng HĐND và UBND", *documents)
    assert "15-TB-VP-2024/1-1" not in asked_for("van-phong-hdnd-va-ubnd@xa-tan-van", *documents)
    assert asked_for("van-phong-hdnd-va-ubnd@", *documents) == ["15-TB-VP-2024/1-1"]


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        pytest.param("Phòng Nội vụ", None, id="simply-the-name"),
        pytest.param("PNV", "Hiểu là: Phòng Nội vụ (huyện Bình Gia).", id="abbreviation"),
        pytest.param("phong noi vu", "Hiểu là: Phòng Nội vụ (huyện Bình Gia).", id="without-marks"),
        pytest.param("Văn phòng HĐND và UBND", "Hiểu là: Văn phòng HĐND và UBND (huyện Bình Gia).", id="elsewhere-too"),
        pytest.param("Phòng Văn hóa - Xã hội", "Hiểu là: Phòng Văn hóa - Xã hội (xã).", id="of-another-level"),
        pytest.param("cac co quan, don vi", "Hiểu là: nhóm các cơ quan, đơn vị (huyện Bình Gia).", id="group"),
    ],
)
def test_what_was_understood_is_told(typed: str, line: str | None) -> None:
    found = find_unit(typed, facts_of(notice(), of_commune()), registry=registry(), settings=SETTINGS)
    assert found.understood == line
