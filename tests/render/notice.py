"""A part of the first notice as a document, for what shows directives in their place."""

from __future__ import annotations

from datetime import date, datetime

from cchc_cli.model.base import Span
from cchc_cli.model.codes import Confidence, DeadlineKind, Recurrence, Status
from cchc_cli.model.deadline import Deadline, Milestone
from cchc_cli.model.directive import Directive, Force, Party, Reference, Relation, Target
from cchc_cli.model.document import SCHEMA, Document, Section, Source
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.model.log import LogEntry
from cchc_cli.model.tracking import Assigned, Extension, Record

ADVISE = "Tham mưu cho UBND huyện văn bản chỉ đạo tăng cường trách nhiệm tham mưu, điều hành của người đứng đầu."
ASSESS = "Tiếp tục tổ chức đánh giá kết quả triển khai thực hiện công tác CCHC định kỳ cuối mỗi quý."
STUDY = (
    "Nghiên cứu, đề xuất giải pháp đổi mới hình thức tuyên truyền về CCHC; đảm bảo triển khai thực hiện và "
    "**hoàn thành chậm nhất trong Quý II năm 2024.**"
)
TEXT = f"""Số: 53/TB-UBND

2. Đối với các Phòng chuyên môn phụ trách các lĩnh vực CCHC

2.1. Giao Phòng Nội vụ (cơ quan Thường trực):

- {ADVISE}

- {ASSESS}

2.2. Giao Phòng Văn hóa và Thông tin:

{STUDY}

Nơi nhận:
- Bưu điện huyện;
"""
ID = "53-TB-UBND-2024-binh-gia"


def span(words: str) -> Span:
    """Where ``words`` stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def between(first: str, after: str) -> Span:
    """From where ``first`` begins up to where ``after`` begins."""
    return Span(TEXT.index(first), TEXT.index(after))


def _entry(number: int, set_: str, before: object, to: object, **more: str) -> LogEntry:
    at = datetime.fromisoformat("2024-06-20T08:05:00+07:00")
    return LogEntry.model_validate(
        {"id": f"c.{number}", "change": "c", "at": at, "by": "Hà", "set": set_, "from": before, "to": to, **more}
    )


PLAIN = Directive(
    id=f"{ID}/2.1-2", section="2.1", ordinal=1, text=ADVISE, span=span(ADVISE), leads=(Party(name="Phòng Nội vụ"),)
)
RECURRING = Directive(
    id=f"{ID}/2.1-3",
    section="2.1",
    ordinal=2,
    text=ASSESS,
    span=span(ASSESS),
    leads=(Party(name="Phòng Nội vụ"),),
    force=Force.ASSIGN,
    deadline=Deadline(
        phrase="định kỳ cuối mỗi quý",
        kind=DeadlineKind.RECURRING,
        recurs=Recurrence.QUARTERLY,
        rule="recurring-quarter",
    ),
    tracking=(
        Record(
            period="2024-Q1",
            status=Status.DONE,
            progress=100,
            completed_on=date(2024, 4, 2),
            evidence="Báo cáo số 45/BC-PNV",
            note="Đã họp rút kinh nghiệm.",
        ),
    ),
    log=(
        _entry(1, "tracking@2024-Q1.status", None, "done", why="Báo cáo đã gửi"),
        _entry(2, "tracking@2024-Q1.completed_on", None, "2024-04-02"),
    ),
)
RICH = Directive(
    id=f"{ID}/2.2-1",
    section="2.2",
    ordinal=1,
    text=STUDY,
    span=span(STUDY),
    leads=(Party(name="phòng VH&TT", unit="phong-van-hoa-va-thong-tin"),),
    coordinators=(Party(name="các cơ quan, đơn vị"), Party(name="Đài \x1b[31mPT[/b]")),
    report_to=("UBND huyện",),
    force=Force.REQUEST,
    deadline=Deadline(
        phrase="chậm nhất trong Quý II năm 2024.",
        kind=DeadlineKind.PERIOD,
        due=date(2024, 6, 30),
        rule="period-end",
        confidence=Confidence.LIKELY,
    ),
    milestones=(Milestone(phrase="trước ngày 15/5", span=Span(0, 3), due=date(2024, 5, 15)),),
    targets=(
        Target(
            phrase="ít nhất 01 sáng kiến",
            span=Span(0, 3),
            relation=Relation.AT_LEAST,
            value=1,
            measure="sáng kiến",
            each=True,
        ),
        Target(phrase="đạt 87,4 %", span=Span(0, 3), relation=Relation.EQUAL, value=87.4, measure="%"),
    ),
    references=(
        Reference(phrase="Kế hoạch số 10/KH-UBND", span=Span(0, 3)),
        Reference(phrase="Nghị định số 30/2020/NĐ-CP", span=Span(0, 3), role="basis"),
    ),
    deliverable="đề án",
    areas=("chi-dao-dieu-hanh",),
    condition="trong trường hợp được cấp kinh phí",
    tags=("giao ban",),
    by_hand=("deadline",),
    tracking=(
        Record(
            status=Status.DOING,
            progress=60,
            assigned=Assigned(unit="Tổ CCHC", person="Nguyễn Thị Lan", due=date(2024, 6, 15)),
            extensions=(
                Extension(
                    to=date(2024, 7, 31),
                    reason="Chờ kinh phí",
                    basis="Công văn số 5/UBND",
                    approved_by="Chủ tịch",
                    on=date(2024, 6, 20),
                ),
            ),
        ),
    ),
)
DOCUMENT = Document(
    schema_=SCHEMA,
    id=ID,
    number="53/TB-UBND",
    kind="thông báo",
    issuer="UBND huyện Bình Gia",
    place="Bình Gia",
    issued=date(2024, 3, 27),
    title="Kết luận của Chủ tịch UBND huyện tại Hội nghị phân tích kết quả Chỉ số cải cách hành chính",
    inferred=("issuer",),
    received=date(2024, 3, 28),
    arrival_number="112",
    source=Source(file="53-TB-UBND.txt", sha256="0" * 64, reader="text", text_sha256="0" * 64, parser="0"),
    sections=(
        Section(
            path="2",
            number="2.",
            heading="Đối với các Phòng chuyên môn phụ trách các lĩnh vực CCHC",
            span=between("2. Đối", "Nơi nhận"),
        ),
        Section(
            path="2.1",
            number="2.1.",
            heading="Giao Phòng Nội vụ (cơ quan Thường trực):",
            span=between("2.1.", "2.2."),
        ),
        Section(
            path="2.2", number="2.2.", heading="Giao Phòng Văn hóa và Thông tin:", span=between("2.2.", "Nơi nhận")
        ),
    ),
    directives=(PLAIN, RECURRING, RICH),
    findings=(
        Finding(
            code="deadline-likely",
            severity=Severity.WARNING,
            message="Thời hạn suy ra từ quý, cần rà soát.",
            hint="rà soát rồi ghi: cchc review 2.2",
            span=span("Quý II năm 2024"),
            directive=RICH.id,
        ),
        Finding(code="number-gap", severity=Severity.ERROR, message="Thiếu mục 1.", span=span("2. Đối")),
        Finding(code="note", severity=Severity.INFO, message="Văn bản không có chữ ký."),
    ),
)
