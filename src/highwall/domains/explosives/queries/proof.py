"""The proof that the ledger is right."""

from datetime import datetime

from django.db import connection
from django.db.models import Max

from highwall.domains.explosives.models import LedgerMovement
from highwall.kit.audit import SHOWN, Findings, check_rows
from highwall.kit.models import AuditDrop

_PROOFS = (
    """SELECT format('Account %s (%s) says %s kg, its entries say %s kg.', a.id, a.kind, a.balance_kg, e.kg)
       FROM explosives_ledgeraccount a
       CROSS JOIN LATERAL (
           SELECT coalesce(sum(amount_kg), 0) AS kg FROM explosives_ledgerentry WHERE account_id = a.id) e
       WHERE e.kg <> a.balance_kg""",
    """SELECT format('Movement %s is out of balance by %s kg of product %s.', m.number, e.kg, e.product_id)
       FROM (SELECT movement_id, product_id, sum(amount_kg) AS kg FROM explosives_ledgerentry
             GROUP BY 1, 2 HAVING sum(amount_kg) <> 0) e
       JOIN explosives_ledgermovement m ON m.id = e.movement_id""",
    """SELECT format('Movement %s says %s kg, its entries say %s kg.', m.number, m.quantity_kg, coalesce(e.kg, 0))
       FROM explosives_ledgermovement m
       LEFT JOIN (SELECT movement_id, sum(amount_kg) AS kg FROM explosives_ledgerentry WHERE amount_kg > 0
                  GROUP BY 1) e ON e.movement_id = m.id
       WHERE e.kg IS DISTINCT FROM m.quantity_kg""",
    """SELECT format('Account %s has %s kg reserved, its held reservations sum to %s kg.',
                     a.id, a.reserved_kg, coalesce(r.kg, 0))
       FROM explosives_ledgeraccount a
       LEFT JOIN (SELECT account_id, sum(quantity_kg) AS kg FROM explosives_reservation WHERE state = 'held'
                  GROUP BY 1) r ON r.account_id = a.id
       WHERE coalesce(r.kg, 0) <> a.reserved_kg""",
    # What was reserved and what was released of an account for a request, as reservations and as movements.
    """SELECT format('Request %s has reserved %s kg of account %s and released %s kg; its movements say %s and %s kg.',
                     reference_id, coalesce(r.reserved, 0), account_id, coalesce(r.released, 0),
                     coalesce(m.reserved, 0), coalesce(m.released, 0))
       FROM (SELECT reference_id, account_id, sum(quantity_kg) AS reserved,
                    coalesce(sum(quantity_kg) FILTER (WHERE state = 'released'), 0) AS released
             FROM explosives_reservation GROUP BY 1, 2) r
       FULL JOIN (SELECT m.reference_id, e.account_id,
                         coalesce(sum(e.amount_kg) FILTER (WHERE m.kind = 'reserve'), 0) AS reserved,
                         coalesce(sum(e.amount_kg) FILTER (WHERE m.kind = 'release'), 0) AS released
                  FROM explosives_ledgermovement m
                  JOIN explosives_ledgerentry e ON e.movement_id = m.id AND e.at = m.at
                  WHERE m.kind IN ('reserve', 'release') AND e.amount_kg > 0 GROUP BY 1, 2) m
           USING (reference_id, account_id)
       WHERE (r.reserved, r.released) IS DISTINCT FROM (m.reserved, m.released)""",
    """SELECT format('Store %s says it holds %s kg, its lots sum to %s kg.', s.name, s.occupancy_kg, coalesce(l.kg, 0))
       FROM explosives_store s
       LEFT JOIN (SELECT k.store_id, sum(a.balance_kg) AS kg FROM explosives_stocklot k
                  JOIN explosives_ledgeraccount a ON a.lot_id = k.id GROUP BY 1) l ON l.store_id = s.id
       WHERE coalesce(l.kg, 0) <> s.occupancy_kg""",
    """SELECT format('Product %s sums to %s kg over all accounts.', product_id, sum(balance_kg))
       FROM explosives_ledgeraccount GROUP BY product_id HAVING sum(balance_kg) <> 0""",
    # What stores are told of the lines that concern them.
    """SELECT format('Transaction %s of store %s, %s kg of movement %s, is not what the ledger says.', id,
                     coalesce(t.store_id, l.store_id), coalesce(t.quantity_kg, l.quantity_kg),
                     coalesce(t.number, l.number))
       FROM explosives_storetransaction t
       FULL JOIN (
           SELECT e.id, e.at, m.id AS movement_id, m.number, m.kind, m.store_id, e.product_id, p.kind AS product_kind,
                  b.batch_number, m.by_id, m.by_name, m.reference_id, m.reference_number, e.amount_kg AS quantity_kg,
                  CASE WHEN a.kind = 'store_lot' AND m.kind NOT IN ('reserve', 'release') THEN e.amount_kg ELSE 0 END
                      AS on_hand_change_kg, s.region_id
           FROM explosives_ledgerentry e
           JOIN explosives_ledgermovement m ON m.id = e.movement_id
           JOIN explosives_ledgeraccount a ON a.id = e.account_id
           JOIN explosives_product p ON p.id = e.product_id
           JOIN explosives_warehousebatch b ON b.id = a.batch_id
           JOIN explosives_store s ON s.id = m.store_id
           WHERE CASE a.kind
               WHEN 'store_lot' THEN
                   NOT (m.kind = 'reserve' AND e.amount_kg > 0 OR m.kind = 'release' AND e.amount_kg < 0)
               WHEN 'site' THEN m.kind IN ('consume', 'write_off')
               ELSE false
           END) l USING (id)
       WHERE (t.at, t.movement_id, t.number, t.kind, t.store_id, t.product_id, t.product_kind, t.batch_number, t.by_id,
              t.by_name, t.reference_id, t.reference_number, t.quantity_kg, t.on_hand_change_kg,
              t.region_id)
             IS DISTINCT FROM
             (l.at, l.movement_id, l.number, l.kind, l.store_id, l.product_id, l.product_kind, l.batch_number, l.by_id,
              l.by_name, l.reference_id, l.reference_number, l.quantity_kg, l.on_hand_change_kg,
              l.region_id)""",
    # Whose people see a movement; a site that is gone has no region.
    """SELECT format('Movement %s is shown in another region than that of its store and site.', m.number)
       FROM explosives_ledgermovement m
       LEFT JOIN explosives_store s ON s.id = m.store_id
       LEFT JOIN projects_site i ON i.id = m.site_id
       LEFT JOIN projects_project p ON p.id = i.project_id
       WHERE m.region_id IS DISTINCT FROM s.region_id
          OR p.id IS NOT NULL AND m.site_region_id IS DISTINCT FROM
                 CASE WHEN p.region_id IS DISTINCT FROM s.region_id THEN p.region_id END""",
    # Each line with the time of its movement, as the trail holds it and as the books do.
    """SELECT format('Movement %s has %s lines with %s kg, the trail holds %s lines with %s kg.',
                     coalesce(m.number, movement_id), coalesce(b.count, 0), coalesce(b.kg, 0),
                     coalesce(t.count, 0), coalesce(t.kg, 0))
              || CASE WHEN b.kg = t.kg THEN ' They differ in account, product, time or share.' ELSE '' END
       FROM (
           SELECT resource_id AS movement_id, count(*), sum(greatest((line->>'amount_kg')::numeric, 0)) AS kg,
                  jsonb_agg(line || jsonb_build_object('at', after->'at') ORDER BY line->>'id') AS lines
           FROM audit_event
           CROSS JOIN LATERAL jsonb_array_elements(
               CASE WHEN jsonb_typeof(after->'entries') = 'array' THEN after->'entries' ELSE '[]' END) line
           WHERE resource = 'explosives_ledgerentry' AND event IN ('create', 'baseline') GROUP BY 1) t
       FULL JOIN (
           SELECT movement_id::text, count(*), sum(greatest(amount_kg, 0)) AS kg,
                  jsonb_agg(jsonb_build_object(
                      'id', id, 'account_id', account_id, 'product_id', product_id, 'amount_kg', amount_kg,
                      'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ORDER BY id::text) AS lines
           FROM explosives_ledgerentry GROUP BY 1) b USING (movement_id)
       LEFT JOIN explosives_ledgermovement m ON m.id::text = movement_id
       WHERE t.lines IS DISTINCT FROM b.lines
         AND NOT (t.lines IS NULL AND coalesce(m.at < (SELECT max(until_at) FROM kit_auditdrop), false))""",
)


_CAPPED = "SELECT words, count(*) OVER () FROM ({}) found (words) LIMIT %s"


def prove_ledger() -> Findings:
    """Look for contradictions between entries, balances, reservations and occupancies, and for movements and entries
    that are not those that the audit trail holds. What the trail itself is worth `audit_proof` tells.

    Movements of months whose trail retention has dropped are compared among themselves only.
    """
    findings = Findings()
    with connection.cursor() as cursor:
        for proof in _PROOFS:
            # The texts hold no parameters, but percent signs of format().
            cursor.execute(_CAPPED.format(proof.replace("%", "%%")), [SHOWN])
            rows = cursor.fetchall()
            findings.extend((row[0] for row in rows), count=rows[0][1] if rows else 0)
    findings.take(check_rows(LedgerMovement).findings)
    return findings


def proven_since() -> datetime | None:
    """The moment before which movements have no trail to be compared with any more; None: all have one."""
    until: datetime | None = AuditDrop.objects.aggregate(until=Max("until_at"))["until"]
    return until


def verify_ledger() -> list[str]:
    """What `prove_ledger` found, the first in words; empty when all agree."""
    return list(prove_ledger().words)
