"""cchc.toml: what it may say, and what is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cchc_cli.errors import BadDataError
from cchc_cli.model.settings import Settings
from cchc_cli.store.settings_file import read_settings


def settings_of(tmp_path: Path, text: str) -> Settings:
    (tmp_path / "cchc.toml").write_bytes(text.encode())
    return read_settings(tmp_path / "cchc.toml")


def test_all_keys(tmp_path: Path) -> None:
    text = """\
authority = "UBND huyện Bình Gia"
place = "Bình Gia"
level = "huyen"
parent = "tỉnh Lạng Sơn"
issuer = "Phòng Nội vụ"
superior = "UBND huyện Bình Gia"
signer_title = "TRƯỞNG PHÒNG"
signer_name = "Nguyễn Văn An"
recipients = ["CT, PCT UBND huyện", " ", "Lưu: VT, NV"]
soon_days = 7
stale_days = 30
tracking_since = "27/03/2024"
before_day = "không kể"
[report_windows]
q1 = ["15/12", "14/3"]
"cả năm" = ["15/12", "14/12"]
"""
    assert settings_of(tmp_path, text.replace("\n", "\r\n")) == Settings(
        authority="UBND huyện Bình Gia",
        place="Bình Gia",
        level="huyện",
        parent="tỉnh Lạng Sơn",
        issuer="Phòng Nội vụ",
        superior="UBND huyện Bình Gia",
        signer_title="TRƯỞNG PHÒNG",
        signer_name="Nguyễn Văn An",
        recipients=("CT, PCT UBND huyện", "Lưu: VT, NV"),
        soon_days=7,
        stale_days=30,
        tracking_since=date(2024, 3, 27),
        before_day="exclusive",
        report_windows={"q1": ("15/12", "14/03"), "year": ("15/12", "14/12")},
    )


def test_nothing_set(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "") == Settings()
    assert settings_of(tmp_path, 'place = ""\n') == Settings()
    assert settings_of(tmp_path, "\ufefftracking_since = 2024-03-27\n").tracking_since == date(2024, 3, 27)


REFUSED = [
    pytest.param("soondays = 5", "không có khóa “soondays”; các khóa: authority, place", id="unknown key"),
    pytest.param('soon_days = "5"', "“soon_days” phải là số ngày", id="text for a number"),
    pytest.param("soon_days = true", "“soon_days” phải là số ngày", id="truth value for a number"),
    pytest.param("soon_days = -1", "“soon_days” phải là số ngày", id="negative"),
    pytest.param("tracking_since = 2024", "“tracking_since” phải là ngày", id="year for a day"),
    pytest.param('tracking_since = "31/02/2024"', "“tracking_since” phải là ngày", id="no such day"),
    pytest.param("tracking_since = 2024-03-27T08:00:00", "“tracking_since” phải là ngày", id="moment for a day"),
    pytest.param('level = "ấp"', "một trong: “tỉnh”, “huyện”, “xã”", id="level"),
    pytest.param('before_day = "maybe"', "một trong: “inclusive”, “exclusive”", id="before_day"),
    pytest.param("place = 5", "“place” phải là dòng chữ", id="number for text"),
    pytest.param('recipients = "Lưu: VT"', "“recipients” phải là các dòng chữ", id="text for lines"),
    pytest.param('recipients = ["a", 5]', "“recipients” phải là các dòng chữ", id="number for a line"),
    pytest.param("report_windows = 5", "“report_windows” phải là nhóm", id="windows"),
    pytest.param('[report_windows]\nq1 = ["15/13", "1/1"]', "hai ngày dạng ngày/tháng", id="no such month"),
    pytest.param('[report_windows]\nq1 = "15/12"', "hai ngày dạng ngày/tháng", id="one day"),
    pytest.param('[report_windows]\nq9 = ["1/1", "2/1"]', "một trong: “q1”, “h1”, “q3”, “year”", id="unknown window"),
    pytest.param("a = \n", "cchc.toml:1:5: không đúng cấu trúc", id="broken TOML"),
]


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(BadDataError) as caught:
        settings_of(tmp_path, text)
    assert caught.value.message.startswith("cchc.toml:")
    assert words in caught.value.message


def test_other_encoding(tmp_path: Path) -> None:
    (tmp_path / "cchc.toml").write_bytes('place = "Hà"'.encode("utf-16"))
    with pytest.raises(BadDataError, match="UTF-8"):
        read_settings(tmp_path / "cchc.toml")
