# language: vi
Tính năng: Văn bản gần giống và các tệp của một văn bản
  Bản thảo, bản quét lần hai nằm cạnh bản ban hành: chương trình chỉ ra, người quyết định.

  Kịch bản: Gộp bản thảo vào kế hoạch rồi tách ra
    Biết một kho trống
    Và kế hoạch 59-KH/TU và bản thảo của nó đã được nhập
    Khi tôi mở văn bản gần giống
    Thì chỗ khác nhau có "không làm hình thức"
    Khi tôi gộp bản thảo vào kế hoạch
    Thì kế hoạch có 2 tệp và bản thảo nằm trong thùng rác
    Khi tôi mở các tệp của kế hoạch và tách bản thảo ra
    Thì kế hoạch có 1 tệp và bản thảo là một văn bản riêng
