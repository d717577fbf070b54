"""What every changing command shares: what it would do is worked out, shown, asked about, and written under one lock.

A command says what it means (`Target`) and what it does to one document (`Act`); all files are checked before the
first is written, and one change id goes over all of them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING

import typer

from cchc_cli.cli import clock, naming, streams
from cchc_cli.cli.versions import versions
from cchc_cli.errors import ExitCode, UsageError
from cchc_cli.store.documents import Changed, FileChange, change_documents
from cchc_cli.store.files import locked
from cchc_cli.tracking.history import Logged, change_words, is_silent
from cchc_cli.tracking.log import Change, parse_address
from cchc_cli.wording import messages, refusals
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.model.document import Document
    from cchc_cli.store.edits import Edit
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.moment import Moment

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """What a command is about: a document, or one directive of it, or one period of that."""

    document: str
    directive: str | None = None
    period: str | None = None

    @property
    def id(self) -> str:
        """The directive's id; NotFoundError is raised where `Act` is given a document and needs a directive."""
        return self.directive or self.document


Act = Callable[["Document", Target, Change], Sequence["Effect"]]
"""What a command does to one document for one target; called again under the lock before anything is written."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a command is to be run: only shown, without a question, with ids that came through a pipe.

    ``files`` make the documents that begin anew where they are not there yet, by id. ``question`` and ``done`` are the
    words that ask and that say what was written, with {count}. ``undoes`` is the change that is taken back,
    ``texts`` are what documents are read from now, by id.
    """

    dry_run: bool = False
    yes: bool = False
    from_stdin: bool = False
    files: Mapping[str, Callable[[Change], Document]] = field(default_factory=dict)
    question: str = messages.QUESTION
    done: str = messages.UPDATED
    undoes: str | None = None
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prepared:
    """One file: what the command does in it, and the text before and after."""

    name: str
    effects: tuple[Effect, ...]
    changed: Changed


def manner(typed: Sequence[str] | None, *, dry_run: bool, yes: bool) -> Manner:
    """The manner of a command whose ids were ``typed``."""
    return Manner(dry_run=dry_run, yes=yes, from_stdin=STDIN in (typed or ()))


def ids(typed: Sequence[str], *, command: str) -> list[str]:
    """The ids as typed, or those on stdin, each once, in order; UsageError where there are none."""
    if STDIN in typed:
        if len(typed) > 1:
            raise UsageError(refusals.IDS_OR_STDIN)
        if streams.is_terminal(sys.stdin):
            streams.words(messages.PASTE_IDS)
        lines = [line.strip() for line in streams.read_stdin().splitlines()]
        found = list(dict.fromkeys(line for line in lines if line))
        if not found:
            raise UsageError(refusals.NO_IDS_ON_STDIN)
        return found
    if not typed:
        raise UsageError(refusals.NO_IDS, hint=refusals.SEE_HELP.format(path=f"cchc {command}"))
    return list(dict.fromkeys(typed))


def directives(session: Session, typed: Sequence[str]) -> list[Target]:
    """The directives that were named, each once. Raises NotFoundError and UsageError for none or several."""
    names = session.names()
    found = [naming.directive(one, names.texts, names.numbers) for one in typed]
    targets = [Target(one.name.partition("/")[0], one.name, one.period) for one in found]
    return list(dict.fromkeys(targets))


def documents(session: Session, typed: Sequence[str]) -> list[Target]:
    """The documents that were named, each once. Raises NotFoundError and UsageError for none or several."""
    names = session.names()
    return list(dict.fromkeys(Target(naming.document(one, names.titles, names.numbers)) for one in typed))


def run(session: Session, moment: Moment, targets: Sequence[Target], act: Act, manner: Manner) -> list[Effect]:
    """Do ``act`` to each of ``targets``: shown, asked about where it is more than one, written as one change.

    Returns what was done, nothing where it was only shown. Raises whatever ``act`` refuses, UsageError where nobody
    can be asked; typer.Exit where the answer is no.
    """
    prepared = _worked_out(session, targets, act, manner, clock.change(moment, earlier=versions(session)), dry_run=True)
    _show(prepared)
    if manner.dry_run:
        _show_diffs(prepared)
        return []
    effects = [one for file in prepared for one in file.effects]
    changing = [one for one in effects if one.edits]
    if not changing:
        streams.words(messages.NOTHING_CHANGED)
        return []
    shared = sum(one.for_all for one in changing)
    if shared and len(changing) > 1:
        streams.words(messages.FOR_ALL_UNITS.format(shared=shared, count=len(changing)))
    if len(effects) > 1 or any(one.asks for one in changing):
        _confirm(len(changing), manner)
    with locked(session.workspace.root):  # the change is made once the lock is held: the log tells the order of writing
        written = _worked_out(
            session, targets, act, manner, clock.change(moment, earlier=versions(session)), dry_run=False
        )
    done = [one for file in written for one in file.effects if one.edits]
    streams.words(manner.done.format(count=len(done)))
    return done


def _worked_out(
    session: Session, targets: Sequence[Target], act: Act, manner: Manner, change: Change, *, dry_run: bool
) -> list[Prepared]:
    """What the command does, file by file, with log entries numbered over all of them."""
    meant: dict[str, list[Target]] = {}
    for one in targets:
        meant.setdefault(one.document, []).append(one)
    numbers = replace(change, numbers=count(1))
    new = {one: make(numbers) for one, make in manner.files.items()}
    paths = {one: session.workspace.path_of(new[one]) if one in new else session.path(one) for one in meant}
    done: dict[str, list[Effect]] = {one: [] for one in meant}

    def edits_of(name: str) -> Callable[[Document], list[Edit]]:
        def edits(document: Document) -> list[Edit]:
            for target in meant[name]:
                for effect in act(document, target, numbers):
                    done[name].append(effect)
                    document = effect.document
            return [edit for one in done[name] for edit in one.edits]

        return edits

    changes = [
        FileChange(paths[one], edits_of(one), new.get(one), text=manner.texts.get(one), undoes=manner.undoes)
        for one in meant
    ]
    changed = change_documents(session.workspace, changes, dry_run=dry_run)
    root = session.workspace.root
    return [
        Prepared(paths[one].relative_to(root).as_posix(), tuple(done[one]), its)
        for one, its in zip(meant, changed, strict=True)
    ]


def _show(prepared: Sequence[Prepared]) -> None:
    """Each thing that is meant by its full id and opening words, what changes in it, and what follows."""
    from cchc_cli.render.changed import changed

    for one in prepared:
        for effect in one.effects:
            streams.data(
                changed(
                    effect.full_id,
                    effect.text,
                    _lines(effect),
                    width=streams.width(),
                    color=streams.has_color(sys.stdout),
                )
            )


def _lines(effect: Effect) -> list[str]:
    """What changes, old → new, why where the change does not say so itself, then what follows from it."""
    if effect.says is not None:
        return [*effect.says, *effect.consequences]
    lines = []
    for entry in effect.entries:
        if entry.by == words.HAND_BY or is_silent(entry.plain()):
            continue
        lines.append(change_words(Logged(effect.document.id, None, entry.plain())))
        if parse_address(entry.set).keys[-1] in words.RECORDS or not entry.set.startswith("tracking"):
            lines += [words.WHY.format(why=entry.why)] if entry.why else []
            lines += [words.BASIS.format(basis=entry.basis)] if entry.basis else []
    return [*dict.fromkeys(lines), *effect.consequences]


def _show_diffs(prepared: Sequence[Prepared]) -> None:
    from cchc_cli.render.diff import file_diff

    for one in prepared:
        before, after = one.changed.before, one.changed.after
        streams.data(file_diff(before, after, name=one.name, color=streams.has_color(sys.stdout)))
    streams.words(messages.DRY_RUN)


def _confirm(number: int, manner: Manner) -> None:
    """Ask before more than one thing changes; without a person to ask, --yes must have been given."""
    if manner.yes:
        return
    if manner.from_stdin or not streams.is_terminal(sys.stdin):
        raise UsageError(refusals.NEEDS_YES.format(count=number), hint=refusals.NEEDS_YES_HINT)
    if not streams.ask(manner.question.format(count=number)):
        streams.words(messages.ANSWERED_NO)
        raise typer.Exit(ExitCode.ANSWERED_NO)
