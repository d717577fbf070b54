"""Files on a disk that others write to as well: one writer at a time, and each file whole at every moment."""

from __future__ import annotations

import errno
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from cchc_cli.errors import BadDataError, CchcError, ConflictError, NotFoundError
from cchc_cli.wording import store as words
from cchc_cli.wording import system

Result = TypeVar("Result")

LOCK_SECONDS = 10.0
TEMPORARY = ".cchc-tmp"
"""Ending of a file that is being written; one that is left behind goes when its document is written again."""

_WINDOWS = os.name == "nt"
_TRIES = 20
_PAUSE = 0.05
_held = threading.local()


def shown(path: Path) -> str:
    """``path`` as messages name it, with "/" on every system: from data/ on where it lies there, else its name."""
    parts = path.parts
    for length in (3, 2):
        if len(parts) >= length and parts[-length] == "data":
            return "/".join(parts[-length:])
    return path.name


def read_bytes(path: Path, *, limit: int) -> bytes:
    """The bytes of ``path``, at most ``limit``.

    Raises:
        NotFoundError: if there is no such file.
        BadDataError: if it cannot be read or is larger.
    """
    name = shown(path)
    try:
        size = path.stat().st_size
        if size > limit:
            message = words.TOO_LARGE.format(size=size // 1_000_000, limit=limit // 1_000_000)
            raise BadDataError(words.IN_FILE.format(file=name, message=message))
        return _patiently(path.read_bytes)
    except FileNotFoundError:
        raise NotFoundError(words.IN_FILE.format(file=name, message=words.MISSING_FILE)) from None
    except OSError as error:
        message = words.UNREADABLE.format(reason=system.reason(error))
        raise BadDataError(words.IN_FILE.format(file=name, message=message)) from None


def inside(path: Path, root: Path) -> Path:
    """The file that ``path`` means once links are followed.

    Raises:
        BadDataError: if that lies outside ``root``.
    """
    target = path.resolve()
    if not target.is_relative_to(root.resolve()):
        message = words.LEAVES_WORKSPACE.format(target=target)
        raise BadDataError(words.IN_FILE.format(file=shown(path), message=message), hint=words.LEAVES_WORKSPACE_HINT)
    return target


# One writer at a time


@contextmanager
def locked(root: Path, *, timeout: float = LOCK_SECONDS) -> Iterator[None]:
    """Hold the workspace's lock; within one thread it may be taken again inside itself.

    Whoever reads in order to write what he read takes it around both.

    Raises:
        ConflictError: if another process holds it for longer than ``timeout`` seconds, or the disk has no locks.
        BadDataError: if the folder cannot be written to.
    """
    from filelock import FileLock, Timeout

    held: set[Path] = _held.__dict__.setdefault("roots", set())
    root = root.resolve()
    if root in held:
        yield
        return
    folder = root / ".cchc"
    # never a file that merely says "locked": a killed process would leave it behind
    lock = FileLock(folder / "lock", timeout=timeout, fallback_to_soft=False)
    try:
        folder.mkdir(exist_ok=True)
        lock.acquire()
    except Timeout:
        raise ConflictError(words.LOCKED.format(holder=_holder(folder)), hint=words.LOCKED_HINT) from None
    except NotImplementedError:
        raise ConflictError(words.LOCKS_UNSUPPORTED, hint=words.LOCKS_UNSUPPORTED_HINT) from None
    except OSError as error:
        if error.errno in (errno.ENOSYS, errno.ENOLCK, errno.ENOTSUP):
            raise ConflictError(words.LOCKS_UNSUPPORTED, hint=words.LOCKS_UNSUPPORTED_HINT) from None
        raise write_error(folder, error) from None
    held.add(root)
    try:
        _sign(folder)
        yield
    finally:
        held.discard(root)
        lock.release()


def _sign(folder: Path) -> None:
    """Leave who holds the lock, for the message of one who waits in vain. Never a reason to fail."""
    import getpass

    with suppress(OSError, KeyError, ImportError):
        (folder / "lock-holder").write_text(f"{getpass.getuser()}\n{os.getpid()}\n", encoding="utf-8", newline="\n")


def _holder(folder: Path) -> str:
    try:
        note = folder / "lock-holder"
        user, pid = note.read_text(encoding="utf-8").splitlines()[:2]
        moment = datetime.fromtimestamp(note.stat().st_mtime, UTC).astimezone(timezone(timedelta(hours=7)))
    except (OSError, ValueError):
        return ""
    return words.LOCK_HOLDER.format(user=user, pid=pid, since=f"{moment:%H:%M:%S %d/%m/%Y}")


# Whole files


@dataclass(frozen=True, slots=True)
class NewContent:
    """What a file shall hold. ``before`` is the content that it was read with, None where that does not matter."""

    path: Path
    content: bytes
    before: bytes | None = None


def write_files(root: Path, new: Sequence[NewContent]) -> None:
    """Write all of ``new`` in order; each file holds the old or the new content at any moment, never a part.

    Everything is on the disk under other names before the first file is replaced. To be called under the lock.

    Raises:
        ConflictError: if a file is no longer what it was read as.
        BadDataError: if the disk is full or a file may not be written.
    """
    targets = [inside(one.path, root) for one in new]
    prepared: list[Path] = []
    try:
        for one, target in zip(new, targets, strict=True):
            prepared.append(_prepare(one, target))
        for one, target, temporary in zip(new, targets, list(prepared), strict=True):
            _check_unchanged(one, target)
            _replace(temporary, target)
            prepared.remove(temporary)
    except OSError as error:
        raise write_error(new[0].path, error) from None
    finally:
        for temporary in prepared:
            with suppress(OSError):
                temporary.unlink()
    for folder in {target.parent for target in targets}:
        _settle(folder)


def _prepare(one: NewContent, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}{TEMPORARY}")
    temporary.unlink(missing_ok=True)
    try:
        with temporary.open("xb") as file:
            file.write(one.content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _check_unchanged(one: NewContent, target: Path) -> None:
    if one.before is None:
        return
    try:
        now = target.read_bytes()
    except FileNotFoundError:
        now = b""
    if sha256(now).digest() != sha256(one.before).digest():
        message = words.IN_FILE.format(file=shown(one.path), message=words.CHANGED_UNDERNEATH)
        raise ConflictError(message, hint=words.CHANGED_HINT)


def _replace(temporary: Path, target: Path) -> None:
    _patiently(lambda: temporary.replace(target))


def _patiently(action: Callable[[], Result]) -> Result:
    """What ``action`` gives. Windows refuses while a virus scanner or an editor has the file open: wait a little."""
    for _ in range(_TRIES if _WINDOWS else 0):
        try:
            return action()
        except PermissionError:
            time.sleep(_PAUSE)
    return action()


def _settle(folder: Path) -> None:
    """Have the folder's new entries on the disk too, where the system can do that."""
    if not _WINDOWS:
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def write_error(path: Path, error: OSError) -> CchcError:
    """The refusal for a file or folder that could not be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        message, hint = words.DISK_FULL, words.DISK_FULL_HINT
    elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
        message, hint = words.NOT_WRITABLE, words.NOT_WRITABLE_HINT
    else:
        message, hint = words.WRITE_FAILED.format(reason=system.reason(error)), words.WRITE_FAILED_HINT
    return BadDataError(words.IN_FILE.format(file=shown(path), message=message), hint=hint)
