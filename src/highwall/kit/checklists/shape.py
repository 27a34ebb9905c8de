"""What an edition of a template holds, as it is sent and as it is kept."""

from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from highwall.kit.errors import Invalid
from highwall.kit.models import new_id
from highwall.kit.schemas import Body
from highwall.kit.text import COMPOSED, FIGURE, ONE_LINE, SOME_LINES

MOST_ITEMS = 200
_LARGEST = 1_000_000_000


class AnswerKind(StrEnum):
    """How an item is answered: by in order, not in order or does not apply; by a figure; by words."""

    CHECK = "check"
    FIGURE = "figure"
    TEXT = "text"


class PhotoRule(StrEnum):
    """When an answer needs a photo."""

    NEVER = "never"
    ALWAYS = "always"
    NOT_OK = "not_ok"


type Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300), ONE_LINE, COMPOSED]
type GroupTitle = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), ONE_LINE, COMPOSED
]
type Guidance = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000), SOME_LINES, COMPOSED]
type UnitName = Annotated[str, StringConstraints(strip_whitespace=True, max_length=16), ONE_LINE, COMPOSED]
type Topic = Annotated[str, StringConstraints(strip_whitespace=True, max_length=16)]
type Limit = Annotated[float, Field(ge=-_LARGEST, le=_LARGEST, allow_inf_nan=False), FIGURE]


class Item(Body):
    """One thing to look at. Its `id` stays the same from edition to edition; a new one has none yet. A figure outside
    of `low` and `high` is not in order. `topic` is what the records know such a thing by."""

    id: UUID | None = None
    text: Words
    answer: AnswerKind = AnswerKind.CHECK
    unit: UnitName = ""
    low: Limit | None = None
    high: Limit | None = None
    photo: PhotoRule = PhotoRule.NEVER
    guidance: Guidance = ""
    topic: Topic = ""
    is_critical: bool = False
    is_required: bool = True


class Group(Body):
    """Items that belong together. One that `comes_first` is done before the work itself begins."""

    title: GroupTitle
    comes_first: bool = False
    items: list[Item] = Field(min_length=1, max_length=MOST_ITEMS)


def as_kept(groups: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The groups of a template, as dumped from `Group`, with an id for each item. Raises Invalid (none or too many
    items, an id twice, limits that no figure keeps)."""
    items = [item for group in groups for item in group["items"]]
    if not 0 < len(items) <= MOST_ITEMS:
        message = f"A checklist has at least one item and at most {MOST_ITEMS}."
        raise Invalid.field("groups", "items_out_of_bounds", message, most=MOST_ITEMS)
    for place, group in enumerate(groups):
        for at, item in enumerate(group["items"]):
            low, high = item["low"], item["high"]
            if item["answer"] != AnswerKind.FIGURE and (low is not None or high is not None):
                message = "Only a figure has limits."
                raise Invalid.field(f"groups.{place}.items.{at}.low", "limits_without_figure", message)
            if low is not None and high is not None and low > high:
                message = "The lower limit is above the upper one."
                raise Invalid.field(f"groups.{place}.items.{at}.high", "limits_crossed", message)
    ids = [str(item["id"]) for item in items if item["id"] is not None]
    if len(ids) != len(set(ids)):
        raise Invalid.field("groups", "item_twice", "The same item stands in the checklist twice.")
    return [
        {**group, "items": [{**item, "id": str(item["id"] or new_id())} for item in group["items"]]} for group in groups
    ]
