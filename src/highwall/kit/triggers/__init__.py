"""What the database does by itself at a write: notes it in the trail, refuses it on a closed record, tells caches."""

from highwall.kit.triggers import cache
from highwall.kit.triggers.cache import CHANNEL, Cache, drop_after_commit, notify_on_change
from highwall.kit.triggers.frozen import FROZEN, differs, frozen_row, frozen_where
from highwall.kit.triggers.trail import append_only, audit_creation, audit_triggers, audited_models
