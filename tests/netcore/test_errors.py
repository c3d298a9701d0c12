"""``netcore.errors``: what an error says in English is what it always said, and its parts can be told apart."""

import pickle
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from netcore import initializers
from netcore.config import Config, ConfigError, ContenderConfig, validate
from netcore.datasets import DatasetError, TableOptions, load_dataset, table
from netcore.datasets.idx import find_files
from netcore.datasets.troubles import DownloadError, Reason, Trouble
from netcore.errors import Phrase, WordedError, listed
from netcore.session_file import SessionError


def upper(template: str) -> str:
    """A language that shouts, and leaves the fields alone."""
    parts = template.replace("{", "\0{").replace("}", "}\0").split("\0")
    return "".join(part if part.startswith("{") else part.upper() for part in parts)


def raised(call: Callable[[], object]) -> WordedError:
    with pytest.raises(WordedError) as caught:
        call()
    return caught.value


def test_a_phrase_is_its_english_sentence() -> None:
    phrase = Phrase(
        "{path}: {count:,} of {all} in {name!r}", path=Path("a.csv"), count=np.int64(4000), all=1.5, name="x"
    )
    assert phrase == "a.csv: 4,000 of 1.5 in 'x'"
    assert phrase.said(upper) == "a.csv: 4,000 OF 1.5 IN 'x'"


@pytest.mark.parametrize("text", ["{0}", "{path}", "{path.__class__}", "}{", "{{}}", "%s", "{"])
def test_braces_in_values_stay(text: str) -> None:
    inner = Phrase("row of {text}", text=text)
    phrase = Phrase("{path}: {inner}; {known}", path=text, inner=inner, known=[inner, text])
    assert phrase == f"{text}: row of {text}; row of {text}, {text}"
    assert phrase.said(upper) == f"{text}: ROW OF {text}; ROW OF {text}, {text}"
    assert pickle.loads(pickle.dumps(phrase)).said(upper) == phrase.said(upper)


@pytest.mark.parametrize("wrong", ["{nothing}", "{", "{path.nothing}", "{0}"])
def test_a_wrong_translation_leaves_english(wrong: str) -> None:
    assert Phrase("{path}: gone", path="a").said(lambda _: wrong) == "a: gone"


def test_alternatives_are_listed() -> None:
    assert listed([Phrase("a"), Phrase("b"), Phrase("c")]) == "a or b or c"


def test_long_quotes_are_cut_however_deep() -> None:
    inner = Phrase("{name} again", name="x" * 1000)
    phrase = SessionError("{name}: {inner}", name="y" * 1000, inner=inner).phrase
    assert phrase == f"{'y' * 200}…: {'x' * 200}… again"


def test_a_phrase_is_found_in_any_error() -> None:
    phrase = Phrase("{path}: not a file", path="a")
    for error in (
        OSError(phrase),
        OSError(1, phrase),
        RuntimeError(phrase),
        DatasetError("{path}: not a file", path="a"),
    ):
        assert Phrase.of(error).said(upper) == "a: NOT A FILE"
    assert Phrase.of(MemoryError()) == "MemoryError"
    assert Phrase.of(KeyError("{x}")) == "'{x}'"


def wrong_config() -> Config:
    return Config(contenders=(ContenderConfig("one"),), dataset="{0}")


ERRORS: dict[str, tuple[Callable[[Path], object], str]] = {
    "no folder": (
        lambda path: find_files(path / "{0}"),
        "{path}/{{0}}: no such folder; choose the one that holds train-images-idx3-ubyte and its kin",
    ),
    "no files": (
        lambda path: load_dataset("fashion-mnist", path),
        "{path}: 4 of 4 files missing; looked for train-images-idx3-ubyte or train-images.idx3-ubyte, "
        "train-labels-idx1-ubyte or train-labels.idx1-ubyte, t10k-images-idx3-ubyte or t10k-images.idx3-ubyte, "
        "t10k-labels-idx1-ubyte or t10k-labels.idx1-ubyte, each also with .gz",
    ),
    "no file of MNIST": (
        lambda path: load_dataset("mnist", path / "gone"),
        "{path}/gone: no such folder; choose the one that holds train-images-idx3-ubyte and its kin; or download it "
        "(File, Get MNIST; or python main.py --get-mnist)",
    ),
    "row": (
        lambda path: table.load(path / "{a}.csv", TableOptions(label=1)),
        "{path}/{{a}}.csv: row 2, column 1 ('{{b}}'): '{{c}}' is not a number; correct it, leave the column out, "
        "or choose it as the label",
    ),
    "catalogue": (
        lambda _: initializers.get("{0}"),
        "unknown initializer '{{0}}'; known: " + ", ".join(initializers.CATALOGUE),
    ),
    "field": (
        lambda _: validate(wrong_config()),
        "dataset: unknown: '{{0}}'; known: digits, mnist, fashion-mnist, table, gaussian",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ERRORS)
def test_english_is_what_it_was_and_goes_between_processes(name: str, tmp_path: Path) -> None:
    (tmp_path / "{a}.csv").write_text("{b},class\n{c},x\n1,y\n")
    call, says = ERRORS[name]
    error = raised(lambda: call(tmp_path))
    assert str(error) == says.format(path=tmp_path)
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), vars(again)) == (str(error), vars(error))
    assert again.phrase.said(upper) == error.phrase.said(upper) != str(error)


def test_attributes_come_through_a_pickle() -> None:
    error = ConfigError("seed", "{count} seeds; choose from 1 to {most}", count=0, most=64)
    assert (error.field, error.reason, str(error)) == ("seed", "0 seeds; choose from 1 to 64", f"seed: {error.reason}")
    again = pickle.loads(pickle.dumps(error))
    assert (again.field, again.reason.said(upper)) == ("seed", "0 SEEDS; CHOOSE FROM 1 TO 64")
    trouble = Trouble("a.org", Reason.SILENT, "{3}")
    download = pickle.loads(pickle.dumps(DownloadError([trouble])))
    assert download.troubles == (trouble,)
    assert download.retry
    assert str(download) == (
        "MNIST could not be downloaded.\na.org: sent nothing for {3} s\n"
        "What was received is kept: try again later."
    )  # fmt: skip
    assert "SENT NOTHING FOR {3} S" in download.phrase.said(upper)
