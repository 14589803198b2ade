"""Committees of a library: mended, put together, and what their congresses tell."""

from datetime import date
from pathlib import Path

import pytest

from hoso_app.domain.committees import Committee, CommitteeValues
from hoso_app.domain.documents import Field, Origin
from hoso_app.domain.errors import InvalidValueError, NotFoundError
from hoso_app.domain.ids import CommitteeId, DocumentId
from hoso_app.domain.search import Facet, SearchRequest
from hoso_app.domain.terms import Congress, Term
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from tests.papers import PLAN_59
from tests.unit.services.conftest import file_all, ignore

Ids = dict[str, DocumentId]
_HOUSE = "Chi bộ Trường Hoa Sen"
_SAME = "Chi bộ Trường Mầm non Hoa Sen"


def _named(services: Services, name: str) -> Committee:
    [found] = [one for one in services.committees.all() if one.name == name]
    return found


def _found(services: Services, committee: CommitteeId) -> set[DocumentId]:
    services.indexing.drain()
    request = SearchRequest("", {Facet.COMMITTEE: (str(committee),)})
    return set(services.search.ids(request))


@pytest.fixture
def ids(services: Services, filed: Ids) -> list[DocumentId]:
    """Three papers; two of them are of one branch under two names."""
    found = [filed[name] for name in ("KH 59.txt", "KH 60 tinh.txt", "BC 97.txt")]
    services.documents.edit(found[:1], {Field.ISSUER: _HOUSE})
    services.documents.edit(found[1:2], {Field.ISSUER: _SAME})
    return found


def test_what_is_known_of_a_committee_can_be_mended_and_taken_back(
    services: Services, ids: list[DocumentId]
) -> None:
    town = _named(services, "Thị ủy Ngã Năm")
    branch = _named(services, _HOUSE)
    services.committees.edit(
        branch.id,
        CommitteeValues(
            "Chi bộ  Trường Sen", "CB", town.id, ("CB Hoa Sen", " "), "01/7/2020", "30/6/2025"
        ),
    )
    mended = _named(services, "Chi bộ Trường Sen")
    assert (mended.issuer_code, mended.parent_id, mended.aliases) == (
        "CB",
        town.id,
        ("CB Hoa Sen",),
    )
    assert (mended.valid_from, mended.valid_until) == (date(2020, 7, 1), date(2025, 6, 30))
    assert ids[0] in _found(services, town.id), "it stands below the town now"
    understood = services.search.search(SearchRequest("cb hoa sen")).understood
    assert str(branch.id) in {one.value for one in understood}
    services.history.undo()
    assert _named(services, _HOUSE) == branch
    assert ids[0] not in _found(services, town.id)
    services.history.redo()
    assert _named(services, "Chi bộ Trường Sen") == mended


@pytest.mark.parametrize(
    "values",
    [
        CommitteeValues("  "),
        CommitteeValues("Chi bộ", valid_from="2020"),
        CommitteeValues("Chi bộ", valid_from="hôm qua"),
        CommitteeValues("Chi bộ", valid_from="01/7/2025", valid_until="30/6/2025"),
    ],
)
def test_what_is_no_committee_is_refused(
    services: Services, ids: list[DocumentId], values: CommitteeValues
) -> None:
    with pytest.raises(InvalidValueError):
        services.committees.edit(_named(services, _HOUSE).id, values)


def test_a_committee_never_stands_below_or_after_itself(
    services: Services, ids: list[DocumentId]
) -> None:
    town = _named(services, "Thị ủy Ngã Năm")
    branch = _named(services, _HOUSE)
    services.committees.edit(branch.id, CommitteeValues(_HOUSE, parent_id=town.id))
    with pytest.raises(InvalidValueError):
        services.committees.edit(town.id, CommitteeValues(town.name, parent_id=branch.id))
    with pytest.raises(InvalidValueError):
        services.committees.edit(town.id, CommitteeValues(town.name, successor_id=town.id))
    with pytest.raises(NotFoundError):
        services.committees.edit(CommitteeId(999), CommitteeValues("Chi bộ"))


def test_two_entries_of_one_body_become_one(services: Services, ids: list[DocumentId]) -> None:
    old, kept = _named(services, _HOUSE), _named(services, _SAME)
    before = services.committees.all()
    services.committees.merge(old.id, kept.id)
    assert _named(services, _SAME).aliases == (_HOUSE,)
    assert _HOUSE not in {one.name for one in services.committees.all()}
    assert _found(services, kept.id) == set(ids[:2])
    # A paper that comes later under the former name belongs to the same body.
    services.documents.edit(ids[2:], {Field.ISSUER: _HOUSE})
    assert services.documents.get(ids[2]).fields.issuer_id == kept.id
    services.history.undo()
    services.history.undo()
    assert services.committees.all() == before
    assert _found(services, old.id) == set(ids[:1])
    services.history.redo()
    assert _found(services, kept.id) == set(ids[:2])


def test_an_entry_takes_the_place_in_the_catalogue_along(
    services: Services, ids: list[DocumentId]
) -> None:
    town, branch = _named(services, "Thị ủy Ngã Năm"), _named(services, _HOUSE)
    below = {one.id for one in services.committees.all() if one.parent_id == town.id}
    services.committees.merge(town.id, branch.id)
    merged = _named(services, _HOUSE)
    assert (merged.catalogue_code, merged.is_own) == (town.catalogue_code, True)
    assert {one.id for one in services.committees.all() if one.parent_id == branch.id} >= below
    services.history.undo()
    assert _named(services, "Thị ủy Ngã Năm") == town


def test_two_bodies_of_the_catalogue_are_never_one(
    services: Services, ids: list[DocumentId]
) -> None:
    town = _named(services, "Thị ủy Ngã Năm")
    province = _named(services, "Tỉnh ủy Sóc Trăng")
    for into in (province.id, town.id):
        with pytest.raises(InvalidValueError):
            services.committees.merge(town.id, into)


def _paper_of_2020(folder: Path, number: int, day: str, term: str) -> Path:
    text = (
        PLAN_59.replace("Số 59", f"Số {number}")
        .replace("ngày 07 tháng 4 năm 2023", f"ngày {day} năm 2020")
        .replace("nhiệm kỳ 2020 - 2025", term)
    )
    path = folder / f"{number}.txt"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("day", "stated", "expected", "origin"),
    [
        ("24 tháng 8", "", "2015-2020", Origin.INFERRED),
        ("25 tháng 8", "", "2020-2025", Origin.INFERRED),
        ("02 tháng 11", "", "2020-2025", Origin.INFERRED),
        ("02 tháng 11", "nhiệm kỳ 2015 - 2020", "2015-2020", Origin.READ),
    ],
)
def test_a_known_congress_tells_the_terms_of_papers_that_come_later(
    services: Services, tmp_path: Path, day: str, stated: str, expected: str, origin: Origin
) -> None:
    folder = tmp_path / "năm đại hội"
    folder.mkdir()
    file_all(services, _paper_of_2020(folder, 1, "02 tháng 3", ""))
    town = _named(services, "Thị ủy Ngã Năm")
    services.committees.set_congress(town.id, Congress(Term(2020, 2025), 12, date(2020, 8, 25)))
    [result] = file_all(services, _paper_of_2020(folder, 2, day, stated))
    assert result.document_id is not None
    paper = services.documents.get(result.document_id)
    assert str(paper.fields.term) == expected
    assert paper.evidence[Field.TERM].origin is origin
    again = services.rereading.preview([paper.id], ignore, CancelToken())
    assert again == (), "reading it again does not take the term away"


def test_a_congress_tells_the_terms_of_its_year(services: Services, tmp_path: Path) -> None:
    folder = tmp_path / "năm đại hội"
    folder.mkdir()
    for number, (day, month) in enumerate(((24, "8"), (25, "8"), (2, "11")), 1):
        text = (
            PLAN_59.replace("Số 59", f"Số {number}")
            .replace("ngày 07 tháng 4 năm 2023", f"ngày {day:02} tháng {month} năm 2020")
            .replace("nhiệm kỳ 2020 - 2025", f"lần {number}")
        )
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    found = {one.path.stem: one.document_id for one in file_all(services, folder)}
    ids = [one for _stem, one in sorted(found.items()) if one is not None]

    def terms() -> list[str]:
        return [str(services.documents.get(one).fields.term) for one in ids]

    assert terms() == ["None"] * 3, "nothing tells them yet"
    town = _named(services, "Thị ủy Ngã Năm")
    congress = Congress(Term(2020, 2025), 12, date(2020, 8, 25))
    services.documents.edit(ids[2:], {Field.TERM: "2015-2020"})
    services.committees.set_congress(town.id, congress)
    assert terms() == ["2015-2020", "2020-2025", "2015-2020"], "what was set by hand stays"
    proof = services.documents.get(ids[1]).evidence[Field.TERM]
    assert (proof.rule, proof.origin) == ("term.congress", Origin.INFERRED)
    assert services.committees.congresses(town.id) == (congress,)
    services.history.undo()
    assert terms() == ["None", "None", "2015-2020"]
    assert services.committees.congresses(town.id) == ()
    with pytest.raises(InvalidValueError):
        services.committees.set_congress(town.id, Congress(Term(2020, 2025), 12, date(2021, 8, 25)))
