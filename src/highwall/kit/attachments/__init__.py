"""Files on records of any kind: what they are is found out from their content, their bytes are kept once, and nobody
gets them who may not see the record (ADR 29)."""

from highwall.kit.attachments.reading import photo_types
from highwall.kit.attachments.routes import attachment_routes
from highwall.kit.attachments.sweeping import sweep
from highwall.kit.attachments.writing import attach, attach_same
