"""The triggers that keep the books, as their migrations wrote them; `highwall audit verify` looks whether they are in
force. Whoever changes one in a migration changes it here too."""

from highwall.kit.audit import FUNCTIONS, GUARDS, UNTRUNCATED, Guard

ACCOUNT = "explosives_ledgeraccount"
BATCH = "explosives_warehousebatch"
ENTRY = "explosives_ledgerentry"
MOVEMENT = "explosives_ledgermovement"
PRODUCT = "explosives_product"
PROJECT = "projects_project"
QUARANTINE = "explosives_quarantine"
RESERVATION = "explosives_reservation"
STORE = "explosives_store"
TRANSACTION = "explosives_storetransaction"

_FOLLOWS = "EXECUTE FUNCTION highwall_batch_follows_quarantines()"
_NEW = "REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION"
_OLD = "REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION"
_BOTH = "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION"
_REGION_MOVES = "FOR EACH ROW WHEN ((old.region_id IS DISTINCT FROM new.region_id))"
_BROKEN = "FOR EACH ROW WHEN ((new.quantity <> trunc(new.quantity)))"
_FIGURE = "EXECUTE FUNCTION highwall_refuse_figure()"

GUARDS += [
    Guard(
        BATCH,
        "batch_follows_quarantines",
        f"AFTER INSERT OR UPDATE ON {BATCH} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW {_FOLLOWS}",
    ),
    Guard(
        QUARANTINE,
        "quarantine_leads_batch",
        f"AFTER INSERT OR DELETE OR UPDATE ON {QUARANTINE} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW {_FOLLOWS}",
    ),
    Guard(
        ACCOUNT,
        "account_figures_are_kept",
        f"BEFORE UPDATE ON {ACCOUNT} FOR EACH ROW WHEN (((pg_trigger_depth() = 0) AND "
        "((old.balance IS DISTINCT FROM new.balance) OR (old.reserved IS DISTINCT FROM new.reserved)))) "
        f"{_FIGURE}",
    ),
    Guard(
        ACCOUNT,
        "account_starts_empty",
        f"BEFORE INSERT ON {ACCOUNT} FOR EACH ROW WHEN (((new.balance <> (0)::numeric) OR "
        f"(new.reserved <> (0)::numeric))) {_FIGURE}",
    ),
    Guard(
        ENTRY,
        "ledger_entry_append_only",
        f"BEFORE DELETE OR UPDATE ON {ENTRY} FOR EACH ROW EXECUTE FUNCTION highwall_refuse_change()",
    ),
    Guard(ENTRY, "ledger_entry_audit", f"AFTER INSERT ON {ENTRY} {_NEW} highwall_audit_entries()"),
    Guard(ENTRY, "ledger_entry_no_truncate", UNTRUNCATED.format(table=ENTRY)),
    Guard(ENTRY, "ledger_entry_post", f"AFTER INSERT ON {ENTRY} {_NEW} highwall_post_entries()"),
    Guard(ENTRY, "ledger_entry_transactions", f"AFTER INSERT ON {ENTRY} {_NEW} highwall_note_transactions()"),
    Guard(
        MOVEMENT,
        "movement_has_entries",
        f"AFTER INSERT ON {MOVEMENT} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW "
        "EXECUTE FUNCTION highwall_movement_has_entries()",
    ),
    Guard(
        MOVEMENT,
        "movement_regions",
        f"BEFORE INSERT ON {MOVEMENT} FOR EACH ROW EXECUTE FUNCTION highwall_movement_regions()",
    ),
    Guard(
        PROJECT,
        "project_region_moves",
        f"AFTER UPDATE ON {PROJECT} {_REGION_MOVES} EXECUTE FUNCTION highwall_project_region_moves()",
    ),
    Guard(
        RESERVATION, "reservation_count_delete", f"AFTER DELETE ON {RESERVATION} {_OLD} highwall_count_reservations()"
    ),
    Guard(
        RESERVATION, "reservation_count_insert", f"AFTER INSERT ON {RESERVATION} {_NEW} highwall_count_reservations()"
    ),
    Guard(
        RESERVATION, "reservation_count_update", f"AFTER UPDATE ON {RESERVATION} {_BOTH} highwall_count_reservations()"
    ),
    Guard(
        STORE,
        "store_occupancy_is_kept",
        f"BEFORE UPDATE ON {STORE} FOR EACH ROW WHEN (((pg_trigger_depth() = 0) AND "
        "((old.occupancy_kg IS DISTINCT FROM new.occupancy_kg) OR (old.neq_kg IS DISTINCT FROM new.neq_kg)))) "
        f"{_FIGURE}",
    ),
    Guard(
        STORE,
        "store_region_moves",
        f"AFTER UPDATE ON {STORE} {_REGION_MOVES} EXECUTE FUNCTION highwall_store_region_moves()",
    ),
    Guard(
        STORE,
        "store_starts_empty",
        f"BEFORE INSERT ON {STORE} FOR EACH ROW WHEN (((new.occupancy_kg <> (0)::numeric) OR "
        f"(new.neq_kg <> (0)::numeric))) {_FIGURE}",
    ),
    Guard(
        TRANSACTION,
        "transaction_region",
        f"BEFORE INSERT ON {TRANSACTION} FOR EACH ROW EXECUTE FUNCTION highwall_transaction_region()",
    ),
    Guard(
        PRODUCT,
        "product_unit_stays",
        f"BEFORE UPDATE ON {PRODUCT} FOR EACH ROW WHEN (((old.unit)::text IS DISTINCT FROM (new.unit)::text)) "
        "EXECUTE FUNCTION highwall_refuse_unit()",
    ),
    Guard(
        BATCH,
        "batch_weights_stay",
        f"BEFORE UPDATE ON {BATCH} FOR EACH ROW WHEN (((old.product_id IS DISTINCT FROM new.product_id) OR "
        "(old.neq_kg_per_unit IS DISTINCT FROM new.neq_kg_per_unit) OR "
        "(old.mass_kg_per_unit IS DISTINCT FROM new.mass_kg_per_unit))) EXECUTE FUNCTION highwall_refuse_weights()",
    ),
    Guard(
        ENTRY,
        "ledger_entry_whole_pieces",
        f"BEFORE INSERT ON {ENTRY} {_BROKEN} EXECUTE FUNCTION highwall_whole_pieces()",
    ),
    Guard(
        RESERVATION,
        "reservation_whole_pieces",
        f"BEFORE INSERT OR UPDATE ON {RESERVATION} {_BROKEN} EXECUTE FUNCTION highwall_whole_pieces_of_account()",
    ),
]
FUNCTIONS |= {
    "highwall_batch_follows_quarantines": "2bad8ff2b0612d69908eaaaeb8d271f80e327de20a93b09f00818394c756a53b",
    "highwall_audit_entries": "4e304a9dfb36f5e16a7183873b83d102b827fc2f474d5dba75897a8ed7df6f5b",
    "highwall_count_reservations": "6e20b204e8bc48e0a2ec6d528eb579257adf040b4e5defe01802d08bed585450",
    "highwall_movement_has_entries": "1c8c80c841b97eb816508654eb7e5d7c2a3bcbefd982579bd5986f7970ee2ce9",
    "highwall_movement_regions": "df20a13c5a96e1aa6888fce5233dd2ebc7e8688ef9137e372ad7d83a6e00f565",
    "highwall_note_transactions": "f33f32cbb2998c6633a749fd5fe401fac2f8faa9261b89d09f8e4780105f0e22",
    "highwall_post_entries": "193bd8b2ccfbf8e76911c05a4cca57b12ad1bc8b113d947dd297b00a0bbb14e4",
    "highwall_project_region_moves": "e1a26ef0914c0f12c3fa5d32b7fcb8f67d58d21c8941ed16cdcd485a7bbee3d5",
    "highwall_refuse_figure": "2d6287a84fe1cb764a70b4dc2424655e0e8c0e33d4e3fb66563668dae12a757f",
    "highwall_refuse_unit": "56c35ee1a9f44df5ec243b5326d46b6f563a8feb508a12d551c9c81a51f65a8d",
    "highwall_refuse_weights": "f5fece078a6b1497b814eb63f0e9ea8824ef283a2971ceaf8f26992aa532bba5",
    "highwall_whole_pieces": "18abfb5023fcf2d7efb572e9b0fd7118c96df5e44c109c614bcd8fd4a6fcec97",
    "highwall_whole_pieces_of_account": "375e5c87b496e2ade85e0fa7f5e91b0a88e3a7c354bd36fbb96c2bd89bc42acb",
    "highwall_store_region_moves": "e4f7d5849923ebd5418f2f007436feedbd718487772b816b512a2d8d36dd99fe",
    "highwall_transaction_region": "ada4dcd22433e4ebac9c38e68b4ba0b53eb9d11887cd532b95a8edc76654fe6b",
}
