"""Help pages of the commands that prepare a meeting and take in what comes back from it."""

from __future__ import annotations

from cchc_cli.wording import outfile

EXPORT = """Xuất danh sách nhiệm vụ để in hoặc gửi. Đuôi của tệp ghi ở -o cho biết dạng.

Dùng được mọi bộ lọc của "cchc list". Thứ tự cột không bao giờ đổi."""
EXPORT_EXAMPLES = """Ví dụ:

\b
  cchc export -o giao-ban.docx
  cchc export -o giao-ban.html                 trang web: in, xem trên điện thoại, tìm được
  cchc export --unit PNV -o han.ics            lịch, nhập vào Outlook, Google, điện thoại
  cchc export --overdue --format text          dán vào Zalo
  cchc export --unit PNV -o pnv.xlsx           bảng để đơn vị điền; nhận lại bằng cchc apply
  cchc export --format md --group-by "đơn vị\""""
_FORMATS = ", ".join(f"{code} ({word})" for code, word in outfile.FORMATS.items())
EXPORT_FORMAT = f"Dạng tệp: {_FORMATS}. Không có thì theo đuôi của tệp ghi ở -o."
_GROUPS = ", ".join(f"{code} ({word})" for code, word in outfile.GROUPS.items())
GROUP_BY = f"Chia phần theo: {_GROUPS}."
TITLE = "Tên của danh mục; mặc định: Danh mục nhiệm vụ được giao."
OUTPUT = "Ghi vào tệp này thay vì in ra màn hình; thay bản xuất cũ cùng tên."
TEMPLATE = "Mẫu Word (.docx) của cơ quan, điền theo docs/mau-bieu.md; chỉ dùng khi xuất ra Word."
EXPORT_YES = "Thay cả tệp đang có mà tên không phải của dạng xuất; không hỏi lại."

REMIND = """Soạn công văn đôn đốc cho từng cơ quan, đơn vị có việc quá hạn hoặc sắp đến hạn.

Mỗi đơn vị một tệp Word theo Nghị định 30/2020/NĐ-CP; số, ngày, chữ ký để trống. Việc giao chung cho nhóm
ghi trong công văn của từng thành viên chưa báo cáo. Chương trình không gửi gì đi."""
REMIND_EXAMPLES = """Ví dụ:

\b
  cchc remind --dry-run
  cchc remind -o don-doc --within 7d
  cchc remind -o don-doc --unit PNV --report-by 15/7/2024"""
REMIND_OUTPUT = "Thư mục để ghi các công văn; chưa có thì tạo."
REMIND_WITHIN = "Gồm cả việc đến hạn trong bao nhiêu ngày tới, ví dụ 7d, 2w; mặc định theo soon_days trong cchc.toml."
REPORT_BY = "Ngày cuối cùng để đơn vị báo cáo; mặc định sau 5 ngày làm việc."
REMIND_DRY_RUN = "Chỉ liệt kê công văn sẽ soạn, không ghi tệp nào."
REMIND_YES = "Thay công văn đang có trong thư mục; không hỏi lại."

REPORT = """Soạn phần báo cáo cải cách hành chính về thực hiện nhiệm vụ được giao, theo kỳ chốt số liệu.

Kỳ chốt số liệu ghi ở [report_windows] trong cchc.toml; mặc định: quý I từ 15/12 năm trước đến 14/3,
6 tháng đến 14/6, quý III từ 15/6 đến 14/9, năm đến 14/12."""
REPORT_EXAMPLES = """Ví dụ:

\b
  cchc report --period q1 --year 2024
  cchc report --period "6 tháng" --year 2024 -o bao-cao-6-thang.docx
  cchc report --period năm --known-on 20/12/2024"""
REPORT_PERIOD = "Kỳ báo cáo: q1 (quý I), h1 (6 tháng), q3 (quý III), year (năm)."
REPORT_YEAR = "Năm báo cáo; mặc định là năm của ngày chốt số liệu."
REPORT_FORMAT = "Dạng tệp: md (Markdown, mặc định), docx (Word). Không có thì theo đuôi của tệp ghi ở -o."

APPLY = """Nhận lại bảng Excel mà đơn vị đã điền (xuất bằng cchc export -o TỆP.xlsx): xem thay đổi, hỏi, rồi ghi.

Chỉ ghi những ô đơn vị đã sửa; dòng được sắp xếp, lọc, xóa bớt cũng được. “Hoàn thành” do đơn vị báo được ghi là “chờ
xác nhận”, trừ khi thêm --confirm. Có một ô không nhận được, hoặc đơn vị và sổ theo dõi cùng sửa một ô, thì nêu tên ô và
không ghi gì. Mọi bảng ghi thành một thay đổi, hoàn tác được bằng một lệnh. Nhận lại lần nữa thì không đổi gì."""
APPLY_EXAMPLES = """Ví dụ:

\b
  cchc apply pnv.xlsx --dry-run
  cchc apply bang-gui-ve/*.xlsx
  cchc apply pnv.xlsx --confirm            xác nhận luôn việc báo hoàn thành"""
APPLY_FILES = "Các bảng đơn vị gửi lại: .xlsx, hoặc lưu từ Excel cũ (.xls), LibreOffice (.ods)."
CONFIRM = "Việc báo hoàn thành thì ghi luôn là hoàn thành, không chờ xác nhận."
SKIP_REFUSED = "Bỏ qua cả dòng có ô không nhận được, ghi các dòng khác; mã thoát là 4."
