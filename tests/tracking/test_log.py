from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.tracking.log import Address, entry_order, new_change_id, parse_address, put, value_at
from cchc_cli.tracking.moment import VIETNAM


@pytest.mark.parametrize(
    ("text", "address"),
    [
        pytest.param("deadline.due", Address(("deadline", "due")), id="the directive's own"),
        pytest.param("leads", Address(("leads",)), id="a whole field"),
        pytest.param("tracking.status", Address(("status",), tracking=True), id="its only record"),
        pytest.param("tracking@2024-Q2.status", Address(("status",), tracking=True, period="2024-Q2"), id="a period"),
        pytest.param(
            "tracking@2024-Q2[Phòng A].assigned.due",
            Address(("assigned", "due"), tracking=True, period="2024-Q2", unit="Phòng A"),
            id="a unit in a period",
        ),
        pytest.param(
            "tracking[P. Nội vụ [cũ]].note",
            Address(("note",), tracking=True, unit="P. Nội vụ [cũ]"),
            id="a name with points and brackets",
        ),
    ],
)
def test_addresses(text: str, address: Address) -> None:
    assert parse_address(text) == address
    assert str(address) == text


@given(
    period=st.none() | st.sampled_from(["2024", "2024-Q2", "2024-06", "2024-06-05"]),
    unit=st.none() | st.text(min_size=1),
    keys=st.lists(st.sampled_from(["status", "assigned", "due"]), min_size=1, max_size=2),
)
def test_every_address_is_read_again(period: str | None, unit: str | None, keys: list[str]) -> None:
    address = Address(tuple(keys), tracking=True, period=period, unit=unit)
    assert parse_address(str(address)) == address


def test_putting_creates_and_takes_away() -> None:
    tree: dict[str, Any] = {}
    status, person = parse_address("tracking@2024-Q2.status"), parse_address("tracking@2024-Q2.assigned.person")
    put(tree, status, "doing")
    put(tree, person, "Lan")
    assert tree == {"tracking": [{"period": "2024-Q2", "status": "doing", "assigned": {"person": "Lan"}}]}
    assert value_at(tree, person) == "Lan"

    put(tree, person, None)
    put(tree, status, None)
    put(tree, status, None)
    assert tree == {}


def test_units_are_compared_as_names() -> None:
    tree: dict[str, Any] = {"tracking": [{"unit": "Phòng Nội vụ", "status": "doing"}]}
    put(tree, parse_address("tracking[phòng nội vụ].status"), "done")
    assert tree == {"tracking": [{"unit": "Phòng Nội vụ", "status": "done"}]}


def test_what_is_no_mapping_is_left_alone() -> None:
    tree: dict[str, Any] = {"leads": ["Phòng A"]}
    put(tree, Address(("leads", "first", "name")), "Phòng B")
    assert tree == {"leads": ["Phòng A"]}


def test_entries_are_ordered_by_moment_and_number() -> None:
    at = "2024-04-01T09:00:00+07:00"
    ids = ["c.10", "c.2", "c.1"]
    assert sorted(ids, key=lambda one: entry_order(at, one)) == ["c.1", "c.2", "c.10"]
    assert entry_order("2024-04-01T02:00:00Z", "c.1") == entry_order(at, "c.1")


def test_the_id_of_a_change() -> None:
    assert new_change_id(datetime(2026, 11, 22, 14, 30, 12, tzinfo=VIETNAM), "9f3a") == "20261122-143012-9f3a"
