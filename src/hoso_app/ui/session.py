"""What is open while a library is open: its services, its windows, its key and its icon."""

from PySide6.QtCore import QObject

from hoso_app.jobs.runner import JobRunner
from hoso_app.services.application import Services
from hoso_app.ui.dialogs.quick_lookup import QuickLookup
from hoso_app.ui.global_key import GlobalKey
from hoso_app.ui.job_bridge import JobBridge
from hoso_app.ui.main_window import MainWindow
from hoso_app.ui.pages.document_commands import DocumentCommands
from hoso_app.ui.single_instance import SingleInstance
from hoso_app.ui.tray import Tray
from hoso_app.ui.window_state import WindowState


class Session(QObject):
    """One open library with its window; ends as a whole."""

    def __init__(self, services: Services, state: WindowState, parent: QObject) -> None:
        super().__init__(parent)
        self.services = services
        self.runner = JobRunner(readers=4)
        self.bridge = JobBridge(self)
        self.window = MainWindow(services, self.runner, self.bridge, state)
        self.lookup = QuickLookup(services, self.runner, self.bridge)
        self.commands = DocumentCommands(self.window.workspace, self)
        self.tray = Tray(self)
        self.key = GlobalKey(self.lookup.summon)
        self.window.settings.take_keys = self.key.register
        self.instance = SingleInstance(services.path, self)

    def show_beside_clock(self) -> None:
        """Show the icon where there is a place for it."""
        self.tray.show()
        self.window.has_tray_icon = self.tray.is_shown

    def take_keys(self) -> None:
        """Take the keys of the quick lookup, which the system gives to one at a time."""
        self.key.register(self.window.workspace.preferences.lookup_keys)

    def close_windows(self) -> None:
        """Take everything off the screen and listen to nobody any more."""
        self.instance.close()
        self.tray.close()
        self.key.release()
        self.lookup.close()
        self.window.close_for_good()
        self.bridge.close()

    def finish(self) -> None:
        """Finish what is being written, then close the library; may run on another thread."""
        self.runner.close()
        self.services.close()

    def discard(self) -> None:
        """Give back what the windows hold; to be called after ``finish``."""
        for part in (self.lookup, self.window, self):
            part.deleteLater()
