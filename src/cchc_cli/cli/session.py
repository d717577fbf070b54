"""The workspace of one command and what is read from it, each part only when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from cchc_cli import __version__
from cchc_cli.cli import streams
from cchc_cli.cli.naming import UnknownNameError
from cchc_cli.errors import BadDataError, CchcError, ExitCode
from cchc_cli.wording import messages, refusals

if TYPE_CHECKING:
    from cchc_cli.calendar import Calendar
    from cchc_cli.model.document import Document
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import Facts
    from cchc_cli.store.workspace import Workspace
    from cchc_cli.tracking.moment import Moment
    from cchc_cli.units import Registry


@dataclass(frozen=True, slots=True)
class Names:
    """What can be named in a workspace: the text of each directive, the title and the printed number of each document.

    All by id, in the order of the files.
    """

    texts: dict[str, str]
    titles: dict[str, str]
    numbers: dict[str, str]


@dataclass
class Session:
    """A workspace with its registry of units, its calendar and its documents."""

    workspace: Workspace

    @classmethod
    def open(cls, folder: Path | None) -> Session:
        """The workspace at ``folder``, else the one that CCHC_WORKSPACE names, else upwards from here.

        Raises NotFoundError where there is none.
        """
        import os

        from cchc_cli.store.workspace import find_workspace

        named = os.environ.get("CCHC_WORKSPACE")
        return cls(find_workspace(Path.cwd(), explicit=folder or (Path(named) if named else None)))

    @property
    def settings(self) -> Settings:
        """The workspace's own choices."""
        return self.workspace.settings

    @cached_property
    def registry(self) -> Registry:
        """The packaged registry of units with the workspace's additions."""
        from cchc_cli.units import Registry

        return Registry.load(self.workspace.units_data())

    @cached_property
    def calendar(self) -> Calendar:
        """The packaged working days with the workspace's additions."""
        from cchc_cli.calendar import Calendar

        return Calendar.load(self.workspace.holidays_data())

    @cached_property
    def _loaded(self) -> tuple[list[Document], list[BadDataError]]:
        from cchc_cli.cli.progress import Progress
        from cchc_cli.store.documents import load_documents

        with Progress(messages.READING_BOOK) as progress:
            return load_documents(self.workspace, reached=progress.reached)

    def documents(self) -> tuple[list[Document], list[BadDataError]]:
        """All documents in the order of their files, and the files that could not be read."""
        return self._loaded

    def documents_at(self, moment: Moment) -> list[Document]:
        """The documents that a question at ``moment`` may see, as they were known then."""
        from cchc_cli.model.document import Document
        from cchc_cli.tracking.history import rewind, standing

        seen = [one for one in self.documents()[0] if not _issued_later(one, moment)]
        if moment.known_on is None:
            left = [standing(one.plain()) if one.gone else one for one in seen]
            return [Document.model_validate(one) for one in left if one is not None]
        earlier = [rewind(self._with_hand_edits(one).plain(), moment.known_on) for one in seen]
        return [Document.model_validate(one) for one in earlier if one is not None]

    @cached_property
    def facts(self) -> tuple[list[Facts], list[BadDataError]]:
        """What lists need of every document, from the index, and the files that could not be read."""
        from cchc_cli.cli.progress import Progress
        from cchc_cli.query.facts import FACTS_VERSION, derive, load
        from cchc_cli.store.index import cached

        own = f"{self.settings.authority} {self.settings.place}"
        version = f"{__version__} {FACTS_VERSION} {self.registry.fingerprint} {own}"
        with Progress(messages.READING_BOOK) as progress:
            objects, broken = cached(
                self.workspace,
                lambda document: derive(document, self.registry, self.settings),
                version=version,
                reached=progress.reached,
            )
        return [self._noticed(one) if one.plain.get("edited") else one for one in load(objects)], broken

    def _noticed(self, facts: Facts) -> Facts:
        """``facts`` with what was edited by hand and is in no log yet, as the next change will enter it."""
        from cchc_cli.query.facts import derive, load

        with suppress(CchcError):
            document = self._with_hand_edits(next(one for one in self.documents()[0] if one.id == facts.id))
            return load([json.loads(json.dumps(derive(document, self.registry, self.settings)))])[0]
        return facts

    def _with_hand_edits(self, document: Document) -> Document:
        from cchc_cli.cli import clock
        from cchc_cli.cli.versions import versions
        from cchc_cli.tracking.draft import Draft

        draft = Draft(document)
        draft.note_edits_by_hand(clock.change(clock.moment(), earlier=versions(self)))
        return draft.result()

    def names(self, moment: Moment | None = None) -> Names:
        """What can be named here, or could at ``moment``; files that cannot be read are left out."""
        from cchc_cli.query.facts import facts_at, facts_now

        facts, _ = self.facts
        facts = facts_now(facts) if moment is None else facts_at(facts, moment, self.registry)
        return Names(
            texts={one.id: one.text for document in facts for one in document.directives},
            titles={one.id: one.title or one.number or "" for one in facts},
            numbers={one.id: one.number for one in facts if one.number},
        )

    def pointing_to(self, directive: str) -> list[str]:
        """The ids of the directives that are linked to one, of which they are the same work."""
        return [
            one.id
            for document in self.facts[0]
            for one in document.directives
            if one.plain.get("link", {}).get("to") == directive
        ]

    def unit_names(self) -> list[str]:
        """The official names of all units and groups, and every name that a document prints for one."""
        facts, _ = self.facts
        directives = [one for document in facts for one in document.directives]
        printed = [party.name for one in directives for party in (*one.parties, *one.heirs)]
        units = [one.name for one in self.registry.all_units()]
        groups = [one.name for one in self.registry.all_groups()]
        return list(dict.fromkeys([*printed, *units, *groups]))

    def path(self, document: str) -> Path:
        """The YAML file of the document with that id."""
        from cchc_cli.store.workspace import FOLDERS

        paths = [self.workspace.root / "data" / folder / f"{document}.yaml" for folder in FOLDERS]
        return next((one for one in paths if one.is_file()), paths[0])


def _issued_later(document: Document, moment: Moment) -> bool:
    past = moment.as_of < moment.today
    return past and document.issued is not None and document.issued > moment.as_of


@contextmanager
def telling_broken(broken: Sequence[BadDataError], *, answers_all: bool = False) -> Iterator[None]:
    """Say at the end which files were left out; also before a refusal, as what is missing may stand in one of them.

    With ``answers_all`` the command answers from all files: left out is part of its answer, so that it ends with 4.
    Raises BadDataError where a name is unknown that may stand in a file that was left out.
    """
    try:
        yield
    except UnknownNameError as error:
        tell_broken(broken)
        if not broken:
            raise
        raise BadDataError(
            refusals.MAYBE_IN_BROKEN_FILE.format(message=error.message), hint=refusals.MAYBE_IN_BROKEN_FILE_HINT
        ) from None
    except BaseException:
        tell_broken(broken)
        raise
    tell_broken(broken)
    if broken and answers_all:
        raise typer.Exit(ExitCode.BAD_DATA)


def tell_broken(broken: Sequence[BadDataError]) -> None:
    """Say which files were left out, so that nobody takes the numbers for whole."""
    for one in broken:
        streams.words(messages.BAD_FILE.format(message=one.message))
    if broken:
        streams.words(messages.BAD_FILES_HINT.format(count=len(broken)))
