"""How the lines of a file looked before each change, so that taking it back restores them as a person wrote them.

The log holds the values, which is enough to undo a change; comments, quotes and the order of keys that went with them
are kept here, in .cchc/undo. Like all in .cchc this may be missing: then only they are not restored.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from pathlib import Path

from cchc_cli.store.nodes import Mapping, YamlError, parse_yaml
from cchc_cli.store.nodes import Sequence as ListNode
from cchc_cli.store.splices import Page, end_of

KEPT = 1000
"""So many changes are kept, the newest."""

_CONTEXT = 3
_NAME = re.compile(r"[A-Za-z0-9-]{1,200}")


@dataclass(frozen=True, slots=True)
class _Hunk:
    """Lines that a change made of others, with those around them; ``at`` is where ``above`` began after the change.

    Lines of logs are left out and do not count: they stay when a change is taken back.
    """

    at: int
    above: list[str]
    before: list[str]
    after: list[str]
    below: list[str]


def keep(root: Path, document: str, change: str, before: str, after: str) -> None:
    """Note how ``change`` altered the text of the file of ``document``. Never a reason to fail."""
    path = _path(root, document, change)
    if path is None:
        return
    with suppress(OSError, YamlError, ValueError):
        hunks = [asdict(one) for one in _hunks(_lines(before)[0], _lines(after)[0])]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(hunks, ensure_ascii=False), encoding="utf-8", newline="\n")
        for old in sorted(path.parent.iterdir())[:-KEPT]:
            old.unlink()


def restored(root: Path, document: str, change: str, text: str) -> str | None:
    """``text`` with the lines that ``change`` altered as they were before it, those of logs as they are.

    None where that is not known, or where the lines are no longer those that the change left.
    """
    path = _path(root, document, change)
    try:
        if path is None:
            return None
        hunks = [_Hunk(**one) for one in json.loads(path.read_text(encoding="utf-8"))]
        lines, places = _lines(text)
        return _put_back(text.splitlines(keepends=True), lines, places, hunks)
    except (OSError, YamlError, ValueError, TypeError):
        return None


def _path(root: Path, document: str, change: str) -> Path | None:
    """Where the note stands. The names come from files that anyone may have written: nothing else is opened."""
    if not (_NAME.fullmatch(document) and _NAME.fullmatch(change)):
        return None
    return root / ".cchc" / "undo" / f"{change}.{document}.json"


def _lines(text: str) -> tuple[list[str], list[int]]:
    """The lines of ``text`` that are none of a log, with the number of each among all."""
    body = text.removeprefix("\ufeff")
    page, root = Page(body), parse_yaml(body)
    logs = {number for first, last in _logs(page, root) for number in range(first, last + 1)}
    numbered = [(number, line) for number, line in enumerate(text.splitlines(keepends=True)) if number not in logs]
    return [line for _, line in numbered], [number for number, _ in numbered]


def _logs(page: Page, root: Mapping) -> Iterator[tuple[int, int]]:
    """The first and last line of each log that has lines of its own."""
    records: list[Mapping] = [root]
    directives = root.find("directives")
    if directives is not None and isinstance(directives.value, ListNode):
        records += [one for one in directives.value.items if isinstance(one, Mapping)]
    for record in records:
        pair = record.find("log")
        if pair is None or record.flow or not page.alone(pair.key.start):
            continue
        lines = page.text.count("\n", pair.key.start, end_of(page, pair.value))
        yield pair.key.line, pair.key.line + lines


def _hunks(before: Sequence[str], after: Sequence[str]) -> Iterator[_Hunk]:
    for (old, old_end), (new, new_end) in differing(before, after):
        above = list(after[max(0, new - _CONTEXT) : new])
        below = list(after[new_end : new_end + _CONTEXT])
        yield _Hunk(new - len(above), above, list(before[old:old_end]), list(after[new:new_end]), below)


_Stretch = tuple[int, int]


def differing(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[_Stretch, _Stretch]]:
    """The stretches of lines in which two texts differ, in order.

    Lines that each text has once (such as the ids of directives) part them first: a search over thousands of lines
    that are alike would take the square of their number.
    """
    old = new = 0
    for old_end, new_end in [*_anchors(before, after), (len(before), len(after))]:
        last, other_last = old_end, new_end
        while old < last and new < other_last and before[old] == after[new]:
            old, new = old + 1, new + 1
        while old < last and new < other_last and before[last - 1] == after[other_last - 1]:
            last, other_last = last - 1, other_last - 1
        middle = SequenceMatcher(None, before[old:last], after[new:other_last], autojunk=False)
        for kind, start, end, other, other_end in middle.get_opcodes():
            if kind != "equal":
                yield (old + start, old + end), (new + other, new + other_end)
        old, new = old_end, new_end


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """The places of lines that both texts have just once, as many as stand in the same order in both."""
    here, there = _once(before), _once(after)
    shared = [(at, there[line]) for line, at in here.items() if line in there]  # in the order of ``before``
    ends: list[int] = []  # of the longest rising run of each length the smallest end
    before_it: list[int] = []  # for each pair the number of the one before it in its run, -1 for none
    tops: list[int] = []
    for number, (_, at) in enumerate(shared):
        length = bisect_left(ends, at)
        before_it.append(tops[length - 1] if length else -1)
        ends[length : length + 1] = [at]
        tops[length : length + 1] = [number]
    run, number = [], tops[-1] if tops else -1
    while number >= 0:
        run.append(shared[number])
        number = before_it[number]
    return run[::-1]


def _once(lines: Sequence[str]) -> dict[str, int]:
    """The lines that stand there once, with their places."""
    times = Counter(lines)
    return {line: at for at, line in enumerate(lines) if times[line] == 1}


def _put_back(whole: list[str], lines: Sequence[str], places: Sequence[int], hunks: Sequence[_Hunk]) -> str | None:
    """``whole``, a file's lines, with every hunk taken back; ``lines`` are those of no log, ``places`` their numbers.

    The last hunk first, so that the numbers of the others hold.
    """
    limit = len(lines)
    for hunk in reversed(hunks):
        pattern = [*hunk.above, *hunk.after, *hunk.below]
        there = hunk.at < limit and list(lines[hunk.at : hunk.at + len(pattern)]) == pattern
        anywhere = [hunk.at] if there else range(limit)  # most often nothing else has changed since
        starts = [at for at in anywhere if lines[at] == pattern[0]] if pattern else []
        fitting = [at for at in starts if list(lines[at : at + len(pattern)]) == pattern]
        if not fitting:
            return None
        first = min(fitting, key=lambda at: abs(at - hunk.at)) + len(hunk.above)
        last = first + len(hunk.after)
        begin = places[first] if first < len(places) else len(whole)
        if last > first:
            inside = set(places[first:last])
            logs = [whole[number] for number in range(begin, places[last - 1] + 1) if number not in inside]
            whole[begin : places[last - 1] + 1] = [*hunk.before, *logs]
        else:
            above = places[first - 1] + 1 if first else 0
            logs = whole[above:begin]
            own = _of_record(hunk.before, logs)
            whole[above:begin] = [*hunk.before[:own], *logs, *hunk.before[own:]]
        limit = first
    return "".join(whole)


def _of_record(lines: Sequence[str], logs: Sequence[str]) -> int:
    """How many of ``lines`` belong to the record whose log is ``logs``: those that stand as deep, before the first
    that does not. A log is the last of its record, so they go above it and the rest below.
    """
    if not logs:
        return 0
    column = _indent(logs[0])
    deep = next((at for at, line in enumerate(lines) if line.strip() and _indent(line) < column), len(lines))
    while deep and not lines[deep - 1].strip():
        deep -= 1
    return deep


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
