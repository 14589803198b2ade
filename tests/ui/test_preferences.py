"""What is chosen for this machine survives the next start; nonsense is taken for the default."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hoso_app.ui.preferences import MODEL_NAME, MODEL_VARIABLE, Preferences, candidate_libraries
from hoso_app.ui.theme import Appearance, Scheme
from hoso_app.ui.window_state import WindowState


def _again(tmp_path: Path) -> Preferences:
    """Return the choices as the next start finds them."""
    return Preferences(WindowState(tmp_path / "window.ini"))


@pytest.mark.parametrize(
    "wanted",
    [Appearance(), Appearance(Scheme.DARK, 150, is_still=True), Appearance(Scheme.LIGHT, 90)],
)
def test_the_look_is_kept(tmp_path: Path, wanted: Appearance) -> None:
    _again(tmp_path).appearance = wanted
    assert _again(tmp_path).appearance == wanted


@pytest.mark.parametrize(("scheme", "letters"), [("purple", "101"), ("", "²"), ("x", "-100")])
def test_nonsense_in_the_file_gives_the_usual_look(
    tmp_path: Path, scheme: str, letters: str
) -> None:
    state = WindowState(tmp_path / "window.ini")
    state.save_text("scheme", scheme)
    state.save_text("letters", letters)
    assert Preferences(state).appearance == Appearance()


def test_keys_are_the_usual_ones_until_others_or_none_are_chosen(tmp_path: Path) -> None:
    assert _again(tmp_path).lookup_keys == "Ctrl+Alt+H"
    _again(tmp_path).lookup_keys = "Ctrl+F9"
    assert _again(tmp_path).lookup_keys == "Ctrl+F9"
    _again(tmp_path).lookup_keys = ""
    assert _again(tmp_path).lookup_keys == ""


def test_the_chosen_library_is_tried_before_the_one_last_used(tmp_path: Path) -> None:
    state = WindowState(tmp_path / "window.ini")
    state.remember_library(tmp_path / "Kho B")
    default = tmp_path / "Ho so"
    assert candidate_libraries(None, state, default) == (tmp_path / "Kho B", default)
    Preferences(state).first_library = tmp_path / "Kho A"
    assert candidate_libraries(None, state, default)[0] == tmp_path / "Kho A"
    assert candidate_libraries(tmp_path / "C", state, default) == (tmp_path / "C",)


def test_a_model_is_offered_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MODEL_VARIABLE, "before")
    usual, chosen = tmp_path / "usual", tmp_path / "chosen"
    for folder in (usual, chosen):
        folder.mkdir()
    kept = _again(tmp_path)
    kept.offer_model(usual)
    assert os.environ[MODEL_VARIABLE] == "before", "nothing was chosen, nothing is there"
    (usual / MODEL_NAME).touch()
    kept.offer_model(usual)
    assert os.environ[MODEL_VARIABLE] == str(usual)
    kept.model_folder = chosen
    kept.offer_model(usual)
    assert MODEL_VARIABLE not in os.environ
    (chosen / MODEL_NAME).touch()
    kept.offer_model(usual)
    assert os.environ[MODEL_VARIABLE] == str(chosen)


def test_the_last_backup_counts_for_its_own_library_only(tmp_path: Path) -> None:
    kept, moment = _again(tmp_path), datetime(2026, 11, 22, 5, 30, tzinfo=UTC)
    assert kept.backup_folder == Path.home()
    file = tmp_path / "Kho.hoso"
    kept.note_backup(tmp_path / "Kho", file, moment)
    assert _again(tmp_path).last_backup(tmp_path / "Kho") == (moment, file)
    assert _again(tmp_path).last_backup(tmp_path / "Kho khác") is None
    assert _again(tmp_path).backup_folder == tmp_path
