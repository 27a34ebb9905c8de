"""Figures and days that are possible, but so unusual that somebody has to say that they are meant (ADR 25).

A field declares what is usual (`Usual`, `UsualDays`) beside its limits. A body with anything else is refused once (422
`implausible`), naming each field, its figure and the usual range, and a token that stands for just these. The same
request with the token in `CONFIRMED_HEADER` goes through, and the audit trail keeps what was confirmed. A rule that
needs the record calls `ask` inside its service; tokens of several questions stand in the header with commas between.
"""

import functools
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, TypeAliasType, Union, get_args, get_origin, get_type_hints

from django.db import transaction
from django.http import HttpRequest
from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from highwall.kit.audit import record_event
from highwall.kit.calendar import calendar_day, today
from highwall.kit.errors import FieldError, Invalid
from highwall.kit.schemas.shared import Body

CONFIRMED_HEADER = "X-Highwall-Confirmed"

type Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """An unusual value: where it stands (dotted), the value and what is usual, in a unit; days have none."""

    field: str
    given: Decimal | date
    low: Decimal | date
    high: Decimal | date
    unit: str = ""

    def refusal(self) -> FieldError:
        if isinstance(self.given, date):
            message = f"{self.given} is unusual here; usual is {self.low} to {self.high}. Confirm it, or correct it."
            return FieldError(
                self.field,
                "implausible",
                message,
                {"case": "day", "given_on": str(self.given), "first_on": str(self.low), "last_on": str(self.high)},
            )
        figures = [Decimal(str(value)) for value in (self.given, self.low, self.high)]
        given, low, high = (f"{value:,f}" for value in figures)
        usual = f"usual is {low} to {high} {self.unit}".rstrip()
        message = f"{given} {self.unit}".rstrip() + f" is unusual here; {usual}. Confirm it, or correct it."
        return FieldError(
            self.field,
            "implausible",
            message,
            {"given": float(figures[0]), "low": float(figures[1]), "high": float(figures[2]), "unit": self.unit},
        )


@dataclass(frozen=True, slots=True)
class Usual:
    """Part of an annotated number: what is usual, both ends included."""

    low: float
    high: float
    unit: str = ""

    def doubt(self, field: str, value: Any) -> Doubt | None:
        """None for what is usual."""
        low, high = Decimal(str(self.low)), Decimal(str(self.high))
        # A float such as 0.1 is not quite that figure, and the figure itself would lie beside it.
        if (low <= value <= high) if isinstance(value, Decimal) else (self.low <= value <= self.high):
            return None
        return Doubt(field, Decimal(str(value)), low, high, self.unit)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "x-usual": {"low": self.low, "high": self.high, "unit": self.unit}}


@dataclass(frozen=True, slots=True)
class UsualDays:
    """Part of an annotated day or moment: how many days before today it usually is at the earliest, and after today at
    the latest, in the mine."""

    before: int
    after: int

    def doubt(self, field: str, value: Any) -> Doubt | None:
        """None for what is usual."""
        day = calendar_day(value) if isinstance(value, datetime) else value
        low, high = today() - timedelta(days=self.before), today() + timedelta(days=self.after)
        return None if low <= day <= high else Doubt(field, day, low, high)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "x-usual": {"days_before_today": self.before, "days_after_today": self.after}}


@dataclass(frozen=True, slots=True)
class UsualYears:
    """Part of an annotated year: how many years before the present one it usually is at the earliest, and after it at
    the latest, in the mine."""

    before: int
    after: int

    def doubt(self, field: str, value: Any) -> Doubt | None:
        """None for what is usual."""
        now = today().year
        return Usual(now - self.before, now + self.after).doubt(field, value)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "x-usual": {"years_before_now": self.before, "years_after_now": self.after}}


class Implausible(Invalid):
    """Something unusual that nobody has confirmed (422); the fact `confirmation` is what confirms it."""

    code = "implausible"
    title = "Some values are unusual"


_confirmed: ContextVar[frozenset[str] | None] = ContextVar("confirmed", default=None)
"""The tokens that came with the request; None where no request can be asked back."""


def ask(doubts: Iterable[Doubt], *, at: str = "") -> None:
    """Have unusual values confirmed by whoever sends them. `at` names what they are entered into, for the audit trail.

    Call inside the transaction of the write, which is undone. Does nothing outside a request, since nobody can be asked
    there. Raises Implausible.
    """
    found = list(doubts)
    tokens = _confirmed.get()
    if not found or tokens is None:
        return
    content = "\n".join(sorted(f"{doubt.field}={doubt.given}" for doubt in found))
    token = hashlib.sha256(content.encode()).hexdigest()[:32]
    if token not in tokens:
        raise Implausible(
            "Some values are unusual. Confirm that they are meant, or correct them.",
            errors=tuple(doubt.refusal() for doubt in found),
            confirmation=token,
        )
    figures = [
        {"field": d.field, "given": str(d.given), "usual": [str(d.low), str(d.high)], "unit": d.unit} for d in found
    ]
    record_event("confirmed", resource="figures", after={"path": at, "figures": figures[:100], "count": len(found)})


def asks_back(view: Callable[..., Any]) -> Callable[..., Any]:
    """A view whose effect stays only once what is unusual in its bodies has been confirmed."""
    checks = {name: _check_of(hint) for name, hint in get_type_hints(view, include_extras=True).items()}
    bodies = {name: check for name, check in checks.items() if check is not None and name != "return"}
    takes_body = any(_is_body(hint) for hint in get_type_hints(view).values())
    if not takes_body:
        return view

    @functools.wraps(view)
    def asking(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        tokens = request.headers.get(CONFIRMED_HEADER, "")
        mark = _confirmed.set(frozenset(token.strip() for token in tokens.split(",")))
        try:
            found = [doubt for name, check in bodies.items() for doubt in check(kwargs.get(name), ())]
            if not found:
                return view(request, *args, **kwargs)
            with transaction.atomic():
                # What the rules refuse anyway nobody is asked about.
                answer = view(request, *args, **kwargs)
                ask(found, at=request.path)
                return answer
        finally:
            _confirmed.reset(mark)

    return asking


type Check = Callable[[Any, Path], Iterator[Doubt]]


def _is_body(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Body)


@functools.cache
def _check_of(hint: Any) -> Check | None:
    """What looks for doubts in a value of this type; None where nothing in it declares what is usual."""
    if isinstance(hint, TypeAliasType):
        return _check_of(hint.__value__)
    if _is_body(hint):
        return _check_of_body(hint)
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        usual = next((one for one in hint.__metadata__ if isinstance(one, Usual | UsualDays | UsualYears)), None)
        return _check_of(parts[0]) if usual is None else _check_against(usual)
    inner = [check for check in map(_check_of, parts) if check is not None]
    return _check_inside(origin, inner) if inner else None


def _check_inside(origin: Any, inner: list[Check]) -> Check | None:
    if origin in {Union, UnionType}:
        return lambda value, path: (doubt for check in inner if value is not None for doubt in check(value, path))
    if origin is list:
        return lambda value, path: (d for place, item in enumerate(value) for d in inner[0](item, (*path, place)))
    if origin is dict:
        return lambda value, path: (d for key, item in value.items() for d in inner[-1](item, (*path, str(key))))
    return None


def _check_against(usual: Usual | UsualDays | UsualYears) -> Check:
    def check(value: Any, path: Path) -> Iterator[Doubt]:
        if value is not None and (doubt := usual.doubt(".".join(map(str, path)), value)):
            yield doubt

    return check


def _check_of_body(body: type[Body]) -> Check | None:
    fields: Mapping[str, Any] = get_type_hints(body, include_extras=True)
    checks = {name: found for name in body.model_fields if (found := _check_of(fields[name]))}
    if not checks:
        return None

    def check(value: Any, path: Path) -> Iterator[Doubt]:
        if isinstance(value, body):
            for name in (name for name in checks if name in value.model_fields_set):
                yield from checks[name](getattr(value, name), (*path, name))

    return check
