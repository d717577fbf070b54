"""What was derived from each document, kept in .cchc/index.sqlite so that a list reads only what changed.

The YAML files are the truth. A file counts as unchanged if its stamp (times, size, inode) is the one that was kept;
else its content is hashed, and only where that differs is it derived again. A file that changed within the last two
seconds of its disk's clock could change again without a new stamp, so its stamp is not kept ("racy", as in git).
The index may be missing, broken, locked or not writable at any time: then everything is derived in memory.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cchc_cli.errors import BadDataError, NotFoundError
from cchc_cli.store.files import inside, read_bytes
from cchc_cli.store.workspace import (
    FOLDERS,
    MAX_YAML_BYTES,
    Workspace,
    is_document_file,
    repeated_error,
    unique,
)

if TYPE_CHECKING:
    from cchc_cli.model.document import Document

JsonObject = dict[str, Any]

_FORMAT = "1"
_RACY = 2_000_000_000  # nanoseconds: the coarsest clock of a disk in use (FAT)
_WAIT = 0.5  # seconds for another cchc that writes the index just now
_FILES = """
create table if not exists files (
    path text primary key, mtime integer, ctime integer, size integer, inode integer,
    sha256 blob not null, payload text not null) without rowid;
"""
_TABLES = f"""
create table if not exists meta (version text not null);
{_FILES}"""

Stamp = tuple[int, int, int, int]
_NO_STAMP: Stamp = (-1, -1, -1, -1)


@dataclass(frozen=True, slots=True)
class _Entry:
    stamp: Stamp
    sha256: bytes
    payload: JsonObject


@dataclass(slots=True)
class _Refresh:
    """What a run found out: every good file's entry, which of them are new, what is gone, what is wrong."""

    entries: dict[str, _Entry] = field(default_factory=dict)
    fresh: dict[str, _Entry] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    problems: list[BadDataError] = field(default_factory=list)


def cached(
    workspace: Workspace,
    derive: Callable[[Document], JsonObject],
    *,
    version: str,
    reached: Callable[[int, int], None] | None = None,
) -> tuple[list[JsonObject], list[BadDataError]]:
    """``derive`` of every document, in the order of their files, and what is wrong with the unreadable ones.

    ``derive`` must depend on the document and on what ``version`` names (code, registry, settings) alone, and give
    what JSON can hold. If no file changed since the last call with the same ``version``, none is opened. ``reached`` is
    told before each file how many are done, and how many there are.
    """
    files = _scan(workspace)
    known = _load(workspace, version)
    if known is not None and {path: entry.stamp for path, entry in known.items()} == dict(files):
        return [entry.payload for entry in known.values()], []
    refresh = _refresh(workspace, files, known or {}, derive, reached or _unwatched)
    if refresh.fresh or refresh.gone or known is None:
        _store(workspace, version, refresh, replace=known is None)
    return [entry.payload for entry in refresh.entries.values()], refresh.problems


def _unwatched(done: int, total: int) -> None:
    """Nobody wants to know how far it is."""
    del done, total


def _scan(workspace: Workspace) -> list[tuple[str, Stamp]]:
    """All files as "notices/<name>" with their stamps, in the order of `Workspace.files`."""
    found: list[tuple[str, Stamp]] = []
    for folder in FOLDERS:
        inner: list[tuple[str, Stamp]] = []
        with (
            suppress(FileNotFoundError, NotADirectoryError),
            os.scandir(workspace.root / "data" / folder) as entries,
        ):
            inner = [(f"{folder}/{entry.name}", _stamp(entry)) for entry in entries if is_document_file(entry.name)]
        found += sorted(inner)
    return found


def _stamp(entry: os.DirEntry[str]) -> Stamp:
    """Of what the name leads to; the target of a link included."""
    try:
        seen = entry.stat()
    except OSError:
        return _NO_STAMP
    return seen.st_mtime_ns, seen.st_ctime_ns, seen.st_size, seen.st_ino


def _refresh(
    workspace: Workspace,
    files: list[tuple[str, Stamp]],
    known: dict[str, _Entry],
    derive: Callable[[Document], JsonObject],
    reached: Callable[[int, int], None],
) -> _Refresh:
    found = _Refresh()
    now = _disk_clock(workspace)
    paths = [workspace.root / "data" / name for name, _ in files]
    for done, ((name, stamp), (path, repeated)) in enumerate(zip(files, unique(paths), strict=True)):
        reached(done, len(files))
        entry = known.get(name)
        try:
            if repeated is not None:
                raise repeated_error(path, repeated)
            if entry is None or entry.stamp != stamp or stamp == _NO_STAMP:
                entry = _read(inside(path, workspace.root), entry, derive)
                settled = now is not None and max(stamp[:2]) < now - _RACY
                entry = replace(entry, stamp=stamp if settled else _NO_STAMP)
        except BadDataError as error:
            found.problems.append(error)
            continue
        except NotFoundError:
            continue  # taken away since the folder was listed
        if entry != known.get(name):
            found.fresh[name] = entry
        found.entries[name] = entry
    found.gone = [name for name in known if name not in found.entries]
    return found


def _read(path: Path, old: _Entry | None, derive: Callable[[Document], JsonObject]) -> _Entry:
    """What to keep of a file whose stamp is new: the old payload if its content is the same."""
    data = read_bytes(path, limit=MAX_YAML_BYTES)
    digest = sha256(data).digest()
    if old is not None and old.sha256 == digest:
        return old
    from cchc_cli.store.documents import parse_document

    payload = json.dumps(derive(parse_document(data, path)), ensure_ascii=False)
    return _Entry(_NO_STAMP, digest, json.loads(payload))  # lists for tuples, as when it comes from the index


def _disk_clock(workspace: Workspace) -> int | None:
    """The time as the workspace's own disk tells it, in nanoseconds; None if nothing can be written there."""
    note = workspace.root / ".cchc" / "clock"
    try:
        note.parent.mkdir(exist_ok=True)
        note.write_bytes(b"")
        return note.stat().st_mtime_ns
    except OSError:
        return None


# The database


@contextmanager
def _database(workspace: Workspace, *, create: bool = False) -> Iterator[sqlite3.Connection]:
    path = _path(workspace)
    if create:
        path.parent.mkdir(exist_ok=True)
    elif not path.is_file():
        raise FileNotFoundError(path)
    with closing(sqlite3.connect(path, timeout=_WAIT)) as database:
        if create:
            database.executescript(_TABLES)
        yield database


def _path(workspace: Workspace) -> Path:
    return workspace.root / ".cchc" / "index.sqlite"


def _load(workspace: Workspace, version: str) -> dict[str, _Entry] | None:
    """The entries that were made with ``version``; None where there are none to trust."""
    try:
        with _database(workspace) as database, database:
            database.execute("begin")
            if database.execute("select version from meta").fetchall() != [(_versioned(version),)]:
                return None
            rows = database.execute("select path, mtime, ctime, size, inode, sha256, payload from files order by path")
            return {row[0]: _Entry(tuple(row[1:5]), row[5], json.loads(row[6])) for row in rows}
    except sqlite3.OperationalError:
        return None  # locked, or no tables yet
    except (sqlite3.DatabaseError, ValueError):
        with suppress(OSError):
            _path(workspace).unlink()
        return None
    except OSError:
        return None


def _versioned(version: str) -> str:
    return f"{_FORMAT} {version}"


def _store(workspace: Workspace, version: str, refresh: _Refresh, *, replace: bool) -> None:
    """Keep what is new; an index that cannot be written is no reason to fail.

    ``replace``: the index held nothing of this version. If it has been given another version meanwhile, what that
    one's run wrote goes.
    """
    rows = [
        (path, *entry.stamp, entry.sha256, json.dumps(entry.payload, ensure_ascii=False))
        for path, entry in refresh.fresh.items()
    ]
    with suppress(sqlite3.Error, OSError), _database(workspace, create=True) as database, database:
        database.execute("begin immediate")
        same = database.execute("select version from meta").fetchall() == [(_versioned(version),)]
        if not same and not replace:
            return  # another version took over: it is whole for that one, leave it so
        if not same:
            database.execute("drop table files")
            database.execute(_FILES)
            database.execute("delete from meta")
            database.execute("insert into meta values (?)", (_versioned(version),))
        database.executemany("delete from files where path = ?", [(path,) for path in refresh.gone])
        database.executemany("insert or replace into files values (?, ?, ?, ?, ?, ?, ?)", rows)
