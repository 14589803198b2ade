"""Every screen and state of the window, in the order in which the gallery shows them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from stage import Stage

from hoso_app.domain.documents import Field
from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.filing_rules import Condition, Effect, FilingRule, RuleAction, RuleSubject
from hoso_app.domain.search import Facet
from hoso_app.domain.work import Progress
from hoso_app.services.backups import Fault, Finding
from hoso_app.services.imports import ImportResult, ImportStatus
from hoso_app.services.unfinished_imports import UnfinishedImport
from hoso_app.ui.actions import ActionId
from hoso_app.ui.dialogs.abbreviations_dialog import AbbreviationsDialog
from hoso_app.ui.dialogs.about_dialog import AboutDialog
from hoso_app.ui.dialogs.bulk_edit_dialog import BulkEditDialog
from hoso_app.ui.dialogs.committee_dialog import CommitteeDialog
from hoso_app.ui.dialogs.committees_dialog import CommitteesDialog
from hoso_app.ui.dialogs.dossier_dialog import DossierDialog
from hoso_app.ui.dialogs.dossier_edit_dialog import DossierEditDialog
from hoso_app.ui.dialogs.fault_dialog import FaultDialog, fault_details
from hoso_app.ui.dialogs.findings_dialog import FindingsDialog
from hoso_app.ui.dialogs.guide_dialog import GuideDialog
from hoso_app.ui.dialogs.import_results_dialog import ImportResultsDialog
from hoso_app.ui.dialogs.jobs_dialog import JobsDialog
from hoso_app.ui.dialogs.keys_dialog import KeysDialog
from hoso_app.ui.dialogs.library_dialog import LibraryDialog
from hoso_app.ui.dialogs.name_dialog import NameDialog
from hoso_app.ui.dialogs.near_duplicates_dialog import NearDuplicatesDialog
from hoso_app.ui.dialogs.planned_changes_dialog import PlannedChangesDialog
from hoso_app.ui.dialogs.quick_lookup import QuickLookup
from hoso_app.ui.dialogs.register_dialog import RegisterDialog
from hoso_app.ui.dialogs.restore_dialog import RestoreDialog
from hoso_app.ui.dialogs.rules_dialog import RulesDialog
from hoso_app.ui.dialogs.search_record_dialog import SearchRecordDialog
from hoso_app.ui.dialogs.settings_dialog import SettingsDialog
from hoso_app.ui.dialogs.tags_dialog import TagsDialog
from hoso_app.ui.dialogs.versions_dialog import VersionsDialog
from hoso_app.ui.dialogs.watched_folder_dialog import WatchedFolderDialog
from hoso_app.ui.models.query import DocumentQuery, Place

Act = Callable[[Stage], QWidget]


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: how to come to it, and how large the window is."""

    name: str
    act: Act
    size: tuple[int, int] = (1280, 720)
    is_first_start: bool = False
    is_empty: bool = False


def _list(stage: Stage) -> QWidget:
    stage.select_rows(1)
    return stage.window


def _search(stage: Stage) -> QWidget:
    stage.search("kiểm điểm giữa nhiệm kỳ")
    stage.select_rows(0)
    return stage.window


def _offer(stage: Stage) -> QWidget:
    stage.search("kế hoạch 59 ngã năm")
    return stage.window


def _filters(stage: Stage) -> QWidget:
    query = DocumentQuery("nhiệm kỳ").only(Facet.DOCUMENT_TYPE, "Kế hoạch")
    stage.window.page.show_query(query.only(Facet.TERM, "2020-2025"))
    stage.settle()
    return stage.window


def _nothing(stage: Stage) -> QWidget:
    stage.search("xyzw qqq")
    return stage.window


def _inbox(stage: Stage) -> QWidget:
    stage.window.page.go_to(Place.INBOX)
    stage.settle()
    stage.select_rows(0)
    return stage.window


def _recent(stage: Stage) -> QWidget:
    stage.window.page.go_to(Place.RECENT)
    stage.settle()
    return stage.window


def _trash(stage: Stage) -> QWidget:
    stage.select_rows(0, 1)
    stage.trigger(ActionId.TRASH)
    stage.until(lambda: "thùng rác" in stage.window.page.ui.message_strip.text)
    stage.settle()
    stage.window.page.go_to(Place.TRASH)
    stage.settle()
    stage.select_rows(0)
    return stage.window


def _starred_empty(stage: Stage) -> QWidget:
    stage.window.page.go_to(Place.STARRED)
    stage.settle()
    return stage.window


def _several(stage: Stage) -> QWidget:
    stage.select_rows(0, 1, 2)
    return stage.window


def _organised(stage: Stage) -> QWidget:
    """Tags, a dossier and a saved search in the navigation."""
    ids = stage.select_rows(0, 1, 2)
    window = stage.window
    commands = window.page.commands
    commands.add_tag(ids[:2], "sơ kết")
    commands.add_to_new_dossier(ids, "01/2023", "Kiểm điểm giữa nhiệm kỳ 2020 - 2025")
    stage.until(lambda: "hồ sơ" in window.page.ui.message_strip.text)
    searches = stage.services.saved_searches
    request = DocumentQuery("kiểm điểm").request(limit=0)
    window.workspace.change(lambda: searches.save("Kiểm điểm", request))
    navigation = window.page.results.navigation
    stage.until(lambda: navigation.index_of_key("section:saved").isValid())
    stage.settle()
    stage.select_rows(1)
    return window


def _relations(stage: Stage) -> QWidget:
    stage.search("59-KH/TU")
    stage.select_rows(0)
    tabs = stage.window.page.panel.ui.tabs
    tabs.setCurrentIndex(1)
    QTest.qWait(60)
    return stage.window


def _pages(stage: Stage) -> QWidget:
    """The pages of a PDF as they look."""
    _show_pages(stage)
    QTest.qWait(60)
    return stage.window


def _show_pages(stage: Stage) -> None:
    stage.search("60-KH/TU")
    stage.select_rows(0)
    stage.trigger(ActionId.TOGGLE_TEXT)
    stage.until(lambda: stage.window.page.panel.ui.page_view.is_drawn)


def _loosened(stage: Stage) -> QWidget:
    """Papers that only come close, under their heading."""
    stage.search("kiem diem giua nhiem ky nga nam dat dai")
    return stage.window


def _history(stage: Stage) -> QWidget:
    ids = stage.select_rows(1)
    stage.window.page.commands.edit(ids, Field.SIGNER, "Nguyễn Văn An")
    stage.until(lambda: "Đã sửa" in stage.window.page.ui.message_strip.text)
    stage.settle()
    tabs = stage.window.page.panel.ui.tabs
    tabs.setCurrentIndex(tabs.count() - 1)
    QTest.qWait(60)
    return stage.window


def _importing(stage: Stage) -> QWidget:
    strip = stage.window.ui.progress_strip
    strip.begin("Đang nhập")
    strip.show_progress(Progress(120, 3000, "BC so ket.docx"))
    QTest.qWait(60)
    return stage.window


def _warning(stage: Stage) -> QWidget:
    stage.select_rows(0)
    stage.window.page.ui.message_strip.warn(
        "Không ghi được D:\\Sao luu (ổ đĩa đầy). Hãy chọn ổ khác rồi thử lại.", "Thử lại"
    )
    QTest.qWait(60)
    return stage.window


def _bulk(stage: Stage) -> QWidget:
    stage.select_rows(0, 1, 2)
    stage.trigger(ActionId.EDIT_RECORD)
    dialog = stage.shown(BulkEditDialog)
    assert isinstance(dialog, BulkEditDialog)
    dialog.edits[Field.SIGNER].setText("Nguyễn Văn An")
    stage.until(lambda: dialog.preview.rowCount() > 0)
    QTest.qWait(60)
    return dialog


def _dossier(stage: Stage) -> QWidget:
    stage.select_rows(0, 1)
    stage.trigger(ActionId.ADD_TO_DOSSIER)
    return stage.shown(DossierDialog)


def _tagging(stage: Stage) -> QWidget:
    stage.select_rows(0, 1)
    stage.trigger(ActionId.TAG)
    return stage.shown(NameDialog)


def _keys(stage: Stage) -> QWidget:
    stage.select_rows(0)
    stage.trigger(ActionId.SHOW_KEYS)
    return stage.shown(KeysDialog)


def _about(stage: Stage) -> QWidget:
    stage.trigger(ActionId.ABOUT)
    return stage.shown(AboutDialog)


def _committee(stage: Stage) -> QWidget:
    stage.trigger(ActionId.CHOOSE_COMMITTEE)
    dialog = stage.shown(CommitteeDialog)
    assert isinstance(dialog, CommitteeDialog)
    stage.until(lambda: "Ngã Năm" in dialog.ui.present_label.text())
    return dialog


def _libraries(stage: Stage) -> QWidget:
    stage.trigger(ActionId.OPEN_LIBRARY)
    return stage.shown(LibraryDialog)


def _restore(stage: Stage) -> QWidget:
    stage.trigger(ActionId.RESTORE_BACKUP)
    return stage.shown(RestoreDialog)


def _results(stage: Stage) -> QWidget:
    imports = stage.window.imports
    papers = sorted(stage.services.imports.sample_papers().rglob("*.docx"))[:4]
    found = [ImportResult(path, ImportStatus.ADDED, None) for path in papers]
    broken = ReadingError("hỏng.docx", ReadingProblem.DAMAGED)
    found.append(ImportResult(papers[0].with_name("hỏng.docx"), ImportStatus.FAILED, None, broken))
    imports.results.add(found)
    dialog = ImportResultsDialog(imports.results, stage.window)
    dialog.show_only(None)
    dialog.show()
    return stage.shown(ImportResultsDialog)


def _tags(stage: Stage) -> QWidget:
    ids = stage.select_rows(0, 1, 2, 3)
    tags = stage.services.tags
    for name, colour, chosen in (
        ("sơ kết", "blue", ids[:2]),
        ("gấp", "red", ids[1:]),
        ("xem lại", None, ids),
    ):
        tags.add(chosen, name)
        tags.set_colour(next(tag.id for tag in tags.all() if tag.name == name), colour)
    stage.window.organising.tags.show()
    return stage.shown(TagsDialog)


def _dossier_edit(stage: Stage) -> QWidget:
    ids = stage.select_rows(0, 1, 2, 3)
    values = DossierValues("01/2023", "Kiểm điểm giữa nhiệm kỳ 2020 - 2025", 20, "3/2023")
    stage.services.dossiers.create(values, ids)
    stage.window.organising.dossiers.edit(stage.services.dossiers.all()[0].id)
    dialog = stage.shown(DossierEditDialog)
    assert isinstance(dialog, DossierEditDialog)
    dialog.ui.papers_list.setCurrentRow(1)
    dialog.ui.fill_edit.setText("nghị quyết")
    stage.until(dialog.ui.fill_button.isEnabled)
    QTest.qWait(60)
    return dialog


def _near(stage: Stage) -> QWidget:
    folder = stage.folder.parent
    paper = "Số {number}KH/TU\n\nKẾ HOẠCH\nkiểm điểm tập thể năm 2024\n\n" + "\n".join(
        f"{at}. Việc thứ {at} giao cho chi bộ số {at} làm xong trong tháng {at % 12 + 1}."
        for at in range(1, 30)
    )
    for name, text in (
        ("kế hoạch", paper.format(number="77-")),
        ("bản thảo", paper.format(number="   -").replace("chi bộ số 7", "đảng bộ số 7")),
    ):
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        stage.window.import_paths([path])
        stage.until(lambda: not stage.window.imports.is_running)
    stage.until(stage.services.near_duplicates.all)
    stage.window.organising.near_duplicates.show()
    dialog = stage.shown(NearDuplicatesDialog)
    assert isinstance(dialog, NearDuplicatesDialog)
    stage.until(dialog.ui.legend_label.text)
    QTest.qWait(60)
    return dialog


def _register(stage: Stage) -> QWidget:
    path = stage.folder.parent / "Sổ đi 2023.csv"
    path.write_text(
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2023\n"
        "TT;Số ký hiệu;Ngày tháng;Trích yếu;Người ký;Ghi chú\n"
        "1;59-KH/TU;07/4/2023;kiểm điểm giữa nhiệm kỳ;Người Khác;đã gửi\n"
        "2;412-CV/TU;01/3/2023;mời dự hội nghị sơ kết;Võ Minh Thắng;\n"
        "3;413-CV/TU;45/3/2023;mời họp Ban Thường vụ;Võ Minh Thắng;\n",
        encoding="utf-8-sig",
    )
    stage.window.organising.registers.open(path)
    dialog = stage.shown(RegisterDialog)
    assert isinstance(dialog, RegisterDialog)
    stage.until(lambda: dialog.lines.rowCount() == 3)
    QTest.qWait(60)
    return dialog


def _rules(stage: Stage) -> QWidget:
    stage.services.filing_rules.save(
        FilingRule((Condition(RuleSubject.FOLDER, "Tân Long"),), (Effect(RuleAction.TAG, "xã"),))
    )
    stage.window.organising.rules.show()
    return stage.shown(RulesDialog)


def _committees(stage: Stage) -> QWidget:
    stage.window.organising.committees.show()
    return stage.shown(CommitteesDialog)


def _watched(stage: Stage) -> QWidget:
    stage.window.watching.show_dialog()
    return stage.shown(WatchedFolderDialog)


def _lookup(stage: Stage) -> QWidget:
    stage.session.lookup.summon()
    lookup = stage.shown(QuickLookup)
    assert isinstance(lookup, QuickLookup)
    lookup.ui.lookup_box.setText("kh 59 tu")
    stage.until(lambda: lookup.current_document() is not None)
    QTest.qWait(80)
    return lookup


def _settings(row: int) -> Act:
    def act(stage: Stage) -> QWidget:
        stage.trigger(ActionId.SETTINGS)
        dialog = stage.shown(SettingsDialog)
        assert isinstance(dialog, SettingsDialog)
        stage.until(dialog.ui.reads_scans_box.isEnabled)
        dialog.ui.sections_list.setCurrentRow(row)
        QTest.qWait(60)
        return dialog

    return act


def _settings_of_windows(stage: Stage) -> QWidget:
    """The keys and the icon beside the clock, as where the system has them."""
    stage.trigger(ActionId.SETTINGS)
    dialog = stage.shown(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    choices = stage.window.settings.choices()
    dialog.show_choices(replace(choices, takes_keys=True, has_tray=True, can_start_at_login=True))
    dialog.show_keys_taken(are_taken=True)
    dialog.ui.sections_list.setCurrentRow(2)
    QTest.qWait(60)
    return dialog


def _table(stage: Stage) -> QWidget:
    stage.trigger(ActionId.TOGGLE_TABLE)
    stage.settle()
    stage.select_rows(1)
    return stage.window


def _jobs(stage: Stage) -> QWidget:
    imports, scans = stage.window.imports, stage.window.scan_reading
    imports.begun.emit()
    imports.progressed.emit(Progress(120, 3000, "BC so ket.docx"))
    scans.begun.emit()
    scans.progressed.emit(Progress(2, 40, "scan0012.pdf (3)"))
    stage.window.jobs.note("Đã sao lưu vào Kho 2026-11-22.hoso.")
    stage.trigger(ActionId.SHOW_JOBS)
    return stage.shown(JobsDialog)


def _no_jobs(stage: Stage) -> QWidget:
    stage.trigger(ActionId.SHOW_JOBS)
    stage.shown(JobsDialog)  # one of a former stage may be in sight too
    dialog = stage.window.findChild(JobsDialog)
    assert isinstance(dialog, JobsDialog)
    return dialog


def _unfinished(stage: Stage) -> QWidget:
    left = UnfinishedImport((Path("/Văn bản/Văn bản năm 2023"),))
    stage.window.unfinished.offer(left)
    QTest.qWait(100)
    return stage.window


def _find(stage: Stage) -> QWidget:
    stage.search("59-KH/TU")
    stage.select_rows(0)
    stage.trigger(ActionId.FIND_IN_PAPER)
    stage.window.page.panel.ui.find_bar.open_bar("kiểm điểm")
    QTest.qWait(200)
    return stage.window


def _find_on_pages(stage: Stage) -> QWidget:
    _show_pages(stage)
    stage.trigger(ActionId.FIND_IN_PAPER)
    stage.window.page.panel.ui.find_bar.open_bar("kế hoạch")
    QTest.qWait(600)
    return stage.window


def _guide(stage: Stage) -> QWidget:
    stage.trigger(ActionId.GUIDE)
    return stage.shown(GuideDialog)


def _versions(stage: Stage) -> QWidget:
    stage.search("59-KH/TU")
    stage.select_rows(0)
    shown = stage.window.page.panel.shown_document
    assert shown is not None
    stage.window.organising.versions.show(shown)
    return stage.shown(VersionsDialog)


def _search_record(stage: Stage) -> QWidget:
    stage.search("kiểm điểm giữa nhiệm kỳ")
    stage.trigger(ActionId.SEARCH_RECORD)
    return stage.shown(SearchRecordDialog)


def _abbreviations(stage: Stage) -> QWidget:
    stage.trigger(ActionId.ABBREVIATIONS)
    return stage.shown(AbbreviationsDialog)


def _findings(stage: Stage) -> QWidget:
    found = [
        Finding(Fault.ORIGINAL_ALTERED, "KH 60.doc", 3),
        Finding(Fault.ORIGINAL_MISSING, "BC so ket.docx", 4),
        Finding(Fault.INDEX_MISSING, ""),
    ]
    FindingsDialog(found, stage.window).open()
    return stage.shown(FindingsDialog)


def _planned(stage: Stage) -> QWidget:
    stage.services.filing_rules.save(
        FilingRule(
            (Condition(RuleSubject.ABSTRACT, "kiểm điểm"),), (Effect(RuleAction.TAG, "sơ kết"),)
        )
    )
    stage.window.organising.rules.show()
    rules = stage.shown(RulesDialog)
    assert isinstance(rules, RulesDialog)
    stage.until(lambda: rules.ui.rules_list.count() > 0)
    rules.ui.rules_list.setCurrentRow(0)
    QTest.qWait(60)
    rules.ui.preview_button.click()
    return stage.shown(PlannedChangesDialog)


def _fault(stage: Stage) -> QWidget:
    dialog = FaultDialog(stage.window)
    dialog.add_details(fault_details(RuntimeError("thử")))
    dialog.open()
    return stage.shown(FaultDialog)


def _empty_library(stage: Stage) -> QWidget:
    stage.settle()
    return stage.window


def _lookup_idle(stage: Stage) -> QWidget:
    stage.session.lookup.summon()
    return stage.shown(QuickLookup)


def _lookup_nothing(stage: Stage) -> QWidget:
    stage.session.lookup.summon()
    lookup = stage.shown(QuickLookup)
    assert isinstance(lookup, QuickLookup)
    lookup.ui.lookup_box.setText("xyzw qqq")
    stage.until(lambda: "Không thấy" in lookup.ui.message_label.text())
    QTest.qWait(80)
    return lookup


def _first(step: int) -> Act:
    def act(stage: Stage) -> QWidget:
        page = stage.program.first_start
        assert page is not None
        picker = page.ui.committee_picker
        picker.box.setText("nga nam")
        stage.until(lambda: picker.chosen() is not None)
        for _ in range(step):
            stage.until(page.ui.next_button.isEnabled)
            page.ui.next_button.click()
            QTest.qWait(400)
        QTest.qWait(60)
        return page

    return act


SCREENS = (
    Screen("01-danh-sach", _list),
    Screen("02-tim", _search),
    Screen("03-goi-y", _offer),
    Screen("04-bo-loc", _filters),
    Screen("05-khong-thay", _nothing),
    Screen("06-hop-cho", _inbox),
    Screen("07-gan-day", _recent),
    Screen("08-thung-rac", _trash),
    Screen("09-danh-dau-trong", _starred_empty),
    Screen("10-nhieu-van-ban", _several),
    Screen("11-ho-so-nhan-da-luu", _organised),
    Screen("12-lien-quan", _relations),
    Screen("13-lich-su", _history),
    Screen("14-dang-nhap", _importing),
    Screen("15-canh-bao", _warning),
    Screen("16-cua-so-1024", _search, (1024, 600)),
    Screen("17-cua-so-1000", _list, (1000, 700)),
    Screen("18-cua-so-960", _search, (960, 540)),
    Screen("19-trang-pdf", _pages),
    Screen("19-trang-pdf-lon", _pages, (1920, 1080)),
    Screen("19-tim-noi", _loosened),
    Screen("20-sua-hang-loat", _bulk),
    Screen("21-xep-ho-so", _dossier),
    Screen("22-gan-nhan", _tagging),
    Screen("23-phim", _keys),
    Screen("24-ve-ho-so", _about),
    Screen("25-co-quan", _committee),
    Screen("26-mo-kho", _libraries),
    Screen("27-phuc-hoi", _restore),
    Screen("28-ket-qua-nhap", _results),
    Screen("29-tra-nhanh", _lookup),
    Screen("33-nhan", _tags),
    Screen("34-sua-ho-so", _dossier_edit),
    Screen("35-gan-giong", _near),
    Screen("36-nhap-so", _register),
    Screen("37-quy-tac", _rules),
    Screen("38-thu-muc-theo-doi", _watched),
    Screen("39-cay-co-quan", _committees),
    Screen("40-bang", _table),
    Screen("41-viec-dang-chay", _jobs),
    Screen("42-tim-trong-van-ban", _find),
    Screen("43-tim-tren-trang", _find_on_pages),
    Screen("44-huong-dan", _guide),
    Screen("45-cac-tep", _versions),
    Screen("46-phieu-tra-cuu", _search_record),
    Screen("47-chu-viet-tat", _abbreviations),
    Screen("48-ket-qua-kiem-tra", _findings),
    Screen("49-quy-tac-xem-truoc", _planned),
    Screen("50-loi-chuong-trinh", _fault),
    Screen("51-kho-trong", _empty_library, is_empty=True),
    Screen("52-cai-dat-giao-dien", _settings(0)),
    Screen("53-cai-dat-kho", _settings(1)),
    Screen("54-cai-dat-tra-nhanh", _settings_of_windows),
    Screen("55-cai-dat-ban-quet", _settings(3)),
    Screen("56-cai-dat-sao-luu", _settings(4)),
    Screen("57-tra-nhanh-trong", _lookup_idle),
    Screen("58-tra-nhanh-khong-thay", _lookup_nothing),
    Screen("59-cua-so-1280x800", _search, (1280, 800)),
    Screen("60-nhap-do-dang", _unfinished),
    Screen("61-chua-co-viec-dang-chay", _no_jobs),
    Screen("30-lan-dau-1", _first(0), (760, 600), is_first_start=True),
    Screen("31-lan-dau-2", _first(1), (760, 600), is_first_start=True),
    Screen("32-lan-dau-3", _first(2), (760, 600), is_first_start=True),
)
