"""A folder of documents and its gold files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.scoring.given import GivenDocument, Program, this_program
from benchmarks.scoring.gold import load_gold
from benchmarks.scoring.score import Score, score_document

_NO_DOCUMENTS = {".yaml", ".yml", ".json", ".py"}


def score_folder(
    documents: Path,
    gold: Path,
    *,
    only: Sequence[str] = (),
    skip: Sequence[str] = (),
    program: Program | None = None,
) -> dict[str, Score]:
    """The score of each gold file in ``gold``, by name, in order.

    ``only`` and ``skip`` are beginnings of names: those alone, and not those. A skipped gold file is not even opened.

    A gold file without a document in ``documents`` counts as a document from which nothing was read.
    """
    read = program or this_program()
    scores: dict[str, Score] = {}
    for path in sorted(gold.glob("*.yaml")):
        if (only and not path.stem.startswith(tuple(only))) or path.stem.startswith(tuple(skip)):
            continue
        document = document_of(path.stem, documents)
        given = read(document) if document else GivenDocument(failed="no document of this name")
        scores[path.stem] = score_document(load_gold(path), given)
    return scores


def document_of(name: str, folder: Path) -> Path | None:
    """The document called ``name`` in ``folder``, whatever its ending."""
    found = sorted(path for path in folder.glob(f"{name}.*") if path.suffix not in _NO_DOCUMENTS and path.stem == name)
    return found[0] if found else None
