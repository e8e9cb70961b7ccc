#!/usr/bin/env python3
"""Runs a system loader of the Debian folder PEERS/trixie on ./.env.

    chrooted.py LOADER            as record.py starts it
    chrooted.py LOADER --batch    with one case a line on standard input, as JSON

LOADER is bash, dash, direnv or systemd. A shell's own output is thrown away; whether it came
through the file is seen by what it starts afterwards.
"""
import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

PRINTER = """import os, json
value = os.environb.get(os.environb[b'RECORDER_VARIABLE'])
answer = {'unset': True} if value is None else {'value': value.decode('utf-8', 'replace')}
os.write(9, b'%d %s\\n' % (os.getpid(), json.dumps(answer).encode()))
"""
SYSTEMD = """import ctypes, json, os, sys
library = ctypes.CDLL('/usr/lib/x86_64-linux-gnu/systemd/libsystemd-shared-257.so')
library.load_env_file.argtypes = [
    ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(ctypes.POINTER(ctypes.c_char_p))]
found = ctypes.POINTER(ctypes.c_char_p)()
answer = {'unset': True}
if library.load_env_file(None, b'.env', ctypes.byref(found)) < 0:
    answer = {'error': True}
elif found:
    index = 0
    while found[index] is not None:
        name, value = found[index].split(b'=', 1)
        if name == os.environb[b'RECORDER_VARIABLE']:
            answer = {'value': value.decode('utf-8', 'replace')}
        index += 1
os.write(9, b'%d %s\\n' % (os.getpid(), json.dumps(answer).encode()))
"""
SHELL = "set -a; . ./.env >/dev/null 2>&1; exec /usr/bin/python3 -I {}/print.py"


def commands(loader, folder):
    if loader in ("bash", "dash"):
        return [f"/bin/{loader}", "-c", SHELL.format(folder)]
    if loader == "systemd":
        return ["/usr/bin/python3", "-c", SYSTEMD]
    return ["/usr/bin/direnv", "dotenv", "json", ".env"]


def outcome(loader, content, environment, root):
    with tempfile.TemporaryDirectory(dir=root / "tmp") as work:
        inside = "/" + str(pathlib.Path(work).relative_to(root))
        (pathlib.Path(work) / ".env").write_bytes(content)
        (pathlib.Path(work) / "print.py").write_text(PRINTER)
        read, write = os.pipe()

        def enter():
            os.dup2(write, 9)
            os.set_inheritable(9, True)
            os.chroot(root)
            os.chdir(inside)

        with subprocess.Popen(commands(loader, inside), env=environment, preexec_fn=enter,
                              stdin=subprocess.DEVNULL, close_fds=False,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            os.close(write)
            printed = process.communicate(timeout=30)[0]
        with os.fdopen(read, "rb") as answer:
            answers = dict(line.split(b" ", 1) for line in answer.read().splitlines())
    if loader == "direnv":
        return direnv(process.returncode, printed, environment)
    # What the file started in the background may have come through to the end as well.
    own = answers.get(b"%d" % process.pid)
    return json.loads(own) if own else {"error": True}


def direnv(status, printed, environment):
    """What `direnv dotenv` prints is added to the environment."""
    if status:
        return {"error": True}
    variables = {**environment, **json.loads(printed)}
    value = variables.get(environment["RECORDER_VARIABLE"])
    return {"unset": True} if value is None else {"value": value}


def main():
    loader = sys.argv[1]
    root = pathlib.Path(os.environ["RECORDER_PEERS"]) / "trixie"
    if sys.argv[2:] == ["--batch"]:
        for line in sys.stdin:
            case = json.loads(line)
            environment = {**BASE, **case["environment"]}
            print(json.dumps(outcome(loader, base64.b64decode(case["base64"]), environment, root)),
                  flush=True)
    else:
        print(json.dumps(outcome(loader, pathlib.Path(".env").read_bytes(), dict(os.environ),
                                 root)))


BASE = {"PATH": "/usr/bin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8",
        "RECORDER_VARIABLE": os.environ["RECORDER_VARIABLE"]}

if __name__ == "__main__":
    main()
