# language: vi
Tính năng: Thư mục theo dõi
  Máy quét lưu tệp vào một thư mục; tệp mới tự vào kho, tệp gốc ở yên chỗ cũ.

  Kịch bản: Tệp mới trong thư mục được tự nhập
    Biết một kho trống
    Và một thư mục của máy quét
    Khi tôi chọn theo dõi thư mục ấy
    Và máy quét lưu một kế hoạch vào đó
    Thì danh sách có 1 văn bản
    Và dòng báo bắt đầu bằng "Đã nhập 1 văn bản từ thư mục theo dõi"
    Và tệp trong thư mục của máy quét vẫn nguyên
    Khi tôi thôi theo dõi
    Và máy quét lưu một báo cáo vào đó
    Thì danh sách vẫn có 1 văn bản
