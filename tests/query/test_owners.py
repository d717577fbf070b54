"""Which keys are one unit's."""

from __future__ import annotations

import pytest

from cchc_cli.query.owners import _as_one

LANG_SON, LAO_CAI, ANY = "so-noi-vu@tinh-lang-son", "so-noi-vu@tinh-lao-cai", "so-noi-vu@tinh"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param([LANG_SON, ANY], {LANG_SON: LANG_SON, ANY: LANG_SON}, id="one province"),
        pytest.param([LANG_SON, LAO_CAI], {LANG_SON: LANG_SON, LAO_CAI: LAO_CAI}, id="two provinces"),
        pytest.param(
            [ANY, LANG_SON, LAO_CAI], {LANG_SON: LANG_SON, LAO_CAI: LAO_CAI, ANY: ANY}, id="either of two is neither"
        ),
        pytest.param(["van-phong@", "van-phong@xa"], {"van-phong@": "van-phong@", "van-phong@xa": "van-phong@xa"},
                     id="nobody's is no other's"),
    ],
)  # fmt: skip
def test_keys_that_are_one_units(keys: list[str], expected: dict[str, str]) -> None:
    assert _as_one(keys) == expected
