"""Fixtures for every test."""

pytest_plugins = ["highwall.config.testing", "highwall.config.test_schema"]
