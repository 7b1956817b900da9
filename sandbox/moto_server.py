"""moto as a local AWS endpoint: bound to this machine, one request at a time, gone when its parent is gone."""

import argparse
import io
import json
import os
import signal
import sys
import threading
from urllib.parse import parse_qs

# Read by moto when it is imported. CORS would let any web page the user visits read and reset the emulator.
os.environ["MOTO_DISABLE_GLOBAL_CORS"] = "true"
os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "false"

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app  # noqa: E402
from werkzeug.serving import WSGIRequestHandler, make_server  # noqa: E402


# What moto does not know ends in HTTP 500, which clients take for a fault that passes. These two the doctor asks:
# a fresh account has no metadata defaults, and not everybody may simulate.
UNKNOWN_TO_MOTO = {
    "GetInstanceMetadataDefaults": (
        "200 OK",
        "<GetInstanceMetadataDefaultsResponse><accountLevel/></GetInstanceMetadataDefaultsResponse>",
    ),
    "SimulatePrincipalPolicy": (
        "403 Forbidden",
        "<ErrorResponse><Error><Code>AccessDenied</Code>"
        "<Message>The emulator does not simulate policies.</Message></Error></ErrorResponse>",
    ),
}


def tagged_resources(region, keys):
    """tag:GetResources over EC2. moto's own loads every service it has, which takes seconds and more packages."""
    from moto.core import DEFAULT_ACCOUNT_ID
    from moto.ec2 import ec2_backends
    from moto.utilities.utils import get_partition

    tags = ec2_backends[DEFAULT_ACCOUNT_ID][region].describe_tags({"key": keys})
    prefix = f"arn:{get_partition(region)}:ec2:{region}:{DEFAULT_ACCOUNT_ID}:"
    mappings = [
        {
            "ResourceARN": f"{prefix}{tag['resource_type']}/{tag['resource_id']}",
            "Tags": [{"Key": tag["key"], "Value": tag["value"]}],
        }
        for tag in tags
    ]
    return "200 OK", json.dumps({"PaginationToken": "", "ResourceTagMappingList": mappings})


class Beside:
    """Answers what moto does not know, and leaves everything else to it."""

    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        if not environ.get("CONTENT_LENGTH"):
            return self.app(environ, start_response)
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        environ["wsgi.input"] = io.BytesIO(body)
        answer = self.answer(environ, body)
        if answer is None:
            return self.app(environ, start_response)
        status, text = answer
        kind = "application/x-amz-json-1.1" if text.startswith("{") else "text/xml"
        start_response(status, [("Content-Type", kind), ("Content-Length", str(len(text.encode())))])
        return [text.encode()]

    def answer(self, environ, body):
        if environ.get("HTTP_X_AMZ_TARGET", "").endswith(".GetResources"):
            region = environ.get("HTTP_AUTHORIZATION", "").split("/")[2]
            return tagged_resources(region, [one["Key"] for one in json.loads(body)["TagFilters"]])
        if environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
            return UNKNOWN_TO_MOTO.get(parse_qs(body.decode()).get("Action", [None])[0])
        return None


class OneAtATime:
    """moto's own server is threaded and its state is not safe for that: concurrent calls end in HTTP 500."""

    def __init__(self, app):
        self.app = app
        self.lock = threading.Lock()

    def __call__(self, environ, start_response):
        # Only browsers send Origin: a page that posts here, to /moto-api/reset for example, is refused.
        if "HTTP_ORIGIN" in environ:
            start_response("403 Forbidden", [("Content-Length", "0")])
            return [b""]
        with self.lock:
            answer = self.app(environ, start_response)
            try:
                return [b"".join(answer)]
            finally:
                if hasattr(answer, "close"):
                    answer.close()


class Quiet(WSGIRequestHandler):
    def log(self, type, message, *args):
        pass


def die_with_stdin():
    sys.stdin.buffer.read()
    os._exit(0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one, printed on the first line")
    parser.add_argument("--die-with-stdin", action="store_true", help="exit when standard input closes")
    options = parser.parse_args()

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: os._exit(0))
    if options.die_with_stdin:
        threading.Thread(target=die_with_stdin, daemon=True).start()

    app = OneAtATime(Beside(DomainDispatcherApplication(create_backend_app)))
    server = make_server("127.0.0.1", options.port, app, threaded=True, request_handler=Quiet)
    # moto builds some of its answers' URLs from this.
    os.environ["MOTO_PORT"] = str(server.port)
    print(f"http://127.0.0.1:{server.port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
