"""What the command line says of itself."""

import re

import pytest

from hoso_app.cli.parser import make_parser

_ENGLISH = re.compile(r"\b(usage|options|positional|arguments|show this|default):?\b")


@pytest.mark.parametrize("command", ["", *sorted(make_parser().command_names)])
def test_help_is_vietnamese_throughout(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        make_parser().parse_args([*([command] if command else []), "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith("Cách dùng: hoso")
    assert _ENGLISH.search(told) is None, told


def test_help_tells_how_the_window_is_opened(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        make_parser().parse_args(["--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert re.search(r"--quick gọi ô tra nhanh", told)
    assert re.search(r"--hidden chạy thu nhỏ", told)


def test_what_a_rule_does_is_told_without_a_comma_that_parts_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """``số, ký hiệu`` is one thing."""
    with pytest.raises(SystemExit):
        make_parser().parse_args(["rules", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert 'tag=nhãn, dossier="số, ký hiệu của hồ sơ", hoặc tên mục còn trống' in told
