"""Gold and given documents made by hand for the tests of the scorer."""

from __future__ import annotations

from benchmarks.scoring.given import GivenDocument, GivenItem
from benchmarks.scoring.gold import GoldDocument, GoldItem
from benchmarks.scoring.score import Score, score_document


def gold_of(*items: GoldItem, sections: tuple[str, ...] = (), sections_optional: tuple[str, ...] = ()) -> GoldDocument:
    """A gold document with an ordinary head."""
    return GoldDocument(
        name="thử",
        number="53/TB-UBND",
        kind="thông báo",
        issued=None,
        issuer="UBND huyện Nà Sơn",
        sections=sections,
        items=items,
        sections_optional=sections_optional,
    )


def given_of(*items: GivenItem, sections: tuple[str, ...] = ()) -> GivenDocument:
    """The same head as the program would give it."""
    return GivenDocument(
        number="53/TB-UBND", kind="thông báo", issuer="Ủy ban nhân dân huyện Nà Sơn", sections=sections, items=items
    )


def score_of(gold: GoldItem, given: GivenItem) -> Score:
    """The score of one directive against one."""
    return score_document(gold_of(gold), given_of(given))


def as_given(gold: GoldDocument) -> GivenDocument:
    """What a program gives that reads ``gold`` without a fault."""
    return GivenDocument(
        number=gold.number,
        kind=gold.kind.split("|")[0] if gold.kind else None,
        issued=gold.issued,
        issuer=gold.issuer.split("|")[0] if gold.issuer else None,
        sections=gold.sections,
        items=tuple(
            GivenItem(
                text=item.at,
                leads=tuple(name.split("|")[0] for name in item.leads),
                coordinators=tuple(name.split("|")[0] for name in item.coordinators),
                due=item.due,
                recurs=item.recurs,
                section=item.section,
            )
            for item in gold.items
        ),
    )
