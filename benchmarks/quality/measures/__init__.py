"""How right each annotator is on the invented texts: one file per kind."""
