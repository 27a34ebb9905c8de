"""The routes of the comments on a kind of record, from one place."""

from typing import Annotated, Any
from uuid import UUID

from ninja import Query, Status
from pydantic import Field, StringConstraints

from highwall.kit.comments import reading, writing
from highwall.kit.comments.reading import CommentDetail, CommentPage
from highwall.kit.holders import Holder
from highwall.kit.http import ApiRequest, ApiRouter
from highwall.kit.models import Comment
from highwall.kit.schemas import Body, Reference, length_of
from highwall.kit.text import COMPOSED, SOME_LINES

MOST_MENTIONS = 20
LONGEST_SEARCH = 80

_LENGTH = StringConstraints(strip_whitespace=True, min_length=1, max_length=length_of(Comment, "text"))

type CommentText = Annotated[str, _LENGTH, SOME_LINES, COMPOSED]


class NewComment(Body):
    """`mentions` are the ids of the people whom the text names with @ and their name."""

    text: CommentText
    mentions: list[UUID] = Field(default=[], max_length=MOST_MENTIONS)


def comment_routes(router: ApiRouter, path: str, holder: Holder[Any]) -> None:
    """Register what people do with the comments on such a record, below `path`, which ends in its id."""
    below, noun = f"{path}/comments", holder.resource

    def listed(request: ApiRequest, record_id: UUID, before: UUID | None = None) -> Any:
        return reading.comments_of(holder, record_id, request.actor, before)

    def write(request: ApiRequest, record_id: UUID, body: NewComment) -> Any:
        comment = writing.write(holder, actor=request.actor, record_id=record_id, **body.model_dump())
        return Status(201, reading.described(holder, comment, request.actor))

    def change(request: ApiRequest, record_id: UUID, comment_id: UUID, body: NewComment) -> Any:
        comment = writing.change(
            holder, actor=request.actor, record_id=record_id, comment_id=comment_id, **body.model_dump()
        )
        return reading.described(holder, comment, request.actor)

    def remove(request: ApiRequest, record_id: UUID, comment_id: UUID) -> Any:
        comment = writing.remove(holder, actor=request.actor, record_id=record_id, comment_id=comment_id)
        return reading.described(holder, comment, request.actor)

    def mentionable(
        request: ApiRequest, record_id: UUID, search: Annotated[str, Query(max_length=LONGEST_SEARCH)] = ""
    ) -> Any:
        holder.get(record_id, request.actor)
        people = writing.people_who_see(holder, record_id, search=search)
        return [{"id": person.user_id, "name": person.name} for person in people]

    one = f"{below}/{{uuid:comment_id}}"
    for method, where, view, right, response, name, summary in (
        ("GET", below, listed, holder.read, CommentPage, f"list_{noun}_comments", "List the comments"),
        ("POST", below, write, holder.comment, {201: CommentDetail}, f"comment_on_{noun}", "Write a comment"),
        ("PUT", one, change, holder.comment, CommentDetail, f"change_{noun}_comment", "Change your comment"),
        ("DELETE", one, remove, holder.comment, CommentDetail, f"remove_{noun}_comment", "Remove a comment"),
        (
            "GET",
            f"{path}/mentionable",
            mentionable,
            holder.comment,
            list[Reference],
            f"list_{noun}_mentionable",
            "Find people whom a comment may mention",
        ),
    ):
        router.below(
            method,
            where,
            view,
            right=right,
            response=response,
            operation_id=name,
            summary=f"{summary} on {holder.noun}",
        )
