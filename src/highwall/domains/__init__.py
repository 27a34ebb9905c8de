"""One package per business area; imports point downward only (see pyproject.toml)."""
