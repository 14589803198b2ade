"""Generated from resources/ui by pyside6-uic; never edited."""
