"""What is said above a sheet: how much is done and how much is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cchc_cli.query.cells import role_name
from cchc_cli.query.counts import Counts, count
from cchc_cli.query.row import Row, State
from cchc_cli.query.scope import Scope
from cchc_cli.query.sentence import DONE_PARTS, OPEN_PARTS, classes, parts
from cchc_cli.wording import columns, labels
from cchc_cli.wording import sheet as words

_ROLE_OF_GROUP = words.ROLE_OF_GROUP
_ROLES = (labels.ROLES["lead"], columns.ROLE_SHARED, labels.ROLES["coordinate"], _ROLE_OF_GROUP)


def summary(rows: Sequence[Row], scope: Scope | None = None, *, typed: bool = False) -> str:
    """How many there are, how many done (in time, late), not done (overdue, in time, undated), and counted apart.

    The classes are those of the official reports (domain.md B.2): đã hoàn thành (đúng hạn, quá hạn), chưa hoàn
    thành (trong hạn, quá hạn), and không thời hạn. A class without rows is spoken of only where ``scope`` (absent:
    everything) is whole; rows of one class alone carry its name. Then what finished work is left out, and, where a
    unit was asked for, in what roles it has the rows. What is ``typed`` says how to see what is left out: a sheet that
    is laid on the table does not speak of commands.
    """
    scope = scope or Scope()
    if not rows:
        return left_out(words.EMPTY, scope, typed=typed)
    if scope.uncounted:
        return words.UNCOUNTED.format(count=len(rows))
    return f"{left_out(f'{_classes(rows, scope)}.', scope, typed=typed)}{_roles(rows)}"


def left_out(sentence: str, scope: Scope, *, typed: bool) -> str:
    """``sentence`` with what finished work it does not speak of before its full stop, and ``typed`` how to see it."""
    finished = scope.finished
    named = [words.HIDDEN_DONE.format(count=finished.done_total)] if finished.done_total else []
    named += parts(((State.CANCELLED, words.PART_CANCELLED_FIRST),), finished)
    how = words.HIDDEN_HOW if typed else ""
    return words.HIDDEN.format(sentence=sentence.rstrip("."), parts=", ".join(named), how=how) if named else sentence


def _classes(rows: Sequence[Row], scope: Scope) -> str:
    counts = count(rows)
    done = (words.ONLY_FINISHED, counts.done_total, DONE_PARTS)
    unfinished = (words.ONLY_UNFINISHED, counts.open_total, OPEN_PARTS)
    total = _total(rows, counts, scope)
    for only, number, states in () if scope.whole else (done, unfinished):
        if number == counts.total:
            named = ", ".join(parts(states, counts))
            return only.format(total=total, comma="," if scope.by_duty else "", parts=named)
    return words.TOTAL.format(total=total, parts=classes(counts, whole=scope.whole))


def _total(rows: Sequence[Row], counts: Counts, scope: Scope) -> str:
    if not scope.by_duty:
        return words.DIRECTIVES.format(count=counts.total)
    template = words.DUTIES_BY_UNIT if scope.by_unit else words.DUTIES
    return template.format(count=counts.total, directives=len({row.id for row in rows}))


def _roles(rows: Sequence[Row]) -> str:
    """In what roles the unit asked for has the rows, those of a group apart; "" where no unit was asked for."""
    found = Counter(_ROLE_OF_GROUP if row.via else role_name(row) for row in rows if row.role)
    named = [words.ROLE_COUNT.format(role=role, count=found[role]) for role in _ROLES if found[role]]
    return f" {words.ROLES.format(parts=', '.join(named))}" if named else ""
