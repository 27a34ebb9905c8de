from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import StringConstraints

from highwall.kit.schemas import Body, unsent
from highwall.kit.text import COMPOSED, ONE_LINE

type ViewName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60), ONE_LINE, COMPOSED
]
type ListName = Annotated[str, StringConstraints(pattern=r"^/api/v1/[a-z0-9/{}_ -]{1,150}$")]
type ViewQuery = Annotated[str, StringConstraints(max_length=2000), ONE_LINE]


class SavedView(Schema):
    """`list_name`: the address of the list, with the client's prefix where one page has several. `query`: what the
    address of the page says about the list, such as `status=active&sort=-created_at`."""

    id: UUID
    list_name: str
    name: str
    query: str
    is_default: bool
    version: int


class NewSavedView(Body):
    list_name: ListName
    name: ViewName
    query: ViewQuery = ""
    is_default: bool = False


class SavedViewChange(Body):
    """Only the fields that are sent are changed."""

    name: ViewName = unsent()
    query: ViewQuery = unsent()
    is_default: bool = unsent()
