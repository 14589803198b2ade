# language: vi
Tính năng: Sửa nhiều văn bản một lúc
  Trước khi sửa thấy rõ từng chỗ sẽ đổi; sửa rồi vẫn lấy lại được.

  Bối cảnh:
    Biết kho mẫu đang mở

  Kịch bản: Sửa người ký của hai văn bản rồi hoàn tác
    Khi tôi chọn các văn bản "59-KH/TU" và "60-KH/TU"
    Và tôi mở sửa hàng loạt bằng F2
    Và tôi ghi "Trần Thị Bưởi" vào mục "Người ký"
    Thì bảng xem trước có 2 chỗ sẽ đổi
    Khi tôi đồng ý sửa
    Thì người ký của "59-KH/TU" và "60-KH/TU" là "Trần Thị Bưởi"
    Khi tôi gõ Ctrl+Z trong danh sách
    Thì người ký của hai văn bản trở lại như trước
    Và dòng báo bắt đầu bằng "Đã hoàn tác: Sửa người ký của 2 văn bản"
