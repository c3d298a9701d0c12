"""What is said of the phases of an iteration."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from netcore.phases import Phase

__all__ = ["PhaseWords"]


@dataclass(frozen=True)
class PhaseWords:
    """The words for one network.

    Attributes:
        sizes: units of each layer, the output layer last.
        activations: names, of the hidden layers.
    """

    sizes: tuple[int, ...] = ()
    activations: tuple[str, ...] = ()

    @property
    def depth(self) -> int:
        """Number of layers, the output layer among them."""
        return len(self.sizes)

    def activation(self, layer: int) -> str:
        """The name of a layer's activation; "" for the output layer."""
        return self.activations[layer - 1] if layer <= len(self.activations) else ""

    def at_rest(self, iteration: int, iterations: int) -> str:
        """Where no phase is shown."""
        return _tr("{n} of {total} iterations").format(n=iteration, total=iterations)

    def of(self, phase: Phase, depth: int) -> str:
        """A phase of a network with ``depth`` layers."""
        if phase.kind == "forward":
            if phase.layer == depth:
                return _tr("forward, output layer")
            return _tr("forward, layer {n} of {depth}").format(n=phase.layer, depth=depth)
        if phase.kind == "backward":
            if phase.layer == depth:
                return _tr("backward, output layer")
            return _tr("backward, layer {n} of {depth}").format(n=phase.layer, depth=depth)
        words = {"batch": _tr("mini-batch drawn"), "loss": _tr("loss"), "update": _tr("weights updated")}
        return words[phase.kind]

    def tip(self, phase: Phase) -> str:
        """What happens in ``phase``, with its formula."""
        if phase.kind == "batch":
            return _tr("Mini-batch\nSamples x and their labels are drawn; the first layer's input is a = x.")
        if phase.kind == "loss":
            return _tr("Loss\nL = mean of −ln p[label] over the mini-batch, with p = softmax(z)")
        if phase.kind == "update":
            return _tr("Update\nW ← W + ΔW, b ← b + Δb, the steps as the optimiser makes them of the gradients")
        layer, output = self._layer_name(phase.layer), phase.layer == self.depth
        if phase.kind == "forward":
            formula = _tr("z = a W + b (a: the layer's input)") if output else _tr("z = a W + b,  a = f(z)")
            title = _tr("Forward: {layer}").format(layer=layer)
        else:
            formula = _tr("∂L/∂W = aᵀ · ∂L/∂z (a: the layer's input)")
            passed = _tr("∂L/∂z = (p − y) / samples, y: one-hot labels") if output else ""
            formula += "\n" + (passed or _tr("∂L/∂z = ∂L/∂a · f′(z), ∂L/∂a = ∂L/∂z · Wᵀ of the layer above"))
            title = _tr("Backward: {layer}").format(layer=layer)
        return f"{title}\n{formula}"

    def _layer_name(self, layer: int) -> str:
        units = self.sizes[layer - 1]
        if layer == self.depth:
            return _tr("output layer, {units} units").format(units=units)
        name = self.activation(layer)
        return _tr("layer {n}, {activation}, {units} units").format(n=layer, activation=name, units=units)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PhaseStrip", text)
