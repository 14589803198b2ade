"""What can be done with documents, wherever they are shown."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from hoso_app.domain.changes import Changes
from hoso_app.domain.citation_text import citation_text
from hoso_app.domain.documents import Field
from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.ids import DocumentId, DossierId
from hoso_app.domain.work import CancelToken
from hoso_app.messages.names import field_name
from hoso_app.services.steps import Watch
from hoso_app.ui.models.labels import count_text, step_text
from hoso_app.ui.pages.many_changes import MANY, ManyChanges
from hoso_app.ui.pages.workspace import OnError, Workspace

Ids = Sequence[DocumentId]

_CITED_AT_ONCE = 500


class DocumentCommands(QObject):
    """Each method is one command: it returns at once, and tells when it is done."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._services = workspace.services
        self.many = ManyChanges(workspace, self)

    def edit(self, ids: Ids, field: Field, text: str, on_error: OnError | None = None) -> None:
        """Set one value as it was typed."""
        self._change(
            lambda: self._services.documents.edit(ids, {field: text or None}),
            self.tr("Đã sửa {field}.").format(field=field_name(field.value).lower()),
            on_error,
        )

    def edit_several(self, ids: Ids, values: dict[Field, str | None]) -> None:
        """Set values of many documents in one step of undo."""
        self._change_many(
            ids,
            lambda *watch: self._services.documents.edit(ids, values, *watch),
            self.tr("Đã sửa {count} văn bản."),
        )

    def set_note(self, document_id: DocumentId, text: str) -> None:
        """Write the note of a document."""
        self._change(
            lambda: self._services.documents.set_note(document_id, text),
            self.tr("Đã ghi chú."),
        )

    def star(self, ids: Ids, *, is_starred: bool) -> None:
        """Mark documents, or take the mark away."""
        sentence = self.tr("Đã đánh dấu {count} văn bản.")
        if not is_starred:
            sentence = self.tr("Đã bỏ đánh dấu {count} văn bản.")
        self._change_many(
            ids,
            lambda *watch: self._services.documents.set_starred(ids, is_starred, *watch),
            sentence,
        )

    def accept(self, ids: Ids) -> None:
        """Take documents out of the inbox, their values confirmed."""
        self._change_many(
            ids,
            lambda *watch: self._services.inbox.accept(ids, *watch),
            self.tr("Đã nhận {count} văn bản vào kho."),
        )

    def apply_similar(self, document_id: DocumentId, field: Field, ids: Ids) -> None:
        """Give documents the value of a field that another one has."""
        suggestions = self._services.suggestions
        self._change_many(
            ids,
            lambda *watch: suggestions.apply(document_id, field, ids, *watch),
            self.tr("Đã sửa {field} của {count} văn bản.").replace(
                "{field}", field_name(field.value).lower()
            ),
        )

    def trash(self, ids: Ids) -> None:
        """Move documents to the trash."""
        self._change_many(
            ids,
            lambda *watch: self._services.documents.trash(ids, *watch),
            self.tr("Đã bỏ {count} văn bản vào thùng rác."),
        )

    def restore(self, ids: Ids) -> None:
        """Bring documents back from the trash."""
        self._change_many(
            ids,
            lambda *watch: self._services.documents.restore(ids, *watch),
            self.tr("Đã khôi phục {count} văn bản."),
        )

    def add_tag(self, ids: Ids, name: str) -> None:
        """Tag documents."""
        self._change_many(
            ids,
            lambda *watch: self._services.tags.add(ids, name, *watch),
            self.tr("Đã gắn nhãn #{tag} cho {count} văn bản.").replace("{tag}", name),
        )

    def remove_tag(self, ids: Ids, name: str) -> None:
        """Take a tag off documents."""
        self._change_many(
            ids,
            lambda *watch: self._services.tags.remove(ids, name, *watch),
            self.tr("Đã bỏ nhãn #{tag} khỏi {count} văn bản.").replace("{tag}", name),
        )

    def add_to_dossier(self, ids: Ids, dossier_id: DossierId, name: str) -> None:
        """Put documents at the end of a dossier."""
        self._change_many(
            ids,
            lambda *watch: self._services.dossiers.add(dossier_id, ids, *watch),
            self.tr("Đã xếp {count} văn bản vào hồ sơ {name}.").replace("{name}", name),
        )

    def add_to_new_dossier(self, ids: Ids, code: str, title: str) -> None:
        """Open a dossier and put documents into it."""
        dossiers, values = self._services.dossiers, DossierValues(code, title)
        self._change_many(
            ids,
            lambda *watch: dossiers.create(values, ids, *watch),
            self.tr("Đã lập hồ sơ {name} với {count} văn bản.").replace("{name}", code),
        )

    def keep_dossier(
        self,
        dossier_id: DossierId | None,
        values: DossierValues,
        ids: Ids,
        *,
        on_done: Callable[[DossierId], object],
        on_error: OnError,
    ) -> None:
        """Make a dossier (without an identifier) or change one, its papers in this order.

        ``on_done`` is told which one it is.
        """
        dossiers = self._services.dossiers
        sentence = self.tr("Đã lập hồ sơ {name}.") if dossier_id is None else ""
        sentence = sentence or self.tr("Đã lưu hồ sơ {name}.")

        kept: list[DossierId] = []

        def work() -> Changes:
            if dossier_id is None:
                changes = dossiers.create(values, ids)
                kept.append(dossiers.id_of(values.code))
                return changes
            kept.append(dossier_id)
            return dossiers.edit(dossier_id, values, ids)

        def done(changes: Changes) -> None:
            on_done(*kept)
            self._tell(changes, sentence.format(name=" ".join(values.code.split())))

        self._workspace.change(work, done, on_error)

    def delete_dossier(self, dossier_id: DossierId, name: str) -> None:
        """Take a dossier away; its papers stay."""
        dossiers = self._services.dossiers
        self._change(
            lambda: dossiers.delete(dossier_id),
            self.tr("Đã xóa hồ sơ {name}; văn bản trong đó vẫn ở trong kho.").format(name=name),
        )

    def remove_from_dossier(self, ids: Ids, dossier_id: DossierId, name: str) -> None:
        """Take documents out of a dossier."""
        self._change_many(
            ids,
            lambda *watch: self._services.dossiers.remove(dossier_id, ids, *watch),
            self.tr("Đã lấy {count} văn bản ra khỏi hồ sơ {name}.").replace("{name}", name),
        )

    def undo(self) -> None:
        """Take the last step back."""
        self._step(is_undo=True)

    def redo(self) -> None:
        """Do the step again that was taken back."""
        self._step(is_undo=False)

    def open_original(self, document_id: DocumentId) -> None:
        """Open the original in the program that the system has for it."""
        documents = self._services.documents
        job = self._workspace.read(lambda _token: documents.copy_for_opening(document_id))
        self._workspace.bridge.deliver(job, self._show_file, self._workspace.warn)

    def copy_citation(self, ids: Ids) -> None:
        """Put the citations of documents on the clipboard, one a line."""
        chosen = tuple(ids[:_CITED_AT_ONCE])
        documents = self._services.documents

        def work(token: CancelToken) -> list[str]:
            lines = []
            for document_id in chosen:
                token.raise_if_cancelled()
                lines.append(citation_text(documents.get(document_id).fields))
            return lines

        job = self._workspace.read(work)
        self._workspace.bridge.deliver(job, self._copy_lines, self._workspace.warn)

    def _copy_lines(self, lines: list[str]) -> None:
        QGuiApplication.clipboard().setText("\n".join(lines))
        if len(lines) == 1:
            sentence = self.tr("Đã chép: {citation}").format(citation=lines[0])
        else:
            sentence = self.tr("Đã chép {count} trích dẫn.").format(count=len(lines))
        self._workspace.told.emit(sentence, False)

    def _show_file(self, path: object) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._workspace.warned.emit(
                self.tr("Máy này chưa có chương trình mở loại tệp {ending}.").format(
                    ending=str(path).rpartition(".")[2]
                )
            )

    def _change_many(self, ids: Ids, work: Callable[..., Changes], sentence: str) -> None:
        """Change documents; ``work`` takes a ``Watch`` where they are many."""
        if len(ids) > MANY:
            self.many.run(ids, work, lambda changes: self._tell(changes, sentence))
        elif ids:
            self._change(work, sentence)

    def _change(
        self, work: Callable[[], Changes], sentence: str, on_error: OnError | None = None
    ) -> None:
        self._workspace.change(work, lambda changes: self._tell(changes, sentence), on_error)

    def _tell(self, changes: Changes, sentence: str) -> None:
        if changes.documents or changes.lists:
            # Only those that were changed: of three papers two may have had the tag before.
            told = sentence.replace("{count}", count_text(len(changes.documents)))
            self._workspace.told.emit(told, changes.batch is not None)

    def _step(self, *, is_undo: bool) -> None:
        services = self._services
        sentence = self.tr("Đã hoàn tác: {step}.") if is_undo else self.tr("Đã làm lại: {step}.")
        # The step is asked for first, in the same job, so that the sentence names it.
        named: list[str] = []

        def work(watch: Watch) -> Changes:
            history = services.history
            step = history.next_undo() if is_undo else history.next_redo()
            if step is not None:
                ids = {change.document_id for change in step.changes}
                rows = services.documents.rows(sorted(ids)) if step.document_count == 1 else ()
                named.append(step_text(step, rows[0] if rows else None))
            return history.undo(watch) if is_undo else history.redo(watch)

        def tell(changes: Changes) -> None:
            self._workspace.feed.announce(changes)
            self._workspace.told.emit(sentence.format(step="".join(named)), False)

        title = self.tr("Đang hoàn tác") if is_undo else self.tr("Đang làm lại")
        self.many.step(title, work, tell)
