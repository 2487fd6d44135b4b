"""Two states of a paper become what changed: as values, as words, and as a document with marked changes."""
