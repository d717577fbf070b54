from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.running import NOTICE, cchc, process

pytestmark = pytest.mark.usefixtures("workspace")

LED = ["2.1-1", "2.1-2", "2.1-3@2024-Q2", "2.1-4"]


def ids(*args: str, env: dict[str, str | None] | None = None) -> list[str]:
    ran = cchc(*args, "--ids", env=env)
    assert ran.code == 0, ran.err
    return [line.removeprefix(f"{NOTICE}/") for line in ran.lines]


@pytest.mark.parametrize("name", ["Phòng Nội vụ", "phong noi vu", "P. Nội vụ", "PNV"])
def test_every_name_of_a_unit_gives_its_nine_directives(name: str) -> None:
    found = json.loads(cchc("list", "--unit", name, "--json").out)
    assert len(found) == 9
    assert [one["via"] for one in found].count("các cơ quan, đơn vị") == 4
    led = [one for one in found if one["via"] is None]
    assert sorted(one["id"].partition("/")[2] for one in led) == ["2-1", "2.1-1", "2.1-2", "2.1-3", "2.1-4"]
    assert {one["role"] for one in found} == {"lead"}


def test_direct_leaves_groups_out() -> None:
    assert len(ids("list", "--unit", "PNV", "--direct")) == 5


def test_role() -> None:
    assert ids("list", "--unit", "Phòng Văn hóa và Thông tin", "--role", "phối hợp") == ["2.1-4"]
    assert "2.2-1" in ids("list", "--unit", "Phòng Văn hóa và Thông tin", "--role", "lead")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        pytest.param(["--section", "2.2"], ["2.2-1"], id="section"),
        pytest.param(["--section", "2.1", "--text", "dinh ky"], ["2.1-3@2024-Q1"], id="text-without-marks"),
        pytest.param(["--due-by", "30/6/2024", "--section", "2.2"], ["2.2-1"], id="due-by-its-very-day"),
        pytest.param(["--due-by", "29/6/2024", "--section", "2.2"], [], id="due-by-the-day-before"),
        pytest.param(["--overdue"], ["2.1-3@2024-Q1"], id="overdue"),
        pytest.param(["--status", "hoàn thành"], [], id="none-done"),
        pytest.param(["--limit", "1"], ["2.1-3@2024-Q1"], id="limit"),
        pytest.param(["--due-in", "11 tuần", "--section", "2.2"], ["2.2-1"], id="due-in"),
        pytest.param(["--document", "53/TB-UBND", "--section", "3"], ["3-1"], id="document-by-number"),
    ],
)
def test_filters(filters: list[str], found: list[str]) -> None:
    assert ids("list", *filters) == found


def test_undated_work_is_never_overdue() -> None:
    undated = ids("list", "--undated", "--as-of", "2030-01-01")
    assert len(undated) == 15
    assert not set(undated) & set(ids("list", "--overdue", "--as-of", "2030-01-01"))


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["list", "--role", "lead"], id="role-without-unit"),
        pytest.param(["list", "--direct"], id="direct-without-unit"),
        pytest.param(["list", "--undated", "--overdue"], id="undated-and-overdue"),
        pytest.param(["list", "--status", "xong"], id="no-such-status"),
        pytest.param(["list", "--area", "không có"], id="no-such-area"),
        pytest.param(["list", "--sort", "màu"], id="no-such-order"),
        pytest.param(["list", "--fields", "tên"], id="no-such-field"),
        pytest.param(["list", "--fields", ","], id="no-field"),
        pytest.param(["list", "--due-by", "30/2/2024"], id="no-such-day"),
        pytest.param(["list", "--format", "xlsx"], id="no-such-format"),
        pytest.param(["list", "--json", "--format", "csv"], id="two-formats"),
        pytest.param(["list", "--ids", "--json"], id="ids-and-json"),
        pytest.param(["due", "--undated"], id="undated-work-is-never-due"),
        pytest.param(["due", "--quarter", "2", "--month", "6"], id="quarter-and-month"),
        pytest.param(["due", "--within", "7d", "--year", "2024"], id="within-and-year"),
        pytest.param(["due", "--quarter", "5"], id="no-such-quarter"),
        pytest.param(["show", "2.2", "--unit", "PNV"], id="filter-of-another-command"),
        pytest.param(["update", "2.2", "--unit", "PNV", "--status", "done"], id="update-takes-no-filter"),
        pytest.param(["export", "--format", "md", "--group-by", "màu"], id="no-such-group"),
        pytest.param(["export"], id="export-needs-a-format"),
    ],
)
def test_filter_that_cannot_be_honoured(args: list[str]) -> None:
    ran = cchc(*args)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("cchc: ")
    assert len(ran.err.splitlines()) >= 1
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("command", [["list"], ["due"], ["export", "--format", "md"], ["units"]])
def test_unknown_office(command: list[str]) -> None:
    option = [] if command == ["units"] else ["--unit"]
    ran = cchc(*command, *option, "Phòng Nội vuu")
    assert ran.code == 3
    assert ran.out == ""
    assert "Phòng Nội vụ" in ran.err


def test_office_that_only_a_document_prints_is_known() -> None:
    assert ids("list", "--unit", "bưu điện huyện") == ["3-1"]


def test_unknown_document() -> None:
    ran = cchc("list", "--document", "99")
    assert ran.code == 3
    assert ran.out == ""


def test_nothing_found_is_an_empty_list() -> None:
    ran = cchc("list", "--text", "không hề có", "--json")
    assert (ran.code, ran.out) == (0, "[]\n")
    assert ran.err == "Không có nhiệm vụ nào khớp.\n"


def test_limit_does_not_change_the_numbers() -> None:
    ran = cchc("list", "--unit", "PNV", "--limit", "2")
    assert len(ran.lines) == 3
    assert "9 nhiệm vụ chưa hoàn thành: quá hạn 1" in ran.err
    assert "Chỉ hiện 2 trong 9 dòng" in ran.err
    assert "Chỉ hiện 2 trong 9 dòng" in cchc("export", "--format", "md", "--unit", "PNV", "--limit", "2").out


def test_empty_workspace_tells_the_next_step(empty: Path) -> None:
    ran = cchc("list", "--json")
    assert (ran.code, ran.out) == (0, "[]\n")
    assert "cchc import" in ran.err


def test_pipe_gets_whole_lines() -> None:
    lines = cchc("list").out.splitlines()
    assert len(lines) == 20
    head, *rows = [line.split("\t") for line in lines]
    assert head == [
        "STT", "Nội dung nhiệm vụ", "Văn bản giao", "Chủ trì", "Phối hợp", "Thời hạn", "Tình trạng",
        "Kết quả thực hiện", "Ghi chú", "Mã",
    ]  # fmt: skip
    assert {len(row) for row in rows} == {len(head)}
    assert not any("…" in cell for row in rows for cell in row)


def test_table_is_cut_and_full_is_not() -> None:
    table = cchc("list", "--format", "table").out
    assert "53/2.2-1" in table
    assert max(len(line) for line in table.splitlines()) <= 120
    assert "…" in table
    assert "…" not in cchc("list", "--format", "table", "--full", "--section", "2.3").out


@pytest.mark.parametrize("setting", [{"NO_COLOR": "1"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, {}])
def test_no_colour_but_where_it_is_wanted(setting: dict[str, str | None]) -> None:
    assert "\x1b[" not in cchc("list", "--format", "table", env=setting).out


def test_forced_colour() -> None:
    assert "\x1b[" in cchc("list", "--format", "table", env={"FORCE_COLOR": "1", "NO_COLOR": None}).out


def test_csv_is_for_excel(workspace: Path) -> None:
    raw = process("list", "--format", "csv", "--section", "2.2", cwd=workspace).out
    assert raw.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(raw.removeprefix("\ufeff"), newline="")))
    assert rows[1][5] == "chậm nhất trong Quý II năm 2024 (30/06/2024)"


def test_chosen_fields() -> None:
    assert cchc("list", "--fields", "full_id,due", "--section", "2.2", "--format", "jsonl").out == (
        '{"full_id": "' + NOTICE + '/2.2-1", "due": "2024-06-30"}\n'
    )


def test_numbers_and_days_are_told_beside_the_data() -> None:
    ran = cchc("list", "--unit", "PNV")
    assert "9 nhiệm vụ chưa hoàn thành: quá hạn 1" in ran.err
    assert "15/04/2024" in ran.err


@pytest.mark.parametrize(
    ("today", "args"),
    [
        pytest.param("2024-04-15", ["--quarter", "2", "--year", "2024"], id="of-a-year"),
        pytest.param("2024-04-15", ["--quarter", "Quý II"], id="of-this-year"),
        pytest.param("2026-11-22", ["--quarter", "2"], id="open-since-years"),
        pytest.param("2024-04-15", ["--month", "6"], id="month"),
    ],
)
def test_due_in_the_second_quarter(today: str, args: list[str]) -> None:
    assert ids("due", *args, env={"CCHC_TODAY": today}) == ["2.1-3@2024-Q2", "2.2-1"]


def test_due_without_a_window_is_overdue_and_soon() -> None:
    assert ids("due") == ["2.1-3@2024-Q1"]
    assert ids("due", env={"CCHC_TODAY": "2024-06-26"}) == ["2.1-3@2024-Q1", "2.1-3@2024-Q2", "2.2-1"]


def test_due_within() -> None:
    assert ids("due", "--within", "11 tuần") == ["2.1-3@2024-Q2", "2.2-1"]


def test_due_tells_what_it_leaves_out() -> None:
    ran = cchc("due", "--quarter", "2", env={"CCHC_TODAY": "2023-05-01"})
    assert ran.lines[1:] == []
    assert "2024" in ran.err


def test_known_on_reprints_the_past(workspace: Path) -> None:
    assert cchc("update", "2.2", "--status", "done", env={"CCHC_TODAY": "2024-05-20"}).code == 0
    assert "2.2-1" not in ids("list", env={"CCHC_TODAY": "2024-06-01"})
    assert "2.2-1" in ids("list", "--known-on", "2024-05-19", env={"CCHC_TODAY": "2024-06-01"})
    assert "2.2-1" in ids("list", "--as-of", "19/5/2024", env={"CCHC_TODAY": "2024-06-01"})


def test_bad_file_takes_no_other_down(workspace: Path) -> None:
    bad = workspace / "data" / "notices" / "60-TB-UBND-2024-binh-gia.yaml"
    bad.write_text("schema: 1\nid: x: y\n", encoding="utf-8")
    ran = cchc("list", "--ids")
    assert ran.code == 4
    assert len(ran.lines) == 19
    assert "60-TB-UBND-2024-binh-gia.yaml:2:" in ran.err


def test_process_speaks_utf8(workspace: Path) -> None:
    ran = process("list", "--unit", "Phòng Nội vụ", "--json", cwd=workspace)
    assert ran.code == 0
    assert json.loads(ran.out)[0]["leads"] == ["Phòng Nội vụ"]
    assert "9 nhiệm vụ chưa hoàn thành: quá hạn 1" in ran.err


def test_workspace_is_found_from_below_and_by_name(workspace: Path, tmp_path: Path) -> None:
    below = workspace / "data" / "notices"
    assert len(process("list", "--ids", cwd=below).lines) == 19
    assert len(process("list", "--ids", cwd=tmp_path, env={"CCHC_WORKSPACE": str(workspace)}).lines) == 19
    assert len(process("list", "--ids", "--workspace", workspace, cwd=tmp_path).lines) == 19


def test_no_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = cchc("list", "--workspace", tmp_path)
    assert ran.code == 3
    assert "cchc init" in ran.err


def test_finished_work_that_is_not_shown_is_not_counted_as_none() -> None:
    assert cchc("update", "2.2", "2.7-1", "--status", "done", "--yes").code == 0
    assert cchc("update", "3-1", "--status", "cancelled", "--note", "thôi", "--basis", "60/TB").code == 0
    told = "16 nhiệm vụ chưa hoàn thành: quá hạn 1, trong hạn 2, không thời hạn 13; chưa gồm 2 đã hoàn thành, 1 đã hủy"
    assert cchc("list").err.startswith(f"{told} (thêm --all).")
    assert told in cchc("export", "--format", "md").out
    assert cchc("list", "--all").err.startswith(
        "Tổng số 19 nhiệm vụ: đã hoàn thành 2 (đúng hạn 1, không thời hạn 1); chưa hoàn thành 16 "
    )
    assert cchc("list", "--status", "done").err.startswith("2 nhiệm vụ đã hoàn thành: đúng hạn 1, không thời hạn 1.")
    assert cchc("list", "--section", "3").err == ("Không có nhiệm vụ nào khớp; chưa gồm 1 đã hủy (thêm --all).\n")
    assert "Không có nhiệm vụ nào; chưa gồm 1 đã hủy" in cchc("export", "--format", "md", "--section", "3").out


def test_a_limited_sheet_counts_all_that_fit() -> None:
    assert "9 nhiệm vụ chưa hoàn thành: quá hạn 1, không thời hạn 8" in (
        cchc("export", "--format", "md", "--unit", "PNV", "--limit", "2").out
    )
    assert "9 nhiệm vụ chưa hoàn thành" in cchc("list", "--format", "md", "--unit", "PNV", "--limit", "2").out


def test_due_counts_duties_and_says_of_how_many_directives() -> None:
    ran = cchc("due", "--year", "2024", "--section", "2.1", env={"CCHC_TODAY": "2025-02-01"})
    assert ran.err.startswith("Tổng số 4 kỳ, việc đến hạn của 1 nhiệm vụ: đã hoàn thành 0; chưa hoàn thành 4 (quá hạn")
    ran = cchc("due", "--section", "2.1", env={"CCHC_TODAY": "2025-02-01"})
    assert ran.err.startswith("4 kỳ, việc đến hạn của 1 nhiệm vụ, chưa hoàn thành: quá hạn 4.")


def test_a_day_before_everything_is_told() -> None:
    assert cchc("list", "--known-on", "1/1/2020").err == (
        "Không có nhiệm vụ nào: đến hết ngày 01/01/2020 (--known-on) chưa nhập văn bản nào.\n"
    )
    assert "đến ngày 01/01/2020 (--as-of)" in cchc("list", "--as-of", "1/1/2020").err


def test_a_list_names_the_day_up_to_which_it_knows() -> None:
    assert "Theo thông tin đã nhập đến hết ngày 15/04/2024." in cchc("list", "--known-on", "15/4/2024").err


def test_show_says_whose_state_it_is() -> None:
    assert cchc("update", "53/2-1", "--for", "Phòng Nội vụ", "--status", "done", "--yes").code == 0
    page = cchc("show", "53/2-1", env={"COLUMNS": "120"}).out
    assert "Phòng Nội vụ: hoàn thành" in page
    assert "Thanh tra huyện: không thời hạn" in page
