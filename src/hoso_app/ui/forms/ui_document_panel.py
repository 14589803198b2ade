# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'document_panel.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QLabel, QListView, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QSplitter, QStackedWidget,
    QTabWidget, QToolButton, QVBoxLayout, QWidget)

from hoso_app.ui.widgets.empty_state import EmptyState
from hoso_app.ui.widgets.find_bar import FindBar
from hoso_app.ui.widgets.page_view import PageView
from hoso_app.ui.widgets.paper_view import PaperView

class Ui_DocumentPanel(object):
    def setupUi(self, document_panel):
        if not document_panel.objectName():
            document_panel.setObjectName(u"document_panel")
        self.document_panel_layout = QVBoxLayout(document_panel)
        self.document_panel_layout.setSpacing(0)
        self.document_panel_layout.setObjectName(u"document_panel_layout")
        self.document_panel_layout.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(document_panel)
        self.stack.setObjectName(u"stack")
        self.nothing_page = QWidget()
        self.nothing_page.setObjectName(u"nothing_page")
        self.nothing_layout = QVBoxLayout(self.nothing_page)
        self.nothing_layout.setSpacing(0)
        self.nothing_layout.setObjectName(u"nothing_layout")
        self.nothing_layout.setContentsMargins(0, 0, 0, 0)
        self.nothing_state = EmptyState(self.nothing_page)
        self.nothing_state.setObjectName(u"nothing_state")

        self.nothing_layout.addWidget(self.nothing_state)

        self.stack.addWidget(self.nothing_page)
        self.single_page = QWidget()
        self.single_page.setObjectName(u"single_page")
        self.single_layout = QVBoxLayout(self.single_page)
        self.single_layout.setSpacing(0)
        self.single_layout.setObjectName(u"single_layout")
        self.single_layout.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget(self.single_page)
        self.head.setObjectName(u"head")
        self.head_layout = QGridLayout(self.head)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setHorizontalSpacing(4)
        self.head_layout.setVerticalSpacing(4)
        self.head_layout.setContentsMargins(16, 8, 8, 4)
        self.title_layout = QHBoxLayout()
        self.title_layout.setSpacing(4)
        self.title_layout.setObjectName(u"title_layout")
        self.title_layout.setContentsMargins(0, 0, 0, 0)
        self.back_button = QToolButton(self.head)
        self.back_button.setObjectName(u"back_button")

        self.title_layout.addWidget(self.back_button)

        self.title_label = QLabel(self.head)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title_label.sizePolicy().hasHeightForWidth())
        self.title_label.setSizePolicy(sizePolicy)
        self.title_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setProperty(u"textStyle", u"heading")

        self.title_layout.addWidget(self.title_label)


        self.head_layout.addLayout(self.title_layout, 0, 0, 1, 1)

        self.star_button = QToolButton(self.head)
        self.star_button.setObjectName(u"star_button")

        self.head_layout.addWidget(self.star_button, 0, 1, 1, 1)

        self.close_button = QToolButton(self.head)
        self.close_button.setObjectName(u"close_button")

        self.head_layout.addWidget(self.close_button, 0, 2, 1, 1)

        self.subtitle_label = QLabel(self.head)
        self.subtitle_label.setObjectName(u"subtitle_label")
        self.subtitle_label.setWordWrap(True)
        self.subtitle_label.setTextFormat(Qt.TextFormat.PlainText)
        self.subtitle_label.setProperty(u"tone", u"muted")

        self.head_layout.addWidget(self.subtitle_label, 1, 0, 1, 3)

        self.buttons_bar = QWidget(self.head)
        self.buttons_bar.setObjectName(u"buttons_bar")
        self.buttons_layout = QHBoxLayout(self.buttons_bar)
        self.buttons_layout.setSpacing(4)
        self.buttons_layout.setObjectName(u"buttons_layout")
        self.buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.accept_button = QToolButton(self.buttons_bar)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.accept_button.setProperty(u"emphasis", u"primary")

        self.buttons_layout.addWidget(self.accept_button)

        self.restore_button = QToolButton(self.buttons_bar)
        self.restore_button.setObjectName(u"restore_button")
        self.restore_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.buttons_layout.addWidget(self.restore_button)

        self.open_button = QToolButton(self.buttons_bar)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.buttons_layout.addWidget(self.open_button)

        self.citation_button = QToolButton(self.buttons_bar)
        self.citation_button.setObjectName(u"citation_button")
        self.citation_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.buttons_layout.addWidget(self.citation_button)

        self.buttons_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_layout.addItem(self.buttons_spacer)

        self.more_button = QToolButton(self.buttons_bar)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.buttons_layout.addWidget(self.more_button)


        self.head_layout.addWidget(self.buttons_bar, 2, 0, 1, 3)

        self.head_layout.setColumnStretch(0, 1)

        self.single_layout.addWidget(self.head)

        self.head_line = QFrame(self.single_page)
        self.head_line.setObjectName(u"head_line")
        self.head_line.setProperty(u"line", u"true")

        self.single_layout.addWidget(self.head_line)

        self.parts_splitter = QSplitter(self.single_page)
        self.parts_splitter.setObjectName(u"parts_splitter")
        self.parts_splitter.setOrientation(Qt.Orientation.Vertical)
        self.parts_splitter.setChildrenCollapsible(False)
        self.parts_splitter.setHandleWidth(3)
        self.paper_pane = QWidget(self.parts_splitter)
        self.paper_pane.setObjectName(u"paper_pane")
        self.paper_layout = QVBoxLayout(self.paper_pane)
        self.paper_layout.setSpacing(0)
        self.paper_layout.setObjectName(u"paper_layout")
        self.paper_layout.setContentsMargins(0, 0, 0, 0)
        self.find_bar = FindBar(self.paper_pane)
        self.find_bar.setObjectName(u"find_bar")

        self.paper_layout.addWidget(self.find_bar)

        self.paper_view = PaperView(self.paper_pane)
        self.paper_view.setObjectName(u"paper_view")

        self.paper_layout.addWidget(self.paper_view)

        self.page_view = PageView(self.paper_pane)
        self.page_view.setObjectName(u"page_view")

        self.paper_layout.addWidget(self.page_view)

        self.missing_text_page = QWidget(self.paper_pane)
        self.missing_text_page.setObjectName(u"missing_text_page")
        self.missing_text_layout = QVBoxLayout(self.missing_text_page)
        self.missing_text_layout.setSpacing(0)
        self.missing_text_layout.setObjectName(u"missing_text_layout")
        self.missing_text_layout.setContentsMargins(0, 0, 0, 0)
        self.missing_text = EmptyState(self.missing_text_page)
        self.missing_text.setObjectName(u"missing_text")

        self.missing_text_layout.addWidget(self.missing_text)


        self.paper_layout.addWidget(self.missing_text_page)

        self.paper_bar = QWidget(self.paper_pane)
        self.paper_bar.setObjectName(u"paper_bar")
        self.paper_bar_layout = QHBoxLayout(self.paper_bar)
        self.paper_bar_layout.setSpacing(4)
        self.paper_bar_layout.setObjectName(u"paper_bar_layout")
        self.paper_bar_layout.setContentsMargins(16, 0, 8, 0)
        self.paper_note_label = QLabel(self.paper_bar)
        self.paper_note_label.setObjectName(u"paper_note_label")
        self.paper_note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.paper_note_label.setWordWrap(True)
        self.paper_note_label.setProperty(u"textStyle", u"caption")

        self.paper_bar_layout.addWidget(self.paper_note_label)

        self.paper_bar_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paper_bar_layout.addItem(self.paper_bar_spacer)

        self.pages_button = QToolButton(self.paper_bar)
        self.pages_button.setObjectName(u"pages_button")
        self.pages_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.pages_button.setCheckable(True)

        self.paper_bar_layout.addWidget(self.pages_button)

        self.turn_button = QToolButton(self.paper_bar)
        self.turn_button.setObjectName(u"turn_button")

        self.paper_bar_layout.addWidget(self.turn_button)

        self.fit_button = QToolButton(self.paper_bar)
        self.fit_button.setObjectName(u"fit_button")

        self.paper_bar_layout.addWidget(self.fit_button)

        self.fit_page_button = QToolButton(self.paper_bar)
        self.fit_page_button.setObjectName(u"fit_page_button")

        self.paper_bar_layout.addWidget(self.fit_page_button)

        self.find_button = QToolButton(self.paper_bar)
        self.find_button.setObjectName(u"find_button")

        self.paper_bar_layout.addWidget(self.find_button)

        self.hits_label = QLabel(self.paper_bar)
        self.hits_label.setObjectName(u"hits_label")
        self.hits_label.setTextFormat(Qt.TextFormat.PlainText)
        self.hits_label.setProperty(u"textStyle", u"caption")

        self.paper_bar_layout.addWidget(self.hits_label)

        self.previous_hit_button = QToolButton(self.paper_bar)
        self.previous_hit_button.setObjectName(u"previous_hit_button")

        self.paper_bar_layout.addWidget(self.previous_hit_button)

        self.next_hit_button = QToolButton(self.paper_bar)
        self.next_hit_button.setObjectName(u"next_hit_button")

        self.paper_bar_layout.addWidget(self.next_hit_button)

        self.zoom_out_button = QToolButton(self.paper_bar)
        self.zoom_out_button.setObjectName(u"zoom_out_button")

        self.paper_bar_layout.addWidget(self.zoom_out_button)

        self.zoom_in_button = QToolButton(self.paper_bar)
        self.zoom_in_button.setObjectName(u"zoom_in_button")

        self.paper_bar_layout.addWidget(self.zoom_in_button)


        self.paper_layout.addWidget(self.paper_bar)

        self.paper_layout.setStretch(1, 1)
        self.paper_layout.setStretch(2, 1)
        self.paper_layout.setStretch(3, 1)
        self.parts_splitter.addWidget(self.paper_pane)
        self.tabs = QTabWidget(self.parts_splitter)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.record_tab = QWidget()
        self.record_tab.setObjectName(u"record_tab")
        self.record_tab_layout = QVBoxLayout(self.record_tab)
        self.record_tab_layout.setSpacing(0)
        self.record_tab_layout.setObjectName(u"record_tab_layout")
        self.record_tab_layout.setContentsMargins(0, 0, 0, 0)
        self.record_scroll = QScrollArea(self.record_tab)
        self.record_scroll.setObjectName(u"record_scroll")
        self.record_scroll.setWidgetResizable(True)
        self.record_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.record_contents = QWidget()
        self.record_contents.setObjectName(u"record_contents")
        self.record_contents.setProperty(u"panel", u"surface")
        self.record_contents_layout = QVBoxLayout(self.record_contents)
        self.record_contents_layout.setSpacing(0)
        self.record_contents_layout.setObjectName(u"record_contents_layout")
        self.record_contents_layout.setContentsMargins(0, 0, 0, 0)
        self.record_scroll.setWidget(self.record_contents)

        self.record_tab_layout.addWidget(self.record_scroll)

        self.tabs.addTab(self.record_tab, "")
        self.citations_tab = QWidget()
        self.citations_tab.setObjectName(u"citations_tab")
        self.citations_tab_layout = QVBoxLayout(self.citations_tab)
        self.citations_tab_layout.setSpacing(0)
        self.citations_tab_layout.setObjectName(u"citations_tab_layout")
        self.citations_tab_layout.setContentsMargins(0, 0, 0, 0)
        self.citations_view = QListView(self.citations_tab)
        self.citations_view.setObjectName(u"citations_view")
        self.citations_view.setWordWrap(True)
        self.citations_view.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.citations_view.setResizeMode(QListView.ResizeMode.Adjust)
        self.citations_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.citations_tab_layout.addWidget(self.citations_view)

        self.tabs.addTab(self.citations_tab, "")
        self.history_tab = QWidget()
        self.history_tab.setObjectName(u"history_tab")
        self.history_tab_layout = QVBoxLayout(self.history_tab)
        self.history_tab_layout.setSpacing(0)
        self.history_tab_layout.setObjectName(u"history_tab_layout")
        self.history_tab_layout.setContentsMargins(0, 0, 0, 0)
        self.history_view = QListView(self.history_tab)
        self.history_view.setObjectName(u"history_view")
        self.history_view.setWordWrap(True)
        self.history_view.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.history_view.setResizeMode(QListView.ResizeMode.Adjust)
        self.history_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.history_tab_layout.addWidget(self.history_view)

        self.tabs.addTab(self.history_tab, "")
        self.parts_splitter.addWidget(self.tabs)

        self.single_layout.addWidget(self.parts_splitter)

        self.single_layout.setStretch(2, 1)
        self.stack.addWidget(self.single_page)
        self.several_page = QScrollArea()
        self.several_page.setObjectName(u"several_page")
        self.several_page.setWidgetResizable(True)
        self.several_page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.several_contents = QWidget()
        self.several_contents.setObjectName(u"several_contents")
        self.several_contents.setProperty(u"panel", u"surface")
        self.several_layout = QVBoxLayout(self.several_contents)
        self.several_layout.setSpacing(12)
        self.several_layout.setObjectName(u"several_layout")
        self.several_layout.setContentsMargins(24, 24, 24, 24)
        self.several_label = QLabel(self.several_contents)
        self.several_label.setObjectName(u"several_label")
        self.several_label.setWordWrap(True)
        self.several_label.setTextFormat(Qt.TextFormat.PlainText)
        self.several_label.setProperty(u"textStyle", u"heading")

        self.several_layout.addWidget(self.several_label)

        self.several_hint = QLabel(self.several_contents)
        self.several_hint.setObjectName(u"several_hint")
        self.several_hint.setWordWrap(True)
        self.several_hint.setTextFormat(Qt.TextFormat.PlainText)
        self.several_hint.setProperty(u"tone", u"muted")

        self.several_layout.addWidget(self.several_hint)

        self.several_buttons = QWidget(self.several_contents)
        self.several_buttons.setObjectName(u"several_buttons")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.several_buttons.sizePolicy().hasHeightForWidth())
        self.several_buttons.setSizePolicy(sizePolicy1)
        self.several_buttons.setMaximumSize(QSize(360, 16777215))
        self.several_buttons_layout = QVBoxLayout(self.several_buttons)
        self.several_buttons_layout.setSpacing(8)
        self.several_buttons_layout.setObjectName(u"several_buttons_layout")
        self.several_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.several_edit_button = QPushButton(self.several_buttons)
        self.several_edit_button.setObjectName(u"several_edit_button")

        self.several_buttons_layout.addWidget(self.several_edit_button)

        self.several_tag_button = QPushButton(self.several_buttons)
        self.several_tag_button.setObjectName(u"several_tag_button")

        self.several_buttons_layout.addWidget(self.several_tag_button)

        self.several_dossier_button = QPushButton(self.several_buttons)
        self.several_dossier_button.setObjectName(u"several_dossier_button")

        self.several_buttons_layout.addWidget(self.several_dossier_button)

        self.several_star_button = QPushButton(self.several_buttons)
        self.several_star_button.setObjectName(u"several_star_button")

        self.several_buttons_layout.addWidget(self.several_star_button)

        self.several_citation_button = QPushButton(self.several_buttons)
        self.several_citation_button.setObjectName(u"several_citation_button")

        self.several_buttons_layout.addWidget(self.several_citation_button)

        self.several_export_button = QPushButton(self.several_buttons)
        self.several_export_button.setObjectName(u"several_export_button")

        self.several_buttons_layout.addWidget(self.several_export_button)

        self.several_accept_button = QPushButton(self.several_buttons)
        self.several_accept_button.setObjectName(u"several_accept_button")

        self.several_buttons_layout.addWidget(self.several_accept_button)

        self.several_restore_button = QPushButton(self.several_buttons)
        self.several_restore_button.setObjectName(u"several_restore_button")

        self.several_buttons_layout.addWidget(self.several_restore_button)

        self.several_trash_button = QPushButton(self.several_buttons)
        self.several_trash_button.setObjectName(u"several_trash_button")

        self.several_buttons_layout.addWidget(self.several_trash_button)


        self.several_layout.addWidget(self.several_buttons)

        self.several_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.several_layout.addItem(self.several_spacer)

        self.several_page.setWidget(self.several_contents)
        self.stack.addWidget(self.several_page)

        self.document_panel_layout.addWidget(self.stack)

        QWidget.setTabOrder(self.open_button, self.citation_button)
        QWidget.setTabOrder(self.citation_button, self.more_button)
        QWidget.setTabOrder(self.more_button, self.star_button)
        QWidget.setTabOrder(self.star_button, self.paper_view)
        QWidget.setTabOrder(self.paper_view, self.tabs)

        self.retranslateUi(document_panel)

        self.tabs.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, document_panel):
#if QT_CONFIG(accessibility)
        self.back_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"V\u1ec1 v\u0103n b\u1ea3n v\u1eeba xem", None))
#endif // QT_CONFIG(accessibility)
        self.title_label.setText("")
#if QT_CONFIG(accessibility)
        self.star_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"\u0110\u00e1nh d\u1ea5u", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"\u0110\u00f3ng khung v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.subtitle_label.setText("")
        self.accept_button.setText(QCoreApplication.translate("DocumentPanel", u"Nh\u1eadn v\u00e0o kho", None))
#if QT_CONFIG(tooltip)
        self.more_button.setToolTip(QCoreApplication.translate("DocumentPanel", u"Vi\u1ec7c kh\u00e1c v\u1edbi v\u0103n b\u1ea3n n\u00e0y", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.more_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"Vi\u1ec7c kh\u00e1c v\u1edbi v\u0103n b\u1ea3n n\u00e0y", None))
#endif // QT_CONFIG(accessibility)
        self.paper_note_label.setText("")
        self.pages_button.setText(QCoreApplication.translate("DocumentPanel", u"Trang", None))
#if QT_CONFIG(accessibility)
        self.pages_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"Xem trang nh\u01b0 b\u1ea3n gi\u1ea5y", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.turn_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"Xoay trang", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.fit_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"V\u1eeba chi\u1ec1u r\u1ed9ng", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.fit_page_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"V\u1eeba c\u1ea3 trang", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.find_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"T\u00ecm trong v\u0103n b\u1ea3n n\u00e0y", None))
#endif // QT_CONFIG(accessibility)
        self.hits_label.setText("")
#if QT_CONFIG(accessibility)
        self.previous_hit_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"Ch\u1ed7 t\u00ecm th\u1ea5y tr\u01b0\u1edbc", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.next_hit_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"Ch\u1ed7 t\u00ecm th\u1ea5y k\u1ebf ti\u1ebfp", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.zoom_out_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"Thu nh\u1ecf", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.zoom_in_button.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"Ph\u00f3ng to", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.record_scroll.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"Th\u00f4ng tin v\u0103n b\u1ea3n", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.record_tab), QCoreApplication.translate("DocumentPanel", u"Th\u00f4ng tin", None))
#if QT_CONFIG(accessibility)
        self.citations_view.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"V\u0103n b\u1ea3n li\u00ean quan", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.citations_tab), QCoreApplication.translate("DocumentPanel", u"Li\u00ean quan", None))
#if QT_CONFIG(accessibility)
        self.history_view.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"L\u1ecbch s\u1eed thay \u0111\u1ed5i", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.history_tab), QCoreApplication.translate("DocumentPanel", u"L\u1ecbch s\u1eed", None))
#if QT_CONFIG(accessibility)
        self.several_page.setAccessibleName(QCoreApplication.translate("DocumentPanel", u"Vi\u1ec7c v\u1edbi c\u00e1c v\u0103n b\u1ea3n \u0111\u00e3 ch\u1ecdn", None))
#endif // QT_CONFIG(accessibility)
        self.several_label.setText("")
        self.several_hint.setText(QCoreApplication.translate("DocumentPanel", u"M\u1ed7i vi\u1ec7c d\u01b0\u1edbi \u0111\u00e2y l\u00e0m v\u1edbi t\u1ea5t c\u1ea3 v\u0103n b\u1ea3n \u0111\u00e3 ch\u1ecdn v\u00e0 \u0111\u1ec1u ho\u00e0n t\u00e1c \u0111\u01b0\u1ee3c.", None))
        self.several_edit_button.setText(QCoreApplication.translate("DocumentPanel", u"S\u1eeda th\u00f4ng tin\u2026", None))
        self.several_tag_button.setText(QCoreApplication.translate("DocumentPanel", u"G\u1eafn nh\u00e3n\u2026", None))
        self.several_dossier_button.setText(QCoreApplication.translate("DocumentPanel", u"X\u1ebfp v\u00e0o h\u1ed3 s\u01a1\u2026", None))
        self.several_star_button.setText(QCoreApplication.translate("DocumentPanel", u"\u0110\u00e1nh d\u1ea5u", None))
        self.several_citation_button.setText(QCoreApplication.translate("DocumentPanel", u"Ch\u00e9p tr\u00edch d\u1eabn", None))
        self.several_export_button.setText(QCoreApplication.translate("DocumentPanel", u"Xu\u1ea5t ra th\u01b0 m\u1ee5c\u2026", None))
        self.several_accept_button.setText(QCoreApplication.translate("DocumentPanel", u"Nh\u1eadn v\u00e0o kho", None))
        self.several_restore_button.setText(QCoreApplication.translate("DocumentPanel", u"Kh\u00f4i ph\u1ee5c t\u1eeb th\u00f9ng r\u00e1c", None))
        self.several_trash_button.setText(QCoreApplication.translate("DocumentPanel", u"B\u1ecf v\u00e0o th\u00f9ng r\u00e1c", None))
        pass
    # retranslateUi

