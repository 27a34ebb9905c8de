"""The role table: which rights each predefined role starts with (REQ-AUTH-041, 044). Seed data, editable at run time.

The policies of REQ-AUTH-044 appear by their names as sets of rights. A predefined role is the union of the policies
that name it and of the rights that its work needs besides. No other of the seven roles holds all that a policy grants.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from highwall.kit.actors import Reach

POLICIES: dict[str, set[str]] = {
    "RequireAdminRole": {
        *("users.create", "users.update", "users.delete"),
        *("roles.create", "roles.update", "roles.delete"),
        *("regions.create", "regions.update", "regions.delete"),
        *("backups.read", "backups.create", "backups.delete", "backups.restore"),
        *("settings.update", "mail.read", "mail.send"),
    },
    "ReadDrillData": {"drilling.read", "blasting.read"},
    "ManageDrillData": {"drilling.create", "drilling.update", "drilling.delete", "drilling.complete"},
    "ManageProjectSites": {"sites.create", "sites.update", "sites.delete", "sites.complete_drilling"},
    "ManageMachines": {
        *("machines.create", "machines.update", "machines.delete", "machines.assign", "machines.log_usage"),
    },
    "ReadProjectData": {"projects.read", "sites.read"},
    "ManageExplosiveRequests": {"approvals.read", "approvals.create"},
    "ReadInventoryData": {"explosives.read"},
    "ManageInventory": {"stock.move"},
    # As long as a transfer is not a request of its own, whoever may approve one moves the stock without being asked.
    "ApproveTransfers": {"stock.transfer"},
}

ACCESSORIES = {"parts.read", "parts.create", "parts.update", "parts.delete", "parts.move"}
"""Of machine managers, mechanical engineers and administrators (REQ-ACCESS-001)."""

WORKSHOP = {
    *("maintenance.read", "maintenance.report", "maintenance.create", "maintenance.update"),
    *("maintenance.work", "maintenance.delete"),
}
USAGE_BOOK = {
    *("registers.read", "registers.approve_supervisor", "registers.approve_manager"),
    *("usage_records.read", "usage_records.create", "usage_records.update", "usage_records.approve"),
    *("usage_records.post", "usage_records.close", "usage_records.reverse"),
}
"""Of those who keep the register of equipment usage."""
CENTRAL_WAREHOUSE = {
    *("explosives.create", "explosives.update", "explosives.delete", "stores.create", "stores.update"),
}


@dataclass(frozen=True)
class BuiltinRole:
    code: str
    name: str
    name_ar: str
    reach: Reach
    rights: set[str] = field(default_factory=set)


def _rights(*policies: str, also: Iterable[str] = ()) -> set[str]:
    return {right for policy in policies for right in POLICIES[policy]}.union(also)


ROLES = (
    BuiltinRole(
        "admin",
        "Admin",
        "مدير النظام",
        Reach.ALL,
        _rights(
            "RequireAdminRole",
            "ReadDrillData",
            "ManageProjectSites",
            "ManageMachines",
            "ReadProjectData",
            "ManageExplosiveRequests",
            "ReadInventoryData",
            "ManageInventory",
            "ApproveTransfers",
            also={
                *CENTRAL_WAREHOUSE,
                *ACCESSORIES,
                *WORKSHOP,
                *USAGE_BOOK,
                "registers.approve_director",
                *("maintenance.clear", "maintenance.close"),
                *("projects.create", "projects.update", "projects.delete"),
                *("approvals.decide", "blasting.set_defaults", "machines.read", "machines.request"),
                "quality.check",
                *("reports.read", "jobs.read"),
                *("users.read", "roles.read", "settings.read", "audit.read"),
            },
        ),
    ),
    BuiltinRole(
        "blasting_engineer",
        "Blasting Engineer",
        "مهندس التفجير",
        Reach.REGION,
        _rights(
            "ReadDrillData",
            "ManageDrillData",
            "ManageProjectSites",
            "ReadProjectData",
            "ManageExplosiveRequests",
            "ReadInventoryData",
            also={
                *("sites.approve_pattern", "sites.confirm_simulation", "sites.complete"),
                *("blasting.update", "blasting.load", "blasting.fire", "blasting.reconcile", "blasting.set_defaults"),
                *("projects.update", "reports.read"),
                # Who is answerable for explosives confirms that a machine is free of them.
                *("maintenance.read", "maintenance.clear"),
            },
        ),
    ),
    BuiltinRole(
        "mechanical_engineer",
        "Mechanical Engineer",
        "مهندس ميكانيكي",
        Reach.REGION,
        {"machines.read", "maintenance.read_all", "registers.read", "usage_records.read", *ACCESSORIES, *WORKSHOP},
    ),
    BuiltinRole(
        "machine_manager",
        "Machine Manager",
        "مدير المعدات",
        Reach.REGION,
        _rights(
            "ManageMachines",
            "ReadProjectData",
            also={"machines.read", "maintenance.close", *ACCESSORIES, *WORKSHOP, *USAGE_BOOK},
        ),
    ),
    BuiltinRole(
        "explosive_manager",
        "Explosive Manager",
        "مدير المتفجرات",
        Reach.ALL,
        _rights(
            "ReadInventoryData",
            "ManageInventory",
            "ApproveTransfers",
            also={*CENTRAL_WAREHOUSE, "approvals.read"},
        ),
    ),
    BuiltinRole(
        "store_manager",
        "Store Manager",
        "مدير المخزن",
        Reach.REGION,
        _rights(
            "ManageExplosiveRequests",
            "ReadInventoryData",
            "ManageInventory",
            "ApproveTransfers",
            also={"approvals.decide"},
        ),
    ),
    BuiltinRole(
        "operator",
        "Operator",
        "مشغل",
        Reach.ASSIGNED,
        _rights(
            "ReadDrillData",
            "ManageDrillData",
            "ManageProjectSites",
            "ReadProjectData",
            "ReadInventoryData",
            also={
                *("blasting.load", "machines.log_usage", "maintenance.read", "maintenance.report"),
                *("registers.read", "usage_records.read", "usage_records.create"),
            },
        ),
    ),
    BuiltinRole(
        "quality_manager",
        "Quality Manager",
        "مدير الجودة",
        Reach.ALL,
        _rights("ReadProjectData", "ReadInventoryData", also={"quality.check"}),
    ),
    BuiltinRole(
        "auditor",
        "Auditor",
        "مدقق",
        Reach.ALL,
        _rights(
            "ReadDrillData",
            "ReadProjectData",
            "ReadInventoryData",
            also={
                *("machines.read", "parts.read", "maintenance.read", "approvals.read", "reports.read", "audit.read"),
                *("users.read", "roles.read", "settings.read", "jobs.read"),
                *("registers.read", "usage_records.read"),
            },
        ),
    ),
)

REGIONS = (
    ("Muscat", "مسقط", "23.58800", "58.38290"),
    ("Dhofar", "ظفار", "17.01970", "54.08970"),
    ("Musandam", "مسندم", "26.18000", "56.24740"),
    ("Al Buraimi", "البريمي", "24.25000", "55.79300"),
    ("Ad Dakhiliyah", "الداخلية", "22.93330", "57.53330"),
    ("Al Batinah North", "شمال الباطنة", "24.36430", "56.74680"),
    ("Al Batinah South", "جنوب الباطنة", "23.39080", "57.42440"),
    ("Ash Sharqiyah North", "شمال الشرقية", "22.69000", "58.53340"),
    ("Ash Sharqiyah South", "جنوب الشرقية", "22.56670", "59.52890"),
    ("Ad Dhahirah", "الظاهرة", "23.22570", "56.51570"),
    ("Al Wusta", "الوسطى", "19.95710", "56.27570"),
)


def seed() -> tuple[int, int]:
    """Create the predefined roles and regions that are missing. What exists stays as people have set it, except that
    a predefined role gains what the role table has gained, and loses what it has lost, since the last time.

    Returns how many roles and regions were created.
    """
    from highwall.domains.accounts.models import Role
    from highwall.domains.regions.models import Region

    roles = regions = 0
    for role in ROLES:
        rights = sorted(role.rights)
        row, is_new = Role.objects.get_or_create(
            code=role.code,
            defaults={
                "name": role.name,
                "name_ar": role.name_ar,
                "reach": role.reach,
                "rights": rights,
                "predefined_rights": rights,
                "is_builtin": True,
            },
        )
        roles += is_new
        if row.predefined_rights != rights:
            gained, lost = role.rights - set(row.predefined_rights), set(row.predefined_rights) - role.rights
            row.rights = sorted({*row.rights, *gained} - lost)
            row.predefined_rights = rights
            row.save_new_version()
    if not Region.objects.exists():
        for name, name_ar, latitude, longitude in REGIONS:
            Region.objects.create(name=name, name_ar=name_ar, latitude_deg=latitude, longitude_deg=longitude)
            regions += 1
    return roles, regions
