"""The one tree in the middle: every paper is this before it is Word, PDF, HTML, braille or speech."""
