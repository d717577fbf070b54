"""`cchc export` as a web page, a calendar and a message."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from lxml import html  # type: ignore[import-untyped]

from tests.cli.running import NOTICE, cchc

JULY = {"CCHC_TODAY": "2024-07-05"}


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("giao-ban.html", "<!DOCTYPE html>"),
        ("giao-ban.ics", "BEGIN:VCALENDAR"),
        ("giao-ban.txt", "UBND HUYỆN BÌNH GIA"),
    ],
)
def test_the_ending_chooses_the_format(workspace: Path, name: str, opening: str) -> None:
    ran = cchc("export", "-o", name, env=JULY)
    assert ran.code == 0, ran.err
    assert Path(name).read_text(encoding="utf-8").startswith(opening)
    assert ran.out == ""


def test_a_calendar_holds_every_period_and_says_what_it_does_not_hold(workspace: Path) -> None:
    ran = cchc("export", "-o", "han.ics", env=JULY)
    assert "Đã ghi 7 việc có ngày đến hạn vào han.ics." in ran.err
    assert "15 việc không có ngày đến hạn nên không có trong lịch." in ran.err
    found = Calendar.from_ical(Path("han.ics").read_bytes()).walk("VEVENT")
    assert len(found) == 7
    assert str(found[0]["UID"]) == f"{NOTICE}_2.1-3_2024-Q1@ubnd-huyen-binh-gia.cchc"


def test_a_calendar_made_again_updates_what_was_done(workspace: Path) -> None:
    def entry() -> dict[str, object]:
        ran = cchc("export", "-f", "ics", "--section", "2.2", env=JULY)
        (found,) = Calendar.from_ical(ran.out).walk("VEVENT")
        return {name: found[name] for name in ("UID", "SEQUENCE", "SUMMARY", "STATUS")}

    before = entry()
    told = ["--status", "done", "--completed-on", "28/6/2024", "--evidence", "Báo cáo 45/BC-VHTT"]
    assert cchc("update", "2.2", *told, env=JULY).code == 0
    after = entry()
    assert after["UID"] == before["UID"]
    assert int(str(after["SEQUENCE"])) > int(str(before["SEQUENCE"]))
    assert str(after["SUMMARY"]).startswith("Đã xong: ")


def test_a_long_message_is_told_how_to_be_shorter(workspace: Path) -> None:
    assert "khó đọc trong một tin" in cchc("export", "-o", "tin.txt", env=JULY).err
    assert "khó đọc" not in cchc("export", "--overdue", "-o", "tin.txt", "--yes", env=JULY).err


def test_an_empty_sheet_explains_no_blocks(empty: Path) -> None:
    ran = cchc("export", "-f", "text", env=JULY)
    assert ran.out.splitlines()[-1] == "Không có nhiệm vụ nào."


def test_filters_hold(workspace: Path) -> None:
    assert cchc("export", "-f", "ics", "--unit", "VHTT", env=JULY).out.count("BEGIN:VEVENT") == 1
    assert cchc("export", "-f", "ics", "--overdue", env=JULY).out.count("BEGIN:VEVENT") == 3
    assert (
        cchc("export", "-f", "html", "--unit", "VHTT", "--overdue", env=JULY).out.count('<tr role="row" class="s-') == 1
    )
    assert "1. Quá hạn 5 ngày" in cchc("export", "-f", "text", "--unit", "VHTT", env=JULY).out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["-f", "ics", "--fields", "text"], "--fields không dùng với dạng lịch"),
        (["-f", "ics", "--group-by", "unit"], "--group-by không dùng với dạng lịch"),
        (["-f", "ics", "--by-unit"], "--by-unit không dùng với dạng lịch"),
        (["-f", "text", "--fields", "text"], "--fields không dùng với dạng tin nhắn"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(workspace: Path, args: list[str], said: str) -> None:
    ran = cchc("export", *args, env=JULY)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_words_are_taken_for_formats(workspace: Path) -> None:
    assert cchc("export", "-f", "trang web", env=JULY).out.startswith("<!DOCTYPE html>")
    assert cchc("export", "-f", "lịch", env=JULY).out.startswith("BEGIN:VCALENDAR")


def test_a_limit_is_said_on_the_page(workspace: Path) -> None:
    text = cchc("export", "-f", "html", "--limit", "2", env=JULY).out
    assert "Chỉ hiện 2 trong 19 dòng (--limit)." in text
    assert "19 nhiệm vụ chưa hoàn thành" in text


def test_every_period_of_recurring_work_falls_due_on_the_page(workspace: Path) -> None:
    made = html.fromstring(cchc("export", "-f", "html", env=JULY).out)
    lines = made.xpath("//table[@aria-labelledby='timeline']/tbody/tr")
    assert [[" ".join(cell.text_content().split()) for cell in line.xpath("./th|./td")][:2] for line in lines] == [
        ["Đã quá hạn", "3"],
        ["05/07 - 31/08/2024", "0"],
        ["Tháng 09/2024", "1"],
        ["01/10 - 30/11/2024", "0"],
        ["Tháng 12/2024", "3"],
    ]
    (means,) = made.xpath("//section[@aria-labelledby='timeline']/p")
    assert "15 việc không thời hạn" in means.text_content()
    assert cchc("export", "-f", "html", "--by-unit", env=JULY).code == 0
