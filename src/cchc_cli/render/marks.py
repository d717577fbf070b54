"""Sign and colour of every state: a word and a sign always, colour only beside them."""

from __future__ import annotations

from rich.style import Style

from cchc_cli.query.row import State

SIGNS = {
    State.OVERDUE: "▲",
    State.TODAY: "►",
    State.SOON: "●",
    State.IN_TIME: "○",
    State.UNDATED: "-",
    State.UNREPORTED: "◊",
    State.SUBMITTED: "…",
    State.DONE: "√",
    State.DONE_IN_TIME: "√",
    State.DONE_LATE: "√",
    State.DONE_DAY_UNKNOWN: "√",
    State.PAUSED: "=",
    State.CANCELLED: "×",
}
"""One narrow sign a state, out of those that the fonts of old Windows consoles have."""

HEAD = Style(bold=True)
FAINT = Style(dim=True)
STRONG = Style(bold=True)
WRONG = Style(bold=True, color="red")
DOUBT = Style(color="yellow")
GOOD = Style(color="green")

_STYLES = {
    State.OVERDUE: WRONG,
    State.TODAY: Style(bold=True, color="yellow"),
    State.SOON: Style(color="yellow"),
    State.DONE: GOOD,
    State.DONE_IN_TIME: GOOD,
    State.DONE_LATE: GOOD,
    State.DONE_DAY_UNKNOWN: GOOD,
    State.SUBMITTED: Style(color="cyan"),
    State.PAUSED: FAINT,
    State.CANCELLED: FAINT,
}


def style_of(state: State) -> Style | None:
    """The colour of a state, or None where it has the terminal's own."""
    return _STYLES.get(state)
