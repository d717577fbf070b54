"""The web page as it is written."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from importlib import resources
from itertools import pairwise
from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]

from cchc_cli.errors import UsageError
from cchc_cli.export import GroupBy, Sheet
from cchc_cli.export.summary import summary
from cchc_cli.export.to_html import to_html
from cchc_cli.query.cells import FIXED
from cchc_cli.query.counts import count
from cchc_cli.query.row import Row, State
from cchc_cli.query.scope import Scope
from tests.export.made_up import big_sheet
from tests.render.rows import NASTY, SHEET, TODAY, row

UNASKED = tuple(replace(one, role=None, via=None) for one in SHEET)


def page(*rows: Row, **changes: Any) -> html.HtmlElement:
    plain = Sheet(rows=rows, as_of=TODAY, authority="UBND huyện Bình Gia", group_by=GroupBy.UNIT)
    return html.fromstring(to_html(replace(plain, **changes)))


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


BIG = html.fromstring(to_html(big_sheet()))


def test_every_row_stands_there_with_every_cell() -> None:
    shown = [
        [text_of(cell) for cell in line.xpath("./td|./th")] for line in BIG.xpath("//table[@class='rows']/tbody/tr")
    ]
    for one in big_sheet().rows:
        expected = [" ".join(cell(one).split()) for _, cell in FIXED]
        assert sum(line[1:] == expected for line in shown) == len(one.leads)
    assert len(shown) == sum(len(one.leads) for one in big_sheet().rows)


def test_the_counts_are_those_of_the_other_exports() -> None:
    counts = count(big_sheet().rows)
    assert text_of(BIG.xpath("//p[@class='summary']")[0]) == summary(big_sheet().rows, Scope())
    cards = {text_of(one.find("dt")): int(text_of(one.find("dd"))) for one in BIG.xpath("//dl[@class='cards']/div")}
    assert cards == {
        "Tổng số": 300,
        "Đã hoàn thành": counts.done_total,
        "Quá hạn": counts.overdue,
        "Đến hạn hôm nay": counts[State.TODAY],
        "Sắp đến hạn": counts[State.SOON],
        "Trong hạn": counts[State.IN_TIME],
        "Chờ xác nhận": counts[State.SUBMITTED],
        "Không thời hạn": counts.undated,
        "Tạm dừng": counts.paused,
        "Hủy": counts.cancelled,
        "Chưa rà soát": counts.unreported,
    }
    assert sum(number for name, number in cards.items() if name != "Tổng số") == 300


def test_a_bar_for_each_unit_counts_the_rows_of_its_block() -> None:
    lines = BIG.xpath("//table[@aria-labelledby='by-unit']/tbody/tr")
    assert len(lines) == 20
    for line in lines:
        (link,) = line.xpath("./th/a")
        (block,) = BIG.xpath(f"//section[@id='{link.get('href')[1:]}']")
        number = int(text_of(line.xpath("./td")[0]))
        assert f". {text_of(link)} ({number} nhiệm vụ" in text_of(block.find("h3"))
        assert len(block.xpath(".//tbody/tr")) == number
        told = [int(one.rpartition(" ")[2]) for one in line.xpath(".//rect/title/text()")]
        assert sum(told) == number


def test_most_overdue_units_come_first() -> None:
    texts = [text_of(one) for one in BIG.xpath("//table[@aria-labelledby='by-unit']//span[@class='said']")]
    overdue = [
        int(found[1]) if (found := re.search(r"chưa hoàn thành \d+ \(quá hạn (\d+)", one)) else 0 for one in texts
    ]
    assert overdue == sorted(overdue, reverse=True)


def test_one_unit_needs_no_bars_of_units() -> None:
    assert not page(row(), unit="Phòng Văn hóa và Thông tin", group_by=None).xpath("//*[@id='by-unit']")
    assert not page(row()).xpath("//*[@id='by-unit']")
    assert page(row()).xpath("//*[@id='timeline']")


@pytest.mark.parametrize("made", [BIG, page(*UNASKED, group_by=None), page()], ids=["big", "plain", "empty"])
def test_accessible(made: html.HtmlElement) -> None:
    (root,) = made.xpath("//html")
    assert root.get("lang") == "vi"
    levels = [int(one.tag[1]) for one in made.xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = made.xpath("//@id")
    assert len(ids) == len(set(ids))
    for name in made.xpath("//@aria-labelledby | //label/@for"):
        assert name in ids
    for target in made.xpath("//a/@href"):
        assert target[1:] in ids
    for table in made.xpath("//table"):
        assert {one.get("scope") for one in table.xpath("./thead//th")} == {"col"}
        assert {one.get("scope") for one in table.xpath("./tbody//th")} <= {"row"}
    for picture in made.xpath("//svg"):
        assert picture.get("aria-label") or picture.get("aria-hidden") == "true"
    assert made.xpath("//title")[0].text


def test_it_needs_no_network_and_forbids_it() -> None:
    text = to_html(replace(big_sheet(), rows=[*big_sheet().rows, NASTY[2]]))
    made = html.fromstring(text)
    for address in made.xpath("//@src | //@href | //@action | //@data | //@poster"):
        assert address.startswith("#")
    assert not made.xpath(
        "//link | //img | //iframe | //object | //embed | //base | //*[@style] | //@*[starts-with(name(), 'on')]"
    )
    (style,) = made.xpath("//style/text()")
    assert "url(" not in style
    assert "@import" not in style
    (policy,) = made.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for inline in (style, made.xpath("//script/text()")[0]):
        assert f"'sha256-{b64encode(sha256(inline.encode()).digest()).decode()}'" in policy
    script = made.xpath("//script/text()")[0]
    assert not re.search(r"fetch|XMLHttp|import|innerHTML|eval|http", script)


def test_nothing_of_a_document_becomes_markup() -> None:
    made = page(*NASTY, title='<script>alert("1")</script>', notes=["<b>ghi chú</b>"])
    assert len(made.xpath("//script")) == 1
    assert not made.xpath("//b")
    assert "<script>alert(1)</script>" in made.text_content()
    assert "\x1b" not in made.text_content()
    assert text_of(made.xpath("//h1")[0]) == '<script>alert("1")</script>'


def test_chosen_fields() -> None:
    made = page(row(), fields=["full_id", "due"])
    assert [text_of(one) for one in made.xpath("//table[@class='rows']/thead//th")] == ["STT", "Mã", "Hạn hiện tại"]
    with pytest.raises(UsageError):
        page(fields=["han"])


def test_empty() -> None:
    made = page()
    assert text_of(made.xpath("//p[@class='summary']")[0]) == "Không có nhiệm vụ nào."
    assert not made.xpath("//table | //form")


def test_the_same_sheet_gives_the_same_page() -> None:
    assert to_html(big_sheet()) == to_html(big_sheet())


def test_lines_of_a_cell_stay_lines() -> None:
    (note,) = page(row(note="Chờ Sở.\nĐã hỏi.")).xpath("//td[contains(@class, 'note')]")
    assert note.text == "Chờ Sở.\nĐã hỏi."


# Colours

CSS = resources.files("cchc_cli.export").joinpath("page", "page.css").read_text("utf-8")


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


LIGHT = colours(CSS[CSS.index(":root") : CSS.index("* { box")])
DARK = {**LIGHT, **colours(CSS[CSS.index("prefers-color-scheme: dark") :])}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "surface"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent", "wrong", "warn", "good"])
def test_text_can_be_read_on_every_ground(scheme: dict[str, str], ground: str, ink: str) -> None:
    """WCAG 2.2, 1.4.3 (AA): 4.5 to 1."""
    assert contrast(scheme[ink], scheme[ground]) >= 4.5


def test_dark_has_every_colour_of_its_own() -> None:
    dark = colours(CSS[CSS.index("prefers-color-scheme: dark") :])
    assert set(dark) == set(LIGHT)
