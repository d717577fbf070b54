"""Numbers and bullets that Word gives by itself."""

from __future__ import annotations

import pytest

from cchc_cli.reading import read_bytes
from tests.reading.word_files import abstract, level, listed, num, p, restarted, style, tc, tr, word
from tests.reading.word_files import table as tbl

DECIMAL = abstract(1, level(0, "%1."), level(1, "%1.%2."), level(2, "%3)", "lowerLetter"))
NORMAL = style("Normal")


def numbers(body: str, numbering: str, styles: str = NORMAL) -> list[str]:
    """What stands before the one letter of each paragraph."""
    text = read_bytes(word(body, numbering=numbering, styles=styles), file="a.docx").text
    return [line.removesuffix("x").strip() for line in text.split("\n") if line]


def items(*places: tuple[int, int]) -> str:
    return "".join(listed("x", number, at) for number, at in places)


@pytest.mark.parametrize(
    ("numbering", "body", "printed"),
    [
        (DECIMAL + num(1, 1), items((1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1)),
         ["1.", "1.1.", "1.2.", "a)", "b)", "2.", "2.1."]),
        (DECIMAL + num(1, 1) + num(2, 1), items((1, 0), (1, 0), (2, 0), (1, 0)), ["1.", "2.", "3.", "4."]),
        (DECIMAL + num(1, 1) + num(2, 1, restarted(0)), items((1, 0), (1, 0), (2, 0), (2, 0), (1, 0)),
         ["1.", "2.", "1.", "2.", "3."]),
        (DECIMAL + num(1, 1) + num(2, 1, restarted(0, 5)), items((1, 0), (2, 0), (2, 0)), ["1.", "5.", "6."]),
        (DECIMAL + num(1, 1) + num(2, 1, restarted(1)), items((1, 0), (1, 1), (1, 1), (2, 1)),
         ["1.", "1.1.", "1.2.", "1.1."]),
        (DECIMAL + num(1, 1), items((1, 1), (1, 1), (1, 0), (1, 1)), ["1.1.", "1.2.", "2.", "2.1."]),
        (abstract(1, level(0, "%1.", start=4)) + num(1, 1), items((1, 0), (1, 0)), ["4.", "5."]),
        (abstract(1, '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>') + num(1, 1), items((1, 0)), ["0."]),
        (abstract(1, level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>')) + num(1, 1),
         items((1, 0), (1, 1), (1, 0), (1, 1)), ["1.", "1)", "2.", "2)"]),
        (abstract(1, level(0, "%1."), level(1, "%2)"), level(2, "%3;", more='<w:lvlRestart w:val="1"/>')) + num(1, 1),
         items((1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)), ["1.", "1)", "1;", "2)", "2;", "2.", "1;"]),
        (abstract(1, level(0, "%1.", "upperRoman"), level(1, "%1.%2."), level(2, "%1.%3.", more="<w:isLgl/>"))
         + num(1, 1), items((1, 0), (1, 1), (1, 2)), ["I.", "I.1.", "1.1."]),
        (abstract(1, level(0, "Điều %1.", more='<w:suff w:val="space"/>')) + num(1, 1), items((1, 0)), ["Điều 1."]),
        (abstract(1, level(0, "%1.")) + num(1, 1, '<w:lvlOverride w:ilvl="0">' + level(0, "%1)", "lowerLetter")
         + "</w:lvlOverride>"), items((1, 0), (1, 0)), ["a)", "b)"]),
        (DECIMAL + num(1, 1), items((1, 0), (0, 0), (7, 0), (1, 0)), ["1.", "", "", "2."]),
        (DECIMAL + num(1, 1), items((1, 5)), [""]),
        (DECIMAL + num(1, 9), items((1, 0)), [""]),
        (abstract(1, level(0, "", "none")) + num(1, 1), items((1, 0)), [""]),
        (abstract(1, level(0, "%1", "vietnameseCounting")) + num(1, 1), items((1, 0), (1, 0)), ["một", "hai"]),
        (abstract(1, '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt '
         'w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback>'
         '</mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>') + num(1, 1), items((1, 0)), ["01."]),
    ],
    ids=[
        "levels", "instances-count-on", "instance-restarts", "instance-starts-at-5", "instance-restarts-deeper",
        "missing-higher-level", "start", "start-not-said", "never-restarts", "restarts-after-level-1", "legal", "space",
        "own-level", "no-list", "no-level", "no-abstract", "none", "words", "newer-format",
    ],
)  # fmt: skip
def test_numbers(numbering: str, body: str, printed: list[str]) -> None:
    assert numbers(body, numbering) == printed


@pytest.mark.parametrize(
    ("sign", "font", "printed"),
    [
        ("-", "Times New Roman", "- x"),
        ("+", "", "+ x"),
        ("\uf02d", "Symbol", "- x"),
        ("\uf0b7", "Symbol", "• x"),
        ("\uf0a7", "Wingdings", "• x"),
        ("§", "Wingdings", "• x"),
        ("o", "Courier New", "o x"),
        ("–", "", "– x"),
        ("►", "", "• x"),
        ("*", "", "* x"),
    ],
    ids=["dash", "plus", "symbol-dash", "dot", "square", "letter-as-picture", "ring", "en-dash", "arrow", "star"],
)
def test_bullets(sign: str, font: str, printed: str) -> None:
    numbering = abstract(1, level(0, sign, "bullet", font=font)) + num(1, 1)

    assert read_bytes(word(listed("x", 1), numbering=numbering), file="a.docx").text == printed + "\n"


def _numbered(number: int | None, at: int | None = None) -> str:
    own = f'<w:ilvl w:val="{at}"/>' if at is not None else ""
    return f"<w:numPr>{own}" + (f'<w:numId w:val="{number}"/>' if number is not None else "") + "</w:numPr>"


def _styled(key: str, more: str = "") -> str:
    return p("x", props=f'<w:pStyle w:val="{key}"/>{more}')


BOUND = abstract(
    1,
    level(0, "%1.", more='<w:pStyle w:val="Muc"/>'),
    level(1, "%1.%2.", more='<w:pStyle w:val="Khoan"/>'),
    level(2, "%3)", "lowerLetter"),
) + num(1, 1)


@pytest.mark.parametrize(
    ("styles", "body", "printed"),
    [
        (style("Muc", props=_numbered(1)) + style("Khoan", props=_numbered(1)),
         _styled("Muc") + _styled("Khoan") + _styled("Khoan") + _styled("Muc"), ["1.", "1.1.", "1.2.", "2."]),
        (style("Muc", props=_numbered(1)) + style("Khoan", based_on="Muc", props=_numbered(None, 1)),
         _styled("Muc") + _styled("Khoan"), ["1.", "1.1."]),
        (style("Muc", props=_numbered(1)) + style("Con", based_on="Muc"), _styled("Con") + _styled("Muc"),
         ["1.", "2."]),
        (style("Muc", props=_numbered(1)), _styled("Muc") + _styled("Muc", _numbered(0)) + _styled("Muc"),
         ["1.", "", "2."]),
        (style("Muc", props=_numbered(1)), _styled("Muc") + _styled("Muc", _numbered(None, 2)), ["1.", "a)"]),
        (style("Muc", based_on="Vong") + style("Vong", based_on="Muc"), _styled("Muc"), [""]),
        (style("Thuong", props=_numbered(1, 2)), _styled("Thuong"), ["a)"]),
        ("", _styled("Khong"), [""]),
    ],
    ids=[
        "level-names-style", "inherited-list", "inherited-style", "switched-off", "level-alone", "circle",
        "style-gives-level", "unknown-style",
    ],
)  # fmt: skip
def test_numbers_of_styles(styles: str, body: str, printed: list[str]) -> None:
    assert numbers(body, BOUND, NORMAL + styles) == printed


def test_the_default_style_may_number() -> None:
    styles = style("Normal", props=_numbered(1, 0))

    assert numbers(p("x") + p("x"), DECIMAL + num(1, 1), styles) == ["1.", "2."]


def test_a_list_style_stands_for_its_list() -> None:
    linked = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>'
    styles = NORMAL + style("DanhSach", props=_numbered(1), kind="numbering")

    assert numbers(items((2, 0), (2, 1)), DECIMAL + linked + num(1, 1) + num(2, 2), styles) == ["1.", "1.1."]


def test_list_styles_in_a_circle_number_nothing() -> None:
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>'
    styles = NORMAL + style("DanhSach", props=_numbered(1), kind="numbering")

    assert numbers(items((1, 0)), linked + num(1, 1), styles) == [""]


def test_running_numbers_of_a_table_and_deleted_paragraphs() -> None:
    rows = [tr(tc(listed("", 1)), tc("việc")) for _ in range(2)]
    deleted = p(props='<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>')
    body = listed("một", 1) + deleted + tbl(*rows) + listed("hai", 1)

    text = read_bytes(word(body, numbering=DECIMAL + num(1, 1)), file="a.docx").text

    assert text == "1. một\n\n| 2. | việc |\n| 3. | việc |\n\n4. hai\n"


def test_no_list_part() -> None:
    assert read_bytes(word(listed("một", 1)), file="a.docx").text == "một\n"
