"""Reads the forms of ``resources/programme/forms`` into definitions, as strictly as ``reading`` reads the rest."""

from __future__ import annotations

from collections.abc import Mapping

from .definitions import FIELD_KINDS, RECORDED_AS, SEALS, SERVICE_KINDS, CrossRule, Field, Form, Label, Service
from .folder import Folder
from .reading import Lists, entries, patterns_of
from .strict import Table

# The questions of each form read so far, as they are written, for others that ask the same.
Asked = dict[str, list[dict[str, object]]]
# The bands people are counted in at an activity, as its form, its row and a register name them.
HEADS = (*(f"{sex}_{age}" for sex in "fm" for age in ("0_4", "5_11", "12_17", "18_59", "60", "age_inconnu")), "sexe_inconnu")
OFFERED = (*SERVICE_KINDS, "heads")
# What a question or a rule may ask of the person beside the answers, as ``person.minor``.
CIRCUMSTANCE = "person."


def forms(folder: Folder, codes: Lists, services: Mapping[str, Service]) -> dict[str, Form]:
    """The forms of every file in ``forms``, by key, in the order of the files. A service whose form is missing is refused."""
    found: dict[str, Form] = {}
    asked: Asked = {}
    for name in folder.names("forms"):
        for key, entry in entries(folder, name):
            if key in found:
                raise entry.wrong("another file has a form of this key")
            found[key] = _form(name, key, entry, codes, services, asked)
    for service in services.values():
        if service.form not in found:
            raise ValueError(f"services.toml [services.{service.code}]: there is no form {service.form!r}")
    for form in found.values():
        for rule in form.rules:
            if rule.needs is not None and rule.needs not in found:
                raise ValueError(f"forms [{form.key}]: a rule needs the form {rule.needs!r}, which is not known")
    return found


def _form(name: str, key: str, entry: Table, codes: Lists, services: Mapping[str, Service], earlier: Asked) -> Form:
    sections = {}
    for section_key, data in entry.take("sections", dict).items():
        section = Table(f"{name} [{key}] section {section_key}", data)
        sections[section_key] = section.done(section.label())
    fields: list[Field] = []
    earlier[key] = []
    for data in entry.take("fields", list):
        for whole in _as_asked_before(entry, data, earlier):
            earlier[key].append(whole)
            asked = Table(f"{name} [{key}] field {whole.get('key')}", whole)
            fields.append(_field(asked, sections, codes, services, {field.key for field in fields}))
    keys = {field.key for field in fields}
    form: Form = entry.done(
        Form(
            key,
            entry.label(),
            sections,
            tuple(fields),
            records=entry.one_of("records", RECORDED_AS, "step"),
            group=entry.one_of("group", codes["form_group"], ""),
            roles=tuple(entry.codes("roles", codes["role"])),
            rules=tuple(_rule(Table(f"{name} [{key}] rule", data), keys) for data in entry.take("rules", list, [])),
            version=entry.take("version", str, "1"),
        )
    )
    return form


def _as_asked_before(entry: Table, data: object, earlier: Asked) -> list[dict[str, object]]:
    """A question as written; with ``like``, as another form asked it before: one (``like = "session.date"``), or all of a section
    (``like = "activity", section = "heads"``). What is written beside ``like`` stands instead of what it names."""
    if not isinstance(data, dict):
        raise entry.wrong(f"the field {data!r} is not a table")
    if "like" not in data:
        return [data]
    form, _, key = str(data["like"]).partition(".")
    other = {name: value for name, value in data.items() if name != "like"}
    same = [field for field in earlier.get(form, ()) if (field.get("key") == key if key else field.get("section") == data.get("section"))]
    if not same:
        raise entry.wrong(f"like = {data['like']!r} names no question asked before it")
    return [{**field, **other} for field in same]


def _rule(entry: Table, keys: set[str]) -> CrossRule:
    rule = CrossRule(
        when={other: tuple(patterns) for other, patterns in entry.take("when", dict).items()},
        field=entry.one_of("field", keys),
        problem=entry.take("problem", str),
        needs=entry.take("needs", str, None),
        at_least=entry.take("at_least", int, 1),
    )
    for other in rule.when:
        if other not in keys and not other.startswith(CIRCUMSTANCE):
            raise entry.wrong(f"when names {other!r}, which is not asked")
    checked: CrossRule = entry.done(rule)
    return checked


def _field(
    entry: Table,
    sections: Mapping[str, Label],
    codes: Lists,
    services: Mapping[str, Service],
    earlier: set[str],
) -> Field:
    kind = entry.one_of("kind", FIELD_KINDS)
    key = entry.take("key", str)
    if key in earlier:
        raise entry.wrong("its key is used twice")
    named = entry.take("codes", str, None)
    if kind in ("choice", "choices", "partner") and named not in codes:
        raise entry.wrong(f"codes = {named!r} is not a list")
    if kind == "service":
        wanted = (named or "").split()
        patterns_of(entry, "codes", [one for one in wanted if one not in OFFERED], services)
        if not wanted:
            raise entry.wrong(f"codes = {named!r} names no kind of service")
    default = entry.take("default", (str, int, bool), None)
    if kind == "choice" and default is not None and default not in codes[str(named)]:
        raise entry.wrong(f"default = {default!r} is not in its list")
    without = entry.take("without", list, [])
    if kind == "choice" and (unknown := set(without) - set(codes[str(named)])):
        raise entry.wrong(f"without names {sorted(map(str, unknown))}, which is not in its list")
    conditions = entry.take("shown_if", dict, None)
    for other, patterns in (conditions or {}).items():
        if other not in earlier and not other.startswith(CIRCUMSTANCE):
            raise entry.wrong(f"shown_if names {other!r}, which is not asked before it")
        if other == "service":
            patterns_of(entry, "shown_if", patterns, services)
    field = Field(
        key=key,
        kind=kind,
        label=entry.label(),
        section=entry.one_of("section", sections),
        help=entry.labelled("help", None),
        codes=named,
        required=entry.take("required", bool, False),
        shown_if=None if conditions is None else {other: tuple(patterns) for other, patterns in conditions.items()},
        sensitive=entry.take("sensitive", bool, False),
        default=default,
        least=entry.take("least", int, 0),
        most=entry.take("most", int, None),
        without=tuple(without),
        when=entry.one_of("when", ("past", "future", "any"), "past"),
        not_before=entry.one_of("not_before", earlier, None),
        seal=entry.one_of("seal", SEALS, "clinical" if kind in ("text", "long_text") else ""),
        heads=entry.one_of("heads", HEADS, ""),
    )
    checked: Field = entry.done(field)
    return checked
