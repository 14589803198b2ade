"""What lists and trees hold: identifiers and the rows already seen."""
