"""Copy the words that the server speaks from the catalogue of the client, or compare the copy with it."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from highwall.config.urls import api
from highwall.kit.text import LANGUAGES, Language, spoken_sections

assert api, "the assembled API has loaded every domain's sections"
CLIENT = Path(settings.BASE_DIR) / "web" / "src" / "lib" / "i18n"


class Command(BaseCommand):
    help = "Copy the words that the server speaks out of web/src/lib/i18n; with --check, fail when the copy differs."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        for language in LANGUAGES:
            path = Path(settings.WORDS_DIR) / f"{language}.json"
            found = {section: _section(language, section) for section in spoken_sections()}
            text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
            if not check:
                path.write_text(text)
            elif not path.exists() or path.read_text() != text:
                raise CommandError(f"{path.name} differs from the words of the client: run `highwall words`.")
        self.stdout.write("The words of the server are those of the client.")


def _section(language: Language, section: str) -> dict[str, str]:
    namespace, _, inner = section.partition(":")
    found: Any = json.loads((CLIENT / language / f"{namespace}.json").read_text())
    for part in filter(None, inner.split(".")):
        found = found[part]
    return {key: text for key, text in found.items() if isinstance(text, str)}
