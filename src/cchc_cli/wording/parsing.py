"""Words of the findings that the reading of a document gives."""

NUMBER_MISSING = "Văn bản không có số hoặc số để trống."
NUMBER_MISSING_HINT = "Khi biết số: nhập kèm --number, hoặc nếu đã nhập thì ghi bằng: cchc review."
DAY_MISSING = "Văn bản không có ngày ban hành hoặc ngày để trống; không tính được thời hạn đếm từ ngày ban hành."
DAY_MISSING_HINT = "Khi biết ngày: nhập kèm --issued, hoặc nếu đã nhập thì ghi bằng: cchc review."
ISSUER_MISSING = "Không đọc được cơ quan ban hành."
ISSUER_WITHOUT_PLACE = "Cơ quan ban hành “{issuer}” không ghi rõ của địa phương nào."
ISSUER_DOUBTFUL = "Cơ quan ban hành đọc được là “{issuer}”, có thể không đúng."
ISSUER_HINT = "Kiểm tra lại, rồi ghi đúng tên bằng: cchc review (hoặc sửa trường issuer trong tệp YAML)."
INFERRED = "{field} không ghi trong văn bản, được suy ra là “{value}”."
INFERRED_HINT = "Kiểm tra lại, rồi xác nhận hoặc sửa bằng: cchc review (hoặc sửa trường {key} trong tệp YAML)."
NO_LEAD = "Không thấy đơn vị chủ trì của nhiệm vụ này."
NO_LEAD_HINT = "Ghi đơn vị chủ trì vào trường leads nếu biết."
LEAD_IS_ADDRESSEES = "“{name}” trong công văn có thể chỉ là những nơi ghi ở “Kính gửi”, không phải mọi đơn vị của nhóm."
LEAD_IS_ADDRESSEES_HINT = "Nếu vậy, ghi rõ tên các đơn vị đó ở trường leads (cchc review)."
NO_DIRECTIVE = "Không thấy nhiệm vụ nào trong văn bản."
NO_DIRECTIVE_HINT = "Xem lại văn bản: có thể văn bản chỉ chuyển tiếp hoặc nhiệm vụ nằm trong phụ lục."
NUMBER_REPEATED = "Số thứ tự “{number}” xuất hiện lại tại mục {path}."
NUMBER_SKIPPED = "Số thứ tự nhảy từ “{before}” sang “{number}” tại mục {path}."
OTHER_DAY_IN_SENTENCE = "Câu giao nhiệm vụ ghi “{phrase}”, cột hoặc dòng thời hạn ghi “{field}”."
DAY_OF_SENTENCE = "Lấy “{phrase}” ghi trong câu giao nhiệm vụ; cột hoặc dòng thời hạn chỉ ghi “{field}”."
DEADLINE_UNREAD = "Cột hoặc dòng thời hạn ghi “{phrase}”, chưa tính được thành ngày; đối chiếu và ghi thời hạn nếu có."
DEADLINE_FROM_SOURCE = "Thời hạn “{phrase}” tính theo ngày {day} của văn bản giao nhiệm vụ ghi cùng hàng."
HEADING_TIME = "Thời hạn lấy từ đề mục “{phrase}”, không phải từ câu giao nhiệm vụ."
FIELDS_OF_GROUP = "Đơn vị, thời hạn lấy từ các dòng ghi sau mục cuối của nhóm, được hiểu là ghi chung cho cả nhóm."
FIELDS_OF_GROUP_HINT = "Nếu các dòng đó chỉ nói về mục cuối, sửa đơn vị và thời hạn của mục này bằng: cchc review."
UNCERTAIN_PART = "Đoạn này có nêu đơn vị, thời hạn hoặc đứng giữa các nhiệm vụ nhưng không được tách thành nhiệm vụ."
UNCERTAIN_PART_HINT = "Nếu là nhiệm vụ, bổ sung vào tệp YAML."

FIELDS = {
    "number": "Số, ký hiệu",
    "kind": "Tên loại",
    "issuer": "Cơ quan ban hành",
    "issued": "Ngày ban hành",
    "place": "Địa danh",
    "title": "Trích yếu",
}
