"""Reading pictures of paper with Tesseract."""

import itertools
import os
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    import tesserocr

LANGUAGE = "vie"
RESOLUTION = 200
"""Dots per inch: 300 cost 40 % more time and read no letter more."""
_FOLDER_VARIABLES = ("HOSO_TESSDATA", "TESSDATA_PREFIX")
_SYSTEM_FOLDERS = ("/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata")
_LONGEST_SIDE = 3300
_USUAL_SIDE = 2339  # A4 at 200 dots per inch
_THUMBNAIL_SIDE = 800
_DARK = 128
_COARSE, _FINE = 1.0, 0.25  # degrees
_MOST_STEPS = 7
_WORTH_TURNING = 0.75
_TRUSTED = 60
"""Mean confidence of a page that stands upright; one that lies on its side has 39."""
_NOISE = 30
# Levels of Tesseract's table: page, block, paragraph, line, word.
_NEW_PARAGRAPH, _NEW_WORD = "3", "5"
_NEW_LINE = frozenset({"2", "3", "4"})
# In heights of the line's tallest word, marks above capitals included.
_WIDE_GAP, _SPACE_WIDTH = 1.2, 0.4
_MOST_SPACES = 40


class Ocr:
    """Tesseract with the Vietnamese model, ready to read pages one by one."""

    def __init__(self, engine: "tesserocr.PyTessBaseAPI", version: str) -> None:
        self._engine = engine
        self.version = version

    def read(self, picture: Image.Image) -> str:
        """Return the text of a page; nothing where the picture shows none.

        Turns pages that lie on their side and straightens skewed ones.
        """
        page = _straight(_scaled(red_channel(picture)))
        text, confidence = self._recognise(page)
        if confidence < _TRUSTED:
            turned = (page.transpose(turn) for turn in _TURNS)
            best = max(map(self._recognise, turned), key=lambda outcome: outcome[1])
            if best[1] > max(confidence, _TRUSTED):
                text, confidence = best
        return text if confidence >= _NOISE else ""

    def words(self, picture: Image.Image) -> list[tuple[str, tuple[float, float, float, float]]]:
        """Return the words of a page as it stands, each with its box.

        A box is left, top, right and bottom as shares of the picture's width and height.
        """
        page = _scaled(red_channel(picture))
        self._engine.SetImage(page)
        self._engine.SetSourceResolution(RESOLUTION)
        table = self._engine.GetTSVText(0)
        self._engine.Clear()
        found = []
        for row in table.splitlines():
            cells = row.split("\t")
            if cells[0] == _NEW_WORD and len(cells) > 11 and cells[11].strip():
                left, top, width, height = map(int, cells[6:10])
                right, bottom = left + width, top + height
                box = left / page.width, top / page.height, right / page.width, bottom / page.height
                found.append((cells[11].strip(), box))
        return found

    def _recognise(self, page: Image.Image) -> tuple[str, int]:
        """Return text and mean confidence (0 to 100) of a page as it stands."""
        self._engine.SetImage(page)
        self._engine.SetSourceResolution(RESOLUTION)
        lines = _lines(self._engine.GetTSVText(0))
        confidence = self._engine.MeanTextConf()
        self._engine.Clear()
        text = "\n".join(lines)
        return text, confidence if text.strip() else 0


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    left: int
    right: int
    height: int
    confidence: float


def _lines(table: str) -> list[str]:
    """Return the lines of a page from Tesseract's table, paragraphs set apart."""
    lines: list[str] = []
    words: list[_Word] = []
    for row in table.splitlines():
        cells = row.split("\t")
        level = cells[0]
        if level in _NEW_LINE:
            lines.extend(_spelt(words))
            words = []
        if level == _NEW_PARAGRAPH and lines:
            lines.append("")
        if level == _NEW_WORD and len(cells) > 11 and cells[11].strip():
            left, _, width, height = map(int, cells[6:10])
            words.append(_Word(cells[11], left, left + width, height, float(cells[10])))
    lines.extend(_spelt(words))
    return lines


def _spelt(words: list[_Word]) -> Iterator[str]:
    """Yield a line with its wide gaps; nothing for stains that look like letters."""
    if not words or sum(word.confidence for word in words) < _NOISE * len(words):
        return
    height = max(word.height for word in words)
    line = words[0].text
    for before, word in itertools.pairwise(words):
        gap = word.left - before.right
        spaces = round(gap / (_SPACE_WIDTH * height)) if gap > _WIDE_GAP * height else 1
        line += " " * min(_MOST_SPACES, spaces) + word.text
    yield line


_TURNS = (
    Image.Transpose.ROTATE_180,
    Image.Transpose.ROTATE_90,
    Image.Transpose.ROTATE_270,
)


@cache
def open_ocr() -> Ocr | None:
    """Return the reader of pictures, None where no Vietnamese model is installed."""
    return next((ocr for folder in model_folders() if (ocr := _opened(folder))), None)


def _opened(folder: Path) -> Ocr | None:
    """Return the reader with the model of a folder, None where the model is of no use."""
    # Loaded here because its libraries are large and most files need no OCR.
    import tesserocr  # noqa: PLC0415

    try:
        engine = tesserocr.PyTessBaseAPI(
            path=str(folder),
            lang=LANGUAGE,
            psm=tesserocr.PSM.AUTO,  # type: ignore[arg-type] # its stubs say "..."
            oem=tesserocr.OEM.LSTM_ONLY,  # type: ignore[arg-type] # likewise
        )
    except RuntimeError:  # damaged, or of another version
        return None
    program = tesserocr.tesseract_version().split("\n")[0].removeprefix("tesseract ")
    # Models have no version of their own, but never the same size.
    return Ocr(engine, f"{program} {LANGUAGE} {_model(folder).stat().st_size}")


def model_folders() -> tuple[Path, ...]:
    """Return the folders that hold a Vietnamese model, the preferred one first.

    Looks where the environment points to, among the data of this package, and
    where the system's own Tesseract keeps its models.
    """
    return tuple(folder for folder in _folders() if _model(folder).is_file())


def _folders() -> Iterator[Path]:
    for variable in _FOLDER_VARIABLES:
        if os.environ.get(variable):
            yield Path(os.environ[variable])
    yield Path(str(files("hoso_app.extraction").joinpath("data", "tessdata")))
    yield from map(Path, _SYSTEM_FOLDERS)


def _model(folder: Path) -> Path:
    return folder / f"{LANGUAGE}.traineddata"


def red_channel(picture: Image.Image) -> Image.Image:
    """Return a grey picture in which red stamps have vanished.

    A stamp over the signer's name costs a sixth of the letters of a page in
    grey, and none in the red channel.
    """
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(paper, picture)
    if picture.mode in {"L", "1"}:
        return picture.convert("L")
    if picture.mode.startswith("I"):  # 16 bits of grey
        return picture.point(lambda value: value / 256).convert("L")
    return picture.convert("RGB").getchannel("R")


def _scaled(page: Image.Image) -> Image.Image:
    longest = max(page.size)
    if longest <= _LONGEST_SIDE:
        return page
    share = _USUAL_SIDE / longest
    size = (max(1, round(page.width * share)), max(1, round(page.height * share)))
    return page.resize(size, Image.Resampling.LANCZOS)


def _straight(page: Image.Image) -> Image.Image:
    angle = skew(page)
    if abs(angle) < _WORTH_TURNING:
        return page
    return page.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def skew(page: Image.Image) -> float:
    """Return by how many degrees a grey page must be turned to make its lines level.

    Lines of text are level when the rows of the picture differ most.
    """
    small = page.copy()
    small.thumbnail((_THUMBNAIL_SIDE, _THUMBNAIL_SIDE))
    dark = small.point(lambda value: 255 if value < _DARK else 0)
    angles = [step * _COARSE for step in range(-_MOST_STEPS, _MOST_STEPS + 1)]
    best = max(angles, key=lambda angle: _unevenness(dark, angle))
    steps = round(_COARSE / _FINE)
    angles = [best + step * _FINE for step in range(-steps, steps + 1)]
    return max(angles, key=lambda angle: _unevenness(dark, angle))


def _unevenness(dark: Image.Image, angle: float) -> float:
    turned = dark.rotate(angle, Image.Resampling.NEAREST).convert("F")
    rows = turned.resize((1, turned.height), Image.Resampling.BOX)  # the mean of each row
    means = array("f", rows.tobytes())
    return sum((below - above) ** 2 for above, below in itertools.pairwise(means))
