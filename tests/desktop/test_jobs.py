"""``desktop.runner.jobs``: work in another thread, whose asker and what the asker holds stay in this one."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.runner.jobs import Jobs


class Held:
    """Stands for a widget: notes the thread in which its last reference goes."""

    died_in: list[int] = []  # noqa: RUF012 - one list for all, reset by the test

    def __del__(self) -> None:
        Held.died_in.append(threading.get_ident())


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs(qapp)
    Held.died_in = []
    yield made
    made.shut_down()
    made.deleteLater()


def note(answers: list[Any], _held: Held, answer: Any) -> None:
    answers.append(answer)


def test_work_is_done_in_another_thread_and_answered_in_this_one(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[Any] = []
    jobs.submit(threading.get_ident, lambda result: answers.append((result, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(answers))
    ((worked_in, answered_in),) = answers
    assert answered_in == threading.get_ident() != worked_in


def test_what_work_raises_is_its_answer(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[Any] = []
    jobs.submit(lambda: 1 // 0, answers.append)
    jobs.submit(lambda: 7, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert isinstance(answers[0], ZeroDivisionError)
    assert answers[1] == 7


def test_what_nobody_wants_any_more_is_not_done(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[Any] = []
    jobs.submit(lambda: answers.append("worked"), answers.append, lambda: False)
    jobs.submit(lambda: "last", answers.append)
    qtbot.waitUntil(lambda: "last" in answers)
    assert answers == ["last"]


@pytest.mark.parametrize("work", [lambda: 7, lambda: 1 // 0], ids=["answered", "raised"])
@pytest.mark.parametrize("wanted", [True, False], ids=["wanted", "unwanted"])
def test_what_an_asker_holds_dies_in_the_askers_thread(
    jobs: Jobs, qtbot: QtBot, work: Callable[[], Any], wanted: bool
) -> None:
    answers: list[Any] = []
    for _ in range(300):
        jobs.submit(work, partial(note, answers, Held()), lambda: wanted)
    qtbot.waitUntil(lambda: len(Held.died_in) == 300)
    assert set(Held.died_in) == {threading.get_ident()}
    assert len(answers) == (300 if wanted else 0)
