"""The sentence above a sheet."""

from __future__ import annotations

import re

import pytest

from cchc_cli.export.summary import summary
from cchc_cli.query.counts import count
from cchc_cli.query.row import State
from cchc_cli.query.scope import Scope
from tests.render.rows import COORDINATED, DONE, GROUP, OVERDUE, SHARED, row, undated


def test_the_classes_add_up() -> None:
    rows = [
        OVERDUE,
        DONE,
        undated(),
        row(state=State.DONE_IN_TIME),
        row(state=State.SUBMITTED),
        row(state=State.PAUSED),
        row(state=State.UNREPORTED),
        row(state=State.CANCELLED),
    ]
    assert summary(rows) == (
        "Tổng số 8 nhiệm vụ: đã hoàn thành 2 (đúng hạn 1, quá hạn 1); "
        "chưa hoàn thành 3 (quá hạn 1, không thời hạn 1, chờ xác nhận 1); "
        "chưa rà soát 1; tạm dừng 1; đã hủy 1."
    )


@pytest.mark.parametrize("state", list(State))
def test_every_state_is_counted_once(state: State) -> None:
    total, _, classes = summary([row(state=state)]).partition(": ")
    assert total == "Tổng số 1 nhiệm vụ"
    outside_brackets = re.sub(r"\([^)]*\)", "", classes)
    assert sum(int(number) for number in re.findall(r"\d+", outside_brackets)) == 1


def test_roles_of_the_unit_asked_for() -> None:
    rows = [row(role="lead"), row(role="lead"), SHARED, GROUP, COORDINATED]
    assert summary(rows).endswith(". Vai trò: chủ trì 2, chủ trì chung 1, phối hợp 1, giao qua nhóm 1.")


def test_nothing() -> None:
    assert summary([]) == "Không có nhiệm vụ nào."


def test_a_class_that_is_not_in_the_selection_is_not_spoken_of() -> None:
    part = Scope(whole=False, finished=count([DONE, row(state=State.CANCELLED)]))
    assert summary([OVERDUE, undated()], part) == (
        "2 nhiệm vụ chưa hoàn thành: quá hạn 1, không thời hạn 1; chưa gồm 1 đã hoàn thành, 1 đã hủy."
    )
    assert summary([OVERDUE], part, typed=True).endswith("; chưa gồm 1 đã hoàn thành, 1 đã hủy (thêm --all).")
    assert summary([OVERDUE, row(state=State.PAUSED)], Scope(whole=False)) == (
        "Tổng số 2 nhiệm vụ: chưa hoàn thành 1 (quá hạn 1); tạm dừng 1."
    )


def test_periods_are_not_called_directives() -> None:
    assert summary([OVERDUE, OVERDUE], Scope(whole=False, by_duty=True)) == (
        "2 kỳ, việc đến hạn của 1 nhiệm vụ, chưa hoàn thành: quá hạn 2."
    )
