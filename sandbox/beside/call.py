"""One AWS call, as it came in."""

import json
import re
from dataclasses import dataclass
from urllib.parse import parse_qs

SCOPE = re.compile(r"Credential=([^/]+)/\d+/([^/]+)/([^/]+)/")


@dataclass(frozen=True)
class Call:
    key: str
    region: str
    service: str
    action: str
    # Form fields of the query services, members of the document of the JSON services.
    fields: dict

    @staticmethod
    def of(environ, body):
        scope = SCOPE.search(environ.get("HTTP_AUTHORIZATION", ""))
        key, region, service = scope.groups() if scope else ("", "", "")
        target = environ.get("HTTP_X_AMZ_TARGET", "")
        if target:
            return Call(key, region, service, target.rsplit(".", 1)[-1], json.loads(body or b"{}"))
        if environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
            fields = {name: values[0] for name, values in parse_qs(body.decode(), keep_blank_values=True).items()}
            return Call(key, region, service, fields.get("Action", ""), fields)
        return Call(key, region, service, "", {})
