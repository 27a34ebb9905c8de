"""Backup and restore of the whole database, and of the files beside it.

A backup is one file: a dump by pg_dump out of one snapshot, the counts and sums of that same snapshot, the heads of
the audit trail, and a manifest with the checksums of it all. It is proven by restoring it into a scratch database and
comparing. A restore builds a new database beside the live one and swaps the two by renaming them in one transaction,
so that until the last moment the old data is untouched, and after it is still there under another name.
"""

from highwall.kit.backup import archive, catalogue, maintenance, restoring, taking
from highwall.kit.backup.archive import BackupRefused
from highwall.kit.backup.catalogue import KEPT_FINDINGS, Backup
from highwall.kit.backup.restoring import Done, Order
from highwall.kit.backup.server import BackupError
