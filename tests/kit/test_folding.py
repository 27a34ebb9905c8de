"""One folding of text for search, uniqueness and order: what reads alike is alike, in Python and in PostgreSQL."""

import json
import random
import unicodedata
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import settings as tried
from hypothesis import strategies as st
from tests.kit.conftest import execute

from highwall.kit.text import fold, functions_sql, natural_key

pytestmark = pytest.mark.django_db

VECTORS = json.loads((Path(settings.BASE_DIR) / "web" / "src" / "lib" / "folding.vectors.json").read_text())
"""What the browser client is held to as well."""
ALIKE = VECTORS["alike"]

letters = st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\0")
telling = st.sampled_from(
    sorted({letter for pair in ALIKE for text in pair for letter in text} | set("İıẞςſﷺ①½\u0345"))
)
texts = st.lists(st.text(st.one_of(letters, telling), max_size=20), min_size=1, max_size=40)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_reads_alike_folds_to_one_text(one: str, other: str) -> None:
    assert fold(one) == fold(other) != ""
    assert execute("SELECT kit_fold(%s) = kit_fold(%s)", one, other) == [(True,)]


@pytest.mark.parametrize(("one", "other"), VECTORS["apart"])
def test_what_reads_differently_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)
    assert natural_key(one) != natural_key(other)


@given(texts)
@tried(max_examples=150, deadline=None)
def test_postgresql_and_python_fold_every_text_alike(found: list[str]) -> None:
    rows = execute(
        "SELECT kit_fold(raw), kit_natural_key(kit_fold(raw)) FROM unnest(%s::text[]) WITH ORDINALITY t (raw, place)"
        " ORDER BY place",
        found,
    )
    assert rows == [(fold(text), natural_key(text) or None) for text in found]


def test_a_server_that_cannot_fold_case_by_itself_does_it_by_the_table() -> None:
    execute(functions_sql("old", has_casefold=False))
    every = [chr(place) for place in range(1, 0x110000) if unicodedata.category(chr(place)) not in {"Cs", "Cn", "Co"}]
    rows = execute(
        "SELECT raw, old_fold(raw) FROM unnest(%s::text[]) t (raw) WHERE old_fold(raw) <> kit_fold(raw)", every
    )
    assert rows == []


@given(st.lists(st.integers(0, 10**30), min_size=2, max_size=8), st.sampled_from("0٠०０"))
@tried(max_examples=100, deadline=None)
def test_numbers_inside_texts_sort_as_people_count(numbers: list[int], zero: str) -> None:
    written = {number: "".join(chr(ord(zero) + int(digit)) for digit in str(number)) for number in numbers}
    names = [f"Bench {written[number]} n" for number in sorted(numbers)]
    assert sorted(names, key=natural_key) == names
    rows = execute('SELECT n FROM unnest(%s::text[]) n ORDER BY kit_natural_key(kit_fold(n)) COLLATE "C"', names[::-1])
    assert [name for (name,) in rows] == names


def test_folding_twice_changes_nothing() -> None:
    for text in (text for pair in ALIKE for text in pair):
        assert fold(fold(text)) == fold(text)


def test_names_sort_as_people_expect() -> None:
    shuffled = random.Random(2).sample(VECTORS["sorted"], len(VECTORS["sorted"]))
    assert sorted(shuffled, key=lambda name: (natural_key(name), name)) == VECTORS["sorted"]
