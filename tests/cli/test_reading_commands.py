from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from tests.cli.running import NOTICE, REPOSITORY, SEED, cchc, process


def test_show_has_the_sentence_in_its_place(workspace: Path) -> None:
    ran = cchc("show", "2.2")
    assert ran.code == 0
    assert ran.lines[0] == f"{NOTICE}/2.2-1"
    sentence = next(line for line in ran.lines if line.startswith(">>"))
    assert "Nghiên cứu, đề xuất giải pháp" in sentence
    for said in ("2.2 Giao Phòng Văn hóa và Thông tin", "chậm nhất trong Quý II năm 2024", "30/06/2024"):
        assert said in ran.out
    assert "**" not in ran.out


def test_show_one_period(workspace: Path) -> None:
    duties = json.loads(cchc("show", "2.1-3@2024-Q2", "--json").out)[0]["duties"]
    assert [one["period"] for one in duties] == ["2024-Q2"]
    assert len(json.loads(cchc("show", "2.1-3", "--json").out)[0]["duties"]) == 4
    assert cchc("show", "2.1-3@2030-Q2").code == 3


def test_show_a_document(workspace: Path) -> None:
    ran = cchc("show", "53-TB-UBND")
    assert ran.code == 0
    assert "10 mục, 19 nhiệm vụ" in ran.out
    assert len(cchc("show", "53/TB-UBND", "--format", "tsv").lines) == 20
    assert "10/KH-UBND" in cchc("show", "10-KH-UBND").out


@pytest.mark.parametrize(("name", "code"), [("9.9", 3), ("2.1", 2), ("", 3), ("53-TB-UBND-2024-binh-gia/9-9", 3)])
def test_show_what_is_not_one_thing(workspace: Path, name: str, code: int) -> None:
    ran = cchc("show", name)
    assert ran.code == code
    assert ran.out == ""
    assert "Traceback" not in ran.err


def test_show_without_the_text(workspace: Path) -> None:
    (workspace / "data/notices" / f"{NOTICE}.txt").unlink()
    ran = cchc("show", "2.2")
    assert ran.code == 0
    assert "không có văn bản gốc" in ran.out
    assert f"{NOTICE}.txt" in ran.err


def test_parse_json_fits_the_scorer(tmp_path: Path) -> None:
    ran = process("parse", SEED, "--json", cwd=tmp_path)
    assert ran.code == 0
    found = json.loads(ran.out)
    text = found["text"]
    assert text == SEED.read_text(encoding="utf-8")
    spans = [node["span"] for node in found["nodes"]]
    assert (spans[0][0], spans[-1][1]) == (0, len(text))
    assert all(before[1] == after[0] for before, after in pairwise(spans))
    assert len(found["sections"]) == 10
    assert len(found["directives"]) == 19
    for directive in found["directives"]:
        start, end = directive["span"]
        assert text[start:end] == directive["text"]
        assert {"kind": "directive", "span": [start, end]} in found["nodes"]
    assert (found["number"], found["kind"], found["issued"]) == ("53/TB-UBND", "thông báo", "2024-03-27")
    (quick,) = [one for one in found["directives"] if one["section"] == "2.2"]
    assert quick["leads"] == ["Phòng Văn hóa và Thông tin"]
    assert quick["deadline"]["due"] == "2024-06-30"
    for name in ("schema", "id", "issuer", "place", "title", "signer", "recipients", "references", "findings"):
        assert name in found
    for name in ("ordinal", "coordinators", "milestones", "targets", "references", "areas", "condition", "deliverable"):
        assert name in quick
    for name in ("phrase", "kind", "due", "recurs", "every", "rule", "confidence"):
        assert name in quick["deadline"]
    assert list(tmp_path.iterdir()) == []


def test_parse_shows_the_outline_and_takes_stdin(tmp_path: Path) -> None:
    ran = process("parse", "-", cwd=tmp_path, given=SEED.read_bytes())
    assert ran.code == 0
    assert "10 mục, 19 nhiệm vụ" in ran.out
    assert "2.2 Giao Phòng Văn hóa và Thông tin" in ran.out


@pytest.mark.parametrize("text", ["không có gì", "đ" * 4000, "\n\n- ;;; ./. **\n", "Số: 1/TB\n\n1. Giao:\n"])
def test_anything_parses(empty: Path, text: str) -> None:
    ran = cchc("parse", "-", "--json", given=text)
    assert ran.code == 0
    assert json.loads(ran.out)["text"] == text


def test_units_explains_a_name(workspace: Path) -> None:
    ran = cchc("units", "PNV", "--json")
    (found,) = json.loads(ran.out)
    assert (found["name"], found["key"], found["how"]) == (
        "Phòng Nội vụ", "phong-noi-vu@huyen-binh-gia", "abbreviation",
    )  # fmt: skip
    assert "Phòng Nội vụ" in cchc("units", "PNV", "--format", "table").out
    assert len(json.loads(cchc("units", "--json").out)) > 50


def test_units_outside_a_workspace(tmp_path: Path) -> None:
    assert process("units", "Sở Nội vụ", cwd=tmp_path).code == 0
    assert process("units", "Phòng Không Ai Biết", cwd=tmp_path).code == 3


def test_check_finds_what_is_doubtful_and_is_content(workspace: Path) -> None:
    ran = cchc("check", "--json")
    assert ran.code == 0
    found = {one["code"]: one for one in json.loads(ran.out)}
    assert found["issuer-inferred"]["severity"] == "info"
    assert found["awaited"]["document"] == "59-KH-UBND-2024-binh-gia"
    assumed = found["deadline-assumed"]
    assert (assumed["directive"], assumed["severity"]) == (f"{NOTICE}/2.6-1", "warning")
    line = SEED.read_text(encoding="utf-8").splitlines()[assumed["line"] - 1]
    assert "đảm bảo năm 2024" in line


def test_check_asks_whether_a_recurring_directive_goes_on(workspace: Path) -> None:
    codes = [one["code"] for one in json.loads(cchc("check", "--json", env={"CCHC_TODAY": "2025-01-02"}).out)]
    assert "recurrence-ended" in codes
    assert "recurrence-ended" not in cchc("check", "--json").out


def test_check_notices_an_edit_by_hand(workspace: Path) -> None:
    assert cchc("update", "2.2", "--status", "doing").code == 0
    path = workspace / "data/notices" / f"{NOTICE}.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("- status: doing", "- status: submitted"), encoding="utf-8"
    )
    ran = cchc("check")
    assert ran.code == 0
    assert "edited-by-hand" in ran.out
    assert "chờ xác nhận" in ran.out


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        pytest.param("data/notices/60-TB.yaml", "schema: 1\nid: [1, 2\n", "60-TB.yaml:", id="no-yaml"),
        pytest.param("data/notices/60-TB.yaml", "schema: 1\nid: 60-TB\nid: 61-TB\n", "60-TB.yaml:3:", id="key-twice"),
        pytest.param("data/notices/60-TB.yaml", "schema: 1\nid: 60-TB\nissued: 31/2\n", "60-TB.yaml:3:", id="no-day"),
        pytest.param("data/notices/60-TB.yaml", "", "60-TB.yaml", id="empty"),
        pytest.param("data/units.yaml", "units: 5\n", "units.yaml", id="units"),
    ],
)
def test_check_ends_with_1_for_an_error(workspace: Path, file: str, content: str, said: str) -> None:
    (workspace / file).write_text(content, encoding="utf-8")
    ran = cchc("check")
    assert ran.code == 1
    assert said in ran.out
    assert "awaited" in ran.out
    assert "Traceback" not in ran.err


def test_broken_settings_name_the_file(workspace: Path) -> None:
    (workspace / "cchc.toml").write_text("soon_days = nhiều\n", encoding="utf-8")
    ran = cchc("list")
    assert ran.code == 4
    assert "cchc.toml" in ran.err


def test_log_of_all_of_one_and_of_a_document(workspace: Path) -> None:
    assert cchc("update", "2.2", "--status", "doing").code == 0
    assert cchc("update", "2.3", "--note", "đang hỏi").code == 0
    assert {one["document"] for one in json.loads(cchc("log", "--json").out)} == {
        NOTICE, "10-KH-UBND-2024-binh-gia", "59-KH-UBND-2024-binh-gia",
    }  # fmt: skip
    (entry,) = json.loads(cchc("log", "2.2", "--json").out)
    assert (entry["full_id"], entry["set"], entry["to"], entry["by"]) == (
        f"{NOTICE}/2.2-1", "tracking.status", "doing", "Nguyễn Lan",
    )  # fmt: skip
    assert "trạng thái: đang thực hiện" in cchc("log", "2.2", "--format", "table").out
    assert len(json.loads(cchc("log", "10-KH-UBND", "--json").out)) == 1
    assert cchc("log", "9.9").code == 3
    assert json.loads(cchc("log", "2.3", "--json", "--known-on", "2024-04-14").out) == []


def test_export_is_a_sheet(workspace: Path, tmp_path: Path) -> None:
    ran = cchc("export", "--format", "md", "--group-by", "đơn vị")
    assert ran.code == 0
    assert "DANH MỤC NHIỆM VỤ" in ran.out
    assert "UBND HUYỆN BÌNH GIA" in ran.out
    # both spellings of the office share one block
    assert ran.out.count("Phòng Kinh tế và Hạ tầng (") == 1
    out = tmp_path / "giao-ban.csv"
    ran = cchc("export", "--format", "csv", "-o", out, "--unit", "PNV")
    assert (ran.code, ran.out) == (0, "")
    assert "9 dòng" in ran.err
    assert out.read_bytes().startswith(b"\xef\xbb\xbfSTT,")
    assert len(out.read_text(encoding="utf-8").splitlines()) == 10


def test_export_that_cannot_be_written_leaves_nothing(workspace: Path, tmp_path: Path) -> None:
    ran = cchc("export", "--format", "md", "-o", tmp_path / "khong-co" / "a.md")
    assert ran.code == 4
    assert "a.md" in ran.err
    assert cchc("export", "--format", "md", "-o", tmp_path).code == 4


def test_init_does_not_overwrite(empty: Path) -> None:
    before = (empty / "cchc.toml").read_bytes()
    ran = cchc("init", empty)
    assert ran.code == 5
    assert (empty / "cchc.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        pytest.param("cchc list --unit ", r"Phòng\ Nội\ vụ", id="unit"),
        pytest.param(r"cchc list --unit Phòng\ N", r"Phòng\ Nội\ vụ", id="unit-by-its-name"),
        pytest.param('cchc list --unit "Phòng N', "Phòng Nội vụ", id="unit-in-quotation-marks"),
        pytest.param("cchc list --unit phong-noi", r"Phòng\ Nội\ vụ", id="unit-without-marks"),
        pytest.param("cchc show 53/2.1", "53/2.1-3", id="short-id"),
        pytest.param("cchc list --status d", "doing", id="status"),
        pytest.param("cchc list --document 53", NOTICE, id="document"),
        pytest.param(f"cchc show {NOTICE}/2.2", f"{NOTICE}/2.2-1", id="id"),
        pytest.param("cchc li", "list", id="command"),
        pytest.param("cchc list --area the", "the-che", id="area"),
    ],
)
def test_completion(workspace: Path, typed: str, proposed: str) -> None:
    at = 3 if typed.startswith("cchc list --") else len(typed.split(" ")) - 1
    env = {"_CCHC_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(at)}
    ran = process(cwd=workspace, env=env)
    assert proposed in ran.lines
    assert ran.err == ""


def test_a_shell_that_keeps_what_was_typed_gets_the_slug(workspace: Path) -> None:
    def proposed(typed: str) -> str:
        env = {"_CCHC_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": typed}
        return process(cwd=workspace, env=env).out

    assert "phong-noi-vu" in proposed("cchc list --unit phong-noi")
    assert "Phòng Nội vụ" in proposed("cchc list --unit Phòng")


def test_completion_fails_in_silence(tmp_path: Path) -> None:
    env = {"_CCHC_COMPLETE": "complete_bash", "COMP_WORDS": "cchc show 2", "COMP_CWORD": "2"}
    ran = process(cwd=tmp_path, env=env)
    assert (ran.out.strip(), ran.err) == ("", "")


def test_slug_of_a_unit_can_be_typed(workspace: Path) -> None:
    assert len(cchc("list", "--unit", "phong-noi-vu", "--ids").lines) == 9


def test_what_may_stand_in_a_broken_file_is_not_called_unknown_without_a_word(workspace: Path) -> None:
    path = workspace / "data/notices" / f"{NOTICE}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("schema: 1", "schema: 1\nschema: 1"), encoding="utf-8")
    for command in (["show", "2.2"], ["log", "2.2"], ["update", "2.2", "--status", "done"], ["list", "--unit", "X"]):
        ran = cchc(*command)
        assert ran.code == (3 if command[0] == "list" else 4), command
        assert f"{NOTICE}.yaml:" in ran.err


def test_repository_is_a_workspace_with_what_import_makes(workspace: Path) -> None:
    assert cchc("check", "--workspace", REPOSITORY).code == 0
    asked = ["list", "--all", "--json", "--fields", "id,leads,coordinators,first_due,recurs,section"]
    kept, made = (json.loads(cchc(*asked, "--workspace", folder).out) for folder in (REPOSITORY, workspace))
    assert len(kept) == 19
    assert kept == made
    shown, kept_schema = json.loads(cchc("schema").out), REPOSITORY / "data" / "document.schema.json"
    assert json.loads(kept_schema.read_text(encoding="utf-8")) == shown


def test_json_has_the_shape_of_its_schema(workspace: Path) -> None:
    row = json.loads(cchc("list", "--json", "--limit", "1").out)[0]
    assert list(row) == json.loads(cchc("schema", "row").out)["required"]
    parsed = json.loads(cchc("parse", SEED, "--json").out)
    schema = json.loads(cchc("schema", "parse").out)
    assert set(parsed) == set(schema["properties"]) == set(schema["required"])
    assert set(parsed["directives"][0]) == set(schema["$defs"]["Directive"]["properties"])


def test_check_shows_first_what_matters_first(workspace: Path) -> None:
    """The graver first; among the warnings days that are doubtful, the next to come first."""
    path = workspace / "data/notices" / f"{NOTICE}.yaml"
    text = path.read_text(encoding="utf-8")
    days = {"2.2-1": "2024-06-30", "2.3-1": "2024-12-31"}
    for item, day in days.items():
        before, name, after = text.partition(f"- id: {NOTICE}/{item}\n")
        text = before + name + after.replace(f"      due: {day}\n", f"      due: {day}\n      confidence: likely\n", 1)
        added = (
            f"findings:\n  - {{code: deadline-assumed, severity: warning, message: x, directive: {NOTICE}/{item}}}\n"
        )
        text = text.replace("findings:\n", added, 1)
    path.write_text(text, encoding="utf-8")
    (workspace / "data/plans/hong.yaml").write_text("schema: 1\n", encoding="utf-8")

    def order(*args: str) -> list[tuple[str, str | None]]:
        found = json.loads(cchc("check", "--dry-run", "--json", *args).out)
        told = [one for one in found if one["severity"] != "info" and one["topic"] in ("data", "deadlines")]
        return [(one["severity"], one["due"]) for one in told]

    december = ("warning", "2024-12-31")
    assert order() == [("error", None), ("warning", "2024-06-30"), december, december]
    assert order("--as-of", "1/7/2024") == [("error", None), december, december, ("warning", "2024-06-30")]
