"""Why the machine refuses a file, in place of its own English words."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.EINVAL: "tên tệp không hợp lệ",
    errno.EBUSY: "tệp đang được chương trình khác dùng",
    errno.EIO: "ổ đĩa báo lỗi khi đọc, ghi",
    errno.ELOOP: "các liên kết dẫn vòng quanh",
}
_OTHER = "hệ thống báo lỗi số {number}"


def reason(error: OSError) -> str:
    """Why the system refused a file, in Vietnamese."""
    return _REASONS.get(error.errno or 0) or _OTHER.format(number=error.errno or 0)
