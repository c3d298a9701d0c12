"""The lessons on untrained networks: std 1, std 0.01, Xavier with tanh, He with ReLU."""

from PySide6.QtCore import QCoreApplication

from desktop.lessons.asking import (
    faintest_gradient,
    fate_of_the_gradient,
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
from desktop.lessons.controls import cells
from desktop.lessons.lesson import Lesson, Question, Setup, Step
from netcore import Config, ContenderConfig, NetworkConfig
from netcore.initializers import Normal, Xavier

__all__ = ["collapse", "relu", "saturation", "tanh"]

translate = QCoreApplication.translate

_CELLS = cells("activations")
_SUMS = cells("pre_activations", "shared")
_TANH = cells("activations", "shared")

_STD_1_OR_XAVIER = Config(
    (
        ContenderConfig("std = 1", Normal(1.0), style=3),
        ContenderConfig("Xavier", Xavier(), style=1),
    ),
    dataset="gaussian",
    network=NetworkConfig(hidden_sizes=(100,) * 5, activation="sigmoid"),
)
"""Two of the three of "Sigmoid: std 1, 0.01, Xavier", in their colours."""

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
    """Std 1 with the sigmoid, and what keeps its gradient alive."""
    return Lesson(
        "std_1",
        translate("Lessons", "Std 1 and vanishing gradients"),
        (_saturated(), _sums(), _survives(), _vanishes()),
        translate(
            "Lessons",
            "Weights of std 1 saturate the sigmoid: most units hardly respond, and only huge weights carry the "
            "gradient. With smaller weights the gradient vanishes layer by layer, because the sigmoid's slope is 1/4 "
            "at most.",
        ),
    )


def _saturated() -> Step:
    return Step(
        Setup("signals", "sigmoid-std-1", choices=_CELLS),
        translate(
            "Lessons",
            "Weights of std 1, activation sigmoid. Each cell counts what one layer passes on. The values pile up near "
            "0 and near 1: there the sigmoid is flat, and a unit is called saturated.",
        ),
        "signal_histograms",
        Question(
            translate("Lessons", "How many per cent of the values of layer 1 are saturated?"),
            saturated_share(1),
            translate(
                "Lessons",
                "There the slope f′(z) = a(1 − a) is below 0.01; at z = 0 it is 0.25. Such a unit is insensitive: it "
                "hardly notices a small change of its input.",
            ),
            translate("Lessons", "Not all values near the ends count, only those below 0.01 or above 0.99."),
            translate("Lessons", "Both ends count: values below 0.01 and values above 0.99."),
        ),
    )


def _sums() -> Step:
    return Step(
        Setup("signals", "sigmoid-std-1", choices=_SUMS),
        translate(
            "Lessons",
            "Why so many? Now the cells show z, the sums before the sigmoid. In layer 1 each is the sum of 100 "
            "products of an input of std 1 and a weight of std 1. The variances of the products add up.",
        ),
        "signal_histograms",
        Question(
            translate("Lessons", "What is the std of z in layer 1?"),
            std_of(1, quantity="pre_activations"),
            translate("Lessons", "Beyond ±4.6 the sigmoid is within 0.01 of 0 or 1: most of these sums are there."),
            translate("Lessons", "The variances add up to about 100; the std is the square root of the variance."),
            translate("Lessons", "One product has a std of 1, but a sum of 100 of them spreads further."),
        ),
    )


def _survives() -> Step:
    return Step(
        Setup("signals", "sigmoid-std-1", choices=_CELLS),
        translate(
            "Lessons",
            "Now backward. On its way down the gradient is multiplied, in each layer, by the slopes f′(z) and by the "
            "weights. Half of the slopes are near 0 here. The right chart shows what arrives at each layer; point at "
            "a layer for its values.",
        ),
        "signal_depth_chart",
        Question(
            translate("Lessons", "How large is the gradient at layer 1, compared with that at the top layer?"),
            fate_of_the_gradient,
            translate(
                "Lessons",
                "The slopes do cut it down, but weights of std 1 multiply it by about 1 · √100 = 10. It survives only "
                "because huge weights amplify it, not because the units are healthy.",
            ),
            translate("Lessons", "Two factors act in each layer: slopes, small here, and weights, large here."),
        ),
    )


def _vanishes() -> Step:
    return Step(
        Setup("signals", config=_STD_1_OR_XAVIER, choices=_CELLS),
        translate(
            "Lessons",
            "Beside it Xavier's rule: weights of std 0.1, which multiply the gradient by about 0.1 · √100 = 1. Hardly "
            "a unit is saturated, and the slopes are near their maximum, 1/4.",
        ),
        "signal_depth_chart",
        Question(
            translate("Lessons", "In which network does the gradient vanish on its way to layer 1?"),
            faintest_gradient,
            translate(
                "Lessons",
                "With f′ ≤ 1/4 and weights that do not amplify, each layer leaves about a quarter. Histograms alone "
                "suggest the opposite: look in both directions.",
            ),
            translate("Lessons", "Saturated slopes are one factor; the weights are the other, and make up for it."),
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
                    "Weights of std 0.01, activation sigmoid. All sums are near 0, so all units pass on nearly 0.5, "
                    "whatever the input is. A hundred units that say nearly the same tell little more than one.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "What is the std of layer 5?"),
                    std_of(5),
                    translate("Lessons", "All units, for all of the inputs, stay this close to 0.5."),
                    translate("Lessons", "Where all sums are near 0, so is the difference between the values."),
                    translate("Lessons", "The values are nearly the same, but not exactly."),
                ),
            ),
            Step(
                Setup("signals", "sigmoid-std-0.01", choices=_CELLS),
                translate(
                    "Lessons",
                    "Backward it is worse: in each layer the gradient is multiplied by slopes of about 0.25, and by "
                    "weights that make about 0.01 · √100 = 0.1 of it. The right chart shows what arrives.",
                ),
                "signal_depth_chart",
                Question(
                    translate("Lessons", "At which layer does the smallest gradient arrive?"),
                    layer_of_least_gradient,
                    translate("Lessons", "Each layer makes it smaller by about the same factor."),
                    translate("Lessons", "It comes from the top, and every layer that it passes takes from it."),
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
                    translate("Lessons", "From there on all values are next to 0: the signal has collapsed."),
                    translate("Lessons", "Go from left to right: the first one counts, not the smallest."),
                ),
            ),
        ),
        translate(
            "Lessons",
            "Weights that are too small make all units alike: nearly 0.5 with the sigmoid, nearly 0 with ReLU. The "
            "gradient dies on its way down, too.",
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
                    "0.1. The sums then have about the size of the inputs: the values neither pile up at 0 and 1 nor "
                    "collapse.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "What is the std of layer 5?"),
                    std_of(5),
                    translate("Lessons", "Spread out, but about 0.5: the rule assumes values about 0."),
                    translate("Lessons", "The values keep to the middle; they do not reach 0 and 1."),
                    translate("Lessons", "The values are spread out over a good part of the axis."),
                ),
            ),
            Step(
                Setup("signals", "tanh-xavier", choices=_TANH),
                translate(
                    "Lessons",
                    "The same rule with tanh: it is symmetric about 0, where its slope is 1, as the rule assumes. "
                    "The values lie about 0 in every layer.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "In which layer is the std the smallest?"),
                    layer_of_least_std,
                    translate("Lessons", "Each layer takes a little from it, but less and less: it fades slowly."),
                    translate("Lessons", "The slope of tanh is 1 only at 0: every layer takes a little from it."),
                ),
            ),
            Step(
                Setup("signals", config=_SIGMOID_OR_TANH, choices=_TANH),
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
                    translate("Lessons", "The gradient is multiplied by the slopes: compare them at 0."),
                ),
            ),
        ),
        translate(
            "Lessons",
            "Xavier's rule roughly keeps the size of signal and gradient if the activation is nearly the identity "
            "about 0. Tanh is, the sigmoid is not.",
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
                    "Xavier's rule with ReLU, which sets all negative sums to 0: that cuts off half of the mean square "
                    "in every layer. The std falls from layer to layer.",
                ),
                "signal_histograms",
                Question(
                    translate("Lessons", "Divide the std of layer 2 by that of layer 1. What do you get?"),
                    std_ratio(2, 1),
                    translate(
                        "Lessons",
                        "In a very wide network it would be 1/√2 = 0.71; 20 such layers would leave a thousandth.",
                    ),
                    translate("Lessons", "The upper layer has less than the lower one: the quotient is below 1."),
                    translate("Lessons", "Half of the mean square is lost; the std is its root and loses less."),
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
                    translate("Lessons", "Only negative sums become 0, and about as many are positive."),
                    translate("Lessons", "Every negative sum becomes 0, however large the weights are."),
                ),
            ),
            Step(
                Setup("signals", "relu-three", choices=_CELLS),
                translate(
                    "Lessons",
                    "Three rules with ReLU. The left chart shows the std of every layer; the axis counts in powers "
                    "of ten. The cells above say the numbers.",
                ),
                "signal_depth_chart",
                Question(
                    translate("Lessons", "Which network keeps the size of its signal best from layer 1 to the last?"),
                    steadiest_signal,
                    translate("Lessons", "This is what the rule was made for (He et al. 2015)."),
                    translate("Lessons", "A signal that keeps its size has a level curve: another one is more level."),
                ),
            ),
        ),
        translate(
            "Lessons",
            "ReLU halves the mean square of its sums; the 2 in He's std √(2/n) makes up for it. So the signal keeps "
            "its size from layer to layer.",
        ),
    )
