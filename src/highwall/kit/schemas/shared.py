"""Shapes that many resources share."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import ninja
from ninja.schema import DjangoGetter
from pydantic import (
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    ValidationInfo,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticKnownError, PydanticUndefined, core_schema


class Schema(ninja.Schema):
    """The base of whatever is answered, read off records or off plain data."""

    @model_validator(mode="wrap")
    @classmethod
    def _run_root_validator(cls, values: Any, handler: ModelWrapValidatorHandler[Any], info: ValidationInfo) -> Any:
        # The framework's own reads plain data too as if each value might be a record's, a relation or a method: that
        # takes a sixth of a whole request.
        if type(values) is dict and not cls._ninja_resolvers:
            return handler(values)
        return handler(DjangoGetter(values, cls, info.context))


class Body(ninja.Schema):
    """The base of whatever is sent, and of each part of it: a field that is not known is refused, so that nobody who
    misspells one is told that all is well."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="wrap")
    @classmethod
    def _run_root_validator(cls, values: Any, handler: ModelWrapValidatorHandler["Body"]) -> Any:
        # The framework's own wraps values for answers that are read off records, and validates twice what forbids extra
        # fields. What is sent is plain data.
        return handler(values)


@dataclass(frozen=True, slots=True)
class OneOf:
    """Part of an annotated text: it is one of the values that are known once everything has been loaded."""

    known: Callable[[], Iterable[str]]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "enum": sorted(self.known())}

    def _check(self, value: str) -> str:
        if value not in (known := sorted(self.known())):
            raise PydanticKnownError("enum", {"expected": ", ".join(known)})
        return value


class Change(Body):
    """Makes of the body that creates a record the one that changes it (`class MachineChange(NewMachine, Change)`):
    every field may be left out, and is then not changed. Null empties those that may be null, and no other.

    What the fields hold that are not sent is never read, because changes are dumped with `exclude_unset`."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        for field in cls.model_fields.values():
            if field.default is not None:
                field.default, field.default_factory = PydanticUndefined, lambda: None
        cls.model_rebuild(force=True)


class Reference(Schema):
    """Another record, by id and name."""

    id: UUID
    name: str


class Step(Schema):
    """One line of a record's history."""

    name: str
    from_state: str
    to_state: str
    by_id: UUID | None
    by_name: str
    at: datetime
    reason: str


class Reason(Body):
    """The body of an action that may need a reason."""

    reason: str = Field("", max_length=2000)


class WhyNot(Schema):
    """What a step would be refused with now: a stable code, English words, and the facts that they name."""

    code: str
    message: str
    facts: dict[str, Any]


class Blocked(WhyNot):
    """A step that a person has the right to, and why it is not possible yet."""

    name: str


class Dependent(Schema):
    """Records that hang on another one."""

    kind: str
    count: int
    blocks_deletion: bool
