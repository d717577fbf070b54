from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.tracking.handedits import unlogged
from cchc_cli.tracking.replacing import end_duties, replaces
from tests.query.scene import NOTICE, SETTINGS, document, notice
from tests.tracking.acts import JULY, change_on, directive_of, duties, told

NEW = document("60-TB-UBND-2024-binh-gia", number="60/TB-UBND", issued=date(2024, 7, 5))


def test_the_new_one_says_what_it_does() -> None:
    found = replaces(NEW, NOTICE, "replaces", on=date(2024, 7, 5), change=change_on(JULY)).document
    again = replaces(found, NOTICE, "cancels", on=date(2024, 7, 5), change=change_on(JULY, "0b")).document
    assert [(one.document, one.as_) for one in again.replaces] == [(NOTICE, "cancels")]
    assert unlogged(again.plain()) == []
    with pytest.raises(UsageError):
        replaces(NEW, NEW.id, "replaces", on=JULY, change=change_on(JULY))


def test_open_duties_end_and_finished_ones_stay() -> None:
    base = told(notice(), "2.2-1", status=Status.DONE, completed_on=date(2024, 6, 20))
    base = told(base, "2-1", status=Status.DONE, unit="Phòng Tư pháp", completed_on=date(2024, 6, 20))
    base = told(base, "2.1-3@2024-Q1", status=Status.DONE, completed_on=date(2024, 3, 29))
    effects = end_duties(base, NEW, "replaces", on=date(2024, 7, 5), change=change_on(JULY), settings=SETTINGS)
    ended = effects[-1].document
    assert unlogged(ended.plain()) == []
    assert [one.status for one in duties(ended, "2.2-1")] == [Status.DONE]
    assert [one.status for one in duties(ended, "2.1-3")] == [Status.DONE, *[Status.CANCELLED] * 3]
    joint = {one.unit: one.status for one in duties(ended, "2-1")}
    assert (joint["Phòng Tư pháp"], joint["Phòng Nội vụ"]) == (Status.DONE, Status.CANCELLED)
    (record,) = directive_of(ended, "2.4-1").tracking
    assert (record.cancelled_on, record.basis) == (date(2024, 7, 5), "60/TB-UBND ngày 05/07/2024")
    assert duties(ended, "2.4-1", date(2024, 7, 4))[0].status is Status.TODO
    assert end_duties(ended, NEW, "replaces", on=JULY, change=change_on(JULY), settings=SETTINGS) == []
