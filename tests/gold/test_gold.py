"""The project's own documents: the gold files are sound, and what the program reads is exactly what was recorded.

A change in any item fails and is shown. When it was meant, and read, it is recorded anew:

    python benchmarks/accuracy.py tests/gold --record benchmarks/records/gold.json
"""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.scoring.folders import document_of, score_folder
from benchmarks.scoring.gold import GoldDocument, load_gold
from benchmarks.scoring.matching import path_key, words
from benchmarks.scoring.record import as_record, changes, load_record
from benchmarks.scoring.score import score_document

from cchc_cli.model.codes import Recurrence
from tests.benchmarks.making import as_given

HERE = Path(__file__).parent
RECORD = HERE.parent.parent / "benchmarks" / "records" / "gold.json"
NAMES = [path.stem for path in sorted(HERE.glob("*.yaml"))]
DOCUMENTS = sorted(path.stem for ending in ("txt", "md") for path in HERE.glob(f"[0-9]*.{ending}"))


def gold(name: str) -> GoldDocument:
    return load_gold(HERE / f"{name}.yaml")


def document_text(name: str) -> str:
    path = document_of(name, HERE)
    assert path is not None
    return path.read_text(encoding="utf-8")


def test_each_document_has_its_gold_file_and_each_gold_file_its_document() -> None:
    assert NAMES == DOCUMENTS
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_each_opening_stands_once_in_its_document(name: str) -> None:
    text = f" {' '.join(words(document_text(name)))} "
    wrong = {item.at: text.count(f" {' '.join(words(item.at))} ") for item in gold(name).items}
    assert {at: count for at, count in wrong.items() if count != 1} == {}


@pytest.mark.parametrize("name", NAMES)
def test_sections_and_items_fit_together(name: str) -> None:
    document = gold(name)
    paths = [path_key(path) for path in document.sections]
    assert len(set(paths)) == len(paths)
    assert {item.section for item in document.items if item.section} <= set(document.sections)
    parents = {path.rpartition("/")[0] for path in document.sections} - {""}
    assert parents <= set(document.sections)


@pytest.mark.parametrize("name", NAMES)
def test_days_and_recurrences_are_possible(name: str) -> None:
    document = gold(name)
    for item in document.items:
        assert item.recurs is None or item.recurs in set(Recurrence)
        assert item.recurs is None or item.due is None, item.at
        assert item.due is None or document.issued is None or item.due >= document.issued, item.at


@pytest.mark.parametrize("name", NAMES)
def test_a_reader_without_fault_gets_full_marks(name: str) -> None:
    document = gold(name)
    assert score_document(document, as_given(document)).faults == []


def test_nothing_has_changed_since_it_was_recorded() -> None:
    now, recorded = as_record(score_folder(HERE, HERE)), load_record(RECORD)
    assert [str(change) for change in changes(recorded, now)] == []
    assert now == recorded
