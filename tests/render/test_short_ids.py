"""Short ids that the program takes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.model.ids import matching
from cchc_cli.render.short_ids import short_ids


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        pytest.param(["53-TB-UBND-2024-binh-gia/2.1-3"], "53/2.1-3", id="alone"),
        pytest.param(
            ["53-TB-UBND-2024-binh-gia/2.1-3", "53-KH-UBND-2024-binh-gia/2.1-3"], "53-TB/2.1-3", id="other-symbol"
        ),
        pytest.param(
            ["53-TB-UBND-2024-binh-gia/2.1-3", "53-TB-UBND-2025-binh-gia/1-1"], "53-TB-UBND-2024/2.1-3", id="other-year"
        ),
        pytest.param(["53-TB-UBND-2024-binh-gia/2.1-3", "530-TB-2024/2.1-3"], "53/2.1-3", id="530-is-not-53"),
        pytest.param(
            ["53-TB-UBND-2024-binh-gia/2.1-3", "7-KH-2024/53/2.1-3"], "53-TB/2.1-3", id="a-section-with-that-number"
        ),
        pytest.param(["53-TB/2.1-3", "53-TB-UBND/2.1-3"], "53-TB/2.1-3", id="one-document's-id-begins-the-other's"),
    ],
)
def test_the_first_of_the_known(known: list[str], expected: str) -> None:
    assert short_ids(known[:1], known)[known[0]] == expected


_PART = st.sampled_from(["1", "2", "53", "TB", "KH", "2024", "a"])
_DOCUMENT = st.lists(_PART, min_size=1, max_size=4).map("-".join)
_ITEM = st.tuples(
    st.lists(st.sampled_from(["1", "2.1", "53", "2", "a", "đ", "III", "D2"]), min_size=1, max_size=3), st.integers(1, 3)
)
_ID = st.tuples(_DOCUMENT, _ITEM).map(lambda one: f"{one[0]}/{'/'.join(one[1][0])}-{one[1][1]}")


@given(st.lists(_ID, min_size=1, max_size=12, unique_by=str.casefold))
def test_a_short_id_means_only_its_directive(known: list[str]) -> None:
    for full, short in short_ids(known, known).items():
        assert matching(short, known) == [full]
