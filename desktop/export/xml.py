"""Text that XML can hold."""

import re

__all__ = ["well_formed"]

# What is no Char in XML 1.0: https://www.w3.org/TR/xml/#charsets
_NO_CHARACTERS = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def well_formed(text: str) -> str:
    """``text`` with U+FFFD for every sign that no XML document may hold, not even by its number."""
    return _NO_CHARACTERS.sub("\ufffd", text)
