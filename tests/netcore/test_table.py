"""Own data, ``netcore.datasets.table``: what is read, against pandas and by hand; what is refused, and where."""

import csv
import io
import random
import resource
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pandas as pd
import pytest

from netcore import Comparison, Config, ConfigError, PropagationStudy, load_dataset
from netcore.config import ContenderConfig, NetworkConfig, TrainingConfig, decode, encode, validate
from netcore.data_shape import data_shape
from netcore.datasets import Dataset, DatasetError, TableOptions, table
from netcore.datasets.table import Table
from netcore.datasets.table_csv import Unwanted
from netcore.datasets.table_options import MAX_CLASSES, MAX_COLUMNS
from netcore.datasets.table_preview import preview
from netcore.script import script, training_data
from netcore.session import SessionError, load
from netcore.timeline import Timeline

RNG = np.random.default_rng(0)
FLOWERS = "width,height,kind\n" + "".join(f"{i / 4},{-i}.5,{'ab'[i % 2]}\n" for i in range(20))
"""20 samples of two features and two classes; label in column 3."""


def write(folder: Path, text: str | bytes, name: str = "mine.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read(path: Path, options: TableOptions | None = None, **changes: Any) -> Table:
    """The table, as guessed unless there are ``options``, with ``changes`` to them."""
    chosen = options or preview(path).options
    found = table.read(path, msgspec.structs.replace(chosen, **changes))
    assert found is not None
    return found


def problem(path: Path, options: TableOptions | None = None, **changes: Any) -> str:
    """Why the table is refused, without its path."""
    with pytest.raises(DatasetError) as caught:
        read(path, options, **changes)
    return str(caught.value).removeprefix(f"{path}: ")


def everything(dataset: Dataset) -> tuple[np.ndarray[Any, Any], list[str]]:
    """All inputs and the names of their classes, training samples first."""
    inputs = np.concatenate([dataset.train.inputs, dataset.test.inputs])
    labels = np.concatenate([dataset.train.labels, dataset.test.labels])
    return inputs, [dataset.class_names[label] for label in labels]


def by_size(inputs: np.ndarray[Any, Any], labels: list[str]) -> list[tuple[Any, ...]]:
    return sorted((*map(float, row), label) for row, label in zip(inputs, labels, strict=True))


def npz(folder: Path, name: str = "mine.npz", *, packed: bool = False, **arrays: Any) -> Path:
    path = folder / name
    (np.savez_compressed if packed else np.savez)(path, **arrays)
    return path


# CSV: what is read


def test_by_hand(tmp_path: Path) -> None:
    found = read(write(tmp_path, FLOWERS), TableOptions(label=2))
    data = found.dataset
    assert (data.id, data.features, data.classes, data.class_names) == ("table", 2, 2, ("a", "b"))
    assert (data.train.inputs.dtype.str, data.train.labels.dtype.str, data.divisor) == ("<f4", "<i8", 1.0)
    assert (found.counts, found.dropped, len(data.train), len(data.test)) == ((10, 10), 0, 16, 4)
    assert (found.options.features, found.options.classes, found.options.file) == (2, 2, str(tmp_path / "mine.csv"))
    wanted = [(i / 4, -i - 0.5 if i else 0.5, "ab"[i % 2]) for i in range(20)]
    assert by_size(*everything(data)) == sorted(wanted)
    assert not data.train.inputs.flags.writeable
    assert not data.test.labels.flags.writeable


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("place", [0, 2, 4])
def test_as_pandas_reads_it(delimiter: str, place: int, tmp_path: Path) -> None:
    frame = pd.DataFrame(RNG.normal(size=(300, 4)) * 10.0 ** RNG.integers(-8, 8, 4), columns=list("pqrs"))
    kinds = np.array(["plain", 'quo"ted', "with, and; and\ttab", "two\nlines", "é中"])
    frame.insert(place, "kind", kinds[RNG.integers(0, 5, 300)])
    path = tmp_path / "frame.csv"
    frame.to_csv(path, sep=delimiter, index=False)
    seen = pd.read_csv(path, sep=delimiter)
    guessed = preview(path)
    assert (guessed.options.label, guessed.options.delimiter, guessed.options.header) == (place, delimiter, True)
    assert guessed.columns == tuple(seen.columns)
    inputs, labels = everything(read(path).dataset)
    numbers = seen.drop(columns="kind").to_numpy(np.float32)
    assert by_size(inputs, labels) == by_size(numbers, list(seen["kind"]))


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_every_mark_and_line_end(start: bytes, end: str, last: bool, tmp_path: Path) -> None:
    text = FLOWERS if last else FLOWERS.rstrip("\n")
    found = read(write(tmp_path, start + text.replace("\n", end).encode()))
    assert (found.counts, preview(tmp_path / "mine.csv").columns[0]) == ((10, 10), "width")


def test_without_header(tmp_path: Path) -> None:
    path = write(tmp_path, FLOWERS.partition("\n")[2])
    seen = preview(path)
    assert not seen.options.header
    assert seen.columns == ("", "", "")
    assert len(seen.rows) == 20
    assert read(path).counts == (10, 10)


def test_empty_lines_are_no_samples(tmp_path: Path) -> None:
    text = "\n\n" + FLOWERS.replace("\n", "\n\n") + "\n\n"
    assert read(write(tmp_path, text)).counts == (10, 10)


def test_labels_that_are_numbers_are_one_class_however_they_are_written(tmp_path: Path) -> None:
    path = write(tmp_path, "x,y\n1,10\n2,2\n3,2.0\n4, 10 \n5,-1\n6,1e1\n7,0.5\n8,0.5\n")
    found = read(path, TableOptions(label=1))
    assert found.dataset.class_names == ("-1", "0.5", "2", "10")
    assert found.counts == (1, 2, 2, 3)


@pytest.mark.parametrize("kind", ["csv", "npz"])
def test_large_whole_numbers_are_classes_of_their_own(kind: str, tmp_path: Path) -> None:
    names = [2**53, 2**53 + 1, 2**53 + 2]
    labels = np.repeat(names, 5)
    if kind == "npz":
        found = read(npz(tmp_path, X=RNG.normal(size=(15, 2)), y=labels))
    else:
        found = read(write(tmp_path, "x,y\n" + "".join(f"{i},{label}\n" for i, label in enumerate(labels))))
    assert found.dataset.class_names == tuple(map(str, names))
    assert found.counts == (5, 5, 5)


def test_large_floats_have_short_names(tmp_path: Path) -> None:
    found = read(npz(tmp_path, X=RNG.normal(size=(20, 2)), y=np.tile([1e300, -2.0], 10)))
    assert found.dataset.class_names == ("-2", "1e+300")


def test_a_long_cell_that_is_left_out(tmp_path: Path) -> None:
    rows = "".join(f'{i},"{i}{" text" * 30_000}",{"ab"[i % 2]}\n' for i in range(10))
    path = write(tmp_path, f"x,notes,kind\n{rows}")
    assert preview(path).options.left_out == (1,)
    csv.field_size_limit(131_072)
    assert read(path, TableOptions(label=2, left_out=(1,))).counts == (5, 5)


def test_columns_left_out(tmp_path: Path) -> None:
    path = write(tmp_path, "id,name,x,kind\n" + "".join(f"{i},n{i},{i / 2},{'ab'[i % 2]}\n" for i in range(10)))
    options = preview(path).options
    assert (options.label, options.left_out) == (3, (1,))
    inputs, labels = everything(read(path, options, left_out=(0, 1)).dataset)
    assert by_size(inputs, labels) == [(i / 2, "ab"[i % 2]) for i in range(10)]


@pytest.mark.parametrize(
    ("first", "label"),
    [("a,species,b", 1), ("Label,b,c", 0), ("a,b,y", 2), ("a,b,c", 2)],
)
def test_guesses_the_label(first: str, label: int, tmp_path: Path) -> None:
    path = write(tmp_path, first + "\n" + "".join(f"{i % 2},{i % 2},{i % 2}\n" for i in range(10)))
    assert preview(path).options.label == label


def test_a_label_of_whole_numbers_may_come_first(tmp_path: Path) -> None:
    path = write(tmp_path, "".join(f"{i % 3},0.{i},1.{i}\n" for i in range(9)))
    assert preview(path).options.label == 0


def test_preview_reads_the_beginning_alone(tmp_path: Path) -> None:
    # What stands at its end would be refused by whoever reads as far as that.
    path = write(tmp_path, FLOWERS.encode() + b"1,2,a\n" * 300_000 + b"\xff\0")
    tracemalloc.start()
    try:
        assert len(preview(path).rows) == 50
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()
    assert "the byte 0xff" in problem(path)


# The split


def test_split_is_stratified_and_the_seed_decides(tmp_path: Path) -> None:
    path = write(tmp_path, "x,k\n" + "".join(f"{i},{'abc'[(i % 10 > 5) + (i % 10 > 8)]}\n" for i in range(100)))
    first, again = read(path, test_share=0.3), read(path, test_share=0.3)
    other = read(path, test_share=0.3, split_seed=1)
    for found in (first, other):
        assert np.bincount(found.dataset.test.labels).tolist() == [18, 9, 3]
        assert np.bincount(found.dataset.train.labels).tolist() == [42, 21, 7]
    assert first.dataset.fingerprint == again.dataset.fingerprint != other.dataset.fingerprint
    for part in (first.dataset.train, first.dataset.test):
        assert (np.diff(part.inputs[:, 0]) > 0).all()


@pytest.mark.parametrize("share", [0.05, 0.5, 0.9])
def test_every_class_is_trained_on_and_tested(share: float, tmp_path: Path) -> None:
    path = write(tmp_path, "x,k\n" + "1,a\n" * 2 + "2,b\n" * 30 + "3,c\n")
    data = read(path, test_share=share).dataset
    assert set(data.train.labels) == {0, 1, 2}
    assert set(data.test.labels) == {0, 1}


def test_nothing_to_test_on(tmp_path: Path) -> None:
    assert "every class has one sample" in problem(write(tmp_path, "x,k\n1,a\n2,b\n"))


# CSV: what is refused


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (FLOWERS.replace("1.0,-4.5", "1.0,abc"), "row 6, column 2 ('height'): 'abc' is not a number; correct it"),
        (FLOWERS.replace("1.0,-4.5", "1.0,1_000"), "row 6, column 2 ('height'): '1_000' is not a number"),
        (FLOWERS.replace("1.0,-4.5", '1.0,"3,5"'), "'3,5' is not a number; write decimals with a point"),
        (FLOWERS.replace("1.0,-4.5", "1.0,"), "row 6, column 2 ('height'): no value; fill it in, or drop such rows"),
        (FLOWERS.replace("1.0,-4.5", "1.0,nan"), "row 6, column 2 ('height'): 'nan' is no finite number"),
        (FLOWERS.replace("1.0,-4.5", "-inf,2"), "row 6, column 1 ('width'): '-inf' is no finite number"),
        (FLOWERS.replace("1.0,-4.5", "1e39,2"), "row 6, column 1 ('width'): '1e39' is too large"),
        (FLOWERS.replace("1.0,-4.5", "1,2,3"), "row 6: 4 columns where the first row has 3; mend the row"),
        (FLOWERS.replace("1.0,-4.5,a", "1"), "row 6: 1 column where the first row has 3; mend the row"),
        (FLOWERS.replace("-4.5,a", "-4.5,"), "row 6, column 3 ('kind'): no value"),
        (FLOWERS.replace("-4.5,a", "-4.5," + "a" * 201), "row 6, column 3 ('kind'): a label of 201 characters"),
        (FLOWERS.replace("-4.5,a", '-4.5,"a"b'), "line 6: ',' expected after '\"'; a quoted field begins and ends"),
        (FLOWERS.replace("-4.5,a", '-4.5,"a'), "line 21: unexpected end of data; a quoted field"),
        (FLOWERS.replace(",b", ",a"), "column 3: all samples have one label; there must be two"),
        (FLOWERS.partition("\n")[0], "no rows; there is no sample to train on"),
        ("", "no rows"),
        ("\n\n", "no rows"),
    ],
)  # fmt: skip
def test_says_row_and_column(text: str, reason: str, tmp_path: Path) -> None:
    assert reason in problem(write(tmp_path, text), TableOptions(label=2))


def test_the_row_is_right_in_a_long_file(tmp_path: Path) -> None:
    rows = ["p,q,k", *(f"{i},{i},{'ab'[i % 2]}" for i in range(50_000))]
    rows[40_123] = "1,oops,a"
    assert problem(write(tmp_path, "\n".join(rows))).startswith("row 40124, column 2 ('q'): 'oops'")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (FLOWERS.replace("3.5,-14.5,a", "3.5,-14.5,é").encode("latin-1"), "line 16: the byte 0xe9 is not UTF-8"),
        (FLOWERS.encode("utf-16"), "text in UTF-16; save it as CSV in UTF-8"),
        (FLOWERS.replace("3.5,-14", "3\0.5,-14").encode(), "line 16: a zero byte"),
        (b"x" * 500_000, "line 1: longer than 400,000 characters"),
        (b"1," * 11_000 + b"a\n", "11,001 columns; at most 10,001"),
    ],
)
def test_what_is_no_text_table(data: bytes, reason: str, tmp_path: Path) -> None:
    path = write(tmp_path, data)
    assert problem(path, TableOptions(label=2)).startswith(reason)
    if "16:" not in reason or len(data) < 65_536:
        with pytest.raises(DatasetError):
            preview(path)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"label": 3}, "there is no column 4: the first row has 3"),
        ({"left_out": (7,)}, "there is no column 8: the first row has 3"),
        ({"left_out": (0, 1)}, "no column is left for the inputs"),
        ({"delimiter": ";", "label": 0}, "no column is left for the inputs"),
        ({"label": 0}, "row 2, column 3 ('kind'): 'a' is not a number"),
    ],
)
def test_options_that_do_not_fit(changes: dict[str, Any], reason: str, tmp_path: Path) -> None:
    assert problem(write(tmp_path, FLOWERS), TableOptions(label=2), **changes).startswith(reason)


def test_too_many_classes(tmp_path: Path) -> None:
    rows = [f"{i},k{i}" for i in range(MAX_CLASSES + 1)]
    path = write(tmp_path, "x,k\n" + "\n".join(rows * 2))
    assert problem(path, TableOptions(label=1)).startswith("column 2: more than 500 different labels")
    path.write_text("x,k\n" + "\n".join(rows[:-1] * 2))
    assert read(path).dataset.classes == MAX_CLASSES


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path, tmp_path / "x\0.csv", tmp_path / ("x" * 300)):
        with pytest.raises(DatasetError):
            table.read(path, TableOptions())
        with pytest.raises(DatasetError):
            preview(path)


def test_rows_with_missing_values_are_dropped_and_counted(tmp_path: Path) -> None:
    holes = ["", "NA", "nan", "NaN", "inf", "-inf", "?", "N/A", "null", " "]
    rows = [f"{i},{i},{'ab'[i % 2]}" for i in range(30)] + [f"{hole},1,a" for hole in holes] + ["1,1,?", "1,1,"]
    path = write(tmp_path, "x,y,k\n" + "\n".join(rows))
    found = read(path, TableOptions(label=2), missing="drop")
    assert (found.dropped, found.counts) == (12, (15, 15))
    # What is no value is one thing, a word another.
    path.write_text(path.read_text() + "\noops,1,a")
    assert problem(path, TableOptions(label=2), missing="drop").startswith("row 44, column 1 ('x'): 'oops'")


def test_nothing_but_missing_values(tmp_path: Path) -> None:
    path = write(tmp_path, "x,k\n,a\n,b\n")
    assert problem(path, TableOptions(label=1), missing="drop").startswith("all 2 rows have a missing value")


# NPZ


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("kind", ["f8", "f4", ">f4", "i2", "u1", "?"])
@pytest.mark.parametrize("order", ["C", "F"])
def test_npz_as_numpy_reads_it(packed: bool, kind: str, order: Any, tmp_path: Path) -> None:
    inputs = np.asarray(RNG.integers(0, 100, (40, 3, 2)).astype(kind), order=order)
    labels = np.array(["one", "two", "中"])[np.arange(40) % 3]
    found = read(npz(tmp_path, packed=packed, X=inputs, y=labels))
    assert by_size(*everything(found.dataset)) == by_size(inputs.reshape(40, 6).astype(np.float32), list(labels))
    assert found.counts == (14, 13, 13)
    assert found.dataset.class_names == ("one", "two", "中")


@pytest.mark.parametrize("kind", ["i8", "u1", "f4", "f8", "S3", "U3"])
def test_labels_of_an_npz(kind: str, tmp_path: Path) -> None:
    labels = np.array([3, 10, 3, 10, 7, 7]).astype(kind)
    data = read(npz(tmp_path, X=np.eye(6), y=labels)).dataset
    assert data.class_names == ("3", "7", "10")
    assert read(npz(tmp_path, inputs=np.eye(6), labels=labels.reshape(6, 1))).dataset.class_names == data.class_names


@pytest.mark.parametrize(
    ("arrays", "reason"),
    [
        ({"X": np.eye(4)}, "no array 'y' with the labels; it has 'X'; name them X and y"),
        ({"y": np.arange(4)}, "no array 'X' with the inputs; it has 'y'"),
        ({"X": np.eye(4), "y": np.arange(5)}, "y has the shape (5,); it should be (4,)"),
        ({"X": np.eye(4), "y": np.eye(4)}, "y has the shape (4, 4); it should be (4,)"),
        ({"X": np.ones(4), "y": np.arange(4)}, "X has the shape (4,); it should be (samples, features)"),
        ({"X": np.ones((4, 0)), "y": np.arange(4)}, "X has the shape (4, 0)"),
        ({"X": np.ones((0, 4)), "y": np.arange(0)}, "X has the shape (0, 4)"),
        ({"X": np.ones((2, MAX_COLUMNS + 1)), "y": np.arange(2)}, "X has the shape (2, 10001)"),
        ({"X": np.array([["a"], ["b"]]), "y": np.arange(2)}, "X is of type <U1; inputs must be numbers"),
        ({"X": np.ones((2, 2), complex), "y": np.arange(2)}, "X complex128 (2, 2): save plain numbers"),
        ({"X": np.ones((2, 2), object), "y": np.arange(2)}, "X object (2, 2): save plain numbers"),
        ({"X": np.ones((600, 1)), "y": np.arange(600)}, "y: more than 500 different labels"),
        ({"X": np.ones((6, 1)), "y": np.zeros(6)}, "y: all samples have one label"),
        ({"X": np.array([[1.0, 2], [3, np.nan]]), "y": np.arange(2)}, "X[1], value 1, is not finite"),
        ({"X": np.array([[1.0, 2], [1e300, 2]]), "y": np.arange(2)}, "X[1], value 0, is not finite, or beyond ±1e+37"),
        ({"X": np.ones((3, 1)), "y": np.array([1, np.nan, 2])}, "y[1] is nan; mend it, or drop such rows"),
        ({"X": np.ones((3, 1)), "y": np.array(["a", "", "b"])}, "y[1] is empty; mend it, or drop such rows"),
        ({"X": np.ones((3, 1)), "y": np.array(["a", " \t ", "b"])}, "y[1] is empty; mend it, or drop such rows"),
        ({"X": np.ones((3, 1)), "y": np.array(["a", "b", " NaN"])}, "y[2] is NaN; mend it, or drop such rows"),
        ({"X": np.ones((3, 1)), "y": np.array([b"a", b"n/a", b"b"])}, "y[1] is n/a; mend it, or drop such rows"),
        ({"X": np.ones((3, 1)), "y": np.array([b"a", b"  ", b"b"])}, "y[1] is empty; mend it, or drop such rows"),
        ({f"a{n}": np.ones(1) for n in range(199)} | {"X": np.eye(2), "y": np.arange(2)},
         "too many arrays, or too long names of them: at most 200 are read; save X and y alone"),
        ({"X": np.eye(2), "y": np.arange(2), "long" * 10_000: np.ones(1)}, "too many arrays, or too long names"),
    ],
)  # fmt: skip
def test_npz_refused(arrays: dict[str, Any], reason: str, tmp_path: Path) -> None:
    assert problem(npz(tmp_path, **arrays), TableOptions()).startswith(reason)


def test_npz_drops_what_is_missing(tmp_path: Path) -> None:
    inputs, labels = np.arange(20.0).reshape(10, 2), np.array([0, 1] * 5, float)
    inputs[3, 1], labels[7] = np.inf, np.nan
    found = read(npz(tmp_path, X=inputs, y=labels), TableOptions(), missing="drop")
    assert (found.dropped, found.counts) == (2, (5, 3))


def test_npz_drops_labels_that_say_nothing(tmp_path: Path) -> None:
    labels = np.array(["a", "b"] * 5000)
    # In the first chunk, at its end, and in the last one.
    for at, text in ((0, "?"), (4095, ""), (4096, " "), (9999, "NA")):
        labels = labels.astype("U2")
        labels[at] = text
    found = read(npz(tmp_path, X=np.ones((10_000, 1)), y=labels), TableOptions(), missing="drop")
    assert (found.dropped, found.counts, found.dataset.class_names) == (4, (4998, 4998), ("a", "b"))


def test_npz_of_as_many_arrays_as_are_read(tmp_path: Path) -> None:
    others: dict[str, Any] = {f"a{n}": np.ones(1) for n in range(198)}
    assert read(npz(tmp_path, X=np.eye(6), y=np.arange(6) % 2, **others)).counts == (3, 3)


def test_pickles_are_not_opened(tmp_path: Path) -> None:
    class Bomb:
        def __reduce__(self) -> tuple[Any, ...]:
            return (pytest.fail, ("unpickled",))

    path = npz(tmp_path, X=np.array([[Bomb()]], object), y=np.arange(1))
    assert "save plain numbers" in problem(path, TableOptions())


def bomb(path: Path, shape: tuple[int, ...], size: int) -> Path:
    """An NPZ whose X has a header that claims ``shape``, and ``size`` zero bytes of data, packed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("X.npy", "w") as entry:
        head = io.BytesIO()
        np.lib.format.write_array_header_1_0(head, {"descr": "<f8", "fortran_order": False, "shape": shape})
        entry.write(head.getvalue())
        for _ in range(size >> 20):
            entry.write(bytes(1 << 20))
    with zipfile.ZipFile(path, "a") as archive:
        labels = io.BytesIO()
        np.save(labels, np.arange(2))
        archive.writestr("y.npy", labels.getvalue())
    return path


@pytest.mark.parametrize(
    ("shape", "size", "reason"),
    [
        ((10**6, 10**4), 0, "X: 80,000,000,"),
        ((2, 5000), 64 << 20, "X: its header claims"),
        ((10**4, 10**3), 0, "X: its header claims"),
        ((2**62, 8), 0, "X: 295,"),
    ],
)
def test_zip_bombs(shape: tuple[int, ...], size: int, reason: str, tmp_path: Path) -> None:
    path = bomb(tmp_path / "bomb.npz", shape, size)
    tracemalloc.start()
    try:
        assert problem(path, TableOptions()).startswith(reason)
        assert tracemalloc.get_traced_memory()[1] < 4 << 20
    finally:
        tracemalloc.stop()


# Large files: memory, progress, cancelling


def large(path: Path, megabytes: float) -> Path:
    rng = np.random.default_rng(1)
    rows = [",".join(f"{value:.6f}" for value in row) for row in rng.normal(size=(2000, 20))]
    text = "".join(f"{row},class {index % 7}\n" for index, row in enumerate(rows))
    with path.open("w") as file:
        file.write(",".join(f"f{index}" for index in range(20)) + ",kind\n")
        for _ in range(round(megabytes * 1e6 / len(text))):
            file.write(text)
    return path


def test_a_large_file_in_bounded_memory_with_progress(tmp_path: Path) -> None:
    path = large(tmp_path / "large.csv", 8)
    options, told = preview(path).options, list[float]()
    tracemalloc.start()
    try:
        found = table.read(path, options, told.append)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found is not None
    assert found.dataset.features == 20
    # Its samples as float32, and a few MB: much less than the text.
    held = found.dataset.train.inputs.nbytes + found.dataset.test.inputs.nbytes
    assert held == sum(found.counts) * 80
    assert peak < 2 * held + 6e6
    assert len(told) > 30
    assert told == sorted(told)
    assert 0 < told[0] < 0.1
    assert 0.9 < told[-1] <= 1


@pytest.mark.parametrize("kind", ["csv", "npz"])
def test_cancelled_soon(kind: str, tmp_path: Path) -> None:
    path = (
        large(tmp_path / "large.csv", 2)
        if kind == "csv"
        else npz(tmp_path, X=np.ones((90_000, 20)), y=np.arange(90_000) % 2)
    )
    asked = 0

    def wanted() -> bool:
        nonlocal asked
        asked += 1
        return asked < 3

    assert table.read(path, preview(path).options, wanted=wanted) is None
    assert asked == 3


@pytest.mark.parametrize("step", [1, 2])
def test_cancelled_after_all_is_read(step: int, tmp_path: Path) -> None:
    path, asked = npz(tmp_path, X=np.ones((10, 2)), y=np.arange(10) % 2), list[float]()
    # Last of the labels, then before the split and before the fingerprint.
    assert table.read(path, TableOptions(), asked.append, lambda: asked.count(1.0) <= step) is None
    assert asked.count(1.0) == step + 1


ENDLESS = b"a,b\n" + b'"\n\n",' * 1_000_000
"""Six million characters, and two rows of them: line ends within quotes end none."""


def test_a_row_without_end_is_refused_in_bounded_memory(tmp_path: Path) -> None:
    path = write(tmp_path, ENDLESS)
    reason = "line 2: the row that begins here has more than 400,000 characters; close its double quote"
    tracemalloc.start()
    try:
        assert problem(path).startswith(reason)
        assert problem(path, TableOptions(label=1)).startswith(reason)
        assert tracemalloc.get_traced_memory()[1] < 12 << 20
    finally:
        tracemalloc.stop()


def test_rows_of_long_cells_in_bounded_memory(tmp_path: Path) -> None:
    note = '"' + "note, " * 20_000 + '"'
    path = write(tmp_path, "x,note,k\n" + "".join(f"{n},{note},{'ab'[n % 2]}\n" for n in range(200)))
    tracemalloc.start()
    try:
        assert len(preview(path).rows) < 50
        assert read(path, TableOptions(label=2), left_out=(1,)).counts == (100, 100)
        assert tracemalloc.get_traced_memory()[1] < 20 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "data", [ENDLESS, b"\n" * 5_000_000, b"a,b\n" + b"\n" * 5_000_000], ids=["one row", "none", "two"]
)
def test_wanted_is_asked_where_there_is_no_block(data: bytes, tmp_path: Path) -> None:
    path = write(tmp_path, data)
    asked = 0

    def wanted() -> bool:
        nonlocal asked
        asked += 1
        return asked < 3

    assert table.read(path, TableOptions(label=1), wanted=wanted) is None
    assert asked == 3
    asked = 0
    with pytest.raises(Unwanted):
        preview(path, wanted=wanted)
    assert asked == 3


# 10,000 files that somebody, or something, has damaged

SEPARATORS = b',;\t"\n\r\0\xff- .e19'


def damaged(data: bytes, rng: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 8))):
        if not found:
            break
        start = rng.randrange(len(found))
        end = min(len(found), start + rng.randrange(1, 12))
        kind = rng.randrange(7)
        if kind == 0:
            found[start] ^= 1 << rng.randrange(8)
        elif kind == 1:
            found[start] = rng.randrange(256)
        elif kind == 2:
            found[start] = rng.choice(SEPARATORS)
        elif kind == 3:
            del found[start:end]
        elif kind == 4:
            found[start:start] = found[start:end] * rng.randrange(1, 4)
        elif kind == 5:
            found[start:start] = rng.randbytes(rng.randrange(1, 6))
        elif rng.random() < 0.3:
            del found[start:]
    return bytes(found)


def repacked(archive: bytes, rng: random.Random) -> bytes:
    """An archive that holds together, with an array in it that does not."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(made, "w") as new:
        hit = rng.choice(old.namelist())
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, damaged(data, rng) if name == hit else data, rng.choice((0, 8)))
    return made.getvalue()


def originals() -> tuple[list[bytes], list[bytes]]:
    inputs, labels = RNG.normal(size=(8, 2)), np.arange(8) % 2
    rows = zip(inputs, labels, strict=True)
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_NONNUMERIC).writerows(
        [("x", "y", "kind"), *((*row, f"k {k}") for row, k in rows)]
    )
    plain = "\ufeff" + "".join(f"{i};{i * i};{i % 2}\r\n" for i in range(8))
    archives = []
    for arrays in (
        {"X": inputs, "y": labels},
        {"X": np.asfortranarray(inputs, np.float32), "y": np.array(["a", "b"])[labels]},
    ):
        file = io.BytesIO()
        np.savez_compressed(file, **arrays)
        archives.append(file.getvalue())
    return [text.getvalue().encode(), plain.encode()], archives


def test_ten_thousand_damaged_files_raise_nothing_else_and_stay_small(tmp_path: Path) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rng = random.Random(0)
    texts, archives = originals()
    csv_path, npz_path = tmp_path / "damaged.csv", tmp_path / "damaged.npz"
    messages, peaks, read_whole = list[str](), list[int](), 0
    for number in range(10_000):
        if number % 2:
            path, data = csv_path, damaged(rng.choice(texts), rng)
        else:
            make = repacked if number % 4 else damaged
            path, data = npz_path, make(rng.choice(archives), rng)
        path.write_bytes(data)
        # Tracing takes as long again as reading.
        if traced := number % 20 < 2:
            tracemalloc.start()
        try:
            found = table.read(path, preview(path).options)
        except DatasetError as error:
            messages.append(str(error))
        else:
            assert found is not None
            assert np.isfinite(found.dataset.train.inputs).all()
            read_whole += 1
        finally:
            if traced:
                peaks.append(tracemalloc.get_traced_memory()[1])
                tracemalloc.stop()
    assert min(read_whole, len(messages)) > 500
    assert max(map(len, messages)) < 700
    assert len(peaks) == 1000
    assert max(peaks) < 4 << 20
    # The largest there has been, of all tests before, too.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 << 10


# As a configuration's data


@pytest.fixture
def config(tmp_path: Path) -> Config:
    rng = np.random.default_rng(3)
    inputs = rng.normal(size=(200, 5)) * (1, 10, 100, 0.1, 1)
    rows = (",".join(map(repr, row)) + f",{('no', 'yes')[int(row[0] + row[1] / 10 > 0)]}" for row in inputs.tolist())
    options = read(write(tmp_path, "a,b,c,d,e,answer\n" + "\n".join(rows))).options
    return Config(
        (ContenderConfig("He", "he"), ContenderConfig("Xavier", "xavier")),
        dataset="table",
        table=options,
        network=NetworkConfig((16, 16)),
        training=TrainingConfig(iterations=100, batch_size=32, learning_rate=0.1),
        standardize="feature",
        dtype="float64",
    )


def test_a_run_learns_from_it(config: Config) -> None:
    comparison = Comparison(config)
    while not comparison.done:
        comparison.step()
    assert comparison.dataset.class_names == ("no", "yes")
    assert min(comparison.evaluations[-1].accuracies) > 0.85


def test_signals_of_it(config: Config) -> None:
    data = load_dataset("table", options=config.table)
    assert PropagationStudy(config, data).inputs().shape == (len(data.train), 5)


def test_shape_is_known_before_it_is_loaded(config: Config) -> None:
    assert data_shape(config) == (5, 2)
    assert data_shape(msgspec.structs.replace(config, table=None)) == (None, None)
    assert data_shape(msgspec.structs.replace(config, dataset="digits")) == (64, 10)
    assert data_shape(msgspec.structs.replace(config, dataset="gaussian", input_size=7)) == (7, 0)


def test_configuration_keeps_it(config: Config) -> None:
    assert decode(encode(config)) == config


@pytest.mark.parametrize(("name", "value"), [("test_share", 1.0), ("delimiter", "|"), ("classes", 1), ("label", -1)])
def test_options_are_checked(config: Config, name: str, value: Any) -> None:
    assert config.table is not None
    wrong = msgspec.structs.replace(config, table=msgspec.structs.replace(config.table, **{name: value}))
    with pytest.raises(ConfigError) as caught:
        validate(wrong)
    assert caught.value.field == f"table.{name}"


def test_memory_counts_the_tables_features(config: Config) -> None:
    assert config.table is not None
    wide = msgspec.structs.replace(config.table, features=MAX_COLUMNS)
    network = NetworkConfig((2048,))
    contenders = tuple(ContenderConfig(str(index)) for index in range(16))
    big = msgspec.structs.replace(config, table=wide, network=network, contenders=contenders)
    with pytest.raises(ConfigError, match="at most"):
        validate(big)
    validate(msgspec.structs.replace(big, table=config.table))


def test_read_once_until_the_file_changes(config: Config) -> None:
    assert config.table is not None
    options = config.table.unread()
    first = load_dataset("table", options=options)
    assert load_dataset("table", options=config.table) is first
    path = Path(options.file)
    path.write_text(path.read_text() + "\n1,2,3,4,5,yes")
    changed = load_dataset("table", options=options)
    assert len(changed.train) + len(changed.test) == len(first.train) + len(first.test) + 1


def test_another_shape_than_was_noted(config: Config) -> None:
    assert config.table is not None
    with pytest.raises(DatasetError, match="features: 5, but 4 when it was chosen; choose the file again"):
        load_dataset("table", options=msgspec.structs.replace(config.table, features=4))


@pytest.mark.parametrize("options", [None, TableOptions()])
def test_no_file_chosen(options: TableOptions | None) -> None:
    with pytest.raises(DatasetError, match="no file chosen; choose a CSV or NPZ file under Data"):
        load_dataset("table", options=options)


def test_a_moved_file_is_found_where_one_says(config: Config, tmp_path: Path) -> None:
    assert config.table is not None
    old = Path(config.table.file)
    moved = old.rename(tmp_path / "moved.csv")
    with pytest.raises(DatasetError, match="cannot be read"):
        load_dataset("table", options=config.table)
    assert load_dataset("table", moved, options=config.table).features == 5


@pytest.mark.parametrize(
    "file",
    [r"\\attacker\share\x.csv", "//attacker/share/x.csv", r"\/attacker/x.npz", r"\\?\UNC\attacker\x.csv",
     r"\??\UNC\attacker\x.csv"],
)  # fmt: skip
def test_another_computer_is_not_asked_because_a_configuration_says_so(
    file: str, config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert config.table is not None
    table_of_a_stranger = msgspec.structs.replace(config.table, file=file)
    looked_at: list[str] = []
    monkeypatch.setattr(Path, "stat", lambda path, **_: looked_at.append(str(path)))
    with pytest.raises(DatasetError, match=r"on another computer, .*; choose the file again under Data") as caught:
        load_dataset("table", options=table_of_a_stranger)
    assert str(caught.value).startswith(f"{file}: ")
    with pytest.raises(DatasetError, match="on another computer"):
        PropagationStudy(decode(encode(msgspec.structs.replace(config, table=table_of_a_stranger)))).run()
    assert not looked_at


def test_another_computer_is_asked_where_one_says_so(config: Config) -> None:
    assert config.table is not None
    remote = "/" + config.table.file
    options = msgspec.structs.replace(config.table, file=remote)
    if Path(remote).exists():
        assert load_dataset("table", remote, options=options).features == 5


def test_a_session_remembers_it_and_goes_on_with_no_other_data(config: Config, tmp_path: Path) -> None:
    timeline = Timeline(Comparison(config))
    while timeline.newest < 10:
        timeline.advance()
    timeline.session().save(tmp_path / "run.initscope")
    session = load(tmp_path / "run.initscope")
    assert session.config.table == config.table
    assert (session.features, session.classes) == (5, 2)
    session.check_fits(Comparison(session.config))
    assert config.table is not None
    path = Path(config.table.file)
    path.write_text(path.read_text().replace("yes", "no", 1))
    with pytest.raises(DatasetError, match="not the data it held when it was chosen; choose the file again"):
        Comparison(session.config)
    other = msgspec.structs.replace(session.config, table=config.table.unread())
    with pytest.raises(SessionError, match="made with other data"):
        session.check_fits(Comparison(other))


def test_the_program_repeats_the_run(config: Config) -> None:
    comparison = Comparison(config)
    for _ in range(50):
        comparison.step()
    names: dict[str, Any] = {"__name__": "program"}
    exec(compile(script(config), "program", "exec"), names)
    data = load_dataset("table", options=config.table)
    with np.load(io.BytesIO(training_data(data))) as arrays:
        losses = names["train"](arrays["inputs"], arrays["labels"], 50)
    np.testing.assert_allclose(losses, comparison.losses, rtol=1e-6)


def test_no_program_of_a_table_that_was_not_read(config: Config) -> None:
    with pytest.raises(ConfigError, match="no file was read"):
        script(msgspec.structs.replace(config, table=None))
