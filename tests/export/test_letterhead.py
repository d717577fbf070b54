"""Whose paper it is."""

from __future__ import annotations

import pytest

from cchc_cli.export.letterhead import Letterhead, letterhead_of, recipients_of
from cchc_cli.model.settings import Settings

HUYEN, TINH, PHONG = "UBND huyện Bình Gia", "UBND tỉnh Lạng Sơn", "Phòng Nội vụ"


@pytest.mark.parametrize(
    ("settings", "superior", "issuer"),
    [
        pytest.param(Settings(), None, None, id="nothing set"),
        pytest.param(Settings(authority=HUYEN), None, HUYEN, id="the authority itself"),
        pytest.param(Settings(authority=HUYEN, superior=TINH), TINH, HUYEN, id="below its superior"),
        pytest.param(Settings(authority=HUYEN, issuer=PHONG), HUYEN, PHONG, id="an office of the authority"),
        pytest.param(Settings(authority=HUYEN, issuer=PHONG, superior=TINH), TINH, PHONG, id="both said"),
    ],
)
def test_who_stands_above_whom(settings: Settings, superior: str | None, issuer: str | None) -> None:
    found = letterhead_of(settings)
    assert (found.superior, found.issuer) == (superior, issuer)


@pytest.mark.parametrize(
    ("own", "lines"),
    [
        pytest.param((), ["Như trên", "Lưu: VT"], id="none of its own"),
        pytest.param(("- CT, PCT;", "Lưu: VT, NV."), ["Như trên", "CT, PCT", "Lưu: VT, NV"], id="typed with signs"),
        pytest.param(("Lưu: VT", "CT, PCT"), ["Như trên", "CT, PCT", "Lưu: VT"], id="what is filed comes last"),
        pytest.param(("như trên", "CT", "CT"), ["Như trên", "CT", "Lưu: VT"], id="each once"),
        pytest.param(("Trung tâm Lưu trữ",), ["Như trên", "Trung tâm Lưu trữ", "Lưu: VT"], id="not what is filed"),
        pytest.param(("Lưu trữ lịch sử tỉnh",), ["Như trên", "Lưu trữ lịch sử tỉnh", "Lưu: VT"], id="an archive"),
        pytest.param((" ", "-"), ["Như trên", "Lưu: VT"], id="blank lines"),
    ],
)
def test_recipients(own: tuple[str, ...], lines: list[str]) -> None:
    assert recipients_of("Như trên", Letterhead(recipients=own)) == lines
