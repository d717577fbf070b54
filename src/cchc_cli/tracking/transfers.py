"""Who has the work on a day: the units that the document prints, or those that have taken over from them.

Works on directives as YAML and JSON hold them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from cchc_cli.tracking.log import same_unit


def transfers_on(directive: Mapping[str, Any], as_of: date) -> list[Mapping[str, Any]]:
    """The transfers of a directive (plain) that had taken place by ``as_of``, in order."""
    done = [one for one in directive.get("transfers", ()) if date.fromisoformat(one["on"]) <= as_of]
    return sorted(done, key=lambda one: str(one["on"]))


def holder(name: str, transfers: Iterable[Mapping[str, Any]]) -> str:
    """The name of the unit that has the work of the unit ``name`` after ``transfers``; its own where none is."""
    for one in transfers:
        if same_unit(one["from"], name):
            name = str(one["to"])
    return name


def printed_name(party: str | Mapping[str, Any]) -> str:
    """The printed name of a plain party."""
    return party if isinstance(party, str) else str(party["name"])


def names_on(directive: Mapping[str, Any], field: str, as_of: date) -> list[str]:
    """The names of the ``leads`` or ``coordinators`` of a directive (plain) on a day, each once."""
    done = transfers_on(directive, as_of)
    return list(dict.fromkeys(holder(printed_name(one), done) for one in directive.get(field, ())))


def steps_of(name: str, transfers: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those of ``transfers`` by which the work of the unit ``name`` went from hand to hand."""
    steps = []
    for one in transfers:
        if same_unit(one["from"], name):
            name = str(one["to"])
            steps.append(one)
    return steps
