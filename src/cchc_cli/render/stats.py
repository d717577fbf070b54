"""The lines of `stats` on a terminal: a table where there is room for it, else a few lines for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from cchc_cli.query.row import State
from cchc_cli.query.sentence import classes
from cchc_cli.query.stats import By, Line, Stats
from cchc_cli.query.stats_cells import cell, fields_of, grouped_heads, rate_words, record_of, spoken_of
from cchc_cli.render.bars import bar
from cchc_cli.render.layout import GAP, Cell, Column, laid_out, wrapped
from cchc_cli.render.marks import FAINT, GOOD, HEAD, SIGNS, STRONG, WRONG, style_of
from cchc_cli.render.page import Page
from cchc_cli.render.terminal import written
from cchc_cli.text.printable import one_line
from cchc_cli.wording import stats as words

_DROPPED = ("directives",)
"""What is left out first where room is short: the number of directives is said below the table."""
_NAME_LEAST, _NAME_MOST = 22, 44
_BAR_LEAST, _BAR_MOST = 12, 28
_STYLES = {"overdue": WRONG, "first_overdue": WRONG, "soon": style_of(State.SOON), "done_in_time": GOOD}


def stats_table(stats: Stats, *, width: int, color: bool, bars: bool) -> str:
    """The lines and the total, at most ``width`` cells wide; columns without work are left out and named below.

    ``bars`` adds a bar to each line where there is room. Without lines "".
    """
    if not stats.lines:
        return ""
    if stats.by is By.STATE:
        return _of_states(stats, width=width, color=color, bars=bars)
    wanted = spoken_of(stats)
    least = min(_NAME_LEAST, max(cell_len(one_line(one.name)) for one in stats.lines))
    for left_out in ((), _DROPPED):
        heads = grouped_heads([one for one in wanted if one not in left_out])
        widths = [_width(name, heads[name], stats) for name in heads]
        room = width - sum(widths) - len(GAP) * len(widths)
        if room >= least:
            dropped = [one for one in wanted if one not in heads]
            table = _tabular(stats, heads, widths, room=room, bars=bars)
            return written([*table, *_foot(wanted, dropped, width)], color=color)
    return _stacked(stats, width=width, color=color, bars=bars)


def _width(name: str, heads: tuple[str, str], stats: Stats) -> int:
    cells = [cell(name, fields_of(one)[name]) for one in (*stats.lines, stats.total)]
    return max(cell_len(one) for one in (*cells, *heads[1].split()))


def _tabular(
    stats: Stats, heads: Mapping[str, tuple[str, str]], widths: Sequence[int], *, room: int, bars: bool
) -> list[Segment]:
    title = words.NAME[stats.by]
    longest = max(cell_len(one_line(one.name)) for one in (*stats.lines, stats.total))
    name_width = min(room, max(cell_len(title), min(longest, _NAME_MOST)))
    bar_width = min(room - name_width - len(GAP), _BAR_MOST) if bars else 0
    has_bar = bar_width >= _BAR_LEAST
    sizes = [name_width, *widths]
    columns = [Column(title, 1, 99), *(Column(head, 1, 99, right=True) for _, head in heads.values())]
    rule = [Segment("─" * (sum(sizes) + len(GAP) * (len(sizes) - 1)), FAINT), Segment.line()]
    segments = _class_heads([group for group, _ in heads.values()], sizes)
    segments += [*laid_out(columns, sizes, [Cell(one.head, HEAD) for one in columns]), *rule]
    largest = max(one.counts.total for one in stats.lines)
    for line in stats.lines:
        drawn = laid_out(columns, sizes, _cells(line, list(heads)))
        segments += _with_bar(drawn, bar(line.counts, largest=largest, width=bar_width), sizes) if has_bar else drawn
    segments += [*rule, *laid_out(columns, sizes, _cells(stats.total, list(heads), STRONG))]
    return [*segments, Segment(words.BAR_LEGEND, FAINT), Segment.line()] if has_bar else segments


def _class_heads(groups: Sequence[str], sizes: Sequence[int]) -> list[Segment]:
    """The classes above their columns: "Đã hoàn thành" over "Cộng", "Đúng hạn"."""
    columns, widths, at = [Column("", 1, 99)], [sizes[0]], 1
    for group, members in groupby(groups):
        run = len(list(members))
        columns.append(Column(group, 1, 99))
        widths.append(sum(sizes[at : at + run]) + len(GAP) * (run - 1))
        at += run
    if not any(groups):
        return []
    rules = [Cell("─" * size if one.head else "", FAINT) for one, size in zip(columns, widths, strict=True)]
    return [
        *laid_out(columns, widths, [Cell(one.head, HEAD) for one in columns]),
        *laid_out(columns, widths, rules),
    ]


def _cells(line: Line, names: Sequence[str], style: Style | None = None) -> list[Cell]:
    numbers = fields_of(line)
    return [Cell(one_line(line.name), style), *(_cell(name, numbers[name], style) for name in names)]


def _cell(name: str, value: float | None, style: Style | None) -> Cell:
    own = _STYLES.get(name) if value else FAINT
    return Cell(cell(name, value), style if style and not (value and own is WRONG) else own)


def _with_bar(drawn: Sequence[Segment], pieces: Sequence[Segment], sizes: Sequence[int]) -> Iterator[Segment]:
    """A drawn line with the bar behind its first line."""
    used, placed = 0, False
    for one in drawn:
        if one.text == "\n" and not placed:
            whole = sum(sizes) + len(GAP) * len(sizes)
            yield from (Segment(" " * (whole - used)), *pieces)
            placed = True
        used += cell_len(one.text)
        yield one


def _foot(wanted: Sequence[str], dropped: Sequence[str], width: int) -> Iterator[Segment]:
    """Which classes have no work, and which columns found no room."""
    lines = []
    empty = _empty_classes(wanted)
    if empty:
        lines.append(words.EMPTY_COLUMNS.format(heads="; ".join(empty)))
    if dropped:
        lines.append(words.LEFT_OUT.format(heads=", ".join(words.HEADS[one][1].lower() for one in dropped)))
    for text in lines:
        for one in wrapped(text, width):
            yield from (Segment(one, FAINT), Segment.line())


def _empty_classes(wanted: Sequence[str]) -> list[str]:
    """The classes that have no column because nothing is in them: "đã hoàn thành (quá hạn)", "tạm dừng"."""
    states = [one for one in words.HEADS if words.HEADS[one][0] not in (words.RATES, words.FIRST)]
    missing = [one for one in states if one not in wanted and one not in ("directives", "direct", "via")]
    found = []
    for group, members in groupby(missing, key=lambda one: words.HEADS[one][0]):
        heads = [words.HEADS[one][1].lower() for one in members]
        found += [words.EMPTY_GROUP.format(group=group.lower(), heads=", ".join(heads))] if group else heads
    return found


def _stacked(stats: Stats, *, width: int, color: bool, bars: bool) -> str:
    """A few lines for each: who, the bar, the classes in words, the rates."""
    page = Page(width)
    largest = max(one.counts.total for one in stats.lines)
    for line in (*stats.lines, stats.total):
        page.blank()
        template = words.LINE_DUTIES if line.direct is None else words.LINE_APART
        page.line(
            template.format(name=one_line(line.name), duties=line.counts.total, direct=line.direct, via=line.via),
            style=HEAD,
        )
        if bars and line is not stats.total:
            page.pieces(bar(line.counts, largest=largest, width=min(width - 4, 40)), lead="  ")
        page.line(classes(line.counts, whole=False), lead="  ", style=WRONG if line.counts.overdue else None)
        rates = ((words.LINE_DONE_RATE, line.counts.done_rate), (words.LINE_IN_TIME_RATE, line.counts.in_time_rate))
        told = [template.format(rate=rate_words(rate)) for template, rate in rates if rate is not None]
        if line.counts.done_total:
            page.line(", ".join(told), lead="  ", style=FAINT)
    if bars:
        page.blank()
        page.line(words.BAR_LEGEND, style=FAINT)
    return page.text(color=color)


def _of_states(stats: Stats, *, width: int, color: bool, bars: bool) -> str:
    """One line a state: how many duties, how many directives, what share of the total, and a bar of it."""
    columns = [Column(words.NAME[By.STATE], 1, 99), *(Column(one, 1, 99, right=True) for one in _STATE_HEADS)]
    lines = [*stats.lines, stats.total]
    table = [_state_cells(one, stats) for one in lines]
    sizes = [max(cell_len(one.text) for one in column) for column in zip(*table, strict=True)]
    sizes = [max(size, cell_len(one.head)) for size, one in zip(sizes, columns, strict=True)]
    sizes[0] = min(sizes[0], max(width - sum(sizes[1:]) - len(GAP) * len(sizes), 12))
    bar_width = min(width - sum(sizes) - len(GAP) * len(sizes), _BAR_MOST) if bars else 0
    rule = [Segment("─" * (sum(sizes) + len(GAP) * (len(sizes) - 1)), FAINT), Segment.line()]
    segments = [*laid_out(columns, sizes, [Cell(one.head, HEAD) for one in columns]), *rule]
    for line, cells in zip(stats.lines, table[:-1], strict=True):
        drawn = laid_out(columns, sizes, cells)
        pieces = bar(line.counts, largest=stats.total.counts.total, width=max(bar_width, 0))
        segments += _with_bar(drawn, pieces, sizes) if bar_width >= _BAR_LEAST else drawn
    segments += [*rule, *laid_out(columns, sizes, table[-1])]
    return written(segments, color=color)


_STATE_HEADS = (words.COUNTED, words.HEADS["directives"][1], words.SHARE)


def _state_cells(line: Line, stats: Stats) -> list[Cell]:
    record = record_of(line, stats)
    is_total = line is stats.total
    style = STRONG if is_total else style_of(State(line.key))
    sign = "" if is_total else f"{SIGNS[State(line.key)]} "
    numbers = [cell(name, record[name]) for name in ("duties", "directives", "share")]
    return [Cell(f"{sign}{one_line(line.name)}", style), *(Cell(one, style) for one in numbers)]
