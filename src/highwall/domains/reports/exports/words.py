"""The words of the documents in each language, and typed text made safe to lay out."""

import functools
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from highwall.kit.text import Language

type Texts = Mapping[str, Any]

FIGURE_DASH = "\u2012"
"""Stands for a minus: the fonts of the documents have no minus sign, and what a font lacks is left out in print."""

_ZERO_WIDTH_SPACE = "\u200b"


@functools.cache
def texts_of(language: Language) -> Texts:
    """The words of the document in one language."""
    path = Path(__file__).with_name("texts") / f"{language}.json"
    texts: Texts = msgspec.json.decode(path.read_bytes())
    return texts


def text_cell(text: str, longest: int = 28) -> dict[str, str]:
    """Typed text with the direction of its first letter; words longer than `longest` may break anywhere."""
    clean = "".join(c if c == "\n" or unicodedata.category(c)[0] != "C" else " " for c in text)
    words = (_breakable(word, longest) for word in clean.split(" "))
    strong = next((d for d in map(unicodedata.bidirectional, clean) if d in {"L", "R", "AL"}), "L")
    return {"text": " ".join(words), "dir": "ltr" if strong == "L" else "rtl"}


def _breakable(word: str, longest: int) -> str:
    if len(word) <= longest:
        return word
    return _ZERO_WIDTH_SPACE.join(word[k : k + 6] for k in range(0, len(word), 6))
