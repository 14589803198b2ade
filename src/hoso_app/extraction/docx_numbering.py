"""The numbers and bullets that Word draws before paragraphs and never writes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{_W}val"
_STYLE_DEPTH = 20
_LEVELS = 9
_MOST = 100_000
_BULLET = "•"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    """One depth of a list: ``text`` holds %1, %2 … for the numbers of the depths."""

    number_format: str = "decimal"
    text: str = ""
    start: int = 1
    space: str = " "
    is_plain: bool = False


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Use:
    """A list as paragraphs refer to it, with changes of its own."""

    list_id: str
    starts: Mapping[int, int]
    levels: Mapping[int, _Level]


class Numbering:
    """Counts the numbered paragraphs of a document, in their order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._lists: dict[str, _List] = {}
        self._uses: dict[str, _Use] = {}
        self._begun: set[str] = set()
        self._style_numbers: dict[str, tuple[str | None, str | None]] = {}
        self._style_parents: dict[str, str | None] = {}
        self._default_style: str | None = None
        if styles is not None:
            self._load_styles(styles)
        self._load(numbering)

    def label(self, properties: Any) -> str:
        """Return what stands before a paragraph, and count it.

        Args:
            properties: The ``w:pPr`` of the paragraph.
        """
        number_id, level_text = self._reference(properties)
        use = self._uses.get(number_id or "")
        if use is None or number_id is None:
            return ""
        of_list = self._lists.get(use.list_id)
        level_number = _integer(level_text, 0)
        if of_list is None or not 0 <= level_number < _LEVELS:
            return ""
        level = use.levels.get(level_number) or of_list.levels.get(level_number)
        if level is None:
            return ""
        self._count(number_id, use, of_list, level_number, level.start)
        text = _bullet(level) if level.number_format == "bullet" else _fill(level, use, of_list)
        return f"{text}{level.space}" if text else ""

    def _reference(self, properties: Any) -> tuple[str | None, str | None]:
        """Return list and level of a paragraph: its own, else those of its style."""
        number_id, level = _own_reference(properties)
        style = properties.find(f"{_W}pStyle")
        name = self._default_style if style is None else style.get(_VAL)
        for _ in range(_STYLE_DEPTH):
            if name is None or (number_id is not None and level is not None):
                break
            style_number, style_level = self._style_numbers.get(name, (None, None))
            number_id = number_id if number_id is not None else style_number
            level = level if level is not None else style_level
            name = self._style_parents.get(name)
        return number_id, level

    def _count(self, number_id: str, use: _Use, of_list: _List, level: int, start: int) -> None:
        counts = of_list.counts
        if number_id not in self._begun:
            self._begun.add(number_id)
            for restarted in use.starts:
                counts.pop(restarted, None)
        first = use.starts.get(level, start)
        counts[level] = min(counts[level] + 1, _MOST) if level in counts else first
        for deeper in [number for number in counts if number > level]:
            del counts[deeper]

    def _load(self, root: Any) -> None:
        links: dict[str, str] = {}
        for entry in root.iterfind(f"{_W}abstractNum"):
            list_id = str(entry.get(f"{_W}abstractNumId"))
            self._lists[list_id] = _List(_levels(entry))
            link = entry.find(f"{_W}numStyleLink")
            if link is not None:
                links[list_id] = str(link.get(_VAL))
        for entry in root.iterfind(f"{_W}num"):
            reference = entry.find(f"{_W}abstractNumId")
            list_id = "" if reference is None else str(reference.get(_VAL))
            self._uses[str(entry.get(f"{_W}numId"))] = _Use(
                list_id, _start_overrides(entry), _level_overrides(entry)
            )
        for list_id, style in links.items():
            linked = self._uses.get(self._style_numbers.get(style, ("", None))[0] or "")
            if linked is not None and linked.list_id in self._lists:
                self._lists[list_id] = self._lists[linked.list_id]

    def _load_styles(self, root: Any) -> None:
        for style in root.iterfind(f"{_W}style"):
            name = str(style.get(f"{_W}styleId"))
            properties = style.find(f"{_W}pPr")
            if properties is not None:
                self._style_numbers[name] = _own_reference(properties)
            parent = style.find(f"{_W}basedOn")
            self._style_parents[name] = None if parent is None else parent.get(_VAL)
            if style.get(f"{_W}default") and style.get(f"{_W}type") == "paragraph":
                self._default_style = name


def _own_reference(properties: Any) -> tuple[str | None, str | None]:
    numbers = properties.find(f"{_W}numPr")
    if numbers is None:
        return None, None
    number_id, level = numbers.find(f"{_W}numId"), numbers.find(f"{_W}ilvl")
    return (
        None if number_id is None else number_id.get(_VAL),
        None if level is None else level.get(_VAL),
    )


def _levels(entry: Any) -> dict[int, _Level]:
    return {
        _integer(level.get(f"{_W}ilvl"), 0): _level(level) for level in entry.iterfind(f"{_W}lvl")
    }


def _level(entry: Any) -> _Level:
    def value(name: str, default: str) -> str:
        element = entry.find(f"{_W}{name}")
        return default if element is None else str(element.get(_VAL) or "")

    return _Level(
        number_format=value("numFmt", "decimal"),
        text=value("lvlText", ""),
        start=_integer(value("start", "1"), 1),
        space="" if value("suff", "tab") == "nothing" else " ",
        is_plain=entry.find(f"{_W}isLgl") is not None,
    )


def _start_overrides(entry: Any) -> dict[int, int]:
    return {
        _integer(change.get(f"{_W}ilvl"), 0): _integer(start.get(_VAL), 1)
        for change in entry.iterfind(f"{_W}lvlOverride")
        if (start := change.find(f"{_W}startOverride")) is not None
    }


def _level_overrides(entry: Any) -> dict[int, _Level]:
    return {
        _integer(change.get(f"{_W}ilvl"), 0): _level(level)
        for change in entry.iterfind(f"{_W}lvlOverride")
        if (level := change.find(f"{_W}lvl")) is not None
    }


def _bullet(level: _Level) -> str:
    """Return the bullet; those of symbol fonts have no sign of their own in Unicode."""
    sign = level.text.strip()
    is_symbol = not sign or sign == "o" or any("\ue000" <= letter <= "\uf8ff" for letter in sign)
    return _BULLET if is_symbol else sign


def _fill(level: _Level, use: _Use, of_list: _List) -> str:
    text = level.text
    for number in range(_LEVELS):
        sign = f"%{number + 1}"
        if sign in text:
            other = use.levels.get(number) or of_list.levels.get(number) or _Level()
            count = of_list.counts.get(number, other.start)
            form = "decimal" if level.is_plain else other.number_format
            text = text.replace(sign, _SPELLINGS.get(form, str)(count))
    return text


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text


def _letters(count: int) -> str:
    """Return A to Z, then AA to ZZ: Word doubles the letter."""
    if count < 1:
        return ""
    return chr(65 + (count - 1) % 26) * min(9, (count - 1) // 26 + 1)


_SPELLINGS: Mapping[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda count: _letters(count).lower(),
    "decimalZero": lambda count: f"{count:02}",
}


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else default
