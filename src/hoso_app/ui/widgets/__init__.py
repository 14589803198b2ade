"""Parts of the window that are built in code."""
