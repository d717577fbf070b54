"""Names of documents, directives and periods, and how a person's short form finds them.

``<document>/<path>-<n>[@<period>]``, for instance ``53-TB-UBND-2024-binh-gia/2.1-3@2024-Q2``. Ids are given at
the first import and never used again; ``section`` and ``ordinal`` say where the thing stands today.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from cchc_cli.model.codes import Recurrence

DOCUMENT_ID_LENGTH = 80
_PERIOD = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|H([12])|W([0-9]{2})|([0-9]{2})(?:-([0-9]{2}))?))?")
_ANNEX = re.compile(r"^(?:phụ lục|phu luc)(?:\s+số)?(?:\s+|$)", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:điều|dieu)\s+", re.IGNORECASE)


def ascii_slug(text: str, *, lower: bool = True) -> str:
    """``text`` in letters a-z, digits and single "-": "Bình Gia" → "binh-gia"."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    slug = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")
    return slug.lower() if lower else slug


def document_id(number: str | None, year: int | None, place: str | None, text_sha256: str) -> str:
    """The id of a document: number, symbol, year, place; without a number, part of the text's fingerprint.

    Letters are kept as in the number (``53/TB-UBND`` → ``53-TB-UBND-2024-binh-gia``), at most 80 characters.
    """
    symbol = ascii_slug(number, lower=False) if number else ""
    if not symbol:
        return f"khong-so-{text_sha256[:8]}"
    parts = [symbol]
    if year and not re.search(rf"(?:^|-){year}(?:-|$)", symbol):
        parts.append(str(year))
    if place:
        parts.append(ascii_slug(place))
    return "-".join(part for part in parts if part)[:DOCUMENT_ID_LENGTH].rstrip("-")


def path_in_id(path: str | None) -> str:
    """A section's path as it stands in an id: "Điều 2/1" → "D2/1", "Phụ lục II/I" → "PL2/I", none → "0"."""
    if not path:
        return "0"
    parts = []
    for part in path.split("/"):
        if _ARTICLE.match(part):
            parts.append("D" + _ARTICLE.sub("", part).strip())
        elif _ANNEX.match(part):
            parts.append("PL" + _arabic(_ANNEX.sub("", part).strip()))
        else:
            parts.append(re.sub(r"\s+", "-", part.strip()))
    return "/".join(parts)


def _arabic(number: str) -> str:
    """A Roman number in digits; anything else as it is."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50}
    if not number or any(char not in values for char in number.upper()):
        return number
    digits = [values[char] for char in number.upper()]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return str(sum(-digit if digit < after else digit for digit, after in pairs))


def directive_id(document: str, path: str | None, n: int) -> str:
    """The id of the n-th directive of a section."""
    return f"{document}/{path_in_id(path)}-{n}"


@dataclass(frozen=True, slots=True)
class Selector:
    """What a person typed to name a directive: the part before "@" and the period, if any."""

    name: str
    period: str | None


def parse_selector(typed: str) -> Selector:
    """Part ``2.1-3@2024-Q2`` into the directive's name and the period's key (upper case)."""
    name, at, period = typed.strip().partition("@")
    return Selector(name.strip(), period.strip().upper() if at else None)


def matching(name: str, ids: Collection[str], numbers: dict[str, str] | None = None) -> list[str]:
    """The directive ids that ``name`` can mean, in the order given.

    Whole components match, never substrings: ``2.1-3`` the third of section 2.1 of any document, ``2.2`` each
    item of 2.2, ``53/2.1-3`` that of a document whose number begins with 53. ``numbers`` maps a document's id to
    its printed number, so that ``53/TB-UBND/2.1-3`` works too. A full id matches only itself.
    """
    wanted = unicodedata.normalize("NFC", name).strip("/")
    if wanted in ids:
        return [wanted]
    parted = [(wanted[:cut], _slug(wanted[:cut]), wanted[cut + 1 :]) for cut in _slashes(wanted)]
    found = []
    for full in ids:
        document, _, rest = full.partition("/")
        if _names_item(wanted, rest) or any(
            _names_item(item, rest) and _names_document(typed, slug, document, numbers) for typed, slug, item in parted
        ):
            found.append(full)
    return found


def _slashes(text: str) -> list[int]:
    return [at for at, char in enumerate(text) if char == "/"]


def _names_item(typed: str, rest: str) -> bool:
    if not typed:
        return False
    path = rest.rpartition("-")[0]
    return _same(typed, rest) or _same(typed, path)


def _names_document(typed: str, slug: str, document: str, numbers: dict[str, str] | None) -> bool:
    """Whether ``typed``, whose `_slug` is ``slug``, names the document with that id."""
    printed = numbers.get(document) if numbers else None
    if printed and _same(typed, printed):
        return True
    return bool(slug) and (document.casefold() + "-").startswith(slug + "-")


def _slug(typed: str) -> str:
    return ascii_slug(typed, lower=False).casefold()


def _same(a: str, b: str) -> bool:
    return a.casefold() == b.casefold()


def documents_named(typed: str, ids: Iterable[str], numbers: dict[str, str] | None = None) -> list[str]:
    """The document ids that ``typed`` can mean: a full id, its first components, or the printed number."""
    known = list(ids)
    slug = _slug(typed)
    return [typed] if typed in known else [one for one in known if _names_document(typed, slug, one, numbers)]


def period_key(recurs: Recurrence, day: date, *, previous: bool = False) -> str:
    """The key of the period that ``day`` closes: 2024-Q2, 2024-06, 2024-W23, 2024-H1, 2024, 2024-06-05.

    ``previous`` for a day that falls into the period after the one it is for.
    """
    if previous:
        day = period_bounds(period_key(recurs, day))[0] - timedelta(days=1)
    match recurs:
        case Recurrence.DAILY:
            return day.isoformat()
        case Recurrence.WEEKLY:
            year, week, _ = day.isocalendar()
            return f"{year:04d}-W{week:02d}"
        case Recurrence.MONTHLY:
            return f"{day.year:04d}-{day.month:02d}"
        case Recurrence.QUARTERLY:
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case Recurrence.HALF_YEARLY:
            return f"{day.year:04d}-H{1 if day.month <= 6 else 2}"
        case Recurrence.YEARLY:
            return f"{day.year:04d}"


def period_bounds(key: str) -> tuple[date, date]:
    """First and last day of the period that ``key`` names; ValueError where it names none."""
    match = _PERIOD.fullmatch(key)
    if not match:
        raise ValueError(key)
    year = int(match[1])
    if match[2]:
        first, months = date(year, 3 * int(match[2]) - 2, 1), 3
    elif match[3]:
        first, months = date(year, 6 * int(match[3]) - 5, 1), 6
    elif match[4]:
        monday = date.fromisocalendar(year, int(match[4]), 1)
        return monday, date.fromisocalendar(year, int(match[4]), 7)
    elif match[6]:
        day = date(year, int(match[5]), int(match[6]))
        return day, day
    elif match[5]:
        first, months = date(year, int(match[5]), 1), 1
    else:
        first, months = date(year, 1, 1), 12
    last_month = first.month + months - 1
    return first, date(year, last_month, monthrange(year, last_month)[1])
