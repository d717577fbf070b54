"""PDFs with text: what an office prints comes back, and what would do harm is refused."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO

import pypdfium2
import pytest

from cchc_cli.errors import BadDataError
from cchc_cli.model.finding import Severity
from cchc_cli.reading.files import read_bytes
from cchc_cli.reading.pdf import read_pdf
from cchc_cli.reading.pdf_open import MAX_PAGES
from cchc_cli.reading.pdf_pages import _clean
from tests.parsing.reading import first_notice as first_notice_text
from tests.parsing.reading import read as parsed
from tests.reading import first_notice
from tests.reading.pdf_writer import LEFT, PITCH, RIGHT, PdfWriter, width_of

HEAD = ["STT", "Nội dung", "Cơ quan chủ trì", "Thời hạn"]
EDGES = (85.0, 120.0, 330.0, 440.0, 540.0)


def lines(data: bytes) -> list[str]:
    return [line for line in read_pdf(data, "thu.pdf").text.split("\n") if line]


def page_with(write: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter()
    write(writer)
    return writer.saved()


# --- The first notice ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stamped", [True, False], ids=["number and day stamped", "number and day printed"])
def test_the_first_notice_comes_back(stamped: bool) -> None:
    content = read_pdf(first_notice.as_pdf(stamped=stamped), "53.pdf")
    found = [line for line in content.text.split("\n") if line]
    assert found == [
        "ỦY BAN NHÂN DÂN",
        "HUYỆN BÌNH GIA",
        "Số: 53/TB-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Bình Gia, ngày 27 tháng 3 năm 2024",
        "THÔNG BÁO",
        *first_notice.SUBJECT,
        *first_notice.body(),
        "Nơi nhận:",
        *first_notice.recipients(),
        *first_notice.SIGNATURE,
    ]
    assert content.findings == ()


def test_the_first_notice_has_the_same_directives_as_its_text() -> None:
    def seen(text: str) -> list[tuple[object, ...]]:
        return [
            (
                one.section,
                one.ordinal,
                one.text.replace("**", ""),
                [party.name for party in one.leads],
                [party.name for party in one.coordinators],
                one.deadline.due,
                one.deadline.recurs,
            )
            for one in parsed(text).document.directives
        ]

    content = read_pdf(first_notice.as_pdf(), "53.pdf")
    assert seen(content.text) == seen(first_notice_text())
    assert len(seen(content.text)) == 19
    document = parsed(content.text).document
    assert (document.number, str(document.issued), document.kind) == ("53/TB-UBND", "2024-03-27", "thông báo")


def test_what_was_left_out_is_told() -> None:
    content = read_pdf(first_notice.as_pdf(), "53.pdf")
    assert content.conversions == ("đưa số, ngày và chữ ký số vào trang", "bỏ 3 số trang")


def test_a_pdf_is_known_by_what_it_holds() -> None:
    reading = read_bytes(first_notice.as_pdf(), file="53.pdf")
    assert (reading.reader, reading.file) == ("pdf", "53.pdf")
    assert parsed(reading.text).document.number == "53/TB-UBND"


# --- Pages -----------------------------------------------------------------------------------------------------------


def test_bars_behind_words_are_no_table() -> None:
    def write(writer: PdfWriter) -> None:
        for at in range(4):
            writer.bar(LEFT, 90 + PITCH * at, 300, 90 + PITCH * (at + 1), 255)
            writer.bar(300, 90 + PITCH * at, RIGHT, 90 + PITCH * (at + 1), 255)
        writer.y = 104
        writer.paragraph("Giao Phòng Nội vụ chủ trì, phối hợp với các cơ quan liên quan tham mưu, báo cáo kết quả.")

    text = "Giao Phòng Nội vụ chủ trì, phối hợp với các cơ quan liên quan tham mưu, báo cáo kết quả."
    assert lines(page_with(write)) == [text]


def test_a_frame_around_one_text_is_no_table() -> None:
    def write(writer: PdfWriter) -> None:
        writer.table([["HỎA TỐC"]], (85.0, 200.0), 60)
        writer.y = 150
        writer.paragraph("Giao Phòng Nội vụ tham mưu.")

    assert lines(page_with(write)) == ["HỎA TỐC", "Giao Phòng Nội vụ tham mưu."]


def test_a_table_is_rows() -> None:
    rows = [HEAD, ["1", "Xây dựng kế hoạch kiểm tra công vụ năm 2024", "Phòng Nội vụ", "Quý I/2024"]]

    def write(writer: PdfWriter) -> None:
        writer.y = 80
        writer.paragraph("Phân công nhiệm vụ như sau:")
        writer.table(rows, EDGES, 110)

    assert lines(page_with(write)) == [
        "Phân công nhiệm vụ như sau:",
        "| STT | Nội dung | Cơ quan chủ trì | Thời hạn |",
        "| 1 | Xây dựng kế hoạch kiểm tra công vụ năm 2024 | Phòng Nội vụ | Quý I/2024 |",
    ]


def test_merged_cells() -> None:
    def write(writer: PdfWriter) -> None:
        for y in (60, 100, 140, 180):
            writer.line(120 if y == 140 else 85, y, 540, y)
        for x in (85.0, 120.0, 540.0):
            writer.line(x, 100 if x == 120 else 60, x, 180)
        writer.line(330, 100, 330, 180)
        writer.in_cell("I. Cải cách thể chế", 85, 540, 60)
        writer.in_cell("1", 85, 120, 100)
        for at, (left, right) in enumerate((("Rà soát", "Phòng Tư pháp"), ("Kiểm tra", "Thanh tra huyện"))):
            writer.in_cell(left, 120, 330, 100 + 40 * at)
            writer.in_cell(right, 330, 540, 100 + 40 * at)

    assert lines(page_with(write)) == [
        "| I. Cải cách thể chế | | |",
        "| 1 | Rà soát | Phòng Tư pháp |",
        "| 〃 | Kiểm tra | Thanh tra huyện |",
    ]


def test_a_table_goes_on_over_pages() -> None:
    def write(writer: PdfWriter) -> None:
        writer.table([HEAD, ["1", "Xây dựng kế hoạch kiểm tra", "Phòng Nội vụ", "Quý I"]], EDGES, 700)
        writer.new_page()
        rest = [HEAD, ["", "công vụ năm 2024", "", ""], ["2", "Rà soát thủ tục", "Phòng Tư pháp", "Quý II"]]
        writer.table(rest, EDGES, 60)
        writer.number_pages()

    assert lines(page_with(write)) == [
        "| STT | Nội dung | Cơ quan chủ trì | Thời hạn |",
        "| 1 | Xây dựng kế hoạch kiểm tra công vụ năm 2024 | Phòng Nội vụ | Quý I |",
        "| 2 | Rà soát thủ tục | Phòng Tư pháp | Quý II |",
    ]


def test_a_table_without_lines_goes_on_over_pages_and_is_told() -> None:
    first = [["1", "Xây dựng kế hoạch kiểm tra công vụ năm 2024 của huyện", "Phòng Nội vụ", "Quý I/2024"]]
    second = [["2", "Rà soát thủ tục hành chính", "Phòng Tư pháp, Phòng Nội vụ chủ trì", "30/6/2024"]]

    def write(writer: PdfWriter) -> None:
        writer.y = 640
        writer.paragraph("Phân công nhiệm vụ như sau:")
        for rows, top in (([HEAD], 700), (first, 720)):
            for left, right, cell in zip(EDGES, EDGES[1:], rows[0], strict=False):
                writer.in_cell(cell, left, right, top)
        writer.new_page()
        for left, right, cell in zip(EDGES, EDGES[1:], second[0], strict=False):
            writer.in_cell(cell, left, right, 60)
        writer.y = 140
        writer.paragraph("Trên đây là phân công nhiệm vụ, yêu cầu các phòng, ban nghiêm túc thực hiện đúng thời hạn.")
        writer.number_pages()

    content = read_pdf(page_with(write), "thu.pdf")
    assert content.text.splitlines() == [
        "Phân công nhiệm vụ như sau:",
        "",
        "| STT | Nội dung | Cơ quan chủ trì | Thời hạn |",
        "| 1 | Xây dựng kế hoạch kiểm tra công vụ năm 2024 của huyện | Phòng Nội vụ | Quý I/2024 |",
        "| 2 | Rà soát thủ tục hành chính | Phòng Tư pháp, Phòng Nội vụ chủ trì | 30/6/2024 |",
        "",
        "Trên đây là phân công nhiệm vụ, yêu cầu các phòng, ban nghiêm túc thực hiện đúng thời hạn.",
    ]
    (told,) = content.findings
    assert told.span is not None
    assert (told.code, told.severity) == ("table-by-blanks", Severity.WARNING)
    assert content.text[told.span.start : told.span.end] == "STT | Nội dung | Cơ quan chủ trì | Thời hạn"


def test_a_footnote_mark_is_no_digit_of_the_year() -> None:
    def write(writer: PdfWriter) -> None:
        for at in range(6):
            writer.text(LEFT, 80 + PITCH * at, f"Nội dung thứ {at + 1} của văn bản này.")
        writer.text(LEFT, 300, "Hoàn thành trong năm 2024")
        writer.text(LEFT + 163, 295, "1", 8)
        writer.text(LEFT, 760, "1", 7)
        writer.text(LEFT + 6, 764, "Theo Kế hoạch số 10/KH-UBND của UBND huyện.", 10)

    found = lines(page_with(write))
    assert found[-2:] == ["Hoàn thành trong năm 2024", "[1] Theo Kế hoạch số 10/KH-UBND của UBND huyện."]


def test_a_raised_figure_without_a_footnote_stays_with_its_word() -> None:
    def write(writer: PdfWriter) -> None:
        writer.text(LEFT, 80, "Diện tích tối thiểu 40m")
        writer.text(LEFT + width_of("Diện tích tối thiểu 40m", 14), 75, "2", 8)
        writer.text(LEFT + width_of("Diện tích tối thiểu 40m", 14) + 4.2, 80, "; báo cáo UBND huyện.")

    assert lines(page_with(write)) == ["Diện tích tối thiểu 40m2; báo cáo UBND huyện."]


def test_a_number_cut_at_its_dash_is_whole_again() -> None:
    def write(writer: PdfWriter) -> None:
        writer.text(LEFT + 28, 80, "Theo đề nghị của Phòng Tài chính - Kế hoạch tại Tờ trình số 12/TTr-")
        writer.text(LEFT, 80 + PITCH, "PTCKH ngày 02/4/2024, Chủ tịch UBND huyện giao Phòng Nội vụ tham mưu")
        writer.text(LEFT, 80 + 2 * PITCH, "kế hoạch sắp xếp tổ chức bộ máy và trình trước ngày 15/6/2024 theo đúng")
        writer.text(LEFT, 80 + 3 * PITCH, "quy định.")

    assert lines(page_with(write))[0].startswith(
        "Theo đề nghị của Phòng Tài chính - Kế hoạch tại Tờ trình số 12/TTr-PTCKH ngày 02/4/2024"
    )


def test_a_party_number_cut_at_its_dash_is_whole_again() -> None:
    def write(writer: PdfWriter) -> None:
        writer.text(LEFT, 80, "Căn cứ Nghị quyết của Huyện ủy và các văn bản về công tác chỉ đạo số 34-")
        writer.text(LEFT, 80 + PITCH, "NQ/HU ngày 27/12/2023, Phòng Nội vụ tham mưu kế hoạch thực hiện.")

    assert "số 34-NQ/HU ngày 27/12/2023" in lines(page_with(write))[0]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_page_is_read_however_it_is_shown(rotation: int) -> None:
    def write(writer: PdfWriter) -> None:
        writer.y = 80
        writer.paragraph("Giao Phòng Nội vụ tham mưu kế hoạch trước ngày 15/6/2024.")

    document = pypdfium2.PdfDocument(page_with(write))
    document[0].set_rotation(rotation)
    target = BytesIO()
    document.save(target)
    content = read_pdf(target.getvalue(), "thu.pdf")
    assert content.text == "Giao Phòng Nội vụ tham mưu kế hoạch trước ngày 15/6/2024.\n"
    assert content.conversions == (("xoay lại trang 1 cho chữ nằm ngang",) if rotation else ())


def test_words_that_run_up_beside_others_are_told() -> None:
    def write(writer: PdfWriter) -> None:
        writer.y = 80
        writer.paragraph("Giao Phòng Nội vụ tham mưu kế hoạch trước ngày 15/6/2024.")
        writer.on_its_side(40, 500, "LƯU HỒ SƠ")

    content = read_pdf(page_with(write), "thu.pdf")
    assert "LƯU" not in content.text
    assert [(one.code, one.severity) for one in content.findings] == [("text-askew", Severity.INFO)]


@pytest.mark.parametrize(
    ("letter", "font", "printed"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf02d", "Symbol", "-"),
        ("\uf0d8", "ABCDEF+Wingdings-Regular", "•"),
        ("§", "ABCDEF+Wingdings-Regular", "•"),
        ("§", "Times", "§"),
        ("\ue001", "Times", ""),
    ],
)
def test_pictures_of_symbol_fonts_are_bullets(letter: str, font: str, printed: str) -> None:
    assert _clean(letter, font) == printed


def test_an_empty_page_between_others_changes_nothing() -> None:
    def write(writer: PdfWriter) -> None:
        writer.text(LEFT, 80, "Giao Phòng Nội vụ tham mưu.")
        writer.new_page()
        writer.new_page()
        writer.text(LEFT, 80, "Giao Phòng Tư pháp kiểm tra.")

    content = read_pdf(page_with(write), "thu.pdf")
    assert content.text == "Giao Phòng Nội vụ tham mưu.\nGiao Phòng Tư pháp kiểm tra.\n"
    assert content.findings == ()


# --- What is refused -------------------------------------------------------------------------------------------------


def refusal(data: bytes) -> str:
    with pytest.raises(BadDataError) as caught:
        read_pdf(data, "thu.pdf")
    assert "thu.pdf" in caught.value.message
    assert caught.value.hint
    return caught.value.message


def plain_pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of the given objects, numbered from 1, with a right table of their places."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer\n<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start)


def pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    return plain_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%b]>>" % (count, kids), *[page] * count
    )


def with_stream(head: bytes, body: bytes) -> bytes:
    return plain_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<<%b/Length %d>>\nstream\n%b\nendstream" % (head, len(body), body),
    )


def test_a_pdf_of_two_thousand_pages() -> None:
    assert "2000 trang" in refusal(pages(2000))


def test_a_pdf_of_as_many_pages_as_are_read_is_not_too_long() -> None:
    assert "trang, quá mức" not in refusal(pages(MAX_PAGES))


def test_a_pdf_without_text() -> None:
    assert "không có chữ" in refusal(pages(1))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"%PDF-1.7\n", id="head alone"),
        pytest.param(b"%PDF-1.7\n" + b"\x00\xff" * 500, id="noise"),
        pytest.param(pages(1)[:60], id="cut short"),
        pytest.param(plain_pdf(b"<</Type/Catalog>>"), id="no pages"),
        pytest.param(plain_pdf(b"<</Type/Catalog/Pages 1 0 R>>"), id="pages in a circle"),
    ],
)
def test_a_damaged_pdf(data: bytes) -> None:
    message = refusal(data)
    assert "bị hỏng" in message or "không có chữ" in message


def test_a_locked_pdf() -> None:
    encrypt = (
        b"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>"
        b"/ID[<00><00>]"
    )
    locked = plain_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>", trailer=encrypt)
    assert "mật khẩu" in refusal(locked)


def test_a_stream_that_unpacks_to_more_than_any_page() -> None:
    packed = zlib.compress(b"0" * (80 << 20), 9)
    assert len(packed) < 100_000
    assert "quá lớn" in refusal(with_stream(b"/Filter/FlateDecode", packed))


def test_a_stream_packed_twice() -> None:
    packed = zlib.compress(zlib.compress(b"0" * (80 << 20), 9), 9)
    assert "quá lớn" in refusal(with_stream(b"/Filter[/FlateDecode/FlateDecode]", packed))


def test_a_picture_larger_than_any_sheet() -> None:
    head = b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceGray"
    assert "quá lớn" in refusal(with_stream(head, b"0"))


def test_a_page_with_more_letters_than_a_page_can_hold_is_told() -> None:
    def write(writer: PdfWriter) -> None:
        writer.text(LEFT, 80, "Giao Phòng Nội vụ tham mưu.")
        writer.new_page()
        for at in range(100):
            writer.text(0, 10 + 8 * at, "đầy " * 120, 2)

    content = read_pdf(page_with(write), "thu.pdf")
    assert content.text == "Giao Phòng Nội vụ tham mưu.\n"
    assert [(one.code, "trang 2" in one.message) for one in content.findings] == [("pages-not-read", True)]
