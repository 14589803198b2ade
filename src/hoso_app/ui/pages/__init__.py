"""What stands in the main window."""
