"""The form in which documents are written, and that reading gives back what was written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from ruamel.yaml import YAML

from cchc_cli.model.document import Document
from cchc_cli.store.documents import parse_document
from cchc_cli.store.emitter import emit_document
from cchc_cli.store.nodes import parse_yaml, plain
from cchc_cli.store.scalars import ScalarValue, scalar_text
from tests.store.strategies import WORDS, documents

WRITTEN = """\
# yaml-language-server: $schema=../document.schema.json
# Có thể sửa tệp này bằng tay: lần chạy sau cchc đọc lại và giữ nguyên ghi chú, thứ tự các dòng.

schema: 1
id: 53-TB-UBND-2024-binh-gia
number: 53/TB-UBND
issued: 2024-03-27
title: "1.10"
signer:
  name: A
  titles:
    - KT. CHÁNH VĂN PHÒNG
replaces:
  - {document: 41/TB-UBND, as: corrects, "on": 2024-03-27}

sections:
  - path: "2.1"
    number: 2.1.
    span: [0, 9]

directives:
  - id: 53-TB-UBND-2024-binh-gia/2.1-1
    ordinal: 1
    text: "Giao Phòng Nội vụ: chủ trì"
    span: [10, 20]
    leads:
      - Phòng Nội vụ
      - name: Sở A
        unit: so-a@tinh-b
    deadline:
      phrase: trong Quý II
      kind: period
      due: 2024-06-30
    areas: [the-che, tai-chinh]
    read: {text: "12", leads: a1}
    link: {to: 41-TB-UBND-2024-binh-gia/2-1, as: continues}
    transfers:
      - {from: Phòng Nội vụ, to: Phòng Văn hóa - Xã hội, reason: sắp xếp, "on": 2025-07-01}
    tracking:
      - status: done
        completed_on: 2024-06-02
        difficulty: thiếu kinh phí
        proposal: bổ sung kinh phí
        pauses:
          - {from: 2024-04-01, to: 2024-04-20, reason: chờ hướng dẫn}
        assigned: {unit: Tổ CCHC, person: Lan, due: 2024-05-31}
        extensions:
          - {to: 2024-07-15, reason: "a, b", "on": 2024-06-01}
    log:
      - {id: c.1, change: c, at: "2024-06-02T08:00:00+07:00", by: an, set: tracking.status, from: todo, to: done}

  - id: 53-TB-UBND-2024-binh-gia/2.1-2
    ordinal: 2
    text: 'Đề án "X": a'
    given_on: 2024-04-02
    basis: ý kiến của Chủ tịch
    by_hand: [text]
    excluded: {"on": 2024-04-03, by: an, reason: không phải nhiệm vụ}
    set_due: {due: 2024-09-30, "on": 2024-04-03, by: an, reason: chốt tại giao ban}
"""


def test_the_form() -> None:
    document = parse_document(WRITTEN.encode(), Path("53-TB-UBND-2024-binh-gia.yaml"))
    assert document.directives[0].deadline.due == date(2024, 6, 30)
    assert emit_document(document) == WRITTEN


@given(documents())
@settings(max_examples=200, deadline=None)
def test_load_of_dump_is_the_document(document: Document) -> None:
    written = emit_document(document)
    assert parse_document(written.encode(), Path(f"{document.id}.yaml")) == document
    assert emit_document(document) == written


@given(documents())
@settings(max_examples=100, deadline=None)
def test_no_line_is_longer_than_its_value(document: Document) -> None:
    """One line a value: nothing is folded, so that a changed value is a changed line."""
    tree = plain(parse_yaml(emit_document(document)))
    assert isinstance(tree, dict)
    assert len(emit_document(document).split("\n")) < 40 + 30 * sum(1 for _ in str(tree))


QUOTES: list[tuple[ScalarValue, str, str]] = [
    ("no", "", '"no"'),
    ("1.10", "", '"1.10"'),
    ("12:30", "", '"12:30"'),
    ("2024-06-30", "", '"2024-06-30"'),
    ("2024-06-30", "due", "2024-06-30"),
    (date(2024, 6, 30), "to", "2024-06-30"),
    ("2024-Q2", "period", "2024-Q2"),
    ("53/TB-UBND", "number", "53/TB-UBND"),
    ("III/2.1", "", "III/2.1"),
    ("2.1/a", "", "2.1/a"),
    ("Giao: làm", "", '"Giao: làm"'),
    ('Đề án "X"', "", 'Đề án "X"'),
    ('"X": a', "", "'\"X\": a'"),
    ("'a\\", "", "'''a\\'"),
    ("a\nb", "", '"a\\nb"'),
    (True, "", "true"),
    ("true", "", '"true"'),
    (95.0, "", "95"),
    (2.5, "", "2.5"),
    ("", "", '""'),
]


@pytest.mark.parametrize(("value", "key", "text"), QUOTES, ids=[str(row[0]) for row in QUOTES])
def test_quotes(value: ScalarValue, key: str, text: str) -> None:
    assert scalar_text(value, key=key) == text


@given(WORDS)
@settings(max_examples=500, deadline=None)
def test_every_reader_sees_text(text: str) -> None:
    """Readers of YAML 1.2 and of 1.1, in a block and in brackets, take what we write for the same text."""
    page = f"a: {scalar_text(text)}\nb: [{scalar_text(text, flow=True)}]\n"
    assert plain(parse_yaml(page)) == {"a": text, "b": [text]}
    for version in ((1, 1), (1, 2)):
        reader = YAML(typ="safe", pure=True)
        reader.version = version
        assert reader.load(page) == {"a": text, "b": [text]}, (version, page)
