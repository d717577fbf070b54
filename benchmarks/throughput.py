"""How many documents a second are parsed on one core?

Each document of the repository, the first notice and those of ``tests/gold``, is parsed some times over, in turn with
a loop that does nothing but add: how long that takes says how fast the machine is.

    python benchmarks/throughput.py                # all documents, about half a minute
    python benchmarks/throughput.py --only 53-TB   # those whose names begin so; may be repeated
    python benchmarks/throughput.py --quick        # one round of a few, only to see that it works
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT / "data" / "notices", ROOT / "tests" / "gold")
ROUNDS = 30
ADDITIONS = 1_000_000


@dataclass(frozen=True)
class Speed:
    """How fast one document is parsed: the shortest time of all rounds, in seconds."""

    name: str
    characters: int
    directives: int
    seconds: float

    @property
    def a_second(self) -> float:
        """How many such documents a second."""
        return 1 / self.seconds


def documents() -> dict[str, str]:
    """The documents of the repository as text, by name."""
    paths = [path for folder in FOLDERS for path in sorted(folder.iterdir()) if path.suffix in {".txt", ".md"}]
    return {path.stem: path.read_text(encoding="utf-8") for path in paths if path.stem != "README"}


def parser() -> Callable[[str], int]:
    """What parses a text and gives the number of its directives; registry and calendar are loaded before."""
    from cchc_cli.calendar import Calendar
    from cchc_cli.parsing import parse
    from cchc_cli.parsing.names import name_reader
    from cchc_cli.units.registry import Registry

    registry, calendar = Registry.load(), Calendar.load()

    def parsed(text: str) -> int:
        name_reader.cache_clear()  # a document that comes in has not been read before
        return len(parse(text, registry=registry, calendar=calendar).document.directives)

    return parsed


def loop() -> int:
    """Work that depends on nothing but the machine and its Python."""
    total = 0
    for number in range(ADDITIONS):
        total += number
    return total


def seconds(work: Callable[[], object]) -> float:
    """The processor's time for one run."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def measured(texts: Mapping[str, str], parse: Callable[[str], int], *, rounds: int) -> tuple[list[Speed], float]:
    """The speed of each text, and the time of the loop: of each the shortest, for what disturbs only adds to it."""
    directives = {name: parse(text) for name, text in texts.items()}  # the first run of all also fills the tables
    shortest = dict.fromkeys(texts, float("inf"))
    shortest_loop = float("inf")
    for _ in range(rounds):
        shortest_loop = min(shortest_loop, seconds(loop))
        for name, text in texts.items():
            shortest[name] = min(shortest[name], seconds(lambda text=text: parse(text)))  # type: ignore[misc]
    return [Speed(name, len(text), directives[name], shortest[name]) for name, text in texts.items()], shortest_loop


def line(speed: Speed, of_loop: float) -> str:
    """One document: its size, milliseconds, documents a second, and its time as a part of the loop's."""
    size = f"{speed.characters:11,} {speed.directives:11}"
    return f"{speed.name:40} {size} {1000 * speed.seconds:8.2f} {speed.a_second:9.0f} {speed.seconds / of_loop:8.2f}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line for each document, one for all of them together, and the time of the loop."""
    options = argparse.ArgumentParser(description="Shows how many documents a second are parsed on one core.")
    options.add_argument("--only", action="append", default=[], metavar="NAME", help="documents whose names begin so")
    options.add_argument("--quick", action="store_true", help="one round of three documents: only that it works")
    asked = options.parse_args(arguments)

    texts = {name: text for name, text in documents().items() if name.startswith(tuple(asked.only or [""]))}
    if asked.quick:
        texts = dict(list(texts.items())[:3])
    speeds, of_loop = measured(texts, parser(), rounds=1 if asked.quick else ROUNDS)
    print(f"{'document':40} {'characters':>11} {'directives':>11} {'ms':>8} {'a second':>9} {'of loop':>8}")
    for speed in speeds:
        print(line(speed, of_loop))
    count = max(len(speeds), 1)
    characters, directives = (
        sum(getattr(one, name) for one in speeds) // count for name in ("characters", "directives")
    )
    print(
        line(
            Speed(f"mean of {len(speeds)}", characters, directives, sum(one.seconds for one in speeds) / count), of_loop
        )
    )
    print(f"loop of {ADDITIONS:,} additions: {1000 * of_loop:.1f} ms")


if __name__ == "__main__":
    main()
