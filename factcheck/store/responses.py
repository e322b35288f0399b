"""What a web server said, as columns and back."""

import json
import sqlite3

from factcheck.models import Redirect, Response
from factcheck.store.columns import Columns
from factcheck.store.digests import canonical


def response_columns(response: Response) -> Columns:
    """Return a response as the columns of its table."""
    return {
        "requested": response.requested,
        "address": response.address,
        "status": response.status,
        "headers": canonical([list(header) for header in response.headers]),
        "redirects": canonical([[each.status, each.location] for each in response.redirects]),
        "peer": response.peer,
    }


def response_of(row: sqlite3.Row) -> Response:
    """Return the response in a row."""
    return Response(
        requested=row["requested"],
        address=row["address"],
        status=row["status"],
        headers=tuple((name, value) for name, value in json.loads(row["headers"])),
        redirects=tuple(
            Redirect(status, location) for status, location in json.loads(row["redirects"])
        ),
        peer=row["peer"],
    )
