"""Writing comments, changing them soon after, and taking them away."""

from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Forbidden, Invalid, NotFound
from highwall.kit.events import emit
from highwall.kit.holders import Holder
from highwall.kit.models import Comment
from highwall.kit.settings import Setting
from highwall.kit.workflow import log_step

EDIT_MINUTES = Setting(
    key="comments.edit_minutes",
    type_=Annotated[int, Ge(0), Le(1440)],
    default=15,
    group="comments",
    description="For how long after writing it somebody may change their comment.",
    unit="min",
)
MENTIONED = "comments.mentioned"
"""The event that tells of people who have just been mentioned."""
SHOWN_CHARACTERS = 200


@transaction.atomic
def write(
    holder: Holder[Any],
    *,
    actor: Actor,
    record_id: UUID,
    text: str,
    mentions: list[UUID],
    at: datetime | None = None,
) -> Comment:
    """Write a comment on a record, now or at a moment given; who is mentioned is told. Raises Forbidden, NotFound,
    Conflict (closed), Invalid (somebody mentioned can't see the record, or is not named in the text)."""
    actor.require(holder.comment)
    record = holder.lock_open(record_id, actor)
    at = at or timezone.now()
    comment = Comment.objects.create(
        record_type=holder.resource,
        record_id=record_id,
        text=text,
        mentions=_checked(holder, record_id, text, mentions),
        by_id=actor.user_id,
        by_name=actor.name,
        created_at=at,
    )
    state = holder.state(record)
    log_step(holder.resource, record_id, "comment", before=state, after=state, actor=actor, at=at)
    _tell(holder, record, comment, {person["id"] for person in comment.mentions})
    return comment


@transaction.atomic
def change(
    holder: Holder[Any], *, actor: Actor, record_id: UUID, comment_id: UUID, text: str, mentions: list[UUID]
) -> Comment:
    """Change what one wrote, within `comments.edit_minutes`; who is mentioned only now is told. Raises Forbidden (of
    somebody else), NotFound, Conflict (too late, removed, closed), Invalid."""
    actor.require(holder.comment)
    record = holder.lock_open(record_id, actor)
    comment = _locked(holder, record_id, comment_id)
    if comment.by_id != actor.user_id:
        raise Forbidden("Only who wrote a comment may change it.", code="comment_not_own")
    minutes = EDIT_MINUTES.get()
    if timezone.now() >= may_edit_until(comment):
        message = f"A comment can be changed for {minutes} minutes. Write another one."
        raise Conflict(message, code="comment_too_old", minutes=minutes)
    before = {person["id"] for person in comment.mentions}
    comment.text, comment.mentions = text, _checked(holder, record_id, text, mentions)
    comment.edited_at = timezone.now()
    comment.save_new_version()
    _tell(holder, record, comment, {person["id"] for person in comment.mentions} - before)
    return comment


@transaction.atomic
def remove(holder: Holder[Any], *, actor: Actor, record_id: UUID, comment_id: UUID) -> Comment:
    """Take a comment away: its place stays, with who removed it. Raises Forbidden (of somebody else, without the right
    to tidy up), NotFound, Conflict (removed already, closed)."""
    actor.require(holder.comment)
    holder.lock_open(record_id, actor)
    comment = _locked(holder, record_id, comment_id)
    if comment.by_id != actor.user_id:
        actor.require(holder.tidies)
    comment.text, comment.mentions = "", []
    comment.removed_at, comment.removed_by_name = timezone.now(), actor.name
    comment.save_new_version()
    return comment


def may_edit_until(comment: Comment) -> Any:
    return comment.created_at + timedelta(minutes=EDIT_MINUTES.get())


def people_who_see(
    holder: Holder[Any], record_id: UUID, *, search: str = "", ids: list[UUID] | None = None, most: int = 8
) -> list[Actor]:
    """Active people who may see the record, by name: those whose name mentions the search, or of these ids."""
    directory = import_string(settings.DIRECTORY)
    found: list[Actor] = []
    for person in directory(holder.read, search=search, ids=ids):
        if len(found) < most and holder.visible(person).filter(pk=record_id).exists():
            found.append(person)
    return found


def _checked(holder: Holder[Any], record_id: UUID, text: str, ids: list[UUID]) -> list[dict[str, str]]:
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return []
    people = people_who_see(holder, record_id, ids=wanted, most=len(wanted))
    if len(people) < len(wanted):
        message = "Somebody who is mentioned can't see this record. Mention only people who can."
        raise Invalid.field("mentions", "mention_unseen", message)
    if any(f"@{person.name}" not in text for person in people):
        raise Invalid.field("mentions", "mention_not_in_text", "Write @ and the name of each person who is mentioned.")
    return [{"id": str(person.user_id), "name": person.name} for person in people]


def _tell(holder: Holder[Any], record: Any, comment: Comment, user_ids: set[str]) -> None:
    told = user_ids - {str(comment.by_id)}
    if told:
        emit(
            MENTIONED,
            user_ids=sorted(told),
            link=holder.link_to(record.pk),
            by=comment.by_name,
            record=holder.called(record),
            text=comment.text[:SHOWN_CHARACTERS],
        )


def _locked(holder: Holder[Any], record_id: UUID, comment_id: UUID) -> Comment:
    rows = Comment.objects.select_for_update().filter(record_type=holder.resource, record_id=record_id)
    found = rows.filter(pk=comment_id).first()
    if found is None:
        raise NotFound("There is no such comment.")
    if found.removed_at is not None:
        raise Conflict("This comment was removed.", code="comment_removed")
    return found
