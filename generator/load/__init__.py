"""Phase 1: content/ and templates/profiles/ become a typed, frozen model; every problem with its file and line, all at once."""
