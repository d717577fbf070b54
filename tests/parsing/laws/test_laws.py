"""What holds for every text: parsing never fails, loses nothing and names everything once."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_cli.model.base import Span
from cchc_cli.model.directive import Directive
from cchc_cli.model.document import Document, NodeKind
from cchc_cli.model.finding import Finding
from cchc_cli.text.vietnamese import nfc
from tests.parsing.laws.drawn import DOCUMENTS, SOUP
from tests.parsing.reading import read

TEXTS = (DOCUMENTS | SOUP).map(nfc)
checked = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def orders(text: str) -> list[dict[str, object]]:
    return [{key: value for key, value in one.plain().items() if key != "id"} for one in read(text).document.directives]


@checked
@given(TEXTS)
def test_nodes_tile_the_text(text: str) -> None:
    nodes = read(text).nodes
    assert "".join(text[node.span.start : node.span.end] for node in nodes) == text
    at = 0
    for node in nodes:
        assert node.span.start == at < node.span.end
        at = node.span.end
    assert at == len(text)


@checked
@given(TEXTS)
def test_blank_nodes_hold_blanks_only(text: str) -> None:
    for node in read(text).nodes:
        assert (node.kind is NodeKind.BLANK) == (not text[node.span.start : node.span.end].strip()) or (
            node.kind is NodeKind.MARKER
        )


@checked
@given(TEXTS)
def test_a_directive_is_its_node_and_its_words(text: str) -> None:
    parsed = read(text)
    nodes = [node.span for node in parsed.nodes if node.kind is NodeKind.DIRECTIVE]
    assert [one.span for one in parsed.document.directives] == nodes
    for one in parsed.document.directives:
        assert one.span is not None
        assert one.text == text[one.span.start : one.span.end] == one.text.strip() != ""


def phrases(directive: Directive) -> list[tuple[str, Span]]:
    return [
        *((one.phrase, one.span) for one in directive.milestones),
        *((one.phrase, one.span) for one in directive.targets),
        *((one.phrase, one.span) for one in directive.references),
    ]


@checked
@given(TEXTS)
def test_every_phrase_stands_where_it_says(text: str) -> None:
    document = read(text).document
    for one in document.directives:
        assert one.span is not None
        for phrase, span in phrases(one):
            assert phrase == text[span.start : span.end]
            assert one.span.start <= span.start < span.end <= one.span.end
        deadline = one.deadline
        assert (deadline.phrase is None) == (deadline.span is None)
        if deadline.span is not None:
            assert deadline.phrase == text[deadline.span.start : deadline.span.end]
    for section in document.sections:
        assert text[section.span.start : section.span.end].strip()
    for reference in document.references:
        assert reference.phrase == text[reference.span.start : reference.span.end]


@checked
@given(TEXTS)
def test_ids_are_unique_and_fit_a_command_line(text: str) -> None:
    document = read(text).document
    ids = [one.id for one in document.directives]
    assert len(set(ids)) == len(ids)
    for name in ids:
        assert name.startswith(f"{document.id}/")
        assert re.fullmatch(r"[\w./~()-]+", name), name
        assert "@" not in name


@checked
@given(TEXTS)
def test_each_section_exists(text: str) -> None:
    document = read(text).document
    paths = {section.path for section in document.sections}
    assert all(one.section is None or one.section in paths for one in document.directives)


@checked
@given(TEXTS)
def test_sections_are_nested_or_apart(text: str) -> None:
    """A section's span holds those of the sections below it."""
    spans = [section.span for section in read(text).document.sections]
    for one in spans:
        for other in spans:
            assert not one.start < other.start < one.end < other.end


@checked
@given(TEXTS)
def test_what_recurs_has_no_day_and_nobody_works_with_himself(text: str) -> None:
    for one in read(text).document.directives:
        if one.deadline.recurs is not None:
            assert one.deadline.due is None
        leads = {party.name.casefold() for party in one.leads}
        assert all(party.name and party.name.casefold() not in leads for party in one.coordinators)


@checked
@given(TEXTS)
def test_findings_point_into_the_text(text: str) -> None:
    document = read(text).document
    ids = {one.id for one in document.directives}
    for finding in document.findings:
        assert finding.message.strip()
        assert finding.directive is None or finding.directive in ids
        if finding.span is not None:
            assert 0 <= finding.span.start <= finding.span.end <= len(text)


@checked
@given(TEXTS)
def test_doubt_is_never_silent(text: str) -> None:
    """A deadline that is not certain has a finding on its directive (design, Finding)."""
    document = read(text).document
    doubted = {finding.directive for finding in document.findings}
    for one in document.directives:
        if one.deadline.confidence != "certain":
            assert one.id in doubted, one.deadline


@checked
@given(TEXTS)
def test_parsing_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


@checked
@given(TEXTS)
def test_it_can_be_written_and_read_again(text: str) -> None:
    document = read(text).document
    written = json.loads(json.dumps(document.plain(), allow_nan=False))
    assert Document.model_validate(written) == document


@checked
@given(TEXTS)
def test_a_blank_line_at_the_end_changes_no_directive(text: str) -> None:
    assert orders(text + "\n") == orders(text)
    assert orders(text + "\n\n \n") == orders(text)


@checked
@given(DOCUMENTS.map(nfc))
def test_a_blank_line_at_the_beginning_moves_everything(text: str) -> None:
    moved = [(one.text, one.section, one.leads) for one in read(f"\n\n{text}").document.directives]
    assert moved == [(one.text, one.section, one.leads) for one in read(text).document.directives]


@pytest.mark.parametrize(
    "text", ["", "\n", " ", "\t\n \n", "x", "-", "1.", "**", "|", "Số:", "Giao", "Nơi nhận:", "\ufeff"]
)
def test_next_to_nothing(text: str) -> None:
    parsed = read(text)
    assert not parsed.document.directives
    assert finding_codes(parsed.document.findings) >= {"no-directive", "number-missing", "issue-day-missing"}


def finding_codes(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in findings}


@given(st.text(max_size=300))
def test_any_text_at_all(text: str) -> None:
    normal = nfc(text)
    assert "".join(normal[node.span.start : node.span.end] for node in read(normal).nodes) == normal


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "1.1",
        "- ",
        "(",
        "**",
        "Giao ",
        "các Sở: ",
        "A, ",
        "và ",
        "phối hợp với ",
        "Điều ",
        "Số: ",
        "Phòng Nội vụ, ",
        "Thủ trưởng ",
        "ngày 1/1/",
        "1. Giao Phòng Nội vụ:\n",
        "\n",
        "|",
        "I",
        "Kính gửi: ",
        "V/v ",
        "tiếp tục ",
        "ĐỒNG CHÍ ",
    ],
)
def test_long_repetitions_end(piece: str) -> None:
    """A pattern that backtracks over its own repetitions would not come back from these."""
    text = piece * (20_000 // len(piece))
    assert sum(node.span.end - node.span.start for node in read(text).nodes) == len(text)
