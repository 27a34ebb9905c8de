"""The triggers that keep the books, as their migrations wrote them; `highwall audit verify` looks whether they are in
force. Whoever changes one in a migration changes it here too."""

from highwall.kit.audit import FUNCTIONS, GUARDS, UNTRUNCATED, Guard

ACCOUNT = "explosives_ledgeraccount"
ENTRY = "explosives_ledgerentry"
MOVEMENT = "explosives_ledgermovement"
PROJECT = "projects_project"
RESERVATION = "explosives_reservation"
STORE = "explosives_store"
TRANSACTION = "explosives_storetransaction"

_NEW = "REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION"
_OLD = "REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION"
_BOTH = "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION"
_REGION_MOVES = "FOR EACH ROW WHEN ((old.region_id IS DISTINCT FROM new.region_id))"
_FIGURE = "EXECUTE FUNCTION highwall_refuse_figure()"

GUARDS += [
    Guard(
        ACCOUNT,
        "account_figures_are_kept",
        f"BEFORE UPDATE ON {ACCOUNT} FOR EACH ROW WHEN (((pg_trigger_depth() = 0) AND "
        "((old.balance_kg IS DISTINCT FROM new.balance_kg) OR (old.reserved_kg IS DISTINCT FROM new.reserved_kg)))) "
        f"{_FIGURE}",
    ),
    Guard(
        ACCOUNT,
        "account_starts_empty",
        f"BEFORE INSERT ON {ACCOUNT} FOR EACH ROW WHEN (((new.balance_kg <> (0)::numeric) OR "
        f"(new.reserved_kg <> (0)::numeric))) {_FIGURE}",
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
        f"(old.occupancy_kg IS DISTINCT FROM new.occupancy_kg))) {_FIGURE}",
    ),
    Guard(
        STORE,
        "store_region_moves",
        f"AFTER UPDATE ON {STORE} {_REGION_MOVES} EXECUTE FUNCTION highwall_store_region_moves()",
    ),
    Guard(
        STORE,
        "store_starts_empty",
        f"BEFORE INSERT ON {STORE} FOR EACH ROW WHEN ((new.occupancy_kg <> (0)::numeric)) {_FIGURE}",
    ),
    Guard(
        TRANSACTION,
        "transaction_region",
        f"BEFORE INSERT ON {TRANSACTION} FOR EACH ROW EXECUTE FUNCTION highwall_transaction_region()",
    ),
]
FUNCTIONS |= {
    "highwall_audit_entries": "70f70486e79671a49f77449a2d247a7eaf6514e4e16fdc0309c83fb973b19977",
    "highwall_count_reservations": "001879a6fb1dd523cc942bd595657984c73af8f80b730ed925e23a385d3923f1",
    "highwall_movement_has_entries": "1c8c80c841b97eb816508654eb7e5d7c2a3bcbefd982579bd5986f7970ee2ce9",
    "highwall_movement_regions": "df20a13c5a96e1aa6888fce5233dd2ebc7e8688ef9137e372ad7d83a6e00f565",
    "highwall_note_transactions": "c8f191a1c55a46109d76d4e296e7e7d15a58bd65b8180a0a7b19d0218cec5a89",
    "highwall_post_entries": "9fe2725feff7d3d6fe47d10e6a41059cf4f4e3893bd2cf8f9e8b28faa526a9db",
    "highwall_project_region_moves": "e1a26ef0914c0f12c3fa5d32b7fcb8f67d58d21c8941ed16cdcd485a7bbee3d5",
    "highwall_refuse_figure": "2d6287a84fe1cb764a70b4dc2424655e0e8c0e33d4e3fb66563668dae12a757f",
    "highwall_store_region_moves": "e4f7d5849923ebd5418f2f007436feedbd718487772b816b512a2d8d36dd99fe",
    "highwall_transaction_region": "ada4dcd22433e4ebac9c38e68b4ba0b53eb9d11887cd532b95a8edc76654fe6b",
}
