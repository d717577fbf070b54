"""What a document may have been before somebody edited its file: as its text reads, and as git has it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cchc_cli.errors import CchcError

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.log import Earlier

_GIT_SECONDS = 5


def versions(session: Session) -> Earlier:
    """A search for earlier versions in ``session``; each is made only when it is asked for."""

    def earlier(document: Document) -> Iterator[dict[str, Any]]:
        for find in (_parsed, _in_git):
            with suppress(CchcError, OSError, subprocess.SubprocessError):
                yield find(session, document).plain()

    return earlier


def _parsed(session: Session, document: Document) -> Document:
    """As the stored text reads today; the same as then unless the parser or the registries are others."""
    from cchc_cli.cli.taking import NOTHING_GIVEN, Parser
    from cchc_cli.store.texts import read_text

    text = read_text(session.workspace, document)
    return Parser.of(session).parse_text(text, NOTHING_GIVEN).document


def _in_git(session: Session, document: Document) -> Document:
    """As the last commit has it."""
    from cchc_cli.store.documents import parse_document

    path = session.workspace.path_of(document)
    return parse_document(_committed(path), path)


def _committed(path: Path) -> bytes:
    answer = subprocess.run(
        ["git", "show", f"HEAD:./{path.name}"],
        cwd=path.parent,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_GIT_SECONDS,
        check=True,
    )
    return answer.stdout
