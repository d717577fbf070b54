"""The Vietnamese word of every coded value, and of every field that can be changed."""

from __future__ import annotations

STATUSES = {
    "todo": "chưa thực hiện",
    "doing": "đang thực hiện",
    "submitted": "chờ xác nhận",
    "done": "hoàn thành",
    "paused": "tạm dừng",
    "cancelled": "hủy",
}

STATES = {
    "undated": "không thời hạn",
    "in-time": "trong hạn",
    "soon": "sắp đến hạn",
    "today": "đến hạn hôm nay",
    "overdue": "quá hạn",
    "unreported": "chưa rà soát",
    "submitted": "chờ xác nhận",
    "done": "hoàn thành",
    "done-in-time": "hoàn thành đúng hạn",
    "done-late": "hoàn thành quá hạn",
    "done-day-unknown": "hoàn thành, chưa rõ ngày",
    "paused": "tạm dừng",
    "cancelled": "hủy",
}

ROLES = {"lead": "chủ trì", "coordinate": "phối hợp"}

DEADLINE_KINDS = {
    "date": "ngày cụ thể",
    "period": "tháng, quý, năm",
    "relative": "tính từ ngày văn bản",
    "recurring": "định kỳ",
    "standing": "thường xuyên",
    "event": "theo sự kiện",
    "by-reference": "theo văn bản khác",
    "horizon": "mốc giai đoạn",
    "none": "không thời hạn",
}

RECURRENCES = {
    "daily": "hằng ngày",
    "weekly": "hằng tuần",
    "monthly": "hằng tháng",
    "quarterly": "hằng quý",
    "half-yearly": "6 tháng một lần",
    "yearly": "hằng năm",
}

CONFIDENCES = {"certain": "chắc chắn", "likely": "nhiều khả năng", "unclear": "chưa rõ"}

SEVERITIES = {"error": "lỗi", "warning": "cảnh báo", "info": "lưu ý"}

FORCES = {"assign": "giao", "request": "đề nghị", "petition": "kính đề nghị"}

AREAS = {
    "chi-dao-dieu-hanh": "Công tác chỉ đạo, điều hành cải cách hành chính",
    "the-che": "Cải cách thể chế",
    "thu-tuc-hanh-chinh": "Cải cách thủ tục hành chính",
    "to-chuc-bo-may": "Cải cách tổ chức bộ máy hành chính nhà nước",
    "che-do-cong-vu": "Cải cách chế độ công vụ",
    "tai-chinh-cong": "Cải cách tài chính công",
    "chinh-quyen-so": "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
}
"""The packaged areas (data/areas.yaml; a test holds the two together)."""

SORTS = {
    "due": "thời hạn",
    "document": "văn bản",
    "unit": "cơ quan, đơn vị",
    "state": "tình trạng",
    "age": "ngày ban hành",
}

LINKS = {"repeats": "nhắc lại", "continues": "nối tiếp"}
"""How a directive that is not counted is the same work as the one that is."""

REPLACEMENTS = {"replaces": "thay thế", "corrects": "đính chính", "cancels": "bãi bỏ"}
"""What a document does to an earlier one."""

REPLACEMENTS_PASSIVE = {"replaces": "được thay thế", "corrects": "được đính chính", "cancels": "bị bãi bỏ"}

COMPLETED_ON = {"unknown": "chưa rõ ngày"}

FIELDS = {
    "places": "vị trí trong văn bản",
    "id": "ghi mới",
    "status": "trạng thái",
    "progress": "tiến độ",
    "note": "ghi chú",
    "completed_on": "ngày hoàn thành",
    "evidence": "văn bản kết quả",
    "difficulty": "khó khăn, vướng mắc",
    "proposal": "đề xuất, kiến nghị",
    "cancelled_on": "ngày hủy",
    "pauses": "tạm dừng",
    "assigned": "phân công nội bộ",
    "extensions": "gia hạn",
    "given_on": "ngày giao",
    "basis": "căn cứ",
    "excluded": "loại khỏi danh sách",
    "link": "liên kết",
    "set_due": "hạn ấn định",
    "transfers": "chuyển giao",
    "no_directives": "không phát sinh nhiệm vụ",
    "replaces": "xử lý văn bản trước",
    "deliverable": "sản phẩm",
    "force": "mức độ",
    "deadline": "thời hạn",
    "due": "ngày đến hạn",
    "phrase": "cụm từ chỉ thời hạn",
    "leads": "cơ quan chủ trì",
    "coordinators": "cơ quan phối hợp",
    "text": "nội dung",
    "areas": "lĩnh vực",
    "tags": "nhãn",
    "reviewed": "rà soát",
    "milestones": "mốc thực hiện",
    "by_hand": "phần sửa tay",
    "directives": "các nhiệm vụ",
    "inferred": "phần mềm suy ra",
    "source": "nhập văn bản",
    "cited_by": "văn bản dẫn chiếu",
    "number": "số, ký hiệu",
    "kind": "tên loại",
    "issuer": "cơ quan ban hành",
    "place": "địa danh",
    "issued": "ngày ban hành",
    "title": "trích yếu",
    "signer": "người ký",
    "recipients": "nơi nhận",
    "received": "ngày đến",
    "arrival_number": "số đến",
    "gone": "rút khỏi sổ",
    "section": "mục",
}
"""The fields that a log entry can name, by the first or last part of its address."""

IN_TIME = "đúng hạn"
OVERDUE = "quá hạn {days} ngày"
LEFT = "{state}, còn {days} ngày"


def state_words(state: str, days: int | None) -> str:
    """A state in words: "quá hạn 12 ngày", "sắp đến hạn, còn 3 ngày", "không thời hạn".

    ``days`` is how many days are left (negative: overdue), or None.
    """
    if state == "overdue" and days is not None:
        return OVERDUE.format(days=-days)
    if state in ("in-time", "soon") and days is not None:
        return LEFT.format(state=STATES[state], days=days)
    return STATES[state]
