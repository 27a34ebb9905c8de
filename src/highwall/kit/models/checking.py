"""Checklists: templates, what they said at each time, and those that are filled in for a record of any kind."""

from django.db import models
from django.db.models import Q

from highwall.kit.models.hanging import Attachment
from highwall.kit.models.ordering import sort_index
from highwall.kit.models.tables import Record
from highwall.kit.text import Fold, search_index


class Verdict(models.TextChoices):
    """What an answer comes to. A figure is judged by the limits of its item; a text is as it should be."""

    OK = "ok", "In order"
    NOT_OK = "not_ok", "Not in order"
    NOT_APPLICABLE = "not_applicable", "Does not apply"


class ChecklistTemplate(Record):
    """A list of what is to be looked at, by its name. What it asks stands in its editions, of which `latest` is the
    number of the one in force; a retired one is not filled in any more."""

    name = models.CharField(max_length=120)
    description = models.CharField(max_length=500, blank=True, default="")
    latest = models.PositiveIntegerField(default=0)
    is_retired = models.BooleanField(default=False)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(Fold("name"), name="checklist_template_name_unique"),
            models.CheckConstraint(condition=~Q(name=""), name="checklist_template_has_a_name"),
        ]
        indexes = [
            *(sort_index(name, name=f"template_by_{name}") for name in ("name", "created_at")),
            search_index("name", "description", name="checklist_template_search"),
        ]

    def __str__(self) -> str:
        return self.name


class ChecklistEdition(Record):
    """What a template asked from one change to the next: its groups, as `kit.checklists` writes them. Never changed."""

    template = models.ForeignKey(ChecklistTemplate, on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField()
    groups = models.JSONField()
    by_id = models.UUIDField(null=True)
    by_name = models.CharField(max_length=200)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["template", "number"], name="checklist_edition_number_unique"),
            models.CheckConstraint(condition=Q(number__gt=0), name="checklist_edition_number_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.template_id} {self.number}"


class Checklist(Record):
    """A checklist that is filled in for a record, by the edition of its template that was in force when it was given.
    `signed_with` says by what the person who completed it proved who it was, beside being signed in."""

    record_type = models.CharField(max_length=64)
    record_id = models.UUIDField()
    edition = models.ForeignKey(ChecklistEdition, on_delete=models.PROTECT, related_name="checklists")
    name = models.CharField(max_length=120)
    completed_at = models.DateTimeField(null=True, blank=True)
    signed_by_id = models.UUIDField(null=True)
    signed_by_name = models.CharField(max_length=200, blank=True, default="")
    signed_with = models.CharField(max_length=12, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(completed_at=None, signed_by_name="")
                | (Q(completed_at__isnull=False) & ~Q(signed_by_name="")),
                name="checklist_completed_by_somebody",
            ),
            models.CheckConstraint(condition=Q(signed_with__in=["", "password"]), name="checklist_signed_with_known"),
        ]
        indexes = [models.Index(fields=["record_type", "record_id", "id"], name="checklist_of_record")]

    def __str__(self) -> str:
        return self.name


class ChecklistAnswer(Record):
    """What somebody found at one item of a checklist, known by the id that the item has in the edition."""

    checklist = models.ForeignKey(Checklist, on_delete=models.CASCADE, related_name="answers")
    item_id = models.UUIDField()
    verdict = models.CharField(max_length=14, choices=Verdict)
    figure = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    text = models.CharField(max_length=2000, blank=True, default="")
    note = models.CharField(max_length=2000, blank=True, default="")
    photo = models.ForeignKey(Attachment, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    by_id = models.UUIDField(null=True)
    by_name = models.CharField(max_length=200)
    answered_at = models.DateTimeField()

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["checklist", "item_id"], name="checklist_answer_once_per_item"),
            models.CheckConstraint(condition=Q(verdict__in=Verdict.values), name="checklist_answer_verdict_known"),
        ]

    def __str__(self) -> str:
        return self.verdict
