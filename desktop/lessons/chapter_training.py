"""The lessons that train: why not zeros, and the race on digits. A few hundred iterations, a second or so."""

from PySide6.QtCore import QCoreApplication

from desktop.lessons.asking import accuracy_at_the_end, loss_at_the_end, lowest_loss, mean_of, units_that_differ
from desktop.lessons.controls import PLAIN_LOSS, cells
from desktop.lessons.lesson import Lesson, Question, Setup, Step
from netcore import Config, ContenderConfig, NetworkConfig, TrainingConfig
from netcore.initializers import Constant, Xavier, Zeros

__all__ = ["race", "zeros"]

translate = QCoreApplication.translate

_ITERATIONS = 300

_COPIES = Config(
    (
        ContenderConfig("all 0", Zeros(), style=4),
        ContenderConfig("all 0.01", Constant(0.01), style=5),
        ContenderConfig("Xavier", Xavier(), style=1),
    ),
    network=NetworkConfig(hidden_sizes=(100, 100)),
    training=TrainingConfig(learning_rate=0.1, iterations=_ITERATIONS),
)
"""Two starts without chance, and one with."""

_RACE = (("training.iterations", _ITERATIONS),)


def _press() -> str:
    return translate("Lessons", "Press Run (Space), and wait until it is done.")


def _wait() -> str:
    return translate("Lessons", "Wait until the run is done; press Run (Space) if it stands still.")


def zeros() -> Lesson:
    """All weights 0, or all equal."""
    return Lesson(
        "zeros",
        translate("Lessons", "Why not zeros?"),
        (
            Step(
                Setup("signals", "all-zeros", choices=cells("activations")),
                translate(
                    "Lessons",
                    "Every weight of this network is 0. So every sum is 0, whatever the input is, and every unit "
                    "passes on the sigmoid of 0.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "Which value does every unit of layer 3 pass on?"),
                    mean_of(3),
                    translate("Lessons", "The std is 0: no unit says anything else, for any of the inputs."),
                    translate("Lessons", "Only large sums bring the sigmoid near 1; here every sum is 0."),
                    translate("Lessons", "The sum is 0, but it still goes through the sigmoid, which is not 0 there."),
                ),
            ),
            Step(
                Setup("symmetry", "all-zeros", choices=(("symmetry_source", "signals"), ("symmetry_contender", 0))),
                translate(
                    "Lessons",
                    "Symmetry compares the units of a layer with one another. Dark means alike. Beside it stands how "
                    "many different units each layer has.",
                ),
                "distinct_chart",
                Question(
                    translate("Lessons", "How many different units does layer 3 have?"),
                    units_that_differ(3, "zeros", trained=False),
                    translate("Lessons", "All units of the layer are copies of each other."),
                    translate("Lessons", "Units with equal weights are equal: count the kinds, not the units."),
                    translate("Lessons", "Where there are units, there is at least one kind of them."),
                ),
            ),
            Step(
                Setup("training", config=_COPIES, trains=True, choices=PLAIN_LOSS),
                translate(
                    "Lessons",
                    "Does learning part them? Three networks with ReLU: all weights 0, all 0.01, and random ones by "
                    "Xavier's rule. Guess, then press Run.",
                ),
                "run",
                Question(
                    translate("Lessons", "Whose loss is the lowest at the end?"),
                    lowest_loss,
                    translate(
                        "Lessons",
                        "With zeros no gradient reaches the hidden weights: only the output's biases learn. All 0.01 "
                        "learns as if every hidden layer had a single unit.",
                    ),
                    translate("Lessons", "A network whose units are all alike has little to learn with."),
                ),
                _press(),
            ),
            Step(
                Setup(
                    "symmetry",
                    config=_COPIES,
                    trains=True,
                    press="run",
                    choices=(("symmetry_source", "training"), ("symmetry_contender", 1)),
                ),
                translate(
                    "Lessons",
                    "The units of “all 0.01” after training. Copies get equal gradients, so every update moves them "
                    "alike. With chance in the first weights they would differ.",
                ),
                "distinct_chart",
                Question(
                    translate("Lessons", "How many different units does layer 2 of “all 0.01” have now?"),
                    units_that_differ(2, "constant", trained=True),
                    translate("Lessons", "This is why weights start at random. Biases may start at 0."),
                    translate("Lessons", "Equal units get equal gradients: no update can part them."),
                    translate("Lessons", "Where there are units, there is at least one kind of them."),
                ),
                _wait(),
            ),
        ),
        translate(
            "Lessons",
            "Units that start alike get equal gradients and stay alike, however long they learn. First weights that "
            "are drawn at random make a layer more than one unit.",
        ),
    )


def race() -> Lesson:
    """Std 0.01, Xavier and He on digits."""
    return Lesson(
        "race",
        translate("Lessons", "The race on digits"),
        (
            Step(
                Setup("training", "digits-comparison", _RACE, trains=True, choices=PLAIN_LOSS),
                translate(
                    "Lessons",
                    "Three networks with four hidden layers of ReLU, the same digits in the same order; only the std "
                    "of the first weights differs. Guess who wins, then press Run: 300 iterations.",
                ),
                "run",
                Question(
                    translate("Lessons", "Whose loss is the lowest at the end?"),
                    lowest_loss,
                    translate("Lessons", "He's rule is the one that is made for ReLU, as “He and ReLU” shows."),
                    translate("Lessons", "Another curve ends lower: look at the right end of the chart."),
                ),
                _press(),
            ),
            Step(
                Setup("training", "digits-comparison", _RACE, trains=True, press="run", choices=PLAIN_LOSS),
                translate(
                    "Lessons",
                    "One curve hardly falls. Who takes each of the ten digits to be as likely as the others has a loss "
                    "of ln 10. Compare.",
                ),
                "loss_chart",
                Question(
                    translate("Lessons", "What is the loss of std = 0.01 at the end?"),
                    loss_at_the_end("normal"),
                    translate("Lessons", "ln 10 is 2.303: this network has learned next to nothing yet."),
                    translate("Lessons", "Guessing costs ln 10; this curve hardly leaves it."),
                    translate("Lessons", "So low a loss would mean that it has learned; its curve hardly falls."),
                ),
                _wait(),
            ),
            Step(
                Setup("training", "digits-comparison", _RACE, trains=True, press="run", choices=PLAIN_LOSS),
                translate(
                    "Lessons",
                    "The loss is measured on what the networks train with. The test accuracy, on digits that they "
                    "have never seen, tells what they can do.",
                ),
                "accuracy_chart",
                Question(
                    translate("Lessons", "Which test accuracy does He have at the end, in per cent?"),
                    accuracy_at_the_end("he"),
                    translate("Lessons", "Same network, same data, same optimiser: only the first weights differ."),
                    translate("Lessons", "It still makes mistakes on digits that it has never seen."),
                    translate("Lessons", "Its loss has fallen far: it is right more often than that."),
                ),
                _wait(),
            ),
        ),
        translate(
            "Lessons",
            "The first weights alone decided who had learned after these iterations. With std 0.01 hardly any signal "
            "gets through the layers; He's rule suits ReLU best.",
        ),
    )
