"""The written contract of all JSON."""

import json
from importlib.resources import files

import jsonschema  # type: ignore[import-untyped]  # it ships no types

SCHEMA = files("factcheck.report") / "report.schema.json"
CHECK = jsonschema.Draft202012Validator(
    json.loads(SCHEMA.read_text(encoding="utf-8")),
    format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
)
