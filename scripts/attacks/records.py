"""Changing what people rely on: a fired shot, explosives asked for one design and issued for another."""

from typing import Any
from uuid import uuid4

import psycopg

from attacks.target import Answer, Person, Target, expect

RECEIVED = {"received_by_name": "Said Al Kindi"}
"""What an issue names."""


def rewrite_fired_shot(target: Target) -> str:
    """Nothing that the report of a fired shot shows can be changed, and its figures stay."""
    engineer = target.person("engineer")
    site = _site(engineer, "shot 7")
    before = _report(engineer, site)
    tried = 0
    for method, path, body in _rewritings(engineer, site):
        answer = engineer(method, path, body)
        expect(400 <= answer.status < 500, f"{method} {path}: {answer}")
        # Records that were never there, a right that is missing: no proof of the state that should refuse.
        expect(answer.status == 409, f"{method} {path} is refused for another reason: {answer}")
        tried += 1
    after = _report(engineer, site)
    changed = [name for name in before if before[name] != after.get(name)]
    expect(not changed, f"the report changed in {', '.join(changed)}")
    return f"{tried} requests refused, the report is the same"


def _report(engineer: Person, site: str) -> dict[str, Any]:
    """Everything that the report states but when and for whom it was made."""
    report: dict[str, Any] = engineer.get(f"/sites/{site}/blast-report")["report"]
    return {name: value for name, value in report.items() if not name.startswith("generated_")}


def _rewritings(engineer: Person, site: str) -> list[tuple[str, str, Any]]:
    holes = engineer.get(f"/sites/{site}/holes?page_size=2")["items"]
    hole = engineer.get(f"/holes/{holes[0]['id']}")
    point = hole["points"][0]["id"]
    tie_up = engineer.get(f"/sites/{site}/tie-up")["connections"]
    rule = engineer.get(f"/sites/{site}/charge-summary")["rule"]
    pair = {name: tie_up[0][name] for name in ("from_point_id", "to_point_id")}
    new = {"hole_number": "X99", "collar_easting_m": 1, "collar_northing_m": 1, "depth_m": 10}
    edit = f"/sites/{site}/tie-up/edits"
    rule.pop("version", None)
    return [
        ("PATCH", f"/holes/{hole['id']}", {"diameter_mm": 99, "reason": "x"}),
        ("DELETE", f"/holes/{hole['id']}", None),
        ("POST", f"/holes/{hole['id']}/reopen", {"reason": "Measured again."}),
        ("POST", f"/sites/{site}/holes", new),
        ("POST", f"/sites/{site}/holes/batch", {"holes": [new]}),
        ("DELETE", f"/sites/{site}/holes", {"confirm_count": engineer.get(f"/sites/{site}/holes")["total"]}),
        ("POST", edit, {"operations": [{"op": "set_delay", **pair, "delay_ms": 42}]}),
        ("POST", edit, {"operations": [{"op": "disconnect", **pair}]}),
        ("POST", edit, {"operations": [{"op": "clear"}]}),
        ("PUT", f"/sites/{site}/loading-rule", {**rule, "stemming_m": 4.0}),
        ("POST", f"/sites/{site}/calculate", None),
        ("POST", f"/sites/{site}/charge-overrides", {"point_ids": [point], "quantities_kg": {}, "reason": "x"}),
        ("PUT", f"/sites/{site}/loading", {"holes": [{"point_id": point, "quantities": {}}]}),
        ("PATCH", f"/sites/{site}", {"rock_density_t_m3": 3.1}),
        ("POST", f"/sites/{site}/hold", {"reason": "x"}),
        ("POST", f"/sites/{site}/cancel", {"reason": "x"}),
    ]


def rewrite_fired_shot_in_the_database(target: Target) -> str:
    """The database refuses the same to the product's own role."""
    site = _site(target.person("engineer"), "shot 7")
    point = "SELECT p.id FROM drilling_drillpoint p JOIN drilling_drillhole h ON h.id = p.hole_id WHERE h.site_id = %s"
    statements = [
        ("UPDATE drilling_drillhole SET angle_from_vertical_deg = 45 WHERE site_id = %s", [site]),
        (f"UPDATE drilling_drillpoint SET diameter_mm = 99 WHERE id IN ({point})", [site]),
        ("UPDATE blasting_blastconnection SET delay_ms = 42 WHERE site_id = %s", [site]),
        ("DELETE FROM blasting_blastconnection WHERE site_id = %s", [site]),
        ("DELETE FROM blasting_startinghole WHERE site_id = %s", [site]),
        ("UPDATE blasting_holecharge SET total_kg = 1 WHERE site_id = %s", [site]),
    ]
    for statement, values in statements:
        with target.database() as database, database.transaction(force_rollback=True):
            try:
                changed = database.execute(statement, values).rowcount
            except psycopg.DatabaseError:
                continue
            expect(changed == 0, f"{changed} rows: {statement}")
            expect(False, f"no row was tried: {statement}")
    return f"{len(statements)} statements refused"


def explosives_for_another_design(target: Target) -> str:
    """Neither an approval nor an issue goes through once the charges are others than those asked for."""
    engineer, storekeeper = target.person("engineer"), target.person("storekeeper")
    seen = []
    for shot, step, more in (("shot 9", "approve", {}), ("shot 8", "issue", RECEIVED)):
        site = _site(engineer, shot)
        request = engineer.get(f"/approval-requests?search={shot.replace(' ', '%20')}")["items"][0]["id"]
        points = [h["point_id"] for h in engineer.get(f"/sites/{site}/loading")][1:]
        body = {"point_ids": points, "quantities_kg": {}, "reason": "Only one hole is charged."}
        engineer.done("POST", f"/sites/{site}/charge-overrides", body)
        answer: Answer = storekeeper("POST", f"/approval-requests/{request}/{step}", {"reason": "", **more})
        expect(answer.status == 409, f"{step} after the change of the design: {answer}")
        seen.append(f"{step} {answer}")
        engineer.done("POST", f"/sites/{site}/charge-overrides/drop", {"point_ids": points})
        # The former design is looked at again by a colleague.
        target.person("engineer.second").done("POST", f"/sites/{site}/confirm-simulation")
    return ", ".join(seen)


def delete_holes_after_the_issue(target: Target) -> str:
    """The pattern of a site that explosives were issued to can't be deleted."""
    engineer, storekeeper = target.person("engineer"), target.person("storekeeper")
    site = _site(engineer, "shot 8")
    request = engineer.get("/approval-requests?search=shot%208")["items"][0]
    if request["status"] == "approved":
        issued = storekeeper("POST", f"/approval-requests/{request['id']}/issue", RECEIVED)
        expect(issued.status == 200, f"the approved explosives are not issued: {issued} {issued.content[:200]!r}")
    count = engineer.get(f"/sites/{site}/holes")["total"]
    answer = engineer("DELETE", f"/sites/{site}/holes", {"confirm_count": count}, Idempotency_Key=str(uuid4()))
    expect(answer.status == 409, f"deleting all {count} holes: {answer}")
    return str(answer)


def _site(person: Person, words: str) -> str:
    found = person.get(f"/sites?search={words.replace(' ', '%20')}")["items"]
    expect(found, f"no site “{words}”")
    return str(next(site["id"] for site in found if site["name"].endswith(words)))
