"""The first notice as an office prints it: two columns at head and foot, wrapped paragraphs, numbered pages."""

from __future__ import annotations

from pathlib import Path

from tests.reading.pdf_writer import PdfWriter, width_of

TEXT = Path(__file__).parent.parent / "data" / "53-TB-UBND.txt"


def body() -> list[str]:
    """The paragraphs between the subject and the recipients, each on one line."""
    lines = [line.strip().replace("**", "") for line in TEXT.read_text(encoding="utf-8").splitlines()]
    first = next(at for at, line in enumerate(lines) if line.startswith("Ngày "))
    last = next(at for at, line in enumerate(lines) if line.startswith("Nơi nhận"))
    return [line for line in lines[first:last] if line]


def recipients() -> list[str]:
    """The lines below "Nơi nhận:"."""
    lines = [line.strip() for line in TEXT.read_text(encoding="utf-8").splitlines()]
    first = next(at for at, line in enumerate(lines) if line.startswith("Nơi nhận"))
    return [line for line in lines[first + 1 :] if line.startswith("-")]


SUBJECT = (
    "Kết luận của Chủ tịch UBND huyện tại Hội nghị phân tích kết quả",
    "Chỉ số cải cách hành chính; Chỉ số hài lòng của người dân, tổ chức",
    "đối với sự phục vụ của cơ quan hành chính huyện Bình Gia năm 2023",
)
SIGNATURE = ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Trần Văn Hùng")


def as_pdf(*, stamped: bool = True) -> bytes:
    """The notice on A4; number and day ``stamped`` as annotations, as signing software does, or as plain text."""
    writer = PdfWriter()
    _head(writer, stamped=stamped)
    writer.y = 215.0
    for paragraph in body():
        writer.paragraph(paragraph)
    writer.y += 14
    _foot(writer)
    return _numbered(writer)


def _head(writer: PdfWriter, *, stamped: bool) -> None:
    writer.centred(60, "ỦY BAN NHÂN DÂN", 13, 165)
    writer.centred(76, "HUYỆN BÌNH GIA", 13, 165)
    writer.centred(60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12.5, 410)
    writer.centred(76, "Độc lập - Tự do - Hạnh phúc", 13.5, 410)
    writer.line(345, 82, 475, 82)
    if stamped:
        _stamped(writer, 105, "Số:", "53", "/TB-UBND")
        _stamped(writer, 310, "Bình Gia, ngày", "27", "tháng 3 năm 2024")
    else:
        writer.text(105, 110, "Số: 53/TB-UBND", 13)
        writer.text(310, 110, "Bình Gia, ngày 27 tháng 3 năm 2024", 13)
    writer.centred(145, "THÔNG BÁO", 14)
    for at, line in enumerate(SUBJECT):
        writer.centred(162 + 16 * at, line, 14)


def _stamped(writer: PdfWriter, x: float, before: str, number: str, behind: str) -> None:
    """A line with a gap into which ``number`` is stamped, a little higher and with its digits apart."""
    writer.text(x, 110, before, 13)
    x += width_of(before, 13) + 5
    for digit in number:
        writer.stamp(x, 109, digit, 13)
        x += width_of(digit, 13) + 1
    writer.text(x + 5, 110, behind, 13)


def _foot(writer: PdfWriter) -> None:
    if writer.y > 620:
        writer.new_page()
    top = writer.y
    writer.text(85, top, "Nơi nhận:", 12)
    for at, line in enumerate(recipients()):
        writer.text(85, top + 14 * (at + 1), line, 11)
    for at, line in enumerate(SIGNATURE[:-1]):
        writer.centred(top + 16 * at, line, 13, 430)
    writer.centred(top + 130, SIGNATURE[-1], 14, 430)


def _numbered(writer: PdfWriter) -> bytes:
    """The PDF with the page's number above each page but the first."""
    writer.number_pages()
    return writer.saved()
