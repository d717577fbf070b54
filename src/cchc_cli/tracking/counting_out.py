"""What is counted and what is not: `cchc drop`, `cchc link`, `cchc none`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cchc_cli.errors import UsageError
from cchc_cli.model.directive import Excluded, Link
from cchc_cli.model.document import NoDirectives
from cchc_cli.tracking.acting import Effect, LoggedDraft
from cchc_cli.tracking.subject import Subject
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.directive import Directive
    from cchc_cli.model.document import Document
    from cchc_cli.model.settings import Settings
    from cchc_cli.tracking.log import Change


def drop(
    document: Document,
    directive_id: str,
    reason: str,
    *,
    restore: bool = False,
    pointing: Sequence[str] = (),
    change: Change,
    settings: Settings,
) -> Effect:
    """Exclude a directive that is no task; with ``restore`` bring it back.

    ``pointing`` are the directives that are linked to it. Raises UsageError where some are: they would be counted
    nowhere.
    """
    subject = _subject(document, directive_id, change, settings)
    if restore:
        subject.draft.put(subject.path, "excluded", None, why=reason)
        return subject.effect([words.RESTORED])
    _check_nothing_points(directive_id, pointing)
    moment = change.moment
    if subject.directive.excluded is None:
        excluded = Excluded(on=moment.today, by=moment.by, reason=reason)
        subject.draft.put(subject.path, "excluded", excluded, why=reason)
    lines = [words.DROPPED]
    if subject.directive.tracking:
        lines.append(words.HAS_REPORTS)
    return subject.effect(lines, asks=bool(subject.directive.tracking))


def link(
    document: Document,
    directive_id: str,
    to: Directive,
    as_: str,
    *,
    pointing: Sequence[str] = (),
    change: Change,
    settings: Settings,
) -> Effect:
    """Note that a directive is the same work as ``to``, where it is tracked from now on.

    Raises UsageError where they are one, where either is not counted itself, and where others point to it.
    """
    subject = _subject(document, directive_id, change, settings)
    if directive_id == to.id:
        raise UsageError(words.LINK_TO_ITSELF)
    if to.link is not None or to.excluded is not None:
        target = to.link.to if to.link else ""
        hint = words.LINK_TO_LINKED_HINT.format(to=target) if target else words.LINK_TO_EXCLUDED_HINT
        raise UsageError(words.LINK_TO_UNCOUNTED.format(to=to.id), hint=hint)
    if subject.directive.excluded is not None:
        raise UsageError(
            words.IS_EXCLUDED.format(id=directive_id, reason=subject.directive.excluded.reason),
            hint=words.IS_EXCLUDED_HINT.format(id=directive_id),
        )
    _check_nothing_points(directive_id, pointing)
    subject.draft.put(subject.path, "link", Link.model_validate({"to": to.id, "as": as_}))
    lines = [words.LINKED]
    if subject.directive.tracking:
        lines.append(words.HAS_REPORTS)
    return subject.effect(lines, asks=bool(subject.directive.tracking))


def unlink(document: Document, directive_id: str, *, change: Change, settings: Settings) -> Effect:
    """Count a directive by itself again."""
    subject = _subject(document, directive_id, change, settings)
    subject.draft.put(subject.path, "link", None)
    return subject.effect([words.RESTORED])


def none(
    document: Document, *, reason: str | None, remove: bool = False, change: Change, settings: Settings
) -> list[Effect]:
    """Note that a document assigns nothing; with ``reason`` all that was read from it is excluded.

    Raises UsageError where it has directives and no reason is given, and for a document that has not come in.
    """
    if document.awaited:
        raise UsageError(words.NOTHING_TO_MARK.format(id=document.id), hint=words.NOT_COME_IN_HINT)
    counted = [one for one in document.directives if one.excluded is None and one.link is None]
    if counted and not remove and reason is None:
        raise UsageError(
            words.HAS_DIRECTIVES.format(id=document.id, count=len(counted)), hint=words.HAS_DIRECTIVES_HINT
        )
    moment = change.moment
    draft = LoggedDraft(document, change)
    if remove:
        draft.put((), "no_directives", None, why=reason)
    elif document.no_directives is None:
        draft.put((), "no_directives", NoDirectives(on=moment.today, by=moment.by), why=reason)
    effects = [draft.effect(document.id, document.title or "")]
    for one in () if remove else counted:
        effects.append(drop(effects[-1].document, one.id, reason or "", change=change, settings=settings))
    return effects


def _subject(document: Document, directive_id: str, change: Change, settings: Settings) -> Subject:
    return Subject.of(document, directive_id, None, change=change, settings=settings, whole=True, counted=False)


def _check_nothing_points(directive_id: str, pointing: Sequence[str]) -> None:
    if pointing:
        raise UsageError(
            words.OTHERS_POINT.format(id=directive_id, others=", ".join(pointing)), hint=words.OTHERS_POINT_HINT
        )
