"""Short documents of every kind, each beside a table of what a careful reader finds in it."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from cchc_cli.parsing import Parsed
from tests.parsing.reading import read

FOLDER = Path(__file__).parent / "documents"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
HEADER = ("number", "kind", "issuer", "place", "urgency")


def expected(name: str) -> dict[str, Any]:
    table: dict[str, Any] = YAML(typ="safe").load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    return table


def parsed(name: str) -> Parsed:
    return read((FOLDER / f"{name}.txt").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_header_and_signer(name: str) -> None:
    table, document = expected(name), parsed(name).document
    assert {key: getattr(document, key) for key in HEADER} == {key: table.get(key) for key in HEADER}
    assert document.issued == table["issued"]
    assert (document.signer.name if document.signer else None) == table["signer"]
    if "recipients" in table:
        assert list(document.recipients) == table["recipients"]


@pytest.mark.parametrize("name", NAMES)
def test_sections(name: str) -> None:
    assert [section.path for section in parsed(name).document.sections] == expected(name)["sections"]


@pytest.mark.parametrize("name", NAMES)
def test_directives(name: str) -> None:
    """Which orders there are, where each begins, who leads, with whom, by when."""
    table = expected(name)
    document = parsed(name).document
    wanted = [
        (one["id"], one["at"], one["leads"], one.get("with", []), one.get("due"), one.get("recurs"))
        for one in table["directives"]
    ]
    found = [
        (
            one.id.removeprefix(f"{document.id}/"),
            at if at and one.text.startswith(at) else one.text,
            [party.name for party in one.leads],
            [party.name for party in one.coordinators],
            one.deadline.due,
            one.deadline.recurs and one.deadline.recurs.value,
        )
        for one, at in zip_longest(document.directives, (row[1] for row in wanted))
        if one is not None
    ]
    assert found == wanted


@pytest.mark.parametrize("name", NAMES)
def test_doubts_and_findings(name: str) -> None:
    """The findings that the table names are there, and each directive that it calls doubted has one."""
    table, document = expected(name), parsed(name).document
    assert set(table.get("findings", ())) <= {finding.code for finding in document.findings}
    about = {finding.directive for finding in document.findings}
    for one in table["directives"]:
        if one.get("doubted"):
            assert f"{document.id}/{one['id']}" in about


@pytest.mark.parametrize("name", NAMES)
def test_deliverables_of_field_lines(name: str) -> None:
    document = parsed(name).document
    found = {one.id.removeprefix(f"{document.id}/"): one.deliverable for one in document.directives}
    for one in expected(name)["directives"]:
        if "deliverable" in one:
            assert found[one["id"]] == one["deliverable"]
