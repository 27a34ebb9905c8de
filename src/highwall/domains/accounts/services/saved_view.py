"""Views of lists that people keep for themselves."""

from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.accounts.models import SavedView, User
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, FieldError, NotFound
from highwall.kit.http import check_version

MOST_VIEWS = 100
"""Of one person: more than anybody tells apart, and few enough to be read at once."""


def _lock_views(actor: Actor) -> list[SavedView]:
    """All views of the person who asks, whose writes take turns by the row of the account."""
    User.objects.select_for_update(no_key=True).only("pk").get(pk=actor.user_id or "")
    return list(SavedView.objects.filter(user_id=actor.user_id or "").order_by("pk"))


def _own(views: list[SavedView], view_id: UUID) -> SavedView:
    found = next((view for view in views if view.pk == view_id), None)
    if found is None:
        raise NotFound("There is no such view.")
    return found


def _refuse_duplicate(actor: Actor, view: SavedView) -> None:
    same = SavedView.objects.filter(user_id=actor.user_id or "", list_name=view.list_name, name__reads_as=view.name)
    if same.exclude(pk=view.pk).exists():
        message = f"You have a view “{view.name}” of this list already. Choose another name."
        raise Conflict(
            message,
            code="name_taken",
            name=view.name,
            errors=(FieldError("name", "name_taken", message, {"name": view.name}),),
        )


def _make_room_for_default(views: list[SavedView], chosen: SavedView) -> None:
    """A list has one default: the one before is none any more."""
    for other in views:
        if other.is_default and other.pk != chosen.pk and other.list_name == chosen.list_name:
            other.is_default = False
            other.save_new_version(update_fields=["is_default"])


@transaction.atomic
def create_saved_view(*, actor: Actor, list_name: str, name: str, query: str, is_default: bool) -> SavedView:
    """Keep a view of a list under a name. Raises Conflict when the person has one of that name, or as
    many as one may."""
    views = _lock_views(actor)
    if len(views) >= MOST_VIEWS:
        raise Conflict(
            f"You have {MOST_VIEWS} saved views. Delete one that you don't need first.",
            code="too_many_views",
            limit=MOST_VIEWS,
        )
    view = SavedView(user_id=actor.user_id or "", list_name=list_name, name=name, query=query, is_default=is_default)
    _refuse_duplicate(actor, view)
    if is_default:
        _make_room_for_default(views, view)
    view.save()
    return view


@transaction.atomic
def change_saved_view(*, actor: Actor, view_id: UUID, expected_version: int | None, **changes: Any) -> SavedView:
    """Rename one's own view, set it to what is on screen, or make it the default of its list. Raises NotFound,
    Conflict, StaleVersion."""
    views = _lock_views(actor)
    view = _own(views, view_id)
    check_version(view, expected_version)
    if all(getattr(view, name) == value for name, value in changes.items()):
        return view
    for name, value in changes.items():
        setattr(view, name, value)
    _refuse_duplicate(actor, view)
    if changes.get("is_default"):
        _make_room_for_default(views, view)
    view.save_new_version()
    return view


@transaction.atomic
def delete_saved_view(*, actor: Actor, view_id: UUID) -> None:
    """Delete one's own view. Raises NotFound."""
    _own(_lock_views(actor), view_id).delete()
