from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_cli import __version__
from cchc_cli.cli.main import app
from tests.cli.running import cchc, process

COMMANDS = [one.name or "" for one in app.registered_commands]


def test_no_command_shows_the_help_and_is_no_mistake() -> None:
    ran = cchc()
    assert ran.code == 0
    assert ran.out.startswith("Cách dùng: cchc")
    assert ran.err == ""


def test_commands_stand_in_the_order_of_the_work() -> None:
    listed = re.findall(r"^  ([a-z]+) ", cchc().out.partition("Các lệnh:")[2], re.MULTILINE)
    assert listed == COMMANDS
    assert COMMANDS[:6] == ["init", "import", "list", "due", "show", "update"]


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command_is_vietnamese(command: str, option: str) -> None:
    ran = cchc(command, option)
    assert ran.code == 0
    assert ran.out.startswith(f"Cách dùng: cchc {command}")
    assert "Tùy chọn:" in ran.out
    assert "Hiện hướng dẫn này." in ran.out
    for english in ("Usage", "Options", "Arguments", "required", "default", "Show this message", "TEXT", "INTEGER"):
        assert english not in ran.out


def test_version() -> None:
    ran = cchc("--version")
    assert (ran.code, ran.out) == (0, f"cchc {__version__}\n")


@pytest.mark.parametrize(
    ("args", "said", "advice"),
    [
        pytest.param(["list", "--unti", "x"], "không có tùy chọn --unti", "--unit", id="option"),
        pytest.param(["lits"], "không có lệnh lits", "list", id="command"),
        pytest.param(["show"], "thiếu MÃ", "cchc show --help", id="argument"),
        pytest.param(["list", "--limit", "x"], "--limit", "cchc list --help", id="number"),
        pytest.param(["update", "2.2", "--progress", "101"], "từ 0 đến 100", "cchc update --help", id="range"),
        pytest.param(["list", "--unit"], "tùy chọn --unit cần một giá trị", "cchc list --help", id="value"),
        pytest.param(["list", "--all=1"], "tùy chọn --all không nhận giá trị", "cchc list --help", id="no-value"),
        pytest.param(["due", "thừa"], "thừa tham số: thừa", "cchc due --help", id="extra"),
    ],
)
def test_mistake_on_the_command_line(args: list[str], said: str, advice: str) -> None:
    ran = cchc(*args)
    assert ran.code == 2
    assert ran.out == ""
    assert said in ran.err.splitlines()[0]
    assert ran.err.startswith("cchc: ")
    assert advice in ran.err.splitlines()[1]


def test_help_and_version_need_no_heavy_library() -> None:
    heavy = ("pydantic", "rich", "ruamel", "dateutil", "holidays", "rapidfuzz", "filelock", "cchc_cli.parsing")
    code = (
        "import sys\n"
        "from cchc_cli.cli.main import run\n"
        "sys.argv = ['cchc', '--help']\n"
        "try:\n    run()\n"
        "except SystemExit:\n    pass\n"
        f"sys.stderr.write(repr([one for one in {heavy!r} if one in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert done.stderr.decode() == "[]"


def test_streams_are_utf8_whatever_the_code_page() -> None:
    ran = process("lits")
    assert ran.code == 2
    assert "không có lệnh lits" in ran.err
    assert "theo dõi nhiệm vụ" in process("--help").out


def test_own_fault_is_one_line_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **more: object) -> None:
        raise RuntimeError("hỏng\nbên trong")

    monkeypatch.setattr("cchc_cli.cli.values.coded", broken)
    ran = cchc("schema", "row")
    assert ran.code == 70
    assert ran.out == ""
    assert "lỗi của chính cchc" in ran.err
    assert "RuntimeError" in ran.err.splitlines()[0]
    assert "Traceback" not in ran.err
    assert "Traceback" in cchc("schema", "row", env={"CCHC_DEBUG": "1"}).err


def test_interruption(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*args: object, **more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("cchc_cli.cli.values.coded", interrupted)
    ran = cchc("schema", "row")
    assert ran.code == 130
    assert "Traceback" not in ran.err


def test_reader_that_leaves_early_is_no_fault() -> None:
    code = "import sys; sys.stdin.close()"
    with subprocess.Popen(
        [sys.executable, "-m", "cchc_cli", "schema", "document"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        writer.stdout.close()
        assert writer.stderr is not None
        said = writer.stderr.read()
        assert writer.wait(60) == 0, code
    assert said == b""


@pytest.mark.parametrize("which", ["document", "row", "parse"])
def test_schema_is_json(which: str) -> None:
    ran = cchc("schema", which)
    schema = json.loads(ran.out)
    assert ran.code == 0
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert "properties" in schema


def test_unknown_schema() -> None:
    ran = cchc("schema", "nothing")
    assert ran.code == 2
    assert "document" in ran.err


def test_today_that_is_no_day() -> None:
    ran = cchc("list", env={"CCHC_TODAY": "hôm kia"})
    assert ran.code == 2
    assert "CCHC_TODAY" in ran.err


def test_what_was_typed_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in cchc("\x1b[2Jlist").err
    assert "\x1b" not in cchc("list", "--status", "\x1b[31m").err


@pytest.mark.parametrize(
    "args",
    [
        ["list", "--unit", "PNV", "--unit", "PTP"],
        ["list", "-u", "PNV", "--unit=PTP"],
        ["list", "--section", "2.1", "--section", "2.2"],
        ["list", "--document", "53", "-d", "54"],
        ["update", "2.2", "--note", "a", "--note", "b"],
        ["due", "--month", "5", "-m", "6"],
    ],
    ids=" ".join,
)
def test_an_option_given_twice_is_refused(workspace: Path, args: list[str]) -> None:
    ran = cchc(*args)
    assert ran.code == 2
    assert "ghi hai lần" in ran.err
    assert f"cchc {args[0]} --help" in ran.err


def test_what_unites_may_be_given_twice(workspace: Path) -> None:
    assert cchc("list", "--status", "todo", "--status", "doing", "--json", "--json").code == 0


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["list", "--unti", "PNV"], "có phải là: --unit"),
        (["list", "--limit", "0"], "từ 1 trở lên"),
        (["due", "--month", "13"], "--month 6"),
    ],
    ids=["nearest", "at-least", "month"],
)
def test_a_refusal_says_what_to_do(workspace: Path, args: list[str], said: str) -> None:
    ran = cchc(*args)
    assert ran.code == 2
    assert said in ran.err
