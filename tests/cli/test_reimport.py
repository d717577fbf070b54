"""A corrected or re-scanned document, and one that is parsed again: ids, reports and what a person set stay."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_cli.model.directive import Directive
from cchc_cli.model.document import Document
from cchc_cli.store.documents import load_document
from cchc_cli.store.texts import read_text
from cchc_cli.store.workspace import find_workspace
from tests.cli.running import NOTICE, SEED, Ran, cchc
from tests.cli.test_undo import changes, done, edit, path, text, without_log

LATER = {"CCHC_TODAY": "2024-05-02"}
OLD_LEAD = "- Tham mưu triển khai các giải pháp nhằm hỗ trợ doanh nghiệp"


def corrected(workspace: Path, *changed: tuple[str, str]) -> Path:
    """A file with the first notice in which some words are others."""
    words = SEED.read_text(encoding="utf-8")
    for old, new in changed:
        assert words.count(old) == 1, old
        words = words.replace(old, new)
    (workspace / "dinh-chinh.txt").write_text(words, encoding="utf-8")
    return workspace / "dinh-chinh.txt"


def stored(workspace: Path) -> Document:
    return load_document(path(workspace))


def one(workspace: Path, name: str) -> Directive:
    return next(one for one in stored(workspace).directives if one.id == f"{NOTICE}/{name}")


def again(file: Path) -> Ran:
    return done(cchc("import", file, "--yes", env=LATER))


def told_by_hand() -> list[str]:
    found: list[dict[str, str]] = json.loads(cchc("check", "--json", env=LATER).out)
    return [one["message"] for one in found if one["code"] in ("edited-by-hand", "not-verbatim", "bad-file")]


def test_a_corrected_deadline(workspace: Path) -> None:
    done(cchc("update", "2.2", "--status", "doing", "--note", "đã trình"))
    ids = cchc("list", "--all", "--ids").lines
    ran = again(corrected(workspace, ("Quý II năm 2024.", "Quý III năm 2024.")))
    assert "30/06/2024) → chậm nhất trong Quý III năm 2024 (30/09/2024)" in " ".join(ran.out.split())
    assert "18 nhiệm vụ giữ nguyên" in ran.out
    now = one(workspace, "2.2-1")
    assert (str(now.deadline.due), now.tracking[0].note) == ("2024-09-30", "đã trình")
    assert cchc("list", "--all", "--ids", env=LATER).lines.sort() == ids.sort()
    assert told_by_hand() == []
    assert "Quý III" in done(cchc("show", "2.2", env=LATER)).out


def test_a_corrected_deadline_after_an_extension_says_which_day_counts(workspace: Path) -> None:
    done(cchc("extend", "2.2", "--to", "31/7/2024", "--reason", "chờ hướng dẫn"))
    ran = again(corrected(workspace, ("Quý II năm 2024.", "Quý III năm 2024.")))
    said = "đã gia hạn đến 31/07/2024, nhưng hạn của văn bản nay là 30/09/2024: tính hạn muộn hơn, 30/09/2024"
    assert f"chú ý: {NOTICE}/2.2-1: {said}" in " ".join(ran.out.split())
    august = {"CCHC_TODAY": "2024-08-10"}
    (row,) = json.loads(cchc("list", "2.2", "--json", env=august).out)
    assert (row["due"], row["state"]) == ("2024-09-30", "in-time")
    found = [one for one in json.loads(cchc("check", "--json", env=august).out) if one["code"] == "extension-overtaken"]
    assert [(one["message"], one["topic"]) for one in found] == [(said, "results")]
    assert f"cchc edit {NOTICE}/2.2-1 --due 31/07/2024 --reason" in found[0]["hint"]
    done(cchc("edit", "2.2", "--due", "31/7/2024", "--reason", "vẫn theo hạn gia hạn", env=august))
    assert "extension-overtaken" not in cchc("check", "--json", env=august).out


def test_asked_about_and_shown_before(workspace: Path) -> None:
    file, before = corrected(workspace, ("Quý II năm 2024.", "Quý III năm 2024.")), text(workspace)
    ran = cchc("import", file)
    assert ran.code == 2
    assert "--yes" in ran.err
    assert "đổi lời văn" in ran.out
    ran = done(cchc("import", file, "--dry-run"))
    assert "+      due: 2024-09-30" in ran.out
    assert text(workspace) == before


def test_a_shifted_text_is_one_line_of_the_log(workspace: Path) -> None:
    before, shown = stored(workspace), cchc("show", "2.2").out
    again(corrected(workspace, ("Bình Gia, ngày 27", "\n\nBình Gia, ngày 27")))
    now = stored(workspace)
    assert [one.log for one in now.directives] == [one.log for one in before.directives]
    assert [one.set for one in now.log if one.set == "places"] == ["places"]
    assert all(one.span != other.span for one, other in zip(now.directives, before.directives, strict=True))
    assert told_by_hand() == []
    assert "vị trí" not in cchc("log", env=LATER).out
    change = changes()[-1]
    assert "vị trí trong văn bản: 19 nhiệm vụ" in cchc("log", "--change", change, env=LATER).out
    past = ("--known-on", "15/4/2024", "--as-of", "15/4/2024")
    assert cchc("show", "2.2", *past, env=LATER).out == shown
    done(cchc("undo", "--yes", env=LATER))
    assert [one.span for one in stored(workspace).directives] == [one.span for one in before.directives]
    assert [one.deadline for one in stored(workspace).directives] == [one.deadline for one in before.directives]
    assert told_by_hand() == []
    done(cchc("undo", changes()[-1], "--yes", env=LATER))
    assert [one.span for one in stored(workspace).directives] == [one.span for one in now.directives]


def test_a_report_after_a_shift_is_undone_as_ever(workspace: Path) -> None:
    done(cchc("edit", "2.2", "--due", "31/5/2024", "--reason", "đọc nhầm"))
    again(corrected(workspace, ("Bình Gia, ngày 27", "\n\nBình Gia, ngày 27")))
    done(cchc("update", "2.3", "--status", "doing", env=LATER))
    assert told_by_hand() == []
    done(cchc("undo", "--yes", env=LATER))
    assert told_by_hand() == []


def test_twice_is_as_once(workspace: Path) -> None:
    file = corrected(workspace, ("Quý II năm 2024.", "Quý III năm 2024."))
    again(file)
    before = text(workspace)
    assert "không có gì thay đổi" in again(file).err
    assert text(workspace) == before
    assert len(changes()) == 2


def test_what_is_gone_is_kept_and_comes_back(workspace: Path) -> None:
    done(cchc("update", "2.7-2", "--status", "doing"))
    words = SEED.read_text(encoding="utf-8")
    start = words.index(OLD_LEAD)
    without = words[:start] + words[words.index("3. Đề nghị Bưu điện") :]
    (workspace / "bot.txt").write_text(without, encoding="utf-8")
    ran = again(workspace / "bot.txt")
    assert "không còn trong văn bản, đã có báo cáo nên vẫn giữ" in " ".join(ran.out.split())
    kept = one(workspace, "2.7-2")
    assert (kept.gone, kept.span, len(kept.tracking)) == (True, None, 1)
    assert f"{NOTICE}/2.7-2" not in cchc("list", "--all", "--ids", env=LATER).lines
    uncounted = cchc("list", "--excluded", "--format", "tsv", env=LATER).out
    assert f"{NOTICE}/2.7-2" in uncounted
    assert "không còn trong văn bản" in uncounted
    shown = done(cchc("show", "2.7-2", env=LATER)).out
    assert "không còn nhiệm vụ này" in shown
    assert "6292" not in shown
    assert f"{NOTICE}/2.7-2" in cchc("list", "--all", "--ids", "--known-on", "16/4/2024", env=LATER).lines
    assert told_by_hand() == []
    ran = again(SEED)
    assert "có lại" in ran.out
    back = one(workspace, "2.7-2")
    assert (back.gone, back.tracking[0].status) == (False, "doing")
    assert back.span is not None


def test_a_new_directive_gets_an_id_that_was_never_given_and_stands_in_its_place(workspace: Path) -> None:
    new = "- Niêm yết công khai kết quả giải ngân vốn đầu tư công hằng tháng tại trụ sở.\n\n"
    words = SEED.read_text(encoding="utf-8").replace(OLD_LEAD, new + OLD_LEAD)
    (workspace / "them.txt").write_text(words, encoding="utf-8")
    ran = again(workspace / "them.txt")
    assert f"mới: {NOTICE}/2.7-3: Niêm yết" in ran.out
    names = [one.id.partition("/")[2] for one in stored(workspace).directives]
    assert names[-4:] == ["2.7-1", "2.7-3", "2.7-2", "3-1"]
    assert one(workspace, "2.7-3").ordinal == 2
    assert f"{NOTICE}/2.7-3" not in cchc("list", "--all", "--ids", "--known-on", "16/4/2024", env=LATER).lines
    assert told_by_hand() == []
    done(cchc("undo", "--yes", env=LATER))
    assert one(workspace, "2.7-3").gone
    assert told_by_hand() == []
    ran = again(workspace / "them.txt")
    assert f"có lại: {NOTICE}/2.7-3" in ran.out


def test_what_a_person_set_wins_and_the_difference_is_told(workspace: Path) -> None:
    edit(workspace, "due: 2024-06-30", "due: 2024-07-15")
    done(cchc("update", "2.3", "--status", "doing"))
    ran = again(corrected(workspace, ("Quý II năm 2024.", "Quý III năm 2024.")))
    assert "giữ điều đã sửa tay" in ran.out
    now = one(workspace, "2.2-1")
    assert (str(now.deadline.due), now.by_hand) == ("2024-07-15", ("deadline",))
    assert "Quý III" in now.text
    assert "giữ điều đã sửa tay" not in again(corrected(workspace, ("Quý II năm 2024.", "Quý III năm 2024. "))).out


def test_a_review_is_void_once_the_deadline_is_another(workspace: Path) -> None:
    page = text(workspace).replace(
        "    areas: [thu-tuc-hanh-chinh]\n    read: {text: fhopgl",
        "    areas: [thu-tuc-hanh-chinh]\n    reviewed: {on: 2024-04-01, by: Lan}\n    read: {text: fhopgl",
    )
    assert page != text(workspace)
    path(workspace).write_bytes(page.encode())
    assert one(workspace, "2.6-1").reviewed
    again(corrected(workspace, ("Quý II năm 2024.", "Quý III năm 2024.")))
    assert one(workspace, "2.6-1").reviewed
    words = (workspace / "dinh-chinh.txt").read_text(encoding="utf-8")
    assert words.count("năm 2024 của UBND") or words.count("năm 2024")
    section = words[words.index("2.6. ") :]
    changed = words.replace(section, section.replace("năm 2024", "năm 2025", 1))
    (workspace / "dinh-chinh.txt").write_text(changed, encoding="utf-8")
    assert "cần rà soát lại" in again(workspace / "dinh-chinh.txt").out
    assert not one(workspace, "2.6-1").reviewed


def test_moved_to_another_section(workspace: Path) -> None:
    words = SEED.read_text(encoding="utf-8")
    start, end = words.index(OLD_LEAD), words.index("3. Đề nghị Bưu điện")
    sentence = words[start:end]
    moved = words.replace(sentence, "").replace("2.7. Giao", sentence.rstrip("\n") + "\n\n2.7. Giao")
    (workspace / "chuyen.txt").write_text(moved, encoding="utf-8")
    done(cchc("update", "2.7-2", "--status", "doing"))
    ran = again(workspace / "chuyen.txt")
    assert f"chuyển mục: {NOTICE}/2.7-2: 2.7 → 2.6" in ran.out
    now = one(workspace, "2.7-2")
    assert (now.section, now.tracking[0].status) == ("2.6", "doing")
    assert now.leads[0].name == "Văn phòng HĐND và UBND huyện"


def test_undone_with_the_text_and_past_days_stay_as_they_were(workspace: Path) -> None:
    done(cchc("update", "2.2", "--status", "doing"))
    past = ("--known-on", "16/4/2024", "--as-of", "16/4/2024")
    asked: list[Callable[[], Ran]] = [
        lambda: cchc("list", "--all", "--json", *past, env=LATER),
        lambda: cchc("show", "2.2", *past, env=LATER),
        lambda: cchc("show", NOTICE, *past, env=LATER),
    ]
    before, words, known = text(workspace), SEED.read_bytes(), [one().out for one in asked]
    again(
        corrected(
            workspace,
            ("Quý II năm 2024.", "Quý III năm 2024."),
            ("3. Đề nghị Bưu điện huyện:", "3. Giao Bưu điện huyện:"),
        )
    )
    assert path(workspace).with_suffix(".txt").read_bytes() != words
    assert [one().out for one in asked] == known
    done(cchc("undo", "--yes", env=LATER))
    assert without_log(text(workspace)) == without_log(before)
    assert path(workspace).with_suffix(".txt").read_bytes() == words
    assert [one().out for one in asked] == known
    done(cchc("undo", changes()[-1], "--yes", env=LATER))
    assert read_text(find_workspace(workspace), stored(workspace)).count("Quý III") == 1
    assert [one().out for one in asked] == known


def test_another_document_with_the_same_number_is_refused_unless_it_is_named(workspace: Path) -> None:
    other = workspace / "khac.txt"
    head = SEED.read_text(encoding="utf-8").partition("1. Đối với")[0]
    other.write_text(head + "1. Giao Phòng Y tế: tổ chức tiêm phòng dại cho đàn chó trên địa bàn.\n", encoding="utf-8")
    before = text(workspace)
    ran = cchc("import", other, "--yes")
    assert ran.code == 5
    assert f"--as {NOTICE}" in ran.err
    assert text(workspace) == before
    ran = done(cchc("import", other, "--yes", "--as", "53"))
    assert "19 không còn trong văn bản" in " ".join(ran.out.split())
    assert cchc("list", "--all", "--ids").lines == [f"{NOTICE}/1-5"]


def test_a_scan_without_a_number_is_named(workspace: Path) -> None:
    words = SEED.read_text(encoding="utf-8").replace("Số: 53/TB-UBND", "Số:    /TB-UBND").replace("Quý II ", "Quý IV ")
    (workspace / "quet.txt").write_text(words, encoding="utf-8")
    done(cchc("import", "quet.txt", "--yes", "--as", "53", "--number", "53/TB-UBND"))
    assert str(one(workspace, "2.2-1").deadline.due) == "2024-12-31"
    assert len(cchc("list", "--all", "--ids").lines) == 19


def test_parsed_again_with_the_same_program_is_nothing_new(workspace: Path) -> None:
    before = text(workspace)
    ran = done(cchc("import", "--reparse", "53", "--yes"))
    assert "Không có gì thay đổi" in ran.err or "không có gì thay đổi" in ran.out
    assert text(workspace) == before
    assert cchc("import", "--reparse", "53", "--number", "1/TB-UBND").code == 2
    assert cchc("import", "--reparse", "khong-co").code == 3


def test_parsed_again_by_a_newer_program(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an older program had read otherwise becomes what this one reads; an edit by hand stays."""
    now = one(workspace, "2.2-1")
    page = text(workspace).replace("due: 2024-06-30", "due: 2024-06-01")
    from cchc_cli.tracking.readings import fingerprint

    wrong = fingerprint({**now.plain()["deadline"], "due": "2024-06-01"})
    page = page.replace(now.read["deadline"], wrong)
    path(workspace).write_bytes(page.encode())
    assert told_by_hand() == []
    monkeypatch.setattr("cchc_cli.tracking.rereading.__version__", "9.9")
    ran = done(cchc("import", "--reparse", "53", "--yes"))
    assert "01/06/2024" in ran.out
    assert one(workspace, "2.2-1").deadline == now.deadline
    source = stored(workspace).source
    assert source is not None
    assert source.parser == "9.9"
    assert told_by_hand() == []
    done(cchc("undo", "--yes"))
    assert without_log(text(workspace)) == without_log(page)
