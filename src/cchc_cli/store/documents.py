"""Documents in and out of their YAML files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from cchc_cli.errors import BadDataError, CchcError, NotFoundError
from cchc_cli.model.document import Document
from cchc_cli.model.log import LogEntry
from cchc_cli.model.schema import document_schema_text
from cchc_cli.store import journal
from cchc_cli.store.edits import Edit, apply_edits, values_in
from cchc_cli.store.emitter import emit_document, plain_value
from cchc_cli.store.files import NewContent, inside, locked, read_bytes, shown, write_files
from cchc_cli.store.nodes import Mapping, YamlError, parse_yaml, plain
from cchc_cli.store.texts import texts_for
from cchc_cli.store.validation import bad_data, document_from
from cchc_cli.store.workspace import MAX_YAML_BYTES, Workspace, repeated_error, unique
from cchc_cli.wording import store as words

SCHEMA_NAME = "document.schema.json"
"""The file in data/ that editors check a document against: written by us, the same for every workspace."""


@dataclass(frozen=True)
class Changed:
    """One file before and after a change: its text, and its document, which was ``old``.

    What it is after the change is worked out when it is asked for; then a CchcError says that the edits cannot be
    made, or give no valid document. ``base`` is the text that the edits are made in, ``lines`` how it looked before
    the change that they take back.
    """

    path: Path
    before: str
    old: Document
    base: str
    edits: Sequence[Edit]
    lines: str | None = None
    begins: bool = False

    @cached_property
    def after(self) -> str:
        """The text after the change."""
        if self.begins:
            return emit_document(_parsed_again(apply_edits(self.base, self.edits), self.path))
        if not self.edits:
            return self.before
        after = apply_edits(self.base, self.edits)
        return _laid_out(self.lines, self.edits, after) if self.lines is not None else after

    @cached_property
    def document(self) -> Document:
        """The document after the change."""
        return _parsed_again(self.after, self.path) if self.begins or self.edits else self.old


# Reading


def load_document(path: Path) -> Document:
    """The document in the YAML file ``path``, whose name is its id.

    Raises:
        NotFoundError: if there is no such file.
        BadDataError: "file:line:column: …" for what is no YAML of ours or does not fit the model.
    """
    return parse_document(read_bytes(path, limit=MAX_YAML_BYTES), path)


def parse_document(data: bytes, path: Path) -> Document:
    """The document in ``data``, the content of ``path``; errors as in `load_document`."""
    return document_from(_tree(data, path), shown=shown(path), stem=path.stem)


def load_documents(
    workspace: Workspace, *, reached: Callable[[int, int], None] | None = None
) -> tuple[list[Document], list[BadDataError]]:
    """All documents in the order of their files, and what is wrong with the files that could not be read.

    ``reached`` is told before each file how many are done, and how many there are.
    """
    documents: list[Document] = []
    problems: list[BadDataError] = []
    files = list(unique(workspace.files()))
    for done, (path, repeated) in enumerate(files):
        if reached is not None:
            reached(done, len(files))
        try:
            if repeated is not None:
                raise repeated_error(path, repeated)
            inside(path, workspace.root)
            documents.append(load_document(path))
        except BadDataError as error:
            problems.append(error)
        except NotFoundError:
            continue  # taken away since the folder was listed
    return documents, problems


def load_mapping(path: Path) -> dict[str, Any]:
    """The content of a YAML file of settings (data/units.yaml), every value as text.

    Raises:
        BadDataError: as `load_document`.
    """
    data = read_bytes(path, limit=MAX_YAML_BYTES)
    content = plain(_tree(data, path))
    return content if isinstance(content, dict) else {}


def _tree(data: bytes, path: Path) -> Mapping:
    try:
        return parse_yaml(_decoded(data, path).removeprefix("\ufeff"))
    except YamlError as problem:
        raise bad_data(shown(path), [problem]) from None


def _decoded(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, len(before) - before.rfind(b"\n")
        raise bad_data(shown(path), [YamlError(line, column, words.NOT_UTF8)]) from None


# Writing


def write_documents(workspace: Workspace, new: Sequence[tuple[Document, str | None]]) -> list[Path]:
    """Write each document as a whole file, new or in the place of the old one, and its text beside it.

    All files are prepared before the first is replaced, and a text is in place before the YAML that points to it.
    Whoever writes what he made from files that he read before holds `locked` around both.

    Returns:
        The YAML files, in the order of ``new``.

    Raises:
        BadDataError: if a document does not fit the model once read back, or the disk refuses.
        ConflictError: if another cchc is writing.
    """
    with locked(workspace.root):
        paths = [workspace.path_of(document) for document, _ in new]
        contents: list[NewContent] = []
        for (document, text), path in zip(new, paths, strict=True):
            if text is not None:
                contents.append(NewContent(workspace.text_path(document), text.encode("utf-8")))
            contents.append(NewContent(path, _verified(document, path)))
        if contents:
            write_files(workspace.root, [*contents, *_schema_file(workspace.root)])
        return paths


def _schema_file(root: Path) -> list[NewContent]:
    """The schema that the documents' first line points to, where it is missing or of another version."""
    path = root / "data" / SCHEMA_NAME
    wanted = document_schema_text().encode("utf-8")
    return [] if path.is_file() and path.read_bytes() == wanted else [NewContent(path, wanted)]


def _verified(document: Document, path: Path) -> bytes:
    data = emit_document(document).encode("utf-8")
    if parse_document(data, path) != document:
        message = words.EDIT_INVALID.format(message=shown(path))
        raise CchcError(message)
    return data


@dataclass(frozen=True, slots=True)
class FileChange:
    """What is to become of one file: ``make_edits`` is given its document and says what to change in it.

    ``new`` is the document that a file begins with that is not there yet. ``text`` is what it was parsed from, where
    the edits bring another source. ``undoes`` is the change that the edits take back, if they do nothing else: then
    the lines that it altered become as they were, comments and all, where that is known.
    """

    path: Path
    make_edits: Callable[[Document], Sequence[Edit]]
    new: Document | None = None
    text: str | None = None
    undoes: str | None = None


def change_documents(workspace: Workspace, changes: Sequence[FileChange], *, dry_run: bool = False) -> list[Changed]:
    """Change values in files: under one lock they are read again, all are checked, and then they are written.

    With ``dry_run`` nothing is written and no lock is taken; the texts before and after are the same.

    Raises:
        NotFoundError: if a file is gone that does not begin anew.
        BadDataError: if one cannot be read, or the disk refuses.
        ConflictError: if another cchc is writing, or another program changed a file meanwhile.
        CchcError: if the edits cannot be made, or give no valid document: our own fault.
    """
    if dry_run:
        return [_edited(workspace, one)[0] for one in changes]
    with locked(workspace.root):
        edited = [_edited(workspace, one) for one in changes]
        contents = []
        for one, (changed, data) in zip(changes, edited, strict=True):
            if changed.after != changed.before:
                contents += texts_for(workspace, changed.old, changed.document, one.text)
                contents.append(NewContent(one.path, changed.after.encode("utf-8"), data))
                _keep_lines(workspace, changed)
        if contents:
            write_files(workspace.root, contents)
        return [changed for changed, _ in edited]


def _keep_lines(workspace: Workspace, changed: Changed) -> None:
    old = {entry.change for entry in _entries(changed.old)}
    for change in dict.fromkeys(entry.change for entry in _entries(changed.document) if entry.change not in old):
        journal.keep(workspace.root, changed.document.id, change, changed.before, changed.after)


def _entries(document: Document) -> list[LogEntry]:
    return [*document.log, *(entry for directive in document.directives for entry in directive.log)]


def change_document(
    workspace: Workspace,
    path: Path,
    make_edits: Callable[[Document], Sequence[Edit]],
    *,
    dry_run: bool = False,
) -> Changed:
    """Change values in one file; otherwise as `change_documents`."""
    return change_documents(workspace, [FileChange(path, make_edits)], dry_run=dry_run)[0]


def _edited(workspace: Workspace, change: FileChange) -> tuple[Changed, bytes | None]:
    """The file before and after, and its bytes as they are on the disk; none where it begins anew."""
    path = inside(change.path, workspace.root)
    if change.new is not None and not path.exists():
        edits = change.make_edits(change.new)
        return Changed(path, "", change.new, emit_document(change.new), edits, begins=True), None
    data = read_bytes(path, limit=MAX_YAML_BYTES)
    before = _decoded(data, path)
    document = parse_document(data, path)
    edits = change.make_edits(document)
    lines = None
    if edits and change.undoes is not None:
        lines = journal.restored(workspace.root, document.id, change.undoes, before)
    return Changed(path, before, document, before, edits, lines), data


def _laid_out(lines: str, edits: Sequence[Edit], after: str) -> str:
    """``lines``, how the file looked before a change, with the log entries of ``edits``, which take it back.

    ``after``, what the edits make of the file, where that does not hold the same values.
    """
    try:
        found = apply_edits(lines, [one for one in edits if "log" in one.path])
    except CchcError:
        return after
    same = plain_value(values_in(found)) == plain_value(values_in(after))  # what is empty counts as absent
    return found if same else after


def _parsed_again(text: str, path: Path) -> Document:
    try:
        return parse_document(text.encode("utf-8"), path)
    except BadDataError as error:
        raise CchcError(words.EDIT_INVALID.format(message=error.message)) from None
