"""The figures as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from benchmarks.scoring.score import Score, total


def by_document(scores: Mapping[str, Score]) -> Iterator[str]:
    """One line a document: the measure F1 of what stands in it, and its days."""
    width = max((len(name) for name in scores), default=8)
    yield f"{'document':{width}}  sections directives  leads coordin. recurs  days right wrong missed invented silent"
    for name, score in scores.items():
        fields, days = score.fields, score.days
        yield (
            f"{name:{width}}  {fields['sections'].f1:8.3f} {fields['directives'].f1:10.3f} {fields['leads'].f1:6.3f} "
            f"{fields['coordinators'].f1:8.3f} {fields['recurs'].f1:6.3f}  {score.printed_days:4} {days['right']:5} "
            f"{days['wrong']:5} {days['missed']:6} {days['invented']:8} {days['silent']:6}"
        )


def in_total(score: Score) -> Iterator[str]:
    """Precision, recall and F1 of each field, and the sentence about the days."""
    yield f"{'field':12} {'right':>6} {'missing':>8} {'extra':>6} {'P':>7} {'R':>7} {'F1':>7}"
    for name, count in score.fields.items():
        counted = f"{name:12} {count.right:6} {count.missing:8} {count.extra:6}"
        yield f"{counted} {count.precision:7.3f} {count.recall:7.3f} {count.f1:7.3f}"
    days = score.days
    yield (
        f"days: right {days['right']} of {score.printed_days} ({days['certain']} of them certain), wrong "
        f"{days['wrong']}, missed {days['missed']}, invented {days['invented']}; SILENT {days['silent']}"
    )
    yield f"days of directives that were not found: {days['lost']}; on directives that are none: {days['stray']}"
    for failure in score.failed:
        yield f"FAILED {failure}"


def in_markdown(score: Score) -> Iterator[str]:
    """The table that the README shows."""
    yield "| field | precision | recall | F1 | n |"
    yield "|---|---:|---:|---:|---:|"
    for name, count in score.fields.items():
        counted = count.right + count.missing
        yield f"| {name} | {count.precision:.3f} | {count.recall:.3f} | {count.f1:.3f} | {counted} |"
    days = score.days
    yield (
        f"\nDays: {days['right']} of {score.printed_days} right, {days['certain']} of them certain; "
        f"wrong {days['wrong']}, missed {days['missed']}, invented {days['invented']}; silent {days['silent']}."
    )


def all_lines(scores: Mapping[str, Score]) -> Iterator[str]:
    """Both tables."""
    yield from by_document(scores)
    yield ""
    yield from in_total(total(scores.values()))
