"""Every web page before axe-core and IBM's engine at two widths, and before the Nu HTML checker."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from proof.conftest import HERE, Built, program, said_by

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("proof")]


def test_axe_and_ibm_find_nothing_on_a_desk_or_a_telephone(built: Built, node_modules: Path) -> None:
    assert node_modules
    pages = built.files("html")
    report = json.loads(said_by(program("node"), HERE / "judge_pages.mjs", program("chromium"), *pages))
    assert len(report) == len(pages)
    assert not {built.name(Path(file)): findings[:5] for file, findings in report.items() if findings}


def test_axe_does_find_faults(node_modules: Path, tmp_path: Path) -> None:
    assert node_modules
    page = tmp_path / "faulty.html"
    page.write_text('<!doctype html><html><title>Faulty</title><body><img src="x.png"><p>Words', encoding="utf-8")
    (findings,) = json.loads(said_by(program("node"), HERE / "judge_pages.mjs", program("chromium"), page)).values()
    assert any("axe image-alt" in finding for finding in findings)
    assert any("IBM" in finding for finding in findings)


def test_the_nu_checker_finds_nothing(built: Built, node_modules: Path) -> None:
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [program("java"), "-jar", jar, "--format", "json", *built.files("html")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    messages = json.loads(done.stderr)["messages"]
    assert not [f"{message['url']}: {message['message']}" for message in messages][:5]
