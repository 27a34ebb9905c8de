"""The routes of templates, and of the checklists on a kind of record."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from ninja import FilterLookup, FilterSchema, Status
from pydantic import Field, StringConstraints

from highwall.kit.actors import Actor, Right
from highwall.kit.checklists import filling, reading, templates
from highwall.kit.checklists.reading import ChecklistList
from highwall.kit.checklists.records import Checked
from highwall.kit.checklists.shape import AnswerKind, Group, PhotoRule
from highwall.kit.http import ApiRequest, ApiRouter, client_address, expected_version
from highwall.kit.lists import Listing
from highwall.kit.models import ChecklistAnswer, ChecklistTemplate, Verdict
from highwall.kit.schemas import Body, Change, Reference, Schema, figure_of, text_of
from highwall.kit.text import COMPOSED, FIGURE, ONE_LINE, SOME_LINES

type TemplateName = Annotated[str, text_of(ChecklistTemplate, "name"), ONE_LINE, COMPOSED]
type TemplateWords = Annotated[str, text_of(ChecklistTemplate, "description"), SOME_LINES, COMPOSED]
type AnswerText = Annotated[str, text_of(ChecklistAnswer, "text"), SOME_LINES, COMPOSED]
type AnswerNote = Annotated[str, text_of(ChecklistAnswer, "note"), SOME_LINES, COMPOSED]
type AnswerFigure = Annotated[Decimal, figure_of(ChecklistAnswer, "figure"), FIGURE]


class NewChecklistTemplate(Body):
    name: TemplateName
    description: TemplateWords = ""
    groups: list[Group] = Field(min_length=1, max_length=50)


class ChecklistTemplateChange(NewChecklistTemplate, Change):
    """Only the fields that are sent are changed."""

    is_retired: bool = False


class ChecklistTemplateRow(Schema):
    id: UUID
    name: str
    description: str
    latest: int
    is_retired: bool
    created_at: datetime
    updated_at: datetime
    version: int


class TemplateFilters(FilterSchema):
    is_retired: Annotated[bool | None, FilterLookup("is_retired")] = None


CHECKLIST_TEMPLATES = Listing[ChecklistTemplate](
    name="checklist-templates",
    row=ChecklistTemplateRow,
    columns={name: name for name in ChecklistTemplateRow.model_fields},
    sorts={"name": "name", "created_at": "created_at"},
    default_sort="name",
    search=("name", "description"),
    filters=TemplateFilters,
    export={
        "name": "Name",
        "description": "Description",
        "latest": "Edition",
        "is_retired": "Retired",
        "created_at": "Created",
        "updated_at": "Changed",
    },
)


def _visible_templates(actor: Actor) -> QuerySet[ChecklistTemplate]:
    """All of them: what is looked at is the company's."""
    return ChecklistTemplate.objects.all()


class TemplateItem(Schema):
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


class TemplateGroup(Schema):
    title: str
    comes_first: bool
    items: list[TemplateItem]


class ChecklistTemplateDetail(ChecklistTemplateRow):
    """`latest` is the number of the edition that `groups` are."""

    groups: list[TemplateGroup]
    allowed_actions: list[str]


class GivenChecklist(Body):
    template_id: UUID


class GivenAnswer(Body):
    """What is found at an item, as it asks: `verdict`, `figure` or `text`; that it does not apply is a verdict to all
    of them."""

    verdict: Verdict | None = None
    figure: AnswerFigure | None = None
    text: AnswerText = ""
    note: AnswerNote = ""
    photo_id: UUID | None = None


class Signature(Body):
    """`password` where the setting asks for it."""

    password: Annotated[str, StringConstraints(max_length=1024)] = ""


def _template(template_id: UUID, may_change: bool) -> dict[str, Any]:
    template = reading.get_template(template_id)
    row = {name: getattr(template, name) for name in ChecklistTemplateRow.model_fields}
    groups = template.editions.get(number=template.latest).groups
    return {**row, "groups": groups, "allowed_actions": ["edit"] if may_change else []}


def template_routes(router: ApiRouter, path: str, *, read: Right, write: Right) -> None:
    """Register what people do with templates."""

    router.listing(path, CHECKLIST_TEMPLATES, _visible_templates, right=read)

    @router.read(f"{path}/choices", right=read, response=list[Reference])
    def list_checklist_template_choices(request: ApiRequest) -> Any:
        """The checklist templates of which checklists may be given, by name"""
        return reading.open_templates()

    @router.create(path, right=write, response={201: ChecklistTemplateDetail})
    def create_checklist_template(request: ApiRequest, body: NewChecklistTemplate) -> Any:
        """Add a checklist template"""
        made = templates.create_template(actor=request.actor, right=write, **body.model_dump(mode="json"))
        return Status(201, _template(made.pk, True))

    @router.read(f"{path}/{{uuid:template_id}}", right=read, response=ChecklistTemplateDetail)
    def get_checklist_template(request: ApiRequest, template_id: UUID) -> Any:
        """Read a checklist template with its groups"""
        return _template(template_id, request.actor.can(write))

    @router.change(f"{path}/{{uuid:template_id}}", right=write, response=ChecklistTemplateDetail)
    def change_checklist_template(request: ApiRequest, template_id: UUID, body: ChecklistTemplateChange) -> Any:
        """Change a checklist template; what was filled in before keeps what it asked"""
        sent = body.model_dump(mode="json")
        templates.change_template(
            actor=request.actor,
            right=write,
            template_id=template_id,
            expected_version=expected_version(request),
            **{name: sent[name] for name in body.model_fields_set},
        )
        return _template(template_id, True)


def checklist_routes(router: ApiRouter, path: str, checked: Checked[Any]) -> None:
    """Register what people do with the checklists of such a record, below `path`, which ends in its id."""
    below, noun, holder = f"{path}/checklists", checked.resource, checked.holder
    one = f"{below}/{{uuid:checklist_id}}"

    def answer(request: ApiRequest, record_id: UUID) -> Any:
        signs = filling.SIGNS_WITH_PASSWORD.get()
        return reading.checklists_of(checked, record_id, request.actor, signs_with_password=signs)

    def listed(request: ApiRequest, record_id: UUID) -> Any:
        return answer(request, record_id)

    def add(request: ApiRequest, record_id: UUID, body: GivenChecklist) -> Any:
        filling.add_checklist(
            checked, actor=request.actor, record_id=record_id, template_id=body.template_id, at=timezone.now()
        )
        return Status(201, answer(request, record_id))

    def remove(request: ApiRequest, record_id: UUID, checklist_id: UUID) -> Any:
        filling.remove_checklist(
            checked, actor=request.actor, record_id=record_id, checklist_id=checklist_id, at=timezone.now()
        )
        return answer(request, record_id)

    def fill(request: ApiRequest, record_id: UUID, checklist_id: UUID, item_id: UUID, body: GivenAnswer) -> Any:
        filling.answer_item(
            checked,
            actor=request.actor,
            record_id=record_id,
            checklist_id=checklist_id,
            item_id=item_id,
            at=timezone.now(),
            **body.model_dump(),
        )
        return answer(request, record_id)

    def sign(request: ApiRequest, record_id: UUID, checklist_id: UUID, body: Signature) -> Any:
        filling.complete_checklist(
            checked,
            actor=request.actor,
            record_id=record_id,
            checklist_id=checklist_id,
            at=timezone.now(),
            signed_with=filling.prove_oneself(request.actor, body.password, client_address(request)),
        )
        return answer(request, record_id)

    routes: list[tuple[str, str, Any, Right, Any, str, str]] = [
        ("GET", below, listed, holder.read, ChecklistList, f"list_{noun}_checklists", "List the checklists"),
        (
            "PUT",
            f"{one}/answers/{{uuid:item_id}}",
            fill,
            checked.fill,
            ChecklistList,
            f"answer_{noun}_checklist",
            "Answer an item of a checklist",
        ),
        (
            "PUT",
            f"{one}/signature",
            sign,
            checked.fill,
            ChecklistList,
            f"sign_{noun}_checklist",
            "Complete a checklist",
        ),
    ]
    if checked.give is not None:
        routes += [
            ("POST", below, add, checked.give, {201: ChecklistList}, f"add_{noun}_checklist", "Add a checklist"),
            ("DELETE", one, remove, checked.give, ChecklistList, f"remove_{noun}_checklist", "Remove a checklist"),
        ]
    for method, where, view, right, response, name, summary in routes:
        router.below(
            method,
            where,
            view,
            right=right,
            response=response,
            operation_id=name,
            summary=f"{summary} of {holder.noun}",
        )
