"""The text that standalone programs are put together from (``netcore.script``).

A line that ends in ``#: names`` is only in programs with all these features; ``!`` before a name means without it.
``$name`` is filled in.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from string import Template

__all__ = ["SIGNALS", "TRAINING", "fill"]

_MARK = "  #: "


def fill(template: Iterable[str], features: AbstractSet[str], values: dict[str, str]) -> str:
    """``template`` with the lines of these features, and with these values in their places."""
    lines = (line.partition(_MARK) for part in template for line in part.splitlines(keepends=True))
    kept = "".join(text.rstrip("\n") + "\n" for text, _, names in lines if _holds(names, features))
    return Template(kept).substitute(values)


def _holds(names: str, features: AbstractSet[str]) -> bool:
    return all((name.removeprefix("!") in features) != name.startswith("!") for name in names.split())


_TRAINING_HEAD = '''\
"""$title: what InitScope trained, in NumPy alone. Run it: python PROGRAM FOLDER, the one with the IDX files.  #: idx
"""$title: what InitScope trained, in NumPy alone. Run it: python PROGRAM, with its data beside it.  #: !idx

The losses go to a CSV file. In float64 they are InitScope's to 1e-6; float32 rounds in another order.
"""
import gzip  #: idx
import sys  #: idx
from pathlib import Path
from types import SimpleNamespace

import numpy as np

DTYPE, SEED, BATCH_SIZE, ITERATIONS, CLASSES = np.$dtype, $seed, $batch_size, $iterations, $classes
'''

_SIGNALS_HEAD = '''\
"""$title: the signals that InitScope showed, in NumPy alone: each layer's mean and std."""
from types import SimpleNamespace

import numpy as np

DTYPE, SEED, SAMPLES, INPUTS = np.$dtype, $seed, $samples, $inputs
'''

_TABLES = """\
$hidden  # units of the hidden layers
$contenders

ACTIVATIONS = {  # f(z) and its slope f'(z), where a = f(z)  #: training
ACTIVATIONS = {  # f(z)  #: !training
$activations
}

# First weights of a layer of n_out units with n_in inputs.
$initializers
"""

_NETWORK = '''
def build(index, contender, inputs, mean, std):  #: passed
def build(index, contender, inputs):  #: !passed
    """The layers of a network; each draws its weights from a generator of its own."""
    sizes, layers = [inputs.shape[1], *HIDDEN, CLASSES], []  #: training
    sizes, layers = [inputs.shape[1], *HIDDEN], []  #: !training
    rngs = np.random.default_rng([SEED, 0, index + 1]).spawn(len(sizes))  #: independent
    rngs = np.random.default_rng([SEED, 0]).spawn(len(sizes))  # equal for all contenders  #: !independent
    rule, options = contender["initializer"]
    for i, (n_in, n_out) in enumerate(zip(sizes, sizes[1:])):
        weights = INITIALIZERS[rule](rngs[i], n_in, n_out, **options).astype(DTYPE)
        layer = SimpleNamespace(w=weights, b=np.zeros(n_out, DTYPE), averages={})  #: averages
        layer = SimpleNamespace(w=weights, b=np.zeros(n_out, DTYPE))  #: !averages
        layer.f, layer.slope = ACTIVATIONS[contender["activation"][i]]  #: training
        layer.f = ACTIVATIONS[contender["activation"][i]]  #: !training
        layer.decay = contender["weight_decay"]  #: decay
        layer.dropout, layer.rng = contender["dropout"] if i < len(HIDDEN) else 0, rngs[-1]  #: dropout
        layer.norm = contender["batch_norm"][i]  #: norm
        layer.gamma, layer.beta = np.ones(n_out, DTYPE), np.zeros(n_out, DTYPE)  #: norm
        layer.running = np.array([layer.beta, layer.gamma])  # mean 0, variance 1  #: norm eval
        layers.append(layer)
    if rule == "lsuv":  #: lsuv
        sample = inputs[np.random.default_rng([SEED, 2]).permutation(len(inputs))[:$calibration]]  #: lsuv training
        calibrate(layers, sample / DTYPE($divisor), **options)  #: lsuv training !standard
        calibrate(layers, ((sample - mean) / std).astype(DTYPE), **options)  #: lsuv training standard
        calibrate(layers, inputs, **options)  #: lsuv !training
    return layers

def forward(layers, x, training=True):  #: eval
def forward(layers, x):  #: !eval
    """The outputs for inputs x; each layer computes a = f(x W + b) and keeps what backward needs."""  #: training
    """The outputs for inputs x; each layer computes a = f(x W + b)."""  #: !training
    for layer in layers:
        z = x @ layer.w + layer.b
        if layer.norm:  # over the batch: Ioffe and Szegedy 2015, algorithm 1  #: norm
            mean, variance = z.mean(axis=0), z.var(axis=0)  #: norm !eval
            moments = np.array([z.mean(axis=0), z.var(axis=0)]) if training else layer.running  #: norm eval
            if training:  #: norm eval
                layer.running = $momentum * layer.running + (1 - $momentum) * moments  # for evaluation  #: norm eval
            mean, variance = moments  #: norm eval
            layer.std = np.sqrt(variance + $epsilon)  #: norm
            layer.normal = (z - mean) / layer.std  #: norm
            z = layer.gamma * layer.normal + layer.beta  #: norm
        layer.x, layer.z, layer.a = x, z, layer.f(z)  #: training
        layer.a = layer.f(z)  #: !training
        x = layer.a
        if layer.dropout and training:  # the rest is scaled up: Srivastava et al. 2014, section 10  #: dropout eval
        if layer.dropout:  # the rest is scaled up: Srivastava et al. 2014, section 10  #: dropout !eval
            kept = layer.rng.random(x.shape, DTYPE) >= layer.dropout  #: dropout
            layer.mask = kept.astype(DTYPE) / (1 - layer.dropout)  #: dropout
            x = x * layer.mask  #: dropout
    return x
'''

_CALIBRATE = '''  #: lsuv
def calibrate(layers, x, tolerance, rounds):  #: lsuv
    """LSUV: scale each layer's weights until its outputs have variance 1: Mishkin and Matas 2015."""  #: lsuv
    for layer in layers:  #: lsuv
        for _ in range(rounds):  #: lsuv
            variance = np.var(x @ layer.w, dtype=np.float64)  #: lsuv
            if abs(variance - 1) < tolerance or variance == 0:  #: lsuv
                break  #: lsuv
            layer.w /= np.sqrt(variance)  #: lsuv
        x = forward([layer], x, training=False)  #: lsuv eval
        x = forward([layer], x)  #: lsuv !eval
'''

_LEARN = '''
def loss_and_delta(layers, outputs, labels):  #: decay
def loss_and_delta(outputs, labels):  #: !decay
    """The mean of -ln p[label], p = softmax(outputs), and its derivative by the outputs, (p - onehot) / samples."""
    shifted = outputs - outputs.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    onehot = np.eye(CLASSES, dtype=DTYPE)[labels]
    decay = sum(layer.decay / 2 * np.sum(layer.w**2) for layer in layers)  #: decay
    return decay - np.sum(onehot * log_p) / len(labels), (np.exp(log_p) - onehot) / len(labels)  #: decay
    return -np.sum(onehot * log_p) / len(labels), (np.exp(log_p) - onehot) / len(labels)  #: !decay

def backward(layers, delta):
    """From delta = dL/d(outputs) each layer's gradients, the last layer's first: Rumelhart et al. 1986."""
    for layer in reversed(layers):
        if layer.dropout:  #: dropout
            delta *= layer.mask  #: dropout
        delta *= layer.slope(layer.z, layer.a)
        g = layer.gradients = {}  #: norm
        if layer.norm:  #: norm
            g |= {"gamma": (delta * layer.normal).sum(axis=0), "beta": delta.sum(axis=0)}  #: norm
            delta = layer.gamma / layer.std * (delta - (g["beta"] + layer.normal * g["gamma"]) / len(delta))  #: norm
        g |= {"w": layer.x.T @ delta, "b": delta.sum(axis=0)}  #: norm
        layer.gradients = {"w": layer.x.T @ delta, "b": delta.sum(axis=0)}  #: !norm
        layer.gradients["w"] += layer.decay * layer.w  #: decay
        delta = delta @ layer.w.T

# One update of the parameters p by their gradient g; t counts the updates, from 1.
$optimizers

@np.errstate(over="ignore", invalid="ignore")  # a network that diverges is a result
def train(images, labels, iterations=ITERATIONS):
    """The losses, (contenders, iterations); NaN from where a contender diverged."""
    rows = np.sort(np.random.default_rng([SEED, 5]).permutation(len(images))[:$train_samples])  #: subset
    images, labels = images[rows], labels[rows]  # all there is to train on  #: subset
    # Inputs are standardised by the figures of what is trained on: LeCun et al. 1998.  #: standard
    mean, std = images.mean(axis=0), np.array([feature.std() for feature in images.T])  #: standard
    mean, std = mean.mean(), np.sqrt(np.mean(std**2) + mean.var())  # of all values  #: standard global
    std = np.where(std > 0, std, $divisor)  # what never changes is only centred  #: standard
    losses = np.full((len(CONTENDERS), iterations), np.nan)
    for index, contender in enumerate(CONTENDERS):
        layers, rate = build(index, contender, images, mean, std), contender["learning_rate"]  #: passed
        layers, rate = build(index, contender, images), contender["learning_rate"]  #: !passed
        update, averages = OPTIMIZERS[contender["optimizer"]]  #: averages
        update = OPTIMIZERS[contender["optimizer"]]  #: !averages
        batches = np.random.default_rng([SEED, 1])  # the same for all contenders
        for i in range(iterations):
            rate = contender["rates"].get(i, rate)  # as it was set after i iterations  #: rates
            rows = batches.integers(0, len(images), BATCH_SIZE)
            x, t = images[rows] / DTYPE($divisor), labels[rows]  #: !standard
            x, t = ((images[rows] - mean) / std).astype(DTYPE), labels[rows]  #: standard
            loss, delta = loss_and_delta(layers, forward(layers, x), t)  #: decay
            loss, delta = loss_and_delta(forward(layers, x), t)  #: !decay
            if not np.isfinite(loss):
                break
            backward(layers, delta)
            for layer, name in ((layer, name) for layer in layers for name in layer.gradients):
                p, g = getattr(layer, name), layer.gradients[name]
                state = layer.averages.setdefault(name, np.zeros((averages, *p.shape), DTYPE))  #: averages
                update(p, g, rate, i + 1, *state)  #: averages
                update(p, g, rate, i + 1)  #: !averages
            # Recorded is the loss after the update, in evaluation: running averages, no dropout.  #: after eval
            loss, _ = loss_and_delta(layers, forward(layers, x, training=False), t)  #: after eval decay
            loss, _ = loss_and_delta(forward(layers, x, training=False), t)  #: after eval !decay
            loss, _ = loss_and_delta(layers, forward(layers, x), t)  # after the update  #: after !eval decay
            loss, _ = loss_and_delta(forward(layers, x), t)  # after the update  #: after !eval !decay
            if not np.isfinite(loss):  #: after
                break  #: after
            losses[index, i] = loss
            if (i + 1) % 100 == 0:
                print(f"{contender['label']:20.20} iteration {i + 1:7}  loss {loss:.4f}")
    return losses

def read(folder, name, header):  #: idx
    """The bytes of an IDX file, packed with gzip or not, after its header."""  #: idx
    path = min(folder.glob(name), default=None) or sys.exit(f"{folder}: no {name}; run python PROGRAM FOLDER")  #: idx
    data = path.read_bytes()  #: idx
    return np.frombuffer(gzip.decompress(data) if data[:2] == b"\\x1f\\x8b" else data, np.uint8, offset=header)  #: idx
  #: idx
if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else $data)  #: idx
    labels = read(folder, "train-labels?idx1-ubyte*", 8)  #: idx
    losses = train(read(folder, "train-images?idx3-ubyte*", 16).reshape(len(labels), -1), labels)  #: idx
    with np.load(Path(__file__).with_name($data)) as data:  #: !idx
        losses = train(data["inputs"], data["labels"])  #: !idx
    header = ",".join('"' + contender["label"].replace('"', '""') + '"' for contender in CONTENDERS)
    np.savetxt(Path(__file__).with_suffix(".csv"), losses.T, "%.9g", ",", header=header, comments="", encoding="utf-8")
'''

_SHOW = '''
@np.errstate(over="ignore", invalid="ignore")  # a signal that explodes is a result
def signals():
    """Of each contender the activations, (samples, units), of each layer."""
    x = np.random.default_rng([SEED, 2]).standard_normal((SAMPLES, INPUTS)).astype(DTYPE)
    x = (x - x.mean()) / x.std()  # standardised: LeCun et al. 1998  #: global
    x = (x - x.mean(axis=0)) / x.std(axis=0)  # standardised: LeCun et al. 1998  #: standard !global
    found = []
    for index, contender in enumerate(CONTENDERS):
        layers = build(index, contender, x)
        forward(layers, x)
        found.append([layer.a for layer in layers])
    return found

if __name__ == "__main__":
    for contender, activations in zip(CONTENDERS, signals()):
        for i, a in enumerate(activations, start=1):
            print(f"{contender['label']:20.20} layer {i:3}  mean {a.mean():11.4g}  std {a.std():11.4g}")
'''

TRAINING = (_TRAINING_HEAD, _TABLES, _NETWORK, _CALIBRATE, _LEARN)
SIGNALS = (_SIGNALS_HEAD, _TABLES, _NETWORK, _CALIBRATE, _SHOW)
