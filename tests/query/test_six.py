"""The six clarities of a directive."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.model.base import Span
from cchc_cli.model.codes import DeadlineKind
from cchc_cli.model.deadline import Deadline
from cchc_cli.model.directive import Directive, Force, Relation, SetDeadline, Target
from cchc_cli.query.filters import Filter
from cchc_cli.query.lists import seen_directives
from cchc_cli.query.rows import Seen
from cchc_cli.query.six import Clarity, clarity, reasons_of
from tests.query.scene import (
    ALL,
    CONCERNED,
    NOI_VU,
    NOTICE,
    SETTINGS,
    TU_PHAP,
    by,
    directive,
    document,
    facts_of,
    on,
    registry,
)

TARGET = Target(phrase="ít nhất 01 sáng kiến", span=Span(0, 5), relation=Relation.AT_LEAST, value=1)
SET = SetDeadline(due=date(2024, 5, 1), on=date(2024, 4, 1), by="x", reason="y")
CLEAR = directive("1-1", "Tham mưu ban hành kế hoạch", [NOI_VU], [TU_PHAP], by(date(2024, 6, 30), "Quý II")).model_copy(
    update={"deliverable": "Kế hoạch", "force": Force.ASSIGN}
)


def seen_of(one: Directive, issuer: str | None = "UBND huyện Bình Gia") -> Seen:
    base = document(NOTICE, number="53/TB-UBND", issued=date(2024, 3, 27), directives=[one], issuer=issuer)  # type: ignore[arg-type]
    (seen,) = seen_directives(
        facts_of(base), Filter(all=True), None, registry=registry(), settings=SETTINGS, moment=on(date(2024, 4, 15))
    )
    return seen


def lacks(one: Directive, *doubts: str, issuer: str | None = "UBND huyện Bình Gia") -> dict[str, str]:
    return dict(clarity(seen_of(one, issuer), one, doubts, registry()).lacks)


def test_all_six_are_clear() -> None:
    assert lacks(CLEAR) == {}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"leads": ()}, {"who": "không nêu đơn vị", "responsibility": "không nêu đơn vị"}, id="nobody"),
        pytest.param({"leads": (ALL,)}, {"responsibility": "giao chung cho nhóm"}, id="a group with known members"),
        pytest.param(
            {"leads": (CONCERNED,)},
            {"who": "chỉ nêu chung", "responsibility": "giao chung cho nhóm"},
            id="a group that nobody can list",
        ),
        pytest.param({"leads": (NOI_VU, TU_PHAP)}, {"responsibility": "nhiều đơn vị cùng chủ trì"}, id="several"),
        pytest.param({"text": "………..………..  2"}, {"what": "không thấy nội dung"}, id="no words"),
        pytest.param({"deliverable": None}, {"product": "không thấy sản phẩm, chỉ tiêu"}, id="no product"),
        pytest.param({"deliverable": None, "targets": (TARGET,)}, {}, id="a target will do"),
        pytest.param({"force": None}, {"authority": "không thấy lời giao hoặc nơi báo cáo"}, id="no order"),
        pytest.param({"force": None, "report_to": ("UBND huyện",)}, {}, id="whom to report to will do"),
        pytest.param({"deadline": Deadline()}, {"when": "không thời hạn"}, id="no deadline"),
        pytest.param(
            {"deadline": Deadline(phrase="thường xuyên", kind=DeadlineKind.STANDING)}, {"when": "thường xuyên"},
            id="standing",
        ),
        pytest.param(
            {"deadline": Deadline(phrase="đến 2025", kind=DeadlineKind.HORIZON, due=date(2025, 12, 31))},
            {"when": "mốc giai đoạn"}, id="a horizon is no day",
        ),
        pytest.param(
            {"deadline": Deadline(), "set_due": SET},
            {}, id="a day that a person set",
        ),
    ],
)  # fmt: skip
def test_what_is_missing(changes: dict[str, object], expected: dict[str, str]) -> None:
    assert lacks(Directive.model_validate({**CLEAR.model_dump(by_alias=True), **changes})) == expected


@pytest.mark.parametrize(
    ("doubt", "criterion"), [("leads", "who"), ("deadline", "when"), ("text", "what")], ids=["leads", "day", "text"]
)
def test_what_was_read_with_doubt_is_not_clear(doubt: str, criterion: str) -> None:
    assert lacks(CLEAR, doubt) == {criterion: "đọc chưa chắc"}


def test_who_orders_is_the_issuer_or_the_basis() -> None:
    elsewhere = "UBND huyện Bình Gia"
    assert lacks(CLEAR, issuer=elsewhere) == {}
    oral = CLEAR.model_copy(update={"basis": "Chủ tịch giao tại giao ban"})
    assert lacks(oral, issuer=None) == {}
    assert lacks(CLEAR, issuer=None) == {"authority": "không rõ ai giao"}


def test_reasons_are_counted_by_criterion() -> None:
    found = [Clarity("a", "x", {"who": "một"}), Clarity("b", "y", {"who": "một", "when": "hai"}), Clarity("c", "z", {})]
    counted = reasons_of(found)
    assert (counted["who"], counted["when"], counted["product"]) == ({"một": 2}, {"hai": 1}, {})
