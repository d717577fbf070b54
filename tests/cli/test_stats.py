"""`cchc stats` as an officer calls it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import cchc

JULY = {"CCHC_TODAY": "2024-07-15"}


def lines(*args: str) -> dict[str, dict[str, Any]]:
    ran = cchc("stats", "--json", *args, env=JULY)
    assert ran.code == 0, ran.err
    return {one["name"]: one for one in json.loads(ran.out)}


def test_the_total_counts_each_duty_once_and_says_so(workspace: Path) -> None:
    ran = cchc("stats", "--format", "table", env=JULY)
    assert ran.code == 0
    assert "Tổng số, mỗi việc tính" in ran.out
    assert "Tổng số 21 việc của 19 nhiệm vụ: đã hoàn thành 0; chưa hoàn thành 21 (quá hạn 3, " in ran.err
    assert "Số liệu chốt đến ngày 15/07/2024." in ran.err
    assert "tổng số tính mỗi việc một lần nên nhỏ hơn tổng các dòng" in ran.err


def test_what_was_reported_moves_the_numbers(workspace: Path) -> None:
    told = ["--status", "done", "--completed-on", "28/6/2024", "--evidence", "Báo cáo 45/BC-VHTT"]
    assert cchc("update", "2.2", *told, env=JULY).code == 0
    office = lines()["Phòng Văn hóa và Thông tin"]
    assert (office["duties"], office["done_in_time"], office["in_time_rate"]) == (6, 1, 100.0)
    assert lines("--as-of", "27/6/2024")["Phòng Văn hóa và Thông tin"]["done"] == 0
    assert lines("--known-on", "14/7/2024")["Phòng Văn hóa và Thông tin"]["done"] == 0


@pytest.mark.parametrize("by", ["unit", "đơn vị", "văn bản", "Lĩnh vực", "thang", "tình trạng", "người", "state"])
def test_what_is_counted_by_is_taken_in_both_languages(workspace: Path, by: str) -> None:
    total = lines("--by", by)["Tổng số, mỗi việc tính một lần"]
    assert (total["duties"], total["directives"], total["overdue"]) == (21, 19, 3)


def test_an_unknown_criterion_is_refused_with_the_choices(workspace: Path) -> None:
    ran = cchc("stats", "--by", "màu")
    assert ran.code == 2
    assert "unit (đơn vị)" in ran.err


def test_the_total_of_stats_is_that_of_the_list_where_nothing_recurs(workspace: Path) -> None:
    listed = json.loads(cchc("list", "--all", "--section", "2.6", "--json", env=JULY).out)
    counted = lines("--section", "2.6")["Tổng số, mỗi việc tính một lần"]
    assert counted["duties"] == len(listed) == 3


def test_filters(workspace: Path) -> None:
    assert lines("--overdue", "--by", "state").keys() == {"Quá hạn", "Tổng số, mỗi việc tính một lần"}
    assert lines("--unit", "PNV", "--role", "lead")["Phòng Nội vụ, chủ trì"]["duties"] == 11
    nothing = cchc("stats", "--status", "done", "--json")
    assert (nothing.code, nothing.out) == (0, "[]\n")
    assert "Không có nhiệm vụ nào khớp." in nothing.err
    assert cchc("stats", "--role", "lead").code == 2


def test_csv_has_every_column_in_a_fixed_order_and_a_decimal_comma(workspace: Path) -> None:
    assert cchc("update", "2.2", "--status", "done", env=JULY).code == 0
    text = cchc("stats", "--format", "csv", env=JULY).out.removeprefix("\ufeff")
    head, *rows = list(csv.reader(io.StringIO(text, newline="")))
    assert head[:6] == [
        "Cơ quan, đơn vị chủ trì", "Tổng số", "Số nhiệm vụ", "Giao trực tiếp", "Qua nhóm", "Đã hoàn thành: cộng",
    ]  # fmt: skip
    assert len(head) == 25
    office = dict(zip(head, next(one for one in rows if one[0].startswith("Phòng Văn hóa")), strict=True))
    assert (office["Tỷ lệ: hoàn thành"], office["Tỷ lệ: đúng hạn"]) == ("16,7%", "0,0%")
    assert rows[-1][0] == "Tổng số, mỗi việc tính một lần"


def test_what_was_excluded_is_in_no_count(workspace: Path) -> None:
    path = workspace / "data/notices/53-TB-UBND-2024-binh-gia.yaml"
    text = path.read_text(encoding="utf-8")
    excluded = "    excluded: {on: 2024-04-01, by: Lan, reason: là nhận định}\n"
    at = text.index("    read: ", text.index("id: 53-TB-UBND-2024-binh-gia/2.4-1\n"))
    path.write_text(text[:at] + excluded + text[at:], encoding="utf-8")
    assert lines()["Tổng số, mỗi việc tính một lần"]["duties"] == 20
    six = json.loads(cchc("check", "--six", "--json", env=JULY).out)
    assert len(six) == 18


def test_a_broken_file_is_told_and_ends_with_4(workspace: Path) -> None:
    (workspace / "data/notices/60-TB.yaml").write_text("schema: 1\nid: [\n", encoding="utf-8")
    ran = cchc("stats", "--json", env=JULY)
    assert ran.code == 4
    assert "60-TB.yaml" in ran.err
    assert len(json.loads(ran.out)) == 10
