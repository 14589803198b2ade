"""Committees found in the catalogue, as rows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from hoso_app.domain import catalogue
from hoso_app.ui.models.catalogue_results import (
    CatalogueResultsModel,
    CatalogueRole,
    describe,
    find_committees,
)


def test_the_model_keeps_the_rules_of_models(qapp: object) -> None:
    model = CatalogueResultsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for text in ("nga nam", "", "ha nam", "qwerty"):
        results = find_committees(text)
        model.set_results(results)
        assert model.rowCount() == len(results)
        assert model.rowCount(model.index(0)) == 0
    assert tester.model() is model


def test_a_row_gives_its_committee_and_a_sentence(qapp: object) -> None:
    model = CatalogueResultsModel()
    results = find_committees("phủ lý")
    model.set_results(results)
    index = model.index(0)
    assert index.data(CatalogueRole.RESULT) == results[0]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Thành ủy Phủ Lý, ")
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


@pytest.mark.parametrize(
    ("name", "superior", "place", "validity"),
    [
        ("Thị ủy Ngã Năm", None, "thị xã Ngã Năm, tỉnh Sóc Trăng", "đến 30/6/2025"),
        ("Đảng ủy phường Ngã Năm", None, "phường Ngã Năm, thành phố Cần Thơ", "từ 01/7/2025"),
        ("Thị ủy Kim Bảng", None, "thị xã Kim Bảng, tỉnh Hà Nam", "01/01/2025 – 30/6/2025"),
        ("Thành ủy Hà Nội", None, "thành phố Hà Nội", ""),
        ("Tỉnh ủy Hà Nam", None, "tỉnh Hà Nam · nay là Tỉnh ủy Ninh Bình", "đến 30/6/2025"),
    ],
)
def test_a_committee_is_told_from_others_of_its_name(
    qapp: object, name: str, superior: str | None, place: str, validity: str
) -> None:
    entry = catalogue.match_name(name, superior=superior)
    assert entry is not None
    result = describe(entry)
    assert (result.entry.name, result.place, result.validity) == (name, place, validity)
