"""Reads about explosive approval requests."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.db.models import BooleanField, Case, DecimalField, ExpressionWrapper, F, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Concat
from django.utils import timezone
from ninja import FilterLookup, FilterSchema

from highwall.domains.accounts.queries import person_reference
from highwall.domains.blasting.models import ApprovalStatus, ApprovalType, ExplosiveApprovalRequest, Priority
from highwall.domains.blasting.workflow import APPROVAL_REQUEST, compared, designed
from highwall.domains.explosives.models import Product, Store
from highwall.domains.explosives.queries import (
    available_quantities,
    lots_of_request,
    stores_of_region,
    visible_stores,
    why_not_reserved,
)
from highwall.domains.projects.queries import get_site, visible_sites
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import From, Until
from highwall.kit.errors import NotFound
from highwall.kit.lists import SEVERAL, Listing
from highwall.kit.schemas import Schema
from highwall.kit.text import NaturalKey, Words
from highwall.kit.workflow import Offer, allowed, blocked, history

OPEN_STATES = (ApprovalStatus.PENDING, ApprovalStatus.APPROVED)


class ApprovalRow(Schema):
    id: UUID
    number: str
    status: ApprovalStatus
    approval_type: ApprovalType
    priority: Priority
    site_id: UUID
    site_name: str
    project_name: str
    store_id: UUID
    store_name: str
    total_kg: float
    requested_by: str
    is_own: bool
    requested_at: datetime
    expected_usage_on: date | None
    decided_at: datetime | None
    is_outdated: bool


class ApprovalFilters(FilterSchema):
    status: Annotated[list[ApprovalStatus] | None, SEVERAL, FilterLookup("status__in")] = None
    priority: Annotated[list[Priority] | None, SEVERAL, FilterLookup("priority__in")] = None
    approval_type: Annotated[list[ApprovalType] | None, SEVERAL, FilterLookup("approval_type__in")] = None
    site_id: Annotated[UUID | None, FilterLookup("site_id")] = None
    store_id: Annotated[UUID | None, FilterLookup("store_id")] = None
    requested_by_id: Annotated[UUID | None, FilterLookup("requested_by_id")] = None
    requested_from: Annotated[From | None, FilterLookup("requested_at__gte")] = None
    requested_to: Annotated[Until | None, FilterLookup("requested_at__lt")] = None


def _with_total(rows: QuerySet[ExplosiveApprovalRequest]) -> QuerySet[ExplosiveApprovalRequest]:
    return rows.annotate(
        list_total_kg=Sum(
            F("lines__quantity") * F("lines__product__mass_kg_per_unit"),
            output_field=DecimalField(max_digits=20, decimal_places=9),
        ),
        list_is_outdated=ExpressionWrapper(
            Q(outdated_at__isnull=False, status__in=OPEN_STATES), output_field=BooleanField()
        ),
        list_requested_by=Concat("requested_by__first_name", Value(" "), "requested_by__last_name"),
    )


APPROVAL_REQUESTS = Listing[ExplosiveApprovalRequest](
    name="approval-requests",
    row=ApprovalRow,
    columns={
        "id": "id",
        "number": "number",
        "status": "status",
        "approval_type": "approval_type",
        "priority": "priority",
        "site_id": "site_id",
        "site_name": "site__name",
        "project_name": "site__project__name",
        "store_id": "store_id",
        "store_name": "store__name",
        "total_kg": "list_total_kg",
        "requested_by": "list_requested_by",
        "is_own": "list_is_own",
        "requested_at": "requested_at",
        "expected_usage_on": "expected_usage_on",
        "decided_at": "decided_at",
        "is_outdated": "list_is_outdated",
    },
    sorts={
        "own": "list_is_own",
        "number": "number",
        "status": "status,requested_at",
        "priority": "priority,requested_at",
        "requested_at": "requested_at",
        "expected_usage_on": "expected_usage_on",
    },
    default_sort="-own,-requested_at",
    search=("number", "site__name", "site__project__name"),
    filters=ApprovalFilters,
    annotate=_with_total,
    export={
        "number": "Number",
        "status": "Status",
        "approval_type": "Type",
        "priority": "Priority",
        "project_name": "Project",
        "site_name": "Site",
        "store_name": "Store",
        "total_kg": "Total (kg)",
        "requested_by": "Requested by",
        "requested_at": "Requested",
        "expected_usage_on": "Expected use",
        "decided_at": "Decided",
    },
    tokens={
        "status": Words("status"),
        "approval_type": Words("approvals:type"),
        "priority": Words("approvals:priority"),
    },
)


def visible_requests(actor: Actor) -> QuerySet[ExplosiveApprovalRequest]:
    """All by reach; for others those on sites in reach, and those routed to a store that they keep."""
    rows = ExplosiveApprovalRequest.objects.all()
    if actor.reach == Reach.ALL:
        return rows
    on_sites = rows.filter(site__in=visible_sites(actor))
    return on_sites | rows.filter(store__in=visible_stores(actor)) if "approvals.decide" in actor.rights else on_sites


def listed_requests(actor: Actor) -> QuerySet[ExplosiveApprovalRequest]:
    """The visible requests, each with whether it is the actor's own, by which lists begin."""
    is_own = Case(When(requested_by_id=actor.user_id, then=Value(True)), default=Value(False))
    return visible_requests(actor).annotate(list_is_own=is_own)


def request_choices(actor: Actor) -> dict[str, list[dict[str, Any]]]:
    """The sites and the people that the visible requests name, for a filter; also for those who can't open sites."""
    rows = visible_requests(actor).order_by()
    sites = rows.values_list("site_id", "site__name").distinct()
    people = rows.annotate(list_requested_by=Concat("requested_by__first_name", Value(" "), "requested_by__last_name"))
    return {
        "sites": _by_name(sites),
        "requesters": _by_name(people.values_list("requested_by_id", "list_requested_by").distinct()),
    }


def _by_name(pairs: Iterable[tuple[UUID, str]]) -> list[dict[str, Any]]:
    return [{"id": pk, "name": name} for pk, name in sorted(pairs, key=lambda pair: (pair[1].casefold(), pair[0]))]


def get_request(request_id: UUID, actor: Actor) -> ExplosiveApprovalRequest:
    """Raises NotFound outside the reach of the actor."""
    people = ("requested_by", "taken_over_by", "decided_by", "issued_by")
    rows = visible_requests(actor).select_related("site__project__region", "store", *people)
    if found := rows.filter(pk=request_id).first():
        return found
    raise NotFound("There is no such approval request.")


def request_detail(request_id: UUID, actor: Actor) -> dict[str, Any]:
    """A request with its lines, what the store has of each product, its history and the possible steps."""
    found = get_request(request_id, actor)
    stock = available_quantities(found.store_id)
    offers = [_with_stock(offer, found) for offer in APPROVAL_REQUEST.offers(found, actor)]
    names = ("product_id", "quantity")
    lines = [
        {**line, "available": stock.get(line["product_id"], 0)}
        for line in found.lines.order_by(NaturalKey("product__name")).values(
            *names,
            product_name=F("product__name"),
            unit=F("product__unit"),
            neq_kg=F("quantity") * F("product__neq_kg_per_unit"),
            mass_kg=F("quantity") * F("product__mass_kg_per_unit"),
        )
    ]
    fields = (
        "id",
        "number",
        "status",
        "approval_type",
        "priority",
        "requested_at",
        "expected_usage_on",
        "blasting_at",
        "safety_checklist",
        "environmental_checklist",
        "assessments",
        "notes",
        "additional_data",
        "taken_over_at",
        "decided_at",
        "decision_reason",
        "issued_at",
        "received_by_name",
        "movement_id",
        "version",
    )
    return {
        **{name: getattr(found, name) for name in fields},
        "site": {"id": found.site_id, "name": found.site.name},
        "project": {"id": found.site.project_id, "name": found.site.project.name},
        "region": found.site.project.region.name,
        "store": {"id": found.store_id, "name": found.store.name},
        "store_address": f"{found.store.address}, {found.store.city}",
        "requested_by": person_reference(found.requested_by),
        "taken_over_by": person_reference(found.taken_over_by),
        "decided_by": person_reference(found.decided_by),
        "issued_by": person_reference(found.issued_by),
        "lines": lines,
        "lots": lots_of_request(found.pk),
        "design": _design_beside(found) if found.status in OPEN_STATES else None,
        "total_kg": sum(line["mass_kg"] for line in lines),
        "neq_kg": sum(line["neq_kg"] for line in lines),
        "history": history(APPROVAL_REQUEST.record, found.pk),
        "allowed_actions": allowed(offers),
        # Quantities that are those of the design are no step to be explained.
        "blocked_actions": blocked(offer for offer in offers if offer.name != "take-over"),
    }


def _with_stock(offer: Offer, request: ExplosiveApprovalRequest) -> Offer:
    """An approval reserves what is asked for, so what the store lacks stands in its way."""
    if offer.name != "approve" or offer.refusal is not None:
        return offer
    wanted = dict(request.lines.values_list("product_id", "quantity"))
    return Offer(offer.name, why_not_reserved(request.store, wanted, timezone.now()))


def _design_beside(request: ExplosiveApprovalRequest) -> dict[str, Any]:
    """What the design needs now of each product that it or the request names, and what it has of milestones."""
    found = compared(request)
    nothing = Decimal(0)
    products = Product.objects.filter(pk__in={*found.asked, *found.designed}).order_by(NaturalKey("name"))
    return {
        "is_outdated": found.is_outdated,
        **found.facts,
        "lines": [
            {
                "product_id": pk,
                "product_name": name,
                "unit": unit,
                "asked": found.asked.get(pk, nothing),
                "designed": found.designed.get(pk, nothing),
            }
            for pk, name, unit in products.values_list("pk", "name", "unit")
        ],
        "is_pattern_approved": request.site.pattern_approved_at is not None,
        "is_simulation_confirmed": request.site.simulation_confirmed_at is not None,
    }


def stores_for(region_id: UUID, wanted: Mapping[UUID, Decimal]) -> list[tuple[Store, dict[UUID, Decimal]]]:
    """The operational stores of a region with what each can give, those that have all that is wanted first."""
    found = [(store, available_quantities(store.pk)) for store in stores_of_region(region_id)]
    return sorted(found, key=lambda item: not _has_all(item[1], wanted))


def _has_all(available: Mapping[UUID, Decimal], wanted: Mapping[UUID, Decimal]) -> bool:
    return all(available.get(product_id, Decimal(0)) >= kg for product_id, kg in wanted.items())


def supply_of_site(site_id: UUID, actor: Actor) -> dict[str, Any]:
    """What a request for a site would ask for, and what each store of the region can give of it. The first store is
    the one that a request goes to when it names none. Raises NotFound outside the reach of the actor."""
    site = get_site(site_id, actor)
    wanted = designed(site.pk)
    products = Product.objects.filter(pk__in=wanted).order_by(NaturalKey("name")).values_list("pk", "name", "unit")
    return {
        "lines": [
            {"product_id": pk, "product_name": name, "quantity": wanted[pk], "unit": unit}
            for pk, name, unit in products
        ],
        "stores": [
            {
                "id": store.pk,
                "name": store.name,
                "has_all": _has_all(available, wanted),
                "available": {pk: available.get(pk, Decimal(0)) for pk in wanted},
            }
            for store, available in stores_for(site.project.region_id, wanted)
        ],
    }
