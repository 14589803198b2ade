"""How the head of a page comes out of a file: cells, columns, bars, old fonts, scanners."""

import random
import re
from collections.abc import Callable, Sequence

_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_PARTY_TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
_STATE_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MISREAD_CAPITALS = str.maketrans("ẢẬỂỘỦỰÃẠỊỌ", "ÁÂÊÔÙƯÀAIO")
_LEFT_WIDTH = 46
_CAPITALS = re.compile(r"(?m)(?:(?<=^)|(?<=   )|(?<=\t))[^\W\da-z][^\na-z\d\t]{4,}?(?=   |\t|$)")


def right_column(system: str, place_and_date: str) -> list[str]:
    """Return the lines of the right column."""
    if system == "party":
        return [_PARTY_TITLE, place_and_date]
    return [_STATE_TITLE, _MOTTO, place_and_date]


def cell_by_cell(left: Sequence[str], right: Sequence[str], chance: random.Random) -> str:
    """Return the left column above the right one, as Word tables come out."""
    star = ["*"] if right[0] == _PARTY_TITLE and chance.random() < 0.8 else []
    split = _number_index(left)
    blank = [""] if chance.random() < 0.5 else []
    return "\n".join([*left[:split], *star, *left[split:], right[0], *blank, *right[1:], *blank])


def side_by_side(left: Sequence[str], right: Sequence[str], chance: random.Random) -> str:
    """Return both columns line by line with a gap, as layouts of PDF come out."""
    split = _number_index(left)
    mark = "*" if right[0] == _PARTY_TITLE else "-------"
    columns = [*left[:split], mark, *left[split:]]
    lines = []
    others = [right[0], *right[1:]]
    if len(others) == 2:
        others = [others[0], "---------------", others[1]]
    for index in range(max(len(columns), len(others))):
        first = columns[index] if index < len(columns) else ""
        second = others[index] if index < len(others) else ""
        lines.append(f"{first.center(_LEFT_WIDTH)}{' ' * chance.randint(3, 9)}{second}".rstrip())
    return "\n".join(lines)


def glued(left: Sequence[str], right: Sequence[str], chance: random.Random) -> str:
    """Return both columns with one space between, as pdfium gives close columns."""
    split = _number_index(left)
    above, below = list(left[:split]), list(left[split:])
    lines = [f"{above[0]} {right[0]}", *above[1:], *right[1:-1], "*"]
    lines.append(f"{below[0]} {right[-1]}")
    return "\n".join([*lines, *below[1:]])


def with_bars(left: Sequence[str], right: Sequence[str], chance: random.Random) -> str:
    """Return cells parted by bars, long lines broken, as legal sites reproduce papers."""
    split = _number_index(left)
    parts = [
        [*left[:split], "-------"],
        [*_broken(right[0], chance), *right[1:-1], "---------------"],
        list(left[split:]),
        _broken(right[-1], chance),
    ]
    return "\n|\n".join("\n".join(part) for part in parts) + "\n|"


def with_tabs(left: Sequence[str], right: Sequence[str], chance: random.Random) -> str:
    """Return rows with tabs between the columns."""
    size = max(len(left), len(right))
    rows = zip(
        [*left, *[""] * (size - len(left))], [*right, *[""] * (size - len(right))], strict=True
    )
    return "\n".join(f"{first}\t{second}".rstrip() for first, second in rows)


LAYOUTS: tuple[Callable[[Sequence[str], Sequence[str], random.Random], str], ...] = (
    cell_by_cell,
    cell_by_cell,
    side_by_side,
    side_by_side,
    glued,
    with_bars,
    with_tabs,
)


def _number_index(left: Sequence[str]) -> int:
    return next(index for index, line in enumerate(left) if line.lower().startswith("số"))


def _broken(line: str, chance: random.Random) -> list[str]:
    words = line.split()
    if len(words) < 4 or chance.random() < 0.3:
        return [line]
    cut = chance.randint(2, len(words) - 1)
    return [" ".join(words[:cut]), " ".join(words[cut:])]


def sloppy_number(number: str, chance: random.Random) -> str:
    """Return a Party number the way careless hands write it; others stay."""
    if "-" not in number or "/" not in number.split("-", 1)[1]:
        return number.replace("/", " / ", 1) if chance.random() < 0.15 else number
    digits, rest = number.split("-", 1)
    kind, issuer = rest.split("/", 1)
    forms = (
        number,
        number,
        number,
        f"{digits} - {kind}/{issuer}",
        f"{digits} – {kind}/{issuer}",
        f"{digits}- {kind}/{issuer}",
        f"{digits} {kind}/{issuer}",
        f"{digits}/{kind}-{issuer}",
        f"{digits}-{kind} / {issuer}",
    )
    return chance.choice(forms)


def scanned(text: str, chance: random.Random) -> str:
    """Return a head with a scanner's noise: lost marks in capitals, letters for digits."""
    lines = []
    for line in text.split("\n"):
        noisy = line
        if line.isupper() and "SỐ" not in line and chance.random() < 0.5:
            at = chance.randrange(len(line))
            noisy = line[:at] + line[at:].translate(_MISREAD_CAPITALS)
        if line.strip().startswith("Số") or "ngày" in line:
            noisy = _letters_for_digits(noisy, chance)
        lines.append(noisy)
    return "\n".join(lines)


def _letters_for_digits(line: str, chance: random.Random) -> str:
    swapped = []
    for index, letter in enumerate(line):
        near_digit = line[index - 1 : index].isdigit() or line[index + 1 : index + 2].isdigit()
        if letter == "0" and near_digit and chance.random() < 0.4:
            swapped.append("O")
        elif letter == "1" and near_digit and chance.random() < 0.3:
            swapped.append("l")
        else:
            swapped.append(letter)
    return "".join(swapped)


def old_fonts(text: str) -> str:
    """Return a head as a TCVN3 file comes out: capitals in small letters."""
    return _CAPITALS.sub(lambda run: run[0].lower(), text)
