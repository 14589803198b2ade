# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QMainWindow, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from hoso_app.ui.widgets.completeness_line import CompletenessLine
from hoso_app.ui.widgets.progress_strip import ProgressStrip

class Ui_MainWindow(object):
    def setupUi(self, main_window):
        if not main_window.objectName():
            main_window.setObjectName(u"main_window")
        main_window.setMinimumSize(QSize(760, 480))
        self.central = QWidget(main_window)
        self.central.setObjectName(u"central")
        self.central_layout = QVBoxLayout(self.central)
        self.central_layout.setSpacing(0)
        self.central_layout.setObjectName(u"central_layout")
        self.central_layout.setContentsMargins(0, 0, 0, 0)
        self.page_place = QWidget(self.central)
        self.page_place.setObjectName(u"page_place")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.page_place.sizePolicy().hasHeightForWidth())
        self.page_place.setSizePolicy(sizePolicy)
        self.page_layout = QVBoxLayout(self.page_place)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)

        self.central_layout.addWidget(self.page_place)

        self.foot_line = QFrame(self.central)
        self.foot_line.setObjectName(u"foot_line")
        self.foot_line.setProperty(u"line", u"true")

        self.central_layout.addWidget(self.foot_line)

        self.foot = QWidget(self.central)
        self.foot.setObjectName(u"foot")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.foot.sizePolicy().hasHeightForWidth())
        self.foot.setSizePolicy(sizePolicy1)
        self.foot_layout = QHBoxLayout(self.foot)
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(8, 2, 8, 2)
        self.completeness_line = CompletenessLine(self.foot)
        self.completeness_line.setObjectName(u"completeness_line")

        self.foot_layout.addWidget(self.completeness_line)

        self.index_label = QLabel(self.foot)
        self.index_label.setObjectName(u"index_label")
        self.index_label.setTextFormat(Qt.TextFormat.PlainText)
        self.index_label.setProperty(u"tone", u"warning")

        self.foot_layout.addWidget(self.index_label)

        self.foot_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_spacer)

        self.progress_strip = ProgressStrip(self.foot)
        self.progress_strip.setObjectName(u"progress_strip")

        self.foot_layout.addWidget(self.progress_strip)


        self.central_layout.addWidget(self.foot)

        self.central_layout.setStretch(0, 1)
        main_window.setCentralWidget(self.central)

        self.retranslateUi(main_window)
    # setupUi

    def retranslateUi(self, main_window):
        main_window.setWindowTitle(QCoreApplication.translate("MainWindow", u"H\u1ed3 s\u01a1", None))
        self.index_label.setText("")
    # retranslateUi

