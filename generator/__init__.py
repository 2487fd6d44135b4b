"""Committee Papers: structured content becomes accessible committee papers.

The phases carry the same numbers here, in ARCHITECTURE.md and in the progress output:

1. load     content/ (YAML, CSV, Excel) becomes a typed, frozen model
2. check    the model is held against the rules a paper lives under
3. compose  model and paper templates become one numbered tree of blocks
4. draw     chart specifications become pictures
5. write    the tree and a reading profile become the bytes of a file
6. audit    the finished file is opened again and inspected as a stranger would
7. record   what was read and what was written is kept for the next build

Nothing flows back: a later phase never asks an earlier one a question.
"""

__version__ = "0.1.0"
