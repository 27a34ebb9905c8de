"""Write docs/openapi.json, or compare it with the code."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from highwall.config.urls import api


class Command(BaseCommand):
    help = "Write the OpenAPI document to docs/openapi.json; with --check, fail when it differs."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        path = Path(settings.BASE_DIR) / "docs" / "openapi.json"
        text = (
            json.dumps(api.get_openapi_schema(path_prefix="/api/v1/"), indent=1, ensure_ascii=False, default=str) + "\n"
        )
        if check:
            if not path.exists() or path.read_text() != text:
                raise CommandError("docs/openapi.json differs from the code: run make openapi and commit the result.")
            self.stdout.write("docs/openapi.json is current.")
            return
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        self.stdout.write(f"{len(api.get_openapi_schema()['paths'])} paths written to docs/openapi.json.")
