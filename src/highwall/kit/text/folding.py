"""Text as people compare it, inside PostgreSQL: the folding of `blastcalc.folding` for searching, uniqueness and order
(ADR 22).

`name__reads_as=value` finds what reads like a value, `name__mentions=word` what contains a word; both fold the value.
`UniqueConstraint(Fold("name"), ...)` holds names apart, `search_index("name", ...)` serves searches.
"""

import functools
import sys
import unicodedata
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Func, Lookup, Transform

from blastcalc import folding
from blastcalc.folding import fold
from highwall.kit.statements import derived


class Fold(Transform):
    """A text as it is compared; `blastcalc.folding.fold` gives the same."""

    function = "kit_fold"
    lookup_name = "fold"
    output_field = models.TextField()


class NaturalKey(Func):
    """What texts are sorted by, null for an empty text; otherwise `blastcalc.folding.natural_key` gives the same."""

    template = '(kit_natural_key(kit_fold(%(expressions)s)) COLLATE "C")'
    arity = 1
    output_field = models.TextField()


class _Grams(Func):
    """Each letter of a folded text, and every two and three that stand side by side."""

    template = "kit_grams(kit_fold(%(expressions)s))"
    arity = 1
    output_field = ArrayField(models.TextField())


GRAM = 3


class _Folded(Lookup):
    """A lookup that compares folded text with a folded value."""

    prepare_rhs = False
    comparison = ""

    def wanted(self) -> Any:
        return derived(self.rhs, fold)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        lhs, parameters = self.process_lhs(compiler, connection)
        return f"kit_fold({lhs}) {self.comparison} %s", (*parameters, self.wanted())


class _ReadsAs(_Folded):
    lookup_name = "reads_as"
    comparison = "="


class _Mentions(_Folded):
    lookup_name = "mentions"
    comparison = "LIKE"

    def wanted(self) -> Any:
        return derived(self.rhs, _pattern)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        statement, parameters = super().as_sql(compiler, connection)
        word, field = fold(str(self.rhs)), getattr(self.lhs, "target", None)
        if not word or field is None or not searched_by_index(field.model, field.name):
            return statement, parameters
        # An index knows which rows have all these letters side by side; among these few the word is looked for.
        lhs, first = self.process_lhs(compiler, connection)
        grams = derived(self.rhs, _grams)
        return f"(kit_grams(kit_fold({lhs})) @> %s::text[] AND {statement})", (*first, grams, *parameters)


def _pattern(text: str) -> str:
    escaped = fold(text).translate({ord(sign): f"\\{sign}" for sign in r"\%_"})
    return f"%{escaped}%"


def _grams(text: str) -> list[str]:
    word = fold(text)
    return sorted({word[place : place + GRAM] for place in range(max(1, len(word) - GRAM + 1))})


for _field in (models.CharField, models.TextField):
    for _lookup in (Fold, _ReadsAs, _Mentions):
        _field.register_lookup(_lookup)


class SearchIndex(GinIndex):
    """What `mentions` finds words by, short ones too."""

    def __init__(self, *expressions: Any, searched: tuple[str, ...] = (), **options: Any) -> None:
        self.searched = searched
        given = expressions or tuple(_Grams(name) for name in searched)
        super().__init__(*given, **options)

    def deconstruct(self) -> tuple[str, Any, dict[str, Any]]:
        path, _, options = super().deconstruct()
        return path, (), options | {"searched": self.searched}


def search_index(*columns: str, name: str) -> SearchIndex:
    """The index of a model whose lists are searched by these columns. The model's migration depends on the one of the
    kit that makes the functions."""
    return SearchIndex(searched=columns, name=name)


def searched_by_index(model: type[models.Model], column: str) -> bool:
    """Whether a search index of the model covers a column."""
    return any(isinstance(index, SearchIndex) and column in index.searched for index in model._meta.indexes)


def functions_sql(prefix: str = "kit", *, has_casefold: bool | None = None) -> str:
    """The statements that make the functions. PostgreSQL folds case by itself from 18 on; older ones are given the
    table. `has_casefold` None leaves it to the server that runs the statements."""
    bodies = {old: _fold_sql(prefix, case) for old, case in ((False, _CASE_BY_SERVER), (True, _case_by_table()))}
    others = _NATURAL_KEY.format(prefix=prefix) + _GRAMS.format(prefix=prefix)
    if has_casefold is not None:
        return bodies[not has_casefold] + others
    return f"""
        DO $do$ BEGIN
            IF current_setting('server_version_num')::int >= 180000 THEN {bodies[False]} ELSE {bodies[True]} END IF;
        END $do$;
        {others}"""


_CASE_BY_SERVER = "casefold(folded COLLATE pg_catalog.pg_unicode_fast)"

_FOLD = """
CREATE OR REPLACE FUNCTION {prefix}_fold(raw text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $body$
DECLARE folded text COLLATE "C";
BEGIN
    IF octet_length(raw) = char_length(raw) THEN
        folded := translate(lower(raw COLLATE "C"), {blanks}, {spaces});
    ELSE
        folded := normalize(raw, NFKD);
        folded := {case};
        folded := regexp_replace(folded, '[{hidden}]+', '', 'g');
        folded := translate(folded, {common}, {meant});
        IF folded ~ '[{seldom}]' THEN
            folded := translate({spelling}, {digits}, '{values}');
        END IF;
    END IF;
    IF left(folded, 1) = ' ' OR right(folded, 1) = ' ' OR strpos(folded, '  ') > 0 THEN
        folded := btrim(regexp_replace(folded, ' +', ' ', 'g'), ' ');
    END IF;
    RETURN folded;
END $body$;
"""

_NATURAL_KEY = """
CREATE OR REPLACE FUNCTION {prefix}_natural_key(folded text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $body$
DECLARE
    key text := '';
    rest text := folded;
    beyond text;
    place int;
    figures text;
    size int;
BEGIN
    IF folded = '' THEN
        RETURN NULL;
    END IF;
    LOOP
        place := regexp_instr(rest, '[0-9]');
        EXIT WHEN place = 0;
        beyond := ltrim(substr(rest, place), '0123456789');
        figures := ltrim(substr(rest, place, length(rest) - place + 1 - length(beyond)), '0');
        size := length(figures);
        key := key || left(rest, place - 1)
            || CASE WHEN size < 9 THEN size::text ELSE '9' || lpad(least(size, 999)::text, 3, '0') END || figures;
        rest := beyond;
    END LOOP;
    RETURN key || rest;
END $body$;
"""


_GRAMS = """
CREATE OR REPLACE FUNCTION {prefix}_grams(folded text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $body$
DECLARE
    found text[] := '{{}}';
    size int := length(folded);
BEGIN
    FOR place IN 1..size LOOP
        found := found || substr(folded, place, 1);
        IF place < size THEN
            found := found || substr(folded, place, 2);
        END IF;
        IF place < size - 1 THEN
            found := found || substr(folded, place, 3);
        END IF;
    END LOOP;
    RETURN found;
END $body$;
"""


def _literal(text: str) -> str:
    """A text as an SQL literal in plain ASCII."""
    return "U&'" + "".join(f"\\+{ord(character):06X}" for character in text) + "'"


def _class(ranges: tuple[tuple[int, int], ...]) -> str:
    """Ranges of characters as they stand between the brackets of a regular expression."""
    return "".join(f"\\U{first:08X}-\\U{last:08X}" for first, last in ranges)


def _fold_sql(prefix: str, case: str) -> str:
    blanks = dict.fromkeys(folding.BLANKS, " ")
    common = {pair[0]: pair[1] for pair in folding.ALIKE} | folding.digits(folding.COMMON_ZEROS) | blanks
    rare = folding.digits(folding.RARE_ZEROS)
    seldom = [(ord(letter), ord(letter)) for letter, _ in folding.SPELT_OUT]
    seldom += [(ord(zero), ord(zero) + 9) for zero in folding.RARE_ZEROS]
    spelling = "folded"
    for letter, letters in folding.SPELT_OUT:
        spelling = f"replace({spelling}, {_literal(letter)}, '{letters}')"
    return _FOLD.format(
        prefix=prefix,
        case=case,
        blanks=_literal("".join(blanks)),
        spaces=_literal("".join(blanks.values())),
        hidden=_class((*folding.HIDDEN, *folding.MARKS)),
        common=_literal("".join(common)),
        meant=_literal("".join(common.values())),
        seldom=_class(tuple(seldom)),
        spelling=spelling,
        digits=_literal("".join(rare)),
        values="".join(rare.values()),
    )


@functools.cache
def _case_by_table() -> str:
    """Case folding of decomposed text by a table. Whatever folds to several characters is replaced before."""
    pairs: dict[str, str] = {}
    longer: dict[str, str] = {}
    for place in range(sys.maxunicode + 1):
        character = chr(place)
        folded = character.casefold()
        if folded != character and unicodedata.is_normalized("NFKD", character):
            (pairs if len(folded) == 1 else longer)[character] = folded
    expression = "folded"
    for character, folded in longer.items():
        expression = f"replace({expression}, {_literal(character)}, {_literal(folded)})"
    return f"translate({expression}, {_literal(''.join(pairs))}, {_literal(''.join(pairs.values()))})"
