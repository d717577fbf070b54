"""PDFs whose fonts are old ones: each letter by the font that it is set in."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cchc_cli.reading import read_bytes
from cchc_cli.reading.legacy_tables import bytes_of
from tests.reading.old_encodings import surface


def _pdf(lines: Sequence[tuple[str, str]]) -> bytes:
    """One page with lines of Western letters, each in the font of the given name, which the file only names."""
    fonts = list(dict.fromkeys(font for font, _ in lines))
    shown = b"".join(b"/F%d 12 Tf (%s) Tj T* " % (fonts.index(font), _escaped(text)) for font, text in lines)
    content = b"BT 30 TL 72 780 Td " + shown + b"ET"
    named = b"".join(b"/F%d %d 0 R" % (at, at + 5) for at in range(len(fonts)))
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<<" + named + b">>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        *(_font(font.encode()) for font in fonts),
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(parts) + 1
    out_table = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\n" % (size, table, size)
    return out + out_table + b"startxref\n%d\n%%%%EOF" % len(out)


def _font(name: bytes) -> bytes:
    descriptor = (
        b"<</Type/FontDescriptor/FontName/%s/Flags 32/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800"
        b"/Descent -200/StemV 80>>" % name
    )
    return (
        b"<</Type/Font/Subtype/TrueType/BaseFont/%s/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255"
        b"/Widths[%s]/FontDescriptor%s>>" % (name, b" ".join([b"500"] * 224), descriptor)
    )


def _escaped(text: str) -> bytes:
    return bytes_of(text).replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


TASK = "Phòng Nội vụ tham mưu trước ngày 15/4/2024;"


@pytest.mark.parametrize(
    ("lines", "text", "conversions"),
    [
        ([("ABCDEF+.VnTime,Bold", surface(TASK, "tcvn3"))], TASK, ("TCVN3 → Unicode: 1 trang",)),
        ([("ABCDEF+.VnTimeH", surface(TASK, "tcvn3"))], TASK.upper(), ("TCVN3 → Unicode: 1 trang",)),
        ([("VNI-Times", surface(TASK, "vni"))], TASK, ("VNI → Unicode: 1 trang",)),
        (
            [(".VnTimeH", surface("thông tin", "tcvn3")), ("VNI-Helve", surface(TASK, "vni"))],
            f"THÔNG TIN\n{TASK}",
            ("TCVN3 → Unicode: 1 trang", "VNI → Unicode: 1 trang"),
        ),
        ([("Arial", surface(TASK, "tcvn3"))], TASK, ("TCVN3 → Unicode: 1 trang",)),
        ([("Arial", "Plan 15/4 (a\u00adb), 30\xb0C")], "Plan 15/4 (a-b), 30°C", ()),
    ],
    ids=["tcvn3", "capitals", "vni", "two-fonts", "font-of-today", "no-vietnamese"],
)
def test_a_page(lines: list[tuple[str, str]], text: str, conversions: tuple[str, ...]) -> None:
    reading = read_bytes(_pdf(lines), file="a.pdf")

    assert [line for line in reading.text.splitlines() if line] == text.splitlines()
    assert reading.conversions == conversions
    assert reading.findings == ()
