"""Text with form feeds: sentences that run over the end of a page."""

from __future__ import annotations

import pytest

from cchc_cli.reading.content import Content
from cchc_cli.reading.text_pages import joined_pages


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "rà soát các hộ sản xuất, kinh\n\f        4\n\ndoanh nhỏ lẻ.\n",
            "rà soát các hộ sản xuất, kinh\ndoanh nhỏ lẻ.\n",
        ),
        ("giao Phòng Y tế,\n\f  2\n\nPhòng Nội vụ kiểm tra.", "giao Phòng Y tế,\nPhòng Nội vụ kiểm tra."),
        ("rà soát\n\fhồ sơ\n\f3\nđất đai.", "rà soát\nhồ sơ\nđất đai."),
        ("rà soát hồ sơ.\n\f  2\n\n- Kiểm tra.", None),
        ("rà soát hồ sơ\n\f  2\n\na) Kiểm tra.", None),
        ("rà soát hồ sơ\n\fTM. ỦY BAN NHÂN DÂN", None),
        ("rà soát hồ sơ.", None),
    ],
    ids=["number", "comma", "three pages", "sentence ended", "item", "capital", "one page"],
)
def test_sentences_over_pages(text: str, found: str | None) -> None:
    content = joined_pages(Content(text))
    assert content.text == (text if found is None else found)
    assert bool(content.conversions) == (found is not None)


def test_a_note_at_the_foot_goes_behind_the_paragraph_that_it_interrupts() -> None:
    text = (
        "- Theo quy định1 và hướng dẫn, rà soát hồ sơ của\n\n  1 Luật Hòa giải ở cơ sở và các văn\nbản hướng dẫn.\n"
        "\f   2\n\ncác tổ hòa giải.\n- Tập huấn."
    )
    assert joined_pages(Content(text)).text == (
        "- Theo quy định1 và hướng dẫn, rà soát hồ sơ của\ncác tổ hòa giải.\n\n"
        "1 Luật Hòa giải ở cơ sở và các văn\nbản hướng dẫn.\n\n- Tập huấn."
    )
