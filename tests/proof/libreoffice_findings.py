"""LibreOffice's Tools > Accessibility Check without a screen: Word files in, its findings and the printed pages out.

Run by the system's Python, which has the `uno` bridge: python3 libreoffice_findings.py FOLDER FILE.docx ...
The folder gets the office's settings, and each file's pages as a PDF named by its place among the files: 0.pdf, 1.pdf.
What is printed is a JSON object: file -> list of findings.
The check has no interface but its dialog, and a headless office shows no dialogs; so the office draws onto nothing
(the svp plug-in), and the dialog's lines are read through the accessibility interface that a screen reader would use.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import uno
from com.sun.star.accessibility import AccessibleRole
from com.sun.star.beans import PropertyValue
from com.sun.star.beans.PropertyState import DIRECT_VALUE
from com.sun.star.connection import NoConnectException

DIALOG = "Accessibility Check"
LONGEST_WAIT = 60
PIPE = f"committee-papers-{os.getpid()}"


def start(profile: Path) -> subprocess.Popen[bytes]:
    """An office of our own, listening on a pipe named after the folder of its settings."""
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--norestore", "--nologo", "--nodefault"]
    command.append(f"--accept=pipe,name={PIPE};urp;")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, env={**os.environ, "SAL_USE_VCLPLUGIN": "svp"}, start_new_session=True, **quiet)


def connect() -> Callable[[str], Any]:
    """A function that makes services of the running office."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    address = f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext"
    context = awaited(lambda: _resolved(resolver, address))
    return lambda name: context.ServiceManager.createInstanceWithContext(name, context)


def _resolved(resolver: Any, address: str) -> Any:
    try:
        return resolver.resolve(address)
    except NoConnectException:
        return None


def awaited(ask: Callable[[], Any], patience: float = LONGEST_WAIT) -> Any:
    """What `ask` gives once it gives something; None when patience is at an end."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        answer = ask()
        if answer is not None:
            return answer
        time.sleep(0.05)
    return None


def things_in(accessible: Any) -> Iterator[Any]:
    """Everything that can be perceived in a window, its own context first."""
    context = accessible.getAccessibleContext()
    yield context
    for place in range(context.getAccessibleChildCount()):
        yield from things_in(context.getAccessibleChild(place))


def dialog(toolkit: Any) -> list[Any] | None:
    """What is in the dialog of the check, if it is open."""
    for place in range(toolkit.getTopWindowCount()):
        window = toolkit.getTopWindow(place)
        context = window.getAccessibleContext() if window else None
        if context and context.getAccessibleName() == DIALOG:
            return list(things_in(window))
    return None


def judged(file: Path, pages: Path, service: Callable[[str], Any]) -> list[str]:
    """The lines of the dialog for one file, whose pages are exported too."""
    document = service("com.sun.star.frame.Desktop").loadComponentFromURL(file.as_uri(), "_blank", 0, ())
    try:
        document.storeToURL(pages.as_uri(), (PropertyValue("FilterName", 0, "writer_pdf_Export", DIRECT_VALUE),))
        return findings(document.CurrentController.Frame, service)
    finally:
        document.close(True)


def findings(frame: Any, service: Callable[[str], Any]) -> list[str]:
    """What the check says of the document in a window; its dialog does not open when that is nothing."""
    service("com.sun.star.frame.DispatchHelper").executeDispatch(frame, ".uno:AccessibilityCheck", "", 0, ())
    toolkit = service("com.sun.star.awt.Toolkit")
    toolkit.processEventsToIdle()
    named = [(thing.getAccessibleRole(), thing.getAccessibleName(), thing) for thing in dialog(toolkit) or []]
    for role, name, thing in named:
        if role == AccessibleRole.PUSH_BUTTON and name == "Cancel":
            thing.doAccessibleAction(0)
            awaited(lambda: True if dialog(toolkit) is None else None, 5)
    return [name for role, name, _ in named if role == AccessibleRole.TEXT and name]


def main(folder: str, *files: str) -> None:
    """Judge the files, keep their pages and print what was found in each."""
    profile = Path(folder) / "settings"
    office = start(profile)
    try:
        service = connect()
        pages = [Path(folder) / f"{place}.pdf" for place in range(len(files))]
        print(json.dumps({file: judged(Path(file), page, service) for file, page in zip(files, pages, strict=True)}))
    finally:
        os.killpg(office.pid, 9)


if __name__ == "__main__":
    main(*sys.argv[1:])
