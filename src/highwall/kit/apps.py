from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class KitConfig(AppConfig):
    name = "highwall.kit"
    label = "kit"

    def ready(self) -> None:
        # Each domain registers its kinds of mail in its `mails.py`, its kinds of notification in its `notices.py`.
        autodiscover_modules("mails", "notices")
