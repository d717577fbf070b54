"""Characters together with the font that they are printed in, as word processors and web pages keep them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cchc_cli.reading.counting import is_symbol_font, printed_bullet
from cchc_cli.reading.legacy_fonts import LegacyFonts, old_font


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one run and the name of their font, "" where none is said."""

    text: str
    font: str = ""


def joined_pieces(pieces: Iterable[Piece], fonts: LegacyFonts) -> str:
    """The characters of one paragraph's pieces, those in old fonts (.VnTime, VNI-Times …) as Unicode.

    The pictures of a symbol font become the bullets that they are. ``fonts`` counts what it converted. Soft hyphens
    are kept.
    """
    runs = [(piece.text, piece.font) for piece in pieces]
    return "".join(
        text if old_font(font) else _in_letters(Piece(text, font))
        for text, (_, font) in zip(fonts.convert(runs), runs, strict=True)
    )


def _in_letters(piece: Piece) -> str:
    """The text of a piece; Word keeps a symbol font's pictures in the private area of Unicode."""
    if any("\uf000" <= char <= "\uf0ff" for char in piece.text):
        font = piece.font if is_symbol_font(piece.font) else "symbol"
        return "".join(printed_bullet(char, font) if "\uf000" <= char <= "\uf0ff" else char for char in piece.text)
    if is_symbol_font(piece.font) and len(piece.text.strip()) == 1:
        return piece.text.replace(piece.text.strip(), printed_bullet(piece.text, piece.font))
    return piece.text
