"""The folder that holds an office's documents: where it is, what lies where in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cchc_cli.errors import BadDataError, CchcError, ConflictError, NotFoundError
from cchc_cli.model.settings import Settings
from cchc_cli.store.files import shown, write_error
from cchc_cli.wording import store as words

if TYPE_CHECKING:
    from cchc_cli.model.document import Document

CONFIG_NAME = "cchc.toml"
FOLDERS = ("notices", "plans")
MAX_YAML_BYTES = 20_000_000


@dataclass(frozen=True)
class Workspace:
    """A workspace: its folder, and what its cchc.toml sets."""

    root: Path
    settings: Settings = field(default_factory=Settings)

    def files(self) -> list[Path]:
        """All YAML files of documents, in data/notices and then data/plans, by name."""
        found = []
        for folder in FOLDERS:
            try:
                names = sorted(os.listdir(self.root / "data" / folder))  # noqa: PTH208 (names alone: ten thousand)
            except (FileNotFoundError, NotADirectoryError):
                continue
            found += [self.root / "data" / folder / name for name in names if is_document_file(name)]
        return found

    def path_of(self, document: Document) -> Path:
        """The YAML file of ``document``: the one that exists already, else in the folder for its kind."""
        for folder in FOLDERS:
            path = self.root / "data" / folder / f"{document.id}.yaml"
            if path.is_file():
                return path
        return self.root / "data" / document.folder / f"{document.id}.yaml"

    def text_path(self, document: Document) -> Path:
        """The file with the text that was parsed, beside the YAML."""
        return self.path_of(document).with_suffix(".txt")

    def units_data(self) -> Mapping[str, Any] | None:
        """The content of data/units.yaml, every value as text; None if there is none.

        Raises:
            BadDataError: if it is not YAML of ours.
        """
        return self._additions("units.yaml")

    def holidays_data(self) -> Mapping[str, Any] | None:
        """The content of data/holidays.yaml, every value as text; None if there is none.

        Raises:
            BadDataError: if it is not YAML of ours.
        """
        return self._additions("holidays.yaml")

    def _additions(self, name: str) -> Mapping[str, Any] | None:
        path = self.root / "data" / name
        if not path.is_file():
            return None
        from cchc_cli.store.documents import load_mapping

        return load_mapping(path)


def unique(paths: Sequence[Path]) -> Iterator[tuple[Path, Path | None]]:
    """Each path with the earlier one that has the same name, upper and lower case alike as on Windows, if any."""
    seen: dict[str, Path] = {}
    for path in paths:
        yield path, seen.get(path.name.casefold())
        seen.setdefault(path.name.casefold(), path)


def repeated_error(path: Path, other: Path) -> BadDataError:
    """The refusal of a second file for the document of ``other``."""
    message = words.REPEATED_DOCUMENT.format(other=shown(other))
    return BadDataError(words.IN_FILE.format(file=shown(path), message=message))


def is_document_file(name: str) -> bool:
    """Whether a file of data/notices or data/plans with this name holds a document."""
    return name.endswith(".yaml") and not name.startswith(".")


def find_workspace(start: Path, *, explicit: Path | None = None) -> Workspace:
    """The workspace that ``start`` lies in: the nearest folder upwards with a cchc.toml; or ``explicit`` itself.

    Raises:
        NotFoundError: if there is none.
        BadDataError: if its cchc.toml cannot be read.
    """
    from cchc_cli.store.settings_file import read_settings

    if explicit is not None:
        root = explicit.absolute()
        if not (root / CONFIG_NAME).is_file():
            raise NotFoundError(words.NO_WORKSPACE_HERE.format(folder=explicit), hint=words.NO_WORKSPACE_HINT)
        return Workspace(root, read_settings(root / CONFIG_NAME))
    begin = start.absolute()
    for root in (begin, *begin.parents):
        if (root / CONFIG_NAME).is_file():
            return Workspace(root, read_settings(root / CONFIG_NAME))
    raise NotFoundError(words.NO_WORKSPACE.format(folder=start), hint=words.NO_WORKSPACE_HINT)


def create_workspace(folder: Path) -> Workspace:
    """Make ``folder`` a workspace: cchc.toml with explaining comments, data/notices, data/plans, .gitignore.

    What is there already stays: .gitignore gets a line, all else is left alone.

    Raises:
        ConflictError: if it is one, or ``folder`` is a file.
        BadDataError: if it cannot be written.
    """
    root = folder.absolute()
    if (root / CONFIG_NAME).exists():
        raise ConflictError(words.ALREADY_WORKSPACE.format(folder=folder), hint=words.INSIDE_WORKSPACE_HINT)
    if root.exists() and not root.is_dir():
        raise ConflictError(words.NOT_A_FOLDER.format(folder=folder), hint=words.INSIDE_WORKSPACE_HINT)
    try:
        for name in FOLDERS:
            (root / "data" / name).mkdir(parents=True, exist_ok=True)
        _ignore(root / ".gitignore")
        with (root / CONFIG_NAME).open("x", encoding="utf-8", newline="\n") as file:
            file.write(words.WORKSPACE_TOML)
    except FileExistsError:
        raise ConflictError(words.ALREADY_WORKSPACE.format(folder=folder), hint=words.INSIDE_WORKSPACE_HINT) from None
    except OSError as error:
        refusal: CchcError = write_error(root, error)
        raise refusal from None
    return find_workspace(root, explicit=root)


def _ignore(path: Path) -> None:
    present = path.read_bytes() if path.exists() else b""
    if b".cchc/" in present.split():
        return
    newline = b"\r\n" if b"\r\n" in present else b"\n"
    gap = newline if present and not present.endswith(b"\n") else b""
    with path.open("ab") as file:
        file.write(gap + b".cchc/" + newline)
