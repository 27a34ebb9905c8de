"""The triggers that keep the books, as their migrations wrote them; `highwall audit verify` looks whether they are in
force. Whoever changes one in a migration changes it here too."""

from highwall.kit.audit import FUNCTIONS, GUARDS, UNTRUNCATED, Guard

ACCOUNT = "explosives_ledgeraccount"
ENTRY = "explosives_ledgerentry"
MOVEMENT = "explosives_ledgermovement"
RESERVATION = "explosives_reservation"
STORE = "explosives_store"

_NEW = "REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION"
_OLD = "REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION"
_BOTH = "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION"
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
        "store_starts_empty",
        f"BEFORE INSERT ON {STORE} FOR EACH ROW WHEN ((new.occupancy_kg <> (0)::numeric)) {_FIGURE}",
    ),
]
FUNCTIONS |= {
    "highwall_audit_entries": "70f70486e79671a49f77449a2d247a7eaf6514e4e16fdc0309c83fb973b19977",
    "highwall_count_reservations": "001879a6fb1dd523cc942bd595657984c73af8f80b730ed925e23a385d3923f1",
    "highwall_movement_has_entries": "1c8c80c841b97eb816508654eb7e5d7c2a3bcbefd982579bd5986f7970ee2ce9",
    "highwall_note_transactions": "c8f191a1c55a46109d76d4e296e7e7d15a58bd65b8180a0a7b19d0218cec5a89",
    "highwall_post_entries": "9fe2725feff7d3d6fe47d10e6a41059cf4f4e3893bd2cf8f9e8b28faa526a9db",
    "highwall_refuse_figure": "2d6287a84fe1cb764a70b4dc2424655e0e8c0e33d4e3fb66563668dae12a757f",
}
