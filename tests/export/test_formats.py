"""The registry of formats."""

from __future__ import annotations

import pytest

from cchc_cli.export import FORMATS, GroupBy, Sheet, format_of_ending
from cchc_cli.wording import outfile as words
from tests.render.rows import SHEET, TODAY


def test_every_format_and_grouping_has_its_word() -> None:
    assert list(words.FORMATS) == list(FORMATS)
    assert list(words.GROUPS) == [*GroupBy, "none"]


def test_no_ending_means_two_formats() -> None:
    endings = [ending for one in FORMATS.values() for ending in one.endings]
    assert len(endings) == len(set(endings))
    assert all(ending == ending.casefold() and ending.startswith(".") for ending in endings)


@pytest.mark.parametrize(("suffix", "code"), [(".md", "md"), (".CSV", "csv"), (".ndjson", "jsonl"), ("", None)])
def test_the_ending_names_the_format(suffix: str, code: str | None) -> None:
    assert format_of_ending(suffix) == code


@pytest.mark.parametrize("code", list(FORMATS))
@pytest.mark.parametrize("rows", [SHEET, ()], ids=["rows", "none"])
def test_every_format_makes_a_file_of_the_same_sheet(code: str, rows: tuple[object, ...]) -> None:
    sheet = Sheet(rows=SHEET if rows else [], as_of=TODAY, group_by=GroupBy.UNIT)
    content = FORMATS[code].content(sheet)
    assert isinstance(content, bytes)
    assert FORMATS[code].content(sheet) == content
