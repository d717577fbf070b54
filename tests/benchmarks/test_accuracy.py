"""The scorer is right on cases made by hand: what is right, wrong, missed, invented, and what nobody was warned of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from benchmarks.scoring.folders import score_folder
from benchmarks.scoring.given import GivenDocument, GivenItem, reduced
from benchmarks.scoring.gold import GoldDocument, GoldError, GoldItem, load_gold
from benchmarks.scoring.record import as_record, changes, load_record, write_record
from benchmarks.scoring.score import Count, Score, score_document, total

from benchmarks import accuracy
from tests.benchmarks.making import as_given, given_of, gold_of, score_of

JUNE, JULY = date(2026, 6, 30), date(2026, 7, 1)
AT = "Rà soát hồ sơ tồn đọng"
TEXT = "Rà soát hồ sơ tồn đọng, báo cáo UBND huyện."


def counts(score: Score, field: str) -> tuple[int, int, int]:
    count = score.fields[field]
    return count.right, count.missing, count.extra


def test_measures() -> None:
    count = Count(right=6, missing=2, extra=4)
    assert (count.precision, count.recall) == (0.6, 0.75)
    assert count.f1 == pytest.approx(2 * 0.6 * 0.75 / 1.35)
    assert (Count().precision, Count().recall, Count().f1) == (1.0, 1.0, 1.0)


def test_a_head_that_is_right_and_a_day_that_is_not_printed() -> None:
    score = score_document(gold_of(), given_of())
    assert not score.faults
    assert counts(score, "issued") == (1, 0, 0)


@pytest.mark.parametrize(
    ("given", "field", "expected"),
    [
        (GivenDocument(number="54/TB-UBND"), "number", (0, 1, 1)),
        (GivenDocument(), "number", (0, 1, 0)),
        (GivenDocument(issued=JUNE), "issued", (0, 0, 1)),
        (GivenDocument(kind="kế hoạch"), "kind", (0, 1, 1)),
        (GivenDocument(issuer="UBND huyện Nà Khê"), "issuer", (0, 1, 1)),
    ],
    ids=["wrong", "missed", "invented", "kind", "issuer"],
)
def test_a_wrong_head(given: GivenDocument, field: str, expected: tuple[int, int, int]) -> None:
    assert counts(score_document(gold_of(), given), field) == expected


def test_forms_that_are_equally_right() -> None:
    gold = GoldDocument("x", None, "chương trình|chương trình công tác", None, "UBND xã A|Đảng ủy xã A", (), ())
    score = score_document(gold, GivenDocument(kind="Chương trình công tác", issuer="Đảng ủy xã A"))
    assert not score.faults


def test_a_field_that_the_gold_file_leaves_out_is_not_judged(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("kind: null\ndirectives: []\n", encoding="utf-8")
    gold = load_gold(tmp_path / "x.yaml")
    score = score_document(gold, GivenDocument(number="1/TB", kind="thông báo", issued=JUNE))
    assert [str(fault) for fault in score.faults] == ["kind | head | gold - given thông báo"]
    assert counts(score, "number") == counts(score, "issued") == counts(score, "issuer") == (0, 0, 0)


def test_sections_are_sets_and_some_are_optional() -> None:
    gold = gold_of(sections=("1", "2", "2/a", "2/đ"), sections_optional=("PL/I",))
    score = score_document(gold, given_of(sections=("1", "2", "2/a)", "2/d", "PL/I")))
    assert counts(score, "sections") == (3, 1, 1)


def test_directives_found_missed_and_too_many() -> None:
    gold = gold_of(GoldItem(AT, "1"), GoldItem("Tổ chức tập huấn", "2"))
    score = score_document(gold, given_of(GivenItem(TEXT), GivenItem("Nơi nhận", due=JUNE)))
    assert counts(score, "directives") == (1, 1, 1)
    assert (score.days["lost"], score.days["stray"]) == (0, 1)


def test_the_day_of_a_directive_that_was_not_found_is_lost() -> None:
    score = score_document(gold_of(GoldItem(AT, "1", due=JUNE)), given_of())
    assert score.days["lost"] == 1
    assert score.days["missed"] == score.days["silent"] == 0


@pytest.mark.parametrize("given", [(), (GivenItem(TEXT, leads=("Sở Y tế",), due=JUNE),)], ids=["absent", "given"])
def test_an_optional_item_counts_in_no_figure(given: tuple[GivenItem, ...]) -> None:
    score = score_document(gold_of(GoldItem(AT, "1", optional=True)), given_of(*given))
    assert not score.faults
    assert counts(score, "directives") == counts(score, "leads") == counts(score, "due") == (0, 0, 0)
    assert not any(score.days.values())


def test_leads_and_coordinators() -> None:
    gold = GoldItem(AT, "1", leads=("Sở Y tế|Giám đốc Sở Y tế", "Sở Nội vụ"), coordinators=("UBND các xã",))
    score = score_of(gold, GivenItem(TEXT, leads=("Sở Y tế tỉnh", "Sở Xây dựng")))
    assert counts(score, "leads") == (1, 1, 1)
    assert counts(score, "coordinators") == (0, 1, 0)


DAYS = [
    pytest.param(JUNE, JUNE, {"right": 1}, (1, 0, 0), id="right"),
    pytest.param(JUNE, JULY, {"wrong": 1, "silent": 1}, (0, 1, 1), id="wrong"),
    pytest.param(JUNE, None, {"missed": 1, "silent": 1}, (0, 1, 0), id="missed"),
    pytest.param(None, JUNE, {"invented": 1, "silent": 1}, (0, 0, 1), id="invented"),
    pytest.param(None, None, {}, (0, 0, 0), id="none"),
]


@pytest.mark.parametrize(("gold", "given", "days", "count"), DAYS)
def test_days(gold: date | None, given: date | None, days: dict[str, int], count: tuple[int, int, int]) -> None:
    score = score_of(GoldItem(AT, "1", due=gold), GivenItem(TEXT, due=given))
    assert {name: number for name, number in score.days.items() if number and name != "certain"} == days
    assert counts(score, "due") == count


@pytest.mark.parametrize(
    ("certain", "told", "silent"),
    [(True, False, 1), (True, True, 0), (False, False, 0), (False, True, 0)],
    ids=["certain, no finding", "certain, a finding", "doubtful", "doubtful, a finding"],
)
@pytest.mark.parametrize("given", [JULY, None], ids=["wrong", "missed"])
def test_silent_is_what_nobody_was_warned_of(certain: bool, told: bool, silent: int, given: date | None) -> None:
    score = score_of(GoldItem(AT, "1", due=JUNE), GivenItem(TEXT, due=given, certain=certain, told=told))
    assert score.days["silent"] == silent
    assert ("SILENT" in str(score.faults[0])) is bool(silent)


def test_a_right_day_that_is_doubtful_is_right_but_not_certain() -> None:
    score = score_of(GoldItem(AT, "1", due=JUNE), GivenItem(TEXT, due=JUNE, certain=False, told=True))
    assert (score.days["right"], score.days["certain"], score.days["silent"]) == (1, 0, 0)


@pytest.mark.parametrize(
    ("gold", "given", "expected"),
    [
        ("monthly", "monthly", (1, 0, 0)),
        ("monthly", "quarterly", (0, 1, 1)),
        ("monthly", None, (0, 1, 0)),
        (None, "weekly", (0, 0, 1)),
        (None, None, (0, 0, 0)),
    ],
)
def test_recurrences(gold: str | None, given: str | None, expected: tuple[int, int, int]) -> None:
    assert counts(score_of(GoldItem(AT, "1", recurs=gold), GivenItem(TEXT, recurs=given)), "recurs") == expected


def test_a_day_where_the_duty_returns_is_invented() -> None:
    score = score_of(GoldItem(AT, "1", recurs="monthly"), GivenItem(TEXT, due=JUNE))
    assert (score.days["invented"], score.days["silent"]) == (1, 1)


def test_only_findings_about_other_things_than_offices_warn_of_a_day() -> None:
    from cchc_cli.model.directive import Directive
    from cchc_cli.model.document import SCHEMA, Document
    from cchc_cli.model.finding import Finding, Severity

    directives = tuple(Directive(id=f"x/1-{n}", ordinal=n, text=TEXT) for n in (1, 2, 3))
    findings = (
        Finding(code="no-lead", severity=Severity.INFO, message="…", directive="x/1-1"),
        Finding(code="date-not-used", severity=Severity.INFO, message="…", directive="x/1-2"),
        Finding(code="number-missing", severity=Severity.WARNING, message="…"),
    )
    document = Document(schema_=SCHEMA, id="x", directives=directives, findings=findings)
    assert [item.told for item in reduced(document).items] == [False, True, False]


def test_a_document_that_cannot_be_read_is_named_and_counts_as_empty() -> None:
    gold = gold_of(GoldItem(AT, "1"), sections=("1",))
    score = score_document(gold, GivenDocument(failed="BadDataError: …"))
    assert score.failed == ["thử: BadDataError: …"]
    assert counts(score, "sections") == counts(score, "directives") == (0, 1, 0)


def test_totals_add_up() -> None:
    one = score_of(GoldItem(AT, "1", due=JUNE), GivenItem(TEXT, due=JUNE))
    two = score_of(GoldItem(AT, "1", due=JUNE), GivenItem(TEXT, due=JULY))
    whole = total([one, two])
    assert counts(whole, "due") == (1, 1, 1)
    assert (whole.days["right"], whole.days["wrong"], whole.printed_days) == (1, 1, 2)


def test_what_is_read_without_fault_has_no_fault() -> None:
    gold = gold_of(
        GoldItem(AT, "1", leads=("Sở Y tế|Sở Y tế tỉnh",), due=JUNE),
        GoldItem("Định kỳ hằng quý báo cáo", "2", coordinators=("UBND các xã",), recurs="quarterly"),
        sections=("1", "2"),
    )
    assert score_document(gold, as_given(gold)).faults == []


def test_gains_losses_and_changes_item_by_item(tmp_path: Path) -> None:
    item = GoldItem(AT, "1", leads=("Sở Y tế",), due=JUNE, recurs=None)
    before = {"thử": score_of(item, GivenItem(TEXT, leads=("Sở Xây dựng",), due=None))}
    after = {"thử": score_of(item, GivenItem(TEXT, leads=("Sở Tài chính",), due=JUNE, recurs="monthly"))}
    write_record(tmp_path / "r.json", before)
    found = [str(change) for change in changes(load_record(tmp_path / "r.json"), as_record(after))]
    assert [line.split()[0] for line in found] == ["gained", "changed", "lost"]
    assert "due" in found[0]
    assert "given Sở Tài chính" in found[1]
    assert "before: gold Sở Y tế given Sở Xây dựng" in found[1]
    assert "recurs" in found[2]


def test_a_record_is_the_same_bytes_each_time_and_no_change_against_itself(tmp_path: Path) -> None:
    scores = {"thử": score_of(GoldItem(AT, "1", due=JUNE), GivenItem(TEXT, due=JULY))}
    write_record(tmp_path / "a.json", scores)
    write_record(tmp_path / "b.json", scores)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert load_record(tmp_path / "a.json") == as_record(scores)
    assert changes(load_record(tmp_path / "a.json"), as_record(scores)) == []


GOLD = """\
number: 53/TB-UBND
kind: thông báo
issued: 2024-03-27
issuer: UBND huyện Nà Sơn
sections: ["1"]
directives:
  - {at: "Rà soát hồ sơ", section: "1", leads: ["Sở Y tế"], with: [], due: 2024-06-30, recurs: null}
"""


def test_gold_file(tmp_path: Path) -> None:
    path = tmp_path / "01-x.yaml"
    path.write_text(GOLD, encoding="utf-8")
    gold = load_gold(path)
    assert (gold.name, gold.issued, gold.sections) == ("01-x", date(2024, 3, 27), ("1",))
    assert gold.items == (GoldItem("Rà soát hồ sơ", "1", ("Sở Y tế",), (), date(2024, 6, 30)),)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("leads:", "lead:", "directive 1: unknown lead"),
        ("due: 2024-06-30", "due: 30/6/2024", "directive 1: due"),
        ('section: "1"', "section: 1", "directive 1: section"),
        ('at: "Rà soát hồ sơ", ', "", "no opening words"),
        ('sections: ["1"]', "sections: [1]", "sections"),
        ("recurs: null", "optional: 1", "neither true nor false"),
        (GOLD, "- x\n", "no mapping"),
    ],
)
def test_gold_file_that_is_wrong(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "01-x.yaml"
    path.write_text(GOLD.replace(old, new), encoding="utf-8")
    with pytest.raises(GoldError, match=message):
        load_gold(path)


def test_folder(tmp_path: Path) -> None:
    for name in ("01-a", "02-b", "10-a"):
        (tmp_path / f"{name}.yaml").write_text(GOLD, encoding="utf-8")
    (tmp_path / "01-a.txt").write_text("x", encoding="utf-8")
    asked: list[str] = []

    def program(path: Path, /) -> GivenDocument:
        asked.append(path.name)
        return given_of(GivenItem("Rà soát hồ sơ", due=date(2024, 6, 30)))

    scores = score_folder(tmp_path, tmp_path, skip=["10"], program=program)
    assert list(scores) == ["01-a", "02-b"]
    assert asked == ["01-a.txt"]
    assert scores["01-a"].days["right"] == 1
    assert scores["02-b"].failed == ["02-b: no document of this name"]
    assert list(score_folder(tmp_path, tmp_path, only=["1"], program=program)) == ["10-a"]


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = (
        "Số: 53/TB-UBND\n\nNà Sơn, ngày 27 tháng 3 năm 2024\n\nTHÔNG BÁO\n\n1. Giao Sở Y tế:\n\n- Rà soát hồ sơ.\n"
    )
    (tmp_path / "01-x.yaml").write_text(GOLD, encoding="utf-8")
    (tmp_path / "01-x.txt").write_text(document, encoding="utf-8")
    record = tmp_path / "r.json"
    assert accuracy.main([str(tmp_path), "-v", "--markdown", "--record", str(record)]) == 0
    shown = capsys.readouterr().out
    assert "01-x: due | 1 Rà soát hồ sơ | gold 2024-06-30 given - (missed SILENT)" in shown
    assert "| directives | 1.000 | 1.000 | 1.000 | 1 |" in shown
    (tmp_path / "01-x.txt").write_text(document.replace("hồ sơ.", "hồ sơ trước 30/6/2024."), encoding="utf-8")
    assert accuracy.main([str(tmp_path), "--against", str(record)]) == 0
    assert "gained 1, lost 0, changed 0" in capsys.readouterr().out
    (tmp_path / "01-x.txt").write_text(document.replace("Sở Y tế", "Sở Nội vụ"), encoding="utf-8")
    assert accuracy.main([str(tmp_path), "--against", str(record)]) == 1
    assert "lost    01-x: leads" in capsys.readouterr().out
    assert accuracy.main([str(tmp_path), "--only", "99"]) == 2
