"""Braille as PEF before the schema of the format, which Debian's brailleUtils carries."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from proof.conftest import ROOT

pytestmark = pytest.mark.slow

JAR = Path("/usr/share/java/brailleUtils-core.jar")
SCHEMA = "org/daisy/braille/pef/resource-files/pef-2008-1-full.rng"
MEETING = "2016-09-12-adult-social-care"


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    assert JAR.is_file(), "the schema of PEF is missing: run sh tests/install-system-packages.sh proof"
    with zipfile.ZipFile(JAR) as jar:
        return etree.RelaxNG(etree.fromstring(jar.read(SCHEMA)))


@pytest.fixture(scope="module")
def volumes(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every paper of a meeting, and its pack, as PEF."""
    output = tmp_path_factory.mktemp("pef")
    command = [sys.executable, "-m", "generator", "build", MEETING, "--format", "pef", "--output", str(output)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return sorted(output.rglob("*.pef"))


def test_every_paper_and_the_pack_are_as_the_schema_wants(schema: etree.RelaxNG, volumes: list[Path]) -> None:
    assert {"00-agenda.pef", "pack.pef"} <= {file.name for file in volumes}
    assert {file.name: errors for file in volumes if (errors := _errors(schema, file.read_bytes()))} == {}


def test_the_schema_does_find_a_fault(schema: etree.RelaxNG, volumes: list[Path]) -> None:
    assert _errors(schema, volumes[0].read_bytes().replace(b"<page>", b"<leaf>").replace(b"</page>", b"</leaf>"))


def _errors(schema: etree.RelaxNG, data: bytes) -> list[str]:
    schema.validate(etree.fromstring(data))
    return [error.message for error in schema.error_log]
