"""Colours for firing times that keep their order in grey print and for every kind of colour blindness."""

import math

LIGHTNESS = (0.30, 0.87)
CHROMA = (0.12, 0.15)
HUE_DEG = (288.0, 98.0)


def time_color(share: float) -> str:
    """Colour from dark violet (0, fires first) over teal to yellow (1, fires last), as `#rrggbb`.

    Lightness rises evenly in OKLCH (Björn Ottosson, "A perceptual color space for image processing", 2020); chroma is
    lowered until the colour can be shown in sRGB.
    """
    t = min(1.0, max(0.0, share))
    lightness, chroma, hue = (a + (b - a) * t for a, b in (LIGHTNESS, CHROMA, HUE_DEG))
    while True:
        angle = math.radians(hue)
        channels = _linear_srgb(lightness, chroma * math.cos(angle), chroma * math.sin(angle))
        if chroma <= 0.0 or all(-1e-4 <= value <= 1.0001 for value in channels):
            return "#" + "".join(f"{_encoded(value):02x}" for value in channels)
        chroma -= 0.004


def _linear_srgb(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
    )


def _encoded(linear: float) -> int:
    value = min(1.0, max(0.0, linear))
    return round(255 * (12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055))
