"""Characters together with the font that they are printed in, as word processors and web pages keep them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cchc_cli.reading.counting import is_symbol_font, printed_bullet


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one run and the name of their font, "" where none is said."""

    text: str
    font: str = ""


def joined_pieces(pieces: Iterable[Piece]) -> str:
    """The characters of all pieces. The pictures of a symbol font become the bullets that they are."""
    return "".join(_in_letters(piece) for piece in pieces)


def _in_letters(piece: Piece) -> str:
    """The text of a piece; Word keeps a symbol font's pictures in the private area of Unicode."""
    if any("\uf000" <= char <= "\uf0ff" for char in piece.text):
        font = piece.font if is_symbol_font(piece.font) else "symbol"
        return "".join(printed_bullet(char, font) if "\uf000" <= char <= "\uf0ff" else char for char in piece.text)
    if is_symbol_font(piece.font) and len(piece.text.strip()) == 1:
        return piece.text.replace(piece.text.strip(), printed_bullet(piece.text, piece.font))
    return piece.text
