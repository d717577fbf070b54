"""A big sheet for tests: 300 made-up rows over 20 offices, in every state."""

from __future__ import annotations

import random
from datetime import date, timedelta

from cchc_cli.export import GroupBy, Sheet
from cchc_cli.query.row import Row, State
from tests.render.rows import row

AS_OF = date(2024, 7, 5)
_ROOMS = (
    "Nội vụ", "Tư pháp", "Tài chính - Kế hoạch", "Kinh tế và Hạ tầng", "Văn hóa và Thông tin", "Y tế", "Dân tộc",
    "Giáo dục và Đào tạo", "Tài nguyên và Môi trường", "Lao động - Thương binh và Xã hội",
    "Nông nghiệp và Phát triển nông thôn",
)  # fmt: skip
OFFICES = (
    *(f"Phòng {name}" for name in _ROOMS), "Thanh tra huyện", "Văn phòng HĐND và UBND huyện",
    "Trung tâm Văn hóa, Thể thao và Truyền thông", "Ban Quản lý dự án đầu tư xây dựng", "Công an huyện",
    "Ban Chỉ huy Quân sự huyện", "UBND thị trấn Bình Gia", "UBND xã Hồng Thái", "UBND xã Tân Văn",
)  # fmt: skip
_WORK = (
    "Rà soát, cập nhật, công khai đầy đủ thủ tục hành chính tại Bộ phận Tiếp nhận và Trả kết quả",
    "Tham mưu Kế hoạch kiểm tra công tác cải cách hành chính; báo cáo kết quả kiểm tra và kiến nghị xử lý",
    "Xây dựng báo cáo đánh giá mức độ tự chủ của các đơn vị sự nghiệp công lập",
    "Tổ chức hội nghị tập huấn nghiệp vụ <cải cách hành chính> & chuyển đổi số cho công chức cấp xã",
    "Đôn đốc việc số hóa hồ sơ, kết quả giải quyết thủ tục hành chính; phấn đấu đạt 100% trong năm",
)
_STATES = (
    State.OVERDUE, State.OVERDUE, State.TODAY, State.SOON, State.SOON, State.IN_TIME, State.IN_TIME, State.IN_TIME,
    State.UNDATED, State.UNDATED, State.UNDATED, State.SUBMITTED, State.DONE_IN_TIME, State.DONE_IN_TIME,
    State.DONE_LATE, State.DONE, State.DONE_DAY_UNKNOWN, State.PAUSED, State.CANCELLED, State.UNREPORTED,
)  # fmt: skip
_STATUS = {State.SUBMITTED: "submitted", State.PAUSED: "paused", State.CANCELLED: "cancelled"}


def made_up(number: int = 300) -> list[Row]:
    """The rows, the same ones each time."""
    chance = random.Random(5)
    return [_row(at, chance) for at in range(number)]


def _row(at: int, chance: random.Random) -> Row:
    state = chance.choice(_STATES)
    done = state.startswith("done")
    leads = tuple(chance.sample(OFFICES, 3 if at % 40 == 0 else 1))
    due, days = None, None
    if state not in (State.UNDATED, State.DONE):
        days = {State.TODAY: 0, State.SOON: chance.randint(1, 5), State.IN_TIME: chance.randint(6, 240)}.get(
            state, -chance.randint(1, 120)
        )
        due = AS_OF + timedelta(days=days)
    return row(
        id=f"{10 + at % 30}-TB-UBND-2024-binh-gia/{1 + at % 7}-{1 + at // 7}",
        document=f"{10 + at % 30}-TB-UBND-2024-binh-gia",
        number=f"{10 + at % 30}/TB-UBND",
        section=str(1 + at % 7),
        ordinal=1 + at // 7,
        text=f"{chance.choice(_WORK)} (việc thứ {at + 1}).",
        leads=leads,
        coordinators=tuple(chance.sample(OFFICES, 2)) if at % 3 == 0 else (),
        deadline_phrase="trước ngày quy định" if due else None,
        due=due,
        first_due=due,
        status="done" if done else _STATUS.get(state, "todo"),
        state=state,
        days=days if state in (State.OVERDUE, State.TODAY, State.SOON, State.IN_TIME) else None,
        progress=None,
        completed_on=due.isoformat() if done and due else None,
        evidence=f"Báo cáo số {at}/BC" if done else None,
        note="Chờ hướng dẫn của Sở Nội vụ." if at % 11 == 0 else None,
    )


def big_sheet() -> Sheet:
    """The rows as the sheet of a district, by office."""
    rows = made_up()
    return Sheet(rows=rows, as_of=AS_OF, authority="UBND huyện Bình Gia", group_by=GroupBy.UNIT)
