"""Readers for the files in which patterns, tie-ups and results travel between tools."""
