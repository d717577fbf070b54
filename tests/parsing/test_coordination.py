"""With whom the work is to be done."""

from __future__ import annotations

import pytest

from cchc_cli.parsing.coordination import coordinators
from tests.parsing.reading import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Phối hợp với Trưởng thôn và các chi hội: lập danh sách", ["Trưởng thôn", "các chi hội"]),
        ("Phối hợp với Thư ký cuộc họp hoàn thiện biên bản", ["Thư ký cuộc họp"]),
        ("Phối hợp với lực lượng dân quân địa phương trong tuần tra", ["lực lượng dân quân địa phương"]),
        (
            "Phối hợp với chính quyền địa phương, các cơ quan chức năng và cộng đồng dân cư kiểm tra",
            ["chính quyền địa phương", "các cơ quan chức năng", "cộng đồng dân cư"],
        ),
        (
            "Phối hợp với cơ quan, tổ chức trực tiếp quản lý người đó hoặc UBND xã xác minh",
            ["cơ quan, tổ chức trực tiếp quản lý người đó", "UBND xã"],
        ),
        ("Phối hợp với Ban cơ yếu Hà Sơn, Sở Nội vụ triển khai", ["Ban cơ yếu Hà Sơn", "Sở Nội vụ"]),
        ("Phối hợp với Báo Ruộng đồng và Nương rẫy tuyên truyền", ["Báo Ruộng đồng và Nương rẫy"]),
        ("Phối hợp với UBND xã, tổ chức kiểm tra", ["UBND xã"]),
        ("Phối hợp với UBND xã, chủ động kiểm tra", ["UBND xã"]),
        ("Chủ trì kết hợp Ban Dân vận Huyện ủy, Phòng Nội vụ xây dựng", ["Ban Dân vận Huyện ủy", "Phòng Nội vụ"]),
        ("Chuẩn bị sân (phối hợp với Sở Y tế và đơn vị tổ chức lễ hội)", ["Sở Y tế", "đơn vị tổ chức lễ hội"]),
        ("Kiểm tra việc chủ trì, phối hợp với Trưởng thôn lập danh sách", []),
        ("kết hợp nghe báo cáo của Sở Y tế", []),
        ("kết hợp giữa Nhà nước và nhân dân", []),
    ],
    ids=repr,
)
def test_coordinators(text: str, found: list[str]) -> None:
    """Bodies and persons whom nobody knows by name are taken as printed behind "phối hợp với"."""
    assert [one.name for one in coordinators(names(text), 0, len(text))] == found
