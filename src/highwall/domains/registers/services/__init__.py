from highwall.domains.registers.services.book import BOOKS, Book, Effect, Ground
from highwall.domains.registers.services.record import end_edit, lock_record, open_record
from highwall.domains.registers.services.step import hash_of, take_step

__all__ = [
    "BOOKS",
    "Book",
    "Effect",
    "Ground",
    "end_edit",
    "hash_of",
    "lock_record",
    "open_record",
    "take_step",
]
