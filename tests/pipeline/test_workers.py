"""Workers that hang, die or fail cost their own record and nothing else."""

import os
import time
from collections.abc import Iterator

import pytest

from onrecord.pipeline.workers import Doing, Limits, Output, Pool


def steps(task: list[str], skip: int) -> Iterator[Doing | Output]:
    """A work that does what each word says."""
    for word in task[skip:]:
        yield Doing(word)
        if word == "hang":
            time.sleep(60)
        if word == "die":
            os.kill(os.getpid(), 9)
        if word == "fail":
            raise KeyError("deep inside")
        if word == "grow":
            bytearray(8 << 30)
        if word == "slow":
            time.sleep(0.2)
        yield Output(word.encode() + b"\n", 1)


def run(tasks: list[list[str]], workers: int = 2) -> list[str]:
    """Each word that came through; for a problem, its code."""
    with Pool(steps, stage="test", workers=workers, limits=Limits(1.0, 1 << 30)) as pool:
        return [o.problems[0][1] if o.problems else o.lines.decode().strip() for o in pool.run(tasks)]


@pytest.mark.parametrize(
    ("word", "code"),
    [("hang", "worker-timeout"), ("die", "worker-died"), ("fail", "internal-error"), ("grow", "worker-died")],
)
def test_a_bad_record_becomes_a_problem_and_the_task_goes_on(word: str, code: str) -> None:
    assert run([["a", word, "b"], ["c"]]) == ["a", code, "b", "c"]


def test_results_come_in_the_order_of_the_tasks() -> None:
    tasks = [["slow", f"{n}"] if n % 5 == 0 else [f"{n}"] for n in range(40)]
    assert [word for word in run(tasks, workers=4) if word != "slow"] == [f"{n}" for n in range(40)]


def test_a_task_may_be_empty() -> None:
    assert run([[], ["a"], []]) == ["a"]


def test_many_bad_records_in_a_row() -> None:
    assert run([["die"] * 5 + ["a"]]) == ["worker-died"] * 5 + ["a"]


def test_a_large_result_of_a_later_task_waits_its_turn() -> None:
    def large(task: int, skip: int) -> Iterator[Doing | Output]:
        for n in range(skip, 20):
            yield Doing(str(n))
            if task == 0:
                time.sleep(0.02)
            yield Output(b"%d" % task + b"x" * (1 << 20))

    with Pool(large, stage="test", workers=2, limits=Limits(5.0)) as pool:
        order = [output.lines[:1] for output in pool.run([0, 1])]
    assert order == [b"0"] * 20 + [b"1"] * 20
