"""What do many updates of one large file cost?

A document is made, and 1, 2, 4 … of its directives are reported on by one command. Each is measured twice in the same
run: as the program does it, where each report starts from what the one before has worked out, and anew, where each
works out the whole document for itself. Beside it, how long it takes to find the lines that such a change altered,
which is kept for `cchc undo`: with the lines parted where both texts have one just once, and without.

    python benchmarks/bulk.py                      # a document of 1,000 directives, about a minute
    python benchmarks/bulk.py --directives 4000    # some minutes
    python benchmarks/bulk.py --quick              # a small one, only to see that it works
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from difflib import SequenceMatcher

from cchc_cli.model.codes import Status
from cchc_cli.model.directive import Directive, Party
from cchc_cli.model.document import SCHEMA, Document
from cchc_cli.model.settings import Settings
from cchc_cli.store.emitter import emit_document
from cchc_cli.store.journal import differing
from cchc_cli.tracking.intake import with_fingerprints
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.moment import moment
from cchc_cli.tracking.report import Told, report
from cchc_cli.units import Registry

NAME = "77-KH-UBND-2024-binh-gia"
NOW = moment(datetime(2024, 4, 15, 5, tzinfo=UTC), by="Lan")


def made(count: int) -> Document:
    """A plan with so many directives."""
    directives = tuple(
        Directive(
            id=f"{NAME}/1-{at}",
            section="1",
            ordinal=at,
            text=f"Rà soát hồ sơ số {at}",
            leads=(Party(name="Phòng Nội vụ"),),
        )
        for at in range(1, count + 1)
    )
    return with_fingerprints(
        Document(schema_=SCHEMA, id=NAME, kind="kế hoạch", issued=date(2024, 3, 27), directives=directives)
    )


def reports(document: Document, count: int, registry: Registry, *, anew: bool) -> Document:
    """The document after reports on the first ``count`` of its directives; ``anew``: nothing is handed on."""
    change = Change.of(NOW, "1")
    for at in range(1, count + 1):
        done = report(
            document, f"{NAME}/1-{at}", Told(Status.DOING), change=change, registry=registry, settings=Settings()
        )
        document = done.document
        if anew:
            change.worked.clear()
    return document


def seconds(work: Callable[[], object]) -> float:
    """The processor's time for one run."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line for each number of updates."""
    options = argparse.ArgumentParser(description="Shows what many updates of one large file cost.")
    options.add_argument("--directives", type=int, default=1000, metavar="NUMBER", help="of the document")
    options.add_argument("--quick", action="store_true", help="a small document: only that it works")
    asked = options.parse_args(arguments)

    size = 40 if asked.quick else asked.directives
    document, registry = made(size), Registry.load()
    reports(document, 1, registry, anew=False)  # the first run of all also fills the tables
    before = emit_document(document).splitlines(keepends=True)
    print(f"a document of {size} directives, {len(before)} lines")
    print(f"{'updates':>8} {'s':>8} {'anew: s':>8} {'times':>6}   {'lines: s':>8} {'unparted: s':>11} {'times':>6}")
    for count in (one for one in (1, 8, 64, 512) if one <= size):
        once = seconds(lambda count=count: reports(document, count, registry, anew=False))  # type: ignore[misc]
        anew = seconds(lambda count=count: reports(document, count, registry, anew=True))  # type: ignore[misc]
        after = emit_document(reports(document, count, registry, anew=False)).splitlines(keepends=True)
        parted = seconds(lambda after=after: list(differing(before, after)))  # type: ignore[misc]
        whole = SequenceMatcher(None, before, after, autojunk=False)
        unparted = seconds(whole.get_opcodes)
        print(
            f"{count:8} {once:8.3f} {anew:8.3f} {anew / once:6.1f}   {parted:8.3f} {unparted:11.3f} "
            f"{unparted / max(parted, 1e-6):6.1f}"
        )


if __name__ == "__main__":
    main()
