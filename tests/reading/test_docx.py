"""What of a Word file's paragraphs is text, and in which order."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.reading import read_bytes
from tests.reading.word_files import p, r, style, tc, tr, word
from tests.reading.word_files import table as tbl


def text_of(body: str, **parts: str) -> str:
    return read_bytes(word(body, **parts), file="53.docx").text  # type: ignore[arg-type]


def lines_of(body: str, **parts: str) -> list[str]:
    return text_of(body, **parts).rstrip("\n").split("\n")


def test_one_paragraph_a_line_and_empty_ones_blank() -> None:
    data = word(p("Số: 53/TB-UBND") + p() + p() + p("THÔNG BÁO") + p())

    reading = read_bytes(data, file="53.docx")

    assert reading.text == "Số: 53/TB-UBND\n\nTHÔNG BÁO\n"
    assert (reading.reader, reading.findings) == ("docx", ())
    assert reading.sha256 == hashlib.sha256(data).hexdigest()


def _tracked(kind: str, inner: str) -> str:
    return f'<w:{kind} w:id="1" w:author="A" w:date="2024-03-27T00:00:00Z">{inner}</w:{kind}>'


def _field(result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "dd/MM" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (r("Giao ") + _tracked("ins", r("Phòng Nội vụ")), "Giao Phòng Nội vụ"),
        (r("trước ngày ") + _tracked("del", "<w:r><w:delText>20</w:delText></w:r>") + r("10/5"), "trước ngày 10/5"),
        (_tracked("moveFrom", r("cũ ")) + _tracked("moveTo", r("mới")), "mới"),
        (_tracked("ins", r("a") + _tracked("del", "<w:r><w:delText>b</w:delText></w:r>") + r("c")), "ac"),
        (f'<w:smartTag w:element="place">{r("huyện ")}<w:smartTag>{r("Bình Gia")}</w:smartTag></w:smartTag>',
         "huyện Bình Gia"),
        (f'<w:sdt><w:sdtPr><w:alias w:val="Ngày"/></w:sdtPr><w:sdtContent>{r("27/3")}</w:sdtContent></w:sdt>', "27/3"),
        (f'<w:hyperlink r:id="rId9">{r("cổng dịch vụ công")}</w:hyperlink>', "cổng dịch vụ công"),
        (f'<w:fldSimple w:instr="PAGE">{r("7")}</w:fldSimple>', "7"),
        (r("ngày ") + _field(r("27/3")) + r("/2024"), "ngày 27/3/2024"),
        (r("a") + _field(r("b") + _field(r("c"))) + r("d"), "abcd"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("sau đó"), ""),
        ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("sau đó"), "sau đó"),
        (r("53/TB") + "<w:r><w:noBreakHyphen/></w:r>" + r("UBND"), "53/TB-UBND"),
        (r("cải") + "<w:r><w:softHyphen/></w:r>" + r("cách"), "cảicách"),
        (r("Nơi nhận:") + "<w:r><w:tab/></w:r>" + r("CHỦ TỊCH"), "Nơi nhận:\tCHỦ TỊCH"),
        (r("hiện") + r(" ẩn", "<w:vanish/>") + r(" rõ", '<w:vanish w:val="0"/>'), "hiện rõ"),
        ('<w:r><w:sym w:font="Symbol" w:char="F02D"/></w:r>' + r(" Giao"), "- Giao"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + r(" xong"), "• xong"),
        ('<w:r><w:sym w:font="Symbol" w:char="xyz"/></w:r>' + r("Giao"), "Giao"),
        (r("\uf0b7 Giao"), "• Giao"),
        (f"<m:oMath><m:r><m:t>x = 2</m:t></m:r></m:oMath>{r(' ha')}", "x = 2 ha"),
        (f"<w:r><w:ruby><w:rt>{r('chú')}</w:rt><w:rubyBase>{r('chính')}</w:rubyBase></w:ruby></w:r>", "chính"),
        (r("Sở") + r("\u00a0") + r("Nội vụ"), "Sở\u00a0Nội vụ"),
        (r("Pho\u0300ng"), "Phòng"),
        (r("hai\ndòng"), "hai dòng"),
        (r("a") + '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="x"/>' + r("b"), "ab"),
        (f'<w:customXml w:element="e">{r("a")}</w:customXml><w:bdo w:val="ltr">{r("b")}</w:bdo>', "ab"),
    ],
    ids=[
        "inserted", "deleted", "moved", "deleted-in-inserted", "smart-tags", "content-control", "link", "simple-field",
        "field", "nested-field", "broken-field", "stray-end", "no-break-hyphen", "soft-hyphen", "tab", "hidden",
        "symbol-dash", "symbol-tick", "symbol-broken", "private-bullet", "formula", "ruby", "hard-blank", "decomposed",
        "line-end-in-run", "marks", "wrappers",
    ],
)  # fmt: skip
def test_runs(runs: str, text: str) -> None:
    assert text_of(p(runs=r("| ") + runs) + p("hết")) == f"{('| ' + text).strip()}\nhết\n"


def test_a_field_over_several_paragraphs_gives_its_result() -> None:
    begin = p(runs=_field("").removesuffix('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + r("một"))
    end = p(runs=r("hai") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r(" ba"))

    assert lines_of(begin + end) == ["một", "hai ba"]


def test_a_field_whose_code_never_ends_swallows_no_other_paragraph() -> None:
    body = p(runs=r("một") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("hai")

    assert lines_of(body) == ["một", "hai"]


@pytest.mark.parametrize(
    ("mark", "lines"),
    [
        ('<w:rPr><w:del w:id="1"/></w:rPr>', ["một hai"]),
        ('<w:rPr><w:moveFrom w:id="1"/></w:rPr>', ["một hai"]),
        ("<w:rPr><w:vanish/></w:rPr>", ["một hai"]),
        ("<w:rPr><w:vanish/><w:specVanish/></w:rPr>", ["một hai"]),
        ('<w:rPr><w:ins w:id="1"/></w:rPr>', ["một", "hai"]),
    ],
    ids=["deleted", "moved", "hidden", "run-in", "inserted"],
)
def test_a_paragraph_whose_end_is_gone_runs_on(mark: str, lines: list[str]) -> None:
    assert lines_of(p("một", props=mark) + p(" hai")) == lines


def test_a_last_paragraph_whose_end_is_gone_is_kept() -> None:
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'

    assert lines_of(p("một") + p("hai", props=mark)) == ["một", "hai"]
    assert lines_of(p("một", props=mark) + tbl(tr(tc("a"), tc("b")))) == ["một", "", "| a | b |"]


def test_hidden_by_style() -> None:
    styles = style("Normal") + style("Ghi", run="<w:vanish/>", kind="character") + style("An", run="<w:vanish/>")
    body = p(runs=r("rõ") + r("ẩn", '<w:rStyle w:val="Ghi"/>')) + p("mất", props='<w:pStyle w:val="An"/>') + p("hết")

    assert lines_of(body, styles=styles) == ["rõ", "hết"]


@pytest.mark.parametrize(
    ("props", "parts", "lines"),
    [
        ("", ["Giao Phòng Nội vụ", "chủ trì."], ["Giao Phòng Nội vụ chủ trì."]),
        ("", ["như sau:", "Giao"], ["như sau:", "Giao"]),
        ("", ["một việc", "- Giao", "b) Giao"], ["một việc", "- Giao", "b) Giao"]),
        ('<w:jc w:val="center"/>', ["KẾ HOẠCH", "Cải cách hành chính"], ["KẾ HOẠCH", "Cải cách hành chính"]),
        ('<w:jc w:val="both"/>', ["một", "", "hai"], ["một", "", "hai"]),
        ("", ["", "một", ""], ["một"]),
    ],
    ids=["sentence", "after-colon", "items", "centred", "two-breaks", "at-the-ends"],
)
def test_line_breaks(props: str, parts: list[str], lines: list[str]) -> None:
    runs = "<w:r><w:br/></w:r>".join(r(part) if part else "" for part in parts)

    assert lines_of(p(props=props, runs=runs)) == lines


def _box(text: str) -> str:
    content = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:txbx>{content}</wps:txbx>'
    fallback = f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
    return (
        f"<w:r><mc:AlternateContent>{choice}</a:graphic></wp:anchor></w:drawing></mc:Choice>{fallback}"
        "</mc:AlternateContent></w:r>"
    )


def test_a_text_box_stands_once_after_its_paragraph() -> None:
    assert lines_of(p(runs=r("Số: ") + _box("DỰ THẢO") + r("53")) + p("hết")) == ["Số: 53", "DỰ THẢO", "hết"]


def test_a_text_box_in_a_paragraph_that_runs_on() -> None:
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'

    assert lines_of(p(props=mark, runs=r("một") + _box("DỰ THẢO")) + p(" hai")) == ["DỰ THẢO", "một hai"]


def test_an_old_text_box() -> None:
    content = f"<w:txbxContent>{p('HỎA TỐC')}</w:txbxContent>"
    runs = f"<w:r><w:pict><v:rect><v:textbox>{content}</v:textbox></v:rect></w:pict></w:r>"

    assert lines_of(p(runs=runs)) == ["HỎA TỐC"]


def test_content_controls_around_paragraphs_and_rows() -> None:
    row = f"<w:sdt><w:sdtPr/><w:sdtContent>{tr(tc('c'), tc('d'))}</w:sdtContent></w:sdt>"
    inner = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('một')}{tbl(tr(tc('a'), tc('b')), row)}</w:sdtContent></w:sdt>"

    assert lines_of(inner + p("hai")) == ["một", "", "| a | b |", "| c | d |", "", "hai"]


_NOTES = (
    f'<w:footnote w:type="separator" w:id="-1">{p("---")}</w:footnote>'
    f'<w:footnote w:id="1">{p(" Luật số 1")}{p("đã sửa")}</w:footnote>'
    f'<w:footnote w:id="2">{p("không ai gọi")}</w:footnote>'
)


def test_footnotes_leave_the_sentence_and_stand_at_the_end() -> None:
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="4"/></w:r>'
    body = p(runs=r("Thực hiện Luật") + mark + r(", giao Sở") + end) + p("Phụ lục")

    lines = lines_of(body, footnotes=_NOTES, endnotes=f'<w:endnote w:id="4">{p("Số liệu cuối kỳ")}</w:endnote>')

    assert lines == ["Thực hiện Luật, giao Sở", "Phụ lục", "", "[1] Luật số 1 đã sửa", "[2] Số liệu cuối kỳ"]


def test_headers_of_pages_are_not_read() -> None:
    header = '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p/></w:hdr>'

    assert read_bytes(word(p("a"), extra={"word/header1.xml": header}), file="a.docx").text == "a\n"


@pytest.mark.parametrize("strict", [False, True], ids=["usual", "strict"])
@pytest.mark.parametrize("main", ["word/document.xml", "word/document2.xml"], ids=["document", "document2"])
def test_both_editions_and_any_name_of_the_main_part(strict: bool, main: str) -> None:
    assert read_bytes(word(p("Kế hoạch"), strict=strict, main=main), file="a.docx").text == "Kế hoạch\n"


@given(st.lists(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs"]), max_size=20), max_size=8))
def test_no_character_is_lost(texts: list[str]) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in texts]
    body = "".join(p(text) for text in escaped)

    reading = read_bytes(word(body + p("hết")), file="a.docx")

    printed = "".join("".join(texts).split()) + "hết"
    assert "".join(reading.text.split()) == "".join(read_bytes(printed.encode(), file="-").text.split())
