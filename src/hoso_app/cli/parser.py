"""The grammar of the command line."""

import argparse
import re
import sys
from pathlib import Path
from typing import Any, NoReturn

from typing_extensions import override

from hoso_app import __version__
from hoso_app.domain.documents import OriginalRole
from hoso_app.domain.filing_rules import RuleSubject
from hoso_app.domain.register_columns import RegisterColumn
from hoso_app.domain.search import Facet, Sort

FILTER_NAMES = {
    Facet.DOCUMENT_TYPE: "loại",
    Facet.COMMITTEE: "cơ quan",
    Facet.TERM: "nhiệm kỳ",
    Facet.YEAR: "năm",
    Facet.TAG: "nhãn",
    Facet.STATE: "trạng thái",
    Facet.DOSSIER: "hồ sơ",
    Facet.STARRED: "đánh dấu",
    Facet.TEXT: "chữ",
}
"""What filters are called on the command line, beside the names in the JSON answers."""

_WINDOW_OPTIONS = {
    "--quick": "gọi ô tra nhanh, cả khi chương trình đang chạy (đặt cho một phím của hệ thống)",
    "--hidden": "chạy thu nhỏ cạnh đồng hồ, không hiện cửa sổ",
}
"""What the window takes, and what each does; listed here so that the help tells them."""

_FILTERS = ", ".join(FILTER_NAMES.values())
_COLUMNS = ", ".join(one.value for one in RegisterColumn)
_SUBJECTS = ", ".join(one.value for one in RuleSubject)
_ROLES = [one.value for one in OriginalRole if one is not OriginalRole.MAIN]
_LEAST_SECONDS, _MOST_SECONDS = 1, 86_400


_HEADINGS = (
    ("usage:", "Cách dùng:"),
    ("\npositional arguments:\n", "\nTham số:\n"),
    ("\noptions:\n", "\nTùy chọn:\n"),
)
# What argparse says, and how it is said here; it has no other place for translations.
_COMPLAINTS = (
    (r"argument LỆNH: invalid choice: '(.*?)' \(choose from .*\)", r"không có lệnh “\1”"),
    (
        r"argument (\S+): invalid choice: '(.*?)' \(choose from (.*)\)",
        r"\1 không nhận “\2”, chỉ nhận \3",
    ),
    (r"argument (\S+): invalid \w+ value: '(.*)'", r"\1 không nhận “\2”"),
    (r"argument (\S+): expected .*", r"thiếu giá trị sau \1"),
    (r"argument (\S+): ignored explicit argument '(.*)'", r"\1 không nhận giá trị “\2”"),
    (r"argument (\S+): (.*)", r"\1 không nhận “\2”"),
    (r"the following arguments are required: (.*)", r"thiếu \1"),
    (r"unrecognized arguments: (.*)", r"không hiểu “\1”"),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 có thể là \2"),
)


def _in_vietnamese(message: str) -> str:
    for complaint, sentence in _COMPLAINTS:
        match = re.fullmatch(complaint, message, re.DOTALL)
        if match is not None:
            return match.expand(sentence)
    return message


class _Parser(argparse.ArgumentParser):
    """A parser with Vietnamese headings that complains in Vietnamese and exits with 2."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, **options)
        self.command_names: frozenset[str] = frozenset()
        self.general = self.add_argument_group("Tùy chọn chung")
        self.general.add_argument("-h", "--help", action="help", help="in hướng dẫn này")

    @override
    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "Cách dùng:", 1)

    @override
    def format_help(self) -> str:
        text = super().format_help()
        for english, heading in _HEADINGS:
            text = text.replace(english, heading, 1)
        return text

    @override
    def error(self, message: str) -> NoReturn:
        sys.stderr.write(self.format_usage())
        sys.stderr.write(
            f"Câu lệnh chưa đúng: {_in_vietnamese(message)}. Xem hướng dẫn: {self.prog} --help\n"
        )
        sys.exit(2)


def make_parser() -> "_Parser":
    """Return the parser. ``command`` is None where the window is to be opened."""
    parser = _Parser(
        prog="hoso",
        description="Hồ sơ: nhập, nhận dạng và tìm văn bản. Không có lệnh thì mở cửa sổ.",
    )
    _add_shared(parser, is_command=False)
    parser.general.add_argument(
        "--version", action="version", version=f"Hồ sơ {__version__}", help="in phiên bản"
    )
    parser.general.add_argument(
        "--tour", action="store_true", help="chạy thử trên văn bản mẫu, không cần màn hình"
    )
    parser.general.add_argument(
        "--smoke",
        action="store_true",
        help="mở thử cửa sổ rồi tự đóng, in một dòng JSON (thêm --picture TỆP để chụp lại)",
    )
    window = parser.add_argument_group(
        "Mở cửa sổ (không có lệnh; tên tệp và thư mục thì được nhập vào kho)"
    )
    for option, about in _WINDOW_OPTIONS.items():
        window.add_argument(option, action="store_true", help=about)
    commands = parser.add_subparsers(
        dest="command", metavar="LỆNH", title="Các lệnh", parser_class=_Parser
    )
    _add_library_commands(commands)
    _add_paper_commands(commands)
    parser.command_names = frozenset(commands.choices)
    return parser


def _add_shared(parser: _Parser, *, is_command: bool) -> None:
    # The same options may stand before and after the command; the one after
    # must not put its default over the one before.
    default: Any = argparse.SUPPRESS if is_command else None
    parser.general.add_argument(
        "--library",
        type=Path,
        metavar="THƯ_MỤC",
        default=default,
        help="thư mục kho (mặc định: biến HOSO_LIBRARY, rồi “Ho so” trong Documents)",
    )
    parser.general.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS if is_command else False,
        help="in mỗi dòng một đối tượng JSON",
    )


def _add(commands: Any, name: str, about: str) -> _Parser:
    parser: _Parser = commands.add_parser(name, help=about, description=about)
    _add_shared(parser, is_command=True)
    return parser


def _add_library_commands(commands: Any) -> None:
    init = _add(commands, "init", "tạo kho mới trong một thư mục mới hoặc trống")
    init.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="nơi đặt kho")
    init.add_argument("--committee", metavar="TÊN", help="cơ quan của bạn, như “Thị ủy Ngã Năm”")
    init.add_argument(
        "--force", action="store_true", help="vẫn tạo dù nơi đó không an toàn (ổ mạng, đồng bộ)"
    )
    _add(commands, "stats", "đếm văn bản trong kho")
    _add(commands, "reindex", "dựng lại chỉ mục tìm")
    _add(commands, "verify", "kiểm tra cơ sở dữ liệu, bản gốc và chỉ mục")
    backup = _add(commands, "backup", "sao lưu cả kho vào một tệp, có kiểm tra")
    backup.add_argument("file", type=Path, metavar="TỆP", help="tệp sao lưu sẽ tạo")
    restore = _add(commands, "restore", "phục hồi kho từ tệp sao lưu vào thư mục mới")
    restore.add_argument("file", type=Path, metavar="TỆP", help="tệp sao lưu")
    restore.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="thư mục mới hoặc trống")
    export = _add(commands, "export", "chép bản gốc ra ngoài, kèm danh mục")
    export.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="thư mục mới hoặc trống")


def _add_paper_commands(commands: Any) -> None:
    importing = _add(commands, "import", "nhập tệp và thư mục vào kho; chạy lại là làm tiếp")
    importing.add_argument("paths", nargs="+", type=Path, metavar="ĐƯỜNG_DẪN")
    importing.add_argument(
        "--no-ocr", action="store_true", help="chưa đọc chữ trong bản quét; lệnh ocr đọc sau"
    )
    _add(commands, "ocr", "đọc chữ trong các bản quét còn chờ; dừng lúc nào cũng được")
    recognize = _add(commands, "recognize", "đọc và nhận dạng mà không nhập kho")
    recognize.add_argument("paths", nargs="+", type=Path, metavar="ĐƯỜNG_DẪN")
    recognize.add_argument("--text", action="store_true", help="kèm toàn văn")
    _add_search_commands(commands)
    show = _add(commands, "show", "xem một văn bản")
    show.add_argument("id", type=int, metavar="ID")
    _add_filing_commands(commands)


def _add_search_commands(commands: Any) -> None:
    search = _add(commands, "search", "tìm văn bản, có dấu hay không dấu đều được")
    search.add_argument("query", nargs="?", metavar="CÂU_TÌM", help="số ký hiệu, từ, ngày …")
    search.add_argument("--stdin", action="store_true", help="mỗi dòng nhập là một câu tìm")
    search.add_argument("--limit", type=_count, default=50, metavar="N", help="số kết quả (50)")
    search.add_argument("--offset", type=_count, default=0, metavar="N", help="bỏ qua N kết quả")
    search.add_argument(
        "--record", type=Path, metavar="TỆP", help="ghi phiếu tra cứu (.html) để in hoặc lưu"
    )
    search.add_argument("--save", metavar="TÊN", help="lưu câu tìm này dưới một tên")
    search.add_argument("--saved", metavar="TÊN", help="hỏi lại câu tìm đã lưu")
    search.add_argument(
        "--sort",
        choices=[one.value for one in Sort],
        default="relevance",
        help="liên quan nhất (relevance), mới nhất (date), cũ trước (oldest), theo số (number), "
        "hoặc thứ tự trong hồ sơ (dossier, cùng --filter hồ sơ=…)",
    )
    search.add_argument(
        "--filter",
        action="append",
        default=[],
        metavar="MỤC=GIÁ_TRỊ",
        help=f"lọc theo: {_FILTERS}; có dấu hay không đều được",
    )
    _add(commands, "searches", "các câu tìm đã lưu kèm số văn bản lúc này, và câu vừa tìm")
    short = _add(commands, "abbreviations", "chữ viết tắt riêng của cơ quan khi tìm")
    short.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="TẮT=NGHĨA",
        help="đặt nghĩa, nhiều nghĩa cách bằng |; để trống là bỏ nghĩa có sẵn",
    )
    short.add_argument(
        "--forget", action="append", default=[], metavar="TẮT", help="bỏ chữ viết tắt riêng"
    )
    related = _add(commands, "related", "văn bản liên quan: viện dẫn, cùng loạt, cùng việc")
    related.add_argument("id", type=int, metavar="ID")
    related.add_argument("--limit", type=_count, default=10, metavar="N", help="số văn bản (10)")


def _add_filing_commands(commands: Any) -> None:
    register = _add(commands, "register", "nhập sổ văn bản (.xlsx, .csv), ghép với văn bản đã có")
    register.add_argument("file", type=Path, metavar="TỆP", help="sổ văn bản")
    register.add_argument("--dry-run", action="store_true", help="chỉ báo cáo, không thay đổi gì")
    register.add_argument("--sheet", metavar="TÊN", help="trang tính (mặc định: trang giống sổ)")
    register.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="MỤC=CỘT",
        help=f"chọn cột: tiêu đề, chữ (B) hoặc số; mục: {_COLUMNS}",
    )
    register.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="MỤC=GIÁ_TRỊ",
        help="giá trị cho mọi dòng để trống mục đó, như issuer=Thị ủy Ngã Năm",
    )
    register.add_argument(
        "--matched-only", action="store_true", help="không tạo văn bản cho dòng chưa có tệp"
    )
    inbox = _add(commands, "inbox", "xem hộp chờ và lý do; nhận văn bản")
    inbox.add_argument("--accept", nargs="+", type=int, metavar="ID", help="nhận các văn bản này")
    inbox.add_argument(
        "--correct",
        nargs=2,
        metavar=("ID", "MỤC=GIÁ_TRỊ"),
        help="sửa một mục, rồi kể các văn bản đang chờ có thể cùng giá trị ấy",
    )
    inbox.add_argument("--like", action="store_true", help="sửa luôn các văn bản được kể ra")
    duplicates = _add(commands, "duplicates", "liệt kê các cặp văn bản gần giống nhau")
    duplicates.add_argument("--limit", type=_count, default=500, metavar="N")
    duplicates.add_argument(
        "--difference", nargs=2, type=int, metavar="ID", help="hai văn bản này khác nhau chỗ nào"
    )
    reread = _add(commands, "reread", "đọc lại bản gốc, xem điều sẽ đổi (giữ mọi sửa tay)")
    reread.add_argument("ids", nargs="*", type=int, metavar="ID", help="mặc định: chưa rõ chữ")
    reread.add_argument("--apply", action="store_true", help="ghi các thay đổi; hoàn tác được")
    _add_habit_commands(commands)


def _add_habit_commands(commands: Any) -> None:
    rules = _add(commands, "rules", "quy tắc lưu riêng: xem trước việc sẽ làm, lưu, chạy, bỏ")
    rules.add_argument(
        "--if",
        dest="conditions",
        action="append",
        default=[],
        metavar="NƠI=CHỮ",
        help=f"điều kiện, nhiều điều kiện cùng phải đúng; nơi: {_SUBJECTS}",
    )
    rules.add_argument(
        "--then",
        dest="effects",
        action="append",
        default=[],
        metavar="VIỆC=GIÁ_TRỊ",
        help='việc làm: tag=nhãn, dossier="số, ký hiệu của hồ sơ", '
        "hoặc tên mục còn trống, như issuer=…",
    )
    rules.add_argument("--name", metavar="TÊN", help="tên của quy tắc")
    rules.add_argument("--keep", action="store_true", help="lưu quy tắc cho văn bản nhập sau này")
    rules.add_argument("--run", nargs="+", type=int, metavar="ID", help="xem quy tắc đã lưu")
    rules.add_argument("--apply", action="store_true", help="sửa các văn bản đã có; hoàn tác được")
    for name, about in (("--delete", "bỏ quy tắc"), ("--restore", "lấy lại quy tắc đã bỏ")):
        rules.add_argument(name, nargs="+", type=int, default=[], metavar="ID", help=about)
    watch = _add(commands, "watch", "thư mục theo dõi: tệp mới trong đó được chép vào kho")
    watch.add_argument(
        "folder", nargs="?", type=Path, metavar="THƯ_MỤC", help="thư mục cần theo dõi"
    )
    watch.add_argument("--off", action="store_true", help="thôi theo dõi")
    watch.add_argument("--look", action="store_true", help="xem ngay và nhập tệp đã chép xong")
    watch.add_argument("--stay", action="store_true", help="xem mãi đến khi bấm Ctrl+C")
    watch.add_argument(
        "--every", type=_seconds, default=10.0, metavar="GIÂY", help="cách quãng khi --stay (10)"
    )
    versions = _add(commands, "versions", "các tệp của một văn bản: bản chính, bản quét, dự thảo")
    versions.add_argument("id", type=int, metavar="ID")
    versions.add_argument("--attach", type=int, metavar="ID", help="gộp tệp của văn bản này vào")
    versions.add_argument(
        "--role", choices=_ROLES, default="scan", help="tệp gộp vào là gì (mặc định: scan)"
    )
    versions.add_argument("--detach", type=int, metavar="TỆP", help="tách tệp thành văn bản riêng")


def _seconds(text: str) -> float:
    seconds = float(text)
    if not _LEAST_SECONDS <= seconds < _MOST_SECONDS:
        raise argparse.ArgumentTypeError(text)
    return seconds


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(text)
    return int(text)
