"""Whatever the server refuses, the client says in the language on screen: each code has its sentence in both, and a
sentence names nothing that the refusal doesn't give."""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest
from django.conf import settings
from pydantic_core.core_schema import ErrorType

from highwall.config import urls
from highwall.kit.errors import DomainError

from .source import codes_in, dotted

assert urls.api, "the assembled API has loaded every domain's refusals"

SOURCE = Path(settings.BASE_DIR) / "src"
LANGUAGES = ("en", "ar")
PLURAL = re.compile(r"_(zero|one|two|few|many|other)$")
NOT_FACTS = {"detail", "field", "code", "message", "errors", "case"}

VALIDATION: dict[str, set[str]] = {
    "missing": set(),
    "string_type": set(),
    "string_too_short": {"min_length", "count"},
    "string_too_long": {"max_length", "count"},
    "string_pattern_mismatch": set(),
    "string_unicode": set(),
    "int_type": set(),
    "int_parsing": set(),
    "int_parsing_size": set(),
    "int_from_float": set(),
    "float_type": set(),
    "float_parsing": set(),
    "finite_number": set(),
    "decimal_type": set(),
    "decimal_parsing": set(),
    "decimal_max_digits": {"max_digits"},
    "decimal_max_places": {"decimal_places"},
    "decimal_whole_digits": {"whole_digits"},
    "greater_than": {"gt"},
    "greater_than_equal": {"ge"},
    "less_than": {"lt"},
    "less_than_equal": {"le"},
    "multiple_of": {"multiple_of"},
    "bool_type": set(),
    "bool_parsing": set(),
    "date_type": set(),
    "date_parsing": set(),
    "date_from_datetime_parsing": set(),
    "date_from_datetime_inexact": set(),
    "datetime_type": set(),
    "datetime_parsing": set(),
    "datetime_from_date_parsing": set(),
    "timezone_aware": set(),
    "uuid_type": set(),
    "uuid_parsing": set(),
    "enum": set(),
    "literal_error": set(),
    "list_type": set(),
    "dict_type": set(),
    "too_short": {"min_length"},
    "too_long": {"max_length"},
    "extra_forbidden": {"name"},
    "json_invalid": set(),
    "model_attributes_type": set(),
    "value_error": set(),
}
"""What pydantic refuses in the schemas of the API, with the facts that each gives. The client takes the limit of a
length as the number that chooses the plural."""

CALCULATIONS = SOURCE / "blastcalc"
SHAPES = codes_in([CALCULATIONS / "holes.py"], "refuse", 1)
READERS = [
    *(CALCULATIONS / "files").glob("*.py"),
    *(SOURCE / "highwall" / "domains" / "drilling" / "files").glob("*.py"),
]
FILES = codes_in(READERS, "FileError", 0)
ATTACHED = codes_in([*(SOURCE / "highwall" / "kit" / "sniffing").glob("*.py")], "Refused", 0)

WORKED_OUT: dict[str, tuple[str, set[str], set[str]]] = {
    "config/urls.py": ("field", set(VALIDATION), set()),
    "kit/schemas/checked.py": ("field", set(VALIDATION), set()),
    "accounts/services/password_rules.py": (
        "field",
        {"no_uppercase", "no_lowercase", "no_digit", "no_special"},
        {"count"},
    ),
    "administration/services/backup.py": ("refusal", set(), set()),
    "blasting/services/charge.py": (
        "field",
        {"override_too_much", "override_under_water"},
        {"hole_number", "excess_m"},
    ),
    "blasting/services/tie_up.py": ("refusal", set(), set()),
    "drilling/services/holes.py": ("field", SHAPES, set()),
    "drilling/services/imports.py": ("field", FILES, set()),
    "drilling/services/import_reading.py": ("field", FILES, set()),
    "drilling/services/import_saving.py": ("field", FILES, set()),
    "drilling/files/uploads.py": ("field", FILES, set()),
    "drilling/jobs.py": ("field", FILES, set()),
    "kit/attachments/writing.py": ("field", ATTACHED, set()),
    "explosives/services/store.py": ("refusal", {"code_taken", "name_taken"}, {"name"}),
}
"""Where a code is worked out or passed on from a calculation or a reader of files: the section of its sentence, the
codes, and what is given with them."""

HELPERS: dict[str, tuple[str, set[str]]] = {
    "ledger.insufficient": ("insufficient_stock", {"shortages"}),
    "delete_unreferred": ("has_dependents", set()),
    "_refuse": ("", set()),
}
"""Functions that make a refusal for others: the code, or none where it is their second argument, and what they give
besides the facts that are passed to them."""


@dataclass(frozen=True)
class Refusal:
    """A refusal as the source makes it: `section` is that of its sentence, `case` the variant, `facts` what it
    gives."""

    section: str
    code: str
    case: str
    facts: frozenset[str]
    place: str


def classes() -> dict[str, str]:
    """The refusals of the product by the name of their class, with the code that each has when none is given."""

    def below(parent: type[DomainError]) -> Iterator[type[DomainError]]:
        yield parent
        for child in parent.__subclasses__():
            yield from below(child)

    return {found.__name__: found.code for found in below(DomainError)}


def literals(node: ast.expr | None) -> list[str] | None:
    """The texts that an expression may be; None when that can't be read from the source."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        either, other = literals(node.body), literals(node.orelse)
        return None if either is None or other is None else either + other
    return None


def arguments(call: ast.Call, *names: str) -> dict[str, ast.expr]:
    """The arguments of a call by name, where `names` are those of the positional ones."""
    found = dict(zip(names, call.args, strict=False))
    return found | {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}


def entries(node: ast.expr | None) -> dict[str, ast.expr]:
    """The entries of a dictionary that is written out."""
    if not isinstance(node, ast.Dict):
        return {}
    return {
        str(key.value): value
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant)
    }


def refusals_of(call: ast.Call, known: dict[str, str], place: str) -> Iterator[Refusal | str]:
    """What a call refuses, if it is the making of a refusal; the place where its code can't be read."""
    name = dotted(call.func)
    section, is_call = "field", name not in {"FieldError", "PydanticCustomError"}
    given: dict[str, ast.expr] = {}
    more: set[str] = set()
    if name in known:
        section, given = "refusal", arguments(call, "detail")
        codes = literals(given["code"]) if "code" in given else [known[name]]
    elif name == "Invalid.field":
        given = arguments(call, "field", "code", "message")
        codes = literals(given["code"])
    elif not is_call:
        names = ("field", "code", "message", "facts") if name == "FieldError" else ("code", "message", "facts")
        found = arguments(call, *names)
        codes, given = literals(found["code"]), entries(found.get("facts"))
    elif name == "BackupRefused":
        section, codes = "refusal", [f"backup_{code}" for code in literals(call.args[0]) or []]
    elif name in HELPERS and (HELPERS[name][0] or len(call.args) == 3):
        section, given, (code, more) = "refusal", arguments(call), HELPERS[name]
        codes = [code] if code else literals(call.args[1])
    else:
        return
    if codes is None:
        yield place
        return
    facts = frozenset(given) - (NOT_FACTS if is_call else {"case"}) | more
    for code in codes:
        for case in literals(given.get("case")) or [""]:
            yield Refusal(section, code, case, facts, place)


def made_in_source() -> tuple[list[Refusal], list[str]]:
    """Every refusal that the source makes, and the places that pass on a code from elsewhere."""
    known = classes()
    found: list[Refusal] = []
    passed_on: list[str] = []
    for path in sorted((SOURCE / "highwall").rglob("*.py")):
        if {"tests", "migrations", "demo"} & set(path.parts) or path.name in {"errors.py", "kinds.py"}:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                for refusal in refusals_of(node, known, f"{path.relative_to(SOURCE)}:{node.lineno}"):
                    (passed_on if isinstance(refusal, str) else found).append(refusal)  # type: ignore[arg-type]
    return found, passed_on


def sentences(language: str) -> dict[str, dict[str, list[str]]]:
    """The sentences by section and key; those that differ by number stand under one key."""
    path = Path(settings.BASE_DIR) / "web" / "src" / "lib" / "i18n" / language / "problems.json"
    content: dict[str, Any] = json.loads(path.read_text())
    found: dict[str, dict[str, list[str]]] = {}
    for section, texts in content.items():
        for key, text in texts.items():
            found.setdefault(section, {}).setdefault(PLURAL.sub("", key), []).append(text)
    return found


def named_in(texts: list[str]) -> set[str]:
    return {name for text in texts for name in re.findall(r"\{\{(\w+)\}\}", text)}


def sentence_of(refusal: Refusal, words: dict[str, dict[str, list[str]]]) -> list[str] | None:
    """The sentence as the client looks for it: that of the case, else of the code; for a field, else of the whole."""
    sections = ["field", "refusal"] if refusal.section == "field" else ["refusal"]
    for section in sections:
        for key in (f"{refusal.code}_{refusal.case}", refusal.code):
            if key in words[section]:
                return words[section][key]
    return None


FOUND, PASSED_ON = made_in_source()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_that_the_source_refuses_with_has_a_sentence(language: str) -> None:
    assert len(FOUND) > 150
    words = sentences(language)
    missing = {(r.section, r.code, r.case) for r in FOUND if sentence_of(r, words) is None}
    assert sorted(missing) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_of_a_code_has_a_sentence_of_its_own(language: str) -> None:
    words = sentences(language)
    cases = {(r.section, f"{r.code}_{r.case}") for r in FOUND if r.case}
    assert cases
    assert sorted(key for section, key in cases if key not in words[section] and key not in words["refusal"]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_names_only_what_every_such_refusal_gives(language: str) -> None:
    words = sentences(language)
    lacking = {}
    for refusal in FOUND:
        if absent := named_in(sentence_of(refusal, words) or []) - refusal.facts:
            lacking[refusal.place, refusal.code] = sorted(absent)
    assert lacking == {}


def test_codes_are_worked_out_only_where_it_is_known_which() -> None:
    unknown = [place for place in PASSED_ON if not any(known in place for known in WORKED_OUT)]
    assert unknown == []
    assert [known for known in WORKED_OUT if not any(known in place for place in PASSED_ON)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_that_is_worked_out_has_a_sentence(language: str) -> None:
    words = sentences(language)
    for place, (section, codes, facts) in WORKED_OUT.items():
        for code in codes:
            texts = sentence_of(Refusal(section, code, "", frozenset(), place), words)
            assert texts is not None, code
            assert named_in(texts) <= (VALIDATION[code] if codes == set(VALIDATION) else facts), code


def test_the_validation_errors_exist() -> None:
    assert set(VALIDATION) <= set(get_args(ErrorType))
