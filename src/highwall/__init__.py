"""Highwall: the operations platform for drilling and blasting. See ARCHITECTURE.md."""
