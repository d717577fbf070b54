"""The workspace of one command and what is read from it, each part only when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc_cli.calendar import Calendar
    from cchc_cli.model.settings import Settings
    from cchc_cli.store.workspace import Workspace
    from cchc_cli.units import Registry


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
