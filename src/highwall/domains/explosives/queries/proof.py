"""The proof that the ledger is right."""

from datetime import datetime

from django.db import connection
from django.db.models import Max

from highwall.domains.explosives.models import LedgerMovement
from highwall.kit.audit import SHOWN, Findings, check_rows
from highwall.kit.models import AuditDrop

_PROOFS = (
    """SELECT format('Account %s (%s) says %s, its entries say %s.', a.id, a.kind, a.balance, e.quantity)
       FROM explosives_ledgeraccount a
       CROSS JOIN LATERAL (
           SELECT coalesce(sum(quantity), 0) AS quantity FROM explosives_ledgerentry WHERE account_id = a.id) e
       WHERE e.quantity <> a.balance""",
    """SELECT format('Movement %s is out of balance by %s of product %s: %s kg, NEQ %s kg.', m.number, e.quantity,
                     e.product_id, trim_scale(e.mass_kg), trim_scale(e.neq_kg))
       FROM (SELECT movement_id, product_id, sum(quantity) AS quantity, sum(mass_kg) AS mass_kg, sum(neq_kg) AS neq_kg
             FROM explosives_ledgerentry GROUP BY 1, 2
             HAVING sum(quantity) <> 0 OR sum(mass_kg) <> 0 OR sum(neq_kg) <> 0) e
       JOIN explosives_ledgermovement m ON m.id = e.movement_id""",
    # What is said of a movement product by product, and in kilograms over all of them.
    """SELECT format('Movement %s says %s of %s, %s kg with NEQ %s kg in %s lines; its entries say %s of %s, '
                     '%s kg with NEQ %s kg in %s lines.', m.number, m.quantities, m.product_codes, m.mass_kg, m.neq_kg,
                     m.line_count, e.quantities, e.codes, e.mass_kg, e.neq_kg, e.line_count)
       FROM explosives_ledgermovement m
       LEFT JOIN (
           SELECT movement_id, array_agg(code ORDER BY code) AS codes, array_agg(quantity ORDER BY code) AS quantities,
                  array_agg(unit ORDER BY code) AS units, sum(mass_kg) AS mass_kg, sum(neq_kg) AS neq_kg,
                  sum(count) AS line_count
           FROM (SELECT e.movement_id, p.code, p.unit, sum(e.quantity) AS quantity, sum(e.mass_kg) AS mass_kg,
                        sum(e.neq_kg) AS neq_kg, count(*) AS count
                 FROM explosives_ledgerentry e JOIN explosives_product p ON p.id = e.product_id
                 WHERE e.quantity > 0 GROUP BY 1, 2, 3) product
           GROUP BY 1) e ON e.movement_id = m.id
       WHERE (e.codes, e.quantities, e.units, e.mass_kg, e.neq_kg, e.line_count)
             IS DISTINCT FROM (m.product_codes, m.quantities, m.units, m.mass_kg, m.neq_kg, m.line_count)""",
    # What an entry weighs follows from its batch.
    """SELECT format('Entry %s of movement %s: %s of batch %s weigh %s kg with NEQ %s kg, its batch says %s and %s kg.',
                     e.id, e.movement_id, e.quantity, b.batch_number, e.mass_kg, e.neq_kg,
                     e.quantity * b.mass_kg_per_unit, e.quantity * b.neq_kg_per_unit)
       FROM explosives_ledgerentry e
       JOIN explosives_ledgeraccount a ON a.id = e.account_id
       JOIN explosives_warehousebatch b ON b.id = a.batch_id
       WHERE e.mass_kg <> e.quantity * b.mass_kg_per_unit OR e.neq_kg <> e.quantity * b.neq_kg_per_unit""",
    """SELECT format('Account %s has %s reserved, its held reservations sum to %s.',
                     a.id, a.reserved, coalesce(r.quantity, 0))
       FROM explosives_ledgeraccount a
       LEFT JOIN (SELECT account_id, sum(quantity) AS quantity FROM explosives_reservation WHERE state = 'held'
                  GROUP BY 1) r ON r.account_id = a.id
       WHERE coalesce(r.quantity, 0) <> a.reserved""",
    # What was reserved and what was released of an account for a request, as reservations and as movements.
    """SELECT format('Request %s has reserved %s of account %s and released %s; its movements say %s and %s.',
                     reference_id, coalesce(r.reserved, 0), account_id, coalesce(r.released, 0),
                     coalesce(m.reserved, 0), coalesce(m.released, 0))
       FROM (SELECT reference_id, account_id, sum(quantity) AS reserved,
                    coalesce(sum(quantity) FILTER (WHERE state = 'released'), 0) AS released
             FROM explosives_reservation GROUP BY 1, 2) r
       FULL JOIN (SELECT m.reference_id, e.account_id,
                         coalesce(sum(e.quantity) FILTER (WHERE m.kind = 'reserve'), 0) AS reserved,
                         coalesce(sum(e.quantity) FILTER (WHERE m.kind = 'release'), 0) AS released
                  FROM explosives_ledgermovement m
                  JOIN explosives_ledgerentry e ON e.movement_id = m.id AND e.at = m.at
                  WHERE m.kind IN ('reserve', 'release') AND e.quantity > 0 GROUP BY 1, 2) m
           USING (reference_id, account_id)
       WHERE (r.reserved, r.released) IS DISTINCT FROM (m.reserved, m.released)""",
    """SELECT format('Store %s says it holds %s kg with NEQ %s kg, its lots sum to %s and %s kg.', s.name,
                     trim_scale(s.occupancy_kg), trim_scale(s.neq_kg), trim_scale(coalesce(l.mass_kg, 0)),
                     trim_scale(coalesce(l.neq_kg, 0)))
       FROM explosives_store s
       LEFT JOIN (SELECT k.store_id, sum(a.balance * b.mass_kg_per_unit) AS mass_kg,
                         sum(a.balance * b.neq_kg_per_unit) AS neq_kg
                  FROM explosives_stocklot k
                  JOIN explosives_ledgeraccount a ON a.lot_id = k.id
                  JOIN explosives_warehousebatch b ON b.id = k.batch_id GROUP BY 1) l ON l.store_id = s.id
       WHERE coalesce(l.mass_kg, 0) <> s.occupancy_kg OR coalesce(l.neq_kg, 0) <> s.neq_kg""",
    """SELECT format('Product %s sums to %s over all accounts.', product_id, sum(balance))
       FROM explosives_ledgeraccount GROUP BY product_id HAVING sum(balance) <> 0""",
    # What stores are told of the lines that concern them.
    """SELECT format('Transaction %s of store %s, %s of movement %s, is not what the ledger says.', id,
                     coalesce(t.store_id, l.store_id), coalesce(t.quantity, l.quantity),
                     coalesce(t.number, l.number))
       FROM explosives_storetransaction t
       FULL JOIN (
           SELECT e.id, e.at, m.id AS movement_id, m.number, m.kind, m.store_id, e.product_id, p.kind AS product_kind,
                  b.batch_number, m.by_id, m.by_name, m.reference_id, m.reference_number, e.quantity AS quantity,
                  CASE WHEN a.kind = 'store_lot' AND m.kind NOT IN ('reserve', 'release') THEN e.quantity ELSE 0 END
                      AS on_hand_change, s.region_id
           FROM explosives_ledgerentry e
           JOIN explosives_ledgermovement m ON m.id = e.movement_id
           JOIN explosives_ledgeraccount a ON a.id = e.account_id
           JOIN explosives_product p ON p.id = e.product_id
           JOIN explosives_warehousebatch b ON b.id = a.batch_id
           JOIN explosives_store s ON s.id = m.store_id
           WHERE CASE a.kind
               WHEN 'store_lot' THEN
                   NOT (m.kind = 'reserve' AND e.quantity > 0 OR m.kind = 'release' AND e.quantity < 0)
               WHEN 'site' THEN m.kind IN ('consume', 'write_off')
               ELSE false
           END) l USING (id)
       WHERE (t.at, t.movement_id, t.number, t.kind, t.store_id, t.product_id, t.product_kind, t.batch_number, t.by_id,
              t.by_name, t.reference_id, t.reference_number, t.quantity, t.on_hand_change,
              t.region_id)
             IS DISTINCT FROM
             (l.at, l.movement_id, l.number, l.kind, l.store_id, l.product_id, l.product_kind, l.batch_number, l.by_id,
              l.by_name, l.reference_id, l.reference_number, l.quantity, l.on_hand_change,
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
    # Each line with the time of its movement, as the trail holds it and as the books do. Lines of the time when all was
    # counted in kilograms have their amount in the trail, and nothing of what they weigh.
    """SELECT format('Movement %s has %s lines with %s kg, the trail holds %s lines with %s kg.',
                     coalesce(m.number, movement_id), coalesce(b.count, 0), trim_scale(coalesce(b.kg, 0)),
                     coalesce(t.count, 0), trim_scale(coalesce(t.kg, 0)))
              || CASE WHEN b.kg = t.kg THEN ' They differ in account, product, quantity, time or weight.' ELSE '' END
       FROM (
           SELECT resource_id AS movement_id, count(*),
                  sum(greatest(coalesce(line->>'mass_kg', line->>'amount_kg')::numeric, 0)) AS kg,
                  jsonb_agg(line - ARRAY['amount_kg', 'mass_kg', 'neq_kg']
                            || jsonb_build_object('quantity', coalesce(line->'quantity', line->'amount_kg'),
                                                  'at', after->'at') ORDER BY line->>'id') AS lines,
                  jsonb_agg(jsonb_build_array(line->'mass_kg', line->'neq_kg') ORDER BY line->>'id')
                      FILTER (WHERE NOT line ? 'amount_kg') AS weights
           FROM audit_event
           CROSS JOIN LATERAL jsonb_array_elements(
               CASE WHEN jsonb_typeof(after->'entries') = 'array' THEN after->'entries' ELSE '[]' END) line
           WHERE resource = 'explosives_ledgerentry' AND event IN ('create', 'baseline') GROUP BY 1) t
       FULL JOIN (
           SELECT movement_id::text, count(*), sum(greatest(mass_kg, 0)) AS kg,
                  jsonb_agg(jsonb_build_object(
                      'id', id, 'account_id', account_id, 'product_id', product_id, 'quantity', quantity,
                      'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                      ORDER BY id::text) AS lines,
                  jsonb_agg(jsonb_build_array(mass_kg, neq_kg) ORDER BY id::text) AS weights
           FROM explosives_ledgerentry GROUP BY 1) b USING (movement_id)
       LEFT JOIN explosives_ledgermovement m ON m.id::text = movement_id
       WHERE (t.lines IS DISTINCT FROM b.lines OR t.weights <> b.weights)
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
