from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.document import Document
from cchc_cli.query.filters import Filter
from cchc_cli.query.lists import list_rows
from cchc_cli.tracking.acting import Effect
from cchc_cli.tracking.counting_out import drop, link, none, unlink
from cchc_cli.tracking.doubts import open_doubts
from cchc_cli.tracking.handedits import unlogged
from tests.query.scene import NOTICE, SETTINGS, document, facts_of, notice, on, registry, short
from tests.tracking.acts import JULY, change_on, directive_of, told


def listed(stored: Document, **asked: Any) -> list[str]:
    found = list_rows(
        facts_of(stored),
        Filter(**asked),
        registry=registry(),
        settings=SETTINGS,
        moment=on(JULY),
    )
    return short([row.id for row in found])


def dropped(stored: Document, at: str, **more: Any) -> Effect:
    found = drop(stored, f"{NOTICE}/{at}", "quan điểm", change=change_on(JULY), settings=SETTINGS, **more)
    assert unlogged(found.document.plain()) == []
    return found


def linked(stored: Document, at: str, to: str, *, pointing: tuple[str, ...] = ()) -> Effect:
    target = directive_of(stored, to)
    found = link(
        stored, f"{NOTICE}/{at}", target, "repeats", pointing=pointing, change=change_on(JULY), settings=SETTINGS
    )
    assert unlogged(found.document.plain()) == []
    return found


def test_what_is_no_task_is_in_no_list_but_the_one_that_asks_for_it() -> None:
    found = dropped(notice(), "1-1").document
    assert "1-1" not in listed(found)
    assert "1-1" not in listed(found, all=True)
    assert listed(found, excluded=True) == ["1-1"]
    assert len(listed(found)) == 18
    back = dropped(found, "1-1", restore=True).document
    assert directive_of(back, "1-1").excluded is None
    assert len(listed(back)) == 19


def test_nothing_is_reported_on_it_and_nothing_asked() -> None:
    found = dropped(notice(), "2.6-1").document
    assert [one.key for one in open_doubts(found)] == []
    with pytest.raises(UsageError, match="đã được loại"):
        told(found, "2.6-1", status=Status.DONE)


def test_the_same_work_is_counted_once() -> None:
    found = linked(notice(), "1-2", "1-3").document
    assert listed(found, excluded=True) == ["1-2"]
    assert "1-3" in listed(found)
    with pytest.raises(UsageError, match=f"theo dõi ở {NOTICE}/1-3"):
        told(found, "1-2", status=Status.DONE)
    again = unlink(found, f"{NOTICE}/1-2", change=change_on(JULY), settings=SETTINGS).document
    assert len(listed(again)) == 19


def test_links_make_no_chain_and_point_to_what_is_counted() -> None:
    found = linked(notice(), "1-2", "1-3").document
    with pytest.raises(UsageError, match="không được tính"):
        linked(found, "1-1", "1-2")
    with pytest.raises(UsageError, match="nơi theo dõi của"):
        linked(found, "1-3", "1-4", pointing=(f"{NOTICE}/1-2",))
    with pytest.raises(UsageError, match="nơi theo dõi của"):
        dropped(found, "1-3", pointing=(f"{NOTICE}/1-2",))
    with pytest.raises(UsageError, match="chính nó"):
        linked(found, "1-3", "1-3")


def test_what_has_reports_is_asked_about() -> None:
    reported = told(notice(), "1-1", status=Status.DOING)
    assert dropped(reported, "1-1").asks
    assert not dropped(notice(), "1-1").asks


def test_a_document_that_assigns_nothing() -> None:
    empty = document("41-TB-UBND-2024-binh-gia", number="41/TB-UBND", issued=date(2024, 3, 1))
    (effect,) = none(empty, reason=None, change=change_on(JULY), settings=SETTINGS)
    assert effect.document.no_directives is not None
    (effect,) = none(effect.document, reason=None, remove=True, change=change_on(JULY), settings=SETTINGS)
    assert effect.document.no_directives is None


def test_a_document_with_directives_needs_a_reason() -> None:
    with pytest.raises(UsageError, match="19 nhiệm vụ"):
        none(notice(), reason=None, change=change_on(JULY), settings=SETTINGS)
    effects = none(notice(), reason="chỉ để biết", change=change_on(JULY), settings=SETTINGS)
    assert len(effects) == 20
    assert listed(effects[-1].document, all=True) == []
    assert unlogged(effects[-1].document.plain()) == []
