"""What a person chooses of an export, and what it comes to in units and pixels."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

__all__ = ["LARGEST_CM", "LARGEST_PIXELS", "Choices", "Format", "Scope"]

Format: TypeAlias = Literal["png", "svg", "pdf", "csv", "html"]
Scope: TypeAlias = Literal["one", "all"]

SMALLEST_CM, LARGEST_CM = 4.0, 120.0
SMALLEST_PIXELS, LARGEST_PIXELS = 200, 12_000
_UNITS_PER_CM = 96 / 2.54
_USUAL_CM = 17.0
"""Between the margins of an A4 page: what pictures are laid out for whose width is given in pixels."""


class Choices(Struct, frozen=True):
    """One way to export.

    Attributes:
        format: of the files.
        centimetres, pixels: the width, in the unit that ``unit`` says; SVG and PDF have centimetres alone.
        dpi: pixels an inch of a width in centimetres.
        transparent: PNG without a white background.
        titled, captioned: whether the title is over it, and how it was made under it.
    """

    format: Format = "png"
    unit: Literal["cm", "px"] = "cm"
    centimetres: Annotated[float, Meta(ge=SMALLEST_CM, le=LARGEST_CM)] = _USUAL_CM
    pixels: Annotated[int, Meta(ge=SMALLEST_PIXELS, le=LARGEST_PIXELS)] = 2000
    dpi: Literal[96, 150, 300, 600] = 300
    transparent: bool = False
    titled: bool = True
    captioned: bool = True

    @property
    def in_pixels(self) -> bool:
        """Whether the width is given in pixels."""
        return self.format == "png" and self.unit == "px"

    @property
    def page_width(self) -> float:
        """Of the paper, in units of 1/96 inch."""
        return (_USUAL_CM if self.in_pixels else self.centimetres) * _UNITS_PER_CM

    @property
    def pixel_width(self) -> int:
        """Of a picture."""
        return self.pixels if self.in_pixels else round(self.centimetres / 2.54 * self.dpi)
