"""Giving checklists to records, answering their items, and completing them."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils.module_loading import import_string

from highwall.kit import sniffing
from highwall.kit.actors import Actor
from highwall.kit.checklists.reading import filled_for
from highwall.kit.checklists.records import Checked
from highwall.kit.checklists.shape import AnswerKind
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.models import Attachment, Checklist, ChecklistAnswer, ChecklistEdition, ChecklistTemplate, Verdict
from highwall.kit.settings import Setting
from highwall.kit.statements import create_row, insert_rows
from highwall.kit.workflow import log_step

SIGNS_WITH_PASSWORD = Setting(
    key="checklists.password_signs",
    type_=bool,
    default=False,
    group="checklists",
    description="Whoever completes a checklist gives their password again. Otherwise name and time are the signature.",
)


@transaction.atomic
def add_checklist(
    checked: Checked[Any], *, actor: Actor, record_id: UUID, template_id: UUID, at: datetime
) -> Checklist:
    """Give a record a checklist of a template, by the edition in force. Raises Forbidden, NotFound, Conflict (closed,
    given already), Invalid (template unknown or retired)."""
    if checked.give is not None:
        actor.require(checked.give)
    record = checked.lock_open(record_id, actor)
    template = ChecklistTemplate.objects.filter(pk=template_id, is_retired=False).first()
    if template is None:
        raise Invalid.field("template_id", "unknown_checklist", "Choose one of the checklists.")
    given = Checklist.objects.filter(record_type=checked.resource, record_id=record_id)
    if given.filter(edition__template=template).exists():
        message = f"The checklist “{template.name}” is there already."
        raise Conflict(message, code="checklist_there", name=template.name)
    checklist = create_row(
        Checklist,
        record_type=checked.resource,
        record_id=record_id,
        edition_id=template.editions.get(number=template.latest).pk,
        name=template.name,
        created_at=at,
    )
    _log(checked, record, "add-checklist", actor=actor, at=at, reason=template.name)
    return checklist


@transaction.atomic
def add_checklists(checked: Checked[Any], *, template_of: Mapping[UUID, UUID], at: datetime) -> int:
    """Give many new records the checklist of a template each, by record, with the same statements however many there
    are; gives how many. Records that have it already, and templates that are retired, are passed over. The caller has
    made the records, or holds them locked."""
    editions = {
        edition.template_id: edition
        for edition in ChecklistEdition.objects.filter(
            template__in=set(template_of.values()), template__is_retired=False, number=F("template__latest")
        ).select_related("template")
    }
    given = set(
        Checklist.objects.filter(record_type=checked.resource, record_id__in=list(template_of)).values_list(
            "record_id", "edition__template_id"
        )
    )
    wanted = [
        (record_id, editions[template_id])
        for record_id, template_id in template_of.items()
        if template_id in editions and (record_id, template_id) not in given
    ]
    if not wanted:
        return 0
    columns: dict[str, list[Any]] = {
        "record_type": [checked.resource] * len(wanted),
        "record_id": [record_id for record_id, _ in wanted],
        "edition_id": [edition.pk for _, edition in wanted],
        "name": [edition.template.name for _, edition in wanted],
        "created_at": [at] * len(wanted),
    }
    return insert_rows(Checklist, columns)


@transaction.atomic
def remove_checklist(checked: Checked[Any], *, actor: Actor, record_id: UUID, checklist_id: UUID, at: datetime) -> None:
    """Take a checklist off a record, as long as nothing is answered. Raises Forbidden, NotFound, Conflict."""
    if checked.give is not None:
        actor.require(checked.give)
    record = checked.lock_open(record_id, actor)
    checklist = checked.lock(record_id, checklist_id)
    if checklist.answers.exists():
        message = "Something has been answered, so the checklist stays. Complete it."
        raise Conflict(message, code="checklist_begun")
    _log(checked, record, "remove-checklist", actor=actor, at=at, reason=checklist.name)
    checklist.delete()


def forget_checklists(resource: str, record_id: UUID) -> None:
    """Remove the checklists of a record that is being deleted."""
    Checklist.objects.filter(record_type=resource, record_id=record_id).delete()


@transaction.atomic
def answer_item(
    checked: Checked[Any],
    *,
    actor: Actor,
    record_id: UUID,
    checklist_id: UUID,
    item_id: UUID,
    at: datetime,
    verdict: str | None = None,
    figure: Decimal | None = None,
    text: str = "",
    note: str = "",
    photo_id: UUID | None = None,
) -> ChecklistAnswer:
    """Answer an item, or answer it anew. A figure is judged by its limits. The photo is one of the record's files; it
    may come later than the answer, but before completion.

    Raises Forbidden, NotFound, Conflict (closed, completed), Invalid (not an answer to such an item)."""
    actor.require(checked.fill)
    record = checked.lock_open(record_id, actor)
    checklist = checked.lock(record_id, checklist_id)
    items = (item for group in checklist.edition.groups for item in group["items"])
    item = next((each for each in items if each["id"] == str(item_id)), None)
    if item is None:
        raise NotFound("There is no such item in this checklist.")
    if photo_id is not None:
        _check_photo(checked, record_id, photo_id)
    values = {
        **_judged(item, verdict, figure, text),
        "note": note,
        "photo_id": photo_id,
        "by_id": actor.user_id,
        "by_name": actor.name,
        "answered_at": at,
    }
    given = checklist.answers.filter(item_id=item_id).first()
    if given is None:
        given = create_row(ChecklistAnswer, checklist_id=checklist.pk, item_id=item_id, created_at=at, **values)
    else:
        for name, value in values.items():
            setattr(given, name, value)
        given.save_new_version()
    checked.answered(record, item, given, actor, at)
    return given


def _judged(item: dict[str, Any], verdict: str | None, figure: Decimal | None, text: str) -> dict[str, Any]:
    """What an answer says and what it comes to. Raises Invalid."""
    nothing = {"figure": None, "text": ""}
    if verdict == Verdict.NOT_APPLICABLE:
        return {**nothing, "verdict": verdict}
    if item["answer"] == AnswerKind.FIGURE:
        if figure is None:
            raise Invalid.field("figure", "required", "Enter the figure.", case="checklist")
        low, high = (None if item[name] is None else Decimal(str(item[name])) for name in ("low", "high"))
        is_within = (low is None or figure >= low) and (high is None or figure <= high)
        return {**nothing, "figure": figure, "verdict": Verdict.OK if is_within else Verdict.NOT_OK}
    if item["answer"] == AnswerKind.TEXT:
        if not text:
            raise Invalid.field("text", "required", "Enter the words.", case="checklist")
        return {**nothing, "text": text, "verdict": Verdict.OK}
    if verdict is None:
        raise Invalid.field("verdict", "required", "Say whether it is in order.", case="checklist")
    return {**nothing, "verdict": verdict}


def _check_photo(checked: Checked[Any], record_id: UUID, photo_id: UUID) -> None:
    of_record = Attachment.objects.filter(record_type=checked.resource, record_id=record_id)
    if not of_record.filter(pk=photo_id, file__format__in=sniffing.PICTURES).exists():
        raise Invalid.field("photo_id", "unknown_photo", "Choose one of the photos of this record.")


@transaction.atomic
def complete_checklist(
    checked: Checked[Any], *, actor: Actor, record_id: UUID, checklist_id: UUID, at: datetime, signed_with: str = ""
) -> Checklist:
    """Complete a checklist in the name of the actor; it is not changed any more. Raises Forbidden, NotFound, Conflict
    (closed, completed, answers or photos missing)."""
    actor.require(checked.fill)
    record = checked.lock_open(record_id, actor)
    checklist = checked.lock(record_id, checklist_id)
    filled = next(each for each in filled_for(checked.resource, record_id) if each.checklist.pk == checklist.pk)
    if missing := filled.missing():
        first = missing[0]
        message = f"{len(missing)} items lack an answer or a photo; the first is “{first['text']}”."
        raise Conflict(message, code="checklist_lacks_answers", count=len(missing), item=first["text"])
    checklist.completed_at, checklist.signed_with = at, signed_with
    checklist.signed_by_id, checklist.signed_by_name = actor.user_id, actor.name
    checklist.save_new_version()
    _log(checked, record, "complete-checklist", actor=actor, at=at, reason=checklist.name)
    checked.completed(record, actor, at)
    return checklist


def prove_oneself(actor: Actor, password: str, address: str | None) -> str:
    """By what somebody has just proven who they are: nothing, unless the setting asks for the password. Wrong ones
    count as wrong sign-ins do, so call it outside of transactions. Raises Invalid, TooManyRequests, Unauthenticated."""
    if not SIGNS_WITH_PASSWORD.get():
        return ""
    if not password:
        raise Invalid.field("password", "required", "Give your password to sign.", case="checklist")
    import_string(settings.PROOF)(actor=actor, password=password, address=address)
    return "password"


def _log(checked: Checked[Any], record: Any, name: str, *, actor: Actor, at: datetime, reason: str) -> None:
    state = checked.holder.state(record)
    log_step(checked.resource, record.pk, name, before=state, after=state, actor=actor, at=at, reason=reason)
