"""The bill of materials: every part of a build, with version, hash and licence, as CycloneDX 1.6.

The same build gives the same bytes: no time but the commit's, no chance, and no address of a package index.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from building.app import Release
from building.components import Component, Runtime, gather
from building.pin import Pin

NAME = "sbom.cdx.json"


def document(release: Release, pins: Iterable[Pin], wheels: Mapping[str, Path], runtime: Runtime | None) -> bytes:
    """``sbom.cdx.json`` of a build of ``release`` from these wheels. Refused when a part's licence is unknown or not allowed."""
    return render(release, gather(pins, wheels, runtime))


def render(release: Release, parts: Iterable[Component]) -> bytes:
    """CycloneDX 1.6 of these parts. Parts that lie in another are nested in it."""
    found = list(parts)
    tops = [part for part in found if not part.inside]
    inside: dict[str, list[Component]] = {}
    for part in found:
        inside.setdefault(part.inside, []).append(part)
    ours = {
        "type": "application",
        "bom-ref": "fieldapp",
        "name": "fieldapp",
        "version": release.version,
        "licenses": [{"license": {"id": "Apache-2.0"}}],
        "purl": f"pkg:generic/fieldapp@{release.version}",
        "properties": [
            {"name": "fieldapp:commit", "value": release.commit},
            {"name": "fieldapp:release", "value": str(release.number)},
            {"name": "fieldapp:test", "value": "true" if release.test else "false"},
        ],
        "components": [_entry(part) for part in inside.get("fieldapp", [])],
    }
    content: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"timestamp": _instant(release), "component": ours},
        "components": [{**_entry(part), **_within(inside.get(part.name, []))} for part in tops],
        "dependencies": [{"ref": "fieldapp", "dependsOn": [_reference(part) for part in tops]}],
    }
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).digest()
    content["serialNumber"] = f"urn:uuid:{uuid.UUID(bytes=digest[:16], version=5)}"
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _within(parts: list[Component]) -> dict[str, Any]:
    return {"components": [_entry(part) for part in parts]} if parts else {}


def _reference(part: Component) -> str:
    return "/".join(word for word in (part.inside, f"{part.name}@{part.version}") if word)


def _entry(part: Component) -> dict[str, Any]:
    entry: dict[str, Any] = {"type": "library", "bom-ref": _reference(part), "name": part.name}
    if part.version:
        entry["version"] = part.version
    if part.author:
        entry["authors"] = [{"name": part.author}]
    if part.purl:
        entry["purl"] = part.purl
    if part.sha256:
        entry["hashes"] = [{"alg": "SHA-256", "content": one} for one in part.sha256]
    entry["licenses"] = [{"expression": part.expression, "acknowledgement": "declared"}]
    return entry


def _instant(release: Release) -> str:
    return datetime.fromtimestamp(release.date, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
