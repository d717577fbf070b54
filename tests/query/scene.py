"""The first notice, 53/TB-UBND of 27/03/2024, built by hand: its 19 directives and who does what by when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import lru_cache

from cchc_cli.model.deadline import Confidence, Deadline, DeadlineKind, Recurrence
from cchc_cli.model.directive import Directive, Party
from cchc_cli.model.document import SCHEMA, Document, Source
from cchc_cli.model.log import LogEntry
from cchc_cli.model.settings import Settings
from cchc_cli.query.facts import Facts, derive, load
from cchc_cli.tracking.moment import Moment, moment
from cchc_cli.units import Registry

NOTICE = "53-TB-UBND-2024-binh-gia"
SETTINGS = Settings(
    authority="UBND huyện Bình Gia", place="Bình Gia", level="huyện", parent="tỉnh Lạng Sơn",
    tracking_since=date(2024, 3, 27),
)  # fmt: skip

NOI_VU = "Phòng Nội vụ"
VAN_HOA = "Phòng Văn hóa và Thông tin"
HA_TANG = "Phòng Kinh tế và Hạ tầng"
TU_PHAP = "Phòng Tư pháp"
THANH_TRA = "Thanh tra huyện"
VAN_PHONG = "Văn phòng HĐND và UBND huyện"
TAI_CHINH = "Phòng Tài chính - Kế hoạch"
BUU_DIEN = "Bưu điện huyện"
ALL = "các cơ quan, đơn vị"
CONCERNED = "các cơ quan, đơn vị liên quan"
SEVEN = (NOI_VU, VAN_HOA, HA_TANG, TU_PHAP, THANH_TRA, VAN_PHONG, TAI_CHINH)

QUARTER_ENDS = "DTSTART:20240331 RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20241231"
QUARTERLY = Deadline(
    phrase="định kỳ cuối mỗi quý", kind=DeadlineKind.RECURRING, recurs=Recurrence.QUARTERLY, every=QUARTER_ENDS
)  # fmt: skip


def by(day: date, phrase: str, *, confidence: Confidence = Confidence.CERTAIN) -> Deadline:
    """A deadline that is the end of a printed period."""
    return Deadline(phrase=phrase, kind=DeadlineKind.PERIOD, due=day, confidence=confidence)


def directive(
    at: str,
    text: str,
    leads: Sequence[str],
    coordinators: Sequence[str] = (),
    deadline: Deadline | None = None,
    *,
    document: str = NOTICE,
) -> Directive:
    """The directive at ``2.1-3`` of a document."""
    section, _, ordinal = at.rpartition("-")
    return Directive(
        id=f"{document}/{at}",
        section=section,
        ordinal=int(ordinal),
        text=text,
        leads=tuple(Party(name=name) for name in leads),
        coordinators=tuple(Party(name=name) for name in coordinators),
        deadline=deadline or Deadline(),
    )


@lru_cache(maxsize=1)
def notice() -> Document:
    """The notice as it stands right after its import on 27/03/2024."""
    year = date(2024, 12, 31)
    directives = (
        directive("1-1", "Về quan điểm, nhận thức: phải xác định CCHC là nhiệm vụ trọng tâm", [ALL]),
        directive("1-2", "Về công tác chỉ đạo, điều hành: tăng cường công tác chỉ đạo, điều hành", [ALL]),
        directive("1-3", "Triển khai đầy đủ, đồng bộ, toàn diện các nội dung công tác cải cách hành chính", [ALL]),
        directive("1-4", "Tổng hợp gửi Văn phòng HĐND và UBND huyện những khó khăn, vướng mắc", [ALL]),
        directive("2-1", "Phòng Nội vụ, phòng Văn hóa và Thông tin, … triển khai quyết liệt", SEVEN, [CONCERNED]),
        directive("2.1-1", "Tham mưu chủ trì, phối hợp với các cơ quan, đơn vị liên quan", [NOI_VU], [CONCERNED]),
        directive("2.1-2", "Tham mưu cho UBND huyện văn bản chỉ đạo", [NOI_VU]),
        directive("2.1-3", "Tiếp tục tổ chức đánh giá kết quả … định kỳ cuối mỗi quý", [NOI_VU], deadline=QUARTERLY),
        directive("2.1-4", "Phối hợp với Phòng Văn hóa và Thông tin trong việc", [NOI_VU], [VAN_HOA, HA_TANG]),
        directive("2.2-1", "Nghiên cứu, đề xuất giải pháp đổi mới; **hoàn thành chậm nhất trong Quý II năm 2024.**",
                  [VAN_HOA], deadline=by(date(2024, 6, 30), "chậm nhất trong Quý II năm 2024")),
        directive("2.3-1", "Tham mưu văn bản giao chỉ tiêu viết sáng kiến", [HA_TANG],
                  deadline=by(year, "trong năm 2024")),
        directive("2.4-1", "Tiếp tục tham mưu cải cách thể chế", [TU_PHAP]),
        directive("2.5-1", "Tham mưu công tác thanh tra, kiểm tra", [THANH_TRA]),
        directive("2.6-1", "Tiếp tục đẩy mạnh cải cách thủ tục hành chính", [VAN_PHONG],
                  deadline=by(year, "năm 2024", confidence=Confidence.LIKELY)),
        directive("2.6-2", "Đẩy mạnh xây dựng chính quyền điện tử, chính quyền số", [VAN_PHONG]),
        directive("2.6-3", "Tổng hợp và báo cáo UBND huyện xem xét, giải quyết", [VAN_PHONG]),
        directive("2.7-1", "Tiếp tục thực hiện tốt công tác cải cách tài chính công", [TAI_CHINH]),
        directive("2.7-2", "Tham mưu triển khai các giải pháp nhằm hỗ trợ doanh nghiệp", [TAI_CHINH]),
        directive("3-1", "tiếp tục chỉ đạo đội ngũ cán bộ, nhân viên hướng dẫn người dân", [BUU_DIEN]),
    )  # fmt: skip
    return document(NOTICE, number="53/TB-UBND", issued=date(2024, 3, 27), directives=directives)


def document(
    name: str,
    *,
    number: str,
    issued: date | None,
    directives: Sequence[Directive] = (),
    imported: datetime = datetime(2024, 3, 27, 2, 0, tzinfo=UTC),
    issuer: str = "UBND huyện Bình Gia",
) -> Document:
    """A document as import leaves it."""
    entry = LogEntry(
        id=f"{imported:%Y%m%d}-aaaa.1", change=f"{imported:%Y%m%d}-aaaa", at=imported, by="Lan",
        set="source.file", to=f"{name}.txt",
    )  # fmt: skip
    source = Source(file=f"{name}.txt", sha256="0" * 64, reader="text", text_sha256="1" * 64, parser="0.1.0")
    return Document(
        schema_=SCHEMA, id=name, number=number, kind="thông báo", issuer=issuer, place="Bình Gia", issued=issued,
        source=source, directives=tuple(directives), log=(entry,),
    )  # fmt: skip


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The packaged registry."""
    return Registry.load()


def facts_of(*documents: Document) -> list[Facts]:
    """Facts as they are kept of documents."""
    return load([derive(one, registry(), SETTINGS) for one in documents])


def on(day: date, *, as_of: date | None = None, known_on: date | None = None) -> Moment:
    """A command run at noon of ``day`` in Vietnam."""
    now = datetime(day.year, day.month, day.day, 5, 0, tzinfo=UTC)
    return moment(now, as_of=as_of, known_on=known_on, by="Lan")


def short(ids: Sequence[str]) -> list[str]:
    """Ids without their document."""
    return [one.partition("/")[2] for one in ids]
