"""Numbers that repeat or skip."""

from __future__ import annotations

import pytest

from cchc_cli.parsing.blocks import find_blocks
from cchc_cli.parsing.numbering import numbering_findings
from cchc_cli.parsing.outline import build_outline

SKIPPED, REPEATED = "number-skipped", "number-repeated"


@pytest.mark.parametrize(
    ("markers", "codes"),
    [
        (["1.", "2.", "3."], []),
        (["1.", "3."], [SKIPPED]),
        (["1.", "2.", "2."], [REPEATED]),
        (["3.", "2."], [REPEATED]),
        (["1.", "2.", "1.", "2."], []),
        (["c)", "d)", "đ)", "e)", "g)"], []),
        (["d)", "e)"], [SKIPPED]),
        (["I.", "II.", "IV."], [SKIPPED]),
        (["2.", "2.1.", "2.2.", "2.4.", "3."], [SKIPPED]),
        (["1.", "a)", "b)", "2.", "a)", "b)"], []),
        (["Điều 1.", "Điều 3."], [SKIPPED]),
        (["-", "-"], []),
    ],
    ids=" ".join,
)
def test_numbering(markers: list[str], codes: list[str]) -> None:
    text = "\n\n".join(f"{marker} Nội dung" for marker in markers)
    findings = numbering_findings(build_outline(find_blocks(text)))
    assert [finding.code for finding in findings] == codes
    for finding in findings:
        assert finding.span is not None
        assert text[finding.span.start : finding.span.end].strip() in markers
