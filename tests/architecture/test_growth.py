"""What strangers send is matched and normalised in a time that grows with its length, not with its square.

Every regular expression of the source is found by reading it, so that a new one is under test from the day it is
written: as it is used (match, search, sub ...), on long runs of all sorts of characters that end in what doesn't fit.
"""

import ast
import importlib
import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from pydantic import TypeAdapter
from pydantic import ValidationError as SchemaError

from highwall.domains.accounts.models import Session
from highwall.domains.accounts.models.email import canonical_email, email_key
from highwall.domains.accounts.queries.sessions import describe_device
from highwall.domains.accounts.schemas.passwords import EmailText
from highwall.domains.accounts.schemas.people import Address, PersonName, Phone, Zone
from highwall.domains.accounts.services import password_rules as passwords
from highwall.domains.regions.schemas import ArabicName, RegionName
from highwall.kit.errors import DomainError

from .source import dotted

SOURCE = Path(settings.BASE_DIR) / "src"
METHODS = frozenset({"match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"})
NOISE_S = 0.002
TRIES = 3
"""A busy machine can spoil one measurement, a square spoils them all."""
LENGTH = 4_000
STEEPEST = 8.0
"""Four times the length may take so many times the time: 4 where it grows with the length, 16 with its square."""

RUNS = [*'0 aA",.;-_<>&%/\\|=+@:\t\n\r\0éع٠ß', "\u0300", "\u0315\u0300", "\u0345\u0315", "\u0f73", "\uff9e", "\u202e"]
RUNS += [
    "0,",
    "0.",
    ",000",
    ".000",
    " 0",
    "0 ",
    "a0",
    "aA",
    "Aa",
    "a ",
    " \n",
    "\n ",
    "0\n",
    "\r\n",
    "<a",
    "<a ",
    "</a>",
]
RUNS += ["a.", "a-", "a@", "%20", "\\u0041", '""', "[(", "e+", "1e", "0x", "Mozilla/5.0 (", "Chrome/1.", "; ", "Build/"]
HEADS = ["", "0", "-", "a", "<", "+968", "a@"]
TAILS = ["", "!", "\0", "x", "\n", "0!"]


@dataclass(frozen=True)
class Pattern:
    place: str
    compiled: "re.Pattern[Any]"
    methods: tuple[str, ...]


def seconds(work: Callable[[], object]) -> float:
    """The least time of the processor of three tries."""
    times = []
    for _ in range(3):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
        if times[-1] < NOISE_S:
            break
    return min(times)


def grows_too_fast(work: Callable[[str], object], make: Callable[[int], str]) -> str:
    """What is wrong with the growth of a piece of work, empty when nothing is."""
    short, long = make(LENGTH), make(4 * LENGTH)
    for _ in range(TRIES):
        before = seconds(lambda: work(short))
        if before < NOISE_S:
            # The square of this length takes far longer than what can't be measured.
            return ""
        after = seconds(lambda: work(long))
        if after <= STEEPEST * before:
            return ""
    return f"{len(short)} characters {before:.3f} s, {len(long)} {after:.3f} s"


def hostile(more: tuple[str, ...] = ()) -> Iterator[tuple[str, Callable[[int], str]]]:
    for run in [*RUNS, *more]:
        for head in [*HEADS, *more]:
            for tail in TAILS:
                name = f"{head!r} {run!r}* {tail!r}"
                yield name, lambda length, h=head, r=run, t=tail: h + r * (length // len(r)) + t  # type: ignore[misc]


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        if not {"tests", "migrations"} & set(path.parts):
            yield path, ast.parse(path.read_text())


def uses() -> dict[str, set[str]]:
    """The methods that are called on each name, and on attributes of that name, anywhere in the source."""
    found: dict[str, set[str]] = {}
    for _, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in METHODS:
                found.setdefault(dotted(node.value).rpartition(".")[2], set()).add(node.attr)
    return found


def patterns() -> list[Pattern]:
    """Every regular expression of the source; the test fails for one that can't be read."""
    found: list[Pattern] = []
    used = uses()
    for path, tree in modules():
        names = {
            id(node.value): node.targets[0].id
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and (called := dotted(node.func)).startswith("re.")):
                continue
            method = called.removeprefix("re.")
            if method not in METHODS | {"compile"}:
                continue
            place = f"{path.relative_to(SOURCE)}:{node.lineno}"
            if method == "compile":
                assert id(node) in names, f"{place}: give the expression a name of the module, so that it is tested"
                name = names[id(node)]
                module = importlib.import_module(".".join(path.relative_to(SOURCE).with_suffix("").parts))
                assert used.get(name), f"{place}: {name} is never used"
                found.append(Pattern(place, getattr(module, name), tuple(sorted(used[name]))))
            else:
                assert isinstance(node.args[0], ast.Constant), f"{place}: compile the expression at the module's top"
                flags = [word for word in node.keywords if word.arg == "flags"] or node.args[4:]
                assert not flags, f"{place}: compile the expression at the module's top"
                found.append(Pattern(place, re.compile(node.args[0].value), (method,)))
    return found


PATTERNS = patterns()


def test_the_expressions_of_readers_and_requests_are_among_those_found() -> None:
    places = {pattern.place.partition(":")[0] for pattern in PATTERNS}
    assert {
        "blastcalc/files/numbers.py",
        "blastcalc/files/text.py",
        "blastcalc/files/dxf.py",
        "blastcalc/files/iredes.py",
        "highwall/kit/text/contacts.py",
        "highwall/domains/accounts/services/password_rules.py",
    } <= places
    assert len(PATTERNS) > 25


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.place)
def test_a_regular_expression_takes_time_by_the_length_of_what_it_is_given(pattern: Pattern) -> None:
    expression = pattern.compiled.pattern
    is_bytes = isinstance(expression, bytes)
    written = expression.decode("latin-1") if is_bytes else expression
    own = tuple(re.findall(r"[A-Za-z<$=]{2,}|999|0", written))[:6]

    def work(method: str) -> Callable[[str], object]:
        def apply(text: str) -> object:
            subject: Any = text.encode("utf-8", "surrogatepass") if is_bytes else text
            if method in {"sub", "subn"}:
                return getattr(pattern.compiled, method)(b"" if is_bytes else "", subject)
            done = getattr(pattern.compiled, method)(subject)
            return list(done) if method == "finditer" else done

        return apply

    slow = (
        f"{method} of {name}: {wrong}"
        for method in pattern.methods
        for name, make in hostile(own)
        if (wrong := grows_too_fast(work(method), make))
    )
    assert next(slow, "") == ""


@pytest.mark.parametrize(
    ("expression", "method", "length"),
    [
        (r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", "fullmatch", LENGTH // 4),
        (r"[\W\d_]+$", "sub", LENGTH // 4),
        (r"\s+$", "search", LENGTH // 4),
        (rb"<a[^>]*>", "findall", LENGTH),
    ],
)
def test_an_expression_that_takes_the_square_of_the_length_is_found(
    expression: str | bytes, method: str, length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The slow ones are found out by a quarter of the length too, in a sixteenth of the time.
    monkeypatch.setitem(globals(), "LENGTH", length)
    with pytest.raises(AssertionError):
        test_a_regular_expression_takes_time_by_the_length_of_what_it_is_given(
            Pattern("example", re.compile(expression), (method,))
        )


def test_schemas_leave_regular_expressions_to_the_engine_that_never_backtracks() -> None:
    named = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "regex_engine"
    ]
    assert not named


DEVICE = int(getattr(Session._meta.get_field("device"), "max_length", 0))


def accepts(kind: Any) -> Callable[[str], object]:
    return TypeAdapter(kind).validate_python


TEXTS: dict[str, Callable[[str], object]] = {
    "a name": accepts(PersonName),
    "an address": accepts(Address),
    "a name of a region": accepts(RegionName),
    "an Arabic name": accepts(ArabicName),
    "a telephone number": accepts(Phone),
    "a time zone": accepts(Zone),
    "an e-mail address": lambda text: canonical_email(accepts(EmailText)(text)),
    "the key of an e-mail address": lambda text: email_key(accepts(EmailText)(text)),
    "a password that may be common": passwords._is_common,
    "a device, of which a session keeps the beginning": lambda text: describe_device(text[:DEVICE]),
}
"""What people and programs send as texts of a request, as it is taken in."""


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_of_a_request_takes_time_by_its_length(name: str) -> None:
    def work(text: str) -> None:
        with suppress(SchemaError, ValidationError, DomainError):
            TEXTS[name](text)

    slow = (f"{hint}: {wrong}" for hint, make in hostile() if (wrong := grows_too_fast(work, make)))
    assert next(slow, "") == ""
