# language: vi
Tính năng: Quy tắc lưu
  Việc xếp văn bản lặp đi lặp lại thì đặt thành quy tắc; xem trước rồi mới dùng.

  Bối cảnh:
    Biết kho mẫu đang mở
    Khi tôi mở quy tắc lưu
    Và tôi đặt quy tắc: trích yếu có "kiểm điểm giữa nhiệm kỳ" thì gắn nhãn "sơ kết"

  Kịch bản: Xem trước, áp dụng cho văn bản đã có, rồi hoàn tác
    Khi tôi xem trước quy tắc với văn bản đã có
    Thì bảng xem trước chỉ có văn bản mà trích yếu có "kiểm điểm giữa nhiệm kỳ"
    Và chưa văn bản nào có nhãn "sơ kết"
    Khi tôi đồng ý áp dụng quy tắc
    Thì mọi văn bản trong bảng xem trước có nhãn "sơ kết"
    Khi tôi bấm Hoàn tác ở hộp quy tắc
    Thì chưa văn bản nào có nhãn "sơ kết"

  Kịch bản: Quy tắc đã lưu làm việc với văn bản nhập sau
    Khi tôi lưu quy tắc
    Và tôi nhập thêm một văn bản có trích yếu "kiểm điểm giữa nhiệm kỳ"
    Thì văn bản mới nhập có nhãn "sơ kết"
