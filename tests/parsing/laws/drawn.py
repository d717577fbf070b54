"""Texts drawn by chance from the pieces of which real documents are made."""

from __future__ import annotations

from hypothesis import strategies as st

MARKERS = [
    "1. ",
    "2. ",
    "3.",
    "2.1. ",
    "2.2 ",
    "2.1.1. ",
    "12) ",
    "(1) ",
    "(iv) ",
    "- ",
    "– ",
    "-",
    "+ ",
    "* ",
    "• ",
    "a) ",
    "d) ",
    "đ) ",
    "Đ) ",
    "e. ",
    "I. ",
    "II. ",
    "IV - ",
    "A. ",
    "C. ",
    "Điều 1. ",
    "Điều 2: ",
    "**Điều 3.** ",
    "Mục 1. ",
    "Chương II. ",
    "Phần thứ nhất. ",
    "Phụ lục I ",
    "PHỤ LỤC",
    "| 1 | ",
    "Nơi nhận: ",
    "Kính gửi: ",
    "",
]
OFFICES = [
    "Phòng Nội vụ",
    "phòng Tài chính - Kế hoạch",
    "Sở Tài chính",
    "các Sở: Tài chính, Xây dựng",
    "UBND các xã, thị trấn",
    "các cơ quan, đơn vị liên quan",
    "Chủ tịch UBND các xã: Tân Văn, Hoa Thám",
    "đồng chí Giám đốc Sở Y tế",
    "UBND huyện",
    "Tổ công tác liên ngành",
    "đồng chí Trần Thị B",
    "Thủ trưởng các phòng, ban",
    "Công an huyện",
    "(qua Phòng Nội vụ)",
]
VERBS = [
    "Giao ",
    "giao ",
    "Đề nghị ",
    "Yêu cầu ",
    "Đối với ",
    " chủ trì, phối hợp với ",
    " phối hợp với ",
    " cùng với ",
    "tham mưu ",
    "Tham mưu ",
    "xây dựng kế hoạch ",
    "Tiếp tục đẩy mạnh ",
    "báo cáo UBND huyện ",
    "gửi về ",
    "Hội nghị đã nghe ",
    "Thống nhất với ",
    "Căn cứ ",
    "Đơn vị chủ trì: ",
    "Cơ quan phối hợp: ",
    "Thời gian hoàn thành: ",
    "Sản phẩm: ",
    "Trên đây là ",
    "thực hiện các nhiệm vụ sau",
    "Phối hợp thực hiện",
]
TIMES = [
    "trước ngày 30/6/2024",
    "trong Quý II năm 2024",
    "ngày 31 tháng 2 năm 2024",
    "trước ngày 31/12/9999",
    "từ ngày 01/01/0001",
    "trong năm 9999",
    "năm 0000",
    "ngày 00/00/0000",
    "quý IV năm 9999",
    "hằng tháng",
    "định kỳ cuối mỗi quý",
    "trước ngày 25 hằng tháng",
    "trong thời hạn 05 ngày làm việc kể từ ngày ban hành",
    "trong thời hạn 99999999999 ngày làm việc",
    "trong 999999 tháng",
    "trong tuần này",
    "trước 17h00 ngày 30/02/2024",
    "trước 99h99",
    "từ ngày 01/01/2024 đến hết ngày 31/12/9999",
    "giai đoạn 2021-2025",
    "ít nhất 03 sáng kiến",
    "đạt 100%",
    "từ 9999999999999 đến 5%",
    "Quý I/2025",
    "đầu tháng 7",
    "theo tiến độ Kế hoạch số 10/KH-UBND ngày 15/01/2024",
    "Công văn số 99999/UBND-NV ngày 99/99/9999",
    "trước ngày 18/3",
]
HEADERS = [
    "UBND HUYỆN BÌNH GIA",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 53/TB-UBND",
    "Số:      /KH-UBND",
    "Số: 90-TB/TU",
    "Bình Gia, ngày 27 tháng 3 năm 2024",
    "Bình Gia, ngày    tháng 3 năm 2024",
    "Bình Gia, ngày 31 tháng 12 năm 9999",
    "Bình Gia, ngày 01 tháng 01 năm 0001",
    "Bình Gia, ngày 31 tháng 02 năm 2024",
    "THÔNG BÁO",
    "KẾ HOẠCH",
    "QUYẾT ĐỊNH",
    "CÔNG ĐIỆN",
    "V/v đôn đốc",
    "HỎA TỐC",
    "MẬT",
]
ENDINGS = [
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT, NV.",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
    "Trần Văn Hùng",
]
SIGNS = [
    "²",
    "Ⅷ",
    "\u0661",
    "\u00a0",
    "\u2028",
    "\x0c",
    "\x1f",
    "İ",
    "ﬁ",
    "ß",
    "\u0323",
    "\u200b",
    "**",
    "(",
    ")",
    "|",
    "\t",
    "/",
    "\ufffd",
]
STOPS = [".", ";", ":", "./.", ",", "", "", " ", ".**"]
BREAKS = ["\n", "\n", "\n\n", "\n\n\n", " \n", "\n \n", "\t", "   "]


def _of(*pieces: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from([one for group in pieces for one in group])


_WORDS = st.lists(_of(OFFICES, VERBS, TIMES) | _of(SIGNS) | st.text(max_size=5), min_size=1, max_size=6)
_LINE = st.builds(
    lambda marker, words, stop, after: marker + " ".join(words) + stop + after,
    _of(MARKERS),
    _WORDS,
    _of(STOPS),
    _of(BREAKS),
)
_HEADER = st.lists(_of(HEADERS), max_size=7).map(lambda lines: "".join(f"{line}\n" for line in lines))
_ENDING = st.lists(_of(ENDINGS), max_size=5).map(lambda lines: "".join(f"{line}\n" for line in lines))

DOCUMENTS = st.builds(
    lambda header, body, ending: header + "".join(body) + ending, _HEADER, st.lists(_LINE, max_size=14), _ENDING
)
"""Documents with a header, a body of marked lines and an ending, each of which may be missing or odd."""

SOUP = st.lists(
    _of(MARKERS, OFFICES, VERBS, TIMES, HEADERS, ENDINGS) | _of(SIGNS, STOPS, BREAKS) | st.text(max_size=6), max_size=40
).map("".join)
"""The same pieces in any order."""
