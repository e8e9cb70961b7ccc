#!/usr/bin/env python3
"""Builds a program around a loader of Go or Rust once, and becomes it.

    adapter.py PEERS LOADER SOURCE [ARGUMENT...]

LOADER is godotenv, compose or dotenvy; SOURCE is where it is below PEERS.
"""
import fcntl
import os
import pathlib
import pwd
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
BUILT = pathlib.Path(tempfile.gettempdir()) / f"recorder-{os.getuid()}"

GODOTENV = """module recorder
go 1.20
require github.com/joho/godotenv v0.0.0
replace github.com/joho/godotenv => {source}
"""
COMPOSE = """module recorder
go 1.23
require github.com/compose-spec/compose-go/v2 v2.0.0
require github.com/sirupsen/logrus v0.0.0
replace github.com/compose-spec/compose-go/v2 => ./compose-go
replace github.com/sirupsen/logrus => ./logrus
"""
COMPOSE_GO = """module github.com/compose-spec/compose-go/v2
go 1.23
require github.com/sirupsen/logrus v0.0.0
"""
DOTENVY = """[package]
name = "recorder"
version = "0.0.0"
edition = "2021"
[dependencies]
dotenvy = "0.15"
"""
REGISTRY = """[source.crates-io]
replace-with = "debian"
[source.debian]
directory = "{source}"
"""


def go(folder, peers):
    root = peers / "trixie/usr/lib/go-1.24"
    environment = os.environ | {"GOROOT": str(root), "GOPATH": str(BUILT / "go"), "GOPROXY": "off",
                                "GOCACHE": str(BUILT / "cache"), "GOFLAGS": "-mod=mod",
                                "GOTOOLCHAIN": "local", "CGO_ENABLED": "0"}
    subprocess.run([root / "bin/go", "build", "-o", "program", "."], cwd=folder, env=environment,
                   check=True, stdout=sys.stderr)


def godotenv(folder, peers, source):
    shutil.copy(HERE / "godotenv.go", folder / "main.go")
    (folder / "go.mod").write_text(GODOTENV.format(source=source))
    go(folder, peers)


def compose(folder, peers, source):
    shutil.copy(HERE.parent / "container/compose.go", folder / "main.go")
    (folder / "go.mod").write_text(COMPOSE)
    for part in ("dotenv", "template"):
        shutil.copytree(source / part, folder / "compose-go" / part,
                        ignore=shutil.ignore_patterns("*_test.go"))
    (folder / "compose-go/go.mod").write_text(COMPOSE_GO)
    # All that is used of it is a warning.
    (folder / "logrus").mkdir()
    (folder / "logrus/go.mod").write_text("module github.com/sirupsen/logrus\ngo 1.20\n")
    (folder / "logrus/logrus.go").write_text("package logrus\nfunc Warnf(string, ...any) {}\n")
    go(folder, peers)


def dotenvy(folder, peers, source):
    (folder / "src").mkdir()
    (folder / ".cargo").mkdir()
    shutil.copy(HERE / "dotenvy.rs", folder / "src/main.rs")
    (folder / "Cargo.toml").write_text(DOTENVY)
    (folder / ".cargo/config.toml").write_text(REGISTRY.format(source=source))
    subprocess.run(["cargo", "build", "--offline", "--quiet"], cwd=folder, check=True,
                   env=os.environ | {"HOME": pwd.getpwuid(os.getuid()).pw_dir})
    (folder / "target/debug/recorder").rename(folder / "program")


def main():
    peers = pathlib.Path(sys.argv[1]).resolve()
    loader, source = sys.argv[2:4]
    folder = BUILT / f"{loader}-{source.replace('/', '-')}"
    BUILT.mkdir(exist_ok=True)
    with open(BUILT / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "program").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            globals()[loader](folder, peers, peers / source)
    os.execv(folder / "program", ["program", *sys.argv[4:]])


if __name__ == "__main__":
    main()
