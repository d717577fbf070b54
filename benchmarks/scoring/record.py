"""What was recorded of a run, and what has been gained and lost since: item by item, not only in sum."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scoring.score import Score, total

Record = dict[str, object]
"""``total``: the counts of all documents; ``faults``: the lines of each document's faults."""


def as_record(scores: Mapping[str, Score]) -> Record:
    """What is kept of a run: counts and faults, nothing that differs between machines or days."""
    whole = total(scores.values())
    fields = {name: [count.right, count.missing, count.extra] for name, count in whole.fields.items()}
    faults = {name: [str(fault) for fault in score.faults] for name, score in sorted(scores.items())}
    return {"documents": len(scores), "fields": fields, "days": dict(whole.days), "faults": faults}


def write_record(path: Path, scores: Mapping[str, Score]) -> None:
    """Write the record of a run; the same run gives the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    shown = json.dumps(as_record(scores), ensure_ascii=False, indent=1)
    path.write_bytes((_short_lists(shown) + "\n").encode("utf-8"))


def _short_lists(shown: str) -> str:
    """Lists of three counts on one line."""
    lines: list[str] = []
    for line in shown.split("\n"):
        if lines and (line.strip().rstrip(",").isdigit() or (line.strip() in {"]", "],"} and lines[-1][-1].isdigit())):
            lines[-1] += (
                line.strip() if line.strip()[0] == "]" else (" " if lines[-1][-1] == "," else "") + line.strip()
            )
        else:
            lines.append(line)
    return "\n".join(lines)


def load_record(path: Path) -> Record:
    """A record that was written by `write_record`."""
    data: Record = json.loads(path.read_text(encoding="utf-8"))
    return data


@dataclass(frozen=True, slots=True)
class Change:
    """One item that is not as it was: ``before`` and ``after`` are its fault then and now, None where it was right."""

    document: str
    before: str | None
    after: str | None

    def __str__(self) -> str:
        if self.before is None:
            return f"lost    {self.document}: {self.after}"
        if self.after is None:
            return f"gained  {self.document}: {self.before}"
        return f"changed {self.document}: {self.after} | before: {self.before.rsplit(' | ', 1)[-1]}"


def changes(before: Record, now: Record, *, only: frozenset[str] | None = None) -> list[Change]:
    """The gains, losses and changed faults, in the order of the documents; of those named in ``only`` alone."""
    old, new = _faults(before), _faults(now)
    names = sorted(set(old) | set(new)) if only is None else sorted(only)
    return [change for name in names for change in _changed(name, old.get(name, []), new.get(name, []))]


def _changed(document: str, old: list[str], new: list[str]) -> list[Change]:
    gone = [fault for fault in old if fault not in new]
    come = [fault for fault in new if fault not in old]
    found: list[Change] = []
    for fault in come:
        same = next((other for other in gone if _item(other) == _item(fault)), None)
        if same is not None:
            gone.remove(same)
        found.append(Change(document, same, fault))
    return [Change(document, fault, None) for fault in gone] + found


def _item(fault: str) -> str:
    """Field and place of a fault: what stays when only the answer differs."""
    return fault.rsplit(" | ", 1)[0]


def _faults(record: Record) -> dict[str, list[str]]:
    faults = record["faults"]
    assert isinstance(faults, dict)
    return {str(name): [str(line) for line in lines] for name, lines in faults.items()}
