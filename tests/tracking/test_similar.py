from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.model.codes import Status
from cchc_cli.model.document import Document
from cchc_cli.tracking.similar import likenesses
from tests.query.scene import NOTICE, by, directive, document, notice
from tests.tracking.acts import JULY, told

TEXT = "Nghiên cứu, đề xuất giải pháp đổi mới; **hoàn thành {phrase}.**"


def new(text: str, phrase: str = "trước ngày 30/9/2024") -> Document:
    deadline, lead = by(date(2024, 9, 30), phrase), "Phòng Văn hóa và Thông tin"
    ordered = directive("1-1", text.format(phrase=phrase), [lead], deadline=deadline, document="60-TB")
    return document("60-TB", number="60/TB", issued=date(2024, 7, 5), directives=[ordered])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(TEXT, [f"{NOTICE}/2.2-1"], id="the same with another deadline"),
        pytest.param(TEXT.replace("đổi mới", "đổi mới toàn diện"), [f"{NOTICE}/2.2-1"], id="but for a word"),
        pytest.param(f"Giao phòng Văn hóa và Thông tin: {TEXT}", [f"{NOTICE}/2.2-1"], id="with who is ordered"),
        pytest.param("Báo cáo kết quả {phrase}.", [], id="too short to say"),
        pytest.param("Rà soát toàn bộ cơ sở dữ liệu hộ tịch của các xã {phrase}.", [], id="other work"),
    ],
)
def test_what_is_alike(text: str, found: list[str]) -> None:
    assert [one.known.id for one in likenesses(new(text), [notice(), new(text)], as_of=JULY)] == found


def test_finished_work_is_not_proposed() -> None:
    finished = told(notice(), "2.2-1", status=Status.DONE, completed_on=date(2024, 6, 20))
    assert likenesses(new(TEXT), [finished], as_of=JULY) == []
