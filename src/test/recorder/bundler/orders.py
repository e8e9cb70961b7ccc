#!/usr/bin/env python3
"""Measures which source wins in JavaScript frameworks: orders.py PEERS prints orders-bundler.tsv.

Every file sets DATABASE_URL to its own name, the process environment sets it to OS. The real
loader is run, the winner is noted and taken away, and so on until nothing sets the variable.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
VARIABLE = "DATABASE_URL"


def files(*patterns):
    return lambda mode: [pattern.format(mode or "development") for pattern in patterns]


BY_MODE = files(".env", ".env.local", ".env.{}", ".env.{}.local", ".env.staging",
                ".env.staging.local")
EVERY = files(".env", ".env.local", ".env.development", ".env.development.local",
              ".env.production", ".env.production.local", ".env.test", ".env.test.local",
              ".env.staging", ".env.staging.local")
FLOW = files(".env", ".env.local", ".env.{}", ".env.{}.local", ".env.defaults")
PRISMA = files(".env", ".env.local", "prisma/.env")
TWO = files("a.env", "b.env", ".env")


def next_env(alias):
    return lambda mode, _: ["$NODE24", str(HERE / "next.cjs"), alias, mode]


def vite(alias, node):
    return lambda mode, _: [node, str(HERE / "vite.mjs"), alias, mode]


def bun(*options):
    return lambda _, __: ["$BUN", *options, str(HERE / "seen.cjs")]


def dotenvx(alias, *options):
    return lambda _, __: ["$NODE24", f"$MODULES/{alias}/src/cli/dotenvx.js", "run", "--quiet",
                          *options, "--", "$NODE24", str(HERE / "seen.cjs")]


def prisma(_, __):
    return ["$NODE24", str(HERE / "prisma.cjs"), "prisma6", "search"]


NAMED = ["-f", "a.env", "-f", "b.env"]
CHAINS = [
    *[(f"nextjs@{version}", mode, variables, BY_MODE, next_env(f"next{version}"), evidence)
      for version, evidence in (("13", "@next/env 13.5.6"), ("15", "@next/env 15.5.2"),
                                ("16", "@next/env 16.4.6"))
      for mode, variables in (("development", {}), ("production", {}),
                              ("test", {"NODE_ENV": "test"}))],
    *[(chain, mode, {}, BY_MODE, program, evidence)
      for chain, program, evidence in (
          ("vite@5", vite("vite5", "$NODE24"), "vite 5.4.19"),
          ("vite@8+node20.20.2", vite("vite8", "$NODE20"), "vite 8.3.8 on Node.js 20.20.2"),
          ("vite@8+node24.9.0", vite("vite8", "$NODE24"), "vite 8.3.8 on Node.js 24.9.0"))
      for mode in ("development", "production", "test", "staging")],
    ("nextjs@16", "-", {"NODE_ENV": "staging"}, EVERY, next_env("next16"), "@next/env 16.4.6"),
    *[("bun", "-", variables, EVERY, bun(), "bun 1.4.5")
      for variables in ({}, {"NODE_ENV": "production"}, {"NODE_ENV": "test"},
                        {"NODE_ENV": "staging"},
                        {"BUN_ENV": "production", "NODE_ENV": "development"})],
    ("bun", "-", {}, TWO, bun("--env-file=a.env", "--env-file=b.env"), "bun 1.4.5"),
    *[row for version, evidence in (("1", "@dotenvx/dotenvx 1.51.0"),
                                    ("2", "@dotenvx/dotenvx 2.38.2"))
      for alias in (f"dotenvx{version}",)
      for row in (
          (f"dotenvx@{version}", "-", {}, FLOW, dotenvx(alias), evidence),
          (f"dotenvx@{version}", "-", {"DOTENV_PRIVATE_KEY_PRODUCTION": "00"},
           files(".env", ".env.production"), dotenvx(alias), evidence),
          (f"dotenvx@{version}", "-", {}, TWO, dotenvx(alias, *NAMED), evidence),
          (f"dotenvx-overload@{version}", "-", {}, FLOW, dotenvx(alias, "--overload"), evidence),
          (f"dotenvx-overload@{version}", "-", {}, TWO, dotenvx(alias, "--overload", *NAMED),
           evidence),
          *[(f"dotenvx-{name}@{version}", "-", variables, own,
             dotenvx(alias, f"--convention={name}"), evidence)
            for name, own in (("nextjs", BY_MODE), ("flow", FLOW))
            for variables in ({}, {"NODE_ENV": "production"}, {"NODE_ENV": "test"},
                              {"DOTENV_ENV": "staging", "NODE_ENV": "production"})])],
    ("dotenvx@2", "-", {"DOTENV_FILE": "b.env"}, TWO, dotenvx("dotenvx2"),
     "@dotenvx/dotenvx 2.38.2"),
    ("dotenvx@2", "-", {"DOTENV_CONVENTION": "nextjs", "NODE_ENV": "test"}, BY_MODE,
     dotenvx("dotenvx2"), "@dotenvx/dotenvx 2.38.2"),
    ("prisma@6", "-", {}, PRISMA, prisma, "@prisma/internals 6.19.0, no package.json"),
]


def winner(words, app, environment):
    done = subprocess.run(words, cwd=app, env=environment, capture_output=True, text=True,
                          timeout=120)
    try:
        return json.loads(done.stdout.strip("\n").split("\n")[-1]).get("value", "nothing")
    except ValueError:
        raise SystemExit(f"{words}: {done.stderr}")


def order(peers, mode, variables, names, program):
    places = {"$NODE20": peers / "npm/node_modules/node20/bin/node",
              "$NODE24": peers / "npm/node_modules/node24/bin/node",
              "$BUN": peers / "npm/node_modules/bun/bin/bun.exe",
              "$MODULES": peers / "npm/node_modules"}
    with tempfile.TemporaryDirectory() as top:
        app = pathlib.Path(top) / "above/app"
        asked = mode if mode != "-" else variables.get("DOTENV_ENV") or variables.get("NODE_ENV")
        for name in names(asked):
            (app / name).parent.mkdir(parents=True, exist_ok=True)
            (app / name).write_text(f"{VARIABLE}={name}\n")
        words = [str(places.get(word, word)).replace("$MODULES", str(places["$MODULES"]))
                 for word in program(mode, variables)]
        environment = {"PATH": os.environ["PATH"], "HOME": top, "RECORDER_PEERS": str(peers),
                       "RECORDER_VARIABLE": VARIABLE, VARIABLE: "OS", **variables}
        won = []
        while (source := winner(words, app, environment)) != "nothing":
            won.append(source)
            if source == "OS":
                del environment[VARIABLE]
            else:
                (app / source).unlink()
        return won


def main():
    peers = pathlib.Path(sys.argv[1]).resolve()
    for chain, mode, variables, names, program, evidence in CHAINS:
        shown = ",".join(f"{name}={value}" for name, value in variables.items()) or "-"
        won = " > ".join(order(peers, mode, variables, names, program))
        print("\t".join((chain, mode, shown, won, f"measured {evidence}")), flush=True)
    print("\t".join(("prisma@7", "-", "-", "OS", "read @prisma/internals 7.0.0")))


if __name__ == "__main__":
    main()
