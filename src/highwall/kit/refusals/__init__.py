"""What the framework and the database refuse, and deletions that would touch others, said as refusals of our own."""

from highwall.kit.refusals.dependents import delete_unreferred, referring_records
from highwall.kit.refusals.foreseen import has_dependents, refusal_of
