"""How long the texts in a file may be. Whatever is longer is refused before anything is matched against it."""

LONGEST_NUMBER = 100
"""Characters of a number with its grouping, blanks around it aside."""

LONGEST_TEXT = 1000
"""Characters of an id, a type or another text of a hole."""

LONGEST_HEADER = 200
"""Characters of the header of a column."""

SHOWN_CHARACTERS = 60
"""So much of a text is shown in a message about it."""


def shown(text: str) -> str:
    """The beginning of a text, for a message.

    >>> shown("A" * 100) == "A" * 60 + "..."
    True
    """
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}..."
