# language: vi
Tính năng: Đưa văn bản vào kho
  Tệp được đọc bên cạnh, cửa sổ không phải chờ; cái gì chưa nhập được thì nói rõ vì sao.

  Kịch bản: Thả một thư mục có tệp trùng và tệp hỏng
    Biết một kho trống
    Và một thư mục có 3 văn bản, 1 bản trùng và 1 tệp hỏng
    Khi tôi thả thư mục ấy vào cửa sổ
    Thì danh sách có 3 văn bản
    Và dòng báo bắt đầu bằng "Đã nhập 3 văn bản, 1 đã có sẵn, 1 tệp chưa nhập được"
    Và tệp gốc trong thư mục ấy vẫn nguyên như cũ

  Kịch bản: Dừng giữa chừng rồi nhập tiếp
    Biết một kho trống
    Và một thư mục có 200 công văn
    Khi tôi thả thư mục ấy vào cửa sổ và không đợi
    Và tôi bấm Dừng khi đã có văn bản vào kho
    Thì dòng báo bắt đầu bằng "Đã dừng nhập"
    Và những gì đã nhập vẫn nằm trong danh sách
    Khi tôi bấm "Nhập tiếp"
    Thì danh sách có 200 văn bản
