"""What `check` found, on a terminal: by topic, what a person should look at first on top, long lists cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len, set_cell_size
from rich.style import Style

from cchc_cli.model.finding import Severity
from cchc_cli.query.cells import capitalized, day_words
from cchc_cli.query.found import Found
from cchc_cli.query.six import CRITERIA, Clarity, reasons_of
from cchc_cli.render.marks import DOUBT, FAINT, STRONG, WRONG
from cchc_cli.render.page import Page
from cchc_cli.text.printable import one_line
from cchc_cli.wording import checks as words
from cchc_cli.wording import show as show_words

SHOWN, SHOWN_OF_REST = 5, 2
"""How many findings of one kind are shown before the rest is only counted: of what matters for a meeting, and else."""
_LEAST_ROOM = 24
_FIRST = ("data", "deadlines", "units", "results", "stale")

_STYLES: dict[Severity, Style | None] = {Severity.ERROR: WRONG, Severity.WARNING: DOUBT, Severity.INFO: None}


@dataclass(frozen=True, slots=True)
class Names:
    """How directives are called: ``short`` gives the form of an id that is shown, ``texts`` the words by id."""

    short: Callable[[str], str]
    texts: Mapping[str, str]


def check_page(
    found: Sequence[Found],
    six: Sequence[Clarity],
    names: Names,
    *,
    width: int,
    color: bool,
    full: bool = False,
    notes: bool = False,
) -> str:
    """The findings in the order given, a heading before each topic; "" where there are none.

    Of each kind the first `SHOWN` unless ``full``; notes on the reading are only counted unless ``notes``.
    """
    page = Page(width)
    for topic, group in groupby(found, key=lambda one: one.topic):
        members = list(group)
        if topic == "six":
            _add_six(page, six, width)
            continue
        page.heading(words.TOPIC.format(topic=words.TOPICS[topic], count=len(members)))
        if topic == "notes" and not (notes or full):
            page.line(words.NOTES_MORE.format(count=len(members)), lead="  ", style=FAINT)
            continue
        for _, same in groupby(members, key=_kind):
            _add_kind(page, list(same), names, width, full=full)
    return page.text(color=color)


def _kind(one: Found) -> str:
    """What findings that are to be seen to in the same way have in common."""
    return f"{one.finding.severity} {_hint_of_any(one)}"


def _hint_of_any(one: Found) -> str:
    """The hint with words for the id or the unit that it names."""
    hint = one.finding.hint or ""
    hint = hint.replace(one.subject, words.ANY_ID) if one.subject else hint
    return hint.replace(f'"{one.about}"', words.ANY_UNIT) if one.about else hint


def _add_kind(page: Page, same: Sequence[Found], names: Names, width: int, *, full: bool) -> None:
    shown = same if full else same[: SHOWN if same[0].topic in _FIRST else SHOWN_OF_REST]
    for one in shown:
        _add(page, one, names, width)
    if len(shown) < len(same):
        more = words.MORE.format(count=len(same) - len(shown), topic=same[0].topic)
        page.line(more, lead="  ", style=FAINT)
    hint, name = shown[0].finding.hint or "", shown[0].subject
    if hint:
        hint = _hint_of_any(shown[0]) if len(same) > 1 else hint.replace(name, names.short(name)) if name else hint
        page.line(one_line(hint), lead="  → ", style=FAINT)


def _add(page: Page, one: Found, names: Names, width: int) -> None:
    """The directive with its opening words (or the document, or the unit), what is to be seen to, and its place."""
    message = one_line(one.finding.message)
    for name in one.directives:
        message = message.replace(name, names.short(name))
    if one.finding.directive and one.full_id:
        opening = one_line(names.texts.get(one.finding.directive, "").replace("**", ""))
        name = one_line(names.short(one.full_id))
        if one.due:
            name = words.DUE.format(id=name, day=day_words(one.due))
        page.line(_opening(name, opening, width), lead="  ", style=STRONG)
        page.line(message, lead="    ", style=_STYLES[one.finding.severity])
    else:
        about = "" if one.about and one_line(one.about) in message else one_line(one.about)
        text = f"{about}: {message}" if about else message
        page.line(text, lead="  ", further="    ", style=_STYLES[one.finding.severity])
    if one.place:
        code = show_words.FINDING_CODE.format(code=one_line(one.finding.code))
        page.line(f"{one_line(one.place)} {code}", lead="    ", style=FAINT)


def _opening(name: str, text: str, width: int) -> str:
    """An id and as many of the opening words as one line holds."""
    room = max(width - cell_len(name) - 6, 20)
    if cell_len(text) > room:
        text = (set_cell_size(text, room - 1).rpartition(" ")[0].rstrip(" .,;:") or text[: room - 1]) + "…"
    return f"{name}  {text}" if text else name


def _add_six(page: Page, six: Sequence[Clarity], width: int) -> None:
    """How many directives meet and fail each criterion, and for which reasons."""
    reasons = reasons_of(six)
    page.heading(words.SIX_TITLE.format(count=len(six)))
    names = [capitalized(words.SIX[one]) for one in CRITERIA]
    longest = max(map(cell_len, names))
    met = {one: words.SIX_MET.format(count=len(six) - reasons[one].total()) for one in CRITERIA}
    failed = {one: words.SIX_FAILED.format(count=reasons[one].total()) if reasons[one] else "" for one in CRITERIA}
    wide = [max(map(cell_len, column.values())) for column in (met, failed)]
    for one, name in zip(CRITERIA, names, strict=True):
        lead = f"  {name:<{longest}}  {met[one]:<{wide[0]}}  {failed[one]:<{wide[1]}}"
        listed = [words.SIX_REASON.format(reason=why, count=count) for why, count in reasons[one].most_common()]
        told = ", ".join(listed) if len(listed) > 1 else "".join(reasons[one])
        if told and cell_len(lead) + _LEAST_ROOM <= width:
            page.line(told, lead=f"{lead}  ", style=FAINT)
        else:
            page.line(lead.rstrip())
            if told:
                page.line(told, lead="    ", style=FAINT)
    page.line(words.SIX_HINT, lead="  → ", style=FAINT)


def six_page(six: Iterable[Clarity], names: Names, *, width: int, color: bool) -> str:
    """Every directive that leaves something unclear, with what; then how each criterion is judged."""
    page = Page(width)
    for one in six:
        page.line(_opening(one_line(names.short(one.id)), one_line(one.text.replace("**", "")), width), lead="  ",
                  style=STRONG)  # fmt: skip
        lacks = [words.SIX_LACKS.format(criterion=words.SIX[name], reason=why) for name, why in one.lacks.items()]
        page.line("; ".join(lacks), lead="    ", style=DOUBT)
    page.blank()
    legend = "; ".join(f"{words.SIX[name]}: {what}" for name, what in words.SIX_MEANS.items())
    page.line(words.SIX_LEGEND.format(parts=legend), style=FAINT)
    return page.text(color=color)
