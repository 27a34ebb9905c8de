"""Checklists as they are shown, and what is still missing in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from highwall.kit.actors import Actor
from highwall.kit.checklists.records import Checked
from highwall.kit.checklists.shape import AnswerKind, PhotoRule
from highwall.kit.errors import Conflict, DomainError, NotFound
from highwall.kit.models import Checklist, ChecklistAnswer, ChecklistTemplate, Verdict
from highwall.kit.schemas import Reference, Schema


class AnswerDetail(Schema):
    id: UUID
    verdict: Verdict
    figure: float | None
    text: str
    note: str
    photo_id: UUID | None
    by_name: str
    answered_at: datetime


class ItemDetail(Schema):
    """`needs_photo` says that the answer that there is lacks its photo."""

    id: UUID
    text: str
    answer: AnswerKind
    unit: str
    low: float | None
    high: float | None
    photo: PhotoRule
    guidance: str
    topic: str
    is_critical: bool
    is_required: bool
    needs_photo: bool
    given: AnswerDetail | None


class GroupDetail(Schema):
    title: str
    comes_first: bool
    is_complete: bool
    items: list[ItemDetail]


class ChecklistDetail(Schema):
    """`progress` is the share of what applies that has its answer and its photo, from 0 to 1. `missing` are the items
    without which it can't be completed; `allowed_actions` are answer, complete and remove."""

    id: UUID
    name: str
    edition: int
    template_id: UUID
    groups: list[GroupDetail]
    progress: float
    missing: list[UUID]
    not_ok: int
    completed_at: datetime | None
    signed_by_name: str
    signed_with: str
    allowed_actions: list[str]


class ChecklistList(Schema):
    """The checklists of a record, and the templates of which it may be given more. `signs_with_password`: whoever
    completes one gives the password again."""

    items: list[ChecklistDetail]
    templates: list[Reference]
    signs_with_password: bool
    allowed_actions: list[str]


@dataclass(frozen=True, slots=True)
class Filled:
    """A checklist with its answers by the id of their items."""

    checklist: Checklist
    answers: dict[str, ChecklistAnswer]

    @property
    def groups(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.checklist.edition.groups
        return found

    def items(self) -> Iterable[dict[str, Any]]:
        return (item for group in self.groups for item in group["items"])

    def lacks_photo(self, item: dict[str, Any]) -> bool:
        """Whether there is an answer without the photo that it needs."""
        given = self.answers.get(item["id"])
        if given is None or given.photo_id is not None or given.verdict == Verdict.NOT_APPLICABLE:
            return False
        return bool(
            item["photo"] == PhotoRule.ALWAYS or (item["photo"] == PhotoRule.NOT_OK and given.verdict == Verdict.NOT_OK)
        )

    def is_missing(self, item: dict[str, Any]) -> bool:
        """Whether an item stands in the way of completion."""
        return self.lacks_photo(item) or (item["is_required"] and item["id"] not in self.answers)

    def is_group_complete(self, group: dict[str, Any]) -> bool:
        return not any(self.is_missing(item) for item in group["items"])

    def missing(self) -> list[dict[str, Any]]:
        return [item for item in self.items() if self.is_missing(item)]

    def progress(self) -> float:
        """Answered over applicable: nothing answered is nothing, and where nothing applies all is done."""
        applicable = [item for item in self.items() if self._verdict(item) != Verdict.NOT_APPLICABLE]
        answered = [item for item in applicable if item["id"] in self.answers and not self.lacks_photo(item)]
        return len(answered) / len(applicable) if applicable else 1.0

    def not_ok(self) -> list[tuple[dict[str, Any], ChecklistAnswer]]:
        """The items that are not in order, with their answers."""
        return [(item, self.answers[item["id"]]) for item in self.items() if self._verdict(item) == Verdict.NOT_OK]

    def _verdict(self, item: dict[str, Any]) -> str:
        given = self.answers.get(item["id"])
        return given.verdict if given else ""


def filled_for(resource: str, record_id: UUID) -> list[Filled]:
    """The checklists of a record with their answers, in the order in which it was given them."""
    rows = Checklist.objects.filter(record_type=resource, record_id=record_id).select_related("edition")
    found = rows.prefetch_related("answers").order_by("created_at", "pk")
    return [Filled(each, {str(answer.item_id): answer for answer in each.answers.all()}) for each in found]


def why_not_begun(resource: str, record_id: UUID) -> DomainError | None:
    """Why the work on a record can't begin: a group that comes first has not been completed, or was found not in
    order."""
    for each in filled_for(resource, record_id):
        for group in each.groups:
            if not group["comes_first"]:
                continue
            refused = [item["text"] for item, _ in each.not_ok() if item in group["items"]]
            if refused:
                message = f"“{group['title']}” must be in order before work begins; this is not: {refused[0]}."
                return Conflict(message, code="checklist_first_not_ok", group=group["title"], item=refused[0])
            if not each.is_group_complete(group):
                message = f"“{group['title']}” of the checklist “{each.checklist.name}” comes before work begins."
                return Conflict(message, code="checklist_comes_first", group=group["title"], name=each.checklist.name)
    return None


def why_not_done(resource: str, record_id: UUID) -> DomainError | None:
    """Why a record is not done: one of its checklists is not completed."""
    open_ones = Checklist.objects.filter(record_type=resource, record_id=record_id, completed_at=None)
    name = open_ones.order_by("created_at", "pk").values_list("name", flat=True).first()
    if name is None:
        return None
    return Conflict(f"The checklist “{name}” is not completed yet.", code="checklist_open", name=name)


def checklist_detail(checked: Checked[Any], record: Any, filled: Filled, actor: Actor) -> dict[str, Any]:
    """A checklist as a `ChecklistDetail`."""
    checklist = filled.checklist
    is_open = checklist.completed_at is None and checked.why_closed(record) is None
    missing = filled.missing()
    actions = []
    if is_open and actor.can(checked.fill):
        actions += ["answer"] if missing else ["answer", "complete"]
    if is_open and checked.give is not None and actor.can(checked.give) and not filled.answers:
        actions.append("remove")
    return {
        "id": checklist.pk,
        "name": checklist.name,
        "edition": checklist.edition.number,
        "template_id": checklist.edition.template_id,
        "groups": [
            {
                **group,
                "is_complete": filled.is_group_complete(group),
                "items": [_item(filled, item) for item in group["items"]],
            }
            for group in filled.groups
        ],
        "progress": filled.progress(),
        "missing": [item["id"] for item in missing],
        "not_ok": len(filled.not_ok()),
        "completed_at": checklist.completed_at,
        "signed_by_name": checklist.signed_by_name,
        "signed_with": checklist.signed_with,
        "allowed_actions": actions,
    }


def _item(filled: Filled, item: dict[str, Any]) -> dict[str, Any]:
    given = filled.answers.get(item["id"])
    names = ("id", "verdict", "figure", "text", "note", "photo_id", "by_name", "answered_at")
    return {
        **item,
        "needs_photo": filled.lacks_photo(item),
        "given": {name: getattr(given, name) for name in names} if given else None,
    }


def checklists_of(checked: Checked[Any], record_id: UUID, actor: Actor, *, signs_with_password: bool) -> dict[str, Any]:
    """A `ChecklistList`. Raises NotFound outside the scope of the actor."""
    record = checked.holder.get(record_id, actor)
    may_give = checked.give is not None and actor.can(checked.give) and checked.why_closed(record) is None
    filled = filled_for(checked.resource, record_id)
    given = {each.checklist.edition.template_id for each in filled}
    return {
        "items": [checklist_detail(checked, record, each, actor) for each in filled],
        "templates": [each for each in open_templates() if each["id"] not in given] if may_give else [],
        "signs_with_password": signs_with_password,
        "allowed_actions": ["add"] if may_give else [],
    }


def open_templates() -> list[dict[str, Any]]:
    """The templates of which checklists may be given, by name, as references."""
    rows = ChecklistTemplate.objects.filter(is_retired=False).order_by("name")
    return [{"id": pk, "name": name} for pk, name in rows.values_list("pk", "name")]


def get_template(template_id: UUID) -> ChecklistTemplate:
    """Raises NotFound."""
    found = ChecklistTemplate.objects.filter(pk=template_id).first()
    if found is None:
        raise NotFound("There is no such checklist template.")
    return found
