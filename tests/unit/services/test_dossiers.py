import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import Field
from hoso_app.domain.dossiers import DossierValues, places_text, read_places
from hoso_app.domain.errors import (
    InvalidValueError,
    ListConflictError,
    NameTakenError,
    NotFoundError,
    NothingToUndoError,
    UndoConflictError,
)
from hoso_app.domain.ids import DossierId
from hoso_app.services.application import Services
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import Property
from hoso_app.services.steps import Wanted, take_step
from hoso_app.storage import list_entries
from hoso_app.storage.engine import Database
from tests.unit.services.conftest import AddPapers, open_for_test


@pytest.fixture
def dossier(services: Services) -> DossierId:
    services.dossiers.create(DossierValues("TH.01", "Kiểm điểm giữa nhiệm kỳ"))
    return services.dossiers.all()[0].id


def test_undo_puts_papers_back_to_their_places(
    services: Services, dossier: DossierId, add_papers: AddPapers
) -> None:
    ids = add_papers(5)
    order = (ids[3], ids[0], ids[4], ids[1])
    services.dossiers.add(dossier, order)
    services.dossiers.remove(dossier, [ids[0], ids[3]])
    services.dossiers.add(dossier, [ids[2]])
    assert services.dossiers.documents(dossier) == (ids[4], ids[1], ids[2])
    services.history.undo()
    services.history.undo()
    assert services.dossiers.documents(dossier) == order
    services.history.undo()
    assert services.dossiers.documents(dossier) == ()
    for _ in range(3):
        services.history.redo()
    assert services.dossiers.documents(dossier) == (ids[4], ids[1], ids[2])


def test_papers_in_it_stay_where_they_are(
    services: Services, dossier: DossierId, add_papers: AddPapers
) -> None:
    ids = add_papers(4)
    services.dossiers.add(dossier, [ids[2], ids[1]])
    changes = services.dossiers.add(dossier, [ids[0], ids[1], ids[3]])
    assert changes.documents == {ids[0], ids[3]}
    assert services.dossiers.documents(dossier) == (ids[2], ids[1], ids[0], ids[3])


def test_many_papers_come_in_the_order_in_which_they_are_given(
    services: Services, dossier: DossierId, add_papers: AddPapers
) -> None:
    ids = add_papers(1100)[::-1]
    services.dossiers.add(dossier, ids)
    assert services.dossiers.documents(dossier) == tuple(ids)


def test_steps_of_older_versions_that_tell_no_positions_can_be_undone(
    services: Services, dossier: DossierId, add_papers: AddPapers
) -> None:
    [one] = add_papers(1)
    services.dossiers.add(dossier, [one])
    database = Database(services.path / "hoso.db")
    with database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE change SET after = ? WHERE after IS NOT NULL", ("[1]",))
    database.close()
    services.history.undo()
    assert services.dossiers.documents(dossier) == ()
    services.history.redo()
    assert services.dossiers.documents(dossier) == (one,)


def test_a_dossier_that_is_gone_takes_no_papers(services: Services, add_papers: AddPapers) -> None:
    with pytest.raises(NotFoundError):
        services.dossiers.add(DossierId(99), add_papers(2))


def test_another_dossier_since_then_is_a_conflict(
    services: Services, dossier: DossierId, add_papers: AddPapers
) -> None:
    [one] = add_papers(1)
    services.dossiers.add(dossier, [one])
    database = Database(services.path / "hoso.db")
    with database.write() as session:
        take_step(session, "dossier", [Wanted(one, Property.DOSSIERS, None)], Actor())
    with database.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM change_batch WHERE id = 3")
    database.close()
    with pytest.raises(UndoConflictError):
        services.history.undo()


@pytest.mark.parametrize("places", [{}, {3: 1}, {3: None}, {7: 12, 3: None}])
def test_places_are_written_and_read(places: dict[int, int | None]) -> None:
    assert read_places(places_text(places)) == places


@pytest.mark.parametrize("text", ['["a"]', '[[1, "b"]]', "[[1]]", "{", "[[1, 2, 3]]"])
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        read_places(text)


def test_the_number_of_a_deleted_dossier_never_comes_back(
    services: Services, library: Path
) -> None:
    seen: list[DossierId] = []
    for number in range(3):
        services.dossiers.create(DossierValues(f"TH.{number}", "Đại hội"))
        [made] = services.dossiers.all()
        seen.append(made.id)
        services.dossiers.delete(made.id)
    assert seen == sorted(set(seen))
    services.close()
    with closing(sqlite3.connect(library / "hoso.db")) as database, database:
        database.execute("DELETE FROM setting WHERE name = 'last_dossier_id'")
    again = open_for_test(library)  # as a library of an older version is
    again.dossiers.create(DossierValues("TH.9", "Đại hội"))
    assert again.dossiers.all()[0].id > max(seen)
    again.history.undo()
    again.dossiers.create(DossierValues("TH.9", "Đại hội"))
    assert again.dossiers.all()[0].id > max(seen) + 1
    again.close()


def test_older_histories_list_dossiers_only() -> None:
    assert read_places("[3, 7]") == {3: None, 7: None}


def _names(services: Services) -> list[tuple[str, str, int | None]]:
    return [(one.code, one.title, one.retention_years) for one in services.dossiers.all()]


def test_opening_and_filling_a_dossier_is_one_step(
    services: Services, add_papers: AddPapers
) -> None:
    ids = add_papers(3)
    services.dossiers.create(DossierValues("TH.02", "  Đại hội ", 20, "3/2025"), ids)
    [made] = services.dossiers.all()
    assert (made.title, made.retention_years, made.opened_on) == (
        "Đại hội",
        20,
        PartialDate(2025, 3),
    )
    assert services.dossiers.documents(made.id) == tuple(ids)
    changes = services.history.undo()
    assert changes.lists
    assert services.dossiers.all() == ()
    services.history.redo()
    assert services.dossiers.documents(made.id) == tuple(ids)


def test_renaming_a_dossier_can_be_undone(services: Services, dossier: DossierId) -> None:
    services.dossiers.edit(dossier, DossierValues("TH.05", "Kiểm điểm", 5, "", "31/12/2025"))
    assert _names(services) == [("TH.05", "Kiểm điểm", 5)]
    services.history.undo()
    assert _names(services) == [("TH.01", "Kiểm điểm giữa nhiệm kỳ", None)]
    services.history.redo()
    assert _names(services) == [("TH.05", "Kiểm điểm", 5)]


def test_a_deleted_dossier_comes_back_with_its_papers_in_their_order(
    services: Services, dossier: DossierId, add_papers: AddPapers
) -> None:
    ids = add_papers(1100)[::-1]
    services.dossiers.add(dossier, ids)
    services.dossiers.delete(dossier)
    assert services.dossiers.all() == ()
    services.history.undo()
    assert services.dossiers.documents(dossier) == tuple(ids)
    services.history.redo()
    assert services.dossiers.all() == ()


def test_papers_can_be_put_into_another_order_taken_out_and_added(
    services: Services, dossier: DossierId, add_papers: AddPapers
) -> None:
    ids = add_papers(5)
    services.dossiers.add(dossier, ids[:4])
    values = DossierValues("TH.01", "Kiểm điểm")
    services.dossiers.edit(dossier, values, [ids[2], ids[4], ids[0]])
    assert services.dossiers.documents(dossier) == (ids[2], ids[4], ids[0])
    services.history.undo()
    assert services.dossiers.documents(dossier) == tuple(ids[:4])
    assert _names(services)[0][1] == "Kiểm điểm giữa nhiệm kỳ"
    services.history.redo()
    assert services.dossiers.documents(dossier) == (ids[2], ids[4], ids[0])


@pytest.mark.parametrize(
    "values",
    [
        DossierValues("", "Đại hội"),
        DossierValues("TH.09", "  "),
        DossierValues("TH.09", "Đại hội", 0),
        DossierValues("TH.09", "Đại hội", 500),
        DossierValues("TH.09", "Đại hội", None, "hôm qua"),
        DossierValues("TH.09", "Đại hội", None, "", "45/13/2025"),
    ],
)
def test_what_is_no_dossier_is_refused(services: Services, values: DossierValues) -> None:
    with pytest.raises(InvalidValueError):
        services.dossiers.create(values)
    assert services.dossiers.all() == ()


def test_two_dossiers_never_have_one_code(services: Services, dossier: DossierId) -> None:
    with pytest.raises(NameTakenError):
        services.dossiers.create(DossierValues("TH.01", "Khác"))
    services.dossiers.create(DossierValues("TH.02", "Khác"))
    other = services.dossiers.all()[1].id
    with pytest.raises(NameTakenError):
        services.dossiers.edit(other, DossierValues("TH.01", "Khác"))
    services.dossiers.edit(other, DossierValues("TH.02", "Khác hẳn"))
    for call in (services.dossiers.delete, services.dossiers.get):
        with pytest.raises(NotFoundError):
            call(DossierId(99))


def test_a_dossier_that_was_changed_since_is_left_alone(
    services: Services, dossier: DossierId, library: Path
) -> None:
    services.dossiers.edit(dossier, DossierValues("TH.05", "Kiểm điểm"))
    database = Database(library / "hoso.db")
    with database.write() as session:
        list_entries.write(session, f"dossier:{dossier}", _TEXT)
    database.close()
    with pytest.raises(ListConflictError) as caught:
        services.history.undo()
    assert caught.value.what == "dossier"
    assert _names(services) == [("X", "Y", None)]
    with pytest.raises(ListConflictError):  # the step is passed over; so is the one before
        services.history.undo()
    with pytest.raises(NothingToUndoError):
        services.history.undo()


_TEXT = '{"code":"X","title":"Y","retention_years":null,"opened_on":null,"closed_on":null}'


def test_papers_come_in_by_date_whatever_order_they_were_chosen_in(
    services: Services, dossier: DossierId, add_papers: AddPapers
) -> None:
    ids = add_papers(5)
    days = ("10/4/2023", "3/2023", "", "01/2/2023", "10/4/2023")
    for one, day in zip(ids, days, strict=True):
        services.documents.edit([one], {Field.ISSUED_ON: day or None})
    by_date = (ids[3], ids[1], ids[0], ids[4], ids[2])
    services.dossiers.add(dossier, ids)
    assert services.dossiers.documents(dossier) == by_date
    services.dossiers.create(DossierValues("TH.02", "Sơ kết"), ids)
    second = next(one.id for one in services.dossiers.all() if one.code == "TH.02")
    assert services.dossiers.documents(second) == by_date


def test_a_dossier_is_known_by_its_code(services: Services, dossier: DossierId) -> None:
    assert services.dossiers.id_of(" TH.01\n") == dossier
    with pytest.raises(NotFoundError):
        services.dossiers.id_of("TH.02")
