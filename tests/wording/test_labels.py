from __future__ import annotations

from collections.abc import Mapping

import pytest

from cchc_cli.model.codes import Confidence, DeadlineKind, Recurrence, Status
from cchc_cli.model.directive import Force
from cchc_cli.model.finding import Severity
from cchc_cli.parsing.areas import Areas
from cchc_cli.text.vietnamese import fold
from cchc_cli.tracking.states import State
from cchc_cli.wording import labels


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        pytest.param(Status, labels.STATUSES, id="statuses"),
        pytest.param(State, labels.STATES, id="states"),
        pytest.param(DeadlineKind, labels.DEADLINE_KINDS, id="kinds of deadline"),
        pytest.param(Recurrence, labels.RECURRENCES, id="recurrences"),
        pytest.param(Confidence, labels.CONFIDENCES, id="confidences"),
        pytest.param(Severity, labels.SEVERITIES, id="severities"),
        pytest.param(Force, labels.FORCES, id="forces"),
    ],
)
def test_every_code_has_its_own_word(codes: type[Status], words: Mapping[str, str]) -> None:
    assert list(words) == [code.value for code in codes]
    assert len({fold(word) for word in words.values()}) == len(words)


def test_areas_are_those_of_the_data() -> None:
    assert {area.code: area.name for area in Areas.load().all} == labels.AREAS


@pytest.mark.parametrize(
    ("state", "days", "words"),
    [
        pytest.param(State.OVERDUE, -12, "quá hạn 12 ngày", id="overdue"),
        pytest.param(State.SOON, 3, "sắp đến hạn, còn 3 ngày", id="soon"),
        pytest.param(State.IN_TIME, 40, "trong hạn, còn 40 ngày", id="in time"),
        pytest.param(State.TODAY, 0, "đến hạn hôm nay", id="today"),
        pytest.param(State.UNDATED, None, "không thời hạn", id="undated"),
    ],
)
def test_states_in_words(state: State, days: int | None, words: str) -> None:
    assert labels.state_words(state, days) == words
