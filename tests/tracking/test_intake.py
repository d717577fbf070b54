from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import cchc_cli.reading
from cchc_cli.errors import ConflictError
from cchc_cli.model.base import Span
from cchc_cli.model.directive import Directive, Party, Reference
from cchc_cli.model.document import SCHEMA, Document
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.parsing import Parsed
from cchc_cli.reading import Reading
from cchc_cli.tracking.intake import Intake, Outcome, citation_edits, take_in
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.moment import moment
from cchc_cli.tracking.readings import changed_by_hand, fingerprint, fingerprints

NOW = datetime(2024, 3, 29, 2, 30, tzinfo=UTC)
NOTICE = "53-TB-UBND-2024-binh-gia"


def change() -> Change:
    return Change.of(moment(NOW, by="Lan"), "0a1b")


def reading(text: str = "Nội dung thông báo", *, data: bytes | None = None, file: str = "53.txt") -> Reading:
    raw = text.encode() if data is None else data
    return Reading(text=text, file=file, sha256=hashlib.sha256(raw).hexdigest(), reader="text")


def plan(number: str | None = "10/KH-UBND", **more: object) -> Reference:
    fields: dict[str, object] = {
        "phrase": f"Kế hoạch số {number}",
        "span": Span(0, 5),
        "kind": "kế hoạch",
        "number": number,
        "issued": date(2024, 1, 15),
    }
    return Reference.model_validate(fields | more)


def notice(*references: Reference, **more: object) -> Parsed:
    directive = Directive(
        id=f"{NOTICE}/2-1",
        section="2",
        ordinal=1,
        text="triển khai các nội dung được phân công",
        span=Span(3, 41),
        leads=(Party(name="Phòng Nội vụ"),),
        references=references,
    )
    fields: dict[str, object] = {
        "schema": SCHEMA,
        "id": NOTICE,
        "number": "53/TB-UBND",
        "kind": "thông báo",
        "issuer": "UBND huyện Bình Gia",
        "place": "Bình Gia",
        "issued": date(2024, 3, 27),
        "inferred": ("issuer",),
        "directives": (directive,),
    }
    return Parsed(document=Document.model_validate(fields | more), nodes=(), secrecy=None)


def arriving_plan(document_id: str = "10-KH-UBND-2024-binh-gia", **more: object) -> Parsed:
    directive = Directive(id=f"{document_id}/I-1", section="I", ordinal=1, text="rà soát thủ tục", span=Span(0, 15))
    finding = Finding(
        code="date-not-used", severity=Severity.WARNING, message="ngày chưa dùng", directive=f"{document_id}/I-1"
    )
    fields: dict[str, object] = {
        "schema": SCHEMA,
        "id": document_id,
        "number": "10/KH-UBND",
        "kind": "kế hoạch",
        "issuer": "UBND huyện Bình Gia",
        "place": "Bình Gia",
        "issued": date(2024, 1, 15),
        "title": "Cải cách hành chính năm 2024",
        "directives": (directive,),
        "findings": (finding,),
    }
    return Parsed(document=Document.model_validate(fields | more), nodes=(), secrecy=None)


def taken(parsed: Parsed, existing: Sequence[Document] = (), **more: object) -> Intake:
    given = more.get("reading")
    return take_in(
        parsed,
        given if isinstance(given, Reading) else reading(),
        existing=existing,
        received=None,
        change=change(),
    )


def test_new_document_knows_where_it_came_from() -> None:
    intake = take_in(notice(), reading(), existing=[], received=date(2024, 3, 29), change=change())
    document = intake.document
    assert intake.outcome is Outcome.NEW
    assert intake.changes
    assert document.source is not None
    assert document.source.file == "53.txt"
    assert document.source.reader == "text"
    assert document.source.text_sha256 == hashlib.sha256("Nội dung thông báo".encode()).hexdigest()
    assert document.received == date(2024, 3, 29)
    assert [(one.set, one.to, one.by) for one in document.log] == [("source.file", "53.txt", "Lan")]
    assert document.log[0].at.isoformat() == "2024-03-29T09:30:00+07:00"


def test_what_was_read_has_fingerprints() -> None:
    document = taken(notice()).document
    assert set(document.read) == {"number", "kind", "issuer", "place", "issued", "directives"}
    assert set(document.directives[0].read) == {"text", "leads"}
    assert document.read["directives"].startswith(f"{len(document.directives)}-")
    letters = [one.rpartition("-")[2] for one in document.read.values()]
    assert all(len(one) == 6 and one.isalpha() for one in letters)
    assert changed_by_hand(document) == ()


def test_fingerprint_is_of_the_words_and_not_of_their_place() -> None:
    there = {"phrase": "Quý II", "span": [3, 9]}
    moved = {"span": [13, 19], "phrase": "Quý II"}
    assert fingerprint(there) == fingerprint(moved)
    assert fingerprint(there) != fingerprint({"phrase": "Quý III", "span": [3, 9]})


def test_change_by_hand_shows() -> None:
    document = taken(notice()).document
    corrected = document.model_copy(update={"title": "Kết luận", "issuer": "Ủy ban nhân dân huyện Bình Gia"})
    assert changed_by_hand(corrected) == ("issuer", "title")


def test_same_bytes_change_nothing() -> None:
    stored = taken(notice()).document
    again = taken(notice(), [stored])
    assert again.outcome is Outcome.SAME_BYTES
    assert not again.changes
    assert again.document == stored


def test_same_text_in_other_bytes_changes_nothing() -> None:
    stored = taken(notice()).document
    again = taken(notice(), [stored], reading=reading(data=b"\xef\xbb\xbf...", file="ban-khac.txt"))
    assert again.outcome is Outcome.SAME_TEXT
    assert not again.changes


def test_other_text_under_a_known_id_is_the_document_read_again() -> None:
    stored = taken(notice()).document
    again = taken(notice(), [stored], reading=reading("Nội dung đã đính chính"))
    assert again.outcome is Outcome.READ_AGAIN
    assert again.document == stored
    assert again.read is not None
    assert again.read.source != stored.source
    assert not again.changes


def test_quite_another_text_under_a_known_id_is_refused() -> None:
    stored = taken(notice()).document
    directive = notice().document.directives[0].model_copy(update={"text": "tiêm phòng dại cho đàn chó"})
    with pytest.raises(ConflictError) as refused:
        taken(notice(directives=(directive,)), [stored], reading=reading("Nội dung khác"))
    assert NOTICE in refused.value.message
    assert refused.value.hint


def test_cited_plan_is_awaited_as_one_of_our_own() -> None:
    intake = taken(notice(plan(title="Cải cách hành chính năm 2024")))
    (awaited,) = intake.awaited
    assert awaited.id == "10-KH-UBND-2024-binh-gia"
    assert awaited.awaited
    assert awaited.folder == "plans"
    assert awaited.cited_by == (NOTICE,)
    assert (awaited.issuer, awaited.place) == ("UBND huyện Bình Gia", "Bình Gia")
    assert awaited.inferred == ("issuer", "place")
    assert awaited.title == "Cải cách hành chính năm 2024"
    assert [one.set for one in awaited.log] == ["cited_by"]
    assert changed_by_hand(awaited) == ()


@pytest.mark.parametrize(
    ("reference", "document_id", "issuer", "inferred"),
    [
        pytest.param(
            plan(issuer="UBND huyện"), "10-KH-UBND-2024-binh-gia", "UBND huyện", ("place",), id="own-level-no-place"
        ),
        pytest.param(
            plan(issuer="UBND tỉnh Lạng Sơn"),
            "10-KH-UBND-2024-lang-son",
            "UBND tỉnh Lạng Sơn",
            ("place",),
            id="other-place",
        ),
        pytest.param(plan("12-KH/HU"), "12-KH-HU-2024", None, (), id="other-letters-no-issuer"),
    ],
)
def test_whose_plan_it_is(
    reference: Reference, document_id: str, issuer: str | None, inferred: tuple[str, ...]
) -> None:
    (awaited,) = taken(notice(reference)).awaited
    assert (awaited.id, awaited.issuer, awaited.inferred) == (document_id, issuer, inferred)


@pytest.mark.parametrize(
    "reference",
    [
        pytest.param(plan(role="basis"), id="legal-basis"),
        pytest.param(plan(kind="quyết định"), id="no-plan"),
        pytest.param(plan(number=None), id="no-number"),
        pytest.param(plan(issued=None), id="no-day"),
    ],
)
def test_what_is_not_awaited(reference: Reference) -> None:
    intake = taken(notice(reference))
    assert intake.awaited == ()
    assert intake.cited == ()


def test_plan_cited_twice_is_awaited_once() -> None:
    assert len(taken(notice(plan(), plan())).awaited) == 1


def test_a_document_does_not_await_itself() -> None:
    parsed = arriving_plan()
    own = parsed.document.directives[0].model_copy(update={"references": (plan(),)})
    intake = taken(Parsed(parsed.document.model_copy(update={"directives": (own,)}), (), None))
    assert intake.awaited == ()


def test_awaited_record_learns_of_a_second_citation() -> None:
    (awaited,) = taken(notice(plan())).awaited
    other = notice(plan(), id="60-TB-UBND-2024-binh-gia", number="60/TB-UBND")
    intake = taken(other, [awaited], reading=reading("Văn bản khác"))
    assert intake.awaited == ()
    assert intake.cited == (awaited.id,)
    edits = citation_edits(awaited, intake.document.id, change())
    assert edits[0].path == ("cited_by",)
    assert edits[0].value == [NOTICE, "60-TB-UBND-2024-binh-gia"]
    assert edits[1].path == ("log", 1)


def test_citation_that_is_known_already_changes_nothing() -> None:
    (awaited,) = taken(notice(plan())).awaited
    assert citation_edits(awaited, NOTICE, change()) == []


def test_plan_that_has_come_in_is_not_awaited_again() -> None:
    stored = taken(arriving_plan(), reading=reading("Kế hoạch")).document
    intake = taken(notice(plan()), [stored])
    assert (intake.awaited, intake.cited) == ((), ())


def test_awaited_plan_is_filled_under_its_id() -> None:
    (awaited,) = taken(notice(plan())).awaited
    intake = taken(arriving_plan(), [awaited], reading=reading("Kế hoạch", file="kh10.txt"))
    filled = intake.document
    assert intake.outcome is Outcome.FILLED
    assert filled.id == awaited.id
    assert filled.cited_by == (NOTICE,)
    assert [one.set for one in filled.log] == ["cited_by", "source.file"]
    assert filled.source is not None


def test_ids_of_directives_follow_the_record_that_was_awaited() -> None:
    (awaited,) = taken(notice(plan("10/KH-UBND", issuer=None))).awaited
    parsed = arriving_plan("10-KH-UBND-2024-thi-tran-binh-gia", place="thị trấn Bình Gia")
    filled = taken(parsed, [awaited], reading=reading("Kế hoạch")).document
    assert filled.id == awaited.id
    assert [one.id for one in filled.directives] == [f"{awaited.id}/I-1"]
    assert [one.directive for one in filled.findings] == [f"{awaited.id}/I-1"]


def test_same_number_of_another_place_fills_nothing() -> None:
    (awaited,) = taken(notice(plan(issuer="UBND tỉnh Lạng Sơn"))).awaited
    intake = taken(arriving_plan(), [awaited], reading=reading("Kế hoạch"))
    assert intake.outcome is Outcome.NEW
    assert intake.document.id == "10-KH-UBND-2024-binh-gia"


def test_what_a_person_wrote_in_the_awaited_record_stays() -> None:
    (awaited,) = taken(notice(plan())).awaited
    edited = awaited.model_copy(
        update={"title": "Tên do người theo dõi ghi", "arrival_number": "112", "received": date(2024, 1, 20)}
    )
    filled = taken(arriving_plan(), [edited], reading=reading("Kế hoạch")).document
    assert filled.title == "Tên do người theo dõi ghi"
    assert filled.by_hand == ("title",)
    assert (filled.arrival_number, filled.received) == ("112", date(2024, 1, 20))
    assert filled.read["title"] != fingerprints(edited)["title"]


def test_directives_typed_into_an_awaited_record_are_not_lost() -> None:
    (awaited,) = taken(notice(plan())).awaited
    own = Directive(id=f"{awaited.id}/I-1", ordinal=1, text="việc tự ghi")
    with pytest.raises(ConflictError):
        taken(arriving_plan(), [awaited.model_copy(update={"directives": (own,)})], reading=reading("Kế hoạch"))


def test_entries_of_one_command_share_the_change_and_count_on() -> None:
    intake = taken(notice(plan(), plan("59/KH-UBND")))
    entries = [*intake.document.log, *(entry for one in intake.awaited for entry in one.log)]
    assert len({one.change for one in entries}) == 1
    assert len({one.id for one in entries}) == 3


def test_codes_of_findings_of_reading() -> None:
    """What reading a file found is kept when its text is parsed again: every code must be known as such."""
    from cchc_cli.tracking.rereading import READING_CODES

    sources = "".join(one.read_text(encoding="utf-8") for one in Path(cchc_cli.reading.__file__).parent.glob("*.py"))
    codes = set(re.findall(r'(?:code=|_finding\(\s*)"([a-z-]+)"', sources))
    assert codes
    assert codes <= READING_CODES
