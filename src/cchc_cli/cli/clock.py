"""Today, now and who is asking: the only place that reads the clock and the environment for them."""

from __future__ import annotations

import getpass
import os
import subprocess
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from cchc_cli.cli import values
from cchc_cli.errors import UsageError
from cchc_cli.wording import refusals

if TYPE_CHECKING:
    from pathlib import Path

    from cchc_cli.tracking.log import Change, Earlier
    from cchc_cli.tracking.moment import Moment

_GIT_SECONDS = 2
UNKNOWN_USER = "khong-ro"


def today() -> date:
    """The day in Vietnam (UTC+7) whatever the machine's zone; CCHC_TODAY replaces it.

    Raises UsageError where CCHC_TODAY is no day.
    """
    from cchc_cli.tracking.moment import day_of

    typed = os.environ.get("CCHC_TODAY")
    real = day_of(datetime.now(UTC))
    if not typed:
        return real
    try:
        return values.day(typed, option="CCHC_TODAY", today=real)
    except UsageError as error:
        raise UsageError(refusals.BAD_TODAY.format(typed=typed), hint=error.hint or refusals.BAD_DAY_HINT) from None


def moment(*, as_of: str | None = None, known_on: str | None = None, folder: Path | None = None) -> Moment:
    """The moment of this command: today, now, the two days as typed, and who is asking.

    ``folder`` is where git is asked for the user's name; without it nobody is asked, as reading needs no name.
    """
    from cchc_cli.tracking.moment import moment as moment_of

    day = today()
    return moment_of(
        datetime.now(UTC),
        today=day,
        as_of=values.day(as_of, option="--as-of", today=day) if as_of else None,
        known_on=values.day(known_on, option="--known-on", today=day) if known_on else None,
        by=user(folder) if folder is not None else "",
    )


def change(moment: Moment, *, earlier: Earlier | None = None) -> Change:
    """A new change, entered in the log at the moment of this call, by whom and on which day ``moment`` says.

    To be called under the lock: so the log has its entries in the order in which they were written, however long a
    command waited. The id's token is the part of the second, so that two changes of one second sort as they came.
    ``earlier`` finds what stood in a document before it was edited by hand.
    """
    from dataclasses import replace

    from cchc_cli.tracking.log import Change
    from cchc_cli.tracking.moment import moment as moment_of

    now = datetime.now(UTC)
    replaced = moment.today if os.environ.get("CCHC_TODAY") else None
    return Change.of(replace(moment, now=moment_of(now, today=replaced).now), f"{now.microsecond:06d}", earlier)


def user(folder: Path) -> str:
    """Who is asking: CCHC_USER, else git's user.name in ``folder``, else the machine's user."""
    return os.environ.get("CCHC_USER", "").strip() or _git_user(folder) or _machine_user()


def _git_user(folder: Path) -> str:
    try:
        answer = subprocess.run(
            ["git", "config", "user.name"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_GIT_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):  # no git, or it does not answer
        return ""
    return answer.stdout.decode("utf-8", errors="replace").strip()


def _machine_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return UNKNOWN_USER
