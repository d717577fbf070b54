"""Web pages as a browser prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.errors import BadDataError
from cchc_cli.reading import read_bytes


def text_of(page: str, file: str = "a.html") -> str:
    return read_bytes(page.encode(), file=file).text


def lines_of(page: str) -> list[str]:
    return text_of(f"<html><body>{page}</body></html>").rstrip("\n").split("\n")


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>Giao  Phòng\n Nội vụ</p><p>chủ trì</p>", ["Giao Phòng Nội vụ", "chủ trì"]),
        ("<div>Giao <b>Phòng</b><i> Nội vụ</i></div>", ["Giao Phòng Nội vụ"]),
        ("một<p>hai</p>ba", ["một", "hai", "ba"]),
        ("<p>a</p><p>&nbsp;</p><p></p><p>b</p>", ["a", "", "b"]),
        ("<p>Số:&nbsp;&nbsp;53</p>", ["Số:\u00a0\u00a053"]),
        ("<p>&nbsp; a &nbsp;</p>", ["a"]),
        ("<p>Giao Phòng<br>Nội vụ</p>", ["Giao Phòng Nội vụ"]),
        ("<p>như sau:<br>- Giao<br>một</p>", ["như sau:", "- Giao một"]),
        ("<p>một<br><br>hai</p>", ["một", "", "hai"]),
        ("<p align=center>KẾ HOẠCH<br>Cải cách</p>", ["KẾ HOẠCH", "Cải cách"]),
        ("<div style='text-align: center'><p>KẾ HOẠCH<br>Cải cách</p></div>", ["KẾ HOẠCH", "Cải cách"]),
        ("<center>A<br>B</center>", ["A", "B"]),
        ("<center><p style='text-align:justify'>A<br>B</p></center>", ["A B"]),
        ("<pre>một\n  hai</pre>", ["một", "hai"]),
        ("<p>a<script>var x = '<p>b</p>'</script><style>p {}</style></p>", ["a"]),
        ("<p>a</p><p style='display:none'>b</p><p hidden>c</p><p style='mso-hide:all'>d</p>", ["a"]),
        ("<p>trước ngày <del>20/5</del><ins>10/5</ins></p>", ["trước ngày 10/5"]),
        ("<p>a</p><!-- b --><!--[if gte mso 9]><p>c</p><![endif]-->", ["a"]),
        ("<p>cải\u00adcách</p>", ["cảicách"]),
        ("<p>&#7875; &eacute; &amp; &lt;</p>", ["ể é & <"]),
        ("<p>Pho&#768;ng</p>", ["Phòng"]),
        ("<p>a<select><option>b</option></select><button>c</button></p>", ["a"]),
        ("<h1>Kế hoạch</h1>Điều", ["Kế hoạch", "Điều"]),
        ("<p>một<p>hai", ["một", "hai"]),
        ("<p>a<o:p>&nbsp;</o:p></p>", ["a"]),
    ],
    ids=[
        "blanks", "inline", "text-between", "empty", "hard-blanks", "hard-blanks-at-ends", "break", "break-items",
        "two-breaks", "centred", "centred-by-style", "center", "left-inside-center", "typed", "script", "hidden",
        "tracked", "comments", "soft-hyphen", "entities", "decomposed", "forms", "heading", "not-closed", "office-mark",
    ],
)  # fmt: skip
def test_paragraphs(page: str, lines: list[str]) -> None:
    assert lines_of(page) == lines


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        ("<ol start=3 type=a><li>x</li><li>y</li></ol>", ["c. x", "d. y"]),
        ("<ol type=I><li>x</li><li value=4>y</li><li>z</li></ol>", ["I. x", "IV. y", "V. z"]),
        ("<ol style='list-style-type: lower-roman'><li>x</li></ol>", ["i. x"]),
        ("<ol><li><p>a</p><p>tiếp</p></li><li>b<ul><li>c</li></ul></li></ol>", ["1. a", "tiếp", "2. b", "- c"]),
        ("<ul><li>a</li><li>b</li></ul>", ["- a", "- b"]),
        ("<ul style='list-style: none'><li>- a</li></ul>", ["- a"]),
        ("<ol><li></li><li>b</li></ol>", ["1.", "2. b"]),
        ("<ol><li><ol><li>a</li></ol></li></ol>", ["1.", "1. a"]),
        ("<ol start=x><li>a</li></ol>", ["1. a"]),
        ("<li>a</li>", ["a"]),
    ],
    ids=[
        "plain", "start-and-type", "value", "by-style", "paragraphs-inside", "bullets", "no-sign", "empty-item",
        "item-of-list-alone", "start-no-number", "item-alone",
    ],
)  # fmt: skip
def test_lists(page: str, lines: list[str]) -> None:
    assert lines_of(page) == lines


def _word_item(sign: str, font: str = "") -> str:
    family = f"font-family:{font}" if font else ""
    gap = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"
    return (
        f"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='{family}'>"
        f"<span style='mso-list:Ignore'>{sign}{gap}</span></span><![endif]>Giao <span>Phòng</span></p>"
    )


@pytest.mark.parametrize(
    ("sign", "font", "printed"),
    [("2.1.", "", "2.1."), ("a)", "", "a)"), ("·", "Symbol", "•"), ("§", "Wingdings", "•"), ("-", "", "-"),
     ("o", '"Courier New"', "o")],
)  # fmt: skip
def test_signs_that_word_wrote_out(sign: str, font: str, printed: str) -> None:
    assert lines_of(_word_item(sign, font)) == [f"{printed} Giao Phòng"]


def test_a_sign_in_a_symbol_font() -> None:
    assert lines_of("<p><span style='font-family:Symbol'>·</span>&nbsp; Giao</p>") == ["•\u00a0 Giao"]


@pytest.mark.parametrize("sort", ["ftn", "edn"])
def test_notes_of_word_stand_at_the_end(sort: str) -> None:
    page = (
        f"<p>Thực hiện Luật<a style='mso-footnote-id:ftn1' href='#_{sort}1' name='_{sort}ref1'>[1]</a>, giao Sở</p>"
        f"<div style='mso-element:footnote-list'><br clear=all><hr><div style='mso-element:footnote' id={sort}1>"
        f"<p><a href='#_{sort}ref1' name='_{sort}1'>[1]</a> Luật số 1</p></div></div><p>Phụ lục</p>"
    )

    assert lines_of(page) == ["Thực hiện Luật, giao Sở", "", "Phụ lục", "", "[1] Luật số 1"]


def test_notes_of_libreoffice_stand_at_the_end() -> None:
    page = (
        '<p>Luật<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> mới</p>'
        '<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Luật số 1</p></div>'
    )

    assert lines_of(page) == ["Luật mới", "", "[1] Luật số 1"]


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<table border=1><tr><th>STT<th>Việc<tr><td>1<td><p>a</p><p>b|c</p></table>",
         ["| STT | Việc |", "| 1 | a b¦c |"]),
        ("<table border=1><tr><td>STT<td>a<td>b<tr><td colspan=3>I. NHÓM<tr><td rowspan=2>1<td>x<td>y<tr><td>z<td>t",
         ["| STT | a | b |", "| I. NHÓM |  |  |", "| 1 | x | y |", "| 〃 | z | t |"]),
        ("<table border=1><tr><td colspan=2 rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>",
         ["| a |  | b |", "| 〃 |  | c |", "| d | e | f |"]),
        ("<table border=0><tr><td>Nơi nhận:<br>- Như trên;<td>CHỦ TỊCH</table>",
         ["Nơi nhận:", "- Như trên;", "", "CHỦ TỊCH"]),
        ("<table><tr><td>UBND HUYỆN<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</table>",
         ["UBND HUYỆN", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        ("<table border=0><tr><td style='border:solid black 1.0pt'>a<td style='border:solid 1pt;border-left:none'>b",
         ["| a | b |"]),
        ("<table class=MsoTableGrid border=1><tr><td style='border:none'>a<td style='border:none'>b",
         ["a", "", "b"]),
        ("<table><tr><td>a<td>b<td>c<tr><td>d<td>e<td>f</table>", ["| a | b | c |", "| d | e | f |"]),
        ("<table><tr><td>a<td>b</table>", ["a", "", "b"]),
        ("<table border=1><caption>Biểu 1</caption><thead><tr><td>a<td>b</thead><tbody><tr><td>c<td>d</tbody></table>",
         ["Biểu 1", "", "| a | b |", "| c | d |"]),
        ("<table border=1><tr><td>a<td><table border=1><tr><td>x<td>y</table></table>", ["| a | x y |"]),
        ("<table border=1><tr><td>a<td rowspan=9999>b<tr style='display:none'><td>c<td>d</table>", ["| a | b |"]),
    ],
    ids=[
        "plain", "over-rows-and-columns", "over-both", "recipients", "heading", "lines-by-cell", "no-lines-by-cell",
        "nothing-said-three-columns", "nothing-said-two-columns", "groups", "table-in-cell", "hidden-row",
    ],
)  # fmt: skip
def test_tables(page: str, lines: list[str]) -> None:
    assert lines_of(page) == lines


def test_more_cells_than_any_list_has() -> None:
    row = "<tr>" + "<td colspan=100>" * 50
    with pytest.raises(BadDataError, match="quá nhiều ô"):
        text_of("<table>" + row * 100)


def test_more_layers_than_any_page_has() -> None:
    with pytest.raises(BadDataError, match="quá nhiều lớp"):
        text_of("<html>" + "<div>" * 5000 + "x")


NAME = "Ủy ban nhân dân huyện, ngày 05 tháng 4"
OLD_PAGE = (
    "<html><meta http-equiv=Content-Type content='text/html; charset=windows-1258'><p>U\u0309y ban nhân dân "
    "huyê\u0323n, nga\u0300y 05 tha\u0301ng 4</p></html>"
)


@pytest.mark.parametrize(
    "data",
    [
        f"<html><p>{NAME}</p></html>".encode(),
        f"<html><p>{NAME}</p></html>".encode("utf-8-sig"),
        b"\xff\xfe" + f"<html><p>{NAME}</p></html>".encode("utf-16-le"),
        f"<html><meta charset=windows-1252><p>{NAME}</p></html>".encode(),
        f"<html><meta charset=windows-1252><p>{NAME}</p></html>".encode("cp1252", errors="xmlcharrefreplace"),
        f'<?xml version="1.0" encoding="iso-8859-1"?><html><p>{NAME}</p></html>'.encode("cp1252", "xmlcharrefreplace"),
        OLD_PAGE.encode("cp1258"),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16", "declared-wrong", "entities", "xml-declaration", "windows-1258"],
)  # fmt: skip
def test_encodings(data: bytes) -> None:
    assert read_bytes(data, file="a.html").text.strip() == NAME


def test_a_byte_that_its_encoding_does_not_know_is_a_finding() -> None:
    reading = read_bytes(b"<html><meta charset=utf-8><p>Ph\xf2ng N</p></html>", file="a.html")

    assert reading.text == "Ph\ufffdng N\n"
    assert [one.code for one in reading.findings] == ["unreadable-letters"]


@pytest.mark.parametrize("name", ["x-made-up", "rot13", "base64", "idna", "undefined"])
def test_an_encoding_that_is_none_is_not_followed(name: str) -> None:
    named = f"<html><meta charset={name}><p>Ph\u00f2ng</p></html>".encode("latin-1")
    unnamed = "<html><p>Ph\u00f2ng</p></html>".encode("latin-1")

    assert _read_or_refused(named) == _read_or_refused(unnamed)


MAIL = (
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<html><p>K=E1=BA=BF ho=E1=BA=A1ch</p></html>\r\n--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--\r\n"
)


@pytest.mark.parametrize("file", ["a.mht", "a.doc"])
def test_a_page_in_one_file(file: str) -> None:
    reading = read_bytes(MAIL.encode(), file=file)

    assert (reading.reader, reading.text) == ("mht", "Kế hoạch\n")


def test_one_file_without_a_page_is_refused() -> None:
    with pytest.raises(BadDataError, match="bị hỏng"):
        read_bytes(MAIL.replace("text/html", "text/css").encode(), file="a.mht")


@pytest.mark.parametrize(
    "page", ["<html></html>", "<html><body><p>&nbsp;</p></body></html>", "<html><script>x</script>"]
)
def test_a_page_without_text_is_empty(page: str) -> None:
    with pytest.raises(BadDataError, match="không có nội dung"):
        text_of(page)


def test_entities_of_its_own_and_what_lies_outside_are_not_read() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><p>a&x;b</p><img src="http://example.org/">'
    )

    assert "a&x;b" in text_of(page)


@given(st.text(alphabet="<>/pdivtabletrolspan ='\"x&;!-[]\u00a0\n", max_size=80))
def test_any_page_is_read_or_refused(page: str) -> None:
    outcome = _read_or_refused(b"<html>" + page.encode())

    assert outcome is None or outcome.strip()


def _read_or_refused(page: bytes) -> str | None:
    try:
        return read_bytes(page, file="a.html").text
    except BadDataError:
        return None
