"""Alembic environment: how one schema version becomes the next."""
