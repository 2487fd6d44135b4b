"""One file for each family of rules; each turns a WordFile into findings."""
