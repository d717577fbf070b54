"""Small diffs: an edit changes the lines that are meant, whatever the file looks like."""

from __future__ import annotations

import random
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.errors import BadDataError, CchcError
from cchc_cli.store.edits import REMOVE, Edit, apply_edits
from cchc_cli.store.emitter import plain_value
from cchc_cli.store.nodes import Data, Mapping, parse_yaml, plain
from cchc_cli.store.values import as_read
from tests.store.handwriting import Hand
from tests.store.strategies import AWKWARD

PAGE = """\
# đầu tệp
schema: 1
id: "x"   # mã

directives:
- id: x/1-1
  # về nội dung
  text: |
    dòng một

    dòng hai
  span: [1, 5]
  tracking: []

- {id: x/1-2, ordinal: 2}   # hai
title: 'cuối'   # không có dòng trống sau"""

TABLE: list[Any] = [
    pytest.param(("title",), "mới", "title: 'cuối'   #", "title: mới   #", id="scalar, comment kept"),
    pytest.param(("id",), "no", 'id: "x"   #', 'id: "no"   #', id="quoted where 1.1 would guess"),
    pytest.param(("number",), "1.10", "trống sau", 'trống sau\nnumber: "1.10"', id="keys out of order: at the end"),
    pytest.param(
        ("directives", 0, "tracking", 0, "status"),
        "doing",
        "  tracking: []\n",
        "  tracking:\n    - status: doing\n",
        id="first record in []",
    ),
    pytest.param(
        ("directives", 0, "text"), "ba", "|\n    dòng một\n\n    dòng hai\n", "ba\n", id="block text to one line"
    ),
    pytest.param(
        ("directives", 0, "text"), REMOVE, "  text: |\n    dòng một\n\n    dòng hai\n", "", id="block text away"
    ),
    pytest.param(
        ("directives", 0, "leads"),
        ["Phòng Nội vụ", "Sở A: B"],
        "  tracking",
        '  leads:\n    - Phòng Nội vụ\n    - "Sở A: B"\n  tracking',
        id="a list in its place in the model's order",
    ),
    pytest.param(("directives", 1, "text"), "a, b", "ordinal: 2}", 'ordinal: 2, text: "a, b"}', id="key in { }"),
    pytest.param(("directives", 1, "ordinal"), REMOVE, ", ordinal: 2}", "}", id="last key in { } away"),
    pytest.param(("directives", 1, "id"), REMOVE, "{id: x/1-2, ordinal", "{ordinal", id="first key in { } away"),
    pytest.param(("directives", 0, "span", 1), 7, "[1, 5]", "[1, 7]", id="item in [ ]"),
    pytest.param(("directives", 0, "span"), [1, 7], "[1, 5]", "[1, 7]", id="only what differs in a list"),
    pytest.param(
        ("directives", 1, "deadline", "due"), "2024-06-30", "2}", "2, deadline: {due: 2024-06-30}}", id="two levels"
    ),
    pytest.param(
        ("log", 0),
        {"id": "c.1", "at": "2024-06-01T08:00:00+07:00", "to": "60"},
        "trống sau",
        'trống sau\nlog:\n  - {id: c.1, at: "2024-06-01T08:00:00+07:00", to: "60"}',
        id="first log entry",
    ),
    pytest.param(("directives", 1), REMOVE, "- {id: x/1-2, ordinal: 2}   # hai\n", "", id="an item with its comment"),
    pytest.param(("title",), REMOVE, "\ntitle: 'cuối'   # không có dòng trống sau", "", id="last line away"),
    pytest.param(("directives", 0, "id"), REMOVE, "- id: x/1-1\n  # về", "-\n  # về", id="first key after a dash"),
    pytest.param(("nothing",), REMOVE, "", "", id="what is not there is gone already"),
    pytest.param(("schema",), 1, "", "", id="the same value"),
]


@pytest.mark.parametrize(("path", "value", "old", "new"), TABLE)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_one_edit(path: tuple[str | int, ...], value: object, old: str, new: str, newline: str) -> None:
    assert not old or PAGE.count(old) == 1
    expected = PAGE.replace(old, new) if old else PAGE
    got = apply_edits(PAGE.replace("\n", newline), [Edit(path, value)])
    assert re.sub(r"- *\n", "-\n", got.replace(newline, "\n")) == expected


def test_edits_see_each_other_and_byte_order_mark_stays() -> None:
    edits = [Edit(("tags", 0), "a"), Edit(("tags", 1), "b"), Edit(("tags", 0), REMOVE)]
    assert apply_edits("\ufeffid: x\n", edits) == "\ufeffid: x\ntags: [b]\n"


def test_emptied_list_and_mapping_stay_empty() -> None:
    page = "a:\n  - 1\nb:\n  c: 1 # c\nd: [1]\n"
    got = apply_edits(page, [Edit(("a", 0), REMOVE), Edit(("b", "c"), REMOVE), Edit(("d", 0), REMOVE)])
    assert plain(parse_yaml(got)) == {"a": [], "b": {}, "d": []}


def test_list_and_mapping_change_places() -> None:
    page = "a: # 1\n  - x\n  - y # 2\nb:\n  c: d\ne: f\n"
    got = apply_edits(page, [Edit(("a",), {"k": ["v"]}), Edit(("b",), ["x"]), Edit(("e",), {"g": "h"})])
    assert plain(parse_yaml(got)) == {"a": {"k": ["v"]}, "b": ["x"], "e": {"g": "h"}}
    assert "# 1" in got


def test_value_below_a_scalar_is_refused() -> None:
    with pytest.raises(CchcError, match=r"“a\.b”"):
        apply_edits("a: x\n", [Edit(("a", "b"), "y")])


def test_not_yaml() -> None:
    with pytest.raises(BadDataError, match=r"^1:4: "):
        apply_edits("a: &b c\n", [Edit(("a",), "y")])


# The laws, on files of every handwriting

VALUES = AWKWARD | st.text("abcđê 01:#,-'\"[]{}", max_size=12)
KEYS = ["schema", "id", "number", "title", "directives", "text", "leads", "deadline", "due", "span", "tracking", "note"]
TREES: st.SearchStrategy[Any] = st.recursive(
    VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=10,
)
ROOTS = st.dictionaries(st.sampled_from(KEYS), TREES, min_size=2, max_size=6)


def places(data: Data, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every path in ``data``, with one place for a new key or item in each mapping and list."""
    found: list[tuple[str | int, ...]] = [at] if at else []
    if isinstance(data, dict):
        for key, value in data.items():
            found += places(value, (*at, key))
        found.append((*at, next(key for key in [*KEYS, "zz"] if key not in data)))
    elif isinstance(data, list):
        for index, item in enumerate(data):
            found += places(item, (*at, index))
        found.append((*at, len(data)))
    return found


def put(data: Any, path: tuple[str | int, ...], value: Any) -> None:
    """The plainest way to make an edit in memory, to compare with."""
    *above, last = path
    for step in above:
        data = data[step]
    exists = last in data if isinstance(data, dict) else last < len(data)  # type: ignore[operator]
    if value is REMOVE:
        if exists:
            del data[last]
    elif isinstance(data, list) and not exists:
        data.append(as_read(plain_value(value)))
    else:
        data[last] = as_read(plain_value(value))


def comments(text: str) -> list[str]:
    return re.findall(r"<\d+>", text)


@given(ROOTS, st.integers(0, 2**32), st.data())
@settings(max_examples=400, deadline=None)
def test_any_edit_of_any_file(data: dict[str, Data], seed: int, draw: st.DataObject) -> None:
    page = Hand(random.Random(seed)).text(data)
    assert plain(parse_yaml(page)) == data, page
    path = draw.draw(st.sampled_from(places(data)))
    value = draw.draw(st.just(REMOVE) | VALUES.filter(bool) | TREES.filter(bool))
    got = apply_edits(page, [Edit(path, value)])
    put(data, path, value)
    assert plain(parse_yaml(got)) == data
    check_rest(page, got)


@given(ROOTS, st.integers(0, 2**32), st.data())
@settings(max_examples=300, deadline=None)
def test_any_edits_of_any_file_at_once(data: dict[str, Data], seed: int, draw: st.DataObject) -> None:
    """However the file is laid out: what can be made one after the other can be made at once, to the same end."""
    page = Hand(random.Random(seed)).text(data)
    edits, one_by_one = [], page
    for _ in range(draw.draw(st.integers(2, 5))):
        path = draw.draw(st.sampled_from(places(data)))
        value = draw.draw(st.just(REMOVE) | VALUES.filter(bool) | TREES.filter(bool))
        edits.append(Edit(path, value))
        one_by_one = apply_edits(one_by_one, edits[-1:])
        put(data, path, value)
        if len(data) < 2:
            break
    got = apply_edits(page, edits)
    assert plain(parse_yaml(got)) == plain(parse_yaml(one_by_one)) == data
    assert comments(got) == [one for one in comments(page) if one in comments(got)]


def test_the_file_is_read_twice_however_much_is_edited(monkeypatch: pytest.MonkeyPatch) -> None:
    page = "directives:\n" + "".join(f"  - id: x/{n}\n    status: todo  # {n}\n" for n in range(60))
    read: list[str] = []

    def reading(text: str) -> Mapping:
        read.append(text)
        return parse_yaml(text)

    monkeypatch.setattr("cchc_cli.store.edits.parse_yaml", reading)
    edits = []
    for n in range(60):
        edits += [Edit(("directives", n, "status"), "done"), Edit(("directives", n, "tracking"), [{"status": "doing"}])]
        edits += [Edit(("directives", n, "tracking", 0, "note"), "x"), Edit(("directives", n, "log"), [{"id": "1"}])]
        edits += [Edit(("directives", n, "log", 1), {"id": "2"})]
    got = apply_edits(page, edits)
    assert len(read) == 2
    assert got.count("status: done  # ") == got.count("      note: x\n") == got.count("  - {id: ") // 2 == 60


INSERTED: list[Any] = [
    pytest.param("a:\n  - 1\n  - 2  # hai\n", ("a", 1), "x", "a:\n  - 1\n  - x\n  - 2  # hai\n", id="between"),
    pytest.param("a:\n  - 1 # một\n", ("a", 0), "x", "a:\n  - x\n  - 1 # một\n", id="first"),
    pytest.param("a: [1, 2]\n", ("a", 1), "x", "a: [1, x, 2]\n", id="in brackets"),
    pytest.param("a: [1, 2]\n", ("a", 0), "x", "a: [x, 1, 2]\n", id="first in brackets"),
    pytest.param("a:\n  - 1\n", ("a", 1), "x", "a:\n  - 1\n  - x\n", id="last"),
    pytest.param("b: 1\n", ("a", 0), "x", "b: 1\na:\n  - x\n", id="where no list is"),
    pytest.param("a: []\n", ("a", 0), "x", "a:\n  - x\n", id="into an empty list"),
    pytest.param(
        "directives:\n  - id: 1\n\n  # hai\n  - id: 2\n", ("directives", 1), {"id": "x"},
        "directives:\n  - id: 1\n\n  - id: x\n\n  # hai\n  - id: 2\n", id="directives stay apart",
    ),
    pytest.param(
        "directives:\n  - id: 1\n", ("directives", 0), {"id": "x"}, "directives:\n  - id: x\n\n  - id: 1\n",
        id="the first of all",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "path", "value", "expected"), INSERTED)
def test_inserted(page: str, path: tuple[str | int, ...], value: object, expected: str) -> None:
    assert apply_edits(page, [Edit(path, value, insert=True)]) == expected


def check_rest(before: str, after: str) -> None:
    """All that differs is one stretch of whole lines, and no comment outside it is lost or moved."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    head = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    assert comments("".join(old[:head])) == comments("".join(new[:head]))
    kept = comments(after)
    assert kept == [one for one in comments(before) if one in kept]


@given(ROOTS, st.integers(0, 2**32), st.data())
@settings(max_examples=300, deadline=None)
def test_scalar_change_touches_its_lines_only(data: dict[str, Data], seed: int, draw: st.DataObject) -> None:
    page = Hand(random.Random(seed)).text(data)
    scalars = [path for path in places(data) if isinstance(at_path(data, path), str)]
    if not scalars:
        return
    path = draw.draw(st.sampled_from(scalars))
    got = apply_edits(page, [Edit(path, draw.draw(VALUES.filter(bool)))])
    node: Any = parse_yaml(page)
    for step in path:
        node = node.find(step).value if isinstance(step, str) else node.items[step]
    assert got.startswith(page[: node.start])
    after = page[node.end :] if not node.block else page[node.end :].lstrip("\r\n")
    assert got.endswith(after)
    assert comments(got) == [one for one in comments(page) if one in comments(got)]
    if not node.block:
        assert len(got.splitlines()) == len(page.splitlines())


@given(ROOTS, st.integers(0, 2**32), st.data())
@settings(max_examples=200, deadline=None)
def test_addition_keeps_every_line(data: dict[str, Data], seed: int, draw: st.DataObject) -> None:
    page = Hand(random.Random(seed)).text(data)
    path = draw.draw(st.sampled_from([path for path in places(data) if at_path(data, path) is None]))
    got = apply_edits(page, [Edit(path, draw.draw(VALUES.filter(bool)))])
    kept = got.splitlines()
    assert len([line for line in page.splitlines() if line not in kept]) <= 1
    assert comments(got) == comments(page)


def at_path(data: Any, path: tuple[str | int, ...]) -> Any:
    """What stands at ``path``; None where nothing does."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError):
            return None
    return data
