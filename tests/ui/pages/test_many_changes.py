from datetime import UTC, datetime
from threading import Event

import pytest

from hoso_app.domain.documents import DocumentFields, DocumentState, Field
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import DocumentId
from hoso_app.storage import new_documents
from hoso_app.storage.engine import Database
from hoso_app.storage.new_documents import NewDocument, NewOriginal
from hoso_app.ui.actions import ActionId
from hoso_app.ui.pages.many_changes import MANY
from tests.ui.desk import Desk


@pytest.fixture
def ids(empty_desk: Desk) -> list[DocumentId]:
    """Many papers, written without reading a file for each."""
    database = Database(empty_desk.services.path / "hoso.db")
    with database.write() as session:
        found = [
            new_documents.insert(
                session,
                NewDocument(
                    fields=DocumentFields(abstract=f"việc thứ {number}"),
                    evidence={},
                    original=NewOriginal(f"{number:064x}", f"{number}.txt", 1),
                    extracted=ExtractedText(f"việc thứ {number}"),
                    state=DocumentState.FILED,
                ),
                datetime(2026, 11, 22, tzinfo=UTC),
            )
            for number in range(MANY + 1)
        ]
    database.close()
    return found


def test_a_change_of_many_papers_is_shown_as_work_and_told_at_its_end(
    empty_desk: Desk, ids: list[DocumentId]
) -> None:
    commands = empty_desk.window.page.commands
    begun: list[str] = []
    commands.many.begun.connect(begun.append)
    with empty_desk.qtbot.waitSignals([commands.many.progressed, commands.many.ended]):
        commands.edit_several(ids, {Field.SIGNER: "Nguyễn Văn A"})
    empty_desk.until(lambda: empty_desk.told)
    assert begun == ["Đang ghi"]
    assert "501" in empty_desk.told
    assert empty_desk.services.documents.get(ids[-1]).fields.signer == "Nguyễn Văn A"
    assert not empty_desk.window.ui.progress_strip.isVisible()


def test_it_can_be_stopped(empty_desk: Desk, ids: list[DocumentId]) -> None:
    commands, let_go = empty_desk.window.page.commands, Event()
    blocking = empty_desk.window.workspace.write(lambda _token: let_go.wait())
    commands.trash(ids)
    commands.many.cancel()
    let_go.set()
    empty_desk.until(lambda: not commands.many.is_running)
    assert blocking.future.result()
    assert empty_desk.services.documents.counts().trash == 0


def test_a_change_of_few_papers_is_not(empty_desk: Desk, ids: list[DocumentId]) -> None:
    commands = empty_desk.window.page.commands
    begun: list[str] = []
    commands.many.begun.connect(begun.append)
    commands.star(ids[:MANY], is_starred=True)
    empty_desk.until(lambda: empty_desk.told)
    assert begun == []
    assert empty_desk.services.documents.get(ids[0]).is_starred


def test_an_undo_during_an_import_leaves_its_progress_and_its_stop(
    empty_desk: Desk, ids: list[DocumentId]
) -> None:
    window = empty_desk.window
    strip, commands = window.ui.progress_strip, window.page.commands
    commands.star(ids[:1], is_starred=True)
    empty_desk.until(lambda: empty_desk.told)
    window.imports.begun.emit()
    window.workspace.actions[ActionId.UNDO].trigger()
    empty_desk.until(lambda: not empty_desk.services.documents.get(ids[0]).is_starred)
    empty_desk.until(lambda: not commands.many.is_running)
    assert strip.isVisible()
    assert strip.shown_work is window.imports

    commands.many.begun.emit("Đang ghi")
    assert strip.text.startswith("Đang ghi")
    commands.many.ended.emit()
    assert strip.text.startswith("Đang nhập")
    window.imports.ended.emit(False)
    assert not strip.isVisible()
