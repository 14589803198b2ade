import io
from pathlib import Path

import pytest
from whoosh.filedb.structfile import BufferFile, StructFile

from hoso_app.search.inverted_file import (
    FieldLists,
    InvertedFile,
    InvertedFileError,
    StoredField,
    write_inverted_file,
)
from hoso_app.search.lexicon import Lexicon
from tests.unit.search.test_postings import by_term, inverted

WORDS = [f"từ{number}" for number in range(100)] + ["an", "anh", "ánh", "án"]


def _written(documents: list[list[str]]) -> bytes:
    folded, exact = inverted(documents, Lexicon())
    buffer = io.BytesIO()
    fields = [
        FieldLists("one", [folded], folded.lengths),
        FieldLists("two", [exact], exact.lengths),
    ]
    write_inverted_file(StructFile(buffer), fields)
    return buffer.getvalue()


def _opened(content: bytes, folder: Path) -> InvertedFile:
    path = folder / "lists"
    path.write_bytes(content)
    with StructFile(path.open("rb")) as file:
        return InvertedFile(file, len(content))


@pytest.fixture
def field(tmp_path: Path) -> StoredField:
    return _opened(_written([[" ".join(WORDS)], ["an anh an"]]), tmp_path).fields["one"]


def test_lists_come_back_as_they_were_written(tmp_path: Path) -> None:
    documents = [[" ".join(WORDS), "tiêu đề"], [], ["an anh"]]
    folded, exact = inverted(documents, Lexicon())

    file = _opened(_written(documents), tmp_path)

    assert by_term(file.fields["one"].lists()) == by_term(folded)
    assert by_term(file.fields["two"].lists()) == by_term(exact)
    assert file.fields["one"].lengths.tolist() == [206, 0, 2]


def test_every_term_is_found_and_no_other(field: StoredField) -> None:
    terms = [field.term(number) for number in range(field.term_count)]

    assert [field.find(term) for term in terms] == list(range(field.term_count))
    for other in (b"", b"a", b"ann", b"tun", b"zzz", b"\xff", terms[3] + b"\0"):
        assert field.find(other) == -1
        assert field.first_from(other) == sum(term < other for term in terms)


@pytest.mark.parametrize("prefix", [b"", b"a", b"an", b"anh", b"tu", b"t", b"z", "ư".encode()])
def test_terms_with_one_beginning_stand_together(field: StoredField, prefix: bytes) -> None:
    terms = [field.term(number) for number in range(field.term_count)]

    found = [terms[number] for number in field.beginning_with(prefix)]

    assert found == [term for term in terms if term.startswith(prefix)]


def test_postings_of_a_term(field: StoredField) -> None:
    number = field.find(b"an")
    where = field.postings(range(number, number + 1))

    assert field.documents[where].tolist() == [0, 1]
    assert field.counts[where].tolist() == [2, 2]
    assert field.document_frequency(number) == 2


def test_damage_at_any_place_of_the_directory_is_noticed(tmp_path: Path) -> None:
    content = _written([["một hai ba"]])
    for cut in (0, 7, 20, len(content) // 2, len(content) - 1):
        with pytest.raises(InvertedFileError):
            _opened(content[:cut] or b"x", tmp_path)
    for place in (0, len(content) - 1, len(content) - 30, len(content) - 100):
        changed = bytearray(content)
        changed[place] ^= 0xFF
        with pytest.raises((InvertedFileError, ValueError)):
            _opened(bytes(changed), tmp_path)


def test_lists_can_be_read_from_memory() -> None:
    content = _written([["một hai"]])

    file = InvertedFile(BufferFile(memoryview(content)), len(content))

    assert file.fields["one"].find(b"hai") >= 0
