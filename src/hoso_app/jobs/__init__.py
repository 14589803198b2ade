"""Work beside the window: the only room that makes threads."""
