"""Jobs: a value comes of a snapshot, a cancelled one brings nothing and ends, and a bug in one is told."""

import threading
import time

from mapper.services.jobs import GivenUp, Job
from tests.builders import a_map

SNAPSHOT = a_map().step("Call").snapshot()
PATIENCE = 5.0


class Desk:
    """Where a job leaves what comes of it."""

    def __init__(self):
        self.values = []
        self.errors = []
        self.is_told = threading.Event()

    def take(self, value):
        self.values.append(value)
        self.is_told.set()

    def fail(self, error):
        self.errors.append(error)
        self.is_told.set()

    def job(self, work):
        return Job(work, SNAPSHOT, self.take, self.fail)


def test_a_value_comes_from_another_thread_and_the_thread_ends():
    desk = Desk()
    job = desk.job(lambda snapshot, _: (len(snapshot), threading.current_thread()))
    job.start()
    assert desk.is_told.wait(PATIENCE)
    job.wait()
    ((count, thread),) = desk.values
    assert count == len(SNAPSHOT)
    assert thread is not threading.current_thread()
    assert not job.is_alive
    assert not thread.is_alive()


def test_a_cancelled_job_ends_at_its_next_breath_and_brings_nothing():
    desk, begun, ended = Desk(), threading.Event(), []

    def work(_, breathe):
        begun.set()
        try:
            while True:
                breathe()
        except GivenUp:
            ended.append(True)
            raise

    job = desk.job(work)
    job.start()
    assert begun.wait(PATIENCE)
    job.cancel()
    job.wait()
    assert (ended, desk.values, desk.errors) == ([True], [], [])


def test_what_was_done_when_it_was_cancelled_is_not_brought_either():
    desk, begun, go_on = Desk(), threading.Event(), threading.Event()

    def work(*_):
        begun.set()
        go_on.wait(PATIENCE)
        return "too late"

    job = desk.job(work)
    job.start()
    assert begun.wait(PATIENCE)
    job.cancel()
    go_on.set()
    job.wait()
    assert desk.values == []


def test_a_bug_in_a_job_is_told_once():
    desk = Desk()

    def work(*_):
        raise ZeroDivisionError

    job = desk.job(work)
    job.start()
    job.wait()
    assert [type(error) for error in desk.errors] == [ZeroDivisionError]
    assert desk.values == []


def test_a_job_that_never_began_can_be_waited_for():
    job = Desk().job(lambda *_: None)
    job.cancel()
    job.wait()


def test_a_job_stands_back_when_it_breathes_after_its_turn():
    """Another thread gets through as much as beside a job that sleeps for a good part of the time."""
    desk, begun = Desk(), threading.Event()

    def work(_, breathe):
        begun.set()
        rests = 0
        for _ in range(20):
            until = time.perf_counter() + 0.002
            while time.perf_counter() < until:
                continue
            before = time.thread_time(), time.perf_counter()
            breathe()
            slept = (time.perf_counter() - before[1]) - (time.thread_time() - before[0])
            rests += slept >= 0.0009
        return rests

    job = desk.job(work)
    job.start()
    assert begun.wait(PATIENCE)
    job.wait()
    assert desk.values == [20]
