"""The library's database: SQLAlchemy over SQLite, the only truth of a library."""
