"""The proof that the ledger of accessories is right."""

from django.db import connection

from highwall.domains.parts.models import StockMove
from highwall.kit.audit import SHOWN, Findings, check_rows

_PROOFS = (
    """SELECT format('Accessory %s says %s in stock, %s reserved, worth %s, by %s moves; its moves say %s, %s, %s, %s.',
                     a.number, a.quantity, a.reserved, a.value, a.moves, m.quantity, m.reserved, m.value, m.count)
       FROM parts_accessory a
       CROSS JOIN LATERAL (
           SELECT coalesce(sum(change), 0) AS quantity, coalesce(sum(reserved_change), 0) AS reserved,
                  coalesce(sum(value_change), 0) AS value, count(*) AS count
           FROM parts_stockmove WHERE accessory_id = a.id) m
       WHERE (a.quantity, a.reserved, a.value, a.moves) IS DISTINCT FROM (m.quantity, m.reserved, m.value, m.count)""",
    """SELECT format('Move %s of accessory %s begins at %s in stock, %s reserved; the one before ended at %s, %s.',
                     sequence, number, quantity_before, reserved_before, quantity, reserved)
       FROM (SELECT m.sequence, a.number, m.quantity_before, m.reserved_before,
                    coalesce(lag(m.quantity_after) OVER w, 0) AS quantity,
                    coalesce(lag(m.reserved_after) OVER w, 0) AS reserved,
                    coalesce(lag(m.sequence) OVER w, 0) AS before
             FROM parts_stockmove m JOIN parts_accessory a ON a.id = m.accessory_id
             WINDOW w AS (PARTITION BY m.accessory_id ORDER BY m.sequence)) m
       WHERE (quantity_before, reserved_before, sequence) IS DISTINCT FROM (quantity, reserved, before + 1)""",
    """SELECT format('Accessory %s says %s reserved, its open reservations sum to %s.', a.number, a.reserved, r.open)
       FROM parts_accessory a
       CROSS JOIN LATERAL (
           SELECT coalesce(sum(open), 0) AS open FROM parts_partreservation WHERE accessory_id = a.id) r
       WHERE r.open <> a.reserved""",
    """SELECT format('Accessory %s says %s in stock, at its locations lie %s.', a.number, a.quantity, h.quantity)
       FROM parts_accessory a
       CROSS JOIN LATERAL (
           SELECT coalesce(sum(quantity), 0) AS quantity FROM parts_holding WHERE accessory_id = a.id) h
       WHERE h.quantity <> a.quantity""",
    """SELECT format('At location %s of accessory %s lie %s, its moves say %s.', coalesce(l.path, 'none'), a.number,
                     coalesce(h.quantity, 0), coalesce(m.quantity, 0))
       FROM parts_holding h
       FULL JOIN (
           SELECT accessory_id, location_id, sum(quantity) AS quantity FROM (
               SELECT accessory_id, location_id, CASE kind WHEN 'move' THEN -amount ELSE change END AS quantity
               FROM parts_stockmove
               UNION ALL
               SELECT accessory_id, to_location_id, amount FROM parts_stockmove WHERE kind = 'move') s
           GROUP BY 1, 2) m
           ON m.accessory_id = h.accessory_id AND coalesce(m.location_id::text, '') = coalesce(h.location_id::text, '')
       JOIN parts_accessory a ON a.id = coalesce(h.accessory_id, m.accessory_id)
       LEFT JOIN parts_storagelocation l ON l.id = coalesce(h.location_id, m.location_id)
       WHERE coalesce(h.quantity, 0) <> coalesce(m.quantity, 0)""",
)
_CAPPED = "SELECT words, count(*) OVER () FROM ({}) found (words) LIMIT %s"


def prove_stock() -> Findings:
    """Look for contradictions between moves, quantities, values, reservations and locations, and for moves that are not
    those that the audit trail holds."""
    findings = Findings()
    with connection.cursor() as cursor:
        for proof in _PROOFS:
            # The texts hold no parameters, but percent signs of format().
            cursor.execute(_CAPPED.format(proof.replace("%", "%%")), [SHOWN])
            rows = cursor.fetchall()
            findings.extend((row[0] for row in rows), count=rows[0][1] if rows else 0)
    findings.take(check_rows(StockMove).findings)
    return findings
