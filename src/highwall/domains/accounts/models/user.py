from typing import ClassVar

from django.contrib.auth.hashers import check_password, make_password
from django.db import models
from django.db.models.functions import Lower

from highwall.domains.accounts.models.role import Role
from highwall.kit.models import Record, both_ways, sort_index
from highwall.kit.text import search_index
from highwall.kit.triggers import audit_triggers, notify_on_change


class UserStatus(models.TextChoices):
    ACTIVE = "active", "Active"
    INACTIVE = "inactive", "Inactive"
    LOCKED = "locked", "Locked"
    SUSPENDED = "suspended", "Suspended"


class User(Record):
    """A person who may sign in. The password is a BCrypt hash, empty until the person has set one."""

    email = models.EmailField(max_length=254)
    password = models.CharField(max_length=160, blank=True, default="")
    first_name = models.CharField(max_length=80)
    last_name = models.CharField(max_length=80)
    phone_home = models.CharField(max_length=32, blank=True, default="")
    phone_resident = models.CharField(max_length=32, blank=True, default="")
    country_of_origin = models.CharField(max_length=2, blank=True, default="")
    address = models.CharField(max_length=300, blank=True, default="")
    region = models.ForeignKey("regions.Region", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    primary_role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="+")
    roles: "models.ManyToManyField[Role, UserRole]" = models.ManyToManyField(
        Role, through="UserRole", related_name="users"
    )
    status = models.CharField(max_length=10, choices=UserStatus, default=UserStatus.ACTIVE)
    failed_sign_ins = models.PositiveSmallIntegerField(default=0)
    locked_at = models.DateTimeField(null=True, blank=True, editable=False)
    """Since when too many failures shut the account out, also one that is closed anyway."""
    last_sign_in_at = models.DateTimeField(null=True, blank=True)
    language = models.CharField(max_length=2, default="en", choices=[("en", "English"), ("ar", "العربية")])
    theme = models.CharField(
        max_length=5, default="auto", choices=[("auto", "auto"), ("light", "light"), ("dark", "dark")]
    )

    time_zone = models.CharField(max_length=64, default="Asia/Muscat")
    units = models.CharField(max_length=8, default="metric", choices=[("metric", "metric"), ("imperial", "imperial")])
    pins = models.JSONField(default=list, blank=True)
    """Pages of the client that the person wants at hand, in their order: `to`, an address, and `title`."""

    # What the framework asks of a user model.
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["first_name", "last_name"]
    is_anonymous = False
    is_authenticated = True

    class Meta(Record.Meta):
        triggers = [
            *audit_triggers("password"),
            notify_on_change(
                "access", "status", "region_id", "primary_role_id", "first_name", "last_name", "time_zone", "language"
            ),
            notify_on_change("users"),
        ]
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_unique"),
            models.CheckConstraint(condition=models.Q(status__in=UserStatus.values), name="user_status_known"),
        ]
        indexes = [
            models.Index(fields=["last_name", "first_name"]),
            sort_index("created_at", name="user_by_creation"),
            sort_index("last_name", name="user_by_last_name"),
            sort_index("first_name", name="user_by_first_name"),
            sort_index("email", name="user_by_email"),
            sort_index("status", "created_at", name="user_by_status"),
            *both_ways("last_sign_in_at", name="user_by_sign_in"),
            search_index("first_name", "last_name", "email", name="user_search"),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def is_active(self) -> bool:
        return self.status == UserStatus.ACTIVE

    def set_password(self, raw: str) -> None:
        self.password = make_password(raw)

    def check_password(self, raw: str) -> bool:
        return bool(self.password) and check_password(raw, self.password)


class UserRole(Record):
    """One of the roles of a user."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="role_links")
    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="user_links")

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, notify_on_change("access")]
        constraints = [models.UniqueConstraint(fields=["user", "role"], name="user_role_once")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role_id}"
