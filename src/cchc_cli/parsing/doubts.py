"""What was set apart and gave no directive, though a person may expect one there."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc_cli.model.base import Span
from cchc_cli.parsing.contexts import Context
from cchc_cli.parsing.cuts import DueIn
from cchc_cli.parsing.drafts import Draft
from cchc_cli.parsing.lexicon import lexicon
from cchc_cli.parsing.names import NameReader
from cchc_cli.parsing.outline import Item
from cchc_cli.parsing.shapes import holds_verb, is_act, orders_nothing, takes_effect

NO_TASKS = frozenset({"aims", "account", "funding"})
"""Zones of parts that order nothing, whoever is named in them."""
_FEWEST_WORDS = 6


@dataclass(slots=True)
class Doubts:
    """Collects paragraphs that are no directive, and says which of them a person should look at.

    ``own`` holds the folded names of the issuer, ``due_in`` reads the day of a sentence.
    """

    own: frozenset[str]
    due_in: DueIn
    spans: list[Span] = field(default_factory=list)
    _sentences: list[Item] = field(default_factory=list)

    def consider(self, item: Item, reader: NameReader, context: Context) -> None:
        """Take ``item``, which gave no directive: at once if it names an office or a day, or as one to be compared."""
        if _tells(reader, context) or takes_effect(item):
            return
        if is_act(item) and self.due_in(item.block.text) is None:
            return
        described = lexicon().description.match(reader.folded.strip()) is not None or context.zone == "setting"
        named = not described and reader.holds_name(besides=self.own) and holds_verb(reader)
        if named or self.due_in(item.block.text) is not None:
            self.spans.append(item.block.body)
        elif not described and _is_sentence(item) and not lexicon().closing.match(reader.folded.strip()):
            self._sentences.append(item)

    def lead_in(self, item: Item, context: Context) -> None:
        """Take words that only introduce a list, if they print a day: "… báo cáo trước ngày 20/12 các việc sau:"."""
        if item.introduces and context.zone not in NO_TASKS and self.due_in(item.block.text) is not None:
            self.spans.append(item.block.body)

    def among_orders(self, drafts: list[Draft], roots: list[Item]) -> list[Span]:
        """The sentences left out of lists in which most others are directives: "Chung sức dựng lại nhà cho dân;"."""
        giving = {id(draft.item) for draft in drafts}
        found = []
        for item in self._sentences:
            beside = [one for one in (item.parent.children if item.parent else roots) if one.rank is item.rank]
            if sum(id(one) in giving for one in beside) > len(beside) / 2:
                found.append(item.block.body)
        return found


def _tells(reader: NameReader, context: Context) -> bool:
    """Whether a paragraph only tells something: a remark, an account, a name, a part that orders nothing."""
    folded = reader.folded.strip()
    told = context.zone in NO_TASKS or bool(lexicon().account.match(folded)) or orders_nothing(reader)
    return told or folded.startswith(("(", "["))


def _is_sentence(item: Item) -> bool:
    text = item.block.text.rstrip("* ")
    return item.rank is not None and text.endswith((".", ";")) and len(text.split()) >= _FEWEST_WORDS
