"""The comments on a record, newest first, some at a time."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from highwall.kit.actors import Actor
from highwall.kit.comments.writing import may_edit_until
from highwall.kit.holders import Holder
from highwall.kit.models import Comment
from highwall.kit.schemas import Reference, Schema

PAGE_SIZE = 50


class CommentDetail(Schema):
    """A comment. One that was removed has no text; `allowed_actions` are edit and delete."""

    id: UUID
    text: str
    mentions: list[Reference]
    by_id: UUID | None
    by_name: str
    created_at: datetime
    edited_at: datetime | None
    removed_at: datetime | None
    removed_by_name: str
    version: int
    allowed_actions: list[str]


class CommentPage(Schema):
    """Comments, newest first. `next_before` asks for those before; null where there are none. `allowed_actions` is
    write, or empty."""

    items: list[CommentDetail]
    next_before: UUID | None
    allowed_actions: list[str]


def described(holder: Holder[Any], comment: Comment, actor: Actor) -> dict[str, Any]:
    """A comment as a `CommentDetail`."""
    names = [name for name in CommentDetail.model_fields if name != "allowed_actions"]
    actions: list[str] = []
    if comment.removed_at is None and actor.can(holder.comment):
        is_own = comment.by_id == actor.user_id
        actions += ["edit"] if is_own and timezone.now() < may_edit_until(comment) else []
        actions += ["delete"] if is_own or actor.can(holder.tidies) else []
    return {**{name: getattr(comment, name) for name in names}, "allowed_actions": actions}


def comments_of(holder: Holder[Any], record_id: UUID, actor: Actor, before: UUID | None) -> dict[str, Any]:
    """A `CommentPage`. Raises NotFound outside the scope of the actor."""
    record = holder.get(record_id, actor)
    rows = Comment.objects.filter(record_type=holder.resource, record_id=record_id)
    if before:
        rows = rows.filter(pk__lt=before)
    found = list(rows.order_by("-id")[: PAGE_SIZE + 1])
    shown = found[:PAGE_SIZE]
    is_open = holder.closed(record) is None
    items = [described(holder, comment, actor) for comment in shown]
    return {
        "items": items if is_open else [{**item, "allowed_actions": []} for item in items],
        "next_before": shown[-1].pk if len(found) > PAGE_SIZE else None,
        "allowed_actions": ["write"] if is_open and actor.can(holder.comment) else [],
    }
