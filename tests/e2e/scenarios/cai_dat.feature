# language: vi
Tính năng: Cài đặt
  Mọi cài đặt ở một chỗ, có hiệu lực ngay, lần sau mở vẫn còn.

  Bối cảnh:
    Biết kho mẫu đang mở

  Kịch bản: Đổi sang nền tối và chữ to hơn
    Khi tôi mở cài đặt bằng Ctrl+,
    Và tôi chọn "Tối" ở mục "Sáng hay tối"
    Và tôi chọn "150 %" ở mục "Cỡ chữ"
    Thì cửa sổ có nền tối và chữ to gấp rưỡi
    Khi tôi đóng cài đặt bằng Esc rồi mở lại
    Thì mục "Sáng hay tối" là "Tối"
    Và mục "Cỡ chữ" là "150 %"

  Kịch bản: Luôn mở một kho khi khởi động
    Khi tôi mở cài đặt bằng Ctrl+,
    Và tôi bật "Luôn mở kho này khi khởi động"
    Và hôm sau tôi dùng một kho khác
    Thì lần khởi động tới vẫn mở kho mẫu
