"""The audit trail: explicit events, seals that show tampering, retention, and the proofs of all of it."""

from highwall.kit.audit import heads, retention, trail
from highwall.kit.audit.books import all_books, prove_books, register_books
from highwall.kit.audit.chain import ended_before, extending_chain
from highwall.kit.audit.findings import SHOWN, Findings
from highwall.kit.audit.guards import FUNCTIONS, GUARDS, UNTRUNCATED, Guard, check_guards
from highwall.kit.audit.heads import AnchorState
from highwall.kit.audit.proof import Verification, verify
from highwall.kit.audit.retention import KEEP_MONTHS
from highwall.kit.audit.rows import check_rows
from highwall.kit.audit.trail import record_event, seal_new_events
