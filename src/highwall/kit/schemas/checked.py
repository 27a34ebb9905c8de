"""What comes otherwise than as the body of a request, held to the same limits."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from highwall.kit.errors import FieldError, Invalid
from highwall.kit.schemas.shared import Body


def facts_of(item: Mapping[str, Any]) -> dict[str, Any]:
    """What a message of a validation names: `{"max_length": 80}`."""
    return {
        name: value for name, value in item.get("ctx", {}).items() if isinstance(value, str | int | float | Decimal)
    }


def checked[B: Body](body: type[B], values: Mapping[str, Any]) -> B:
    """Values as the body that a request would send. Raises Invalid with one error for each field."""
    try:
        return body.model_validate(values)
    except ValidationError as error:
        found = tuple(
            FieldError(".".join(map(str, item["loc"])), item["type"], item["msg"], facts_of(item))
            for item in error.errors(include_url=False)
        )
        raise Invalid("Correct the marked values.", errors=found) from error
