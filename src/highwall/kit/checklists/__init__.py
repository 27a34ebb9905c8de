"""What is to be looked at, item by item, filled in for records of any kind: templates with editions, answers that need
their photos, and the name of who completed it (ADR 32)."""

from highwall.kit.checklists.filling import (
    add_checklist,
    add_checklists,
    answer_item,
    complete_checklist,
    forget_checklists,
)
from highwall.kit.checklists.reading import filled_for, why_not_begun, why_not_done
from highwall.kit.checklists.records import Checked
from highwall.kit.checklists.routes import checklist_routes, template_routes
from highwall.kit.checklists.shape import Group
from highwall.kit.checklists.templates import create_template
