from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.query.filters import Filter
from cchc_cli.query.lists import list_rows
from tests.query.scene import HA_TANG, NOI_VU, SETTINGS, TU_PHAP, VAN_HOA, facts_of, on, registry
from tests.tracking.acts import JULY, directive_of, duties, notice, told, transferred

MAY = date(2024, 5, 1)


def units(document: object, unit: str, as_of: date) -> list[str]:
    found = list_rows(
        facts_of(document),  # type: ignore[arg-type]
        Filter(unit=unit, direct=True, section="2.2"),
        registry=registry(),
        settings=SETTINGS,
        moment=on(JULY, as_of=as_of),
    )
    return ["; ".join(row.leads) for row in found]


def test_the_past_stays_as_it_was() -> None:
    found = transferred(notice(), "2.2-1", NOI_VU, on=MAY).document
    assert [one.name for one in directive_of(found, "2.2-1").leads] == [VAN_HOA]
    assert units(found, VAN_HOA, date(2024, 4, 30)) == [VAN_HOA]
    assert units(found, NOI_VU, date(2024, 4, 30)) == []
    assert units(found, VAN_HOA, MAY) == []
    assert units(found, NOI_VU, MAY) == [NOI_VU]


def test_twice() -> None:
    once = transferred(notice(), "2.2-1", NOI_VU, on=MAY).document
    twice = transferred(once, "2.2-1", TU_PHAP, on=date(2024, 6, 1)).document
    assert [(one.from_, one.to) for one in directive_of(twice, "2.2-1").transfers] == [
        (VAN_HOA, NOI_VU), (NOI_VU, TU_PHAP),
    ]  # fmt: skip
    assert [units(twice, TU_PHAP, day) for day in (date(2024, 5, 31), date(2024, 6, 1))] == [[], [TU_PHAP]]


def test_a_report_goes_with_the_work() -> None:
    own = told(notice(), "2-1", status=Status.DONE, unit=HA_TANG, completed_on=date(2024, 4, 2))
    found = transferred(own, "2-1", "Phòng Y tế", from_=HA_TANG, on=MAY)
    after = {one.unit: one.status for one in duties(found.document, "2-1")}
    assert after["Phòng Y tế"] is Status.DONE
    assert HA_TANG not in after
    assert len(after) == 7
    assert HA_TANG in {one.unit for one in duties(found.document, "2-1", date(2024, 4, 30))}


def test_who_has_taken_over_reports_and_who_had_it_does_not() -> None:
    found = transferred(notice(), "2.2-1", NOI_VU, on=MAY).document
    after = told(found, "2.2-1", status=Status.DOING, unit=NOI_VU)
    assert [(one.unit, one.status) for one in duties(after, "2.2-1")] == [(NOI_VU, Status.DOING)]
    with pytest.raises(UsageError, match="không chủ trì") as refusal:
        told(found, "2.2-1", status=Status.DOING, unit=VAN_HOA)
    assert NOI_VU in str(refusal.value.hint)


@pytest.mark.parametrize(
    ("at", "to", "said"),
    [
        pytest.param("2-1", TU_PHAP, "nhiều đơn vị", id="whose work"),
        pytest.param("2.2-1", "phòng văn hóa và thông tin", "đang thực hiện", id="its own"),
    ],
)
def test_refused(at: str, to: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        transferred(notice(), at, to)


def test_a_unit_without_a_part_has_nothing_to_hand_over() -> None:
    with pytest.raises(UsageError, match="không thực hiện"):
        transferred(notice(), "2.2-1", TU_PHAP, from_=HA_TANG)


def test_successors_of_what_is_over() -> None:
    """Districts ended on 30/06/2025; an heir that is over itself stands for its own heirs."""
    names = {
        key: [one.name for one in registry().successors(key, on=date(2025, 8, 1))]
        for key in ("phong-noi-vu", "phong-kinh-te-va-ha-tang", "phong-tai-chinh-ke-hoach")
    }
    assert names["phong-noi-vu"] == ["Phòng Văn hóa - Xã hội"]
    assert set(names["phong-kinh-te-va-ha-tang"]) == {"Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế"}
    assert len(names["phong-tai-chinh-ke-hoach"]) == 2
    april = [one.key for one in registry().successors("phong-kinh-te-va-ha-tang", on=date(2025, 4, 1))]
    assert "phong-kinh-te-ha-tang-va-do-thi-huyen" in april
