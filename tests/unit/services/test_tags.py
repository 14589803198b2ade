import pytest

from hoso_app.domain.errors import InvalidValueError, NameTakenError, NotFoundError
from hoso_app.domain.ids import DocumentId, TagId
from hoso_app.domain.search import SearchRequest
from hoso_app.services.application import Services
from tests.unit.services.conftest import AddPapers

Ids = dict[str, DocumentId]


def _id(services: Services, name: str) -> TagId:
    [found] = [tag.id for tag in services.tags.all() if tag.name == name]
    return found


def _tags(services: Services, ids: Ids) -> list[tuple[str, ...]]:
    return [services.documents.get(one).tags for one in ids.values()]


def test_renaming_a_tag_is_a_step_between_others(services: Services, filed: Ids) -> None:
    ids = list(filed.values())
    services.tags.add(ids, "kiểm điểm")
    services.tags.add(ids[:1], "mật")
    services.documents.trash(ids[2:])
    changes = services.tags.rename(_id(services, "kiểm điểm"), "#kiểm  điểm 2023")
    assert changes.documents == set(ids)
    renamed = _tags(services, filed)
    assert renamed == [("kiểm điểm 2023", "mật"), ("kiểm điểm 2023",), ("kiểm điểm 2023",)]
    services.indexing.drain()
    assert set(services.search.ids(SearchRequest("nhãn:“kiểm điểm 2023”"))) == set(ids[:2])
    step = services.history.next_undo()
    assert step is not None
    assert step.action == "rename_tag"
    for _ in range(4):
        services.history.undo()
    assert _tags(services, filed) == [(), (), ()]
    assert services.tags.all() == ()
    for _ in range(4):
        services.history.redo()
    assert _tags(services, filed) == renamed
    assert [tag.name for tag in services.tags.all()] == ["kiểm điểm 2023", "mật"]


@pytest.mark.parametrize(
    ("name", "error"),
    [("mật", NameTakenError), ("  ", InvalidValueError), ("#", InvalidValueError)],
)
def test_a_name_that_cannot_be_given_changes_nothing(
    services: Services, filed: Ids, name: str, error: type[Exception]
) -> None:
    ids = list(filed.values())
    services.tags.add(ids, "kiểm điểm")
    services.tags.add(ids, "mật")
    with pytest.raises(error):
        services.tags.rename(_id(services, "kiểm điểm"), name)
    assert _tags(services, filed) == [("kiểm điểm", "mật")] * 3


def test_the_same_name_is_no_step(services: Services, filed: Ids) -> None:
    services.tags.add(list(filed.values()), "mật")
    step = services.history.next_undo()
    assert not services.tags.rename(_id(services, "mật"), "mật").documents
    assert services.history.next_undo() == step


def test_a_tag_is_forgotten_with_the_last_paper_that_carries_it(
    services: Services, add_papers: AddPapers
) -> None:
    ids = add_papers(4)
    services.tags.add(ids, "mật")
    services.tags.add(ids[:2], "gấp")
    services.documents.trash(ids[1:2])
    for taken, left in (
        (ids[:1], ["gấp", "mật"]),
        (ids[1:2], ["mật"]),  # the last one lies in the trash
    ):
        services.tags.remove(taken, "gấp")
        assert [tag.name for tag in services.tags.all()] == left
    services.tags.remove(ids, "mật")
    assert services.tags.all() == ()
    services.history.undo()
    services.history.undo()
    assert [tag.name for tag in services.tags.all()] == ["gấp", "mật"]


def test_a_tag_that_is_gone_cannot_be_renamed(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.tags.rename(TagId(99), "mới")


def _colours(services: Services) -> dict[str, str | None]:
    return {tag.name: tag.colour for tag in services.tags.all()}


def test_a_colour_goes_with_the_name_and_comes_back_with_undo(
    services: Services, filed: Ids
) -> None:
    ids = list(filed.values())
    services.tags.add(ids[:2], "gấp")
    services.tags.set_colour(_id(services, "gấp"), "red")
    assert _colours(services) == {"gấp": "red"}
    services.tags.rename(_id(services, "gấp"), "khẩn")
    assert _colours(services) == {"khẩn": "red"}
    services.history.undo()
    assert _colours(services) == {"gấp": "red"}
    services.history.undo()
    assert _colours(services) == {"gấp": None}
    services.history.redo()
    services.history.redo()
    assert _colours(services) == {"khẩn": "red"}
    with pytest.raises(InvalidValueError):
        services.tags.set_colour(_id(services, "khẩn"), "hồng")


def test_a_tag_with_a_colour_stays_when_nothing_carries_it(services: Services, filed: Ids) -> None:
    ids = list(filed.values())
    services.tags.add(ids[:1], "gấp")
    services.tags.set_colour(_id(services, "gấp"), "red")
    services.tags.remove(ids[:1], "gấp")
    assert _colours(services) == {"gấp": "red"}
    services.tags.rename(_id(services, "gấp"), "khẩn")  # without a document
    assert _colours(services) == {"khẩn": "red"}
    services.tags.delete(_id(services, "khẩn"))
    assert _colours(services) == {}
    services.history.undo()
    assert _colours(services) == {"khẩn": "red"}


def test_two_tags_become_one(services: Services, filed: Ids) -> None:
    ids = list(filed.values())
    services.tags.add(ids[:2], "sơ kết")
    services.tags.add(ids[1:], "So kết")
    services.tags.set_colour(_id(services, "So kết"), "blue")
    before = _tags(services, filed)
    services.tags.merge(_id(services, "So kết"), _id(services, "sơ kết"))
    assert _tags(services, filed) == [("sơ kết",)] * 3
    assert _colours(services) == {"sơ kết": None}
    services.history.undo()
    assert _tags(services, filed) == before
    assert _colours(services) == {"sơ kết": None, "So kết": "blue"}
    with pytest.raises(InvalidValueError):
        services.tags.merge(_id(services, "sơ kết"), _id(services, "sơ kết"))


def test_deleting_a_tag_leaves_the_papers(services: Services, filed: Ids) -> None:
    ids = list(filed.values())
    services.tags.add(ids, "nháp")
    services.tags.delete(_id(services, "nháp"))
    assert _tags(services, filed) == [(), (), ()]
    assert services.tags.all() == ()
    services.history.undo()
    assert _tags(services, filed) == [("nháp",)] * 3
    with pytest.raises(NotFoundError):
        services.tags.delete(TagId(999))
