"""The records on disk: SQLite through SQLAlchemy, its schema moved on by Alembic.

Import ``exerciseapp.adapters.storage.database`` late: SQLAlchemy's ORM takes a quarter of a second.
"""
