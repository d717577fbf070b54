"""Documents as hypothesis makes them up: every field of the model, in awkward words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from cchc_cli.model.document import Document

AWKWARD = st.sampled_from(
    [
        "no", "Yes", "on", "~", "null", "1.10", "010", "0x1F", "1_000", "12:30", "1:30:45.5", "2024-06-30",
        ".5", "-", "- a", "2024-Q2", "2024-06", "2024", "1e3", "=", "<<", "? a", "a: b", "a:", ":a", "a #b",
        "#a", "'a'", '"a"', 'Đề án "X"', "it's", "\\n", "a\nb", "a\tb", " a", "a ", "[a]", "{a}", "a, b", "a]",
        "*a", "&a", "!a", "%a", "@a", "`a", "|", ">", "...", "---", "\u2028", "\x85", "\ufeff", "\x7f", "\xa0x",
        "Ủy ban", "hoà", "😀", "true", "+1", ".inf", "NaN", "0o7", "2024-06-30T08:00:00+07:00",
        "Giao Phòng Nội vụ: chủ trì, phối hợp", "none",
    ]
)  # fmt: skip
WORDS = st.one_of(
    AWKWARD,
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
    st.text("aăâbcdđeêghiklmnoôơpqrstuưvxy ,.:#-'\"[]{}", min_size=1, max_size=40),
)
DAYS = st.dates(date(1945, 9, 2), date(2100, 12, 31))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(timezone(timedelta(hours=7))))  # noqa: DTZ001
SPANS = st.tuples(st.integers(0, 5000), st.integers(0, 5000)).map(sorted)
SLUGS = st.from_regex(r"[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,3}", fullmatch=True).map(lambda slug: "9" + slug)


def record(required: dict[str, st.SearchStrategy[Any]], **optional: Any) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with all of ``required`` and some of ``optional``."""
    return st.fixed_dictionaries(required, optional=optional)


def few(one: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(one, max_size=3)


PARTIES = few(WORDS | record({"name": WORDS, "unit": WORDS}))
LOG = few(
    record(
        {"id": WORDS, "change": WORDS, "at": MOMENTS, "by": WORDS, "set": WORDS},
        **{"from": WORDS, "to": WORDS | st.lists(WORDS, min_size=1, max_size=2)},
        why=WORDS,
        basis=WORDS,
    )
)
RECORDS = few(
    record(
        {"status": st.sampled_from(["todo", "doing", "done", "paused"])},
        period=st.sampled_from(["2024", "2024-Q2", "2024-06", "2024-06-05", "2024-W23"]),
        unit=WORDS,
        progress=st.integers(0, 100),
        note=WORDS,
        completed_on=DAYS | st.just("unknown"),
        evidence=WORDS,
        difficulty=WORDS,
        proposal=WORDS,
        cancelled_on=DAYS,
        basis=WORDS,
        pauses=few(record({"from": DAYS, "reason": WORDS}, to=DAYS)),
        assigned=record({"unit": WORDS}, person=WORDS, due=DAYS),
        extensions=few(record({"to": DAYS, "reason": WORDS, "on": DAYS}, basis=WORDS)),
    )
)
REFERENCES = few(record({"phrase": WORDS, "span": SPANS}, number=WORDS, issued=DAYS, role=st.just("basis")))
DIRECTIVES = record(
    {"ordinal": st.integers(1, 99), "text": WORDS},
    section=WORDS,
    span=SPANS,
    leads=PARTIES,
    coordinators=PARTIES,
    report_to=few(WORDS),
    force=st.sampled_from(["assign", "request"]),
    deadline=record(
        {},
        phrase=WORDS,
        span=SPANS,
        kind=st.sampled_from(["date", "period", "none", "recurring"]),
        due=DAYS,
        time=st.just("08:00"),
        recurs=st.just("quarterly"),
        every=st.just("DTSTART:20240331 RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20241231"),
        confidence=st.just("likely"),
    ),
    milestones=few(record({"phrase": WORDS, "span": SPANS, "due": DAYS})),
    targets=few(
        record(
            {
                "phrase": WORDS,
                "span": SPANS,
                "relation": st.just("at-least"),
                "value": st.floats(allow_nan=False, allow_infinity=False),
            },
            each=st.booleans(),
        )
    ),
    references=REFERENCES,
    areas=few(WORDS),
    tags=few(WORDS),
    by_hand=few(WORDS),
    reviewed=record({"on": DAYS, "by": WORDS}),
    read=st.dictionaries(WORDS, WORDS, max_size=3),
    gone=st.booleans(),
    given_on=DAYS,
    basis=WORDS,
    excluded=record({"on": DAYS, "by": WORDS, "reason": WORDS}),
    link=record({"to": WORDS, "as": st.sampled_from(["repeats", "continues"])}),
    set_due=record({"due": DAYS, "on": DAYS, "by": WORDS, "reason": WORDS}),
    transfers=few(record({"from": WORDS, "to": WORDS, "reason": WORDS, "on": DAYS}, unit=WORDS, basis=WORDS)),
    tracking=RECORDS,
    log=LOG,
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document that fits the model and the rules of the store."""
    fields = draw(
        record(
            {"id": SLUGS, "schema": st.just(1), "directives": few(DIRECTIVES)},
            number=WORDS,
            kind=WORDS,
            issued=DAYS,
            title=WORDS,
            signer=record({"name": WORDS}, titles=few(WORDS)),
            recipients=few(WORDS),
            received=DAYS,
            cited_by=few(WORDS),
            source=record(
                {"file": st.just("a.docx"), "sha256": WORDS, "reader": WORDS, "text_sha256": WORDS, "parser": WORDS},
                conversions=few(WORDS),
            ),
            by_hand=few(WORDS),
            reviewed=st.dictionaries(SLUGS, record({"on": DAYS, "by": WORDS}), max_size=2),
            read=st.dictionaries(WORDS, WORDS, max_size=3),
            no_directives=record({"on": DAYS, "by": WORDS}),
            replaces=few(
                record({"document": WORDS, "as": st.sampled_from(["replaces", "corrects", "cancels"]), "on": DAYS})
            ),
            sections=few(record({"path": WORDS, "number": WORDS, "span": SPANS}, heading=WORDS)),
            references=REFERENCES,
            findings=few(
                record({"code": WORDS, "severity": st.just("warning"), "message": WORDS}, span=SPANS, directive=WORDS)
            ),
            log=LOG,
        )
    )
    for at, directive in enumerate(fields["directives"]):
        directive["id"] = f"{fields['id']}/2.1-{at + 1}"
    return Document.model_validate(fields)


def example_document(count: int = 3, *, name: str = "53-TB-UBND-2024-binh-gia") -> Document:
    """A small plain document with ``count`` directives."""
    return Document.model_validate(
        {
            "schema": 1,
            "id": name,
            "number": "53/TB-UBND",
            "kind": "thông báo",
            "issued": "2024-03-27",
            "directives": [
                {
                    "id": f"{name}/2.1-{n}",
                    "section": "2.1",
                    "ordinal": n,
                    "text": f"Nội dung thứ {n}: thực hiện đúng hạn",
                    "leads": ["Phòng Nội vụ"],
                }
                for n in range(1, count + 1)
            ],
        }
    )


NOON = datetime(2024, 6, 1, 5, 0, tzinfo=UTC)
