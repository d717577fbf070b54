"""Workbooks for the tests, part by part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.reading.word_files import zipped

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

Value = str | int | float | None
DAY = "#day "
"""Before a number: a day, counted from 1900 as workbooks do."""


def workbook(
    *sheets: Sequence[Sequence[Value]],
    merged: Sequence[str] = (),
    hidden: Sequence[int] = (),
    extra: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A workbook of the given sheets; ``merged`` are ranges of the first one, ``hidden`` the places of sheets."""
    numbers = range(1, len(sheets) + 1)
    states = {True: "hidden", False: "visible"}
    listed = "".join(
        f'<sheet name="Trang {at}" sheetId="{at}" r:id="rId{at}" state="{states[at - 1 in hidden]}"/>' for at in numbers
    )
    relations = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>' for at in numbers
    )
    styles = f'<Relationship Id="rId99" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations(f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(relations + styles),
        "xl/styles.xml": (
            f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
            "</styleSheet>"
        ),
    }
    for at, rows in enumerate(sheets, start=1):
        parts[f"xl/worksheets/sheet{at}.xml"] = _sheet(rows, merged if at == 1 else ())
    return zipped({**parts, **(extra or {})})


def _sheet(rows: Sequence[Sequence[Value]], merged: Sequence[str]) -> str:
    content = "".join(_row(at, row) for at, row in enumerate(rows, start=1))
    ranges = "".join(f'<mergeCell ref="{one}"/>' for one in merged)
    merges = f"<mergeCells>{ranges}</mergeCells>" if ranges else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{content}</sheetData>{merges}</worksheet>'


def _row(at: int, row: Sequence[Value]) -> str:
    cells = "".join(_cell(chr(64 + column), at, value) for column, value in enumerate(row, start=1))
    return f'<row r="{at}">{cells}</row>'


def _cell(column: str, row: int, value: Value) -> str:
    place = f'r="{column}{row}"'
    match value:
        case None:
            return ""
        case str() if value.startswith(DAY):
            return f'<c {place} s="1"><v>{value.removeprefix(DAY)}</v></c>'
        case str():
            return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'
        case _:
            return f"<c {place}><v>{value}</v></c>"


def _content_types(count: int) -> str:
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for at in range(1, count + 1)
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{sheets}</Types>'
    )


def _relations(content: str) -> str:
    return f'<Relationships xmlns="{_SPACE}">{content}</Relationships>'
