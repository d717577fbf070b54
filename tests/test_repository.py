"""The repository itself is a workspace: what it holds is what the program makes of the first notice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cchc_cli.calendar import Calendar
from cchc_cli.model.document import Document
from cchc_cli.model.schema import document_schema_text
from cchc_cli.parsing import parse
from cchc_cli.store.documents import load_document
from cchc_cli.store.emitter import emit_document
from cchc_cli.units.registry import Registry

DATA = Path(__file__).parent.parent / "data"
NOTICE = DATA / "notices" / "53-TB-UBND-2024-binh-gia.yaml"
FILES = [*sorted(DATA.glob("notices/*.yaml")), *sorted(DATA.glob("plans/*.yaml"))]


def as_read(document: Document) -> Document:
    """The document without what intake and people add to what the parser gave."""
    kept: dict[str, Any] = {"source": None, "received": None, "log": (), "read": {}, "by_hand": (), "reviewed": {}}
    added: dict[str, Any] = {"read": {}, "tracking": (), "log": (), "by_hand": (), "reviewed": None}
    directives = tuple(one.model_copy(update=added) for one in document.directives)
    return document.model_copy(update={**kept, "directives": directives})


def test_the_first_notice_is_stored_as_it_is_read_today() -> None:
    text = NOTICE.with_suffix(".txt").read_text(encoding="utf-8")
    parsed = parse(text, registry=Registry.load(), calendar=Calendar.load())
    assert as_read(load_document(NOTICE)) == as_read(parsed.document)


def test_the_cited_plans_are_awaited() -> None:
    plans = [load_document(path) for path in sorted(DATA.glob("plans/*.yaml"))]
    assert [(plan.id, plan.awaited, plan.cited_by) for plan in plans] == [
        ("10-KH-UBND-2024-binh-gia", True, ("53-TB-UBND-2024-binh-gia",)),
        ("59-KH-UBND-2024-binh-gia", True, ("53-TB-UBND-2024-binh-gia",)),
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_are_in_the_form_that_the_program_writes(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == emit_document(load_document(path))


def test_the_schema_for_editors_is_the_model_of_today() -> None:
    assert (DATA / "document.schema.json").read_text(encoding="utf-8") == document_schema_text()
