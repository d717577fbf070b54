from __future__ import annotations

import pytest

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.tracking.moves import MOVES, check_move, needs_reason


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(Status.DONE, Status.TODO, id="done is not todo again"),
        pytest.param(Status.DONE, Status.SUBMITTED, id="done is not handed in again"),
        pytest.param(Status.SUBMITTED, Status.PAUSED, id="what was handed in is not paused"),
        pytest.param(Status.CANCELLED, Status.DONE, id="cancelled work is not done"),
    ],
)
def test_moves_that_are_none(before: Status, after: Status) -> None:
    with pytest.raises(UsageError) as refused:
        check_move("2.2-1", before, after, reason="có lý do")
    assert "2.2-1" in refused.value.message
    assert refused.value.hint is not None
    assert "đang thực hiện" in refused.value.hint


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(Status.SUBMITTED, Status.DOING, id="giving back"),
        pytest.param(Status.DONE, Status.DOING, id="taking up again"),
        pytest.param(Status.DOING, Status.CANCELLED, id="cancelling"),
        pytest.param(Status.DOING, Status.PAUSED, id="pausing"),
        pytest.param(Status.CANCELLED, Status.DOING, id="undoing a cancellation"),
    ],
)
def test_moves_that_need_a_reason(before: Status, after: Status) -> None:
    with pytest.raises(UsageError, match="lý do"):
        check_move("2.2-1", before, after, reason=None)
    check_move("2.2-1", before, after, reason="thiếu phụ lục", basis="60/TB-UBND")


def test_cancelling_needs_a_basis_too() -> None:
    with pytest.raises(UsageError, match="căn cứ"):
        check_move("2.2-1", Status.DOING, Status.CANCELLED, reason="thôi thực hiện")


@pytest.mark.parametrize("before", list(Status))
def test_staying_is_no_move_and_every_status_can_be_left(before: Status) -> None:
    check_move("2.2-1", before, before, reason=None)
    assert not needs_reason(before, before)
    assert len(MOVES[before]) > 1
