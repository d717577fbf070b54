"""Edits of files by hand, entered in the log by `cchc check`; a check that cannot write is a check all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_cli.cli import clock, streams
from cchc_cli.cli.versions import versions
from cchc_cli.errors import CchcError
from cchc_cli.store.documents import FileChange, change_documents
from cchc_cli.store.files import locked
from cchc_cli.tracking.draft import Draft
from cchc_cli.tracking.handedits import unlogged
from cchc_cli.wording import checks as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.cli.session import Session
    from cchc_cli.model.document import Document
    from cchc_cli.store.edits import Edit
    from cchc_cli.tracking.moment import Moment


def note_hand_edits(session: Session, moment: Moment, documents: Sequence[Document]) -> None:
    """Enter in the log what was edited by hand in ``documents``, and say so; say it too where that cannot be.

    A document from which directives have gone missing is left as it is, so that the warning stays: that is rather an
    accident than an edit.
    """
    edited = [one for one in documents if _is_edited(one)]
    if not edited:
        return
    noted = 0
    try:
        with locked(session.workspace.root):
            change = clock.change(moment, earlier=versions(session))

            def edits(document: Document) -> list[Edit]:
                nonlocal noted
                draft = Draft(document)
                entries = draft.note_edits_by_hand(change)
                noted += sum(one.set != "by_hand" for one in entries)
                return draft.edits

            change_documents(session.workspace, [FileChange(session.path(one.id), edits) for one in edited])
    except CchcError as error:
        streams.words(words.NOT_NOTED.format(message=error.message))
    else:
        streams.words(words.NOTED.format(count=noted, ids=", ".join(one.id for one in edited)))


def _is_edited(document: Document) -> bool:
    found = unlogged(document.plain())
    return bool(found) and not any(one.directives for one in found)
