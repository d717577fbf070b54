"""What each paragraph of the body is: heading, lead-in, directive, field, account, closing.

The rules are those of the ways in which conclusions, plans, directives and letters are written: an order is what an
author set apart (a bullet, a numbered or lettered item without items of its own, a bare paragraph) below a heading that
names an office, or in a part on tasks, or with an order of its own in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from cchc_cli.model.base import Span
from cchc_cli.parsing.assignment import (
    Assignment,
    clause_subject,
    given_by,
    inner_assignment,
    is_issuer,
    leading_assignment,
    opening_assignment,
    sent_in,
)
from cchc_cli.parsing.blocks import Rank
from cchc_cli.parsing.contexts import (
    HEADING_LENGTH,
    Context,
    after_lead_in,
    issuer_names,
    led_by,
    under_capitals,
    under_heading,
    zone_of,
)
from cchc_cli.parsing.coordination import coordinators
from cchc_cli.parsing.cuts import DueIn, first_end, gives_away, parts_of
from cchc_cli.parsing.doubts import NO_TASKS, Doubts
from cchc_cli.parsing.drafts import Draft
from cchc_cli.parsing.field_owners import FieldOwners
from cchc_cli.parsing.fields import label_of
from cchc_cli.parsing.lexicon import folded_copy, lexicon
from cchc_cli.parsing.names import Name, NameReader, name_reader
from cchc_cli.parsing.outline import Item
from cchc_cli.parsing.rows import Group, read_table, runs_of_rows
from cchc_cli.parsing.shapes import (
    acts_by_name,
    applies_to,
    goes_on_from_another_page,
    is_act,
    is_event,
    is_form,
    is_task_with_fields,
    is_title_of_article,
    lines_of,
    looks_like_heading,
    name_offices,
    orders_nothing,
)
from cchc_cli.parsing.tables import Columns
from cchc_cli.text.vietnamese import fold
from cchc_cli.units.registry import Registry

_NO_EVENTS = NO_TASKS | {"setting"}
_TITLE = 500
"""Letters of the longest heading that names a whole programme ("1. Nâng cao nhận thức, … trong toàn xã hội")."""
_SENTENCE_END = re.compile(r"[.;](?:\s|$)")


@dataclass(slots=True)
class Roles:
    """What was found: pieces of the text with their kind, and the drafts of directives, both in order.

    ``uncertain`` are items that are no directive though they name an office or a day: a person should look.
    """

    pieces: list[tuple[str, Span]] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    headings: dict[int, str] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    uncertain: list[Span] = field(default_factory=list)


class RoleReader:
    """Walks the outline once and says what each paragraph is."""

    def __init__(self, registry: Registry, issuer: str | None, due_in: DueIn) -> None:
        self._registry = registry
        self._due_in = due_in
        self._own = issuer_names(issuer)
        self._columns: Columns | None = None
        self._roots: list[Item] = []
        self._of_offices: dict[int, bool] = {}
        self._fields = FieldOwners([], 0)
        self._doubts = Doubts(self._own, due_in)
        self.roles = Roles()

    def read(self, roots: list[Item]) -> Roles:
        """Read all items in order."""
        context = Context()
        self._roots = roots
        self._fields = FieldOwners(roots, len(self.roles.drafts))
        self._doubts = Doubts(self._own, self._due_in)
        for run in runs_of_rows(roots):
            root = run[0]
            if root.block.is_row:
                self._table(run, context)
            elif root.numbered or root.rank is not None:
                self._read(root, context)
            else:
                context = self._read_opening(root, context)
        self.roles.uncertain += self._doubts.spans + self._doubts.among_orders(self.roles.drafts, roots)
        return self.roles

    def _table(self, rows: list[Item], context: Context) -> None:
        """Take each task row of a table as a directive."""
        found = read_table(rows, self._columns)
        self._columns = found.columns
        self.roles.pieces.extend(found.pieces)
        self.roles.groups.extend(found.groups)
        self.roles.uncertain.extend(found.uncertain)
        for item, task in found.tasks:
            reader = name_reader(task.task.text, self._registry)
            draft = self._draft(item, task.task.span, coordinators(reader, 0, len(reader.text)), context, None)
            draft.fields.extend(task.fields)
            self.roles.drafts.append(draft)

    def _read_opening(self, item: Item, context: Context) -> Context:
        """A bare paragraph outside any section: the account, an order to all, or the words that open the list."""
        block = item.block
        reader = name_reader(block.text, self._registry)
        if item.introduces or (item.children and not _SENTENCE_END.search(block.text[:-1])):
            context = self._lead_in(item, reader, context)
        elif not self._order_in(item, reader, context):
            zone = under_capitals(item, reader, context, self._own)
            self._piece("heading" if zone else "other", block.span)
            context = zone or context
        self._read_children(item, context)
        return context

    def _lead_in(self, item: Item, reader: NameReader, context: Context) -> Context:
        self._piece("lead-in", item.block.body)
        if applies_to(item):
            return replace(context, zone="account")
        return after_lead_in(reader, context, self._own)

    def _read_children(self, item: Item, context: Context) -> None:
        for run in runs_of_rows(item.children):
            child = run[0]
            if child.block.is_row:
                self._table(run, context)
            elif child.rank is None and child.introduces and not child.children:
                context = self._lead_in(child, name_reader(child.block.text, self._registry), context)
            elif child.block.in_capitals and not child.children:
                self._piece("heading", child.block.span)
                reader = name_reader(child.block.text, self._registry)
                context = under_capitals(child, reader, context, self._own) or context
            else:
                self._read(child, context)

    def _order_in(self, item: Item, reader: NameReader, context: Context) -> bool:
        """Take a paragraph outside the sections as a directive if it gives work to somebody by name."""
        if lexicon().account.match(reader.folded.lstrip()):
            return False
        given = inner_assignment(reader, 0, len(reader.text), own=self._own)
        listed = context.listed and lexicon().task.match(reader.folded.lstrip())
        if given is None and not listed:
            return False
        self._directive(item, item.block.body, reader, context, given)
        return True

    def _read(self, item: Item, context: Context) -> None:
        block = item.block
        if block.marker:
            self._piece("marker", block.marker.span)
        if item.rank is Rank.ANNEX and is_form(item):
            self._form(item)
            return
        reader = name_reader(block.text, self._registry)
        if (label := label_of(reader.folded)) is not None and self._takes_field(item):
            return
        if label is not None and label != "overseer" and not item.children:
            self._without_owner(item, reader, context)
        elif item.children and not {context.zone, zone_of(reader.folded)} & _NO_EVENTS and is_event(item):
            self._event(item, reader, context)
        elif item.children:
            self._read_children(item, self._read_parent(item, reader, context))
        else:
            self._read_leaf(item, reader, context)

    # -- paragraphs with something below them ------------------------------------------------------------------

    def _read_parent(self, item: Item, reader: NameReader, context: Context) -> Context:
        """A heading or a lead-in: what it says goes to all below it; one that also orders is a directive too."""
        block = item.block
        text = block.text.rstrip("* ")
        short = len(text) < HEADING_LENGTH or _is_title(item)
        heading = item.introduces or (short and not text.endswith((".", ";")))
        heading = heading and not is_task_with_fields(item, reader)
        if applies_to(item):  # "… được áp dụng đối với các cơ quan sau:" lists, and orders nothing
            inner = replace(context, zone="account")
        else:
            inner = under_heading(item, reader, context, self._own, among_offices=self._among_offices(item))
        if heading:
            self._heading(item, block.body)
            if inner.time is None:
                self._doubts.lead_in(item, inner)
            return inner
        if self._is_order(item, reader, context):
            self._order(item, reader, context)
        else:
            self._piece("other", block.body)
        return inner

    def _form(self, item: Item) -> None:
        """Pass over an annex that is a form to be filled in: what a report must contain is nobody's task by itself."""
        self._piece("heading", item.block.body)
        for child in item.children:
            for one in child.walk():
                self._piece("other", one.block.span)

    def _event(self, item: Item, reader: NameReader, context: Context) -> None:
        """Take an item whose lines below all bear labels as one directive: "2.6. Lễ bế mạc" and who, when, where."""
        self._order(item, reader, context)
        lines = lines_of(item)
        for child in lines:
            if child.block.marker:
                self._piece("marker", child.block.marker.span)
            if label_of(folded_copy(child.block.text)) is None or not self._takes_field(child):
                self._piece("other", child.block.body)
            for below in child.children:
                for one in below.walk():
                    self._piece("other", one.block.span)
        for child in item.children[len(lines) :]:
            self._read(child, context)

    def _without_owner(self, item: Item, reader: NameReader, context: Context) -> None:
        """A line that says who or when, with no task above it: it speaks of the whole document, or of a lost line."""
        self._piece("other", item.block.body)
        self._doubts.consider(item, reader, context)

    def _among_offices(self, item: Item) -> bool:
        """Whether the numbered headings beside ``item`` name offices."""
        if not item.numbered:
            return False
        beside = item.parent.children if item.parent else self._roots
        key = id(beside)
        if key not in self._of_offices:
            headings = [one for one in beside if one.numbered and len(one.block.text) < HEADING_LENGTH]
            self._of_offices[key] = name_offices([name_reader(one.block.text, self._registry) for one in headings])
        return self._of_offices[key]

    # -- paragraphs that stand alone -----------------------------------------------------------------------------

    def _read_leaf(self, item: Item, reader: NameReader, context: Context) -> None:
        block = item.block
        if not goes_on_from_another_page(item) and self._is_order(item, reader, context):
            self._order(item, reader, context)
        elif item.numbered and looks_like_heading(block.text):
            self._heading(item, block.body)
        else:
            self._piece("other", block.body)
            self._doubts.consider(item, reader, context)

    def _heading(self, item: Item, span: Span) -> None:
        """Take ``span`` as the heading of a numbered item, or as the lead-in of bullets."""
        self._piece("heading" if item.numbered else "lead-in", span)
        if item.numbered:
            text = item.block.text[: span.end - item.block.body.start]
            self.roles.headings[item.block.span.start] = " ".join(text.strip("* :").split())

    def _order(self, item: Item, reader: NameReader, context: Context) -> None:
        """Take the paragraph as a directive; a number's "Đề nghị Bưu điện huyện:" before it is its heading.

        Where a sentence of its own follows the colon ("1. Phòng Nội vụ: Chủ trì …"), the whole item is the directive.
        """
        block = item.block
        given = leading_assignment(reader, 0)
        if given is not None and is_issuer(given, self._own) and (ordered := given_by(reader, given)) is not None:
            given = ordered
        named = given is not None and given.colon and item.numbered and given.rest < len(block.text.rstrip())
        if given is not None and named and not block.text[given.rest].islower():
            self.roles.headings[block.span.start] = " ".join(block.text[: given.rest].strip("* :").split())
        elif given is not None and named:
            cut = block.body.start + given.rest
            self._heading(item, Span(block.body.start, cut))
            inner = led_by(context, given, reader)
            self._directive(
                item, Span(cut, block.body.end), name_reader(block.text[given.rest :], self._registry), inner, None
            )
            return
        if given is not None and context.office and not gives_away(reader, given, named=named):
            given = None
        if given is None and (not context.office or lexicon().agreement.match(reader.folded)):
            given = inner_assignment(reader, 0, first_end(reader), own=self._own)
        elif given is None and item.rank is None:
            given = opening_assignment(reader, own=self._own) or sent_in(reader)
        if given is None and not context.leads:
            given = clause_subject(reader, among=self._own)  # "Định kỳ 6 tháng, Sở X tổ chức …" in its own plan
        if given is not None and given.opening and (lexicon().agreement.match(reader.folded) or is_act(item)):
            self._behind_agreement(item, reader, context, given)
        else:
            self._directive(item, block.body, reader, context, given)

    def _behind_agreement(self, item: Item, reader: NameReader, context: Context, given: Assignment) -> None:
        """The order behind an agreement ("Nhất trí chủ trương …; giao Sở X …"): the agreement is no part of it."""
        body = item.block.body
        cut = body.start + given.opening
        self._piece("other", Span(body.start, cut))
        rest = name_reader(reader.text[given.opening :], self._registry)
        self._directive(item, Span(cut, body.end), rest, context, leading_assignment(rest, 0))

    def _is_order(self, item: Item, reader: NameReader, context: Context) -> bool:
        """Whether a paragraph lays a duty on somebody."""
        words, folded = lexicon(), reader.folded.strip()
        explicit = _gives(reader, self._own)
        if words.account.match(folded) or context.zone in ("account", "funding"):
            return explicit and _with_verb(reader)
        if words.description.match(folded) or context.zone == "setting":
            return (explicit and _with_verb(reader)) or acts_by_name(reader)
        if orders_nothing(reader) or is_title_of_article(item, reader):
            return False
        if is_act(item) and not context.office:
            return explicit
        if looks_like_heading(reader.text) and not words.task.match(folded):
            return False
        if words.closing.match(folded) and not explicit:
            return False
        if context.office or explicit:
            return True
        if context.zone == "aims":
            return False
        return bool(context.zone == "tasks" and (words.task.match(folded) or words.obligation.search(folded)))

    def _directive(
        self, item: Item, span: Span, reader: NameReader, context: Context, given: Assignment | None
    ) -> None:
        """Add the directives of ``span``: several where it gives work to several leads, or by several days."""
        for part in parts_of(reader, context, given, own=self._own, due_in=self._due_in):
            piece = Span(part.start, part.end).shifted(span.start)
            named = coordinators(reader, part.start, part.end)
            self.roles.drafts.append(self._draft(item, piece, named, context, part.given))
            self._piece("directive", piece)

    def _draft(self, item: Item, piece: Span, named: list[Name], context: Context, given: Assignment | None) -> Draft:
        """The draft of ``piece``, with ``named`` as those to work with. Nobody co-ordinates what he leads."""
        leads = tuple(name.name for name in given.leads) if given else context.leads
        with_whom = [one.name for one in named] + list(() if given else context.coordinators)
        keys = {fold(lead) for lead in leads}
        joint: list[str] = []
        for name in with_whom:
            if fold(name) not in keys:
                keys.add(fold(name))
                joint.append(name)
        force = (given.force if given else None) or context.force
        return Draft(piece, item, leads, tuple(joint), force, context, given is not None)

    def _takes_field(self, item: Item) -> bool:
        """Give a field line to the directives of which it speaks."""
        if not self._fields.give(item, self.roles.drafts):
            return False
        self._piece("field", item.block.body)
        return True

    def _piece(self, kind: str, span: Span) -> None:
        if span.start < span.end:
            self.roles.pieces.append((kind, span))


def _is_title(item: Item) -> bool:
    """Whether a long item is a heading: numbered, with numbered items below it and no stop at its end."""
    below = [child for child in item.children if child.rank is not None]
    return item.numbered and len(below) > 1 and all(child.numbered for child in below) and len(item.block.text) < _TITLE


def _gives(reader: NameReader, own: frozenset[str]) -> bool:
    return inner_assignment(reader, 0, len(reader.text), own=own) is not None


def _with_verb(reader: NameReader) -> bool:
    return bool(re.search(r"(?<!\w)(?:giao|yeu cau|de nghi|phan cong|chu tri|co trach nhiem)(?!\w)", reader.folded))
