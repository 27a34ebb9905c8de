"""The role table: which rights each predefined role starts with (REQ-AUTH-041, 044). Seed data, editable at run time.

The named policies of REQ-AUTH-044 appear as sets of rights; a role is the union of its policies and of the rights
that its work needs.
"""

from dataclasses import dataclass, field

from highwall.kit.policy import Reach

READ_DRILL_DATA = {"drilling.read", "blasting.read"}
MANAGE_DRILL_DATA = {"drilling.create", "drilling.update", "drilling.delete", "drilling.complete"}
MANAGE_PROJECT_SITES = {"sites.create", "sites.update", "sites.delete", "sites.complete_drilling"}
READ_PROJECT_DATA = {"projects.read", "sites.read"}
MANAGE_MACHINES = {"machines.read", "machines.create", "machines.update"}
READ_INVENTORY_DATA = {"explosives.read"}
MANAGE_INVENTORY = {"stock.move"}
MANAGE_EXPLOSIVE_REQUESTS = {"approvals.read"}


@dataclass(frozen=True)
class BuiltinRole:
    code: str
    name: str
    name_ar: str
    reach: Reach
    rights: set[str] = field(default_factory=set)


ROLES = (
    BuiltinRole(
        "admin",
        "Admin",
        "مدير النظام",
        Reach.ALL,
        READ_DRILL_DATA
        | MANAGE_PROJECT_SITES
        | MANAGE_MACHINES
        | READ_PROJECT_DATA
        | MANAGE_EXPLOSIVE_REQUESTS
        | READ_INVENTORY_DATA
        | MANAGE_INVENTORY
        | {
            "approvals.decide",
            "projects.create",
            "projects.update",
            "projects.delete",
            "stores.create",
            "stores.update",
        }
        | {
            "users.read",
            "users.create",
            "users.update",
            "users.delete",
            "regions.create",
            "regions.update",
            "regions.delete",
            "settings.read",
            "settings.update",
            "audit.read",
        }
        | {"roles.read", "roles.create", "roles.update", "roles.delete"}
        | {"reports.read", "jobs.read", "mail.read", "mail.send"}
        | {"backups.read", "backups.create", "backups.delete", "backups.restore"},
    ),
    BuiltinRole(
        "blasting_engineer",
        "Blasting Engineer",
        "مهندس التفجير",
        Reach.REGION,
        READ_DRILL_DATA
        | MANAGE_DRILL_DATA
        | MANAGE_PROJECT_SITES
        | READ_PROJECT_DATA
        | MANAGE_EXPLOSIVE_REQUESTS
        | READ_INVENTORY_DATA
        | {"projects.update", "sites.approve_pattern", "sites.confirm_simulation", "sites.complete"}
        | {
            "blasting.update",
            "blasting.load",
            "blasting.fire",
            "blasting.reconcile",
            "approvals.create",
            "reports.read",
        },
    ),
    BuiltinRole("mechanical_engineer", "Mechanical Engineer", "مهندس ميكانيكي", Reach.REGION, {"machines.read"}),
    BuiltinRole(
        "machine_manager", "Machine Manager", "مدير المعدات", Reach.REGION, MANAGE_MACHINES | READ_PROJECT_DATA
    ),
    BuiltinRole(
        "explosive_manager",
        "Explosive Manager",
        "مدير المتفجرات",
        Reach.ALL,
        READ_INVENTORY_DATA
        | MANAGE_INVENTORY
        | {
            "explosives.create",
            "explosives.update",
            "stores.create",
            "stores.update",
            "approvals.read",
            "reports.read",
            *READ_PROJECT_DATA,
        },
    ),
    BuiltinRole(
        "store_manager",
        "Store Manager",
        "مدير المخزن",
        Reach.REGION,
        READ_INVENTORY_DATA
        | MANAGE_INVENTORY
        | MANAGE_EXPLOSIVE_REQUESTS
        | {"approvals.decide", "reports.read", *READ_PROJECT_DATA},
    ),
    BuiltinRole(
        "operator",
        "Operator",
        "مشغل",
        Reach.ASSIGNED,
        READ_DRILL_DATA
        | MANAGE_DRILL_DATA
        | MANAGE_PROJECT_SITES
        | READ_PROJECT_DATA
        | READ_INVENTORY_DATA
        | {"blasting.load"},
    ),
    BuiltinRole(
        "quality_manager", "Quality Manager", "مدير الجودة", Reach.ALL, READ_INVENTORY_DATA | READ_PROJECT_DATA
    ),
    BuiltinRole(
        "auditor",
        "Auditor",
        "مدقق",
        Reach.ALL,
        READ_DRILL_DATA
        | READ_PROJECT_DATA
        | READ_INVENTORY_DATA
        | {"machines.read", "approvals.read", "reports.read", "audit.read", "users.read", "jobs.read"}
        | {"settings.read", "roles.read"},
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
