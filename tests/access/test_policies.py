"""The authorization policies of REQ-AUTH-044, typed from the specification, each tried by a request that it governs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction

from highwall.config import roles
from highwall.config.testing import Persona
from highwall.domains.blasting.models import ExplosiveApprovalRequest
from highwall.domains.blasting.services.approval import ENVIRONMENT_ITEMS, SAFETY_ITEMS
from highwall.domains.blasting.tests.factories import ASSESSMENTS
from highwall.domains.explosives.models import LedgerAccount, Store
from highwall.domains.projects.models import Site
from highwall.domains.regions.models import Region
from highwall.kit.actors import every_right

from . import world

pytestmark = pytest.mark.django_db

SEVEN = {
    "Admin": "admin",
    "Blasting Engineer": "engineer",
    "Mechanical Engineer": "mechanic",
    "Machine Manager": "machines",
    "Explosive Manager": "explosives",
    "Store Manager": "storekeeper",
    "Operator": "operator",
}
"""The predefined roles, and who has each in Muscat. For Admin the specification also writes Administrator."""

AUTHORIZED = {
    "RequireAdminRole": {"Admin"},
    "ReadDrillData": {"Admin", "Blasting Engineer", "Operator"},
    "ManageDrillData": {"Blasting Engineer", "Operator"},
    "ManageProjectSites": {"Admin", "Blasting Engineer", "Operator"},
    "ManageMachines": {"Admin", "Machine Manager"},
    "ReadProjectData": {"Admin", "Blasting Engineer", "Operator", "Machine Manager"},
    "ManageExplosiveRequests": {"Admin", "Store Manager", "Blasting Engineer"},
    "ReadInventoryData": {"Admin", "Store Manager", "Explosive Manager", "Blasting Engineer", "Operator"},
    "ManageInventory": {"Admin", "Store Manager", "Explosive Manager"},
    "ApproveTransfers": {"Admin", "Store Manager", "Explosive Manager"},
}


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    body: Any = None


def read_drill_data(ids: dict[str, Any]) -> Request:
    return Request("GET", f"/sites/{ids['site_id']}/pattern")


def manage_drill_data(ids: dict[str, Any]) -> Request:
    Site.objects.filter(pk=ids["site_id"]).update(status="in_progress")
    hole = {"hole_number": "X-1", "collar_easting_m": 638_400, "collar_northing_m": 2_598_300, "length_m": 11}
    return Request("POST", f"/sites/{ids['site_id']}/holes", hole)


def manage_project_sites(ids: dict[str, Any]) -> Request:
    return Request("POST", "/sites", {"project_id": ids["project_id"], "name": "Bench 1", "address": "Pit"})


def manage_machines(ids: dict[str, Any]) -> Request:
    muscat = Region.objects.get(name="Muscat")
    body = {
        "name": "Drill 99",
        "machine_type": "Drill rig",
        "model": "SmartROC D65",
        "manufacturer": "Epiroc",
        "serial_number": "S-99",
        "manufacturing_year": 2022,
        "region_id": muscat.pk,
    }
    return Request("POST", "/machines", body)


def manage_explosive_requests(ids: dict[str, Any]) -> Request:
    ExplosiveApprovalRequest.objects.filter(site_id=ids["site_id"]).update(status="cancelled")
    lists = {
        "safety_checklist": SAFETY_ITEMS,
        "environmental_checklist": ENVIRONMENT_ITEMS,
        "assessments": ASSESSMENTS,
    }
    return Request(
        "POST",
        "/approval-requests",
        {"site_id": ids["site_id"], "approval_type": "standard", "priority": "normal", **lists},
    )


def manage_inventory(ids: dict[str, Any]) -> Request:
    lots = LedgerAccount.objects.filter(lot__store__region__name="Muscat", balance__gte=10, reserved=0)
    lot = lots.select_related("lot").earliest("lot_id").lot
    assert lot
    body = {"store_id": lot.store_id, "quantity": 1, "reason_code": "spilled", "note": "Torn bag"}
    return Request("POST", f"/warehouse-batches/{lot.batch_id}/write-off", body)


def approve_transfers(ids: dict[str, Any]) -> Request:
    store = Store.objects.filter(region__name="Muscat", status="operational").earliest("id")
    return Request("POST", f"/stores/{store.pk}/receipts", {"batch_id": ids["batch_id"], "quantity": 1})


TRIED_BY: dict[str, Callable[[dict[str, Any]], Request]] = {
    "RequireAdminRole": lambda ids: Request("POST", "/regions", {"name": "Sea of Oman"}),
    "ReadDrillData": read_drill_data,
    "ManageDrillData": manage_drill_data,
    "ManageProjectSites": manage_project_sites,
    "ManageMachines": manage_machines,
    "ReadProjectData": lambda ids: Request("GET", f"/sites/{ids['site_id']}"),
    "ManageExplosiveRequests": manage_explosive_requests,
    "ReadInventoryData": lambda ids: Request("GET", f"/stores/{ids['store_id']}"),
    "ManageInventory": manage_inventory,
    "ApproveTransfers": approve_transfers,
}


@pytest.mark.req("REQ-AUTH-044")
@pytest.mark.parametrize("role", SEVEN)
@pytest.mark.parametrize("policy", AUTHORIZED)
def test_a_policy_lets_its_roles_through_and_refuses_every_other_of_the_seven(
    policy: str, role: str, mine: dict[str, Persona], there: world.Targets
) -> None:
    with transaction.atomic():
        request = TRIED_BY[policy](there.ids)
        answer = mine[SEVEN[role]].call(request.method, request.path, request.body)
        transaction.set_rollback(True)
    if role in AUTHORIZED[policy]:
        assert answer.status in {200, 201}, answer.content
    else:
        assert (answer.status, answer.json["code"]) == (403, "forbidden")


@pytest.mark.req("REQ-AUTH-044")
def test_the_role_table_names_exactly_these_policies_and_grants_each_to_its_roles_alone() -> None:
    assert roles.POLICIES.keys() == AUTHORIZED.keys()
    assert all(rights and rights <= every_right().keys() for rights in roles.POLICIES.values())
    rights_of = {role.name: role.rights for role in roles.ROLES if role.name in SEVEN}
    assert rights_of.keys() == SEVEN.keys()
    granted = {
        policy: {role for role, held in rights_of.items() if rights <= held}
        for policy, rights in roles.POLICIES.items()
    }
    assert granted == AUTHORIZED


@pytest.mark.req("REQ-APPROVAL-054")
def test_store_and_explosive_managers_read_names_of_projects_and_sites_within_the_requests_alone(
    mine: dict[str, Persona], there: world.Targets
) -> None:
    site = Site.objects.select_related("project").get(pk=there.ids["site_id"])
    for name in ("storekeeper", "explosives"):
        request = mine[name].get(f"/approval-requests/{there.ids['request_id']}").json
        assert (request["site"]["name"], request["project"]["name"]) == (site.name, site.project.name)
        movement = mine[name].get(f"/ledger-movements/{there.ids['movement_id']}").json
        assert movement["site"]["name"]
        for path in ("/sites", "/projects", f"/sites/{site.pk}", f"/sites/{site.pk}/blast-report", "/my/sites"):
            assert mine[name].get(path).status == 403, path
