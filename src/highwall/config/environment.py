"""What the environment says about this installation, checked before anything starts.

Loads nothing of the product, so that a mistake is told at once and in one sentence.
"""

import gzip
import importlib.util
import itertools
import math
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

ENVIRONMENTS = ("development", "production", "test")
SECRETS = ("HIGHWALL_SECRET_KEY", "HIGHWALL_JWT_SECRET")
DEVELOPMENT_SECRET = "development-only-secret-never-used-in-production"  # noqa: S105 production refuses it
SHORTEST = 32
LEAST_BITS = 80.0
"""Below this a text of the shortest length is not random; 32 random digits or hexadecimal digits have more."""
COMMON_WORDS = 10_000
WORDS_OF_SETUP = frozenset(
    {"changeme", "change", "replace", "secret", "password", "production", "development", "highwall", "example"}
    | {"your", "here", "random", "please", "default", "admin", "something", "never", "used", "only", "token", "string"}
)
HOW = 'Make one with: python3 -c "import secrets; print(secrets.token_urlsafe(48))"'


class Unsuitable(ValueError):
    """The environment can't be used as it is; the message says why and what to do."""


def environment_of(environ: Mapping[str, str]) -> str:
    """Which kind of installation this is. Raises Unsuitable for a name that is none: a misspelt “production” must not
    be taken for development."""
    given = environ.get("HIGHWALL_ENV", "development")
    if given not in ENVIRONMENTS:
        raise Unsuitable(f"HIGHWALL_ENV is “{given}”. It must be one of: {', '.join(ENVIRONMENTS)}.")
    return given


def check(environ: Mapping[str, str]) -> None:
    """Refuse an environment that is unknown, or a production without secrets that nobody guesses. Raises Unsuitable."""
    if environment_of(environ) != "production":
        return
    for name in SECRETS:
        # Tokens are signed by the one secret where the other is not given.
        secret = environ.get(name, environ.get(SECRETS[0], ""))
        if reason := weakness(secret):
            raise Unsuitable(f"{name} {reason}. {HOW}")


def weakness(secret: str) -> str | None:
    """Why a secret is no good in production, or None: it is short, repeats itself, counts, or says little beside words
    that everybody knows. What is random passes; nothing can tell that something is."""
    if secret == DEVELOPMENT_SECRET:
        return "is the one that everybody can read in the sources"
    if len(secret.encode()) < SHORTEST:
        return f"has fewer than {SHORTEST} characters" if secret else "is not set"
    if _period(secret) * 2 <= len(secret):
        return "repeats itself"
    steps = [abs(ord(after) - ord(before)) <= 1 for before, after in itertools.pairwise(secret)]
    if sum(steps) * 2 > len(steps):
        return "counts on or repeats its characters"
    if _bits(_without_words(secret)) < LEAST_BITS:
        return "is easily guessed: too few different characters beside known words"
    return None


def _period(text: str) -> int:
    """The length of the shortest text that, repeated, gives this one (its last repetition may be cut)."""
    fallback = [0] * len(text)
    for place in range(1, len(text)):
        length = fallback[place - 1]
        while length and text[place] != text[length]:
            length = fallback[length - 1]
        fallback[place] = length + (text[place] == text[length])
    return len(text) - fallback[-1]


def _bits(text: str) -> float:
    """Shannon's measure of a text by the frequency of its characters, in bits."""
    return -sum(count * math.log2(count / len(text)) for count in Counter(text).values())


def _without_words(secret: str) -> str:
    words, lower, rest, place = _words(), secret.lower(), [], 0
    while place < len(secret):
        found = next((size for size in range(14, 3, -1) if lower[place : place + size] in words), 0)
        if not found:
            rest.append(secret[place])
        place += found or 1
    return "".join(rest)


def _words() -> frozenset[str]:
    spec = importlib.util.find_spec("django")
    assert spec is not None
    assert spec.origin is not None
    path = Path(spec.origin).parent / "contrib" / "auth" / "common-passwords.txt.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        common = (line.strip() for line in itertools.islice(file, COMMON_WORDS))
        return frozenset(word for word in common if word.isalpha()) | WORDS_OF_SETUP
