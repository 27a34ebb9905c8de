"""Text as people compare it: what reads alike folds to the same text (ADR 22).

`fold` serves searching and uniqueness, `natural_key` order and the ids of holes. `highwall.kit.folding` makes the same
of a text inside PostgreSQL; whatever changes here changes there, with a migration that builds the indexes again.
"""

import re
import unicodedata

HIDDEN = (
    *((0x00AD, 0x00AD), (0x0640, 0x0640), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F)),
    *((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB)),
    *((0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF)),
)
"""Characters that leave no mark of their own on paper, and the Arabic stroke that only lengthens a word."""

MARKS = (
    *((0x0300, 0x036F), (0x0483, 0x0489), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F)),
    *((0x0591, 0x05BD), (0x05BF, 0x05BF), (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05C7)),
    *((0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E4), (0x06E7, 0x06E8)),
    *((0x06EA, 0x06ED), (0x0898, 0x089F), (0x08CA, 0x08E1), (0x08E3, 0x08FF)),
)
"""Marks on Latin, Greek, Cyrillic, Hebrew and Arabic letters. Those of other writings are vowels as often as not, so
they stay."""

ALIKE = (
    *("ٱا", "ىي", "یي", "ےي", "کك", "ڪك", "ةه", "ۃه", "ہه", "ھه", "ەه"),
    *("øo", "đd", "ðd", "łl", "ħh", "ŧt", "ıi"),
    *("‐-", "‑-", "‒-", "–-", "—-", "―-", "−-", "‘'", "’'", "‛'", "ʼ'", '“"', '”"', '„"'),
    *("،,", "؛;", "؟?", "٫.", "٬,", "٪%"),
)
"""Pairs of a character and the one it is read as."""

SPELT_OUT = (("æ", "ae"), ("œ", "oe"), ("þ", "th"))

BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029"
"""Blanks that are none yet once a text is brought into its compatible form."""

COMMON_ZEROS = "٠۰"
RARE_ZEROS = (
    "߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰"
    "\U000104a0\U00010d30\U00011066\U000110f0\U00011136\U000111d0\U000112f0\U00011450\U000114d0\U00011650\U000116c0"
    "\U00011730\U000118e0\U00011950\U00011c50\U00011d50\U00011da0\U00011f50\U00016a60\U00016ac0\U00016b50\U0001e140"
    "\U0001e2f0\U0001e4f0\U0001e950"
)
"""The zeros of every writing; nine more digits follow each of them."""


def digits(zeros: str) -> dict[str, str]:
    """The digits that begin at these zeros, each with the one of 0 to 9 that it is.

    >>> digits("٠")["٧"]
    '7'
    """
    return {chr(ord(zero) + value): str(value) for zero in zeros for value in range(10)}


_TABLE: dict[int, str | None] = {
    **dict.fromkeys((place for first, last in (*HIDDEN, *MARKS) for place in range(first, last + 1))),
    **{ord(pair[0]): pair[1] for pair in ALIKE},
    **{ord(letter): letters for letter, letters in SPELT_OUT},
    **{ord(digit): value for digit, value in digits(COMMON_ZEROS + RARE_ZEROS).items()},
    **dict.fromkeys(map(ord, BLANKS), " "),
}
_RUN = re.compile("[0-9]+")


def fold(text: str) -> str:
    """A text as it is compared: compatible forms, case, marks on letters, hidden characters, the forms of one Arabic
    letter and the digits of every writing make no difference, nor do blanks beside blanks or at its ends.

    >>> fold("  Café  ٣٤٠ "), fold("الأحجار") == fold("الاحجار")
    ('cafe 340', True)
    """
    if text.isascii():
        return " ".join(text.lower().split())
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_TABLE)
    return " ".join(folded.split())


def natural_key(text: str) -> str:
    """A text that sorts as people count, by its code points: J9 before J10, ٢ before ١٠. Texts that differ only in what
    `fold` drops, or in zeros in front of a number, have the same key.

    >>> sorted(["J10", "j9", "J٠٨"], key=natural_key), natural_key("A01") == natural_key("a1")
    (['J٠٨', 'j9', 'J10'], True)
    """
    return _RUN.sub(_counted, fold(text))


def _counted(run: re.Match[str]) -> str:
    """A number with its length before it, so that the longer one is the greater."""
    number = run.group().lstrip("0")
    length = len(number)
    return f"{length}{number}" if length < 9 else f"9{min(length, 999):03d}{number}"
