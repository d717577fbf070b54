from __future__ import annotations

import json
from datetime import date

import pytest

from cchc_cli.errors import BadDataError
from cchc_cli.model.deadline import Deadline, DeadlineKind, Recurrence
from cchc_cli.model.directive import Party
from cchc_cli.query.facts import derive, facts_at, load
from tests.query.scene import NOI_VU, NOTICE, SETTINGS, directive, document, facts_of, notice, on, registry


def test_facts_are_json_and_come_back_as_they_were() -> None:
    derived = derive(notice(), registry(), SETTINGS)
    (facts,) = load([json.loads(json.dumps(derived))])
    assert facts == facts_of(notice())[0]
    assert (facts.id, facts.number, facts.issued, facts.awaited) == (NOTICE, "53/TB-UBND", date(2024, 3, 27), False)
    assert [one.id for one in facts.directives] == [one.id for one in notice().directives]


def test_parties_have_keys_of_the_documents_authority() -> None:
    directives = facts_of(notice())[0].directives
    fourth = directives[8]
    assert [(one.name, one.role, one.unit, one.group) for one in fourth.parties] == [
        ("Phòng Nội vụ", "lead", "phong-noi-vu@huyen-binh-gia", None),
        ("Phòng Văn hóa và Thông tin", "coordinate", "phong-van-hoa-va-thong-tin@huyen-binh-gia", None),
        ("Phòng Kinh tế và Hạ tầng", "coordinate", "phong-kinh-te-va-ha-tang@huyen-binh-gia", None),
    ]
    (group,) = directives[0].parties
    assert group.unit is None
    assert group.group is not None


def test_the_periods_of_a_recurring_directive() -> None:
    periods = facts_of(notice())[0].directives[7].periods
    assert [one.key for one in periods] == ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]


def test_nobody_co_ordinates_what_he_leads() -> None:
    base = document("1", number="1", issued=None, directives=[directive("1-1", "x", [NOI_VU], ["phòng Nội vụ huyện"])])
    assert [one.role for one in facts_of(base)[0].directives[0].parties] == ["lead"]


def test_the_choice_of_a_person_wins() -> None:
    one = directive("1-1", "x", []).model_copy(update={"leads": (Party(name="Phòng chuyên môn", unit=NOI_VU),)})
    (party,) = facts_of(document("1", number="1", issued=None, directives=[one]))[0].directives[0].parties
    assert (party.name, party.unit) == ("Phòng chuyên môn", "phong-noi-vu@huyen-binh-gia")


def test_a_rule_that_cannot_be_read_names_its_directive() -> None:
    broken = Deadline(kind=DeadlineKind.RECURRING, recurs=Recurrence.MONTHLY, every="hằng tháng")
    base = document("1", number="1", issued=None, directives=[directive("1-1", "x", [], deadline=broken)])
    with pytest.raises(BadDataError, match="1-1"):
        derive(base, registry(), SETTINGS)


def test_an_awaited_plan_has_no_directives() -> None:
    awaited = notice().model_copy(update={"source": None})
    (facts,) = facts_of(awaited)
    assert facts.awaited
    assert facts.directives == ()


def test_undoing_a_change_of_leads_resolves_them_again() -> None:
    from cchc_cli.tracking.log import Change

    change = Change.of(on(date(2024, 5, 1)), "0a1b")
    one = directive("1-1", "x", [NOI_VU]).model_copy(
        update={"log": (change.entry("leads", before=["Phòng Tư pháp"], to=[NOI_VU]),)}
    )
    facts = facts_of(document("1", number="1", issued=date(2024, 3, 27), directives=[one]))
    (then,) = facts_at(facts, on(date(2024, 6, 1), known_on=date(2024, 4, 30)), registry())
    assert [party.unit for party in then.directives[0].parties] == ["phong-tu-phap@huyen-binh-gia"]
