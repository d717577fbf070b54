"""How much of what careful readers find in documents does the program find?

    python benchmarks/accuracy.py tests/gold                   # the project's own documents, against the last record
    python benchmarks/accuracy.py DIR GOLD_DIR -v              # any folder; its gold files may lie in another
    python benchmarks/accuracy.py tests/gold --only 07 -v      # documents whose names begin with "07", every fault
    python benchmarks/accuracy.py DIR GOLD_DIR --skip 09 --skip 17
    python benchmarks/accuracy.py tests/gold --record benchmarks/records/gold.json

DIR holds documents and GOLD_DIR (DIR itself if absent) the gold files: ``NAME.yaml`` is the gold of ``NAME.txt``,
``NAME.md``, ``NAME.docx`` … The program is called in this process, with its packaged units and calendar. The exit code
is 1 if something was lost against the record, else 0.

What counts as right
- **number**: the same but for case and blanks. **kind**: the same words; "a|b" in a gold file lists forms that are
  equally right. **issued**: the same day. **issuer**: the same office. Where the document prints none, none is right;
  a field that the gold file leaves out is not judged.
- **sections**: the set of the paths; case, blanks and final dots do not count, "đ" and "d" are two letters. Paths in
  ``sections_optional`` of the gold file (group rows of a table) are neither rewarded nor punished.
- **directives**: a gold item and a given directive are paired if the opening words of the gold stand in the given
  text, beginning within its first fifteen words; each is used once, and an opening nearer to a text's beginning goes
  first. Only what is left may pair with one word in six spoilt. A gold item without a partner is missed, a given
  directive without one is extra. An item with ``optional: true`` takes its partner away, and counts in no figure.
- **leads, coordinators**: of the pairs. Names are compared without case and marks, "UBND", "HĐND", "MTTQ", "VP" and
  "BQL" written out, without "và", "&" and a leading "các"; a place at the end ("huyện",
  "tỉnh Lào Cai", the name itself after "Thuế tỉnh" or "Huyện ủy") may be absent from one of the two.
- **due**: of the pairs. The same day is right; a gold day that differs is wrong, or missed if none is given; a given
  day where the gold has none is invented, also where the gold says that the duty returns.
- **silent**: a day that is wrong, missed or invented although its confidence is ``certain`` and no finding on that
  directive makes a person look at its day (a finding that no office is named, ``no-lead``, does not).
- **certain**: the right days whose confidence is ``certain``.
- **recurs**: of the pairs; the same word. That neither has one is not counted.
- Days of directives that were not found are ``lost``, days on directives that are none are ``stray``: shown, but
  parts of no other figure.

A field counts right, missing and extra over all documents together; a wrong value is both missing and extra.
P = right / (right + extra), R = right / (right + missing), F1 their harmonic mean.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.scoring.score import Score

ROOT = Path(__file__).parent.parent
RECORDS = Path(__file__).parent / "records"
if str(ROOT) not in sys.path:  # started as a file, Python looks only into this folder
    sys.path.insert(0, str(ROOT))


def main(arguments: list[str] | None = None) -> int:
    """Print the figures, and the gains and losses against the record; 1 if something was lost."""
    from benchmarks.scoring.folders import score_folder
    from benchmarks.scoring.record import write_record
    from benchmarks.scoring.score import total
    from benchmarks.scoring.tables import all_lines, in_markdown

    asked = _options().parse_args(arguments)
    scores = score_folder(asked.folder, asked.gold or asked.folder, only=asked.only, skip=asked.skip)
    if not scores:
        print(f"no gold file with a document in {asked.folder}", file=sys.stderr)
        return 2
    if asked.verbose:
        for name, score in scores.items():
            for fault in score.faults:
                print(f"{name}: {fault}")
        print()
    print("\n".join(all_lines(scores)))
    if asked.markdown:
        print("\n" + "\n".join(in_markdown(total(scores.values()))))
    lost = _compare(asked.against or _last(asked.folder), scores, complete=not (asked.only or asked.skip))
    if asked.record:
        write_record(asked.record, scores)
    return int(lost)


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(description="Scores what the program reads against gold files.")
    options.add_argument("folder", type=Path, metavar="DIR", help="documents")
    options.add_argument("gold", type=Path, nargs="?", metavar="GOLD_DIR", help="gold files, if they lie elsewhere")
    options.add_argument("--against", type=Path, metavar="FILE", help="the record to compare with")
    options.add_argument("--record", type=Path, metavar="FILE", help="write the record of this run")
    options.add_argument("--only", action="append", default=[], metavar="NAME", help="documents whose names begin so")
    options.add_argument("--skip", action="append", default=[], metavar="NAME", help="not those whose names begin so")
    options.add_argument("--markdown", action="store_true", help="the totals as a table for a README, too")
    options.add_argument("-v", "--verbose", action="store_true", help="every fault")
    return options


def _last(folder: Path) -> Path:
    """Where the last run on a folder of this name was recorded."""
    return RECORDS / f"{folder.resolve().name}.json"


def _compare(record: Path, scores: dict[str, Score], *, complete: bool) -> bool:
    """Print what has changed since ``record``; whether something was lost."""
    from benchmarks.scoring.record import as_record, changes, load_record

    if not record.is_file():
        return False
    only = None if complete else frozenset(scores)
    found = changes(load_record(record), as_record(scores), only=only)
    lost = [change for change in found if change.before is None]
    gained = [change for change in found if change.after is None]
    changed = len(found) - len(gained) - len(lost)
    print(f"\nagainst {record.name}: gained {len(gained)}, lost {len(lost)}, changed {changed}")
    for change in found:
        print(change)
    return bool(lost)


if __name__ == "__main__":
    sys.exit(main())
