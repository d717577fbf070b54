"""The YAML that comes with the program, read when it is first needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

UNITS_FOLDER = Path(__file__).parent.parent / "data" / "units"


def read_packaged(name: str) -> Any:
    """The content of one file of data/units: mappings, lists and text (no other types)."""
    return load_yaml((UNITS_FOLDER / name).read_text(encoding="utf-8"))


def load_yaml(text: str) -> Any:
    """YAML as plain mappings, lists and text; a duplicate key is an error of the YAML library."""
    from ruamel.yaml import YAML

    return YAML(typ="base", pure=False).load(text)
