"""The figures of one document: gold and given compared field by field.

Each field counts what is right, what is missing (the gold has it, the program not) and what is too much. A wrong value
is both. The rules in words: `benchmarks/accuracy.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from benchmarks.scoring import matching
from benchmarks.scoring.given import GivenDocument, GivenItem
from benchmarks.scoring.gold import GoldDocument, GoldItem

FIELDS = ("number", "kind", "issued", "issuer", "sections", "directives", "leads", "coordinators", "due", "recurs")
DAYS = ("right", "certain", "wrong", "missed", "invented", "silent", "lost", "stray")
_OPENING = 60


@dataclass(slots=True)
class Count:
    """Right, missing and too much, with the measures made of them; nothing to find and nothing found is 1."""

    right: int = 0
    missing: int = 0
    extra: int = 0

    @property
    def precision(self) -> float:
        """The share of what was given that is right."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        """The share of what there is that was given."""
        return self.right / (self.right + self.missing) if self.right + self.missing else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = 2 * self.right + self.missing + self.extra
        return 2 * self.right / both if both else 1.0

    def add(self, right: int, missing: int, extra: int) -> None:
        """Count so many more."""
        self.right += right
        self.missing += missing
        self.extra += extra


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is not right: ``place`` says where ("2.1 Rà soát, thống kê"), ``what`` what is and should be."""

    document: str
    place: str
    field: str
    what: str

    def __str__(self) -> str:
        return f"{self.field} | {self.place} | {self.what}"


@dataclass(slots=True)
class Score:
    """The counts of each of `FIELDS`, of the `DAYS`, and the faults, of one document or of many."""

    fields: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in FIELDS})
    days: dict[str, int] = field(default_factory=lambda: dict.fromkeys(DAYS, 0))
    faults: list[Fault] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    @property
    def printed_days(self) -> int:
        """The days that the gold has on directives that were found."""
        return self.days["right"] + self.days["wrong"] + self.days["missed"]


def total(scores: Iterable[Score]) -> Score:
    """All counts together (micro average)."""
    whole = Score()
    for score in scores:
        for name, count in score.fields.items():
            whole.fields[name].add(count.right, count.missing, count.extra)
        for name, number in score.days.items():
            whole.days[name] += number
        whole.faults += score.faults
        whole.failed += score.failed
    return whole


def score_document(gold: GoldDocument, given: GivenDocument) -> Score:
    """The figures of one document."""
    score = Score()
    if given.failed:
        score.failed.append(f"{gold.name}: {given.failed}")
    _head(score, gold, given)
    _sections(score, gold, given)
    pairs = matching.pair_openings([item.at for item in gold.items], [item.text for item in given.items])
    _found(score, gold, given, pairs)
    for at, other in sorted(pairs.items()):
        if not gold.items[at].optional:
            _offices(score, gold.name, gold.items[at], given.items[other])
            _day(score, gold.name, gold.items[at], given.items[other])
            _recurrence(score, gold.name, gold.items[at], given.items[other])
    score.faults.sort()
    return score


def _head(score: Score, gold: GoldDocument, given: GivenDocument) -> None:
    number = matching.number_key(gold.number) == matching.number_key(given.number)
    kind = matching.kind_key(given.kind) in [matching.kind_key(form) for form in (gold.kind or "").split("|")]
    issuer = matching.same_office(gold.issuer, given.issuer) if gold.issuer and given.issuer else False
    _value(score, gold, "number", gold.number, given.number, same=number)
    _value(score, gold, "kind", gold.kind, given.kind, same=kind)
    _value(score, gold, "issued", gold.issued, given.issued, same=gold.issued == given.issued)
    _value(score, gold, "issuer", gold.issuer, given.issuer, same=issuer or gold.issuer == given.issuer)


def _value(score: Score, document: GoldDocument, name: str, gold: object, given: object, *, same: bool) -> None:
    """One field of the head. That the document prints none, and none is given, is right too."""
    if name in document.unjudged:
        return
    if same:
        score.fields[name].add(1, 0, 0)
        return
    score.fields[name].add(0, int(gold is not None), int(given is not None))
    score.faults.append(Fault(document.name, "head", name, _differ(gold, given)))


def _sections(score: Score, gold: GoldDocument, given: GivenDocument) -> None:
    wanted = {matching.path_key(path): path for path in gold.sections}
    optional = {matching.path_key(path) for path in gold.sections_optional} - set(wanted)
    have = {matching.path_key(path): path for path in given.sections if matching.path_key(path) not in optional}
    missing, extra = sorted(set(wanted) - set(have)), sorted(set(have) - set(wanted))
    score.fields["sections"].add(len(set(wanted) & set(have)), len(missing), len(extra))
    for key in missing:
        score.faults.append(Fault(gold.name, wanted[key], "sections", "missed"))
    for key in extra:
        score.faults.append(Fault(gold.name, have[key], "sections", "extra"))


def _found(score: Score, gold: GoldDocument, given: GivenDocument, pairs: dict[int, int]) -> None:
    """Directives found, missed and too many, and the days that go with them."""
    for at, item in enumerate(gold.items):
        if item.optional:
            continue
        score.fields["directives"].add(int(at in pairs), int(at not in pairs), 0)
        if at not in pairs:
            score.days["lost"] += int(item.due is not None)
            score.faults.append(Fault(gold.name, _place(item.section, item.at), "directives", "missed"))
    taken = set(pairs.values())
    for at, other in enumerate(given.items):
        if at not in taken:
            score.fields["directives"].add(0, 0, 1)
            score.days["stray"] += int(other.due is not None)
            score.faults.append(Fault(gold.name, _place(other.section, other.text), "directives", "extra"))


def _offices(score: Score, document: str, gold: GoldItem, given: GivenItem) -> None:
    for name, wanted, have in (
        ("leads", gold.leads, given.leads),
        ("coordinators", gold.coordinators, given.coordinators),
    ):
        right, missing, extra = matching.match_offices(wanted, have)
        score.fields[name].add(right, len(missing), len(extra))
        if missing or extra:
            differ = _differ("; ".join(wanted), "; ".join(have))
            score.faults.append(Fault(document, _place(gold.section, gold.at), name, differ))


def _day(score: Score, document: str, gold: GoldItem, given: GivenItem) -> None:
    """The day of a directive that was found: right, wrong, missed or invented, and whether somebody was warned."""
    if gold.due == given.due:
        if gold.due is not None:
            score.fields["due"].add(1, 0, 0)
            score.days["right"] += 1
            score.days["certain"] += int(given.certain)
        return
    what = "invented" if gold.due is None else "missed" if given.due is None else "wrong"
    silent = given.certain and not given.told
    score.fields["due"].add(0, int(gold.due is not None), int(given.due is not None))
    score.days[what] += 1
    score.days["silent"] += int(silent)
    differ = f"{_differ(gold.due, given.due)} ({what}{' SILENT' if silent else ''})"
    score.faults.append(Fault(document, _place(gold.section, gold.at), "due", differ))


def _recurrence(score: Score, document: str, gold: GoldItem, given: GivenItem) -> None:
    if gold.recurs == given.recurs:
        score.fields["recurs"].add(int(gold.recurs is not None), 0, 0)
        return
    score.fields["recurs"].add(0, int(gold.recurs is not None), int(given.recurs is not None))
    differ = _differ(gold.recurs, given.recurs)
    score.faults.append(Fault(document, _place(gold.section, gold.at), "recurs", differ))


def _differ(gold: object, given: object) -> str:
    return f"gold {gold or '-'} given {given or '-'}"


def _place(section: str | None, text: str) -> str:
    opening = " ".join(text.replace("**", "").split())
    return f"{section or '-'} {opening[:_OPENING].rstrip()}"
