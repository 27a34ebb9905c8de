from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from highwall.domains.accounts.models import SavedView as View
from highwall.kit.schemas import Body, Change, Schema, length_of, text_of
from highwall.kit.text import COMPOSED, ONE_LINE

type ViewName = Annotated[str, text_of(View, "name"), ONE_LINE, COMPOSED]
type ListName = Annotated[str, StringConstraints(pattern=r"^/api/v1/[a-z0-9/{}_ -]{1,150}$")]
type ViewQuery = Annotated[str, StringConstraints(max_length=length_of(View, "query")), ONE_LINE]


class SavedView(Schema):
    """`list_name`: the address of the list, with the client's prefix where one page has several. `query`: what the
    address of the page says about the list, such as `status=active&sort=-created_at`."""

    id: UUID
    list_name: str
    name: str
    query: str
    is_default: bool
    version: int


class ViewFacts(Body):
    name: ViewName
    query: ViewQuery = ""
    is_default: bool = False


class NewSavedView(ViewFacts):
    list_name: ListName


class SavedViewChange(ViewFacts, Change):
    """Only the fields that are sent are changed."""
