"""Accessories: spare parts, lubricants, tools and safety equipment, their stock, and what they were used for.

Records: Accessory (with its suppliers), StorageLocation, StockMove, Holding, PartReservation. Invariants that the
database holds: a quantity is the sum of its moves and never below what is reserved, nor that below zero; what is
reserved is the sum of the open reservations; nothing in stock is worth nothing; moves are append-only and numbered
without gaps; part numbers that read alike, blanks left out, are unique.
"""
