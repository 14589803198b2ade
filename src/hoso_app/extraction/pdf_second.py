"""PDF files that pdfium cannot read, or that kill it, read with pypdf."""

import logging

import pypdf
import pypdf.errors

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.content import Content, join_pages
from hoso_app.extraction.source import Source


def read_pdf_with_pypdf(source: Source) -> Content:
    """Read the text of all pages in pure Python: slower, but proof against bombs.

    Raises:
        ReadingError: The file is encrypted, damaged or hostile.
    """
    # Its remarks on damaged files are many and of no use to anybody here.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages: list[str] = []
    length = 0
    with source.open() as stream:
        try:
            reader = pypdf.PdfReader(stream)
            for page in reader.pages:
                pages.append(page.extract_text())
                length += len(pages[-1])
                if length > source.limits.characters:
                    break
        except (pypdf.errors.WrongPasswordError, pypdf.errors.FileNotDecryptedError) as error:
            raise source.problem(ReadingProblem.ENCRYPTED) from error
        except pypdf.errors.LimitReachedError as error:
            raise source.problem(ReadingProblem.HOSTILE, str(error)) from error
        except (pypdf.errors.PyPdfError, *_DAMAGE) as error:
            detail = f"{type(error).__name__}: {error}"
            raise source.problem(ReadingProblem.DAMAGED, detail[:200]) from error
    if not pages:
        raise source.problem(ReadingProblem.DAMAGED, "no pages")
    return Content(join_pages(pages), "pypdf", pypdf.__version__)


# What pypdf lets slip through on damaged files.
_DAMAGE = (
    ValueError,
    KeyError,
    IndexError,
    AttributeError,
    TypeError,
    AssertionError,
    NotImplementedError,
    OSError,
    RecursionError,
    ZeroDivisionError,
)
