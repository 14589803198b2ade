"""The pages of papers in a library."""

from pathlib import Path

from PIL import Image

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.imports import ImportResult, ImportService

SAMPLES = ImportService.sample_papers() / "Van ban den 2023"


def filed(services: Services, path: Path) -> DocumentId:
    results: list[ImportResult] = []
    services.imports.run(
        [path], on_result=results.append, report=lambda _progress: None, token=CancelToken()
    )
    assert results[0].document_id is not None
    return results[0].document_id


def test_what_was_found_in_the_text_is_marked_on_the_page(services: Services) -> None:
    document_id = filed(services, SAMPLES / "KH 60-KH-TU cua Tinh uy.pdf")
    extracted = services.documents.text(document_id)
    end = extracted.page_starts[1] if len(extracted.page_starts) > 1 else len(extracted.text)
    text = extracted.text[:end]
    start = text.index("60-KH/TU")
    ((box,), missing) = services.pages.marks(document_id, 0, text, [(start, start + 8), (end, end)])
    assert 0 < box.left < box.right < 0.5, "in the left half of the head"
    assert 0 < box.top < box.bottom < 0.3
    assert missing == ()


def test_a_photo_has_a_page_and_a_word_file_has_none(services: Services, tmp_path: Path) -> None:
    photo = tmp_path / "ảnh.png"
    Image.new("RGB", (100, 200), "white").save(photo)
    assert len(services.pages.sizes(filed(services, photo))) == 1
    word = next(SAMPLES.parent.rglob("*.docx"))
    document_id = filed(services, word)
    assert services.pages.sizes(document_id) == ()
    assert services.pages.marks(document_id, 0, "a", [(0, 1)]) == ((),)
