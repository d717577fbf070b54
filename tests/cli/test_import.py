from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import NOTICE, SEED, cchc, process

PLAN = """UBND HUYỆN BÌNH GIA
Số: 10/KH-UBND

Bình Gia, ngày 15 tháng 01 năm 2024

KẾ HOẠCH

Cải cách hành chính huyện Bình Gia năm 2024

1. Giao Phòng Tư pháp:

- Rà soát văn bản quy phạm pháp luật, hoàn thành trước ngày 15/11/2024.

2. Giao Phòng Nội vụ:

- Kiểm tra công tác cải cách hành chính, báo cáo kết quả trước ngày 30/11/2024./.
"""


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a workspace but what is derived."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cchc" not in path.parts
    }


def test_import_tells_what_was_stored(empty: Path) -> None:
    ran = cchc("import", SEED, "--received", "29/3/2024")
    assert ran.code == 0
    assert ran.out == f"{NOTICE}\n"
    for said in ("10 mục", "19 nhiệm vụ", f"data/notices/{NOTICE}.yaml", "10/KH-UBND", "59/KH-UBND"):
        assert said in ran.err
    assert sorted(snapshot(empty / "data")) == [
        "document.schema.json",
        f"notices/{NOTICE}.txt",
        f"notices/{NOTICE}.yaml",
        "plans/10-KH-UBND-2024-binh-gia.yaml",
        "plans/59-KH-UBND-2024-binh-gia.yaml",
    ]
    assert (empty / "data/notices" / f"{NOTICE}.txt").read_bytes() == SEED.read_bytes()
    assert "received: 2024-03-29" in (empty / "data/notices" / f"{NOTICE}.yaml").read_text(encoding="utf-8")


def test_same_bytes_again_change_nothing(workspace: Path) -> None:
    before = snapshot(workspace)
    ran = cchc("import", SEED)
    assert ran.code == 0
    assert "không có gì thay đổi" in ran.err
    assert snapshot(workspace) == before


def test_same_text_in_other_bytes_changes_nothing(workspace: Path) -> None:
    other = workspace / "ban-khac.txt"
    other.write_bytes(b"\xef\xbb\xbf" + SEED.read_bytes().replace(b"\n", b"\r\n"))
    before = snapshot(workspace)
    assert cchc("import", other).code == 0
    assert snapshot(workspace) == before


def test_dry_run_shows_and_writes_nothing(empty: Path) -> None:
    before = snapshot(empty)
    ran = cchc("import", SEED, "--dry-run")
    assert ran.code == 0
    assert f"id: {NOTICE}\n" in ran.out
    assert "chưa ghi gì" in ran.err
    assert snapshot(empty) == before


def test_awaited_plan_is_filled_under_its_id(workspace: Path) -> None:
    record = workspace / "data/plans/10-KH-UBND-2024-binh-gia.yaml"
    record.write_text(record.read_text(encoding="utf-8") + 'arrival_number: "112"\n', encoding="utf-8")
    (workspace / "kh10.txt").write_text(PLAN, encoding="utf-8")
    ran = cchc("import", "kh10.txt")
    assert ran.code == 0, ran.err
    assert "văn bản đang chờ" in ran.err
    filled = record.read_text(encoding="utf-8")
    for kept in ("id: 10-KH-UBND-2024-binh-gia\n", f"cited_by: [{NOTICE}]", 'arrival_number: "112"', "/1-1\n"):
        assert kept in filled
    assert cchc("list", "--document", "10", "--ids").lines == [
        "10-KH-UBND-2024-binh-gia/1-1",
        "10-KH-UBND-2024-binh-gia/2-1",
    ]


def test_second_citation_is_added_to_the_awaited_record(workspace: Path) -> None:
    text = SEED.read_text(encoding="utf-8").replace("53/TB-UBND", "60/TB-UBND")
    (workspace / "60.txt").write_text(text, encoding="utf-8")
    record = workspace / "data/plans/10-KH-UBND-2024-binh-gia.yaml"
    by_hand = record.read_text(encoding="utf-8").replace("schema: 1\n", "# ghi chú của văn thư\nschema: 1\n")
    record.write_text(by_hand, encoding="utf-8")
    assert cchc("import", "60.txt").code == 0
    after = record.read_text(encoding="utf-8")
    assert f"cited_by: [{NOTICE}, 60-TB-UBND-2024-binh-gia]" in after
    assert "# ghi chú của văn thư" in after
    assert cchc("check").code == 0


def test_good_files_are_stored_and_bad_ones_listed(empty: Path) -> None:
    (empty / "kh10.txt").write_text(PLAN, encoding="utf-8")
    (empty / "trong.txt").write_bytes(b"")
    ran = cchc("import", "kh10.txt", "trong.txt", "khong-co.txt", SEED)
    assert ran.code == 4
    assert ran.lines == ["10-KH-UBND-2024-binh-gia", NOTICE]
    assert "trong.txt" in ran.err
    assert "khong-co.txt" in ran.err
    assert "2 trong 4 tệp" in ran.err
    assert len(cchc("list", "--all", "--ids").lines) == 21


def test_stdin(empty: Path) -> None:
    ran = cchc("import", "-", given=SEED.read_bytes())
    assert (ran.code, ran.out) == (0, f"{NOTICE}\n")


@pytest.mark.parametrize("command", ["parse", "import"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("khong-co.txt", None, id="missing"),
        pytest.param("trong.txt", b"", id="empty"),
        pytest.param("trang.txt", b" \n\t\n", id="blank"),
        pytest.param("anh.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), id="binary"),
        pytest.param("lon.txt", "Giao Sở Nội vụ.\n".encode() * 5_000_000, id="100-megabytes"),
        pytest.param("mat.txt", ("MẬT\n\n" + PLAN).encode(), id="secret"),
    ],
)
def test_file_that_cannot_be_taken(empty: Path, command: str, name: str, content: bytes | None) -> None:
    if content is not None:
        (empty / name).write_bytes(content)
    before = snapshot(empty / "data")
    ran = cchc(command, name)
    assert ran.code == 4
    assert ran.out == ""
    assert name in ran.err
    assert len(ran.err.splitlines()) == 2
    assert "gợi ý: " in ran.err
    assert "Traceback" not in ran.err
    assert snapshot(empty / "data") == before


def test_folder_is_no_document(empty: Path) -> None:
    assert cchc("import", empty).code == 4


def test_stdin_stands_alone(empty: Path) -> None:
    assert cchc("import", "-", SEED, given="x").code == 2


def test_unreadable_record_is_not_overwritten(workspace: Path) -> None:
    record = workspace / "data/plans/10-KH-UBND-2024-binh-gia.yaml"
    record.write_text("schema: 1\nid: 10-KH-UBND-2024-binh-gia\nkind: kế hoạch\nkind: đề án\n", encoding="utf-8")
    before = record.read_bytes()
    (workspace / "kh10.txt").write_text(PLAN, encoding="utf-8")
    ran = cchc("import", "kh10.txt")
    assert ran.code == 4
    assert "10-KH-UBND-2024-binh-gia.yaml:4:" in ran.err
    assert record.read_bytes() == before


def test_import_outside_a_workspace(tmp_path: Path) -> None:
    ran = process("import", SEED, cwd=tmp_path)
    assert ran.code == 3
    assert "cchc init" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_day_of_arrival(empty: Path) -> None:
    assert cchc("import", SEED, "--received", "1/1/2030").code == 2
    ran = cchc("import", SEED, "--received", "1/3/2024")
    assert ran.code == 0
    assert "trước ngày ban hành (27/03/2024)" in ran.err


def test_the_day_of_arrival_of_a_stored_document(workspace: Path) -> None:
    path = workspace / "data/notices" / f"{NOTICE}.yaml"
    before = snapshot(workspace)
    ran = cchc("import", SEED, "--received", "1/4/2024", "--dry-run")
    assert "sẽ ghi ngày đến: trống → 01/04/2024" in ran.err
    assert snapshot(workspace) == before
    ran = cchc("import", SEED, "--received", "1/4/2024")
    assert ran.code == 0
    assert "đã ghi ngày đến: trống → 01/04/2024" in ran.err
    ran = cchc("import", SEED, "--received", "2/4/2024")
    assert "01/04/2024 → 02/04/2024" in ran.err
    text = path.read_text(encoding="utf-8")
    assert "received: 2024-04-02" in text
    assert text.count("set: received") == 2
    assert "edited-by-hand" not in cchc("check", "--json").out
    before = snapshot(workspace)
    assert "không có gì thay đổi" in cchc("import", SEED, "--received", "2/4/2024").err
    assert "không có gì thay đổi" in cchc("import", SEED).err
    assert snapshot(workspace) == before


def test_who_pastes_a_document_is_told_how_to_end(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_cli.cli.streams.is_terminal", lambda _: True)
    ran = cchc("import", "-", given=SEED.read_bytes())
    assert ran.code == 0, ran.err
    assert "Ctrl-D" in ran.err
