"""Forms that go out, are filled in by LibreOffice, and come back."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.running import NOTICE, Ran, cchc
from tests.cli.test_import import snapshot
from tests.export.calc import ODS, XLS, XLSX, Edit, edited, needs_calc
from tests.export.table import Table
from tests.export.three_hundred import notice

pytestmark = needs_calc

SAVED_AS = {"xlsx": XLSX, "ods": ODS, "xls": XLS}
DAY = {"CCHC_TODAY": "2024-07-01"}
SAID = ("status", "progress", "completed_on", "evidence", "note", "difficulty", "proposal")


def record(workspace: Path) -> str:
    return (workspace / "data/notices" / f"{NOTICE}.yaml").read_text(encoding="utf-8")


def exported(folder: Path, *args: str, name: str = "bang.xlsx") -> Path:
    """A form in a folder beside the workspace."""
    path = folder.parent / name
    ran = cchc("export", "-o", path, *args, env=DAY)
    assert ran.code == 0, ran.err
    return path


def filled(path: Path, cells: Sequence[tuple[str, str, str]], *more: Edit, ending: str = "xlsx") -> Path:
    """The form with values typed into cells, each by the end of its id and its head, saved as ``ending`` says."""
    table = Table.of(path)
    target = path.with_name(f"{path.stem} da dien.{ending}")
    typed = [Edit("type", table.at(row, head), value) for row, head, value in cells]
    return edited(path, [*typed, *more], target=target, saved_as=SAVED_AS[ending])


def apply(*args: str | Path) -> Ran:
    return cchc("apply", *args, env=DAY)


def reports() -> dict[str, dict[str, object]]:
    """What is known of every directive, in the fields that a form has."""
    rows = json.loads(cchc("list", "--all", "--json", env=DAY).out)
    return {one["full_id"]: {name: one[name] for name in SAID} for one in rows}


@pytest.mark.parametrize("ending", SAVED_AS)
def test_three_hundred_rows_and_forty_cells(empty: Path, ending: str) -> None:
    (empty / "90.txt").write_text(notice(), encoding="utf-8")
    assert cchc("import", "90.txt").code == 0
    form = exported(empty)
    assert len(Table.of(form).values("Mã")) == 300
    cells: list[tuple[str, str, str]] = []
    cells += [(f"/{at % 6 + 1}-{at * 3 + 2}", "Trạng thái", "Đang thực hiện") for at in range(10)]
    for at in range(5):
        row = f"/{at + 1}-{40 + at}"
        day = ("25/6/2024", "2024-06-25", "13-6-2024", "2024-05-20", "20.6.2024")[at]
        cells += [(row, "Trạng thái", "Hoàn thành"), (row, "Ngày hoàn thành", day)]
        cells.append((row, "Văn bản kết quả", f"Báo cáo {at + 1}/BC ngày 5/6/2024"))
        cells.append((f"/{at % 6 + 1}-{at * 3 + 2}", "Tiến độ (%)", str(at * 20 + 5)))
    cells += [(f"/6-{at + 1}", "Kết quả, ghi chú", f"- Đã xong bước {at}\n- Còn lại: họp") for at in range(4)]
    cells += [(f"/5-{at + 1}", "Khó khăn, vướng mắc", "=thiếu kinh phí") for at in range(3)]
    cells += [(f"/4-{at + 45}", "Đề xuất, kiến nghị", "Đề nghị Sở Nội vụ hướng dẫn") for at in range(3)]
    assert len(cells) == 40
    back = filled(form, cells, ending=ending)
    before = reports()
    ran = apply(back, "--yes")
    assert ran.code == 0, ran.err
    after = reports()
    changed = {(row, name) for row in after for name in SAID if after[row][name] != before[row][name]}
    assert len(changed) == 40
    fields = dict(zip(("Trạng thái", "Tiến độ (%)", "Ngày hoàn thành", "Văn bản kết quả", "Kết quả, ghi chú",
                       "Khó khăn, vướng mắc", "Đề xuất, kiến nghị"), SAID, strict=True))  # fmt: skip
    wanted = {(f"90-TB-UBND-2024-binh-gia{row}", fields[head]) for row, head, _ in cells}
    assert changed == wanted
    done = after["90-TB-UBND-2024-binh-gia/1-40"]
    assert (done["status"], done["completed_on"]) == ("submitted", "2024-06-25")
    assert after["90-TB-UBND-2024-binh-gia/6-1"]["note"] == "- Đã xong bước 0\n- Còn lại: họp"
    files = snapshot(empty)
    ran = apply(back, "--yes")
    assert ran.code == 0
    assert "không có gì mới" in ran.err
    assert snapshot(empty) == files


def test_all_that_was_written_is_one_change(workspace: Path) -> None:
    one = filled(exported(workspace, "--unit", "PNV", name="pnv.xlsx"), [("2.1-2", "Tiến độ (%)", "30")])
    other = filled(
        exported(workspace, "--unit", "Phòng Tư pháp", name="ptp.xlsx"), [("2.4-1", "Trạng thái", "Hoàn thành")]
    )
    before = reports()
    ran = apply(one, other, "--yes")
    assert ran.code == 0, ran.err
    assert "Đã ghi 2 nhiệm vụ." in ran.err
    assert "ptp da dien.xlsx, ô" in ran.err  # no day was given, so today is taken
    assert "lấy hôm nay (01/07/2024)" in ran.err
    progress = reports()[f"{NOTICE}/2.1-2"]["progress"]
    assert (progress, reports()[f"{NOTICE}/2.4-1"]["status"]) == (30, "submitted")
    assert cchc("undo", "--yes", env=DAY).code == 0
    assert reports() == before


def test_a_dry_run_shows_and_writes_nothing(workspace: Path) -> None:
    form = filled(exported(workspace), [("2.2-1", "Trạng thái", "Đang thực hiện"), ("2.2-1", "Tiến độ (%)", "60")])
    before = snapshot(workspace)
    ran = apply(form, "--dry-run")
    assert ran.code == 0
    assert f"{NOTICE}/2.2-1" in ran.out
    assert "tiến độ: 60%" in ran.out
    assert snapshot(workspace) == before


def test_what_is_handed_in_is_confirmed_at_once_or_later(workspace: Path) -> None:
    form = filled(
        exported(workspace), [("2.2-1", "Trạng thái", "Hoàn thành"), ("2.2-1", "Ngày hoàn thành", "25/6/2024")]
    )
    assert apply(form, "--yes").code == 0
    assert reports()[f"{NOTICE}/2.2-1"]["status"] == "submitted"
    assert apply(form, "--yes", "--confirm").code == 0
    assert reports()[f"{NOTICE}/2.2-1"] == {
        **dict.fromkeys(SAID), "status": "done", "completed_on": "2024-06-25",
    }  # fmt: skip
    before = snapshot(workspace)
    assert apply(form, "--yes").code == 0
    assert snapshot(workspace) == before


def test_a_unit_reports_for_itself_where_others_share_the_work(workspace: Path) -> None:
    form = filled(
        exported(workspace, "--unit", "PNV"),
        [("/1-1", "Tiến độ (%)", "20"), ("/2-1", "Tiến độ (%)", "30"), ("2.1-2", "Tiến độ (%)", "40")],
    )
    ran = apply(form, "--yes")
    assert ran.code == 0, ran.err
    log = record(workspace)
    assert 'set: "tracking[Phòng Nội vụ].progress", to: 20' in log
    assert 'set: "tracking[Phòng Nội vụ].progress", to: 30' in log
    assert "set: tracking.progress, to: 40" in log
    again = exported(workspace, "--unit", "PNV", name="lan-hai.xlsx")
    assert Table.of(again).value("/2-1", "Tiến độ (%)") == 30
    other = exported(workspace, "--unit", "Phòng Tư pháp", name="ptp.xlsx")
    assert Table.of(other).value("/2-1", "Tiến độ (%)") == ""
    assert "không có gì mới" in apply(again).err


def test_rows_and_columns_may_be_moved(workspace: Path) -> None:
    form = exported(workspace)
    table = Table.of(form)
    first, last = table.head + 2, table.head + 1 + len(table.values("Mã"))
    back = edited(
        form,
        [
            Edit("type", table.at("2.2-1", "Tiến độ (%)"), "60"),
            Edit("type", table.at("2.3-1", "Kết quả, ghi chú"), "Đang làm"),
            Edit("sort", f"A{first}:P{last}", "3"),
            Edit("delete-row", str(table.row("3-1") + 1)),
            Edit("insert-column", "C"),
            Edit("delete-column", "F"),
            Edit("rename-sheet", "", "Báo cáo tháng 6"),
        ],
    )
    moved = [row for row in _rows(back) if str(row[-1]).startswith(NOTICE)]
    assert [row[-1] for row in moved] != table.values("Mã")
    before = reports()
    ran = apply(back, "--yes")
    assert ran.code == 0, ran.err
    after = reports()
    assert {row for row in after if after[row] != before[row]} == {f"{NOTICE}/2.2-1", f"{NOTICE}/2.3-1"}
    assert after[f"{NOTICE}/2.2-1"]["progress"] == 60
    assert "chỉ để xem" not in ran.err


def _rows(path: Path) -> Sequence[Sequence[object]]:
    from cchc_cli.reading.workbook import read_workbook

    return [[one for one in row if one != ""] or [""] for row in read_workbook(path).pages[0].rows]


def test_a_grey_cell_is_told_and_not_taken(workspace: Path) -> None:
    form = exported(workspace)
    table = Table.of(form)
    where = table.at("2.2-1", "Hạn hiện tại")
    back = edited(form, [Edit("type", where, "2024-12-31"), Edit("type", table.at("2.2-1", "Tiến độ (%)"), "60")])
    ran = apply(back, "--yes")
    assert ran.code == 0
    assert f"ô {where} (“Hạn hiện tại”) chỉ để xem nhưng đã bị sửa" in ran.err
    assert reports()[f"{NOTICE}/2.2-1"]["progress"] == 60
    assert cchc("list", "53/2.2-1", "--fields", "due", env=DAY).lines[1].endswith("30/06/2024")


def test_changed_on_both_sides(workspace: Path) -> None:
    form = exported(workspace)
    back = filled(
        form, [("2.2-1", "Tiến độ (%)", "60"), ("2.3-1", "Tiến độ (%)", "10"), ("2.3-1", "Kết quả, ghi chú", "x")]
    )
    assert cchc("update", "2.2", "--progress", "80", env=DAY).code == 0
    assert cchc("update", "2.3", "--evidence", "BC 1", env=DAY).code == 0
    before = snapshot(workspace)
    ran = apply(back, "--yes")
    assert ran.code == 5
    where = Table.of(form).at("2.2-1", "Tiến độ (%)")
    assert f"ô {where}: cả hai bên đều đã sửa: lúc xuất là trống, trong bảng là “60”, trong sổ nay là “80”" in ran.err
    assert snapshot(workspace) == before
    ran = apply(back, "--yes", "--skip-refused")
    assert ran.code == 4
    assert "Đã bỏ qua 1 chỗ" in ran.err
    after = reports()
    assert after[f"{NOTICE}/2.2-1"]["progress"] == 80
    assert (after[f"{NOTICE}/2.3-1"]["progress"], after[f"{NOTICE}/2.3-1"]["evidence"]) == (10, "BC 1")


WRONG = (
    ("/1-1", "Trạng thái", "xong rồi", "không hiểu trạng thái “xong rồi”"),
    ("/1-2", "Trạng thái", "", "trạng thái bị xóa trống"),
    ("/1-3", "Trạng thái", "Hủy", "căn cứ"),
    ("/1-4", "Trạng thái", "Tạm dừng", "phải nêu lý do"),
    ("/2-1", "Tiến độ (%)", "gần xong", "không hiểu tiến độ"),
    ("2.1-1", "Tiến độ (%)", "150", "không hiểu tiến độ “150”"),
    ("2.1-2", "Ngày hoàn thành", "'5/6/24", "ghi năm đủ bốn chữ số"),
    ("2.2-1", "Ngày hoàn thành", "30/2/2024", "lịch không có ngày"),
    ("2.3-1", "Ngày hoàn thành", "25/6/2024", "chọn “Hoàn thành”"),
)


def test_cells_that_cannot_be_taken_are_named(workspace: Path) -> None:
    form = exported(workspace)
    table = Table.of(form)
    before = snapshot(workspace)
    ran = apply(filled(form, [*(one[:3] for one in WRONG), ("2.4-1", "Tiến độ (%)", "10")]), "--yes")
    assert ran.code == 4
    told = ran.err.splitlines()
    for row, head, _, said in WRONG:
        assert any(one.startswith(f"bang da dien.xlsx, ô {table.at(row, head)}: ") and said in one for one in told), (
            said
        )
    assert f"{len(WRONG)} chỗ không nhận được" in ran.err
    assert "Traceback" not in ran.err
    assert snapshot(workspace) == before


def test_every_wrong_cell_is_named_at_once(workspace: Path) -> None:
    form = exported(workspace)
    table = Table.of(form)
    back = filled(
        form,
        [
            ("2.2-1", "Trạng thái", "Hoàn thành"),
            ("2.2-1", "Ngày hoàn thành", "2024-08-01"),
            ("2.3-1", "Ngày hoàn thành", "hôm qua"),
            ("2.4-1", "Tiến độ (%)", "x"),
        ],
        Edit("formula", table.at("2.5-1", "Tiến độ (%)"), "=20+30"),
        Edit("merge", f"{table.at('2.7-1', 'Kết quả, ghi chú')}:{table.at('2.7-2', 'Kết quả, ghi chú')}"),
    )
    ran = apply(back, "--yes")
    assert ran.code == 4
    for row, head in (("2.2-1", "Ngày hoàn thành"), ("2.3-1", "Ngày hoàn thành"), ("2.4-1", "Tiến độ (%)"),
                      ("2.5-1", "Tiến độ (%)")):  # fmt: skip
        assert f"ô {table.at(row, head)}: " in ran.err
    assert "đã bị gộp" in ran.err
    assert "5 chỗ không nhận được" in ran.err


def test_american_days_are_found_out(workspace: Path) -> None:
    """LibreOffice in American takes 5/6/2024 for the sixth of May and leaves 25/6/2024 as words."""
    form = exported(workspace)
    back = filled(
        form,
        [
            ("2.2-1", "Trạng thái", "Hoàn thành"), ("2.2-1", "Ngày hoàn thành", "25/6/2024"),
            ("2.3-1", "Trạng thái", "Hoàn thành"), ("2.3-1", "Ngày hoàn thành", "5/6/2024"),
        ],
    )  # fmt: skip
    assert str(Table.of(back).value("2.3-1", "Ngày hoàn thành")) == "2024-05-06"
    ran = apply(back, "--yes")
    assert ran.code == 4
    assert f"ô {Table.of(form).at('2.3-1', 'Ngày hoàn thành')}: ô hiện ngày 06/05/2024" in ran.err
    assert "05/06/2024" in ran.err


def test_columns_that_are_gone(workspace: Path) -> None:
    form = exported(workspace)
    gone = [Edit("delete-column", re.sub(r"\d", "", Table.of(form).at("2.2-1", head))) for head in ("Mã", "Trạng thái")]
    ran = apply(edited(form, gone))
    assert ran.code == 4
    assert "thiếu cột “Trạng thái”, “Mã” ở dòng đầu cột (trang “Nhiệm vụ”, dòng 6)" in ran.err


def test_ids_that_are_missing_twice_or_foreign(workspace: Path) -> None:
    form = exported(workspace)
    table = Table.of(form)
    back = edited(
        form,
        [
            Edit("text", table.at("2.2-1", "Mã"), ""),
            Edit("text", table.at("2.3-1", "Mã"), f"{NOTICE}/2.4-1"),
            Edit("text", table.at("2.5-1", "Mã"), f"{NOTICE}/9.9-1"),
            Edit("type", table.at("2.4-1", "Tiến độ (%)"), "10"),
        ],
    )
    before = snapshot(workspace)
    ran = apply(back, "--yes")
    assert ran.code == 4
    assert f"ô {table.at('2.2-1', 'Mã')}: thiếu mã" in ran.err
    assert f"mã “{NOTICE}/2.4-1” đã có ở ô" in ran.err
    assert f"ô {table.at('2.5-1', 'Mã')}: mã “{NOTICE}/9.9-1” không có trong bản đã xuất" in ran.err
    assert snapshot(workspace) == before


def test_two_files_about_one_duty(workspace: Path) -> None:
    form = exported(workspace)
    copied = form.with_name("hai.xlsx")
    copied.write_bytes(form.read_bytes())
    one = filled(form, [("2.2-1", "Tiến độ (%)", "10")])
    other = filled(copied, [("2.2-1", "Tiến độ (%)", "20"), ("2.3-1", "Tiến độ (%)", "5")])
    ran = apply(one, other, "--yes")
    assert ran.code == 4
    assert "bang da dien.xlsx cũng báo cáo việc này" in ran.err
    same = filled(form, [("2.2-1", "Tiến độ (%)", "20")])
    ran = apply(same, other, "--yes")
    assert ran.code == 0, ran.err
    assert "Đã ghi 2 nhiệm vụ." in ran.err


def test_work_that_is_no_longer_counted(workspace: Path) -> None:
    form = filled(exported(workspace), [("1-1", "Tiến độ (%)", "10")])
    assert cchc("drop", "53/1-1", "--reason", "quan điểm chung").code == 0
    ran = apply(form, "--yes")
    assert ran.code == 4
    assert "đã được loại khỏi danh sách" in ran.err


def test_a_stamp_names_no_file_elsewhere(workspace: Path) -> None:
    form = exported(workspace)
    table = Table.of(form)
    evil = Edit("text", f"B{table.row('2.2-1') - table.head + 2}", "../../../etc/passwd/1-1", sheet="cchc")
    ran = apply(filled(form, [("2.2-1", "Tiến độ (%)", "10")], evil), "--yes")
    assert ran.code == 4
    assert "sổ theo dõi không có nhiệm vụ ../../../etc/passwd/1-1" in ran.err


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        pytest.param([Edit("remove-sheet", "", sheet="cchc")], "không phải bảng do cchc xuất", id="without-its-stamp"),
        pytest.param([Edit("remove-sheet", "")], "không thấy bảng nhiệm vụ", id="without-its-table"),
        pytest.param([Edit("copy-sheet", "", "Bản sao")], "nhiều bảng nhiệm vụ", id="table-copied"),
        pytest.param([Edit("text", "B6", "Mã")], "“Mã” có nhiều lần: ô B6, P6", id="column-twice"),
    ],
)
def test_sheets_that_are_no_forms(workspace: Path, edits: list[Edit], said: str) -> None:
    before = snapshot(workspace)
    form = exported(workspace)
    assert Table.of(form).head == 5
    ran = apply(edited(form, edits), "--yes")
    assert ran.code == 4
    assert said in ran.err
    assert snapshot(workspace) == before


@pytest.mark.parametrize("ending", ["ods", "xls"])
def test_what_another_program_saved_is_looked_at_as_closely(workspace: Path, ending: str) -> None:
    form = exported(workspace)
    table = Table.of(form)
    edits = [
        Edit("formula", table.at("2.2-1", "Tiến độ (%)"), "=30+30"),
        Edit("formula", table.at("2.3-1", "Tiến độ (%)"), "=1/0"),
        Edit("merge", f"{table.at('2.5-1', 'Khó khăn, vướng mắc')}:{table.at('2.5-1', 'Đề xuất, kiến nghị')}"),
        Edit("text", table.at("2.4-1", "Nội dung nhiệm vụ"), "khác"),
    ]
    before = snapshot(workspace)
    ran = apply(filled(form, [("2.4-1", "Trạng thái", "xong rồi nhé")], *edits, ending=ending), "--yes")
    assert ran.code == 4
    for row in ("2.2-1", "2.3-1"):
        assert f"ô {table.at(row, 'Tiến độ (%)')}: là công thức; gõ thẳng giá trị" in ran.err
    assert "các ô đã bị gộp" in ran.err
    assert f"ô {table.at('2.4-1', 'Trạng thái')}: không hiểu trạng thái “xong rồi nhé”" in ran.err
    assert snapshot(workspace) == before


@pytest.mark.parametrize("content", [b"", b"STT,M\xc3\xa3\r\n", b"PK\x03\x04"], ids=["empty", "csv", "broken"])
def test_files_that_are_none(workspace: Path, content: bytes) -> None:
    path = workspace.parent / "a.xlsx"
    path.write_bytes(content)
    ran = apply(path)
    assert ran.code == 4
    assert "Traceback" not in ran.err


def test_a_good_file_beside_a_bad_one(workspace: Path) -> None:
    form = filled(exported(workspace), [("2.2-1", "Tiến độ (%)", "10")])
    bad = workspace.parent / "a.xlsx"
    bad.write_bytes(b"")
    before = snapshot(workspace)
    assert apply(form, bad, "--yes").code == 4
    assert snapshot(workspace) == before
    assert apply(form, bad, "--yes", "--skip-refused").code == 4
    assert reports()[f"{NOTICE}/2.2-1"]["progress"] == 10


def test_several_changes_are_asked_about(workspace: Path) -> None:
    form = filled(exported(workspace), [("2.2-1", "Tiến độ (%)", "10"), ("2.3-1", "Tiến độ (%)", "10")])
    before = snapshot(workspace)
    ran = apply(form)
    assert ran.code == 2
    assert "--yes" in ran.err
    assert snapshot(workspace) == before
