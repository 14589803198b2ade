"""Shows an empty window and says how long that took and how much memory it took."""

import json
import sys
import time

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


def main() -> int:
    """Run until the window has been painted; print one line of JSON."""
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1280, 720)
    window.show()

    def finish() -> None:
        seconds = time.time() - psutil.Process().create_time()
        memory = psutil.Process().memory_info().rss / 1e6
        print(json.dumps({"seconds": round(seconds, 2), "megabytes": round(memory, 1)}))
        application.quit()

    QTimer.singleShot(0, finish)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
