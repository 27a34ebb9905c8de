from django.apps import AppConfig


class KitConfig(AppConfig):
    name = "highwall.kit"
    label = "kit"
