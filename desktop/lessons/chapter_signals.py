"""The lessons on untrained networks: std 1, std 0.01, Xavier with tanh, He with ReLU."""

from PySide6.QtCore import QCoreApplication

from desktop.lessons.asking import (
    faintest_gradient,
    first_below,
    layer_of_least_gradient,
    layer_of_least_std,
    saturated_share,
    std_of,
    std_ratio,
    steadiest_signal,
    strongest_gradient,
    zero_share,
)
from desktop.lessons.lesson import Lesson, Question, Setup, Step
from netcore import Config, ContenderConfig, NetworkConfig
from netcore.initializers import Xavier

__all__ = ["collapse", "relu", "saturation", "tanh"]

translate = QCoreApplication.translate

_CELLS = (("signals_second", ""), ("signals_quantity", "activations"))
_SUMS = (("signals_second", ""), ("signals_quantity", "pre_activations"))

_SIGMOID_OR_TANH = Config(
    (
        ContenderConfig("sigmoid", Xavier(), activation="sigmoid", style=0),
        ContenderConfig("tanh", Xavier(), activation="tanh", style=1),
    ),
    dataset="gaussian",
    network=NetworkConfig(hidden_sizes=(100,) * 5, activation="tanh"),
)
"""The same rule, the same random numbers: what differs is the activation."""


def saturation() -> Lesson:
    """Std 1 with the sigmoid."""
    return Lesson(
        "std_1",
        translate("Lessons", "Std 1 and vanishing gradients"),
        (
            Step(
                Setup("signals", "sigmoid-std-1", choices=_CELLS),
                translate(
                    "Lessons",
                    "Weights of std 1, activation sigmoid. Each cell counts what one layer passes on. The values pile "
                    "up at 0 and at 1: there the sigmoid is flat, the units are saturated.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "How many per cent of the values of layer 1 are saturated?"),
                    saturated_share(1),
                    translate("Lessons", "There the slope a(1 − a) is below 0.01, where it could be 0.25 at most."),
                ),
            ),
            Step(
                Setup("signals", "sigmoid-std-1", choices=_SUMS),
                translate(
                    "Lessons",
                    "Now the cells show z, the sums before the sigmoid. Each is a sum of 100 products of an input of "
                    "std 1 and a weight of std 1. Variances add up, so its std is near √100.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "What is the std of z in layer 1?"),
                    std_of(1, quantity="pre_activations"),
                    translate("Lessons", "Beyond ±4.6 the sigmoid is within 0.01 of 0 or 1: most sums are there."),
                ),
            ),
            Step(
                Setup("signals", "sigmoid-three", choices=_CELLS),
                translate(
                    "Lessons",
                    "A gradient is sent back from the top. In each layer it is multiplied by the slopes and by the "
                    "weights. With std 1 few slopes are left, but large weights make up for that. The slope of a "
                    "sigmoid is never above 0.25: without large weights nothing makes up for it. The curves on the "
                    "right show the gradient, layer by layer.",
                ),
                "signal_depth_chart",
                Question(
                    translate("Lessons", "In which network is the gradient at layer 1 the smallest?"),
                    faintest_gradient,
                    translate(
                        "Lessons",
                        "This is the vanishing gradient. The histograms alone do not show it: look at both directions.",
                    ),
                ),
            ),
        ),
    )


def collapse() -> Lesson:
    """Std 0.01, with the sigmoid and with ReLU."""
    return Lesson(
        "std_0_01",
        translate("Lessons", "Std 0.01 and collapse"),
        (
            Step(
                Setup("signals", "sigmoid-std-0.01", choices=_CELLS),
                translate(
                    "Lessons",
                    "Weights of std 0.01, activation sigmoid. All sums are near 0, so all units say nearly 0.5, "
                    "whatever the input is. A hundred units that say the same do the work of one.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "What is the std of layer 5?"),
                    std_of(5),
                    translate("Lessons", "Hardly anything of the input is left in what differs between the units."),
                ),
            ),
            Step(
                Setup("signals", "sigmoid-std-0.01", choices=_CELLS),
                translate(
                    "Lessons",
                    "Backward it is worse: in each layer the gradient is multiplied by slopes of about 0.25 and by "
                    "weights of std 0.01. The right curve shows what arrives.",
                ),
                "signal_depth_chart",
                Question(
                    translate("Lessons", "At which layer does the smallest gradient arrive?"),
                    layer_of_least_gradient,
                    translate("Lessons", "Each layer makes it smaller by the same factor; the lowest hardly learn."),
                ),
            ),
            Step(
                Setup("signals", "relu-std-0.01", choices=_CELLS),
                translate(
                    "Lessons",
                    "The same std with ReLU: here the signal itself dies. Each layer multiplies its size by about "
                    "0.01 · √(100 / 2) = 0.07.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "Which is the first layer with a std below 0.001?"),
                    first_below(0.001),
                    translate("Lessons", "What is so small carries next to nothing to the layers above."),
                ),
            ),
        ),
    )


def tanh() -> Lesson:
    """Xavier, with the sigmoid and with tanh."""
    return Lesson(
        "xavier",
        translate("Lessons", "Xavier and tanh"),
        (
            Step(
                Setup("signals", "sigmoid-xavier", choices=_CELLS),
                translate(
                    "Lessons",
                    "Xavier's rule: the std of the weights is 1/√n, n the number of inputs of a unit; here 1/√100 = "
                    "0.1. The sums then have about the size of the inputs, and the values stay spread out.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "What is the std of layer 5?"),
                    std_of(5),
                    translate("Lessons", "With std 0.01 it is ten times smaller. But the values lie about 0.5, not 0."),
                ),
            ),
            Step(
                Setup("signals", "tanh-xavier", choices=_CELLS),
                translate(
                    "Lessons",
                    "The same rule with tanh: it is symmetric about 0, where its slope is 1, as the rule assumes. "
                    "Values lie about 0 in every layer.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "In which layer is the std the smallest?"),
                    layer_of_least_std,
                    translate(
                        "Lessons",
                        "Each layer takes a little from it, but less and less: nothing collapses.",
                    ),
                ),
            ),
            Step(
                Setup("signals", config=_SIGMOID_OR_TANH, choices=_CELLS),
                translate(
                    "Lessons",
                    "Sigmoid and tanh side by side, with the same weights, by Xavier's rule. Look at the gradient "
                    "that arrives at layer 1.",
                ),
                "signal_depth_chart",
                Question(
                    translate("Lessons", "In which network is the gradient at layer 1 the larger one?"),
                    strongest_gradient,
                    translate(
                        "Lessons",
                        "The slope at 0 is 1 for tanh and 0.25 for the sigmoid; Glorot and Bengio (2010) assume 1.",
                    ),
                ),
            ),
        ),
    )


def relu() -> Lesson:
    """Xavier and He, with ReLU."""
    return Lesson(
        "he",
        translate("Lessons", "He and ReLU"),
        (
            Step(
                Setup("signals", "relu-xavier", choices=_CELLS),
                translate(
                    "Lessons",
                    "Xavier's rule with ReLU, which sets all negative sums to 0: half of the signal's power is cut "
                    "off in every layer. The std falls from layer to layer.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "Divide the std of layer 2 by that of layer 1. What do you get?"),
                    std_ratio(2, 1),
                    translate("Lessons", "In a very wide network it would be 1/√2 = 0.71; in 20 layers, a thousandth."),
                ),
            ),
            Step(
                Setup("signals", "relu-he", choices=_CELLS),
                translate(
                    "Lessons",
                    "He's rule: std √(2/n). The 2 makes up for the half that ReLU cuts off. Values that are exactly 0 "
                    "have a bar of their own.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "How many per cent of the values of layer 3 are exactly 0?"),
                    zero_share(3),
                    translate("Lessons", "Still about half: the rule prevents no zeros, it makes the rest larger."),
                ),
            ),
            Step(
                Setup("signals", "relu-three", choices=_CELLS),
                translate(
                    "Lessons",
                    "Three rules with ReLU. The left curve shows the std of every layer; the axis counts in powers "
                    "of ten. The cells above say the numbers.",
                ),
                "signal_depth_chart",
                Question(
                    translate("Lessons", "Which network keeps the size of its signal best from layer 1 to the last?"),
                    steadiest_signal,
                    translate("Lessons", "So it can be made deep (He et al. 2015)."),
                ),
            ),
        ),
    )
