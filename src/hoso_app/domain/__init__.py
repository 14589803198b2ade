"""Values and rules of the trade: plain Python without input or output."""
