"""Runs in old fonts as Unicode: capital fonts, several fonts in a line, and text that is Unicode already."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.reading import read_bytes
from cchc_cli.reading.legacy_fonts import LegacyFonts, convert_run, convert_runs, old_font
from cchc_cli.text.vietnamese import nfc
from tests.reading.old_encodings import surface
from tests.reading.word_files import word

NOTICE = nfc((Path(__file__).parents[2] / "data/notices/53-TB-UBND-2024-binh-gia.txt").read_text(encoding="utf-8"))
LINES = [line.replace("**", "") for line in NOTICE.splitlines() if line.strip()]


def _in_tcvn3(line: str) -> str:
    """The line as TCVN3 has it: its one capital that no other letter tells is small."""
    return line.replace("Ủy ban", "ủy ban")


@pytest.mark.parametrize(
    ("font", "encoding", "capitals"),
    [
        (".VnTime", "tcvn3", False),
        (".vntime", "tcvn3", False),
        (".VnTimeH", "tcvn3", True),
        (".VnArial NarrowH", "tcvn3", True),
        (".VnArial Narrow", "tcvn3", False),
        (".VnBlackH", "tcvn3", True),
        ("VnTimeH", "tcvn3", True),
        ("'.VnTimeH', serif", "tcvn3", True),
        ('".VnTime","sans-serif"', "tcvn3", False),
        ("ABCDEF+.VnTime,Bold", "tcvn3", False),
        ("ABCDEF+.VnTimeH,BoldItalic", "tcvn3", True),
        ("ABCDEF+.VnTimeH-Bold", "tcvn3", True),
        ("VNI-Times", "vni", False),
        ("VNI Helve", "vni", False),
        ("vni-avo", "vni", False),
        ("VPS Times", "vps", False),
        ("VPS Times Hoa", "vps", True),
        ("VI Arial", "viscii", False),
        ("VI Arial Hoa", "viscii", True),
    ],
)
def test_old_fonts_by_name(font: str, encoding: str, capitals: bool) -> None:
    found = old_font(font)

    assert found is not None
    assert (found.encoding, found.capitals) == (encoding, capitals)


@pytest.mark.parametrize(
    "font",
    ["Times New Roman", "Arial", "VNtimes", "Vinh", "Vnexpress", "Symbol", "", "H", "VNIce", "Vivaldi", "x" * 9999],
)
def test_fonts_of_today(font: str) -> None:
    assert old_font(font) is None
    assert convert_run("Céng hoµ", font) == "Céng hoµ"
    assert convert_run("Céng hoµ", None) == "Céng hoµ"


@pytest.mark.parametrize(
    ("text", "font", "expected"),
    [
        ("Céng hoµ x· héi", ".VnTime", "Cộng hoà xã hội"),
        ("Céng hoµ x· héi", ".VnTimeH", "CỘNG HOÀ XÃ HỘI"),
        ("quy chÕ", ".VnTimeH", "QUY CHẾ"),
        ("quy", ".VnTimeH", "QUY"),
        ("QUY", ".VnTimeH", "QUY"),
        ("quy", ".VnTime", "quy"),
        ("quy", "VNI-Times", "quy"),
        ("thñ t-íng, tr-ëng phßng, n\u00ad\u00edc", ".VnTime", "thủ tướng, trưởng phòng, nước"),
        ("vi\uf0d6c l\uf0b5m", ".VnTime", "việc làm"),
        ("Tµi chÝnh - KÕ ho¹ch, VH-TT, kinh tÕ-x· héi", ".VnTime", "Tài chính - Kế hoạch, VH-TT, kinh tế-xã hội"),
        ("ngµy 15/3/2004; §iÒu 2: 30%", ".VnTime", "ngày 15/3/2004; Điều 2: 30%"),
        ("sè, mét, cã, cña, trÝ", ".VnTime", "số, một, có, của, trí"),
        ("“KÕ ho¹ch” – 2004…", ".VnTime", "“Kế hoạch” – 2004…"),
        ("QUYÕT §ÞNH, Hµ", ".VnTime", "QUYẾT ĐỊNH, HÀ"),
        ("UÛy ban nhaân daân", "VNI-Times", "Ủy ban nhân dân"),
        ("C¶ng hòa xã h¶i – Vi\u0152t Nam", "VPS Times", "Cộng hòa xã hội – Việt Nam"),
        ("Cµng hòa xã hµi", "VI Times", "Cộng hòa xã hội"),
        ("l\u00b7nh ®¹o c\u0103 \u01b0 ki\u01a0n", ".VnTime", "lãnh đạo có ý kiến"),
    ],
    ids=[
        "tcvn3", "capitals", "capitals-mixed", "capitals-plain", "capitals-already", "plain", "plain-vni",
        "hyphen-for-u",
        "private",
        "hyphens", "digits", "looks-built", "quotes", "lost-capitals", "vni", "vps", "viscii", "codes-by-cp1258",
    ],
)  # fmt: skip
def test_a_run(text: str, font: str, expected: str) -> None:
    assert convert_run(text, font) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Cộng hòa xã hội chủ nghĩa", "tháng", "ngày 15 tháng 3 năm 2014", "các", "và", "Hà Nam", "Thông báo", "bé",
        "Đơn", "QUYẾT ĐỊNH",
    ],
)  # fmt: skip
@pytest.mark.parametrize("font", [".VnTime", "VNI-Times", "VPS Times"])
def test_text_that_is_unicode_already_stays(text: str, font: str) -> None:
    if (text, font) in {("bé", ".VnTime"), ("bé", "VPS Times")}:
        pytest.skip("both readings are possible")
    assert convert_run(text, font) == text


def test_what_both_readings_allow_follows_what_stood_before() -> None:
    fonts = LegacyFonts()
    fonts.convert([("Phòng Nội vụ huyện", ".VnTime")])

    assert fonts.convert([("Bá", ".VnTime")]) == ["Bá"]
    assert fonts.conversions == ()
    assert convert_run("Bá", ".VnTime") == "Bỏ"


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([("Phßng ", ".VnTime"), ("Nội vụ ", "Arial"), ("huyeän", "VNI-Times")], ["Phòng ", "Nội vụ ", "huyện"]),
        ([("uû ban ", ".VnTimeH"), ("nh©n d©n", ".VnTime")], ["UỶ BAN ", "nhân dân"]),
        ([("nh", ".VnTimeH"), ("©n d©n", ".VnTimeH")], ["NH", "ÂN DÂN"]),
        ([("nha", "VNI-Avo"), ("ân da", "VNI-Avo"), ("", "VNI-Avo"), ("ân", "VNI-Times")], ["nhâ", "n dâ", "", "n"]),
        ([("Phßng Néi vô vµ ", ".VnTime"), ("Phòng Tư pháp", ".VnTime")], ["Phòng Nội vụ và ", "Phòng Tư pháp"]),
        ([("Phßng Néi vô", None)], ["Phßng Néi vô"]),
        ([], []),
    ],
    ids=["three-fonts", "capitals-beside-small", "cut-word", "mark-apart", "unicode-beside-old", "no-font", "none"],
)  # fmt: skip
def test_runs_of_a_paragraph(runs: list[tuple[str, str | None]], expected: list[str]) -> None:
    assert convert_runs(runs) == expected


@pytest.mark.parametrize(("key", "font"), [("tcvn3", ".VnTime"), ("vni", "VNI-Times"), ("viscii", "VI Times")])
def test_every_line_of_the_first_notice(key: str, font: str) -> None:
    for line in LINES:
        if key == "viscii" and "–" in line:
            continue
        assert convert_run(surface(line, key), font) == (_in_tcvn3(line) if key == "tcvn3" else line)


@pytest.mark.parametrize("font", [".VnTime", ".VnTimeH", "VNI-Times", "VPS Times"])
def test_unicode_lines_stay_in_every_old_font(font: str) -> None:
    fonts = LegacyFonts()

    for line in LINES:
        if not line.isascii():
            assert fonts.convert([(line, font)]) == [line]
    assert fonts.conversions == ()


def test_conversions_are_counted_by_paragraph() -> None:
    fonts = LegacyFonts()
    fonts.convert([("Céng hoµ ", ".VnTime"), ("x· héi", ".VnTime"), (" UÛy ban", "VNI-Times")])
    fonts.convert([("chñ nghÜa", ".VnTimeH")])
    fonts.convert([("2024", ".VnTime")])

    assert fonts.conversions == ("TCVN3 → Unicode: 2 đoạn", "VNI → Unicode: 1 đoạn")


@given(
    st.lists(st.tuples(st.text(), st.sampled_from([None, ".VnTime", ".VnTimeH", "VNI-Times", "VPS Times", "Arial"])))
)
def test_there_are_as_many_runs_as_before(runs: list[tuple[str, str | None]]) -> None:
    converted = convert_runs(runs)

    assert len(converted) == len(runs)
    assert all(text == given for text, (given, font) in zip(converted, runs, strict=True) if font in {None, "Arial"})


def _paragraph(*runs: tuple[str, str]) -> str:
    return "<w:p>" + "".join(
        f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>{_text(text)}</w:r>' for text, font in runs
    ) + "</w:p>"  # fmt: skip


def _text(text: str) -> str:
    parts = escape(text).split("\u00ad")
    return "<w:softHyphen/>".join(f'<w:t xml:space="preserve">{part}</w:t>' for part in parts)


def test_a_word_file_in_tcvn3() -> None:
    body = "".join(_paragraph((surface(line, "tcvn3"), ".VnTime")) for line in LINES)
    reading = read_bytes(word(body), file="53.docx")

    assert [line for line in reading.text.splitlines() if line] == [_in_tcvn3(line) for line in LINES]
    assert reading.conversions == (f"TCVN3 → Unicode: {sum(not line.isascii() for line in LINES)} đoạn",)
    assert reading.findings == ()


def test_a_word_file_whose_default_font_is_old() -> None:
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    styles = defaults + (
        '<w:style w:type="paragraph" w:styleId="Title"><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr></w:style>'
    )
    body = (
        "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>th«ng tin</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>KÕt luËn cña Chñ tÞch</w:t></w:r></w:p>"
    )

    assert read_bytes(word(body, styles=styles), file="a.docx").text.split() == [
        "THÔNG",
        "TIN",
        "Kết",
        "luận",
        "của",
        "Chủ",
        "tịch",
    ]


def test_a_web_page_of_word_in_vni() -> None:
    page = (
        "<html><head><meta charset=windows-1252></head><body>"
        "<p><font face='VNI-Times'>UÛy ban nhaân daân <b>tænh</b></font> "
        "<span style='font-family:\".VnTimeH\"'>th«ng tin</span></p>"
        "</body></html>"
    )
    reading = read_bytes(page.encode("cp1252"), file="a.html")

    assert reading.text.strip() == "Ủy ban nhân dân tỉnh THÔNG TIN"
    assert reading.conversions == ("VNI → Unicode: 1 đoạn", "TCVN3 → Unicode: 1 đoạn")


def test_a_web_page_whose_sheet_names_the_font() -> None:
    page = """<html><head><style><!-- @font-face {font-family:".VnTime";}
        /* Style Definitions */ p.MsoNormal, li.MsoNormal {margin:0; font-family:".VnTime","serif";}
        .So {font-family:Arial} h1 {font-family:'.VnTimeH'} --></style></head><body><h1>th«ng tin</h1>
        <p class=MsoNormal>Uû ban nh©n d©n <span class=So>số: 53</span></p>
        <p class=MsoNormal>tr\u00ad\u00edc</p></body></html>"""
    reading = read_bytes(page.encode(), file="a.html")

    assert reading.text.splitlines() == ["THÔNG TIN", "Uỷ ban nhân dân số: 53", "trước"]


def test_a_web_page_that_says_nothing_of_its_encoding() -> None:
    page = "<html><body><p><font face='.VnTime'>Uû ban nh©n d©n tØnh</font></p></body></html>"

    assert read_bytes(page.encode("cp1252"), file="a.html").text.strip() == "Uỷ ban nhân dân tỉnh"


def test_soft_hyphens_of_unicode_text_are_not_printed() -> None:
    body = _paragraph(("tr\u00adường học", "Times New Roman"))

    assert read_bytes(word(body), file="a.docx").text.strip() == "trường học"


def test_old_letters_in_a_font_of_today_are_read_all_the_same() -> None:
    body = "".join(_paragraph((surface(line, "tcvn3"), "Times New Roman")) for line in LINES)
    reading = read_bytes(word(body), file="53.docx")

    assert [line for line in reading.text.splitlines() if line] == [_in_tcvn3(line) for line in LINES]
