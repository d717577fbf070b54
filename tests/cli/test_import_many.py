"""Number and day given by hand, findings of the reading, and many files at once."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from cchc_cli.cli import parallel, several
from cchc_cli.cli.parallel import CannotStartError
from cchc_cli.reading import files
from cchc_cli.reading.content import Content
from cchc_cli.reading.formats import Format
from tests.cli.running import NOTICE, SEED, cchc
from tests.cli.test_import import PLAN, snapshot

DRAFT = """UBND HUYỆN BÌNH GIA
Số:      /TB-UBND

Bình Gia, ngày     tháng     năm 2024

THÔNG BÁO

Kết luận của Chủ tịch UBND huyện tại cuộc họp giao ban

1. Giao Phòng Nội vụ:

- Báo cáo kết quả trong 05 ngày làm việc kể từ ngày ký thông báo này.
"""
GIVEN = "12-TB-UBND-2024-binh-gia"


@pytest.fixture
def draft(empty: Path) -> Path:
    (empty / "du-thao.txt").write_text(DRAFT, encoding="utf-8")
    return empty


def test_number_and_day_are_given(draft: Path) -> None:
    ran = cchc("import", "du-thao.txt", "--number", "12/TB-UBND", "--issued", "5/4/2024")
    assert ran.code == 0, ran.err
    assert ran.lines == [GIVEN]
    stored = (draft / "data/notices" / f"{GIVEN}.yaml").read_text(encoding="utf-8")
    for line in ("number: 12/TB-UBND", "issued: 2024-04-05", "by_hand: [number, issued]", "due: 2024-04-12"):
        assert line in stored
    assert "missing" not in stored
    assert stored.partition("\nread: ")[2].partition("\n")[0].count("issued") == 0
    log = cchc("log", GIVEN).out
    assert "số, ký hiệu: 12/TB-UBND" in log
    assert "ngày ban hành: 05/04/2024" in log
    assert "edited-by-hand" not in cchc("check", "--json").out


def test_parse_takes_them_too(draft: Path) -> None:
    ran = cchc("parse", "du-thao.txt", "--number", "12", "--issued", "5/4/2024", "--json")
    assert f'"id": "{GIVEN}"' in ran.out
    assert '"due": "2024-04-12"' in ran.out
    assert '"by_hand"' not in ran.out
    assert '"findings": []' in ran.out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(["du-thao.txt", SEED, "--number", "12/TB-UBND"], "một tệp", id="several-files"),
        pytest.param(["du-thao.txt", "--number", "mười hai"], "12/TB-UBND", id="no-number"),
        pytest.param(["du-thao.txt", "--issued", "hôm kia"], "--issued", id="no-day"),
        pytest.param(["du-thao.txt", "--issued", "1/1/2030"], "chưa đến", id="day-to-come"),
        pytest.param(["bao-cao.txt", "--number", "12"], "12/TB-UBND", id="number-without-symbol"),
    ],
)
def test_what_cannot_be_given(draft: Path, args: list[str], said: str) -> None:
    (draft / "bao-cao.txt").write_text("Giao Phòng Nội vụ báo cáo trước ngày 15/6/2024.\n", encoding="utf-8")
    before = snapshot(draft)
    ran = cchc("import", *args)
    assert ran.code == 2
    assert said in ran.err
    assert snapshot(draft) == before


def test_given_for_what_is_stored_is_never_passed_over(draft: Path) -> None:
    assert cchc("import", "du-thao.txt", "--number", "12", "--issued", "5/4/2024").code == 0
    before = snapshot(draft)
    assert cchc("import", "du-thao.txt", "--number", "12", "--issued", "5/4/2024").code == 0
    ran = cchc("import", "du-thao.txt", "--number", "13", "--issued", "5/4/2024")
    assert ran.code == 5
    assert f"cchc review {GIVEN}" in ran.err
    assert snapshot(draft) == before


def test_an_awaited_record_keeps_its_own_where_nothing_is_given(draft: Path) -> None:
    assert cchc("import", SEED).code == 0
    (draft / "kh10.txt").write_text(PLAN.replace("Số: 10/KH", "Số:    /KH"), encoding="utf-8")
    ran = cchc("import", "kh10.txt", "--number", "10/KH-UBND")
    assert ran.code == 0, ran.err
    assert "văn bản đang chờ" in ran.err
    stored = (draft / "data/plans/10-KH-UBND-2024-binh-gia.yaml").read_text(encoding="utf-8")
    assert "by_hand: [number]" in stored
    assert "edited-by-hand" not in cchc("check", "--json").out


def test_findings_of_the_reading_are_kept(draft: Path) -> None:
    text = SEED.read_text(encoding="utf-8")
    at = text.index("Quý II năm 2024")
    (draft / "53.txt").write_text(text[:at] + "Quý \ufffdI năm 2024" + text[at + 15 :], encoding="utf-8")
    assert cchc("import", "53.txt").code == 0
    found = cchc("check", "--format", "tsv").out
    assert "unreadable-letters" in found
    line = next(one for one in found.splitlines() if "unreadable-letters" in one)
    assert f"{NOTICE}/2.2-1" in line


def plans(folder: Path, count: int) -> list[str]:
    """So many plans, each with a number of its own."""
    names = []
    for number in range(1, count + 1):
        names.append(f"kh{number}.txt")
        (folder / names[-1]).write_text(PLAN.replace("Số: 10/", f"Số: {number}/"), encoding="utf-8")
    return names


def test_many_files_come_in_in_the_order_given(empty: Path) -> None:
    names = plans(empty, 6)
    (empty / "trong.txt").write_bytes(b"")
    ran = cchc("import", *names[:3], "trong.txt", *names[3:], "khong-co.txt")
    assert ran.code == 4
    assert ran.lines == [f"{number}-KH-UBND-2024-binh-gia" for number in range(1, 7)]
    assert "2 trong 8 tệp" in ran.err
    assert "Không nhập: " in ran.err
    assert "Đang nhập" not in ran.err


def slow(data: bytes, file: str) -> Content:
    """A reader that never comes to an end with the file "treo.txt", and whose process dies of "chet.txt"."""
    if file == "treo.txt":
        threading.Event().wait()
    if file == "chet.txt":
        os._exit(9)
    if file == "loi.txt":
        raise ZeroDivisionError("chia cho 0")
    return Content(data.decode())


@pytest.fixture
def hanging(empty: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a file of each kind that `slow` cannot read."""
    if parallel._START != "fork":
        pytest.skip("the processes do not inherit the reader of the test")
    monkeypatch.setattr(several, "FILE_SECONDS", 2.0)
    monkeypatch.setitem(files._READERS, Format.TEXT, ("text", slow))
    for name in ("treo.txt", "chet.txt", "loi.txt"):
        (empty / name).write_text(PLAN, encoding="utf-8")
    return empty


def test_among_many_files_one_that_cannot_be_read_is_given_up(hanging: Path) -> None:
    names = plans(hanging, 3)
    ran = cchc("import", names[0], "treo.txt", "chet.txt", "loi.txt", *names[1:])
    assert ran.code == 4
    assert len(ran.lines) == 3
    for said in ("treo.txt: đọc quá 2 giây", "chet.txt: chương trình đọc tệp này dừng", "loi.txt: lỗi của chính cchc"):
        assert said in ran.err


@pytest.mark.parametrize("command", ["import", "parse"])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("treo.txt", "đọc quá 2 giây, đã dừng", id="hangs"),
        pytest.param("chet.txt", "dừng đột ngột", id="dies"),
    ],
)
def test_one_file_alone_has_the_same_limit(hanging: Path, command: str, name: str, said: str) -> None:
    before = snapshot(hanging)
    ran = cchc(command, name)
    assert (ran.code, ran.out) == (4, "")
    assert said in ran.err
    assert "xin lại bản gốc" in ran.err
    assert snapshot(hanging) == before


def test_our_own_fault_with_one_file_says_where_it_came_from(hanging: Path) -> None:
    ran = cchc("parse", "loi.txt", env={"CCHC_DEBUG": "1"})
    assert ran.code == 70
    assert "lỗi của chính cchc" in ran.err
    assert "in slow" in ran.err


@pytest.mark.parametrize("minutes", [1, 10])
def test_a_long_limit_is_told_in_minutes(minutes: int) -> None:
    assert several._limit(60.0 * minutes) == f"{minutes} phút"


def test_without_processes_all_is_read_here(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise CannotStartError

    monkeypatch.setattr(several, "in_order", refuse)
    ran = cchc("import", *plans(empty, 5))
    assert ran.code == 0, ran.err
    assert len(ran.lines) == 5


def test_progress_is_for_a_person(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_cli.cli.progress.AFTER_SECONDS", 0.0)
    monkeypatch.setattr("cchc_cli.cli.streams.is_terminal", lambda _: True)
    ran = cchc("import", *plans(empty, 4), env={"FORCE_COLOR": "1"})
    assert ran.code == 0, ran.err
    assert "Đang nhập" in ran.err
    assert ran.out == ""
