# language: vi
Tính năng: Việc lớn dừng được
  Một việc trên hàng trăm văn bản chạy bên cạnh cửa sổ; dừng giữa chừng thì không có gì dở dang.

  Kịch bản: Dừng hoàn tác một lần sửa hàng loạt
    Biết một kho có 501 văn bản
    Khi tôi chọn tất cả và sửa người ký thành "Nguyễn Văn An"
    Thì cả 501 văn bản có người ký "Nguyễn Văn An"
    Khi tôi hoàn tác nhưng bấm Dừng trước khi xong
    Thì cả 501 văn bản có người ký "Nguyễn Văn An"
    Khi tôi hoàn tác và để chạy hết
    Thì không văn bản nào còn người ký "Nguyễn Văn An"
