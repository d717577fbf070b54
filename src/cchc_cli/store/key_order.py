"""In which order the model has its keys, at any place of a document."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from cchc_cli.model.document import Document


def keys_at(path: tuple[str | int, ...]) -> list[str]:
    """The keys of the record at ``path``, in the order of the model; empty where the model fixes none."""
    here: Any = Document
    for step in path:
        here = _inside(here, step)
    model = _model(here)
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def _inside(here: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return next(iter(get_args(here)), None)
    model = _model(here)
    if model is None:
        return None
    for name, field in model.model_fields.items():
        if (field.alias or name) == step:
            return _present(field.annotation)
    return None


def _present(annotation: Any) -> Any:
    """``X`` of ``X | None``."""
    options = [one for one in get_args(annotation) if one is not type(None)]
    return options[0] if len(options) == 1 and type(None) in get_args(annotation) else annotation


def _model(here: Any) -> type[BaseModel] | None:
    return here if isinstance(here, type) and issubclass(here, BaseModel) else None
