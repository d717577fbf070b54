"""What the records of the model accept, refuse and write."""

from __future__ import annotations

import json
from datetime import date

import pytest
from pydantic import ValidationError

from cchc_cli.model.base import Span
from cchc_cli.model.codes import Confidence, DeadlineKind, Status
from cchc_cli.model.deadline import Deadline
from cchc_cli.model.directive import Directive, Party
from cchc_cli.model.document import PLAN_KINDS, Document
from cchc_cli.model.log import LogEntry
from cchc_cli.model.tracking import Record

DIRECTIVE = Directive(
    id="53-TB-UBND-2024-binh-gia/2.2-1",
    section="2.2",
    ordinal=1,
    text="Nghiên cứu, đề xuất giải pháp.",
    span=Span(10, 40),
    leads=(Party(name="Phòng Văn hóa và Thông tin"), Party(name="Tổ một cửa", unit="to-mot-cua@huyen-binh-gia")),
    deadline=Deadline(phrase="trong Quý II năm 2024", kind=DeadlineKind.PERIOD, due=date(2024, 6, 30)),
)


def test_a_record_is_frozen() -> None:
    with pytest.raises(ValidationError):
        DIRECTIVE.ordinal = 2  # type: ignore[misc]


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError, match="deadlin"):
        Directive.model_validate({"id": "x/0-1", "ordinal": 1, "text": "x", "deadlin": {}})


@pytest.mark.parametrize("empty", [None, ""], ids=["null", "empty"])
def test_empty_counts_as_absent(empty: str | None) -> None:
    read = Deadline.model_validate({"kind": "date", "due": empty, "phrase": empty})
    assert (read.due, read.phrase) == (None, None)


def test_a_party_is_bare_text_until_a_person_chose() -> None:
    plain = DIRECTIVE.plain()
    assert plain["leads"] == [
        "Phòng Văn hóa và Thông tin",
        {"name": "Tổ một cửa", "unit": "to-mot-cua@huyen-binh-gia"},
    ]


def test_absent_fields_are_not_written() -> None:
    assert list(DIRECTIVE.plain()) == ["id", "section", "ordinal", "text", "span", "leads", "deadline"]


def test_reading_what_was_written_gives_the_same() -> None:
    through_json = json.loads(json.dumps(DIRECTIVE.plain()))
    assert Directive.model_validate(through_json) == DIRECTIVE


def test_scalars_as_text_are_read_as_yaml_gives_them() -> None:
    """YAML is read with every scalar as text."""
    read = Record.model_validate({"status": "done", "progress": "100", "completed_on": "2024-06-20"})
    assert read == Record(status=Status.DONE, progress=100, completed_on=date(2024, 6, 20))


@pytest.mark.parametrize(
    "bad",
    [
        {"status": "xong"},
        {"status": "done", "progress": "101"},
        {"status": "done", "progress": "-1"},
        {"status": "done", "completed_on": "31/12/2024"},
        {"status": "done", "completed_on": "2024-02-30"},
        {"progress": "10"},
        {"note": "x"},
        {"pauses": [{"from": "2024-06-01", "reason": "x"}]},
    ],
    ids=lambda bad: " ".join(f"{key}={value}" for key, value in bad.items()),
)
def test_bad_records_are_refused(bad: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Record.model_validate(bad)


def test_an_unknown_day_of_completion() -> None:
    assert Record.model_validate({"status": "done", "completed_on": "unknown"}).completed_on == "unknown"


@pytest.mark.parametrize("time", ["7:00", "07:00:00", "sáng", "07h00"])
def test_a_time_has_two_digits_each(time: str) -> None:
    with pytest.raises(ValidationError):
        Deadline.model_validate({"kind": "date", "time": time})


def test_log_entries_say_from_and_to() -> None:
    read = LogEntry.model_validate(
        {"id": "a.1", "change": "a", "at": "2024-04-01T08:00:00+07:00", "by": "VP", "set": "deadline.due",
         "from": "2024-06-30", "to": "2024-09-30"}
    )  # fmt: skip
    assert (read.from_, read.plain()["from"]) == ("2024-06-30", "2024-06-30")


@pytest.mark.parametrize("kind", [*sorted(PLAN_KINDS), "thông báo", None], ids=str)
def test_the_folder_follows_the_kind(kind: str | None) -> None:
    document = Document(schema_=1, id="x", kind=kind)
    assert document.folder == ("plans" if kind in PLAN_KINDS else "notices")
    assert document.awaited


@pytest.mark.parametrize(
    ("other", "overlap"),
    [((0, 5), False), ((0, 6), True), ((5, 10), True), ((9, 20), True), ((10, 20), False), ((6, 7), True)],
    ids=str,
)
def test_spans_overlap(other: tuple[int, int], overlap: bool) -> None:
    assert Span(5, 10).overlaps(Span(*other)) is overlap
    assert Span(*other).overlaps(Span(5, 10)) is overlap


def test_a_shifted_span() -> None:
    assert Span(5, 10).shifted(3) == Span(8, 13)


def test_certain_is_the_default() -> None:
    assert Deadline().confidence is Confidence.CERTAIN
    assert Deadline().plain() == {}
