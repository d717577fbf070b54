"""Word files for the tests, part by part, as Word and other programs write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = {
    _W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
_SPACES = (
    f'xmlns:w="{_W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def word(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    footnotes: str = "",
    endnotes: str = "",
    strict: bool = False,
    main: str = "word/document.xml",
    extra: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A Word file with the given content of its parts; those without content are left out."""
    given = {"styles": styles, "numbering": numbering, "footnotes": footnotes, "endnotes": endnotes}
    present = {name: content for name, content in given.items() if content}
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(main, present),
        "_rels/.rels": _relations({"rId1": ("officeDocument", main)}),
        main: f"{_HEAD}<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        f"word/_rels/{main.rpartition('/')[2]}.rels": _relations(
            {f"rId{at}": (name, f"{name}.xml") for at, name in enumerate(present, start=1)}
        ),
    }
    for name, content in present.items():
        parts[f"word/{name}.xml"] = f"{_HEAD}<w:{name} {_SPACES}>{content}</w:{name}>"
    if strict:
        parts = {name: _as_strict(part) for name, part in parts.items()}
    return zipped({**parts, **(extra or {})})


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of the given parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def p(text: str = "", *, props: str = "", runs: str = "") -> str:
    """A paragraph with ``text`` in one run, or with the given ``runs``."""
    properties = f"<w:pPr>{props}</w:pPr>" if props else ""
    return f"<w:p>{properties}{runs or (r(text) if text else '')}</w:p>"


def r(text: str, props: str = "") -> str:
    """A run."""
    properties = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, number: int, level: int = 0) -> str:
    """A paragraph of a list, which Word numbers by itself."""
    return p(text, props=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def abstract(key: int, *levels: str) -> str:
    """An abstract list of the given levels."""
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def level(at: int, text: str, form: str = "decimal", *, start: int = 1, more: str = "", font: str = "") -> str:
    """One level of an abstract list; ``more`` stands where restart, style, isLgl and suff do."""
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>' if font else ""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>{fonts}</w:lvl>'
    )


def num(key: int, abstract_key: int, overrides: str = "") -> str:
    """An instance of an abstract list."""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{abstract_key}"/>{overrides}</w:num>'


def restarted(at: int, start: int = 1) -> str:
    """The words of an instance that begins a level anew."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def style(key: str, *, based_on: str = "", props: str = "", run: str = "", kind: str = "paragraph") -> str:
    """A style; ``props`` are of its paragraphs, ``run`` of their letters."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = ' w:default="1"' if key == "Normal" else ""
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{key}"><w:name w:val="{key}"/>{base}'
        f"<w:pPr>{props}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def table(*rows: str, borders: str = "single") -> str:
    """A table of rows; ``borders`` "none" leaves its lines out."""
    sides = "".join(
        f'<w:{side} w:val="{borders}" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return f"<w:tbl><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>{''.join(rows)}</w:tbl>"


def tr(*cells: str, props: str = "") -> str:
    """A row."""
    return f"<w:tr>{f'<w:trPr>{props}</w:trPr>' if props else ''}{''.join(cells)}</w:tr>"


def tc(*paragraphs: str, props: str = "") -> str:
    """A cell, of paragraphs or of one text."""
    content = "".join(one if one.startswith("<w:") else p(one) for one in paragraphs) or p()
    return f"<w:tc>{f'<w:tcPr>{props}</w:tcPr>' if props else ''}{content}</w:tc>"


def _as_strict(part: str | bytes) -> str | bytes:
    if isinstance(part, bytes):
        return part
    for usual, other in _STRICT.items():
        part = part.replace(usual, other)
    return part


def _content_types(main: str, present: Mapping[str, str]) -> str:
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{name}+xml"/>' for name in present)
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{_MAIN}.document.main+xml"/>{overrides}</Types>'
    )


def _relations(parts: Mapping[str, tuple[str, str]]) -> str:
    ones = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for key, (kind, target) in parts.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{ones}</Relationships>'
