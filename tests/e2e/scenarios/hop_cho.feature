# language: vi
Tính năng: Xem lại hộp chờ
  Văn bản mà chương trình chưa chắc chắn chờ ở hộp chờ để người sửa rồi nhận.

  Bối cảnh:
    Biết kho mẫu đang mở

  Kịch bản: Sửa một văn bản rồi nhận vào kho
    Khi tôi vào hộp chờ
    Và tôi chọn văn bản đầu danh sách
    Và tôi sửa "Người ký" thành "Nguyễn Văn An" rồi gõ Enter
    Thì giá trị ấy mang dấu sửa tay
    Khi tôi nhận văn bản bằng Ctrl+Enter
    Thì văn bản ấy không còn trong hộp chờ
    Và văn bản kế tiếp được chọn sẵn

  Kịch bản: Gõ sai ngày thì lời nhắc đứng ngay cạnh ô
    Khi tôi vào hộp chờ
    Và tôi chọn văn bản đầu danh sách
    Và tôi sửa "Ngày ban hành" thành "45/13/2023" rồi gõ Enter
    Thì cạnh ô "Ngày ban hành" có lời nhắc
    Và văn bản không bị đổi
