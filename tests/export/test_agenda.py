"""The agenda as text, Markdown and JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cchc_cli.export.agenda import agenda_json, agenda_markdown, agenda_text
from cchc_cli.query.agenda import Part, Section
from tests.conftest import Golden
from tests.render.rows import NASTY
from tests.render.test_agenda import PARTS, found

GOLDEN = Path(__file__).parent / "golden"


def test_text(golden: Golden) -> None:
    golden(GOLDEN / "agenda.txt", agenda_text(found(*PARTS)))


def test_markdown(golden: Golden) -> None:
    golden(GOLDEN / "agenda.md", agenda_markdown(found(*PARTS)))


def test_json_holds_every_row_once() -> None:
    made = json.loads(agenda_json(found(*PARTS)))
    assert (made["schema"], made["as_of"], made["since"], made["unit"]) == (1, "2024-06-27", "2024-05-01", None)
    assert [one["section"] for one in made["sections"]] == [str(one.section) for one in PARTS]
    assert [one["count"] for one in made["sections"]] == [len(one.rows) for one in PARTS]
    assert made["sections"][0]["rows"][1]["full_id"] == "53-TB-UBND-2024-binh-gia/2.1-3@2024-Q2"


def test_nothing_of_a_document_spoofs_the_form() -> None:
    made = found(Part(Section.UNDATED, NASTY))
    assert len([line for line in agenda_text(made).splitlines() if re.match(r"\d+\. ", line)]) == len(NASTY)
    table = [line for line in agenda_markdown(made).splitlines() if line.startswith("|")]
    assert len(table) == 2 + len(NASTY)
    assert {len(re.split(r"(?<!\\)\|", line)) for line in table} == {9}
    assert "<script" not in agenda_markdown(made)
    assert json.loads(agenda_json(made))


@pytest.mark.parametrize("write", [agenda_text, agenda_markdown, agenda_json])
def test_nothing_to_say(write: object) -> None:
    text = write(found())  # type: ignore[operator]
    assert text.endswith("\n")
    assert "Không có việc nào để nêu." in text or '"sections": []' in text
