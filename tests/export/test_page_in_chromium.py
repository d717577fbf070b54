"""The web page as a browser shows it: at a desk, on a telephone, in the dark, on paper, and searched."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from cchc_cli.export import Sheet
from cchc_cli.export.to_html import to_html
from tests.browser import CHROMIUM, Page, chromium
from tests.export.made_up import big_sheet
from tests.render.rows import NASTY

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext here"),
]
PHONE = {"width": 360, "height": 780, "phone": True}
SHEET: Sheet = replace(big_sheet(), rows=[*big_sheet().rows, *NASTY])


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    with chromium() as page:
        yield page


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("trang") / "giao ban.html"
    path.write_text(to_html(SHEET), encoding="utf-8")
    return path


def picture(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.picture())).convert("RGB")


def paper(image: Image.Image) -> tuple[int, ...]:
    found = image.getpixel((1, 1))
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize(
    ("how", "size", "ground"),
    [
        pytest.param({}, (1280, 900), (255, 255, 255), id="desk"),
        pytest.param(PHONE, (360, 780), (255, 255, 255), id="telephone"),
        pytest.param({"dark": True}, (1280, 900), (20, 24, 29), id="dark"),
        pytest.param({**PHONE, "dark": True}, (360, 780), (20, 24, 29), id="telephone, dark"),
    ],
)
def test_it_is_drawn_and_asks_for_nothing_else(
    browser: Page, file: Path, how: dict[str, object], size: tuple[int, int], ground: tuple[int, ...]
) -> None:
    browser.open(file, **how)  # type: ignore[arg-type]
    image = picture(browser)
    assert image.size == size
    assert paper(image) == ground
    assert min(ImageStat.Stat(image).stddev) > 15, "an empty page"
    assert browser.requests == [file.resolve().as_uri()]
    assert browser.complaints == []


@pytest.mark.parametrize("width", [320, 360, 600, 768, 1024, 1280, 1920])
def test_nothing_sticks_out_at_any_width(browser: Page, file: Path, width: int) -> None:
    browser.open(file, width=width, phone=width < 700)
    assert browser.evaluate("document.documentElement.scrollWidth") <= width
    parts = "[...document.querySelectorAll('td, tbody th, p, h1, h2, h3, .card, svg.bar')]"
    outside = f"{parts}.filter((one) => one.getBoundingClientRect().right > {width} + 1)"
    assert browser.evaluate(f"{outside}.length") == 0


def test_rows_become_cards_on_a_telephone(browser: Page, file: Path) -> None:
    browser.open(file, **PHONE)  # type: ignore[arg-type]
    widths = browser.evaluate(
        "[...document.querySelectorAll('.rows tbody tr')].slice(0, 5).map((one) => one.offsetWidth)"
    )
    assert all(300 < one <= 360 for one in widths)
    label = browser.evaluate("getComputedStyle(document.querySelector('.rows td.deadline'), '::before').content")
    assert label == '"Thời hạn: "'
    assert browser.evaluate("getComputedStyle(document.querySelector('.rows td.empty')).display") == "none"
    sizes = (
        "[...document.querySelectorAll('.search input, .search select, .search button')].map((one) => one.offsetHeight)"
    )
    assert min(browser.evaluate(sizes)) >= 40


def test_a_screen_reader_still_hears_a_table_on_a_telephone(browser: Page, file: Path) -> None:
    browser.open(file, **PHONE)  # type: ignore[arg-type]
    roles = {one["role"]["value"] for one in browser.call("Accessibility.getFullAXTree")["nodes"] if "role" in one}
    assert {"table", "row", "cell", "rowheader", "heading", "searchbox"} <= roles


class TestSearch:
    def shown(self, browser: Page) -> list[str]:
        found: list[str] = browser.evaluate(
            "[...document.querySelectorAll('.rows tbody tr')].filter((one) => one.offsetParent)"
            ".map((one) => one.querySelector('.text').textContent)"
        )
        return found

    def type(self, browser: Page, text: str, state: str = "") -> None:
        browser.evaluate(
            f"typed.value = {text!r}; state.value = {state!r};"
            "search.dispatchEvent(new Event('input', {bubbles: true})); undefined"
        )

    def test_without_case_and_marks(self, browser: Page, file: Path) -> None:
        browser.open(file)
        everything = self.shown(browser)
        self.type(browser, "SO HOA  ho so")
        found = self.shown(browser)
        assert 0 < len(found) < len(everything)
        assert all("số hóa hồ sơ" in one for one in found)
        assert browser.evaluate("found.textContent") == f"Đang hiện {len(found)} trong {len(everything)} dòng."
        hidden = (
            "[...document.querySelectorAll('.block')].filter((one) => !one.querySelector('tbody tr:not([hidden])'))"
        )
        assert browser.evaluate(f"{hidden}.every((one) => one.hidden)")

    def test_with_marks_where_they_are_typed(self, browser: Page, file: Path) -> None:
        browser.open(file)
        self.type(browser, "so hóa")
        assert self.shown(browser) == []
        self.type(browser, "số HÓA")
        assert self.shown(browser)

    def test_by_state_and_back(self, browser: Page, file: Path) -> None:
        browser.open(file)
        everything = self.shown(browser)
        self.type(browser, "", "overdue")
        visible = "[...document.querySelectorAll('.rows tbody tr')].filter((one) => one.offsetParent)"
        states = f"[...new Set({visible}.map((one) => one.dataset.state))]"
        assert browser.evaluate(states) == ["overdue"]
        browser.evaluate("search.reset(); new Promise((done) => setTimeout(done, 20))")
        assert self.shown(browser) == everything
        assert browser.evaluate("found.textContent") == ""

    def test_nothing_found(self, browser: Page, file: Path) -> None:
        browser.open(file)
        self.type(browser, "khong co chu nay")
        assert self.shown(browser) == []
        assert browser.evaluate("found.textContent") == "Không có dòng nào khớp."

    def test_the_page_is_whole_without_scripts(self, browser: Page, file: Path) -> None:
        browser.call("Emulation.setScriptExecutionDisabled", value=True)
        try:
            browser.open(file)
            names = browser.call("Accessibility.getFullAXTree")["nodes"]
        finally:
            browser.call("Emulation.setScriptExecutionDisabled", value=False)
        told = " ".join(str(one.get("name", {}).get("value", "")) for one in names)
        assert "(việc thứ 300)" in told
        assert "Tìm trong danh mục" not in told


def test_printed_on_a4_with_everything_on_it(browser: Page, file: Path, tmp_path: Path) -> None:
    browser.open(file)
    printed = tmp_path / "giao-ban.pdf"
    printed.write_bytes(browser.pdf())
    sizes = subprocess.run(["pdfinfo", printed], capture_output=True, check=True, text=True).stdout
    assert "(A4)" in sizes
    text = subprocess.run(["pdftotext", "-raw", printed, "-"], capture_output=True, check=True).stdout.decode()
    pages = text.rstrip("\f").split("\f")
    flat = " ".join(text.split())
    assert "DANH MỤC NHIỆM VỤ ĐƯỢC GIAO" in flat
    assert "Số liệu chốt đến ngày 05/07/2024" in flat
    for number in range(1, 301):
        assert f"thứ {number})." in flat, number
    assert "Tìm trong danh mục" not in flat
    inner = [one for one in pages if "thứ" in one]
    assert all("Nội dung nhiệm vụ" in one and "Tình trạng" in one for one in inner[1:-1]), "heads repeat"
    for number, one in enumerate(pages, start=1):
        assert f"{number}/{len(pages)}" in one
