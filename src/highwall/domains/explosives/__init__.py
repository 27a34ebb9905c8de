"""Explosives: products, warehouse batches, stores and their stock lots, the double-entry ledger and reservations.

Records: Product, WarehouseBatch, Store, StockLot, LedgerAccount, LedgerMovement, LedgerEntry,
StoreTransaction, Reservation.

Invariants, held by the database: the entries of one movement sum to zero per product, in its unit, in mass and in net
explosive quantity, and weigh what their batch says; pieces are whole; a balance is the sum of its entries and only the
entries can change it; no balance but the supplier's is below zero; what is reserved equals the held reservations and
never exceeds the balance; a store never holds more mass than its capacity; entries and movements are append-only; each
entry that concerns a store has its transaction there.

Lock order of every stock transaction: the store row, then its lots and the other accounts that are drawn on, then
the accounts that only receive; within each step by id.
"""
