"""Every page of the client: who looks at it, and at which record of the demonstration mine."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .conftest import ROOT, Product

type Read = Callable[[str], Any]
"""Reads an address of the API as the person who will look at the page."""

SOURCES = ROOT / "web" / "src"
LOADING_SITE = "Bench 350 West – shot 7"
WAITING_SITE = "Bench 350 East – shot 9"
READY_SITE = "Bench 340 South – shot 11"
FIRED_SITE = "Bench 350 West – shot 6"
RIG = "/machines?search=Drill%20rig%201"
EMPTY_SITE = "Bench 330 – pre-split"


def _site(name: str, tab: str = "") -> Callable[[Read], str]:
    def address(read: Read) -> str:
        found = read(f"/sites?search={name.replace(' ', '%20').replace('–', '%E2%80%93')}")["items"]
        return f"/sites/{found[0]['id']}/{tab}".rstrip("/")

    return address


def _first(of: str, page: str) -> Callable[[Read], str]:
    def address(read: Read) -> str:
        found = read(of)
        return page.format((found if isinstance(found, list) else found["items"])[0]["id"])

    return address


def _people(*names: str, at: str | Callable[[Read], str]) -> list[tuple[str, str | Callable[[Read], str]]]:
    return [(name, at) for name in names]


def _prestart(read: Read) -> str:
    """A check before a shift that has been begun."""
    begun = [machine["check_id"] for machine in read("/prestart-machines") if machine["check_id"]]
    return f"/pre-start/{begun[0]}" if begun else "/pre-start"


PAGES: dict[str, list[tuple[str, str | Callable[[Read], str]]]] = {
    "/": _people("admin", "engineer", "operator", "storekeeper", "explosives", "machines", "auditor", at="/"),
    "/accessories": _people("machines", at="/accessories"),
    "/accessories/$accessoryId/{-$tab}": [
        ("machines", _first("/accessories?search=fuel%20filter", "/accessories/{}" + tab))
        for tab in ("", "/moves", "/use", "/history")
    ],
    "/accessories/import": _people("machines", at="/accessories/import"),
    "/accessories/new": _people("machines", at="/accessories/new"),
    "/approvals": _people("storekeeper", at="/approvals"),
    "/approvals/$requestId": [
        ("storekeeper", _first(f"/approval-requests?status={status}", "/approvals/{}"))
        for status in ("pending", "approved", "issued")
    ],
    "/audit": _people("auditor", at="/audit"),
    "/backups": _people("admin", at="/backups"),
    "/holes": _people("engineer", at="/holes"),
    "/jobs": _people("admin", at="/jobs"),
    "/ledger": _people("auditor", at="/ledger"),
    "/store-transactions": _people("storekeeper", at="/store-transactions"),
    "/ledger/$movementId": _people("auditor", at=_first("/ledger-movements", "/ledger/{}")),
    "/low-stock": _people("machines", at="/low-stock"),
    "/machines": _people("machines", at="/machines"),
    "/machines/$machineId": [
        *_people("machines", at=_first("/machines", "/machines/{}")),
        *_people("machines", "mechanic", at=_first(RIG, "/machines/{}?tab=documents")),
        *_people("machines", at=_first(RIG, "/machines/{}?tab=comments")),
        *_people("auditor", at=_first(RIG, "/machines/{}?tab=history")),
        *_people("machines", at=_first(RIG, "/machines/{}?tab=maintenance")),
        *_people("machines", at=_first(RIG, "/machines/{}?tab=plans")),
    ],
    "/components": _people("machines", at="/components"),
    "/components/$componentId": _people("machines", at=_first("/components", "/components/{}")),
    "/machine-models": _people("machines", at="/machine-models"),
    "/machine-models/$modelId": _people("machines", at=_first("/machine-models", "/machine-models/{}")),
    "/machine-plan": _people("machines", at="/machine-plan"),
    "/machine-requests": _people("machines", at="/machine-requests"),
    "/machine-requests/$requestId": [
        (who, _first(f"/machine-requests?status={status}", "/machine-requests/{}"))
        for who, status in (("machines", "pending"), ("admin", "approved"))
    ],
    "/machine-requests/new": _people("admin", at="/machine-requests/new"),
    "/my-machine": _people("operator", at="/my-machine"),
    "/checklist-templates": _people("mechanic", at="/checklist-templates"),
    "/checklist-templates/$templateId": _people(
        "mechanic", at=_first("/checklist-templates", "/checklist-templates/{}")
    ),
    "/checklist-templates/new": _people("mechanic", at="/checklist-templates/new"),
    "/pre-start": _people("operator", "mechanic", at="/pre-start"),
    "/pre-start/$checkId": _people("mechanic", at=_prestart),
    "/faults": _people("machines", at="/faults"),
    "/faults/$faultId": _people("mechanic", at=_first("/fault-reports?status=reported", "/faults/{}")),
    "/report-fault": _people("mechanic", at="/report-fault"),
    "/maintenance-figures": _people("machines", at="/maintenance-figures"),
    "/maintenance-costs": _people("machines", at="/maintenance-costs"),
    "/maintenance-due": _people("machines", at="/maintenance-due"),
    "/maintenance-plans": _people("mechanic", at="/maintenance-plans"),
    "/maintenance-plans/$planId": _people(
        "machines", at=_first("/maintenance-plans?status=active", "/maintenance-plans/{}")
    ),
    "/maintenance-plans/new": _people("machines", at="/maintenance-plans/new"),
    "/my-work": _people("mechanic", at="/my-work"),
    "/workload": _people("machines", at="/workload"),
    "/work-board": _people("mechanic", at="/work-board"),
    "/work-calendar": _people("mechanic", at="/work-calendar"),
    "/work-orders": _people("machines", at="/work-orders"),
    "/work-orders/$orderId": [
        ("mechanic", _first(f"/work-orders?status={status}", "/work-orders/{}"))
        for status in ("overdue", "in_progress", "completed")
    ],
    "/usage-records": _people("machines", at="/usage-records"),
    "/usage-records/new": _people("machines", at="/usage-records/new"),
    "/usage-records/$recordId": [
        ("machines", _first(f"/usage-records?status={status}", "/usage-records/{}"))
        for status in ("draft", "submitted", "closed")
    ],
    "/register-queue": _people("machines", at="/register-queue"),
    "/work-orders/new": _people("machines", at="/work-orders/new"),
    "/machines/new": _people("machines", at="/machines/new"),
    "/mailbox": _people("admin", at="/mailbox"),
    "/modules/$moduleId": [
        *_people("admin", at="/modules/shots"),
        *_people("admin", at="/modules/administration"),
        *_people("storekeeper", at="/modules/explosives"),
    ],
    "/my-holes/{-$siteId}": [
        ("operator", "/my-holes"),
        ("operator", lambda read: _site(READY_SITE)(read).replace("/sites/", "/my-holes/")),
    ],
    "/loading-rules": _people("engineer", at="/loading-rules"),
    "/notifications": _people("engineer", at="/notifications"),
    "/notifications/settings": _people("engineer", at="/notifications/settings"),
    "/parts-use": _people("machines", at="/parts-use"),
    "/products": _people("explosives", at="/products"),
    "/profile": _people("engineer", at="/profile"),
    "/projects": _people("admin", at="/projects"),
    "/projects/$projectId": _people("admin", "engineer", at=_first("/projects?search=Bawshar", "/projects/{}")),
    "/projects/new": _people("admin", at="/projects/new"),
    "/regions": _people("admin", at="/regions"),
    "/regions/$regionId": _people("admin", at=_first("/regions?search=Muscat", "/regions/{}")),
    "/reservations": _people("storekeeper", at="/reservations"),
    "/roles": _people("admin", at="/roles"),
    "/roles/$roleId": _people("admin", at=_first("/roles", "/roles/{}")),
    "/roles/new": _people("admin", at="/roles/new"),
    "/settings": _people("admin", at="/settings"),
    "/sites": _people("engineer", at="/sites"),
    "/sites/$siteId/{-$tab}": [
        *_people("engineer", "operator", at=_site(LOADING_SITE)),
        *_people("engineer", at=_site(EMPTY_SITE)),
    ],
    "/sites/new": _people("engineer", at="/sites/new"),
    "/stock-moves": _people("mechanic", at="/stock-moves"),
    "/storage-locations": _people("machines", at="/storage-locations"),
    "/stock": _people("storekeeper", at="/stock"),
    "/magazines": _people("explosives", at="/magazines"),
    "/magazines/$magazineId": [
        *_people("explosives", "storekeeper", at=_first("/magazines?search=MG-03", "/magazines/{}")),
        *_people("explosives", at=_first("/magazines?search=MG-01", "/magazines/{}")),
    ],
    "/magazines/new": _people("explosives", at="/magazines/new"),
    "/magazine-rounds/$roundId": _people("storekeeper", at=_first("/magazine-rounds", "/magazine-rounds/{}")),
    "/stores": _people("explosives", at="/stores"),
    "/stores/$storeId": _people("explosives", at=_first("/stores", "/stores/{}")),
    "/stores/new": _people("explosives", at="/stores/new"),
    "/users": _people("admin", at="/users"),
    "/users/$userId": _people("admin", at=_first("/users?search=Khalid", "/users/{}")),
    "/users/new": _people("admin", at="/users/new"),
    "/warehouse": _people("explosives", at="/warehouse"),
    "/warehouse/$batchId": [
        *_people("explosives", at=_first("/warehouse-batches", "/warehouse/{}")),
        *_people("explosives", at=_first("/warehouse-batches?is_quarantined=true", "/warehouse/{}")),
        *_people("quality", at=_first("/warehouse-batches?has_proposal=true", "/warehouse/{}")),
    ],
    "/warehouse/new": _people("explosives", at="/warehouse/new"),
    "/warehouse/levels": _people("explosives", "auditor", at="/warehouse/levels"),
    "/quality-checks": _people("quality", at="/quality-checks"),
    "/quality-checks/$checkId": [
        ("quality", _first(f"/quality-checks?status={status}", "/quality-checks/{}"))
        for status in ("pending", "pass", "fail")
    ],
    "/expiry-reports": _people("explosives", at="/expiry-reports"),
    "$": _people("engineer", at="/nowhere"),
}
"""By route of the client. A page that looks different to different people, or at different records, is named often."""

TABS: dict[str, list[tuple[str, str]]] = {
    "overview": [("engineer", FIRED_SITE)],
    "pattern": [("engineer", READY_SITE), ("engineer", EMPTY_SITE)],
    "drilling": [("engineer", READY_SITE)],
    "charges": [("engineer", WAITING_SITE), ("engineer", EMPTY_SITE)],
    "tie-up": [("engineer", WAITING_SITE), ("engineer", EMPTY_SITE)],
    "simulation": [("engineer", WAITING_SITE), ("engineer", EMPTY_SITE)],
    "explosives": [("engineer", WAITING_SITE), ("engineer", READY_SITE), ("engineer", EMPTY_SITE)],
    "load-and-fire": [("engineer", LOADING_SITE), ("engineer", FIRED_SITE)],
    "report": [("auditor", FIRED_SITE)],
}
"""Tabs of a site: who looks, at which site."""

ENTRANCE = ("/sign-in", "/forgot-password", "/set-password")
"""Pages for people who are not signed in."""


def routes_of_the_client() -> set[str]:
    """The routes that the sources declare."""
    files = [*SOURCES.glob("features/*/routes.ts"), SOURCES / "app" / "router.tsx"]
    return {path for file in files for path in re.findall(r'\bpath: "([^"]+)"', file.read_text())}


def tabs_of_the_client() -> set[str]:
    """The tabs of a site that the sources declare."""
    return {tab for file in SOURCES.glob("features/*/index.ts") for tab in _tabs(file)}


def _tabs(file: Path) -> Iterator[str]:
    _, _, declared = file.read_text().partition("siteTabs: [")
    yield from re.findall(r'\bid: "([^"]+)",\s+labelKey: "siteTab\.', declared)


@dataclass(frozen=True)
class Visit:
    """A page of one record, to be looked at by somebody."""

    person: str
    address: str


def visits(product: Product) -> list[Visit]:
    """All pages behind the entrance, by person, so that each signs in once."""
    tokens: dict[str, str] = {}

    def reader(person: str) -> Read:
        token = tokens.get(person) or product.token(f"{person}@highwall.example")
        tokens[person] = token
        return lambda path: product.api("GET", path, token=token)

    asked = [item for items in PAGES.values() for item in items]
    asked += [(person, _site(site, tab)) for tab, items in TABS.items() for person, site in items]
    found = [Visit(person, at if isinstance(at, str) else at(reader(person))) for person, at in asked]
    return sorted(set(found), key=lambda visit: (visit.person, visit.address))
