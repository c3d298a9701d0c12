"""``netcore.decoding``: what is wrong with a document, in words of no program."""

import pytest

from netcore.config import ConfigError, decode

CONTENDER = '"contenders": [{"label": "a"}]'


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ("{}", "lacks the field contenders; add it"),
        ("[1]", "must be an object in braces, not a list"),
        (f'{{{CONTENDER}, "se{{d": 1}}', "has an unknown field, se{d; correct its name, or remove it"),
        (f'{{{CONTENDER}, "seed": "a"}}', "seed: must be a whole number, not text"),
        (f'{{{CONTENDER}, "seed": 1.5}}', "seed: must be a whole number, not a number with decimals"),
        (f'{{{CONTENDER}, "seed": -1}}', "seed: must be at least 0"),
        (f'{{{CONTENDER}, "seed": 1e400}}', "seed: the number is too large"),
        (f'{{{CONTENDER}, "samples": 20001}}', "samples: must be at most 20000"),
        (f'{{{CONTENDER}, "dtype": "{{0}}"}}', "dtype: unknown: '{0}'; known: float32, float64"),
        (f'{{{CONTENDER}, "training": {{"learning_rate": 0}}}}', "training.learning_rate: must be more than 0"),
        (f'{{{CONTENDER}, "network": {{"dropout": 1}}}}', "network.dropout: must be less than 1"),
        (f'{{{CONTENDER}, "network": {{"hidden_sizes": []}}}}', "network.hidden_sizes: must not be empty"),
        (
            f'{{{CONTENDER}, "network": {{"hidden_sizes": {[1] * 101}}}}}',
            "network.hidden_sizes: must have at most 100 values",
        ),
        (
            f'{{{CONTENDER}, "network": {{"activation": 3}}}}',
            "network.activation: must be text or a list, not a whole number",
        ),
        (f'{{{CONTENDER}, "table": {{"delimiter": "x"}}}}', "table.delimiter: unknown: 'x'; known: ',', ';', '\\t'"),
        (f'{{{CONTENDER}, "table": 1}}', "table: must be an object in braces or null, not a whole number"),
        ('{"contenders": [{"label": ""}]}', "contenders[0].label: must not be empty"),
        (f'{{"contenders": [{{"label": "{"a" * 61}"}}]}}', "contenders[0].label: must have at most 60 characters"),
        ("", "not a configuration in JSON: the end of the text is missing"),
        (f"{{{CONTENDER}", "not a configuration in JSON: the end of the text is missing"),
        (f"{{\n{CONTENDER} 3}}", "not a configuration in JSON: ',' or '}' is missing at line 2, column 32"),
        (f"{{{CONTENDER},}}", "not a configuration in JSON: a comma after the last value at line 1, column 33"),
        ("{'a': 1}", "not a configuration in JSON: a name without quotes at line 1, column 2"),
        ('{"dataset":\n"ä" 1}', "not a configuration in JSON: ',' or '}' is missing at line 2, column 5"),
        (b'{\n"dataset": "\xff"}', "not a configuration in JSON: no text in UTF-8 at line 2, column 13"),
    ],
)  # fmt: skip
def test_plain_words(document: str | bytes, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        decode(document if isinstance(document, bytes) else document.encode())
    assert str(caught.value) == says


def test_a_rule_that_there_is_not() -> None:
    with pytest.raises(ConfigError, match=r"initializer\.id: unknown: 'magic'; known: normal, xavier, he"):
        decode(b'{"contenders": [{"label": "a", "initializer": {"id": "magic"}}]}')
