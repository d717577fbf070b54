"""The six clarities (6 rõ) of a directive: who, what, by when, who answers for it, which product, on whose authority.

Decided from what the document prints and the model knows, nothing else; `wording.checks.SIX_MEANS` says so to people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_cli.model.codes import DeadlineKind
from cchc_cli.text.vietnamese import name_key
from cchc_cli.wording import checks as words

if TYPE_CHECKING:
    from cchc_cli.model.directive import Directive
    from cchc_cli.query.facts import PartyFacts
    from cchc_cli.query.rows import Seen
    from cchc_cli.units import Registry

CRITERIA = tuple(words.SIX)
_FEWEST_WORDS = 3
_PLURALS = ("cac ", "nhung ", "moi ", "tat ca ", "toan the ", "tung ")
_WITHOUT_DAY = {
    DeadlineKind.STANDING: words.STANDING,
    DeadlineKind.EVENT: words.EVENT,
    DeadlineKind.BY_REFERENCE: words.BY_REFERENCE,
    DeadlineKind.HORIZON: words.HORIZON,
}


@dataclass(frozen=True, slots=True)
class Clarity:
    """What one directive leaves unclear: by criterion (`CRITERIA`) the reason in words; nothing where all is clear."""

    id: str
    text: str
    lacks: Mapping[str, str]


def clarity(seen: Seen, directive: Directive, doubts: Sequence[str], registry: Registry) -> Clarity:
    """What ``seen``, read as ``directive``, leaves unclear; ``doubts`` are its fields that carry (?)."""
    reasons = {
        "who": _who(seen, doubts, registry),
        "what": _what(directive.text, doubts),
        "when": _when(seen, doubts),
        "responsibility": _responsibility(seen),
        "product": None if directive.deliverable or directive.targets else words.NO_PRODUCT,
        "authority": _authority(seen, directive),
    }
    return Clarity(directive.id, directive.text, {name: why for name, why in reasons.items() if why})


def reasons_of(found: Iterable[Clarity]) -> dict[str, Counter[str]]:
    """For each criterion how many directives fail it for which reason."""
    counted: dict[str, Counter[str]] = {name: Counter() for name in CRITERIA}
    for one in found:
        for name, why in one.lacks.items():
            counted[name][why] += 1
    return counted


def is_vague(party: PartyFacts, registry: Registry) -> bool:
    """Whether a name stands for several units that nobody can list: "các cơ quan, đơn vị liên quan"."""
    known = party.group or (party.unit and registry.unit(party.unit))
    return not known and name_key(party.name).startswith(_PLURALS)


def _leads(seen: Seen) -> list[PartyFacts]:
    return [one for one in seen.directive.parties if one.role == "lead"]


def _who(seen: Seen, doubts: Sequence[str], registry: Registry) -> str | None:
    leads = _leads(seen)
    if not leads:
        return words.NO_LEAD
    if "leads" in doubts:
        return words.DOUBTFUL
    return words.VAGUE_LEAD if all(is_vague(one, registry) for one in leads) else None


def _what(text: str, doubts: Sequence[str]) -> str | None:
    if sum(any(char.isalpha() for char in word) for word in text.split()) < _FEWEST_WORDS:
        return words.NO_TEXT
    return words.DOUBTFUL if "text" in doubts else None


def _when(seen: Seen, doubts: Sequence[str]) -> str | None:
    if any(one.duty.due for one in seen.all):
        return words.DOUBTFUL if "deadline" in doubts else None
    kind = seen.directive.plain.get("deadline", {}).get("kind", DeadlineKind.NONE)
    return _WITHOUT_DAY.get(DeadlineKind(kind), words.NO_DAY)


def _responsibility(seen: Seen) -> str | None:
    leads = _leads(seen)
    if not leads:
        return words.NO_LEAD
    if len(leads) > 1:
        return words.SEVERAL_LEADS
    return words.GROUP_LEAD if leads[0].group or name_key(leads[0].name).startswith(_PLURALS) else None


def _authority(seen: Seen, directive: Directive) -> str | None:
    if not seen.document.issuer and not directive.basis:
        return words.NO_ISSUER
    return None if directive.force or directive.report_to else words.NO_FORCE
