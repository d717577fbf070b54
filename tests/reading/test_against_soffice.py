"""No character is lost and none is added: LibreOffice's own text of the same file is the measure."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from cchc_cli.reading import read_bytes
from tests.reading.word_files import abstract, level, listed, num, p, r, restarted, style, tc, tr, word
from tests.reading.word_files import table as tbl

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="soffice (LibreOffice Writer) is not on this machine")


def _notice() -> bytes:
    """A notice as python-docx, and so Word's own template, writes it: lists by style, a heading table, an annex."""
    document = docx.Document()
    heading = document.add_table(rows=1, cols=2)
    heading.cell(0, 0).text = "UBND HUYỆN BÌNH GIA\nSố: 12/TB-UBND"
    heading.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBình Gia, ngày 05 tháng 4 năm 2024"
    title = document.add_paragraph("THÔNG BÁO")
    title.add_run().add_break()
    title.add_run("Kết luận cuộc họp")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in ("Giao Phòng Nội vụ chủ trì rà soát.", "Giao Phòng Tư pháp phối hợp."):
        document.add_paragraph(text, style="List Number")
        document.add_paragraph("Báo cáo trước ngày 15/4/2024.", style="List Bullet")
    annex = document.add_table(rows=3, cols=3)
    annex.style = "Table Grid"
    for at, text in enumerate(("STT", "Nhiệm vụ", "Chủ trì")):
        annex.cell(0, at).text = text
    annex.cell(1, 0).merge(annex.cell(1, 2)).text = "I. NHÓM MỘT"
    annex.cell(2, 1).text = "Công bố thủ tục"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _numbered() -> bytes:
    """Lists of every sort: levels, two instances, a restart, bullets, style-bound levels, numbers in a table."""
    lists = (
        abstract(1, level(0, "%1."), level(1, "%1.%2."), level(2, "%3)", "lowerLetter"))
        + abstract(2, level(0, "%1.", "upperRoman", more='<w:pStyle w:val="Muc"/>'))
        + abstract(3, level(0, "-", "bullet"), level(1, "+", "bullet"))
        + num(1, 1) + num(2, 1, restarted(0)) + num(3, 2) + num(4, 3) + num(5, 1)
    )  # fmt: skip
    styles = style("Normal") + style("Muc", based_on="Normal", props='<w:numPr><w:numId w:val="3"/></w:numPr>')
    heading = p("Về chỉ đạo", props='<w:pStyle w:val="Muc"/>')
    items = [listed("Rà soát", 1, at) for at in (0, 1, 1, 2, 2, 1, 0)]
    again = [listed("Công bố", number, at) for number, at in ((2, 0), (2, 1), (5, 0), (4, 0), (4, 1))]
    rows = [tr(tc(listed("", 2)), tc("Việc")) for _ in range(2)]
    body = heading + "".join(items) + heading + "".join(again) + tbl(*rows) + listed("Hết", 1)
    return word(body, styles=styles, numbering=lists)


def _wrapped() -> bytes:
    """Text in everything that may wrap it."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("mục 2.1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    inserted = f'<w:ins w:id="1" w:author="A" w:date="2024-03-27T00:00:00Z">{r("mới thêm")}</w:ins>'
    tagged = f'<w:smartTag w:uri="urn:x" w:element="place">{r(" tại Bình Gia")}</w:smartTag>'
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r(' trước 15/4')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Một đoạn trong khung')}</w:sdtContent></w:sdt>"
    merged = tbl(
        tr(tc("a", props='<w:vMerge w:val="restart"/>'), tc("b"), tc("c")),
        tr(tc("", props="<w:vMerge/>"), tc("d", props='<w:gridSpan w:val="2"/>')),
    )
    return word(p(runs=r("Theo ") + field + inserted + tagged + control) + block + merged + p("Hết"))


@pytest.mark.parametrize("data", [_notice(), _numbered(), _wrapped()], ids=["notice", "numbered", "wrapped"])
def test_the_same_characters_as_libreoffice(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    profile = (tmp_path / "profile").as_uri()
    command = [
        str(SOFFICE),
        "--headless",
        f"-env:UserInstallation={profile}",
        "--convert-to",
        "txt:Text (encoded):UTF8",
    ]
    subprocess.run([*command, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=120)

    theirs = (tmp_path / "a.txt").read_text(encoding="utf-8-sig")

    assert _printed(read_bytes(data, file="a.docx").text) == _printed(theirs)


def _printed(text: str) -> str:
    """The characters without blanks, what marks our tables, and bullets, whose sign LibreOffice sets by itself."""
    lines = text.replace("|", " ").replace("〃", " ").split("\n")
    return "".join("".join(line.strip().lstrip("-+•◦▪").split()) for line in lines)
