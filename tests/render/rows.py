"""Rows for tests: the first notice's, and nasty ones."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date

from cchc_cli.query.row import Row, State

TODAY = date(2024, 6, 27)
BASE = Row(
    id="53-TB-UBND-2024-binh-gia/2.2-1",
    period=None,
    document="53-TB-UBND-2024-binh-gia",
    number="53/TB-UBND",
    issued=date(2024, 3, 27),
    issuer="UBND huyện Bình Gia",
    document_title="Kết luận của Chủ tịch UBND huyện tại Hội nghị phân tích kết quả Chỉ số cải cách hành chính",
    section="2.2",
    ordinal=1,
    text="Nghiên cứu, đề xuất giải pháp đổi mới hình thức tuyên truyền về CCHC; đảm bảo triển khai thực hiện và "
    "**hoàn thành chậm nhất trong Quý II năm 2024.**",
    leads=("Phòng Văn hóa và Thông tin",),
    coordinators=(),
    role=None,
    via=None,
    deadline_phrase="chậm nhất trong Quý II năm 2024",
    deadline_kind="period",
    recurs=None,
    due=date(2024, 6, 30),
    first_due=date(2024, 6, 30),
    time=None,
    confidence="certain",
    doubtful=False,
    status="doing",
    state=State.SOON,
    days=3,
    open_periods=1,
    progress=60,
    note=None,
    completed_on=None,
    evidence=None,
    extensions=0,
    areas=("chi-dao-dieu-hanh",),
    last_report=date(2024, 5, 20),
    age=92,
    reviewed=False,
)


def row(**changes: object) -> Row:
    """The second item of the first notice's section 2, with some fields changed."""
    return replace(BASE, **changes)  # type: ignore[arg-type]


def undated(**changes: object) -> Row:
    """A row without a deadline."""
    plain = row(
        deadline_phrase=None, deadline_kind="none", due=None, first_due=None,
        status="todo", state=State.UNDATED, days=None, progress=None, last_report=None,
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]


OVERDUE = row(
    id="53-TB-UBND-2024-binh-gia/2.1-3",
    period="2024-Q1",
    section="2.1",
    ordinal=3,
    text="Tiếp tục tổ chức đánh giá kết quả triển khai thực hiện công tác CCHC định kỳ cuối mỗi quý.",
    leads=("Phòng Nội vụ",),
    deadline_phrase="định kỳ cuối mỗi quý",
    deadline_kind="recurring",
    recurs="quarterly",
    due=date(2024, 3, 31),
    first_due=date(2024, 3, 31),
    status="todo",
    state=State.OVERDUE,
    days=-88,
    open_periods=4,
    progress=None,
    last_report=None,
)
SHARED = undated(
    id="53-TB-UBND-2024-binh-gia/2-1",
    section="2",
    text="Triển khai quyết liệt thực hiện các nội dung được phân công cụ thể tại Kế hoạch số 10/KH-UBND ngày "
    "15/01/2024.",
    leads=("Phòng Nội vụ", "phòng Văn hóa và Thông tin", "Thanh tra huyện"),
    coordinators=("các cơ quan, đơn vị liên quan",),
    role="lead",
)
GROUP = undated(
    id="53-TB-UBND-2024-binh-gia/1-4",
    section="1",
    ordinal=4,
    text="Tổng hợp gửi Văn phòng HĐND và UBND huyện những khó khăn, vướng mắc liên quan đến việc bố trí nguồn lực, "
    "kinh phí, đầu tư cơ sở vật chất, trang thiết bị nhằm nâng cao chất lượng, hiệu quả quyết thủ tục hành chính "
    "cho cá nhân, tổ chức.",
    leads=("các cơ quan, đơn vị",),
    role="lead",
    via="các cơ quan, đơn vị",
)
COORDINATED = undated(
    id="53-TB-UBND-2024-binh-gia/2.1-4",
    section="2.1",
    ordinal=4,
    text="Phối hợp với Phòng Văn hóa và Thông tin trong việc đưa ra giải pháp tuyên truyền CCHC bằng hình thức khác.",
    leads=("Phòng Nội vụ",),
    coordinators=("Phòng Văn hóa và Thông tin", "Phòng Kinh tế và Hạ tầng"),
    role="coordinate",
)
DOUBTFUL = row(
    id="53-TB-UBND-2024-binh-gia/2.6-1",
    section="2.6",
    text="Tiếp tục đẩy mạnh cải cách thủ tục hành chính; đảm bảo năm 2024 huyện Bình Gia có phương án đơn giản hóa "
    "TTHC thực sự chất lượng, hiệu quả để UBND tỉnh xem xét, phê duyệt.",
    leads=("Văn phòng HĐND và UBND huyện",),
    deadline_phrase="năm 2024",
    due=date(2024, 12, 31),
    first_due=date(2024, 12, 31),
    confidence="likely",
    doubtful=True,
    state=State.IN_TIME,
    days=187,
)
EXTENDED = row(
    id="12-KH-UBND-2024-binh-gia/III/2-1",
    document="12-KH-UBND-2024-binh-gia",
    number="12/KH-UBND",
    issued=date(2024, 1, 15),
    document_title="Kế hoạch tuyên truyền cải cách hành chính năm 2024",
    section="III/2",
    text="Xây dựng chuyên mục về cải cách hành chính trên Trang thông tin điện tử của huyện.",
    leads=("Trung tâm Văn hóa, Thể thao và Truyền thông",),
    coordinators=("Phòng Nội vụ",),
    deadline_phrase="trước 17 giờ 00 ngày 15/05/2024",
    deadline_kind="date",
    due=date(2024, 6, 27),
    first_due=date(2024, 5, 15),
    time="17:00",
    state=State.TODAY,
    days=0,
    extensions=2,
    note="Chờ kinh phí.\nĐã có dự toán.",
)
DONE = row(
    id="12-KH-UBND-2024-binh-gia/III/3-1",
    document="12-KH-UBND-2024-binh-gia",
    number="12/KH-UBND",
    issued=date(2024, 1, 15),
    document_title="Kế hoạch tuyên truyền cải cách hành chính năm 2024",
    section="III/3",
    text="Tổ chức hội nghị tập huấn nghiệp vụ cải cách hành chính cho công chức cấp xã.",
    leads=("Phòng Nội vụ",),
    deadline_phrase="trong tháng 4",
    due=date(2024, 4, 30),
    first_due=date(2024, 4, 30),
    status="done",
    state=State.DONE_LATE,
    days=None,
    progress=100,
    completed_on="2024-05-06",
    evidence="Báo cáo số 45/BC-PNV ngày 06/05/2024",
)
SHEET = (OVERDUE, EXTENDED, row(), DOUBTFUL, SHARED, GROUP, COORDINATED, DONE)
"""A sheet in the order of `list`: overdue, by day, undated, done."""

NASTY = (
    row(text="[/a] [bold]đậm[/bold] \x1b[31mđỏ\x1b[0m \x9b2J \u202eđảo"),
    row(text="=1+1", note="@SUM(A1)", evidence="+84 số", leads=("-1",)),
    row(
        text="- Tiếp tục | cột giả | <script>alert(1)</script>\nhàng thứ hai\tvà tab \\| *nghiêng* `mã` [tên](http://a.b)"
    ),
    undated(text="Một câu không có dấu chấm và rất dài " * 135, leads=("<b>Phòng</b> Nội vụ",)),
    undated(text=unicodedata.normalize("NFD", "Ủy ban nhân dân huyện tổ chức thực hiện")),
    undated(text="chữ" * 200),
)
"""Rows with markup, escapes, formulas, bars, HTML, a text of 5,000 letters, decomposed letters, a long word."""
