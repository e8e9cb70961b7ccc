#!/usr/bin/env python3
"""Prints what docker or docker compose makes of .env in the working folder: adapter.py PEERS LOADER.

LOADER is interpolation, env_file or docker_run. Nothing is started: compose prints its
configuration, and docker, which reads the file before it asks anybody, asks a server that is none.
"""
import http.server
import json
import os
import pathlib
import socketserver
import subprocess
import sys
import tempfile
import threading

VARIABLE = os.environ["RECORDER_VARIABLE"]
INTERPOLATION = {"services": {"app": {"image": "none", "environment": [VARIABLE]}}}
ENV_FILE = {"services": {"app": {"image": "none", "env_file": "app.env"}}}


def program(peers, name):
    root = peers / "trixie"
    return [f"{root}/lib64/ld-linux-x86-64.so.2", "--library-path",
            f"{root}/usr/lib/x86_64-linux-gnu", f"{root}/usr/bin/{name}"]


def shown(value):
    return {"unset": True} if value is None else {"value": value}


def compose(peers, configuration, arguments=()):
    """The printed configuration has every dollar sign doubled."""
    pathlib.Path("compose.yaml").write_text(json.dumps(configuration))
    done = subprocess.run([*program(peers, "docker-compose"), "-p", "app", *arguments, "config",
                           "--format", "json"], capture_output=True)
    if done.returncode:
        return {"error": True}
    service = json.loads(done.stdout)["services"]["app"]
    value = (service.get("environment") or {}).get(VARIABLE)
    return shown(value and value.replace("$$", "$"))


def interpolation(peers):
    return compose(peers, INTERPOLATION)


def env_file(peers):
    os.rename(".env", "app.env")
    return compose(peers, ENV_FILE)


class Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True


class Engine(http.server.BaseHTTPRequestHandler):
    """Says yes to everything."""

    created = []

    def log_message(self, *arguments):
        pass

    def address_string(self):
        return ""

    def answer(self, status, content):
        text = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Api-Version", "1.45")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(text)

    def do_HEAD(self):
        self.answer(200, {})

    do_GET = do_HEAD

    def do_POST(self):
        if "/containers/create" in self.path:
            self.created.append(json.loads(self.body()))
        self.answer(201, {"Id": "0" * 64, "Warnings": []})

    def body(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers["Content-Length"]))
        body = b""
        while length := int(self.rfile.readline(), 16):
            body += self.rfile.read(length)
            self.rfile.readline()
        return body


def docker_run(peers, files=(".env",)):
    """Of a variable that is there twice, the container gets the last one."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(f"{folder}/socket", Engine)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        options = [word for file in files for word in ("--env-file", file)]
        done = subprocess.run([*program(peers, "docker"), "create", "--pull=never", *options, "none"],
                              env=os.environ | {"DOCKER_HOST": f"unix://{folder}/socket",
                                                "DOCKER_CONFIG": folder},
                              capture_output=True)
        server.shutdown()
    if done.returncode:
        return {"error": True}
    value = None
    for assignment in Engine.created[0].get("Env") or []:
        name, _, text = assignment.partition("=")
        value = text if name == VARIABLE else value
    return shown(value)


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[2]](pathlib.Path(sys.argv[1]))))
