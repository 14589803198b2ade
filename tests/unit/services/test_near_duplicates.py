import random
from pathlib import Path

import pytest

from hoso_app.domain.differences import Change
from hoso_app.domain.documents import OriginalRole
from hoso_app.domain.errors import DocumentNotFoundError, NotFoundError
from hoso_app.domain.ids import DocumentId
from hoso_app.services.application import Services
from tests.papers import PLAN_59
from tests.unit.extraction.made_files import pdf_of
from tests.unit.services.conftest import file_all

_DRAFT = (
    PLAN_59.replace("Số 59-KH/TU", "Số      -KH/TU")
    .replace("ngày 07 tháng 4", "ngày      tháng 4")
    .replace("không làm hình thức", "tránh hình thức, phô trương")
)


def _noisy(text: str, share: float, seed: int = 1) -> str:
    luck = random.Random(seed)
    return "".join(
        luck.choice("aoeuiclnt1") if one.isalpha() and luck.random() < share else one
        for one in text
    )


def _file(services: Services, folder: Path, **texts: str) -> dict[str, DocumentId]:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return {
        one.path.stem: one.document_id
        for one in file_all(services, folder)
        if one.document_id is not None
    }


@pytest.fixture
def plan(services: Services, filed: dict[str, DocumentId]) -> DocumentId:
    assert services.near_duplicates.all() == ()
    return filed["KH 59.txt"]


@pytest.mark.parametrize(
    "variant",
    [
        _DRAFT,
        PLAN_59.replace("\n", "\n\n"),
        _noisy(PLAN_59, 0.02),
        PLAN_59.replace("Võ Minh Thắng", "Võ Minh Thắng\n\nBản sao lục"),
    ],
    ids=["draft", "retyped", "scan", "copy"],
)
def test_a_variant_is_found_when_it_is_filed(
    services: Services, plan: DocumentId, tmp_path: Path, variant: str
) -> None:
    other = _file(services, tmp_path / "khác", x=variant)["x"]
    [found] = services.near_duplicates.of_document(plan)
    assert found.document_id == other
    assert found.ratio > 0.6
    [back] = services.near_duplicates.of_document(other)
    assert (back.document_id, back.ratio) == (plan, found.ratio)
    assert services.documents.get(other).state != "trash"  # nothing is merged by itself


def test_the_pair_tells_which_makes_the_better_record(services: Services, tmp_path: Path) -> None:
    ids = _file(services, tmp_path / "hai", a=_DRAFT) | _file(services, tmp_path / "ba", b=PLAN_59)
    [pair] = services.near_duplicates.all()
    assert (pair.first, pair.second) == (ids["b"], ids["a"])
    assert pair.role_beside(pair.first) is OriginalRole.DRAFT


def test_either_of_a_pair_may_be_kept(services: Services, tmp_path: Path) -> None:
    """A typed paper, and its pages as the scanner gave them."""
    typed = _file(services, tmp_path, typed=PLAN_59)["typed"]
    (tmp_path / "scanned.pdf").write_bytes(pdf_of(PLAN_59))
    [scanned] = [one.document_id for one in file_all(services, tmp_path / "scanned.pdf")]
    [pair] = services.near_duplicates.all()
    assert (pair.first, pair.second) == (typed, scanned)
    assert pair.role_beside(typed) is OriginalRole.SCAN
    assert pair.role_beside(pair.second) is OriginalRole.DRAFT


def test_papers_after_one_pattern_are_no_duplicates(
    services: Services, plan: DocumentId, tmp_path: Path
) -> None:
    sibling = PLAN_59.replace("59-KH/TU", "61-KH/TU").replace("07 tháng 4", "17 tháng 4")
    _file(services, tmp_path / "khác", x=sibling)
    assert services.near_duplicates.of_document(plan) == ()


def test_lists_learn_the_nearest_of_each(
    services: Services, plan: DocumentId, filed: dict[str, DocumentId], tmp_path: Path
) -> None:
    ids = _file(services, tmp_path / "khác", gần=_DRAFT, xa=_noisy(_DRAFT, 0.05))
    found = services.near_duplicates.of_documents([plan, *ids.values(), filed["BC 97.txt"]])
    assert found[plan][0] == ids["gần"]
    assert found[ids["gần"]][0] in {plan, ids["xa"]}
    assert filed["BC 97.txt"] not in found


def test_the_trash_resembles_nothing(services: Services, plan: DocumentId, tmp_path: Path) -> None:
    other = _file(services, tmp_path / "khác", x=_DRAFT)["x"]
    services.documents.trash([other])
    assert services.near_duplicates.of_document(plan) == ()
    assert services.near_duplicates.all() == ()
    services.documents.restore([other])
    assert len(services.near_duplicates.all()) == 1


def test_a_pair_can_be_dismissed_and_taken_up_again(
    services: Services, plan: DocumentId, tmp_path: Path
) -> None:
    other = _file(services, tmp_path / "khác", x=_DRAFT)["x"]
    services.near_duplicates.dismiss(other, plan)
    assert services.near_duplicates.all() == ()
    assert services.near_duplicates.of_documents([plan]) == {}
    [found] = services.near_duplicates.of_document(plan)
    assert found.is_dismissed
    services.near_duplicates.dismiss(plan, other, is_dismissed=False)
    assert len(services.near_duplicates.all()) == 1


def test_no_pair_cannot_be_dismissed(services: Services, filed: dict[str, DocumentId]) -> None:
    with pytest.raises(NotFoundError):
        services.near_duplicates.dismiss(*list(filed.values())[:2])
    with pytest.raises(DocumentNotFoundError):
        services.near_duplicates.of_document(DocumentId(99))


def test_the_difference_of_two_papers(services: Services, plan: DocumentId, tmp_path: Path) -> None:
    other = _file(services, tmp_path / "khác", x=_DRAFT)["x"]
    text, draft = (services.documents.text(one).text for one in (plan, other))
    found = services.near_duplicates.difference(plan, other)
    changed = [
        (
            one.change,
            text[one.start : one.end].strip(),
            draft[one.other_start : one.other_end].strip(),
        )
        for one in found.changed
    ]
    assert (Change.REMOVED, "59", "") in changed
    assert any("không làm" in mine and "tránh" in theirs for _change, mine, theirs in changed)
    assert found.ratio > 0.9


def test_phrases_that_every_paper_has_make_no_pairs(services: Services, tmp_path: Path) -> None:
    luck = random.Random(5)
    words = [f"tu{n}" for n in range(900)]
    head = PLAN_59.split("KẾ HOẠCH")[0].replace("59", "{n}")
    papers = {
        f"p{n}": head.replace("{n}", str(n)) + " ".join(luck.choices(words, k=200))
        for n in range(90)
    }
    ids = _file(services, tmp_path / "nhiều", **papers)
    assert len(ids) == 90
    assert services.near_duplicates.all() == ()
    late = _file(services, tmp_path / "sau", q=_noisy(papers["p7"], 0.02))["q"]
    assert [one.document_id for one in services.near_duplicates.of_document(late)] == [ids["p7"]]
