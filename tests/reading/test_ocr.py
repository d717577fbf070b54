"""Scans: read where tesseract and its Vietnamese data are on the machine, and refused clearly where not."""

from __future__ import annotations

import difflib
import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter

from cchc_cli.errors import BadDataError, ExitCode
from cchc_cli.model.finding import Severity
from cchc_cli.reading import ocr, ocr_engine
from cchc_cli.reading.files import read_bytes
from cchc_cli.reading.ocr import ScanReader, read_image
from cchc_cli.reading.page_lines import Page
from cchc_cli.reading.pdf import read_pdf
from tests.parsing.reading import read as parsed
from tests.reading import first_notice
from tests.reading.pages import line
from tests.reading.pdf_writer import LEFT, PdfWriter, pictures_of, scanned


def _has_engine() -> bool:
    path = shutil.which("tesseract")
    return path is not None and ocr_engine.LANGUAGE in ocr_engine._abilities(path)[0]


needs_engine = pytest.mark.skipif(not _has_engine(), reason="no tesseract with Vietnamese here (tesseract-ocr-vie)")

ORDER = "Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tư pháp báo cáo UBND huyện trước ngày 15/6/2024."
TABLE = [
    ["STT", "Nội dung", "Cơ quan chủ trì", "Thời hạn"],
    ["1", "Xây dựng kế hoạch kiểm tra công vụ", "Phòng Nội vụ", "Quý II/2024"],
    ["2", "Rà soát thủ tục hành chính", "Phòng Tư pháp", "30/9/2024"],
]


def letter(order: str = ORDER) -> bytes:
    """A page with a head and one order."""
    writer = PdfWriter()
    first_notice._head(writer, stamped=False)
    writer.y = 230
    writer.paragraph(order)
    writer.paragraph("Các cơ quan, đơn vị tổ chức triển khai thực hiện nghiêm túc, đúng thời gian quy định./.")
    return writer.saved()


def picture(data: bytes, kind: str, **options: object) -> bytes:
    """The first page of a PDF as a picture file."""
    target = BytesIO()
    pictures_of(data, 200)[0].convert("RGB").save(target, kind, **options)
    return target.getvalue()


# --- Reading ---------------------------------------------------------------------------------------------------------


@needs_engine
def test_the_first_notice_as_a_scan() -> None:
    content = read_pdf(scanned(first_notice.as_pdf()), "53.pdf")
    document = parsed(content.text).document
    assert (document.number, str(document.issued), document.place) == ("53/TB-UBND", "2024-03-27", "Bình Gia")
    printed = parsed(read_pdf(first_notice.as_pdf(), "53.pdf").text).document
    seen = [(one.section, one.ordinal, one.deadline.due, one.deadline.recurs) for one in document.directives]
    assert seen == [(one.section, one.ordinal, one.deadline.due, one.deadline.recurs) for one in printed.directives]
    for read, meant in zip(document.directives, printed.directives, strict=True):
        assert [one.name for one in read.leads] == [one.name for one in meant.leads]
        assert [one.name for one in read.coordinators] == [one.name for one in meant.coordinators]
        assert difflib.SequenceMatcher(None, read.text, meant.text, autojunk=False).ratio() > 0.97
        assert re.findall(r"\d+", read.text) == re.findall(r"\d+", meant.text)


@needs_engine
def test_a_scan_tells_that_it_is_one() -> None:
    content = read_pdf(scanned(letter()), "scan.pdf")
    codes = [one.code for one in content.findings]
    assert codes[:3] == ["ocr", "ocr-number", "ocr-day"]
    assert any("tesseract" in one for one in content.conversions)


@needs_engine
@pytest.mark.parametrize(("kind", "name"), [("PNG", "a.png"), ("JPEG", "a.jpg"), ("TIFF", "a.tif")])
def test_pictures(kind: str, name: str) -> None:
    reading = read_bytes(picture(letter(), kind), file=name)
    assert reading.reader == "ocr"
    assert ORDER in reading.text


@needs_engine
def test_a_tif_of_several_pages() -> None:
    pages = [
        one.convert("L") for data in (letter(), letter(ORDER.replace("15/6", "20/9"))) for one in pictures_of(data)
    ]
    target = BytesIO()
    pages[0].save(target, "TIFF", save_all=True, append_images=pages[1:])
    text = read_image(target.getvalue(), "a.tif").text
    assert "15/6/2024" in text
    assert "20/9/2024" in text


@needs_engine
@pytest.mark.parametrize(
    "turned",
    [
        pytest.param(1.2, id="a little askew"),
        pytest.param(-1.0, id="askew the other way"),
        pytest.param(90, id="on its side"),
    ],
)
def test_a_page_that_lies_askew(turned: float) -> None:
    page = pictures_of(letter(), 200)[0].convert("L").rotate(turned, expand=turned == 90, fillcolor=255)
    target = BytesIO()
    page.save(target, "PNG")
    assert ORDER in read_image(target.getvalue(), "a.png").text


@needs_engine
def test_a_red_stamp_over_the_day_does_not_hide_it() -> None:
    page = pictures_of(letter(), 300)[0].convert("RGB")
    red = Image.new("RGB", page.size, "white")
    ImageDraw.Draw(red).ellipse((1250, 330, 1750, 830), outline=(225, 40, 40), width=14)
    ImageDraw.Draw(red).ellipse((1900, 380, 2200, 520), fill=(235, 90, 90))
    both = Image.composite(page, red, page.convert("L").point([255 if v < 128 else 0 for v in range(256)]))
    target = BytesIO()
    both.save(target, "PNG")
    assert "ngày 27 tháng 3 năm 2024" in read_image(target.getvalue(), "a.png").text


@needs_engine
def test_a_table_on_a_scan_is_rows() -> None:
    writer = PdfWriter()
    writer.y = 80
    writer.paragraph("Phân công nhiệm vụ cụ thể cho các cơ quan, đơn vị thuộc huyện như sau:")
    writer.table(TABLE, (85.0, 125.0, 330.0, 440.0, 540.0), 120)
    found = read_pdf(scanned(writer.saved()), "a.pdf").text.splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in found if line.startswith("|")]
    assert [row[1:] for row in rows] == [row[1:] for row in TABLE]


@needs_engine
def test_pages_with_text_and_scanned_ones_in_one_file() -> None:
    import pypdfium2

    whole = pypdfium2.PdfDocument(letter())
    scan = pypdfium2.PdfDocument(scanned(letter(ORDER.replace("15/6", "20/9"))))
    whole.import_pages(scan)
    target = BytesIO()
    whole.save(target)
    content = read_pdf(target.getvalue(), "a.pdf")
    assert "15/6/2024" in content.text
    assert "20/9/2024" in content.text
    assert ["trang 2" in one.message for one in content.findings if one.code == "ocr"] == [True]


@needs_engine
def test_a_poor_hidden_layer_is_read_anew() -> None:
    data = layered("Gl@o Ph0ng NOl vu c/iu lrl phdi h<rp vcn cac cor qu@n dcrn vj liGn qunn thnm mtru hgt sdm nhdt")
    content = read_pdf(data, "a.pdf")
    assert ORDER in content.text
    assert "poor-text-layer" in [one.code for one in content.findings]


def test_a_good_hidden_layer_is_kept_and_told() -> None:
    layer = "Giao Phòng Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị liên quan báo cáo kết quả thực hiện."
    content = read_pdf(layered(layer), "a.pdf")
    assert content.text == f"{layer}\n"
    assert [(one.code, one.severity) for one in content.findings] == [
        ("text-layer", Severity.WARNING),
        ("ocr-number", Severity.WARNING),
        ("ocr-day", Severity.WARNING),
    ]


WEAK = "Giao Phòng Nội vụ chủ trì, phối hợp với các cơ quan, đơn vịịt liên quan báo cáo kếết quả thực hiện kế hoạch."


@needs_engine
def test_a_weak_hidden_layer_gives_way_to_a_better_one() -> None:
    content = read_pdf(layered(f"{WEAK} {WEAK}"), "a.pdf")
    assert ORDER in content.text
    assert "poor-text-layer" in [one.code for one in content.findings]
    assert "text-layer" not in [one.code for one in content.findings]


def test_a_weak_hidden_layer_is_kept_where_ours_is_no_better(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing_better(reader: ScanReader, data: bytes, numbers: list[int], stamps: object) -> list[Page]:
        return [Page(number, 595.0, 842.0, [line(WEAK, 60, 100)] * 2, scanned=True) for number in numbers]

    monkeypatch.setattr(ScanReader, "find", lambda file: ScanReader(ocr_engine.Engine("tesseract", "5"), file))
    monkeypatch.setattr(ScanReader, "read_pdf_pages", nothing_better)
    content = read_pdf(layered(f"{WEAK} {WEAK}"), "a.pdf")
    assert content.text == f"{WEAK} {WEAK}\n"
    assert [one.code for one in content.findings][:1] == ["text-layer"]
    assert content.conversions == ()


def test_names_in_a_hidden_layer_are_compared_too() -> None:
    layer = "Giao Sở Nệi vụ chủ trì, phối hợp với các cơ quan, đơn vị liên quan báo cáo kết quả thực hiện."
    (found,) = [one for one in read_pdf(layered(layer), "a.pdf").findings if one.code == "ocr-office"]
    assert "“Sở Nội vụ”" in found.message


def layered(text: str) -> bytes:
    """A scan of the letter with ``text`` laid over it in one line, as a scanner's own OCR does."""
    import pypdfium2

    page = pictures_of(letter(), 200)[0].convert("RGB")
    writer = PdfWriter()
    image = pypdfium2.PdfImage.new(writer.document)
    target = BytesIO()
    page.save(target, "JPEG")
    target.seek(0)
    image.load_jpeg(target, inline=True)
    image.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
    writer._page.insert_obj(image)
    writer.text(LEFT, 700, text, 4)
    return writer.saved()


# --- What is refused -------------------------------------------------------------------------------------------------


@pytest.fixture
def no_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without tesseract."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(ocr_engine, "_USUAL_PLACES", ())


@pytest.mark.usefixtures("no_programs")
def test_without_the_program_the_command_that_installs_it_is_told() -> None:
    with pytest.raises(BadDataError) as caught:
        read_pdf(scanned(letter()), "scan.pdf")
    assert "scan.pdf" in caught.value.message
    assert "apt install tesseract-ocr tesseract-ocr-vie" in (caught.value.hint or "")
    assert "Windows" in (caught.value.hint or "")
    assert caught.value.code is ExitCode.BAD_DATA


@pytest.mark.usefixtures("no_programs")
def test_without_the_program_pages_with_text_are_read_and_the_others_told() -> None:
    import pypdfium2

    whole = pypdfium2.PdfDocument(letter())
    whole.import_pages(pypdfium2.PdfDocument(scanned(letter())))
    target = BytesIO()
    whole.save(target)
    content = read_pdf(target.getvalue(), "a.pdf")
    assert ORDER in content.text
    assert [(one.code, one.severity) for one in content.findings] == [("ocr-missing", Severity.ERROR)]
    assert "trang 2" in content.findings[0].message


def test_without_the_language_the_command_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/tesseract")
    monkeypatch.setattr(ocr_engine, "_abilities", lambda _: (frozenset({"eng"}), "5.3.0"))
    with pytest.raises(BadDataError) as caught:
        read_image(picture(letter(), "PNG"), "a.png")
    assert "tiếng Việt" in caught.value.message
    assert "tesseract-ocr-vie" in (caught.value.hint or "")


@needs_engine
@pytest.mark.parametrize("shade", [255, 0, 128], ids=["white", "black", "grey"])
def test_a_picture_of_nothing(shade: int) -> None:
    target = BytesIO()
    Image.new("L", (1654, 2339), shade).save(target, "PNG")
    with pytest.raises(BadDataError) as caught:
        read_image(target.getvalue(), "a.png")
    assert "Không nhận dạng được chữ nào: a.png" in caught.value.message


@needs_engine
def test_a_picture_that_is_no_document() -> None:
    target = BytesIO()
    noise = Image.effect_noise((1200, 1600), 90).filter(ImageFilter.GaussianBlur(2))
    noise.save(target, "PNG")
    with pytest.raises(BadDataError) as caught:
        read_image(target.getvalue(), "a.png")
    assert "a.png" in caught.value.message
    assert caught.value.hint


@needs_engine
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, id="head alone"),
        pytest.param(b"\xff\xd8\xff\xe0" + b"\x01" * 500, id="noise"),
        pytest.param(b"II*\x00\xff\xff\xff\xff", id="a place outside the file"),
    ],
)
def test_a_damaged_picture(data: bytes) -> None:
    with pytest.raises(BadDataError, match=r"bị hỏng.*a\.png"):
        read_image(data, "a.png")


@needs_engine
def test_a_picture_larger_than_any_sheet() -> None:
    target = BytesIO()
    Image.new("1", (20_000, 20_000), 1).save(target, "PNG")
    with pytest.raises(BadDataError, match="quá lớn"):
        read_image(target.getvalue(), "a.png")


@needs_engine
def test_more_scanned_pages_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "MAX_SCANS", 1)
    with pytest.raises(BadDataError, match="2 trang"):
        read_pdf(scanned(two_pages()), "a.pdf")


def two_pages() -> bytes:
    writer = PdfWriter()
    writer.text(LEFT, 80, ORDER[:40])
    writer.new_page()
    writer.text(LEFT, 80, ORDER[:40])
    return writer.saved()


@needs_engine
def test_a_page_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr_engine, "SECONDS", 0.01)
    with pytest.raises(BadDataError, match="đã dừng"):
        read_image(picture(letter(), "PNG"), "a.png")
