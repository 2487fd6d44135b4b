"""Phase 5: the tree and a reading profile become bytes; one room for each format, strangers to each other."""
