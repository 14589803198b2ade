"""Hồ sơ: keeps, reads and finds the papers of a Party committee's office."""

__version__ = "0.1.0"
