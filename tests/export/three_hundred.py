"""A notice with 300 items for six offices, made for the tests: with deadlines, periods, shared work and marks."""

from __future__ import annotations

OFFICES = (
    "Phòng Nội vụ", "Phòng Tư pháp", "Thanh tra huyện", "Phòng Văn hóa và Thông tin", "Phòng Tài chính - Kế hoạch",
    "Phòng Kinh tế và Hạ tầng",
)  # fmt: skip
_WORK = (
    "rà soát, cập nhật thủ tục hành chính thuộc lĩnh vực thứ {at}",
    "tham mưu văn bản chỉ đạo về nội dung số {at}",
    "tổ chức kiểm tra việc thực hiện kế hoạch ở địa bàn {at}",
    "xây dựng phương án sắp xếp, bố trí cơ sở vật chất cụm {at}",
    "hướng dẫn các xã, thị trấn khắc phục tồn tại đợt {at}",
)
_WHEN = (
    "hoàn thành trước ngày {day}/7/2024",
    "hoàn thành trong quý III năm 2024",
    "",
    "báo cáo trước ngày {day}/5/2024",
)


def notice() -> str:
    """The text of the notice: a section for each office, fifty items in each."""
    parts = [
        "ỦY BAN NHÂN DÂN\nHUYỆN BÌNH GIA\n\nSố: 90/TB-UBND\n\nBình Gia, ngày 15 tháng 4 năm 2024\n\nTHÔNG BÁO\n",
        "Kết luận của Chủ tịch UBND huyện tại phiên họp tháng 4 năm 2024\n",
    ]
    for number, office in enumerate(OFFICES, start=1):
        parts.append(f"{number}. Giao {office}:\n")
        parts += [f"- {_item((number - 1) * 50 + at)}\n" for at in range(50)]
    return "\n".join([*parts, "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn An\n"])


def _item(at: int) -> str:
    work = _WORK[at % len(_WORK)].format(at=at + 1)
    when = _WHEN[at % len(_WHEN)].format(day=at % 28 + 1)
    return f"{work[0].upper()}{work[1:]}{'; ' + when if when else ''}."
