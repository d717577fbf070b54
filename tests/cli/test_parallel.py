"""Work on many files in processes of their own: in order, whatever becomes of a single one."""

from __future__ import annotations

import os
import threading

import pytest

from cchc_cli.cli import parallel
from cchc_cli.cli.parallel import CannotStartError, Died, Failed, TooSlow, in_order, processes_for
from cchc_cli.errors import BadDataError


def work(file: str) -> str:
    """What the file's name asks for; it runs in another process."""
    match file:
        case "refused":
            raise BadDataError("không đọc được", hint="xin lại bản gốc")
        case "fault":
            raise OSError("đĩa hỏng")
        case "dies":
            os._exit(9)
        case "hangs":
            threading.Event().wait()
        case _:
            pass
    return file.upper()


def test_results_come_in_order_and_no_file_stops_the_others() -> None:
    files = ["a", "refused", "b", "dies", "c", "hangs", "d", "fault", "e", "f"]
    answers = list(in_order(files, work, processes=2, seconds=5))
    assert [answer for answer in answers if isinstance(answer, str)] == ["A", "B", "C", "D", "E", "F"]
    refused, died, slow, fault = answers[1], answers[3], answers[5], answers[7]
    assert isinstance(refused, Failed)
    assert isinstance(refused.error, BadDataError)
    assert (refused.error.message, refused.error.hint) == ("không đọc được", "xin lại bản gốc")
    assert isinstance(died, Died)
    assert slow == TooSlow(5)
    assert isinstance(fault, Failed)
    assert isinstance(fault.error, OSError)


def test_only_so_many_results_are_held() -> None:
    pool = parallel._Pool(work, 50, processes=1, seconds=30)
    files = [str(at) for at in range(50)]
    try:
        for _ in range(20):
            pool.give(files, upto=3)
            if len(pool.results) == 3:
                break
            pool.collect()
        assert sorted(pool.results) == [0, 1, 2]
        assert pool._next == 3
    finally:
        pool.stop()


def test_no_process_is_left_when_nobody_asks_for_more() -> None:
    answers = in_order(["a", "hangs", "b", "c"], work, processes=2, seconds=60)
    assert next(answers) == "A"
    pool = answers.gi_frame.f_locals["pool"]  # type: ignore[attr-defined]
    workers = list(pool._workers)
    answers.close()  # type: ignore[attr-defined]
    assert workers
    assert not any(one.process.is_alive() for one in workers)


def test_where_no_process_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(work: object, others: object) -> None:
        raise OSError

    monkeypatch.setattr(parallel, "_Worker", refuse)
    with pytest.raises(CannotStartError):
        list(in_order(["a", "b"], work, processes=2, seconds=5))


@pytest.mark.parametrize("count", [1, 4, 1000])
def test_never_more_processes_than_files(count: int) -> None:
    assert 1 <= processes_for(count) <= count


@pytest.mark.parametrize("start", [pytest.param("spawn", id="afresh"), pytest.param(parallel._START, id="as here")])
def test_processes_may_start_in_either_way(monkeypatch: pytest.MonkeyPatch, start: str) -> None:
    monkeypatch.setattr(parallel, "_START", start)
    assert list(in_order(["a", "b", "c"], work, processes=2, seconds=60)) == ["A", "B", "C"]


@pytest.mark.skipif(parallel._START != "fork", reason="needs a process that inherits what is open")
def test_a_process_ends_with_its_parent() -> None:
    pool = parallel._Pool(work, 2, processes=2, seconds=60)
    try:
        first, second = pool._workers
        second.line.close()  # as the end of the parent would
        second.process.join(20)
        assert second.process.exitcode == 0
        assert first.process.is_alive()
    finally:
        pool.stop()


def test_a_fault_says_where_it_came_from() -> None:
    (answer,) = in_order(["fault"], work, processes=1, seconds=60)
    assert isinstance(answer, Failed)
    assert "in work" in "".join(answer.error.__notes__)
