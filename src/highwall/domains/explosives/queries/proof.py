"""The proof that the ledger is right."""

from django.db import connection

from highwall.kit.findings import SHOWN, Findings

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
    """SELECT format('Store %s says it holds %s kg, its lots sum to %s kg.', s.name, s.occupancy_kg, coalesce(l.kg, 0))
       FROM explosives_store s
       LEFT JOIN (SELECT k.store_id, sum(a.balance_kg) AS kg FROM explosives_stocklot k
                  JOIN explosives_ledgeraccount a ON a.lot_id = k.id GROUP BY 1) l ON l.store_id = s.id
       WHERE coalesce(l.kg, 0) <> s.occupancy_kg""",
    """SELECT format('Product %s sums to %s kg over all accounts.', product_id, sum(balance_kg))
       FROM explosives_ledgeraccount GROUP BY product_id HAVING sum(balance_kg) <> 0""",
)


_CAPPED = "SELECT words, count(*) OVER () FROM ({}) found (words) LIMIT %s"


def prove_ledger() -> Findings:
    """Look for contradictions between entries, balances, reservations and occupancies."""
    findings = Findings()
    with connection.cursor() as cursor:
        for proof in _PROOFS:
            # The texts hold no parameters, but percent signs of format().
            cursor.execute(_CAPPED.format(proof.replace("%", "%%")), [SHOWN])
            rows = cursor.fetchall()
            findings.extend((row[0] for row in rows), count=rows[0][1] if rows else 0)
    return findings


def verify_ledger() -> list[str]:
    """What `prove_ledger` found, the first in words; empty when all agree."""
    return list(prove_ledger().words)
