"""A case is a text file: what is changed in a good file, and what the audit then finds, word for word.

    A sentence that says what the case shows.
    === word/document.xml
    - <w:tblHeader/>
    + <w:tblHeader w:val="0"/>
    === findings
    error header-row-missing: the first row is not marked as header; it is wanted so
        under “Background”, table 1

A line with `-` must stand in the part, and the lines with `+` after it take its place (none: it is cut out); text
around it on the same line stays. Lines with `+` alone are the whole part anew. `=== name` gives the file another name,
`=== findings at 18` puts the large-print rules to it.
With `pytest --accept` the findings are written anew, and the case still fails, to be read.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from generator.audit.findings import Audit

HERE = Path(__file__).parent
Parts = dict[str, str]


@dataclass(frozen=True)
class Case:
    """One case file, read: the edits by part, the file's name, and the size asked for."""

    path: Path
    edits: tuple[tuple[str, str], ...]
    name: str
    large_print: Decimal | None
    head: str

    def findings(self, audit: Callable[..., Audit], data: bytes) -> Audit:
        return audit(data, self.name, large_print=self.large_print)

    def with_findings(self, audit: Audit) -> str:
        """The text of the case with what this audit found."""
        lines = [
            f"{found.severity} {found.rule}: {found.message}\n"
            + "".join(f"    {place}\n" for place in (found.place, *found.also))
            for found in audit.findings
        ]
        return self.head + "".join(lines)


def read_case(path: Path, name: str) -> Case:
    """The case in a file; `name` is what the good file is called."""
    before, mark, after = path.read_text(encoding="utf-8").partition("=== findings")
    assert mark, f"{path.name}: '=== findings' is wanted"
    asked = after.partition("\n")[0].removeprefix(" at ").strip()
    edits = []
    for part in before.split("=== ")[1:]:
        heading, _, body = part.partition("\n")
        if heading.startswith("name "):
            name = heading.removeprefix("name ")
        else:
            edits.append((heading, body))
    head = f"{before}{mark}{after.partition(chr(10))[0]}\n"
    return Case(path, tuple(edits), name, Decimal(asked) if asked else None, head)


def edited(parts: Parts, case: Case) -> Parts:
    """The good parts with the case's changes."""
    changed = dict(parts)
    for part, body in case.edits:
        for old, new in _replacements(body):
            assert old in changed[part], f"{case.path.name}: “{old}” is not in {part}"
            changed[part] = changed[part].replace(old, new, 1) if old else new
    return changed


def _replacements(body: str) -> Iterator[tuple[str, str]]:
    old, new = "", []
    for line in body.splitlines():
        if line.startswith("- "):
            if old:
                yield old, "\n".join(new)
            old, new = line[2:], []
        elif line.startswith("+ "):
            new.append(line[2:])
    yield old, "\n".join(new)


def good_word_parts() -> Parts:
    """The parts of the good Word file, which is kept unzipped so that it can be read."""
    folder = HERE / "good-word"
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in sorted(folder.rglob("*")) if p.is_file()}


def zipped(parts: Parts) -> bytes:
    """The parts as a Word file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def cases(folder: str) -> list[Path]:
    """The case files of one format."""
    return sorted((HERE / folder).glob("*.txt"))


def pdf_of(text: str) -> bytes:
    """A PDF from the text of its objects, which are numbered from 1; the last is the document information."""
    objects = [part.strip() for part in re.split(r"(?m)^endobj$", text) if part.strip()]
    data, offsets = b"%PDF-1.7\n", []
    for one in objects:
        offsets.append(len(data))
        data += f"{_with_length(one)}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


def _with_length(text: str) -> str:
    stream = re.search(r"stream\n(.*)\nendstream", text, re.DOTALL)
    return text.replace("LENGTH", str(len(stream[1]) if stream else 0))
