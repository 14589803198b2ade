"""How much time, memory and text a file may cost."""

from dataclasses import dataclass

_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of reading one file; sizes in bytes, times in seconds.

    They keep one hostile or broken file from holding up all others. A file
    may take ``seconds`` and ``seconds_per_megabyte`` of its size on top; a
    page read by OCR gets ``seconds_per_scanned_page`` of its own.
    """

    seconds: float = 20.0
    seconds_per_megabyte: float = 0.3
    seconds_per_scanned_page: float = 30.0
    memory: int = 1500 * _MEGABYTE
    files_per_worker: int = 500
    characters: int = 20_000_000
    expanded: int = 300 * _MEGABYTE
    plain_text: int = 20 * _MEGABYTE
    whole_file: int = 200 * _MEGABYTE
    mail: int = 64 * _MEGABYTE
    cells: int = 5_000_000
    pixels: int = 100_000_000

    def deadline(self, size: int) -> float:
        """Return the seconds that a file of that size may take."""
        return self.seconds + self.seconds_per_megabyte * size / _MEGABYTE
