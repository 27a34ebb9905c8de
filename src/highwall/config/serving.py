"""What each granian worker loads: the application."""

from highwall.config.wsgi import application

__all__ = ["application"]
