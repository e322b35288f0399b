"""The written contract of all JSON."""

import jsonschema  # type: ignore[import-untyped]  # it ships no types

from factcheck.report.json import schema

CHECK = jsonschema.Draft202012Validator(
    schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
