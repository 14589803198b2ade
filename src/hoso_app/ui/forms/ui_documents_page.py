# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'documents_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QSplitter,
    QStackedWidget, QToolButton, QVBoxLayout, QWidget)

from hoso_app.ui.widgets.document_list_view import DocumentListView
from hoso_app.ui.widgets.empty_state import EmptyState
from hoso_app.ui.widgets.filter_chips import FilterChips
from hoso_app.ui.widgets.message_strip import MessageStrip
from hoso_app.ui.widgets.navigation_rail import NavigationRail
from hoso_app.ui.widgets.navigation_view import NavigationView
from hoso_app.ui.widgets.offer_chips import OfferChips
from hoso_app.ui.widgets.search_box import SearchBox

class Ui_DocumentsPage(object):
    def setupUi(self, documents_page):
        if not documents_page.objectName():
            documents_page.setObjectName(u"documents_page")
        self.documents_page_layout = QVBoxLayout(documents_page)
        self.documents_page_layout.setSpacing(0)
        self.documents_page_layout.setObjectName(u"documents_page_layout")
        self.documents_page_layout.setContentsMargins(0, 0, 0, 0)
        self.top_bar = QFrame(documents_page)
        self.top_bar.setObjectName(u"top_bar")
        self.top_bar_layout = QHBoxLayout(self.top_bar)
        self.top_bar_layout.setSpacing(8)
        self.top_bar_layout.setObjectName(u"top_bar_layout")
        self.top_bar_layout.setContentsMargins(8, 8, 8, 8)
        self.menu_button = QToolButton(self.top_bar)
        self.menu_button.setObjectName(u"menu_button")

        self.top_bar_layout.addWidget(self.menu_button)

        self.search_box = SearchBox(self.top_bar)
        self.search_box.setObjectName(u"search_box")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.search_box.sizePolicy().hasHeightForWidth())
        self.search_box.setSizePolicy(sizePolicy)

        self.top_bar_layout.addWidget(self.search_box)

        self.import_button = QToolButton(self.top_bar)
        self.import_button.setObjectName(u"import_button")
        self.import_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.import_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.import_button.setProperty(u"emphasis", u"primary")

        self.top_bar_layout.addWidget(self.import_button)

        self.more_button = QToolButton(self.top_bar)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.top_bar_layout.addWidget(self.more_button)


        self.documents_page_layout.addWidget(self.top_bar)

        self.bar_line = QFrame(documents_page)
        self.bar_line.setObjectName(u"bar_line")
        self.bar_line.setProperty(u"line", u"true")

        self.documents_page_layout.addWidget(self.bar_line)

        self.outer_splitter = QSplitter(documents_page)
        self.outer_splitter.setObjectName(u"outer_splitter")
        self.outer_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.outer_splitter.setChildrenCollapsible(False)
        self.outer_splitter.setHandleWidth(3)
        self.navigation_pane = QWidget(self.outer_splitter)
        self.navigation_pane.setObjectName(u"navigation_pane")
        self.navigation_layout = QHBoxLayout(self.navigation_pane)
        self.navigation_layout.setSpacing(0)
        self.navigation_layout.setObjectName(u"navigation_layout")
        self.navigation_layout.setContentsMargins(0, 0, 0, 0)
        self.navigation_rail = NavigationRail(self.navigation_pane)
        self.navigation_rail.setObjectName(u"navigation_rail")

        self.navigation_layout.addWidget(self.navigation_rail)

        self.navigation_view = NavigationView(self.navigation_pane)
        self.navigation_view.setObjectName(u"navigation_view")

        self.navigation_layout.addWidget(self.navigation_view)

        self.outer_splitter.addWidget(self.navigation_pane)
        self.content_pane = QWidget(self.outer_splitter)
        self.content_pane.setObjectName(u"content_pane")
        self.content_layout = QVBoxLayout(self.content_pane)
        self.content_layout.setSpacing(0)
        self.content_layout.setObjectName(u"content_layout")
        self.content_layout.setContentsMargins(0, 0, 0, 0)
        self.content_splitter = QSplitter(self.content_pane)
        self.content_splitter.setObjectName(u"content_splitter")
        self.content_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.content_splitter.setChildrenCollapsible(False)
        self.content_splitter.setHandleWidth(3)
        self.results_pane = QWidget(self.content_splitter)
        self.results_pane.setObjectName(u"results_pane")
        self.results_pane.setProperty(u"panel", u"surface")
        self.results_layout = QVBoxLayout(self.results_pane)
        self.results_layout.setSpacing(0)
        self.results_layout.setObjectName(u"results_layout")
        self.results_layout.setContentsMargins(0, 0, 0, 0)
        self.results_head = QWidget(self.results_pane)
        self.results_head.setObjectName(u"results_head")
        self.results_head_layout = QHBoxLayout(self.results_head)
        self.results_head_layout.setSpacing(8)
        self.results_head_layout.setObjectName(u"results_head_layout")
        self.results_head_layout.setContentsMargins(16, 4, 8, 4)
        self.count_label = QLabel(self.results_head)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setTextFormat(Qt.TextFormat.PlainText)
        self.count_label.setProperty(u"tone", u"muted")

        self.results_head_layout.addWidget(self.count_label)

        self.results_head_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.results_head_layout.addItem(self.results_head_spacer)

        self.save_search_button = QToolButton(self.results_head)
        self.save_search_button.setObjectName(u"save_search_button")
        self.save_search_button.setVisible(False)

        self.results_head_layout.addWidget(self.save_search_button)

        self.sort_button = QToolButton(self.results_head)
        self.sort_button.setObjectName(u"sort_button")
        self.sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.results_head_layout.addWidget(self.sort_button)


        self.results_layout.addWidget(self.results_head)

        self.chips_row = QWidget(self.results_pane)
        self.chips_row.setObjectName(u"chips_row")
        self.chips_row_layout = QVBoxLayout(self.chips_row)
        self.chips_row_layout.setSpacing(0)
        self.chips_row_layout.setObjectName(u"chips_row_layout")
        self.chips_row_layout.setContentsMargins(12, 0, 12, 4)
        self.filter_chips = FilterChips(self.chips_row)
        self.filter_chips.setObjectName(u"filter_chips")

        self.chips_row_layout.addWidget(self.filter_chips)


        self.results_layout.addWidget(self.chips_row)

        self.offers_row = QWidget(self.results_pane)
        self.offers_row.setObjectName(u"offers_row")
        self.offers_row.setVisible(False)
        self.offers_row_layout = QVBoxLayout(self.offers_row)
        self.offers_row_layout.setSpacing(0)
        self.offers_row_layout.setObjectName(u"offers_row_layout")
        self.offers_row_layout.setContentsMargins(12, 0, 12, 4)
        self.offer_chips = OfferChips(self.offers_row)
        self.offer_chips.setObjectName(u"offer_chips")

        self.offers_row_layout.addWidget(self.offer_chips)


        self.results_layout.addWidget(self.offers_row)

        self.results_line = QFrame(self.results_pane)
        self.results_line.setObjectName(u"results_line")
        self.results_line.setProperty(u"line", u"true")

        self.results_layout.addWidget(self.results_line)

        self.results_stack = QStackedWidget(self.results_pane)
        self.results_stack.setObjectName(u"results_stack")
        self.list_page = QWidget()
        self.list_page.setObjectName(u"list_page")
        self.list_page_layout = QVBoxLayout(self.list_page)
        self.list_page_layout.setSpacing(0)
        self.list_page_layout.setObjectName(u"list_page_layout")
        self.list_page_layout.setContentsMargins(0, 0, 0, 0)
        self.documents_view = DocumentListView(self.list_page)
        self.documents_view.setObjectName(u"documents_view")

        self.list_page_layout.addWidget(self.documents_view)

        self.results_stack.addWidget(self.list_page)
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.empty_page_layout = QVBoxLayout(self.empty_page)
        self.empty_page_layout.setSpacing(0)
        self.empty_page_layout.setObjectName(u"empty_page_layout")
        self.empty_page_layout.setContentsMargins(0, 0, 0, 0)
        self.empty_state = EmptyState(self.empty_page)
        self.empty_state.setObjectName(u"empty_state")

        self.empty_page_layout.addWidget(self.empty_state)

        self.results_stack.addWidget(self.empty_page)

        self.results_layout.addWidget(self.results_stack)

        self.message_row = QWidget(self.results_pane)
        self.message_row.setObjectName(u"message_row")
        self.message_row_layout = QVBoxLayout(self.message_row)
        self.message_row_layout.setSpacing(0)
        self.message_row_layout.setObjectName(u"message_row_layout")
        self.message_row_layout.setContentsMargins(8, 0, 8, 8)
        self.message_strip = MessageStrip(self.message_row)
        self.message_strip.setObjectName(u"message_strip")

        self.message_row_layout.addWidget(self.message_strip)


        self.results_layout.addWidget(self.message_row)

        self.results_layout.setStretch(4, 1)
        self.content_splitter.addWidget(self.results_pane)
        self.document_pane = QWidget(self.content_splitter)
        self.document_pane.setObjectName(u"document_pane")
        self.document_pane.setProperty(u"panel", u"surface")
        self.document_pane_layout = QVBoxLayout(self.document_pane)
        self.document_pane_layout.setSpacing(0)
        self.document_pane_layout.setObjectName(u"document_pane_layout")
        self.document_pane_layout.setContentsMargins(0, 0, 0, 0)
        self.content_splitter.addWidget(self.document_pane)

        self.content_layout.addWidget(self.content_splitter)

        self.content_layout.setStretch(0, 1)
        self.outer_splitter.addWidget(self.content_pane)

        self.documents_page_layout.addWidget(self.outer_splitter)

        self.documents_page_layout.setStretch(2, 1)
        QWidget.setTabOrder(self.search_box, self.import_button)
        QWidget.setTabOrder(self.import_button, self.more_button)
        QWidget.setTabOrder(self.more_button, self.menu_button)
        QWidget.setTabOrder(self.menu_button, self.navigation_view)
        QWidget.setTabOrder(self.navigation_view, self.sort_button)
        QWidget.setTabOrder(self.sort_button, self.documents_view)

        self.retranslateUi(documents_page)
    # setupUi

    def retranslateUi(self, documents_page):
#if QT_CONFIG(accessibility)
        self.menu_button.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"C\u1ed9t b\u00ean tr\u00e1i", None))
#endif // QT_CONFIG(accessibility)
        self.import_button.setText(QCoreApplication.translate("DocumentsPage", u"Nh\u1eadp", None))
#if QT_CONFIG(tooltip)
        self.import_button.setToolTip(QCoreApplication.translate("DocumentsPage", u"Nh\u1eadp v\u0103n b\u1ea3n v\u00e0o kho", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.import_button.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"Nh\u1eadp v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.more_button.setToolTip(QCoreApplication.translate("DocumentsPage", u"Vi\u1ec7c kh\u00e1c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.more_button.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"Vi\u1ec7c kh\u00e1c", None))
#endif // QT_CONFIG(accessibility)
        self.count_label.setText("")
#if QT_CONFIG(accessibility)
        self.count_label.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"S\u1ed1 v\u0103n b\u1ea3n t\u00ecm th\u1ea5y", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.save_search_button.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"L\u01b0u t\u00ecm ki\u1ebfm n\u00e0y", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.sort_button.setToolTip(QCoreApplication.translate("DocumentsPage", u"Th\u1ee9 t\u1ef1 c\u1ee7a danh s\u00e1ch", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.sort_button.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"Th\u1ee9 t\u1ef1 c\u1ee7a danh s\u00e1ch", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

