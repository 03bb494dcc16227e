"""Worker processes that may hang or die without losing the run.

A task is handled by one worker as a stream of steps, one for each record. When
a step takes too long, or its worker dies, the record becomes a problem, a new
worker takes over at the next step, and the stream goes on in order.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import resource
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

from ..errors import RecordError
from ..records import Problem, encode

_log = logging.getLogger(__name__)


class Doing(NamedTuple):
    """A step begins: what it is about, and how many seconds it may take."""

    source: str
    seconds: float | None = None  # None: the pool's limit


class Output(NamedTuple):
    """What a step gave."""

    lines: bytes = b""  # record lines, each with its line break
    articles: int = 0  # how many of the lines are articles
    problems: tuple[tuple[str, str, str], ...] = ()  # source, code and message of each problem line
    body: bytes | None = None  # the captured bytes, where the task asks for them


Work = Callable[[Any, int], Iterable[Doing | Output]]
"""What a worker does: (task, steps to skip) -> for each step a Doing, then its Output."""


class Limits(NamedTuple):
    """What a worker may take."""

    seconds: float = 10.0  # wall time of a step
    memory: int = 1536 << 20  # bytes of address space


def problem(stage: str, source: str, error: RecordError) -> Output:
    """A problem line as output."""
    record = Problem.of(stage, source, error)
    return Output(encode(record) + b"\n", 0, ((record.source, record.code, record.message),))


def calm_collector() -> None:
    """Have the garbage collector look less often, and not at what is loaded: records hold no cycles."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


class _Failure(NamedTuple):
    """The step failed in a way that the work did not foresee."""

    code: str
    message: str


def _serve(
    connection: Connection, inherited: list[Connection], work: Work, limits: Limits, parent: int
) -> None:
    """The life of a worker: take a task, send what comes of it, until nobody asks."""
    for other in inherited:
        other.close()  # or the death of the parent would go unnoticed
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(limits.memory)
    calm_collector()
    while True:
        while not connection.poll(1.0):
            if os.getppid() != parent:
                return
        try:
            task, skip = connection.recv()
        except (EOFError, OSError):
            return
        try:
            _send_all(connection, work, task, skip)
        except (BrokenPipeError, ConnectionResetError):
            return


def _send_all(connection: Connection, work: Work, task: Any, skip: int) -> None:
    """Each message of a task, then None; a failure instead of what it cut off."""
    try:
        for message in work(task, skip):
            connection.send(message)
    except MemoryError:
        connection.send(_Failure("worker-died", "the record needs more space than a worker is given"))
    except (BrokenPipeError, ConnectionResetError):
        raise
    except Exception as error:  # noqa: BLE001 - a fault of ours costs its record, not the run
        _log.exception("fault in a worker")
        connection.send(_Failure("internal-error", f"{type(error).__name__} in {_place(error)}"))
    else:
        connection.send(None)


def _place(error: BaseException) -> str:
    """Module and line of the fault, for whoever reports it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    if trace is None:
        return "an unknown place"
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"


def _limit_memory(size: int) -> None:
    """Hold this process to so many bytes of address space, or to less where it is held already."""
    if sys.platform != "linux":  # macOS does not keep RLIMIT_AS
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    for limit in (soft, hard):
        if limit != resource.RLIM_INFINITY:
            size = min(size, limit)
    resource.setrlimit(resource.RLIMIT_AS, (size, hard))


class _Worker:
    """A process and the line to it."""

    def __init__(self, work: Work, limits: Limits, others: list[Connection]) -> None:
        forks = sys.platform == "linux"
        context = multiprocessing.get_context("fork") if forks else multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        inherited = [*others, self.connection] if forks else []
        self.process: BaseProcess = context.Process(
            target=_serve, args=(theirs, inherited, work, limits, os.getpid()), daemon=True
        )
        self.process.start()
        theirs.close()

    def stop(self) -> None:
        """End the process at once."""
        self.connection.close()
        self.process.kill()
        self.process.join()


class _Job:
    """A task on its way, and what has come of it so far."""

    def __init__(self, task: Any) -> None:
        self.task = task
        self.worker: _Worker | None = None
        self.outputs: deque[Output] = deque()
        self.held = 0  # bytes in outputs
        self.begun = 0  # steps begun since the start
        self.begun_before = 0  # steps begun when the present worker took over
        self.source = ""
        self.deadline = 0.0
        self.ended = False


class Pool:
    """Worker processes for one kind of work; results come in the order of the tasks."""

    _HELD_LIMIT = 4 << 20  # bytes of results of a later task that are kept back

    def __init__(
        self,
        work: Work,
        *,
        stage: str,
        workers: int | None = None,
        limits: Limits | None = None,
        kept: Callable[[Any, int], bytes] | None = None,
    ) -> None:
        """stage: named in problems; workers: processes, by default one for each core.

        kept: the lines that a task's step leaves even when it fails.
        """
        self._work, self._stage, self._kept = work, stage, kept
        self._limits = limits or Limits()
        self._size = workers or len(os.sched_getaffinity(0)) if sys.platform == "linux" else workers or 2
        self._ahead = self._size * 4
        self._idle: list[_Worker] = []
        self._jobs: deque[_Job] = deque()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in [*self._idle, *(job.worker for job in self._jobs if job.worker)]:
            worker.stop()
        self._idle.clear()
        self._jobs.clear()

    def run(self, tasks: Iterable[Any]) -> Iterator[Output]:
        """The outputs of all tasks, in order.

        tasks: any iterable; one with a `fileno()` is asked for its next task
        only when there is something to read, so that a slow source does not
        hold up what is done.
        """
        source, exhausted = iter(tasks), False
        file = tasks.fileno() if hasattr(tasks, "fileno") else None
        ready = file is None
        while self._jobs or not exhausted:
            yield from self._finished()
            while not exhausted and ready and self._has_room():
                task = next(source, None)
                if task is None:
                    exhausted = True
                else:
                    self._begin(task)
                ready = file is None
            if exhausted and not self._jobs:
                return
            ready = self._attend(file if not exhausted and self._has_room() else None) or file is None

    def _has_room(self) -> bool:
        """Is there a worker for another task, and space for its results?"""
        busy = sum(job.worker is not None for job in self._jobs)
        return busy < self._size and len(self._jobs) < self._ahead

    def _finished(self) -> Iterator[Output]:
        """What the first task has given, and the next once that has ended."""
        while self._jobs and (self._jobs[0].outputs or self._jobs[0].ended):
            head = self._jobs[0]
            while head.outputs:
                output = head.outputs.popleft()
                head.held -= len(output.lines)
                yield output
            if not head.ended:
                return
            self._jobs.popleft()

    def _begin(self, task: Any) -> None:
        """Give a task to a worker."""
        job = _Job(task)
        self._jobs.append(job)
        self._assign(job)

    def _assign(self, job: _Job) -> None:
        """Let a worker go on with a job where it stands."""
        while True:
            worker = self._idle.pop() if self._idle else _Worker(self._work, self._limits, self._lines())
            try:
                worker.connection.send((job.task, job.begun))
                break
            except (BrokenPipeError, ConnectionResetError):
                worker.stop()
        job.worker, job.begun_before = worker, job.begun
        job.deadline = time.monotonic() + self._limits.seconds

    def _lines(self) -> list[Connection]:
        """Our ends of the lines to all living workers."""
        busy = [job.worker for job in self._jobs if job.worker]
        return [worker.connection for worker in [*self._idle, *busy]]

    def _attend(self, file: int | None) -> bool:
        """Hear whoever has something to say; true when `file` can be read."""
        head = self._jobs[0] if self._jobs else None
        heard = {
            job.worker.connection: job
            for job in self._jobs
            if job.worker and (job is head or job.held < self._HELD_LIMIT)
        }
        nearest = min((job.deadline for job in heard.values()), default=None)
        patience = None if nearest is None else max(0.0, nearest - time.monotonic())
        files: list[Any] = [*heard] if file is None else [*heard, file]
        ready = wait(files, patience)
        for item in ready:
            if isinstance(item, Connection):
                self._hear(heard[item])
        now = time.monotonic()
        for connection, job in heard.items():
            if job.worker and job.deadline < now and not connection.closed and not connection.poll():
                limit = f"it took longer than {self._limits.seconds:g} seconds"
                self._fail(job, "worker-timeout", limit)
        return file is not None and file in ready

    def _hear(self, job: _Job) -> None:
        """Take one message of a worker."""
        assert job.worker is not None
        try:
            message = job.worker.connection.recv()
        except (EOFError, OSError):
            self._fail(job, "worker-died", "its worker died; the page or a library is at fault")
            return
        limit = self._limits.seconds
        if message is None:
            self._idle.append(job.worker)
            job.worker, job.ended = None, True
        elif isinstance(message, Doing):
            job.begun += 1
            job.source = message.source
            limit = message.seconds or limit
        elif isinstance(message, _Failure):
            self._fail(job, message.code, message.message)
            return
        else:
            job.outputs.append(message)
            job.held += len(message.lines)
        job.deadline = time.monotonic() + limit

    def _fail(self, job: _Job, code: str, message: str) -> None:
        """The present step becomes a problem; the job goes on behind it, or ends."""
        assert job.worker is not None
        job.worker.stop()
        job.worker = None
        source = job.source or str(job.task)[:200]
        failed = problem(self._stage, source, RecordError(code, message))
        if self._kept and job.begun > job.begun_before:
            failed = failed._replace(lines=self._kept(job.task, job.begun - 1) + failed.lines)
        job.outputs.append(failed)
        if job.begun > job.begun_before:
            self._assign(job)
        else:
            job.ended = True  # it failed outside any step: trying again would fail again
