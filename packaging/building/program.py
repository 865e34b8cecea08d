"""The installed program, as it lies on every system: libraries, the release, its start script, licences and the list of parts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from building import lock, sbom, trim, wheels
from building.app import Release, app, start
from building.components import Runtime
from building.licences import tree as licences
from building.pin import Target
from building.tree import Tree


def program(
    targets: Sequence[Target], *, given: Path | None = None, dirty: bool = False, runtime: Runtime | None = None, test: bool = False
) -> tuple[Release, Tree]:
    """Everything below ``<program>/`` but the runtime itself: lib, lib-cpXYZ, start, app, program.json, licences, sbom.cdx.json.

    ``lib`` holds the wheels that fit every target, ``lib-cpXYZ`` those of one Python. ``given``: a folder of wheels (no network);
    ``dirty``: what no commit holds is taken along; ``runtime``: the Python the installer brings; ``test`` marks the program as one.
    """
    release, own = app(dirty=dirty)
    gathered = [wheels.gather(lock.pins(target, given), target, given=given) for target in targets]
    every = {path.name: path for of_one in gathered for path in of_one.values()}
    locked = lock.entries()
    tree = Tree()
    tree.put("app", own)
    for _, path in sorted(every.items()):
        fitting = [target for target, of_one in zip(targets, gathered, strict=True) if path in of_one.values()]
        folders = ["lib"] if len(fitting) == len(targets) else [f"lib-{target.tag}" for target in fitting]
        pin = locked[lock.normal(path.name.split("-")[0])]
        kept = dict(trim.kept(path.name, wheels.held(path, pin), targets[0]))
        for folder in folders:
            tree.put(folder, kept)
    digest = lock.libraries_digest(given, target=targets[0])
    tree.add("start/fieldapp_start.py", start(dirty=dirty))
    tree.add("program.json", release.program(digest, runtime.version if runtime else "", test=test))
    tree.put("", licences(every, runtime))
    tree.add(sbom.NAME, sbom.document(release, lock.pins(targets[0], given), every, runtime))
    return release, tree
