"""Does parsing time grow linearly with the length of the text?

Texts of doubling length are made, ordinary and hostile, and each stage is timed on each of them. What is printed is
time(2n) / time(n): about 2 where time grows linearly, about 4 where it grows with the square.

    python benchmarks/linear.py            # all stages, all texts
    python benchmarks/linear.py --quick    # short texts, only to see that everything comes to an end
    python benchmarks/linear.py --only parse --text notice
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

HIGH = 3.0  # between 2, linear, and 4, the square
NOTICEABLE = 0.02  # seconds; a ratio of two shorter times says nothing
PATIENCE = 20.0  # seconds; who takes longer has shown enough
WORTH_REPEATING = 8_000  # characters; times of shorter texts mean nothing
ISSUED = date(2024, 3, 27)
NOTICE = Path(__file__).parent.parent / "data" / "notices" / "53-TB-UBND-2024-binh-gia.txt"

HOSTILE = {
    "digits": "0123456789",
    "numbers": "53/TB-UBND ",
    "numbers-broken": "53/TB-UBND-",
    "number-heads": "1 - 2 - 3 - ",
    "giao": "giao ",
    "giao-lines": "Giao Phòng Nội vụ:\n",
    "bullets": "- Phòng Nội vụ rà soát.\n",
    "ngày": "ngày ",
    "days": "ngày 15/01/2024 ",
    "quý": "trong Quý II năm 2024, ",
    "citations": "Kế hoạch số 10/KH-UBND ngày 15/01/2024 của UBND huyện về số hóa hồ sơ và ",
    "citations-in-words": "Luật Đất đai và Kế hoạch cải cách hành chính ",
    "places": "điểm a khoản 2 Điều 8 ",
    "của": "Kế hoạch số 10/KH-UBND của Ủy ban nhân dân ",
    "units": "Phòng Tài chính - Kế hoạch, ",
    "coordination": "phối hợp với Phòng Nội vụ, ",
    "targets": "ít nhất 90% đến 95%, ",
    "nested-numbers": "1.1.1.1.1.1.1.1.",
    "outline": "1. Việc\n1.1. Việc\na) Việc\n",
    "commas": ", ",
    "brackets": "(",
    "quotes": "“",
    "bold": "**",
    "dashes": "- ",
    "dots": ".",
    "blanks": " ",
    "lines": "\n",
    "letters": "a",
    "capitals": "Đ",
    "syllables": "Phòng ",
    "numbers-of-lines": "Số: \n",
}
"""Pieces that are repeated: one for each way in which a search can be led on and disappointed."""

TAILS = {
    "number-blanks": ("Kế hoạch số 10/KH-UBND", " "),
    "kind-blanks": ("Thực hiện Kế hoạch", " "),
    "issuer-words": ("Kế hoạch số 10/KH-UBND của Ủy ban", " nhân dân"),
    "title-words": ("Kế hoạch số 10/KH-UBND về triển khai", " thực hiện triển khai"),
    "law-words": ("Căn cứ Luật", " Đất đai"),
    "less-blanks": ("phấn đấu giảm", " "),
    "from-blanks": ("từ ngày", " "),
    "lead-blanks": ("Giao Phòng Nội vụ", " "),
    "header-blanks": ("Số:", "\n"),
    "open-quote": ("Kế hoạch số 10/KH-UBND về “", "a "),
}
"""A beginning that a search waits on, and what is repeated after it without ever giving it an end."""


@dataclass(frozen=True)
class Timing:
    """What one stage needed for the texts of one make: seconds for each length."""

    stage: str
    text: str
    lengths: tuple[int, ...]
    seconds: tuple[float, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """time(2n) / time(n) for each doubling."""
        return tuple(b / a if a else 0.0 for a, b in zip(self.seconds, self.seconds[1:], strict=False))


def texts() -> dict[str, tuple[str, str]]:
    """A beginning and what to repeat after it, by name; first the first notice, or a small one in its manner."""
    small = (
        "Số: 53/TB-UBND\n\nBình Gia, ngày 27 tháng 3 năm 2024\n\nTHÔNG BÁO\n\n1. Giao Phòng Nội vụ:\n\n- Tham mưu Kế "
        "hoạch số 10/KH-UBND ngày 15/01/2024, hoàn thành trong Quý II năm 2024.\n\n"
    )
    notice = NOTICE.read_text(encoding="utf-8") if NOTICE.is_file() else small
    body = notice.partition("Nơi nhận")[0]  # what follows the recipients of the first would be no body any more
    return {"notice": ("", body)} | {name: ("", piece) for name, piece in HOSTILE.items()} | TAILS


def repeated(head: str, piece: str, length: int) -> str:
    """``head``, then ``piece`` over and over: ``length`` characters."""
    return (head + piece * (length // len(piece) + 1))[:length]


def stages() -> dict[str, Callable[[str], object]]:
    """What is timed, by name: the stages that are given a text alone, and the whole way."""
    from cchc_cli.calendar import Calendar
    from cchc_cli.parsing import parse
    from cchc_cli.parsing.areas import Areas
    from cchc_cli.parsing.deadlines import read_deadline
    from cchc_cli.parsing.references import find_references
    from cchc_cli.parsing.symbols import find_numbers
    from cchc_cli.parsing.targets import find_targets
    from cchc_cli.reading import read_bytes
    from cchc_cli.text.vietnamese import fold_keeping_length
    from cchc_cli.units.registry import Registry

    registry, calendar = Registry.load(), Calendar.load()
    return {
        "read_bytes": lambda text: read_bytes(("x" + text).encode(), file="-"),
        "fold": fold_keeping_length,
        "find_numbers": find_numbers,
        "find_references": lambda text: find_references(text, issued=ISSUED),
        "find_targets": find_targets,
        "areas": Areas.load().of,
        "names_in": registry.names_in,
        "read_deadline": lambda text: read_deadline(text, issued=ISSUED, calendar=calendar),
        "parse": lambda text: parse(text, registry=registry, calendar=calendar),
    }


def seconds(stage: Callable[[str], object], text: str, repeats: int) -> float:
    """The processor's time of the shortest of some runs: what disturbs a run only ever makes it longer."""
    best = float("inf")
    for _ in range(repeats):
        gc.collect()
        start = time.process_time()
        stage(text)
        best = min(best, time.process_time() - start)
    return best


def timed(
    name: str, stage: Callable[[str], object], text: str, make: tuple[str, str], lengths: tuple[int, ...]
) -> Timing:
    """One stage on one make of text; it stops doubling after a run of more than `PATIENCE` seconds."""
    repeats = 1 if lengths[-1] < WORTH_REPEATING else 3
    took: list[float] = []
    for length in lengths:
        made = repeated(*make, length)
        took.append(seconds(stage, made, repeats=1 if took and took[-1] > 0.5 else repeats))
        if took[-1] > PATIENCE:
            break
    return Timing(name, text, lengths, tuple(took))


def timings(only: set[str], text_names: set[str], lengths: tuple[int, ...]) -> Iterator[Timing]:
    """Every stage on every text, or those that were asked for."""
    for name, stage in stages().items():
        if only and name not in only:
            continue
        stage(repeated("", "Giao Phòng Nội vụ. ", 200))  # what is loaded once is not timed
        for text, make in texts().items():
            if not text_names or text in text_names:
                yield timed(name, stage, text, make, lengths)


def line(timing: Timing) -> str:
    """Stage, text, microseconds a character at the greatest length, the ratios, and a mark where they are high."""
    length = timing.lengths[len(timing.seconds) - 1]
    ratios = " ".join(f"{ratio:5.2f}" for ratio in timing.ratios)
    high = timing.ratios and median(timing.ratios) > HIGH and timing.seconds[-1] > NOTICEABLE
    each = 1e6 * timing.seconds[-1] / length
    shown = f"{timing.stage:16} {timing.text:20} {each:9.3f} {timing.seconds[-1]:8.3f}  {ratios}"
    return f"{shown}  <-- look" if high else shown


def main() -> None:
    """Print a line for each stage and text, and at the end how many grow faster than the length."""
    options = argparse.ArgumentParser(description="Shows that parsing time grows linearly with the length.")
    options.add_argument("--quick", action="store_true", help="short texts: only that everything comes to an end")
    options.add_argument("--only", action="append", default=[], metavar="STAGE", help="this stage; may be repeated")
    options.add_argument("--text", action="append", default=[], metavar="TEXT", help="this text; may be repeated")
    options.add_argument("--longest", type=int, default=64_000, metavar="N", help="characters of the longest text")
    asked = options.parse_args()

    longest = 1_000 if asked.quick else asked.longest
    lengths = tuple(longest // part for part in (8, 4, 2, 1))
    print("lengths: " + ", ".join(f"{length:,}" for length in lengths))
    print(f"{'stage':16} {'text':20} {'µs/char':>9} {'s':>8}  time(2n)/time(n)")
    high = 0
    for timing in timings(set(asked.only), set(asked.text), lengths):
        shown = line(timing)
        high += shown.endswith("look")
        print(shown, flush=True)
    print(f"faster than the length: {high}")


if __name__ == "__main__":
    main()
