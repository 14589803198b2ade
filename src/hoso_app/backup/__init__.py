"""Backups: one file that holds a whole library, and can be trusted."""
