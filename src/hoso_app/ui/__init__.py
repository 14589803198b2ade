"""The window: the only room besides the composition root that knows Qt."""
