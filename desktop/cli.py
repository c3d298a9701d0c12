"""The command line: reads the options, then hands over to the window or, with ``--headless``, to ``headless``.

Nothing but the standard library is imported before it is needed, so that a missing package can be told in one line
and Qt is loaded for the window alone.
"""

import argparse
import gc
import io
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from desktop import missing
from desktop.fast_import import load_qt, skip_feature_checks
from desktop.version import VERSION

if TYPE_CHECKING:
    from msgspec import Struct

    from netcore.config import Config

__all__ = ["INTERRUPTED", "Options", "chosen_config", "main", "parse", "say"]

INTERRUPTED = 130
"""The exit status of a program ended by Ctrl-C: 128 + SIGINT."""

_FORMATS = "png,svg,pdf,csv,html,session"

_OWN_PACKAGES = frozenset({"desktop", "netcore", "resources"})


class Options(argparse.Namespace):
    """What was asked for; None where an option was not given.

    Attributes:
        file: a run or a configuration that the window opens.
        headless: id of the preset to run without a window.
        preset: id of the preset the window opens with.
        iterations, seed: replace the preset's own, within the bounds of the configuration.
        export: formats of what a run without a window writes; by default one CSV file.
        smoke_test: whether to try the window out and leave.
        get_mnist: whether to download MNIST and leave.
        out: folder for the files of a run without a window, or of the smoke test.
        data: folder with the IDX files of MNIST or Fashion-MNIST, or for those that are downloaded.
        theme: "light", "dark" or "system".
    """

    file: Path | None
    headless: str | None
    preset: str | None
    iterations: int | None
    seed: int | None
    export: tuple[str, ...] | None
    out: Path | None
    data: Path | None
    theme: str | None
    smoke_test: bool | None
    get_mnist: bool | None


def main(argv: Sequence[str] | None = None) -> int:
    """Run InitScope; ``argv`` without the program's name, by default that of the process.

    Returns:
        the exit status: 0 done, 1 a package or a library is missing or the smoke test failed, 2 a wrong option or
        unusable data, 130 stopped by Ctrl-C.

    Raises:
        SystemExit: after --help and --version, and for a wrong option.
    """
    _accept_any_text(sys.stdout, sys.stderr)
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _load(arguments)()
    except KeyboardInterrupt:
        return INTERRUPTED
    except ImportError as error:
        if (error.name or "").partition(".")[0] in _OWN_PACKAGES:
            raise
        missing.show(missing.of_package(error), arguments)
        return 1


def parse(argv: Sequence[str]) -> Options:
    """The options in ``argv``.

    Raises:
        SystemExit: with status 0 after --help and --version, with status 2 and one line on stderr for a wrong option.
    """
    parser = _parser()
    options = parser.parse_args(argv, namespace=Options())
    _check_combination(parser, options)
    return options


def _check_combination(parser: argparse.ArgumentParser, options: Options) -> None:
    for name in ("out", "export"):
        writes = options.headless is not None or (options.smoke_test and name == "out")
        if getattr(options, name) is not None and not writes:
            parser.error(f"argument --{name}: needs --headless PRESET; in the window, use Export")
    # A file says all that these would.
    for name in ("headless", "preset", "iterations", "seed"):
        if options.file is not None and getattr(options, name) is not None:
            parser.error(f"argument --{name}: not allowed with FILE")
    # The one is the same everywhere, the other trains nothing.
    for name in ("file", "iterations", "seed", "data", "theme"):
        alone = "--smoke-test" if options.smoke_test else "--get-mnist" if options.get_mnist and name != "data" else ""
        if alone and getattr(options, name) is not None:
            parser.error(f"argument {name.upper() if name == 'file' else '--' + name}: not allowed with {alone}")


def chosen_config(options: Options) -> "Config":
    """The configuration of the preset asked for, or of the default one, with the options' iterations and seed."""
    from desktop.config_paths import replaced
    from netcore import presets

    config = presets.get(options.headless or options.preset or presets.DEFAULT)
    if options.iterations is not None:
        config = replaced(config, "training.iterations", options.iterations)
    if options.seed is not None:
        config = replaced(config, "seed", options.seed)
    return config


def say(message: str) -> None:
    """One line on stderr, with the program's name."""
    print(f"initscope: {message}", file=sys.stderr)  # noqa: T201 - the command line's own voice


def _load(arguments: Sequence[str]) -> Callable[[], int]:
    # What is loaded stays: looking for garbage in it takes a twentieth of the time.
    gc.disable()
    # A bundle has loaded PySide6 already.
    skip_feature_checks()
    try:
        options = parse(arguments)
        return partial(_program(options), options)
    finally:
        gc.enable()


def _program(options: Options) -> Callable[[Options], int]:
    if options.headless is not None:
        from desktop import headless

        return headless.run
    if options.get_mnist:
        from desktop import get_mnist

        return get_mnist.run
    missing.check_libraries()
    # Loaded, and what it needs, when the window has been painted, which is late for saying that it is not there.
    for name in ("pyqtgraph", "colorama"):
        if find_spec(name) is None:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    load_qt()
    if options.smoke_test:
        from desktop import smoke_test

        return smoke_test.run
    from desktop.app import run

    return run


class _Parser(argparse.ArgumentParser):
    """Reports a wrong option in one line; the usage is in --help."""

    def error(self, message: str) -> NoReturn:
        say(message)
        self.exit(2)


def _parser() -> argparse.ArgumentParser:
    from netcore.config import Config, TrainingConfig

    parser = _Parser(
        prog="initscope",
        description="Watch why a neural network's first weights decide whether it learns. Opens a window; "
        "with --headless, runs one preset in the terminal.",
        epilog=_preset_table(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "file", metavar="FILE", nargs="?", type=Path, help="open the window with a run or configuration"
    )
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--headless", metavar="PRESET", type=_preset, help="run a preset without a window")
    start.add_argument("--preset", metavar="PRESET", type=_preset, help="open the window with a preset")
    start.add_argument("--smoke-test", action="store_true", default=None, help="try the window out, and leave")
    start.add_argument("--get-mnist", action="store_true", default=None, help="download MNIST (to --data), and leave")
    iterations, seed = _within(TrainingConfig, "iterations"), _within(Config, "seed")
    parser.add_argument("--iterations", metavar="N", type=iterations, help="updates of a training run")
    parser.add_argument("--seed", metavar="S", type=seed, help="decides weights and batches: same seed, same run")
    parser.add_argument("--export", metavar="FORMATS", type=_formats, help="what --headless writes: any of " + _FORMATS)
    parser.add_argument(
        "--out", metavar="FOLDER", type=Path, help="where --headless (out/PRESET) or the smoke test writes"
    )
    parser.add_argument("--data", metavar="FOLDER", type=Path, help="folder with the four IDX files of MNIST")
    parser.add_argument("--theme", choices=("light", "dark", "system"), help="colours of the window")
    parser.add_argument("--version", action="version", version=f"InitScope {VERSION}")
    return parser


def _preset_table() -> str:
    from netcore import presets

    width = max(map(len, presets.CATALOGUE))
    rows = [f"  {each.id:<{width}}  {each.title} ({each.view})" for each in presets.CATALOGUE.values()]
    return "\n".join(["presets:", *rows])


def _preset(id: str) -> str:
    from netcore import presets

    try:
        presets.get(id)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return id


def _formats(text: str) -> tuple[str, ...]:
    known = _FORMATS.split(",")
    chosen = tuple(dict.fromkeys(each.strip() for each in text.split(",")))
    if not all(each in known for each in chosen):
        raise argparse.ArgumentTypeError(f"formats with commas between them are needed, of {_FORMATS}, not {text!r}")
    return chosen


def _within(struct: "type[Struct]", name: str) -> Callable[[str], int]:
    """Reads a whole number within the bounds that the configuration's field declares."""
    from netcore.fields import fields_of

    (field,) = (each for each in fields_of(struct) if each.name == name)

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = None
        if number is None or not field.allows(number):
            raise argparse.ArgumentTypeError(
                f"a whole number from {field.minimum:,} to {field.maximum:,} is needed, not {text!r}"
            )
        return number

    return read


def _accept_any_text(*streams: TextIO | None) -> None:
    """A terminal that cannot show a sign gets a question mark, not a traceback."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
