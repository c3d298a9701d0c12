"""The files that ship with InitScope: icons, data, translations."""

from pathlib import Path

__all__ = ["path"]

_ROOT = Path(__file__).parent


def path(*parts: str) -> Path:
    """The bundled file (or folder) at ``parts``, as in ``path("data", "digits.npz")``; it may not exist.

    ``__file__`` is right in a checkout, in an installed wheel and in a PyInstaller bundle alike.
    """
    return _ROOT.joinpath(*parts)
