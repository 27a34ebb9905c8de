"""Statements kept by their shape, with the values put in anew at every request (ADR 26).

Building the SQL of an ORM query takes several times as long as running it, and the text depends on little: on what
decides between branches (reach, rights, which filters are given), not on whose region or which store it is. What
decides is the *shape*, under which a statement is kept. The rest, the *values*, is put in at each use.

Which value stands where is not declared but found out: the query is built twice, each time with stand-ins in place of
the values. It is kept only if both times give the same text, if every parameter that differs between them is one of the
stand-ins itself (the same object, so nothing has worked on it), and if nothing was read on the way: no table, no clock,
no setting. Everything else is built afresh each time, which is slower and as right.

What changes by itself stands in a query as `Live`, and what is made of a value on its way into the SQL goes through
`derived`; both are worked out when the statement runs.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from secrets import randbelow, token_hex
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import EmptyResultSet, FullResultSet
from django.db import connection
from django.db.models import Expression, Field, QuerySet

from blastcalc.folding import fold
from highwall.kit.actors import Actor
from highwall.kit.statements.compiled import converters_of

KEPT_SHAPES = 2048
PROVING = False
"""Whether every statement that was kept is compared with one that is built afresh, at each use. The tests do."""

_SHORT_WORD = 3
"""Texts are looked for in two ways, by whether they have so many characters once folded (`kit.text`)."""

_state = threading.local()


class Unkept(Exception):
    """Raised while a statement is built: it depends on more than its shape and its values. The text says on what."""


class WrongShape(Exception):
    """A kept statement is not what would have been built."""


def must_not_be_kept(what: str) -> None:
    """Say that something is read which no kept statement may rest on. Raises Unkept while one is built."""
    if getattr(_state, "is_building", False):
        raise Unkept(what)


class StandIn(str):
    """A text in place of a value while a statement is built."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class _Derived:
    source: str
    how: Callable[[str], Any]


def derived(text: str, how: Callable[[str], Any]) -> Any:
    """What a function of a module makes of a text that becomes a parameter. The SQL around it must depend on the text
    by no more than `kind_of` tells."""
    return _Derived(text, how) if isinstance(text, StandIn) else how(text)


class Live(Expression):
    """A value that is read whenever the query runs, such as the present day or a setting. `read` is a function of a
    module or a method of an object that is never replaced."""

    def __init__(self, read: Callable[[], Any], output_field: "Field[Any, Any] | None" = None) -> None:
        super().__init__(output_field=output_field)
        self.read = read

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return "%s", (self if getattr(_state, "is_building", False) else self.read(),)


def kind_of(value: Any) -> Hashable:
    """What of a value belongs to the shape. Raises Unkept for one that has no stand-in."""
    if type(value) is UUID or value is None:
        return value is None
    if type(value) is str:
        return "", bool(value), len(fold(value)) < _SHORT_WORD
    if type(value) in {date, datetime}:
        return type(value).__name__
    raise Unkept(f"There are no stand-ins for values of the type {type(value).__name__}.")


def _stand_in(value: Any) -> Any:
    """Another value of the same kind that no code expects and every normalisation would change."""
    if value is None or value == "":
        return value
    if type(value) is UUID:
        return uuid4()
    if type(value) is str:
        return StandIn("Zé" if len(fold(value)) < _SHORT_WORD else f" Zé%_\\ {token_hex(8)} ")
    if type(value) is datetime:
        return datetime(1801 + randbelow(90), 1, 2, 3, 4, 5, randbelow(1_000_000), UTC)
    return date(1801 + randbelow(90), 1 + randbelow(12), 1 + randbelow(28))


@contextmanager
def _building() -> Iterator[None]:
    def refuse(*_given: Any) -> Any:
        raise Unkept("The database is asked.")

    before, _state.is_building = getattr(_state, "is_building", False), True
    try:
        with connection.execute_wrapper(refuse):
            yield
    finally:
        _state.is_building = before


@dataclass(frozen=True, slots=True)
class _Value:
    """A place among the parameters for one of the values, as it is or as something makes it."""

    index: int
    how: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class _Several:
    parts: tuple[Any, ...]


class Slot:
    """A place for a value that is given by name when the statement runs (`kit.statements`)."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Slot) and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)


class _Places:
    """Where the stand-ins of one building are found among its parameters."""

    def __init__(self, values: Sequence[Any]) -> None:
        self.values = [_stand_in(value) for value in values]
        self._index = {id(value): at for at, value in enumerate(self.values) if value is not None and value != ""}

    def of(self, parameter: Any) -> _Value | None:
        if isinstance(parameter, _Derived):
            found = self._index.get(id(parameter.source))
            return None if found is None else _Value(found, parameter.how)
        found = self._index.get(id(parameter))
        return None if found is None else _Value(found)


def _part(first: Any, second: Any, places: tuple[_Places, _Places]) -> Any:
    """What stands at one place of the parameters, from two buildings. Raises Unkept."""
    one, other = places[0].of(first), places[1].of(second)
    if one is not None and one == other:
        return one
    if one is None and other is None and type(first) is type(second):
        if isinstance(first, list) and len(first) == len(second):
            parts = tuple(_part(left, right, places) for left, right in zip(first, second, strict=True))
            return _Several(parts) if any(map(_is_moving, parts)) else first
        if isinstance(first, Live):
            if first.read == second.read:
                return first
        elif not isinstance(first, _Derived | StandIn) and first == second:
            return first
    raise Unkept("A parameter differs that is none of the values.")


def _is_moving(part: Any) -> bool:
    return isinstance(part, _Value | _Several | Live | Slot)


def _given(part: Any, values: Sequence[Any], named: dict[str, Any]) -> Any:
    if isinstance(part, _Value):
        value = values[part.index]
        return value if part.how is None else part.how(value)
    if isinstance(part, Slot):
        return named[part.name]
    if isinstance(part, Live):
        return part.read()
    return [_given(each, values, named) for each in part.parts] if isinstance(part, _Several) else part


def values_of(actor: Actor) -> tuple[UUID | None, UUID | None]:
    """Of an actor what is not part of the shape: who it is, and of which region."""
    return actor.user_id, actor.region_id


def with_values(actor: Actor, values: Sequence[Any]) -> Actor:
    """An actor of the same shape with other values. Its name and session are nobody's, so that no query rests on
    them."""
    return replace(actor, user_id=values[0], region_id=values[1], session_id=uuid4(), name=token_hex(8))


type Build[Row] = Callable[[Sequence[Any]], QuerySet[Any, Row]]
"""Builds a query from its values. What else it depends on must be in the key under which it is kept."""


class Template:
    """A statement that is kept: its text, its parameters with places for the values, and what the ORM's compiler knows
    about its columns."""

    def __init__(self, rows: QuerySet[Any, Any], compiler: Any, sql: str, parameters: Sequence[Any]) -> None:
        self.rows, self.compiler, self.sql = rows, compiler, sql
        self._parameters = list(parameters)
        self._moving = [(at, part) for at, part in enumerate(parameters) if _is_moving(part)]
        # They depend on the selected columns alone, and are looked up anew for each run otherwise.
        self.converters = converters_of(compiler)

    @classmethod
    def afresh(cls, rows: QuerySet[Any, Any]) -> "Template":
        """That of a query of which only the named values are left open. Raises EmptyResultSet."""
        return cls(rows, *_compiled(rows))

    def parameters(self, values: Sequence[Any], named: dict[str, Any]) -> tuple[Any, ...]:
        """The parameters of one run. Raises KeyError when the value of a name is missing."""
        given = self._parameters.copy()
        for at, part in self._moving:
            given[at] = _given(part, values, named)
        return tuple(given)

    def must_equal(self, afresh: QuerySet[Any, Any], values: Sequence[Any]) -> None:
        """Compare it with what is built from the values themselves. Raises WrongShape."""
        try:
            _, sql, parameters = _compiled(afresh)
        except EmptyResultSet:
            sql, parameters = "", []
        wanted = [_still(part, values) for part in self._parameters]
        found = [part.read if isinstance(part, Live) else part for part in parameters]
        if sql != self.sql or found != wanted:
            message = f"Kept: {self.sql} {wanted}\nBuilt: {sql} {found}"
            raise WrongShape(message)


def _still(part: Any, values: Sequence[Any]) -> Any:
    """As `_given`, where clocks and names are compared as such."""
    if isinstance(part, _Several):
        return [_still(each, values) for each in part.parts]
    if isinstance(part, Live):
        return part.read
    return part if isinstance(part, Slot) else _given(part, values, {})


def _compiled(rows: QuerySet[Any, Any]) -> tuple[Any, str, list[Any]]:
    compiler = rows.query.get_compiler(rows.db)
    sql, parameters = compiler.as_sql()
    return compiler, sql, list(parameters)


class Shapes:
    """Templates by key, the least recently used given up first. Threads may build the same one twice; no lock is worth
    that."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Template | None] = OrderedDict()

    def get(self, key: Hashable, values: Sequence[Any], build: Build[Any]) -> Template | None:
        """The template of a key, built if need be; None if no template may be kept for it. The kinds of the values must
        be part of the key."""
        try:
            template = self._kept[key]
            self._kept.move_to_end(key)
        except KeyError:
            self._kept[key] = template = _find_out(values, build)
            while len(self._kept) > KEPT_SHAPES:
                self._kept.popitem(last=False)
        if PROVING and template is not None:
            with _building():
                template.must_equal(build(values), values)
        return template

    def clear(self) -> None:
        self._kept.clear()


def _find_out(values: Sequence[Any], build: Build[Any]) -> Template | None:
    places = _Places(values), _Places(values)
    try:
        with _building():
            rows = build(places[0].values)
            compiler, sql, first = _compiled(rows)
            if not values:
                return Template(rows, compiler, sql, first)
            _, sql_again, second = _compiled(build(places[1].values))
        if sql != sql_again or len(first) != len(second):
            return None
        parts = [_part(one, other, places) for one, other in zip(first, second, strict=True)]
    except (Unkept, EmptyResultSet, FullResultSet):
        return None
    except (TypeError, ValueError):
        # Some code has worked on a stand-in.
        return None
    return Template(rows, compiler, sql, parts)
