"""Making templates, and changing what they ask: each change is an edition of its own, and what was filled in before
keeps the one that it was filled in by."""

from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from highwall.kit.actors import Actor, Right
from highwall.kit.checklists.shape import as_kept
from highwall.kit.errors import Conflict, FieldError, NotFound
from highwall.kit.http import check_version
from highwall.kit.models import ChecklistEdition, ChecklistTemplate


@transaction.atomic
def create_template(
    *, actor: Actor, right: Right, name: str, groups: list[dict[str, Any]], description: str = ""
) -> ChecklistTemplate:
    """Add a template with its first edition; `groups` as dumped from `Group`. Raises Forbidden, Conflict (name taken),
    Invalid."""
    actor.require(right)
    template = ChecklistTemplate(name=name, description=description)
    _save(template)
    _write_edition(template, as_kept(groups), actor)
    return template


@transaction.atomic
def change_template(
    *, actor: Actor, right: Right, template_id: UUID, expected_version: int | None = None, **changes: Any
) -> ChecklistTemplate:
    """Change a template; other groups than now make a new edition. Raises Forbidden, NotFound, StaleVersion, Conflict
    (name taken), Invalid."""
    actor.require(right)
    template = ChecklistTemplate.objects.select_for_update().filter(pk=template_id).first()
    if template is None:
        raise NotFound("There is no such checklist template.")
    check_version(template, expected_version)
    groups = changes.pop("groups", None)
    for name, value in changes.items():
        setattr(template, name, value)
    _save(template, is_new=False)
    if groups is not None:
        kept = as_kept(groups)
        if kept != template.editions.get(number=template.latest).groups:
            _write_edition(template, kept, actor)
    return template


def _save(template: ChecklistTemplate, *, is_new: bool = True) -> None:
    try:
        with transaction.atomic():
            template.save() if is_new else template.save_new_version()
    except IntegrityError as error:
        message = "There is a checklist of this name already."
        errors = (FieldError("name", "name_taken", message),)
        raise Conflict(message, code="name_taken", case="checklist", errors=errors) from error


def _write_edition(template: ChecklistTemplate, groups: list[dict[str, Any]], actor: Actor) -> None:
    template.latest += 1
    ChecklistEdition.objects.create(
        template=template, number=template.latest, groups=groups, by_id=actor.user_id, by_name=actor.name
    )
    template.save(update_fields=["latest", "updated_at"])
