from pathlib import Path

import dev
from tests.architecture.project import FORMS, relative


def _sources() -> list[Path]:
    return sorted(dev.FORM_SOURCES.glob("*.ui"))


def test_compiled_forms_are_up_to_date() -> None:
    stale = [
        relative(source)
        for source in _sources()
        if not (target := FORMS / f"ui_{source.stem}.py").is_file()
        or target.read_text(encoding="utf-8") != dev.compiled_form(source)
    ]
    assert stale == [], "run: python3 dev.py forms"


def test_every_compiled_form_has_its_source() -> None:
    compiled = {path.stem.removeprefix("ui_") for path in FORMS.glob("ui_*.py")}
    assert compiled <= {source.stem for source in _sources()}
