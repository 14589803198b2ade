import pytest

from hoso_app.domain.dossiers import places_text, read_places
from hoso_app.domain.errors import NotFoundError, UndoConflictError
from hoso_app.domain.ids import DossierId
from hoso_app.services.application import Services
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import Property
from hoso_app.services.steps import Wanted, take_step
from hoso_app.storage.engine import Database
from tests.unit.services.conftest import AddPapers


@pytest.fixture
def dossier(services: Services) -> DossierId:
    services.dossiers.create("TH.01", "Kiểm điểm giữa nhiệm kỳ")
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
        connection.exec_driver_sql("DELETE FROM change_batch WHERE id = 2")
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


def test_older_histories_list_dossiers_only() -> None:
    assert read_places("[3, 7]") == {3: None, 7: None}
