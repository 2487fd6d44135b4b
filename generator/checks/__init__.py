"""Phase 2: the model is held against the rules a paper lives under; one file for each family of rules."""
