"""Original files by their content, and the folder in which a library stands."""
