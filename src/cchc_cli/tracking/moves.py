"""Which status may follow which, and which moves need a reason: one table."""

from __future__ import annotations

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.wording import labels
from cchc_cli.wording import tracking as words

_OPEN = (Status.TODO, Status.DOING, Status.SUBMITTED, Status.DONE, Status.PAUSED, Status.CANCELLED)

MOVES: dict[Status, tuple[Status, ...]] = {
    Status.TODO: _OPEN,
    Status.DOING: _OPEN,
    Status.SUBMITTED: (Status.DOING, Status.SUBMITTED, Status.DONE, Status.CANCELLED),
    Status.DONE: (Status.DOING, Status.DONE),
    Status.PAUSED: _OPEN,
    Status.CANCELLED: (Status.TODO, Status.DOING, Status.CANCELLED),
}
"""From each status, those that may follow; staying is no move. What was handed in is confirmed, given back or
cancelled; what is done can only be taken up again (``domain.md`` B.3: thực hiện lại)."""

_BACK = frozenset({(Status.SUBMITTED, Status.DOING), (Status.DONE, Status.DOING)})


def needs_reason(before: Status, after: Status) -> bool:
    """Whether the move must say why: giving back, taking up again, pausing, cancelling and undoing a cancellation."""
    if before is after:
        return False
    return (before, after) in _BACK or after is Status.PAUSED or Status.CANCELLED in (before, after)


def check_move(name: str, before: Status, after: Status, *, reason: str | None, basis: str | None = None) -> None:
    """Refuse a move that the table does not have, or that needs a reason or a basis and has none.

    ``name`` is the full id of the duty, for the message. Raises UsageError that says what is allowed.
    """
    was, wanted = labels.STATUSES[before], labels.STATUSES[after]
    if after not in MOVES[before]:
        allowed = ", ".join(f"“{labels.STATUSES[one]}”" for one in MOVES[before] if one is not before)
        raise UsageError(
            words.NO_SUCH_MOVE.format(id=name, before=was, after=wanted),
            hint=words.NO_SUCH_MOVE_HINT.format(allowed=allowed),
        )
    if needs_reason(before, after) and not reason:
        raise UsageError(
            words.MOVE_NEEDS_REASON.format(id=name, before=was, after=wanted), hint=words.MOVE_NEEDS_REASON_HINT
        )
    if after is Status.CANCELLED and before is not after and not basis:
        raise UsageError(words.CANCEL_NEEDS_BASIS.format(id=name), hint=words.CANCEL_NEEDS_BASIS_HINT)
