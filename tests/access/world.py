"""The demonstration mine as a place to test access in: who is there, what they ask for, and what they may expect."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone
from PIL import Image

from highwall.config.demo.accounts import PASSWORD as DEMO_PASSWORD
from highwall.config.demo.accounts import PEOPLE
from highwall.config.demo.places import WAITING_SITE
from highwall.config.demo.sample import sample_text
from highwall.config.testing import Persona, described
from highwall.domains.accounts import services as accounts
from highwall.domains.accounts.models import Role, User
from highwall.domains.accounts.queries.tokens import ACCESS_MINUTES, IDLE_MINUTES
from highwall.domains.blasting.models import CalculationResult, DefaultLoadingRule, ExplosiveApprovalRequest
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.explosives.models import LedgerMovement, Magazine, Product, Store, WarehouseBatch
from highwall.domains.fleet.models import Assignment, Machine, MachineRequest, ServiceInterval, UsageEntry
from highwall.domains.maintenance.models import FaultReport, LabourLine, WorkOrder
from highwall.domains.parts.models import PartReservation, StockMove, StorageLocation
from highwall.domains.projects.models import ProjectMember, Site
from highwall.domains.regions.models import Region
from highwall.kit.calendar import today
from highwall.kit.models import AuditEvent, Mail
from highwall.kit.settings import change_setting, declared_settings

from . import world_of_magazines, world_of_plans, world_of_quality
from .checks import check_bodies, own_checks
from .fleet_world import fleet_bodies, fleet_ids

ANONYMOUS = "anonymous"
OUTSIDERS = ("engineer.dakhiliyah", "engineer.second.dakhiliyah", "operator.dakhiliyah", "storekeeper.dakhiliyah")
PERSONAS = (ANONYMOUS, *(person.key for person in PEOPLE))
ROLE_OF = {person.key: person.role for person in PEOPLE}
REGION_OF = {person.key: person.region for person in PEOPLE}

RIGHTS_OF = {
    role: set(rights.split())
    for role, rights in {
        "admin": """
            drilling.read blasting.read blasting.set_defaults
            sites.create sites.update sites.delete sites.complete_drilling
            machines.read machines.create machines.update machines.delete machines.assign machines.request
            machines.log_usage projects.read sites.read
            parts.read parts.create parts.update parts.delete parts.move
            projects.create projects.update projects.delete
            approvals.read approvals.create approvals.decide
            explosives.read explosives.create explosives.update explosives.delete stores.create stores.update
            stock.move stock.transfer quality.check
            users.read users.create users.update users.delete roles.read roles.create roles.update roles.delete
            regions.create regions.update regions.delete settings.read settings.update audit.read
            reports.read jobs.read mail.read mail.send
            backups.read backups.create backups.delete backups.restore
            maintenance.read maintenance.report maintenance.create maintenance.update maintenance.work
            maintenance.delete
            maintenance.clear maintenance.close
            registers.read registers.approve_supervisor registers.approve_manager registers.approve_director
            usage_records.read usage_records.create usage_records.update usage_records.approve usage_records.post
            usage_records.close usage_records.reverse
        """,
        "blasting_engineer": """
            drilling.read drilling.create drilling.update drilling.delete drilling.complete
            blasting.read blasting.set_defaults blasting.update blasting.load blasting.fire blasting.reconcile
            projects.read projects.update sites.read sites.create sites.update sites.delete
            sites.complete_drilling sites.approve_pattern sites.confirm_simulation sites.complete
            approvals.read approvals.create explosives.read reports.read maintenance.read maintenance.clear
        """,
        "mechanical_engineer": """
            machines.read maintenance.read_all registers.read usage_records.read
            maintenance.read maintenance.report maintenance.create maintenance.update maintenance.work
            maintenance.delete parts.read parts.create parts.update parts.delete parts.move
        """,
        "machine_manager": """
            machines.read machines.create machines.update machines.delete machines.assign machines.log_usage
            projects.read sites.read maintenance.close
            registers.read registers.approve_supervisor registers.approve_manager
            usage_records.read usage_records.create usage_records.update usage_records.approve usage_records.post
            usage_records.close usage_records.reverse
            maintenance.read maintenance.report maintenance.create maintenance.update maintenance.work
            maintenance.delete parts.read parts.create parts.update parts.delete parts.move
        """,
        "explosive_manager": """
            explosives.read explosives.create explosives.update explosives.delete stores.create stores.update
            stock.move stock.transfer
            approvals.read
        """,
        "store_manager": "explosives.read stock.move stock.transfer approvals.read approvals.create approvals.decide",
        "operator": """
            drilling.read drilling.create drilling.update drilling.delete drilling.complete blasting.read blasting.load
            projects.read sites.read sites.create sites.update sites.delete sites.complete_drilling explosives.read
            machines.log_usage maintenance.read maintenance.report
            registers.read usage_records.read usage_records.create
        """,
        "quality_manager": "explosives.read projects.read sites.read quality.check",
        "auditor": """
            drilling.read blasting.read projects.read sites.read explosives.read machines.read parts.read approvals.read
            reports.read audit.read users.read jobs.read settings.read roles.read maintenance.read
            registers.read usage_records.read
        """,
    }.items()
}
"""Which rights each predefined role starts with: written down here a second time, so that a change of the role table
is a change of this one too."""


def people() -> dict[str, Persona]:
    """Everybody of the mine with a real session, and somebody without one."""
    # They serve every test of the folder, however slow the machine is.
    change_setting(ACCESS_MINUTES.key, 60)
    change_setting(IDLE_MINUTES.key, 480)
    found = {ANONYMOUS: Persona()}
    for person in PEOPLE:
        opened = accounts.sign_in(email=person.email, password=DEMO_PASSWORD, address="127.0.0.1", device="test")
        found[person.key] = Persona(user=User.objects.get(email=person.email), token=opened.access_token)
    return found


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    permission: str

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def parameters(self) -> list[str]:
        return re.findall(r"\{(\w+)\}", self.path)


def operations() -> Iterator[Operation]:
    """Every route that the API publishes."""
    for path, methods in described()["paths"].items():
        for method, operation in methods.items():
            yield Operation(method.upper(), path, operation["x-permission"])


@dataclass(frozen=True)
class Targets:
    """Records of the region of Muscat, one of each kind, by the name of the path parameter that asks for it; and what
    hangs on those of one kind, by the beginning of their addresses."""

    ids: dict[str, Any]
    hanging: dict[str, dict[str, Any]]

    REGIONAL = frozenset(
        {
            "project_id",
            "site_id",
            "hole_id",
            "calculation_id",
            "import_id",
            "store_id",
            "machine_id",
            "attachment_id",
            "comment_id",
            "order_id",
            "part_id",
            "check_id",
            "fault_id",
            "movement_id",
            "request_id",
            "accessory_id",
            "reservation_id",
            "location_id",
            "assignment_id",
            "machine_request_id",
            "entry_id",
            "interval_id",
            "magazine_id",
            *world_of_plans.REGIONAL,
        }
    )
    """What only the people of its region reach, besides those whose role reaches everything."""

    def path(self, operation: Operation) -> str:
        ids = {**self.ids, **self.hanging.get(operation.path.split("/")[1], {})}
        return re.sub(r"\{(\w+)\}", lambda found: str(ids[found[1]]), operation.path)

    @property
    def secrets(self) -> list[str]:
        """Ids that must not stand in any answer to somebody of another region."""
        # What an item of a checklist asks is the company's.
        regional = {area: ids for area, ids in self.hanging.items() if area not in world_of_quality.CENTRAL}
        items = [(name, each) for ids in regional.values() for name, each in ids.items()]
        hanging = [str(each) for name, each in items if name != "item_id"]
        return [str(self.ids[name]) for name in sorted(self.REGIONAL)] + hanging


def picture() -> bytes:
    """A small picture."""
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), "orange").save(buffer, "PNG")
    return buffer.getvalue()


def hang(admin: Persona, path: str) -> dict[str, Any]:
    """A picture and a comment on a record."""
    attached = admin.upload(f"{path}/attachments", picture(), "front.png")
    assert attached.status == 201, attached.content
    comment = admin.post(f"{path}/comments", {"text": "Serviced."})
    assert comment.status == 201, comment.content
    return {"attachment_id": attached.json["id"], "comment_id": comment.json["id"]}


HANGS_ON = (
    "/machines/{machine_id}",
    "/work-orders/{order_id}",
    "/fault-reports/{fault_id}",
    "/accessories/{accessory_id}",
    "/machine-models/{model_id}",
    "/magazines/{magazine_id}",
    "/usage-records/{record_id}",
)
"""Records with files and comments."""


def targets(people: dict[str, Persona]) -> Targets:
    """Records that the mine has, and an import that its engineer starts."""
    muscat = Region.objects.get(name="Muscat")
    member = ProjectMember.objects.filter(project__region=muscat, user__primary_role__code="operator").earliest("id")
    request = ExplosiveApprovalRequest.objects.filter(site__project__region=muscat, status="pending").latest("id")
    site = request.site
    waiting = Site.objects.get(name=WAITING_SITE)
    uploaded = people["engineer"].upload(f"/sites/{waiting.pk}/imports", sample_text().encode())
    assert uploaded.status in {201, 202}, uploaded.content
    machine = Machine.objects.filter(region=muscat).earliest("id")
    movement = LedgerMovement.objects.filter(store__region=muscat, kind="issue").latest("id")
    reserved = PartReservation.objects.filter(accessory__region=muscat, accessory__ledger__kind="issue", open__gt=0)
    kept = reserved.earliest("id")
    # Operators see the maintenance of the machine that they operate, and of no other.
    operated = Assignment.objects.get(operator__email="operator@highwall.example", ends_at=None).machine
    order = WorkOrder.objects.filter(machine=operated, status="scheduled").earliest("id")
    fault = FaultReport.objects.filter(machine=operated, status="accepted").earliest("id")
    of_fleet = fleet_ids()
    magazine = Magazine.objects.filter(store__region=muscat).earliest("number")
    shift = {"machine_id": str(operated.pk), "shift": "day", "shift_date": today().isoformat()}
    usage = people["operator"].post("/usage-records", shift)
    assert usage.status == 201, usage.content
    hanging = {
        path.split("/")[1]: hang(people["admin"], path)
        for path in (
            f"/machines/{machine.pk}",
            f"/work-orders/{order.pk}",
            f"/fault-reports/{fault.pk}",
            f"/accessories/{kept.accessory_id}",
            f"/machine-models/{of_fleet['model_id']}",
            f"/magazines/{magazine.pk}",
            f"/usage-records/{usage.json['id']}",
        )
    }
    hanging["usage-records"]["record_id"] = usage.json["id"]
    entries = UsageEntry.objects.filter(recorded_by__email="operator@highwall.example")
    entry = entries.latest("starts_at")
    photo = people["operator"].upload(f"/usage-entries/{entry.pk}/attachments", picture(), "meter.png")
    assert photo.status == 201, photo.content
    hanging["usage-entries"] = {"attachment_id": photo.json["id"]}
    own = own_checks(people["admin"], order.pk, operated.pk, picture())
    whole = own.pop("")
    for area, ids in own.items():
        hanging[area] = hanging.get(area, {}) | ids
    batch = WarehouseBatch.objects.filter(status="available").earliest("id")
    hanging |= world_of_quality.hanging(people["admin"], batch.pk, picture())
    hanging["magazine-rounds"] = world_of_magazines.own_round(people["admin"], magazine.pk, picture())
    return Targets(
        {
            **whole,
            "magazine_id": magazine.pk,
            "project_id": site.project_id,
            "site_id": site.pk,
            "hole_id": DrillHole.objects.filter(site=site).earliest("id").pk,
            "calculation_id": CalculationResult.objects.filter(site=site).earliest("id").pk,
            "rule_id": DefaultLoadingRule.objects.earliest("id").pk,
            "import_id": uploaded.json["id"],
            "request_id": request.pk,
            "store_id": Store.objects.filter(region=muscat).earliest("id").pk,
            "movement_id": movement.pk,
            "machine_id": machine.pk,
            **hanging["machines"],
            **of_fleet,
            "accessory_id": kept.accessory_id,
            "reservation_id": kept.pk,
            "location_id": StorageLocation.objects.filter(region=muscat).earliest("id").pk,
            "number": machine.number,
            "assignment_id": Assignment.objects.filter(machine__region=muscat, ends_at=None).earliest("id").pk,
            "machine_request_id": MachineRequest.objects.filter(project__region=muscat, status="pending")
            .latest("id")
            .pk,
            "entry_id": entry.pk,
            "interval_id": ServiceInterval.objects.filter(machine__region=muscat).earliest("id").pk,
            "order_id": order.pk,
            **world_of_plans.targets(operated.pk),
            "fault_id": fault.pk,
            "line_id": LabourLine.objects.create(
                order_id=order.pk, person_name="Ali", worked_on=today(), hours=1, rate=6, amount=6
            ).pk,
            "batch_id": batch.pk,
            **world_of_quality.targets(hanging),
            "product_id": Product.objects.earliest("id").pk,
            "region_id": muscat.pk,
            "role_id": Role.objects.get(code="mechanical_engineer").pk,
            "user_id": member.user_id,
            "event_id": AuditEvent.objects.latest("id").pk,
            "record_id": site.pk,
            "name": "no-such-backup",
            "view_id": "00000000-0000-4000-8000-000000000001",
            "mail_id": Mail.objects.create(
                kind="welcome", to="somebody@example.com", language="en", subject="Welcome", message_id="<1@test>"
            ).pk,
            "key": declared_settings()[0].key,
        },
        hanging,
    )


def bodies(there: Targets) -> dict[str, Any]:
    """A body that fits the schema of a route, so that the answer comes from the rules of access and not before."""
    ids = there.ids
    point = DrillPoint.objects.filter(hole_id=ids["hole_id"]).earliest("id")
    product = str(ids["product_id"])
    issued = StockMove.objects.filter(accessory_id=ids["accessory_id"], kind="issue").earliest("id")
    rule = {"name": "Wide", "from_mm": 400, "to_mm": 450, "column_product_id": product, "stemming_m": 3}
    work = {
        "order_type": "inspection",
        "priority": "low",
        "description": "Look at it",
        "scheduled_at": "2026-12-01T08:00:00Z",
        "technician_name": "Ali",
        "estimated_duration_h": 1,
    }
    hanging: dict[str, Any] = {}
    for path in HANGS_ON:
        own = there.hanging[path.split("/")[1]]
        hanging |= {
            f"POST {path}/attachments/same": {"attachment_id": str(own["attachment_id"])},
            f"POST {path}/comments": {"text": "Greased."},
            f"PUT {path}/comments/{{comment_id}}": {"text": "Greased and serviced."},
        }
    hole = {"hole_number": "X-1", "collar_easting_m": 638_400, "collar_northing_m": 2_598_300, "length_m": 11}
    return {
        **world_of_quality.bodies(there.hanging),
        **world_of_magazines.bodies(there.hanging["magazine-rounds"]["attachment_id"]),
        "POST /usage-records": {
            "machine_id": str(ids["machine_id"]),
            "shift": "day",
            "shift_date": today().isoformat(),
        },
        "PATCH /usage-records/{record_id}": {"note": "Seen"},
        "POST /usage-records/{record_id}/request-reversal": {"reason": "Twice", "reversal_code": "twice"},
        **check_bodies(ids, there.hanging["prestart-checks"]["attachment_id"], ids["accessory_id"]),
        "POST /auth/views": {"list_name": "/api/v1/sites", "name": "Open"},
        "POST /sites": {"project_id": str(ids["project_id"]), "name": "Bench 1", "address": "Pit"},
        "POST /sites/{site_id}/holes": hole,
        "POST /sites/{site_id}/holes/batch": {"holes": [hole]},
        "DELETE /sites/{site_id}/holes": {"confirm_count": 1},
        "POST /sites/{site_id}/holes/complete": {"hole_ids": [str(ids["hole_id"])]},
        "POST /holes/{hole_id}/complete": {"actual_depth_m": 10},
        "POST /projects/{project_id}/members": {"user_id": str(ids["user_id"])},
        "POST /stores/{store_id}/receipts": {"batch_id": str(ids["batch_id"]), "quantity": 1},
        "POST /warehouse-batches/{batch_id}/write-off": {
            "quantity": 1,
            "reason_code": "damaged",
            "store_id": str(ids["store_id"]),
        },
        "POST /default-loading-rules": rule,
        "PUT /default-loading-rules/{rule_id}": rule,
        "POST /sites/{site_id}/charges/replace-given": {"confirm_count": 0},
        "PUT /sites/{site_id}/loading-rule": {"column_product_id": product, "stemming_m": 3},
        "POST /sites/{site_id}/charge-overrides": {
            "point_ids": [str(point.pk)],
            "reason": "Cavity",
            "quantities_kg": {},
        },
        "POST /sites/{site_id}/charge-overrides/drop": {"point_ids": [str(point.pk)]},
        "POST /sites/{site_id}/tie-up/edits": {"operations": [{"op": "start", "point_id": str(point.pk)}]},
        "POST /machines/{machine_id}/assignments": {"project_id": str(ids["project_id"])},
        "POST /machine-requests": {
            "project_id": str(ids["project_id"]),
            "machine_type": "Drill rig",
            "quantity": 1,
            "starts_on": "2026-01-01",
            "ends_on": "2100-01-01",
            "justification": "Two benches at once.",
        },
        "POST /machine-requests/{machine_request_id}/approve": {"machine_ids": []},
        "POST /machines/{machine_id}/meters": {"kind": "driven_km", "displayed": 10},
        "POST /machines/{machine_id}/meters/exchange": {"kind": "engine_h", "old_reading": 99_999, "new_reading": 0},
        "POST /machines/{machine_id}/usage": {
            "starts_at": (timezone.now() - timedelta(hours=1)).isoformat(),
            "ends_at": timezone.now().isoformat(),
            "meters": [{"kind": "engine_h", "amount": 1}],
        },
        "POST /usage-entries/{entry_id}/correct": {"reason": "Other rig"},
        "POST /usage-entries/{entry_id}/attachments/same": {
            "attachment_id": str(there.hanging["usage-entries"]["attachment_id"])
        },
        "POST /machines/{machine_id}/services": {
            "name": "Greasing",
            "kind": "engine_h",
            "every": 10,
            "planned_per_day": 8,
        },
        "POST /machine-services/{interval_id}/done": {},
        "POST /approval-requests": {
            "approval_type": "standard",
            "priority": "normal",
            "site_id": str(ids["site_id"]),
            "safety_checklist": [],
            "environmental_checklist": [],
        },
        "POST /approval-requests/{request_id}/issue": {"received_by_name": "Said Al Kindi"},
        "PUT /sites/{site_id}/loading": {"holes": [{"point_id": str(point.pk), "quantities": {product: 1}}]},
        "POST /sites/{site_id}/corrections": {"text": "It was deeper.", "reason": "Measured."},
        "POST /sites/{site_id}/fire": {"fired_at": "2026-01-01T08:00:00Z"},
        "POST /sites/{site_id}/return": {"store_id": str(ids["store_id"]), "quantities": {product: 1}},
        "POST /accessories": {"name": "Filter", "category": "filters", "unit": "pcs", "minimum": 1, "quantity": 0},
        "POST /accessories/{accessory_id}/add": {"quantity": 1},
        "POST /accessories/{accessory_id}/remove": {"quantity": 1, "reason_code": "used"},
        "POST /accessories/{accessory_id}/count": {"counted": 3, "location_id": str(ids["location_id"])},
        "POST /accessories/{accessory_id}/move": {"quantity": 1, "to_location_id": str(ids["location_id"])},
        "POST /accessories/{accessory_id}/reserve": {"quantity": 1, "needed_on": str(today())},
        "POST /accessories/{accessory_id}/issue": {"quantity": 1, "machine_id": str(ids["machine_id"])},
        "POST /accessories/{accessory_id}/return": {"issue_id": str(issued.pk), "quantity": 1},
        "POST /storage-locations": {"name": "Shelf"},
        "POST /work-orders": {"machine_id": str(ids["machine_id"]), **work},
        "POST /work-orders/{order_id}/pause": {"waits_for": "parts"},
        "POST /work-orders/{order_id}/complete": {"completion_notes": "Done", "actual_duration_h": 2},
        "POST /work-orders/{order_id}/labour": {"person_name": "Ali", "worked_on": "2026-01-01", "hours": 2},
        "POST /work-orders/{order_id}/invoices": {
            "supplier": "Oman Hydraulics",
            "invoice_number": "1",
            "invoiced_on": "2026-01-01",
            "amount": 5,
        },
        "POST /fault-reports": {
            "client_id": "00000000-0000-4000-8000-000000000003",
            "machine_id": str(ids["machine_id"]),
            "component": "engine",
            "problem": "noise",
            "severity": "low",
        },
        "POST /fault-reports/{fault_id}/accept": {"order": work},
        "POST /fault-reports/{fault_id}/merge": {"into_id": str(ids["fault_id"])},
        "POST /fault-reports/{fault_id}/defer": {"until": "2027-01-01T08:00:00Z", "reason": "Parts"},
        "PATCH /settings/{key}": {"value": 6},
        **fleet_bodies(ids),
        **world_of_plans.bodies(ids["machine_id"]),
        **hanging,
    }


QUALITY = ("/warehouse-batches/{batch_id}", "/quality-checks/{check_id}", "/expiry-changes/{change_id}")
UPLOADS = {
    "POST /sites/{site_id}/imports": ("a.csv", b"hole;x;y\n1;2;3\n"),
    **{
        f"POST {path}/attachments": ("b.csv", b"Part;Hours\nFilter;250\n")
        for path in (
            *HANGS_ON,
            *QUALITY,
            "/prestart-checks/{check_id}",
            "/usage-entries/{entry_id}",
            "/magazine-rounds/{round_id}",
        )
    },
}
"""What is sent to the routes that take a file."""

NAMED_IN_BODY = {"POST /approval-requests", "POST /machine-requests"}
"""Routes whose regional record stands in the body."""


def may_reach(persona: str, operation: Operation) -> bool:
    """Whether the records of Muscat that the address names lie in the scope of a person."""
    if operation.path.split("/")[1] in world_of_quality.CENTRAL:
        return True
    regional = set(operation.parameters) & Targets.REGIONAL or operation.name in NAMED_IN_BODY
    regional = regional or operation.path.startswith("/usage-records/{record_id}")
    return not regional or REGION_OF[persona] in {None, "Muscat"}


def granted(persona: str, permission: str) -> bool:
    """By the table above: whether a person's role has a right."""
    return permission == "signed-in" or permission in RIGHTS_OF[ROLE_OF[persona]]
