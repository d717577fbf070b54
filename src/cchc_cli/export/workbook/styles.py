"""How the cells of the workbook look: one type, a few colours that also print, never a colour without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cchc_cli.query.row import State

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

FONT = "Times New Roman"
SIZE = 11

_GREY, _LINE = "#F2F2F2", "#A6A6A6"
_BAD = {"bg_color": "#F8CBAD", "font_color": "#8B0000", "bold": True}
_SOON = {"bg_color": "#FFE699", "font_color": "#5F4700"}
_GOOD = {"bg_color": "#E2EFDA", "font_color": "#2F5A1E"}
_WAITS = {"bg_color": "#DDEBF7", "font_color": "#1F3864"}
_STATES: dict[State, dict[str, Any]] = {
    State.OVERDUE: _BAD,
    State.TODAY: {**_SOON, "bold": True},
    State.SOON: _SOON,
    State.SUBMITTED: _WAITS,
    State.DONE_LATE: {"bg_color": "#FCE4D6", "font_color": "#833C0B"},
    **dict.fromkeys((State.DONE, State.DONE_IN_TIME, State.DONE_DAY_UNKNOWN), _GOOD),
}

_CELL = {"border": 1, "border_color": _LINE, "text_wrap": True, "valign": "top"}
_SHOWN = {**_CELL, "bg_color": _GREY}
_HEAD = {**_CELL, "bold": True, "align": "center", "valign": "vcenter"}
_KINDS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14, "align": "center", "valign": "vcenter", "text_wrap": True},
    "authority": {"bold": True, "valign": "vcenter"},
    "day": {"italic": True, "align": "center", "valign": "vcenter", "text_wrap": True},
    "plain": {"text_wrap": True, "valign": "vcenter"},
    "hint": {"italic": True, "font_color": "#1F3864", "text_wrap": True, "valign": "vcenter"},
    "note": {"italic": True, "text_wrap": True, "valign": "top"},
    "head": {**_HEAD, "bg_color": "#D9D9D9"},
    "head-filled-in": {**_HEAD, "bg_color": "#BDD7EE"},
    "head-left": {**_CELL, "bold": True, "bg_color": "#D9D9D9"},
    "shown": {**_SHOWN, "num_format": "@"},
    "shown-number": {**_SHOWN, "align": "center"},
    "shown-day": {**_SHOWN, "num_format": "dd/mm/yyyy", "align": "center"},
    "small": {**_SHOWN, "num_format": "@", "font_size": 8, "font_color": "#595959"},
    "filled-in": {**_CELL, "num_format": "@"},
    "filled-in-number": {**_CELL, "num_format": "0", "align": "center"},
    "filled-in-day": {**_CELL, "num_format": "dd/mm/yyyy", "align": "center"},
    "name": {**_CELL, "num_format": "@"},
    "count": {**_CELL, "num_format": "0;-0;–", "align": "center"},
    "count-bad": {**_CELL, "num_format": "0;-0;–", "align": "center", **_BAD},
    "rate": {**_CELL, "num_format": '0.0"%"', "align": "center"},
    "total": {**_SHOWN, "bold": True},
    "total-count": {**_SHOWN, "bold": True, "num_format": "0;-0;–", "align": "center"},
    "total-rate": {**_SHOWN, "bold": True, "num_format": '0.0"%"', "align": "center"},
}


class Styles:
    """The formats of one workbook, each made when it is first asked for."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[str, Format] = {}

    def __getitem__(self, name: str) -> Format:
        """The format of that name."""
        return self._format(name, _KINDS.get(name, {}))

    def state(self, state: State) -> Format:
        """The format of a cell that says how a row stands."""
        return self._format(f"state {state}", {**_SHOWN, "num_format": "@", **_STATES.get(state, {})})

    def _format(self, name: str, properties: dict[str, Any]) -> Format:
        if name not in self._made:
            self._made[name] = self._book.add_format({"font_name": FONT, "font_size": SIZE, **properties})
        return self._made[name]
