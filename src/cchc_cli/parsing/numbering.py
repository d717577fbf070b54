"""Whether the numbers follow each other: a gap or a repeat may be a lost paragraph."""

from __future__ import annotations

from cchc_cli.model.finding import Finding, Severity
from cchc_cli.parsing.outline import Item, order
from cchc_cli.wording import parsing as words


def numbering_findings(roots: list[Item]) -> list[Finding]:
    """One finding for each number that repeats or skips among its siblings; a list that begins anew at 1 is fine."""
    found = _among(roots)
    for root in roots:
        for item in root.walk():
            found += _among(item.children)
    return found


def _among(items: list[Item]) -> list[Finding]:
    found = []
    before: Item | None = None
    for item in items:
        if not item.numbered or item.block.marker is None:
            continue
        if before is not None and before.rank is item.rank and before.block.marker is not None:
            one, other = order(before.block), order(item.block)
            if one is not None and other is not None and other != one + 1 and other != 1:
                repeated = other <= one
                message = words.NUMBER_REPEATED if repeated else words.NUMBER_SKIPPED
                found.append(
                    Finding(
                        code="number-repeated" if repeated else "number-skipped",
                        severity=Severity.WARNING,
                        span=item.block.marker.span,
                        message=message.format(
                            number=item.block.marker.number, before=before.block.marker.number, path=item.path
                        ),
                    )
                )
        before = item
    return found
