"""The packaged knowledge that an officer could correct: offices, verbs, areas, kinds, holidays. Read-only YAML."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> Mapping[str, Any]:
    """The content of ``<name>.yaml`` beside this file, every scalar as text.

    Raises FileNotFoundError for a name that is not packaged: a fault of ours, not of a user.
    """
    from ruamel.yaml import YAML

    text = resources.files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    content: Mapping[str, Any] = YAML(typ="base", pure=False).load(text)
    return content
