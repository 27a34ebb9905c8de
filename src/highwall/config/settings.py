"""Django settings. Everything that differs between installations comes from the environment (see docs/guides)."""

import os
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from highwall.config import environment
from highwall.kit.sealing import keys_of

BASE_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = Path(os.environ.get("HIGHWALL_VAR", BASE_DIR / "var"))
try:
    environment.check(os.environ)
except environment.Unsuitable as error:
    raise ImproperlyConfigured(f"{error}") from error
ENVIRONMENT = environment.environment_of(os.environ)
IS_PRODUCTION = ENVIRONMENT == "production"

SECRET_KEY = os.environ.get("HIGHWALL_SECRET_KEY", environment.DEVELOPMENT_SECRET)
JWT_SECRET = os.environ.get("HIGHWALL_JWT_SECRET", SECRET_KEY)
# Former values of HIGHWALL_SECRET_KEY, newest first, with which stored secrets can still be read.
SECRET_KEY_FALLBACKS = [key for key in os.environ.get("HIGHWALL_SECRET_KEY_FALLBACKS", "").split(",") if key]

DEBUG = False
ALLOWED_HOSTS = os.environ.get("HIGHWALL_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
TRUST_PROXY = os.environ.get("HIGHWALL_TRUST_PROXY") == "1"
SECURE_COOKIES = os.environ.get("HIGHWALL_SECURE_COOKIES", "1" if IS_PRODUCTION else "0") == "1"
ROOT_URLCONF = "highwall.config.urls"
WSGI_APPLICATION = "highwall.config.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.postgres",
    "pgtrigger",
    "procrastinate.contrib.django",
    "highwall.config",
    "highwall.kit.apps.KitConfig",
    "highwall.domains.regions",
    "highwall.domains.accounts",
    "highwall.domains.notifications",
    "highwall.domains.projects",
    "highwall.domains.explosives",
    "highwall.domains.fleet",
    "highwall.domains.parts",
    "highwall.domains.drilling",
    "highwall.domains.maintenance",
    "highwall.domains.blasting",
    "highwall.domains.registers",
    "highwall.domains.operations",
    "highwall.domains.reports",
    "highwall.domains.audit",
    "highwall.domains.administration",
]
MIDDLEWARE = [
    "highwall.kit.front.compression.Compressed",
    "highwall.kit.front.middleware.SecurityHeaders",
    *(["highwall.kit.front.transport.RequireHttps"] if IS_PRODUCTION else []),
    "highwall.kit.backup.maintenance.Maintenance",
]

# Other origins whose pages may call the API with a bearer token of their own: none unless named. Cookies never cross.
CORS_ALLOWED_ORIGINS = [origin for origin in os.environ.get("HIGHWALL_ORIGINS", "").split(",") if origin]
CORS_ALLOW_CREDENTIALS = False
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_HEADERS = [
    "authorization",
    "content-type",
    "if-match",
    "idempotency-key",
    "x-highwall-client",
    "x-highwall-confirmed",
]
CORS_EXPOSE_HEADERS = ["Idempotent-Replay", "Content-Disposition", "Retry-After", "X-Highwall-Jobs"]
if CORS_ALLOWED_ORIGINS:
    INSTALLED_APPS.append("corsheaders")
    MIDDLEWARE.insert(0, "corsheaders.middleware.CorsMiddleware")


def database(dsn: str) -> dict[str, object]:
    """A Django database entry from a `postgresql://` address."""
    parts = urlsplit(dsn)
    query = {key: values[0] for key, values in parse_qs(parts.query).items()}
    options: dict[str, object] = {
        "server_side_binding": True,
        "prepare_threshold": 3,
        # Whoever waits is told within five seconds that the database is away; a restart of it takes about one. Attempts
        # to reach it again are made at growing distances, so they are given up early and begun anew.
        "pool": {
            "min_size": 1,
            "max_size": int(os.environ.get("HIGHWALL_POOL", "10")),
            "timeout": 4,
            "reconnect_timeout": 4,
        },
        # A server that is gone without a word, its machine for instance, is found out as fast.
        "connect_timeout": 4,
        "tcp_user_timeout": 5000,
        "keepalives_idle": 5,
        "keepalives_interval": 2,
        **{key: value for key, value in query.items() if key in {"sslmode", "sslrootcert", "sslcert", "sslkey"}},
    }
    return {
        "ENGINE": "highwall.kit.db",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host", parts.hostname or ""),
        "PORT": query.get("port", str(parts.port or "")),
        "OPTIONS": options,
        "TEST": {"NAME": os.environ.get("HIGHWALL_TEST_DB", "test_highwall")},
        "DISABLE_SERVER_SIDE_CURSORS": False,
    }


DATABASES = {"default": database(os.environ.get("DATABASE_URL", "postgresql://highwall@127.0.0.1/highwall"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATOR = "highwall.domains.accounts.queries.authenticate"
DIRECTORY = "highwall.domains.accounts.queries.people_with_right"
PROOF = "highwall.domains.accounts.services.prove_oneself"
PASSWORD_HASHERS = ["highwall.domains.accounts.services.password_rules.BCrypt"]
BCRYPT_ROUNDS = int(os.environ.get("HIGHWALL_BCRYPT_ROUNDS", "12"))

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

PUBLIC_URL = os.environ.get("HIGHWALL_PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
SMTP_HOST = os.environ.get("HIGHWALL_SMTP_HOST", "")
SMTP_SECURITY = os.environ.get("HIGHWALL_SMTP_SECURITY", "starttls")
if SMTP_SECURITY not in {"starttls", "tls", "none"}:
    raise ImproperlyConfigured("HIGHWALL_SMTP_SECURITY must be starttls, tls or none.")
MAIL_DIR = VAR_DIR / "mail"
MAIL_IS_FILED = not SMTP_HOST
DEFAULT_FROM_EMAIL = os.environ.get("HIGHWALL_MAIL_FROM", "Highwall <no-reply@highwall.example>")
_FILED: dict[str, object] = {"BACKEND": "highwall.kit.mail.files.FileBackend"}
_SMTP: dict[str, object] = {
    "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "OPTIONS": {
        "host": SMTP_HOST,
        "port": int(os.environ.get("HIGHWALL_SMTP_PORT", {"starttls": "587", "tls": "465"}.get(SMTP_SECURITY, "25"))),
        "username": os.environ.get("HIGHWALL_SMTP_USER", ""),
        "password": os.environ.get("HIGHWALL_SMTP_PASSWORD", ""),
        "use_tls": SMTP_SECURITY == "starttls",
        "use_ssl": SMTP_SECURITY == "tls",
        "timeout": float(os.environ.get("HIGHWALL_SMTP_TIMEOUT_S", "20")),
    },
}
MAILERS = {"default": _FILED if MAIL_IS_FILED else _SMTP}

AUDIT_HEAD_FILE = VAR_DIR / "audit" / "heads.log"
MEDIA_ROOT = VAR_DIR / "files"
BACKUP_DIR = Path(os.environ.get("HIGHWALL_BACKUPS", VAR_DIR / "backups"))
try:
    BACKUP_KEYS = keys_of(os.environ)
except ValueError as error:
    raise ImproperlyConfigured(f"{error}") from error
WORDS_DIR = Path(__file__).resolve().parent / "words"
CLIENT_DIR = Path(os.environ.get("HIGHWALL_CLIENT", BASE_DIR / "web" / "dist"))

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
MAX_UPLOAD_BYTES = 60 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
APPEND_SLASH = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("HIGHWALL_LOG", "INFO")},
    "loggers": {"procrastinate": {"level": "WARNING"}, "django.request": {"level": "ERROR"}},
}
