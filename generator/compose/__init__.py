"""Phase 3: model and paper templates become one numbered tree of blocks."""
