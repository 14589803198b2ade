"""Settings of a library, each as JSON under its name."""

import json
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hoso_app.domain.committees import Level, OwnCommittee
from hoso_app.domain.settings import Settings
from hoso_app.storage.tables import SettingRow

_PROGRAM_VERSION = "program_version"


def program_version(session: Session) -> str | None:
    """Return the version of the program that opened the library last, None where none said so."""
    row = session.get(SettingRow, _PROGRAM_VERSION)
    return None if row is None else str(json.loads(row.value))


def set_program_version(session: Session, version: str) -> None:
    """Say which version of the program has opened the library."""
    session.merge(SettingRow(name=_PROGRAM_VERSION, value=json.dumps(version)))


def load(session: Session) -> Settings:
    """Return the settings; what was never set has its default."""
    known = {field.name for field in fields(Settings)}
    values: dict[str, Any] = {
        row.name: json.loads(row.value)
        for row in session.scalars(select(SettingRow))
        if row.name in known
    }
    own = values.get("own_committee")
    if own is not None:
        values["own_committee"] = OwnCommittee(**{**own, "level": Level(own["level"])})
    values["recent_searches"] = tuple(values.get("recent_searches", ()))
    pairs = values.get("abbreviations", ())
    values["abbreviations"] = tuple((short, meaning) for short, meaning in pairs)
    return Settings(**values)


def save(session: Session, settings: Settings) -> None:
    """Keep the settings."""
    for name, value in asdict(settings).items():
        session.merge(SettingRow(name=name, value=json.dumps(value, ensure_ascii=False)))
