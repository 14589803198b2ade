"""which papers have text, told beside the texts themselves."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        op.f("ix_document_text_length_missing"),
        "document_text",
        ["length", "missing"],
        unique=False,
    )
