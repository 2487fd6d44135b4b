"""LibreOffice's Tools > Accessibility Check without a screen: Word files in, a JSON object of its findings out.

Run by the system's Python, which has the `uno` bridge: python3 libreoffice_findings.py PROFILE_FOLDER FILE.docx ...
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
from com.sun.star.connection import NoConnectException

DIALOG = "Accessibility Check"
LONGEST_WAIT = 60


def start(profile: Path) -> subprocess.Popen[bytes]:
    """An office of our own, listening on a pipe named after the folder of its settings."""
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--norestore", "--nologo", "--nodefault"]
    command.append(f"--accept=pipe,name={profile.name};urp;")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, env={**os.environ, "SAL_USE_VCLPLUGIN": "svp"}, start_new_session=True, **quiet)


def connect(profile: Path) -> Callable[[str], Any]:
    """A function that makes services of the running office."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    address = f"uno:pipe,name={profile.name};urp;StarOffice.ComponentContext"
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


def findings(file: Path, service: Callable[[str], Any]) -> list[str]:
    """The lines of the dialog for one file; the dialog does not open when there are none."""
    document = service("com.sun.star.frame.Desktop").loadComponentFromURL(file.as_uri(), "_blank", 0, ())
    frame = document.CurrentController.Frame
    service("com.sun.star.frame.DispatchHelper").executeDispatch(frame, ".uno:AccessibilityCheck", "", 0, ())
    toolkit = service("com.sun.star.awt.Toolkit")
    things = awaited(lambda: dialog(toolkit), 2) or []
    named = [(thing.getAccessibleRole(), thing.getAccessibleName(), thing) for thing in things]
    for role, name, thing in named:
        if role == AccessibleRole.PUSH_BUTTON and name == "Cancel":
            thing.doAccessibleAction(0)
            awaited(lambda: True if dialog(toolkit) is None else None, 5)
    document.close(True)
    return [name for role, name, _ in named if role == AccessibleRole.TEXT and name]


def main(folder: str, *files: str) -> None:
    """Judge the files and print what was found in each."""
    profile = Path(folder)
    office = start(profile)
    try:
        service = connect(profile)
        print(json.dumps({file: findings(Path(file), service) for file in files}))
    finally:
        os.killpg(office.pid, 9)


if __name__ == "__main__":
    main(*sys.argv[1:])
