"""Fixtures for every test."""

pytest_plugins = ["highwall.config.testing"]
