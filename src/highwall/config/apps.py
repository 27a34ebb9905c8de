from typing import Any

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


def _seed(**_: Any) -> None:
    from highwall.config.roles import seed

    seed()


class ConfigConfig(AppConfig):
    name = "highwall.config"
    label = "highwall"

    def ready(self) -> None:
        # All migrations have run when the signal of any app arrives; accounts is one that has tables.
        post_migrate.connect(_seed, sender=apps.get_app_config("accounts"))
