"""What the program says in Vietnamese, apart from the texts of its window and console."""
