"""Citations as services show them: which paper is meant."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hoso_app.domain.documents import Field
from hoso_app.domain.ids import DocumentId
from hoso_app.services.application import Services
from tests.papers import PLAN_59, PLAN_60, REPORT_97
from tests.unit.services.conftest import file_all

File = Callable[[str, str], DocumentId]
UNDATED_REPORT = REPORT_97.replace("59-KH/TU, ngày 07/4/2023", "59-KH/TU")
UNDATED_PLAN = PLAN_59.replace("60-KH/TU, ngày 20/3/2023", "60-KH/TU")
OTHER_PLAN = PLAN_59.replace("NGÃ NĂM", "VĨNH CHÂU").replace("Ngã Năm", "Vĩnh Châu")
OTHER_PROVINCE = PLAN_60.replace("SÓC TRĂNG", "HẬU GIANG").replace("Sóc Trăng", "Hậu Giang")


@pytest.fixture
def file(services: Services, tmp_path: Path) -> File:
    def file_text(name: str, text: str) -> DocumentId:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        [result] = file_all(services, path)
        assert result.document_id is not None
        return result.document_id

    return file_text


def _meant(services: Services, citing: DocumentId, number: int) -> DocumentId | None:
    [found] = [one for one in services.documents.get(citing).citations if one.number == number]
    assert found.issued_on is None
    return found.resolved_to


def test_a_short_form_means_the_body_above_the_citing_paper(services: Services, file: File) -> None:
    plan = file("KH 59.txt", PLAN_59)
    other = file("KH 59 Vĩnh Châu.txt", OTHER_PLAN)
    report = file("BC 97.txt", UNDATED_REPORT)
    assert services.documents.get(other).fields.issuer == "Thị ủy Vĩnh Châu"
    assert _meant(services, report, 59) == plan
    assert services.documents.citing(plan) == (report,)


def test_a_short_form_means_the_issuer_itself(services: Services, file: File) -> None:
    plan = file("KH 59.txt", PLAN_59)
    later = file(
        "KH 61.txt",
        PLAN_59.replace("Số 59-KH/TU", "Số 61-KH/TU").replace(
            "60-KH/TU, ngày 20/3/2023 của Ban Thường vụ Tỉnh uỷ",
            "59-KH/TU của Ban Thường vụ Thị uỷ",
        ),
    )
    assert _meant(services, later, 59) == plan


def test_the_cited_paper_may_be_filed_later(services: Services, file: File) -> None:
    plan = file("KH 59.txt", UNDATED_PLAN)
    file("KH 60 Hậu Giang.txt", OTHER_PROVINCE)
    assert _meant(services, plan, 60) is None
    superior = file("KH 60.txt", PLAN_60)
    assert _meant(services, plan, 60) == superior


def test_a_body_that_is_neither_is_left_open(services: Services, file: File) -> None:
    file("KH 59 Vĩnh Châu.txt", OTHER_PLAN)
    assert _meant(services, file("BC 97.txt", UNDATED_REPORT), 59) is None


def test_another_issuer_of_the_citing_paper_means_another_paper(
    services: Services, file: File
) -> None:
    plan = file("KH 59.txt", PLAN_59)
    other = file("KH 59 Vĩnh Châu.txt", OTHER_PLAN)
    report = file("BC 97.txt", UNDATED_REPORT)
    services.documents.edit([report], {Field.SUPERIOR: "Thị ủy Vĩnh Châu"})
    assert _meant(services, report, 59) == other
    services.history.undo()
    assert _meant(services, report, 59) == plan


def test_the_only_paper_left_of_a_number_is_meant(services: Services, file: File) -> None:
    plan = file("KH 59.txt", PLAN_59)
    copy = file("KH 59 bản khác.txt", f"{PLAN_59}Bản khác.")
    report = file("BC 97.txt", UNDATED_REPORT)
    assert _meant(services, report, 59) is None
    services.documents.edit([copy], {Field.DOCUMENT_NUMBER: "58-KH/TU"})
    assert _meant(services, report, 59) == plan
    services.history.undo()
    assert _meant(services, report, 59) is None
    services.documents.trash([copy])
    assert _meant(services, report, 59) == plan
