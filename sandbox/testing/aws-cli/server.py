"""The AWS CLI, loaded once: each call is a fork of this process with the caller's files, folder and environment."""

import contextlib
import io
import json
import os
import socket
import sys
import threading

from awscli.clidriver import create_clidriver

# One call of each kind, to nowhere: what the AWS CLI loads for it stays loaded.
WARM_UP = (
    ["iam", "get-role", "--role-name=x", "--query=Role.Arn", "--output=text"],
    ["iam", "get-instance-profile", "--instance-profile-name=x", "--output=json"],
    ["ec2", "describe-tags", "--query=Tags"],
    ["sts", "get-caller-identity"],
)
NOWHERE = {
    "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
    "AWS_MAX_ATTEMPTS": "1",
    "AWS_DEFAULT_REGION": "eu-central-1",
    "AWS_ACCESS_KEY_ID": "x",
    "AWS_SECRET_ACCESS_KEY": "x",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
}


def die_with_stdin():
    sys.stdin.buffer.read()
    os._exit(0)


def run(driver, call, files):
    for number, file in enumerate(files):
        os.dup2(file, number)
    os.chdir(call["folder"])
    os.environ.clear()
    os.environ.update(call["environment"])
    code = 255
    try:
        code = driver.main(call["arguments"])
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def main():
    os.environ.update(NOWHERE)
    driver = create_clidriver()
    with contextlib.redirect_stderr(io.StringIO()):
        for arguments in WARM_UP:
            driver.main(arguments)
    server = socket.socket(socket.AF_UNIX)
    server.bind(sys.argv[1])
    server.listen()
    threading.Thread(target=die_with_stdin, daemon=True).start()
    print("ready", flush=True)
    while True:
        client, _ = server.accept()
        with client:
            message, files, _, _ = socket.recv_fds(client, 1 << 20, 3)
            child = os.fork()
            if child == 0:
                run(driver, json.loads(message), files)
            for file in files:
                os.close(file)
            _, status = os.waitpid(child, 0)
            client.sendall(bytes([os.waitstatus_to_exitcode(status) & 255]))


main()
