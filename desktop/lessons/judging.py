"""Whether an answer is right, in words: why, by the live figures; which figure, not before the second wrong answer."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.forms.numbers import format_number
from desktop.lessons.lesson import Amount, Answer, Choice, Judgement, Question

__all__ = ["Try", "is_right", "judge"]

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Try:
    """An answer to a question.

    Attributes:
        answer: the index of an option, or a number.
        guessed: whether it was given before the figures were there.
        wrong: how many wrong answers there have been, this one included.
    """

    answer: Answer
    guessed: bool = False
    wrong: int = 0


def is_right(asked: Choice | Amount, answer: Answer) -> bool:
    """Whether the figures say so."""
    return answer in asked.right if isinstance(asked, Choice) else asked.fits(answer)


def judge(asked: Choice | Amount, given: Try, question: Question) -> Judgement:
    """What there is to say of the answer."""
    right = is_right(asked, given.answer)
    tells = right or given.wrong > 1
    parts = _choice(asked, given, tells) if isinstance(asked, Choice) else [_amount(asked, given.answer, tells)]
    # Why, as far as it gives nothing away.
    parts.append(question.lesson if tells else _hint(asked, given.answer, question))
    if isinstance(asked, Amount) and not tells:
        parts.append(asked.where)
    return Judgement(right, "\n".join(part for part in parts if part))


def _hint(asked: Choice | Amount, answer: Answer, question: Question) -> str:
    small = isinstance(asked, Amount) and answer < asked.value
    return question.hint_small if small and question.hint_small else question.hint


def _choice(asked: Choice, given: Try, tells: bool) -> list[str]:
    index = int(given.answer)
    right = index in asked.right
    if given.guessed and right:
        head = translate("Lessons", "✓ You guessed {option}: right, because of its {figure}. {why}")
    elif given.guessed:
        head = translate("Lessons", "… You guessed {option}: wrong, because of its {figure}. {why}")
    elif right:
        head = translate("Lessons", "✓ Right. {option}: {figure}.")
    else:
        head = translate("Lessons", "… Not yet. {option}: {figure}. {why}")
    parts = [head.format(option=asked.options[index], figure=asked.figures[index], why=asked.why)]
    if tells and not right:
        parts.append(translate("Lessons", "The answer is {options}.").format(options=_options(asked)))
    return [*parts, asked.because] if tells else parts


def _options(asked: Choice) -> str:
    said = translate("Lessons", "{option} ({figure})")
    each = [said.format(option=asked.options[index], figure=asked.figures[index]) for index in sorted(asked.right)]
    return ", ".join(each)


def _amount(asked: Amount, answer: Answer, tells: bool) -> str:
    if asked.fits(answer):
        return translate("Lessons", "✓ Right: {value}. {why}").format(value=asked.told(), why=asked.why)
    small, large = translate("Lessons", "{answer} is too small."), translate("Lessons", "{answer} is too large.")
    too = (large if answer > asked.value else small).format(answer=format_number(answer))
    if not tells:
        return translate("Lessons", "… Not yet. {too}").format(too=too)
    text = translate("Lessons", "… Not yet. {too} The answer is {value}. {why}")
    return text.format(too=too, value=asked.told(), why=asked.why)
