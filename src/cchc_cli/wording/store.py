"""What the workspace folder says: refusals about its files, and the comments written into them."""

from __future__ import annotations

AT = "{file}:{line}:{column}: {message}"
IN_FILE = "{file}: {message}"

# YAML that is not read
EMPTY_FILE = "tệp trống, không có dữ liệu"
NOT_A_MAPPING = "tệp phải gồm các dòng “khóa: giá trị”"
SEVERAL_DOCUMENTS = "mỗi tệp chỉ chứa một văn bản; không dùng dòng “---” ở giữa tệp"
YAML_DIRECTIVE = "không dùng dòng bắt đầu bằng “%”"
ANCHOR = "không dùng dấu & và * để tham chiếu; hãy ghi lại giá trị. Nếu là nội dung, hãy đặt trong ngoặc kép"
TAG = "không dùng thẻ kiểu bắt đầu bằng “!”. Nếu là nội dung, hãy đặt trong ngoặc kép"
TOO_DEEP = "các giá trị lồng nhau quá nhiều cấp"
PAIR_IN_LIST = "trong ngoặc vuông không dùng “khóa: giá trị”; hãy đặt cặp này trong ngoặc nhọn { }"
COMPLEX_KEY = "khóa phải là một từ đơn giản, không dùng dấu “?” và không lồng"
DUPLICATE_KEY = "khóa “{key}” ghi hai lần (lần đầu ở dòng {line}); hãy bỏ bớt một"
CONTROL_CHARACTER = "có ký tự điều khiển không đọc được; hãy xóa ký tự này"
NOT_UTF8 = "tệp không theo bảng mã UTF-8; hãy lưu lại bằng UTF-8"
TOO_LARGE = "tệp quá lớn ({size} MB); giới hạn là {limit} MB"
UNREADABLE = "không đọc được tệp: {reason}"
MISSING_FILE = "không có tệp này"
CORRECT_HINT = "mở tệp bằng trình soạn thảo, sửa tại dòng và cột đã nêu, rồi chạy lại."
MORE_PROBLEMS = "(và {count} lỗi nữa trong tệp)"

COLON = "không hiểu dấu “:” ở đây; nếu là nội dung, hãy đặt cả giá trị trong ngoặc kép"
BAD_START = (
    "không bắt đầu bằng ký tự này được (hoặc dòng thụt lề bằng phím Tab); "
    "hãy đặt giá trị trong ngoặc kép, thụt lề bằng dấu cách"
)
_SYNTAX = (
    ("mapping values are not allowed", COLON),
    ("found unexpected ':'", COLON),
    ("could not find expected ':'", "thiếu dấu “:” sau khóa, hoặc dòng thụt lề sai"),
    ("found unexpected end of stream", "thiếu dấu đóng ngoặc kép"),
    ("found unknown escape character", "dấu “\\” trong ngoặc kép phải ghi là “\\\\”"),
    ("cannot start any token", BAD_START),
    ("tab character", "không thụt lề bằng phím Tab; hãy dùng dấu cách"),
    ("expected ',' or ']'", "thiếu dấu “,” hoặc dấu đóng “]”"),
    ("expected ',' or '}'", "thiếu dấu “,” hoặc dấu đóng “}”"),
    ("block end", "dòng thụt lề không khớp với các dòng trên"),
    ("expected key", "dòng thụt lề không khớp với các dòng trên"),
    ("block sequence entries are not allowed", "dấu “-” không đặt được ở đây; hãy xuống dòng"),
    ("undefined alias", ANCHOR),
    ("undefined tag handle", TAG),
    ("document start", "dòng này không thuộc cấu trúc của tệp; hãy xem lại thụt lề"),
)


def syntax(problem: str) -> str:
    """The Vietnamese for the YAML reader's own English ``problem``."""
    for part, words in _SYNTAX:
        if part in problem:
            return words
    return "không đúng cấu trúc YAML; hãy xem lại thụt lề, dấu “:” và dấu ngoặc ở dòng này và dòng trên"


# values that do not fit the model
MISSING_KEY = "thiếu khóa “{key}”"
UNKNOWN_KEY = "không có khóa “{key}”"
UNKNOWN_KEY_SIMILAR = "không có khóa “{key}”; có phải là “{similar}”?"
WRONG_VALUE = "“{key}” phải là {wanted}; đang ghi “{value}”"
WRONG_SHAPE = "“{key}” phải là {wanted}"
WANTED_DAY = "ngày theo dạng năm-tháng-ngày và có trong lịch, ví dụ 2024-06-30"
WANTED_DAY_OR_UNKNOWN = "ngày theo dạng năm-tháng-ngày, ví dụ 2024-06-30, hoặc unknown (chưa rõ ngày)"
WANTED_MOMENT = "thời điểm có múi giờ, ví dụ 2024-06-30T08:00:00+07:00"
WANTED_INTEGER = "số nguyên"
WANTED_NUMBER = "số, ví dụ 95 hoặc 2.5"
WANTED_TRUTH = "true (có) hoặc false (không)"
WANTED_ONE_OF = "một trong: {choices}"
WANTED_AT_LEAST = "số từ {bound} trở lên"
WANTED_AT_MOST = "số không quá {bound}"
WANTED_TEXT = "dòng chữ"
WANTED_LIST = "danh sách, mỗi mục một dòng bắt đầu bằng “- ”"
WANTED_KEYS = "nhóm các dòng “khóa: giá trị”"
WANTED_TIME = "giờ theo dạng giờ:phút, ví dụ 08:00"
WANTED_SPAN = "hai số [đầu, cuối], số đầu không lớn hơn số cuối và không âm"
WANTED_RULE = "quy tắc lặp, ví dụ DTSTART:20240331 RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"
WANTED_PERIOD = "kỳ, ví dụ 2024-Q2, 2024-06, 2024-W23, 2024-H1 hoặc 2024"
WANTED_OTHER = "giá trị hợp lệ"
BAD_DOCUMENT_ID = "mã văn bản “{id}” chỉ được gồm chữ cái không dấu, chữ số và dấu “-”, dài không quá {limit} ký tự"
FILE_NAME_DIFFERS = "tên tệp phải là “{id}.yaml” theo mã văn bản ghi trong tệp"
BAD_DIRECTIVE_ID = "mã nhiệm vụ “{id}” phải bắt đầu bằng “{document}/” và không chứa khoảng trắng, “\\”, “@”, “..”"
REPEATED_DIRECTIVE_ID = "mã nhiệm vụ “{id}” ghi hai lần"
BAD_SOURCE_FILE = "“file” chỉ ghi tên tệp, không ghi đường dẫn; đang ghi “{name}”"
NEWER_SCHEMA = "tệp do phiên bản cchc mới hơn ghi (schema {found}; bản này đọc đến schema {known})"
NEWER_SCHEMA_HINT = "cài bản cchc mới hơn rồi chạy lại."
REPEATED_DOCUMENT = "văn bản này còn một tệp khác cùng tên: {other}; chỉ được giữ một"

# the text beside the YAML
NO_TEXT = "chưa có nội dung văn bản (văn bản được viện dẫn, chưa nhập)"
NO_TEXT_HINT = "nhập văn bản bằng: cchc import TỆP."
TEXT_MISSING = "thiếu tệp nội dung của văn bản {id}"
TEXT_MISSING_HINT = "khôi phục tệp này từ bản lưu (ví dụ: git checkout), hoặc nhập lại văn bản."
TEXT_CHANGED = "nội dung văn bản đã bị sửa sau khi nhập; các vị trí trích dẫn không còn khớp"
TEXT_CHANGED_HINT = "khôi phục tệp này từ bản lưu (ví dụ: git checkout); muốn sửa nhiệm vụ thì sửa tệp .yaml."
SPAN_OUTSIDE = "“{key}” chỉ vị trí {end}, quá cuối nội dung văn bản ({length} ký tự)"

# the workspace
NO_WORKSPACE = "không tìm thấy sổ theo dõi (tệp cchc.toml) tại {folder} và các thư mục trên"
NO_WORKSPACE_HERE = "{folder} không phải là sổ theo dõi: không có tệp cchc.toml"
NO_WORKSPACE_HINT = "tạo sổ theo dõi bằng: cchc init, hoặc chỉ thư mục bằng --workspace."
ALREADY_WORKSPACE = "{folder} đã là sổ theo dõi; không ghi đè tệp cchc.toml"
INSIDE_WORKSPACE_HINT = "dùng luôn sổ này, hoặc chọn thư mục khác."
NOT_A_FOLDER = "{folder} không phải là thư mục"
LEAVES_WORKSPACE = "tệp này dẫn ra ngoài thư mục sổ theo dõi ({target}); không đọc và không ghi"
LEAVES_WORKSPACE_HINT = "thay liên kết bằng tệp thật trong data/notices hoặc data/plans."

# cchc.toml
TOML_SYNTAX = "không đúng cấu trúc: mỗi dòng ghi khóa = giá trị, chữ đặt trong ngoặc kép"
TOML_UNKNOWN_KEY = "không có khóa “{key}”; các khóa: {keys}"
TOML_WRONG_VALUE = "“{key}” phải là {wanted}; đang ghi “{value}”"
TOML_HINT = "sửa tệp cchc.toml rồi chạy lại."
WANTED_SETTING_TEXT = "dòng chữ trong ngoặc kép"
WANTED_SETTING_LINES = "các dòng chữ trong ngoặc vuông, ví dụ [“Thường trực Huyện ủy”, “Lưu: VT, NV”]"
WANTED_SETTING_DAY = "ngày, ví dụ 2024-03-27 hoặc “27/03/2024”"
WANTED_SETTING_DAYS = "số ngày từ 0 đến 366"
WANTED_SETTING_TABLE = "nhóm [report_windows]"
WANTED_WINDOW = "hai ngày dạng ngày/tháng, ví dụ [“15/12”, “14/03”]"

# writing
LOCKED = "sổ theo dõi đang được ghi bởi một lệnh cchc khác{holder}"
LOCK_HOLDER = " ({user}, tiến trình {pid}, từ {since})"
LOCKED_HINT = "chờ lệnh kia xong rồi chạy lại."
LOCKS_UNSUPPORTED = "ổ đĩa chứa sổ theo dõi không hỗ trợ khóa tệp; không ghi để tránh mất dữ liệu"
LOCKS_UNSUPPORTED_HINT = "chuyển sổ theo dõi sang ổ đĩa trong máy, hoặc ổ mạng có hỗ trợ khóa tệp."
CHANGED_UNDERNEATH = "tệp vừa bị chương trình khác sửa trong lúc đang ghi; chưa ghi gì vào tệp này"
CHANGED_HINT = "lưu và đóng tệp trong chương trình kia rồi chạy lại."
DISK_FULL = "ổ đĩa đã đầy; tệp cũ còn nguyên"
DISK_FULL_HINT = "giải phóng chỗ trống rồi chạy lại."
NOT_WRITABLE = "không được phép ghi; tệp cũ còn nguyên"
NOT_WRITABLE_HINT = "kiểm tra quyền ghi của thư mục, và đóng tệp nếu đang mở trong chương trình khác."
WRITE_FAILED = "không ghi được ({reason}); tệp cũ còn nguyên"
WRITE_FAILED_HINT = "kiểm tra ổ đĩa rồi chạy lại."
EDIT_FAILED = "không sửa được giá trị “{path}” trong tệp mà giữ nguyên các dòng khác; chưa ghi gì"
EDIT_FAILED_HINT = (
    "cách trình bày của tệp quá đặc biệt; hãy viết phần này theo dạng thường (mỗi khóa một dòng) rồi chạy lại."
)
EDIT_INVALID = "thay đổi tạo ra dữ liệu không hợp lệ; chưa ghi gì: {message}"

FILE_COMMENT = ("Có thể sửa tệp này bằng tay: lần chạy sau cchc đọc lại và giữ nguyên ghi chú, thứ tự các dòng.",)

WORKSPACE_TOML = """\
# Sổ theo dõi nhiệm vụ (cchc). Bỏ dấu # ở đầu dòng để dùng một mục.

# Cơ quan dùng sổ này, ghi như trên văn bản:
# authority = "UBND huyện Bình Gia"

# Địa danh ghi ở đầu văn bản của cơ quan:
# place = "Bình Gia"

# Cấp: "tỉnh", "huyện" hoặc "xã":
# level = "huyện"

# Cấp trên trực tiếp theo địa bàn:
# parent = "tỉnh Lạng Sơn"

# Cơ quan ký các bảng, công văn xuất ra, nếu không phải là cơ quan ghi ở trên; khi đó cơ quan ghi ở trên được in
# phía trên: UBND HUYỆN BÌNH GIA / PHÒNG NỘI VỤ
# issuer = "Phòng Nội vụ"

# Cơ quan chủ quản trực tiếp, in phía trên tên cơ quan ký:
# superior = "UBND tỉnh Lạng Sơn"

# Chức vụ (\\n là xuống dòng) và họ tên người ký:
# signer_title = "TL. CHỦ TỊCH\\nCHÁNH VĂN PHÒNG"
# signer_name = "Nguyễn Văn An"

# Nơi nhận, thêm vào sau dòng đầu (Như trên, hoặc đơn vị nhận bảng); không ghi thì chỉ thêm dòng Lưu: VT
# recipients = ["Chủ tịch, các Phó Chủ tịch UBND huyện", "Lưu: VT, NV"]

# Còn bao nhiêu ngày đến hạn thì gọi là sắp đến hạn:
soon_days = 5

# Văn bản còn việc mà bao nhiêu ngày không có báo cáo thì cchc check nêu tên:
stale_days = 90

# Bắt đầu theo dõi từ ngày nào: việc đến hạn trước ngày này mà chưa ai báo cáo thì không tính là quá hạn:
# tracking_since = 2024-03-27

# "trước ngày 25" có tính cả ngày 25 không: "inclusive" (có) hoặc "exclusive" (không):
before_day = "inclusive"

# Kỳ chốt số liệu của các báo cáo, mỗi kỳ ghi ngày/tháng đầu và cuối:
# [report_windows]
# q1 = ["15/12", "14/03"]
# h1 = ["15/12", "14/06"]
# q3 = ["15/06", "14/09"]
# year = ["15/12", "14/12"]
"""
