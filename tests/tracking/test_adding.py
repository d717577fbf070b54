from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.errors import UsageError
from cchc_cli.model.directive import Party
from cchc_cli.model.document import Document
from cchc_cli.query.filters import Filter
from cchc_cli.query.lists import list_rows
from cchc_cli.tracking.adding import Order, add, direct_record
from cchc_cli.tracking.handedits import unlogged
from cchc_cli.tracking.history import rewind
from tests.query.scene import NOI_VU, NOTICE, SETTINGS, facts_of, notice, on, registry
from tests.tracking.acts import JULY, change_on

ORDER = Order("Chuẩn bị báo cáo tuần", (Party(name=NOI_VU),), due=date(2024, 7, 12), given_on=date(2024, 7, 8))


def record() -> Document:
    return direct_record(2024, SETTINGS, change_on(JULY))


def test_an_order_by_word_of_mouth_is_work_of_the_year() -> None:
    found = add(record(), ORDER, change=change_on(JULY))
    (directive,) = found.document.directives
    assert directive.id == "giao-truc-tiep-2024/0-1"
    assert directive.by_hand == ("text", "leads", "deadline", "given_on")
    assert unlogged(found.document.plain()) == []
    facts = facts_of(found.document)
    (row,) = list_rows(facts, Filter(unit="PNV"), registry=registry(), settings=SETTINGS, moment=on(JULY))
    assert (row.issued, row.age, row.days) == (date(2024, 7, 8), 2, 2)
    earlier = on(JULY, as_of=date(2024, 7, 7))
    assert list_rows(facts, Filter(), registry=registry(), settings=SETTINGS, moment=earlier) == []


def test_it_is_not_known_before_it_was_entered() -> None:
    first = add(record(), ORDER, change=change_on(JULY)).document
    second = add(first, ORDER, change=change_on(date(2024, 7, 20), "0b")).document
    assert [one.id for one in second.directives] == ["giao-truc-tiep-2024/0-1", "giao-truc-tiep-2024/0-2"]
    then = rewind(second.plain(), date(2024, 7, 15))
    assert then is not None
    assert Document.model_validate(then).directives == first.directives
    assert rewind(second.plain(), date(2024, 7, 9)) is None


def test_what_was_missed_takes_the_next_number_of_its_section() -> None:
    order = Order("Rà soát", (Party(name=NOI_VU),))
    found = add(notice(), order, change=change_on(JULY)).document.directives[-1]
    assert (found.id, found.section, found.given_on) == (f"{NOTICE}/0-1", None, None)


@pytest.mark.parametrize(
    ("order", "said"),
    [
        pytest.param(Order("x", (), due=date(2024, 3, 1)), "trước ngày giao", id="due before the document"),
        pytest.param(Order("x", (), section="9"), "không có mục 9", id="no such section"),
    ],
)
def test_refused(order: Order, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        add(notice(), order, change=change_on(JULY))


def test_a_document_that_has_not_come_in_takes_nothing() -> None:
    with pytest.raises(UsageError, match="chưa nhận"):
        add(notice().model_copy(update={"source": None}), ORDER, change=change_on(JULY))
