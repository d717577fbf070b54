"""What an office sets in its cchc.toml."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Settings:
    """The workspace's own choices.

    ``authority`` is the own authority as printed ("UBND huyện Bình Gia"), ``place`` its place as in the
    header of its documents ("Bình Gia"), ``level`` "tỉnh", "huyện" or "xã", ``parent`` the place above it
    ("tỉnh Lạng Sơn"). ``issuer`` is the office that signs what is exported where it is not the authority itself
    ("Phòng Nội vụ"), ``superior`` the one named above it (NĐ 30/2020, Phụ lục I, II.2). ``recipients`` are further
    lines of "Nơi nhận". ``signer_title`` may have several lines.
    ``soon_days`` is how many days before the deadline work counts as soon due.
    A document with open work on which nobody reported for ``stale_days`` is named by `check` (``domain.md`` B.6).
    Work due before ``tracking_since`` on which nobody reported is not counted as overdue.
    ``before_day`` says whether "trước ngày 25" includes the 25th ("inclusive") or not ("exclusive").
    ``report_windows`` maps a report ("q1", "h1", "q3", "year") to its first and last day, each as "DD/MM"
    ("15/12" of the year before for a window that begins in December).
    """

    authority: str | None = None
    place: str | None = None
    level: str | None = None
    parent: str | None = None
    issuer: str | None = None
    superior: str | None = None
    signer_title: str | None = None
    signer_name: str | None = None
    recipients: tuple[str, ...] = ()
    soon_days: int = 5
    stale_days: int = 90
    tracking_since: date | None = None
    before_day: str = "inclusive"
    report_windows: dict[str, tuple[str, str]] = field(default_factory=dict)
