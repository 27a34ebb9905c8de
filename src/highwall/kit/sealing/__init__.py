"""Secrets at rest: values in the database, and whole files."""

from highwall.kit.sealing import sealed
from highwall.kit.sealing.encryption import Undecryptable, decrypt, encrypt
from highwall.kit.sealing.sealed import is_sealed, keys_of, new_key
