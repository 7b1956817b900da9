"""moto as a local AWS endpoint: bound to this machine, one request at a time, gone when its parent is gone."""

import argparse
import io
import os
import signal
import sys
import threading

# Read by moto when it is imported. CORS would let any web page the user visits read and reset the emulator.
os.environ["MOTO_DISABLE_GLOBAL_CORS"] = "true"
os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "false"

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app  # noqa: E402
from werkzeug.serving import WSGIRequestHandler, make_server  # noqa: E402

import beside  # noqa: E402
from beside.call import Call  # noqa: E402


class Beside:
    """Answers what moto does not know, or knows wrongly, and leaves everything else to it."""

    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        if not environ.get("CONTENT_LENGTH"):
            return self.app(environ, start_response)
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        environ["wsgi.input"] = io.BytesIO(body)
        answer = beside.answer(Call.of(environ, body))
        if answer is None:
            return self.app(environ, start_response)
        status, text = answer
        kind = "application/x-amz-json-1.1" if text.startswith("{") else "text/xml"
        start_response(status, [("Content-Type", kind), ("Content-Length", str(len(text.encode())))])
        return [text.encode()]


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
