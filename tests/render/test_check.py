"""What `check` found, on a terminal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

from cchc_cli.model.finding import Finding, Severity
from cchc_cli.query.found import Found, in_order
from cchc_cli.query.six import Clarity
from cchc_cli.render.check import SHOWN, Names, check_page, six_page
from tests.conftest import Golden
from tests.render.notice import ID, STUDY

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2024, 6, 27)
FILE = "data/notices/53-TB-UBND-2024-binh-gia.txt"
NAMES = Names(lambda name: name.replace(ID, "53"), {f"{ID}/2.2-1": STUDY, f"{ID}/2.1-1": "Tham mưu **kế hoạch**"})
HINT = "Đối chiếu với văn bản, rồi xác nhận hoặc sửa bằng: cchc review."


def of(code: str, severity: Severity, message: str, hint: str | None = None, at: str | None = None) -> Finding:
    return Finding(code=code, severity=severity, message=message, hint=hint, directive=f"{ID}/{at}" if at else None)


def waiting(at: str) -> Found:
    return Found(
        of("waiting", Severity.INFO, "chờ xác nhận 5 ngày", f"xác nhận: cchc update {ID}/{at} --status done", at)
    )


FOUND = in_order(
    [
        Found(of("bad-file", Severity.ERROR, "data/notices/60-TB.yaml:3: ngày không hợp lệ", "sửa dòng 3.")),
        Found(of("date-not-used", Severity.INFO, "“năm 2023” là thời gian đã qua", None, "2.1-1"), FILE, 21),
        Found(of("deadline-assumed", Severity.WARNING, "“năm 2024” chưa rõ.", HINT, "2.1-1"), FILE, 57,
              due=date(2024, 12, 31)),
        Found(of("deadline-assumed", Severity.WARNING, "“Quý II” chưa rõ.", HINT, "2.2-1"), FILE, 60,
              due=date(2024, 6, 30)),
        Found(of("unit-ended", Severity.WARNING, f"Phòng A đã kết thúc, còn 2 nhiệm vụ ({ID}/2.1-1, {ID}/2.2-1)"),
              directives=(f"{ID}/2.1-1", f"{ID}/2.2-1")),
        waiting("2.2-1"),
        Found(of("stale", Severity.WARNING, "4 nhiệm vụ, chưa có báo cáo nào", f"xem: cchc list --document {ID}"),
              document=ID, about="53/TB-UBND ngày 27/03/2024"),
        Found(of("six-when", Severity.INFO, "1 trong 2 nhiệm vụ chưa rõ thời gian")),
    ],
    TODAY,
)  # fmt: skip
SIX = [
    Clarity(f"{ID}/2.1-1", "Tham mưu **kế hoạch**", {"when": "không thời hạn", "product": "không thấy sản phẩm"}),
    Clarity(f"{ID}/2.2-1", STUDY, {}),
]


def test_a_page(golden: Golden) -> None:
    golden(GOLDEN / "check.txt", check_page(FOUND, SIX, NAMES, width=80, color=False))


def test_six(golden: Golden) -> None:
    golden(GOLDEN / "check-six.txt", six_page(SIX[:1], NAMES, width=80, color=False))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    text = check_page(FOUND, SIX, NAMES, width=width, color=False, full=True, notes=True)
    assert max(cell_len(one) for one in text.splitlines()) <= width


def test_many_of_one_kind_are_cut_and_what_to_type_is_said_once() -> None:
    many = [waiting(f"2.1-{at}") for at in range(1, SHOWN + 4)]
    cut = check_page(many, [], NAMES, width=100, color=False)
    assert "… và 3 chỗ nữa; xem hết: cchc check --only results --full" in cut
    assert cut.count("→") == 1
    assert "xác nhận: cchc update MÃ --status done" in cut
    full = check_page(many, [], NAMES, width=100, color=False, full=True)
    assert full.count("chờ xác nhận") == len(many)
    assert "chỗ nữa" not in full


def test_what_to_type_about_several_units_is_said_once() -> None:
    many = [
        Found(of("unit-ended", Severity.WARNING, f"{name} đã kết thúc", f'cchc list --unit "{name}"'), about=name)
        for name in ("Phòng Nội vụ", "Phòng Tư pháp")
    ]
    text = check_page(many, [], NAMES, width=100, color=False)
    assert text.count("→") == 1
    assert "→ cchc list --unit TÊN_ĐƠN_VỊ" in text
    assert '→ cchc list --unit "Phòng Nội vụ"' in check_page(many[:1], [], NAMES, width=100, color=False)


def test_notes_are_only_counted_unless_asked_for() -> None:
    assert "năm 2023" not in check_page(FOUND, SIX, NAMES, width=80, color=False)
    assert "năm 2023" in check_page(FOUND, SIX, NAMES, width=80, color=False, notes=True)


def test_no_findings_no_page() -> None:
    assert check_page([], [], NAMES, width=80, color=False) == ""


def test_what_a_document_says_cannot_steer_the_terminal() -> None:
    bad = Found(of("deadline-assumed", Severity.WARNING, "\x1b[31mđỏ\nmới", "gõ \x9b2J", "2.2-1"), "a\x1b.txt", 3)
    text = check_page([bad], [], NAMES, width=80, color=False)
    assert not {"\x1b", "\x9b"} & set(text)
