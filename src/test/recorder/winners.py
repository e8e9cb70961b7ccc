"""Finds out which source wins: each sets the variable to its own name, the winner is taken away."""
import os
import pathlib
import subprocess
import tempfile

VARIABLE = "DATABASE_URL"
NOTHING = "nothing"


def order(command, environment, files, program, emptied=(), own=None):
    """Returns the sources in the order in which they win.

    command is started in the app folder and prints the variable's value or `nothing` last;
    environment is that of the process beside PATH, HOME and LC_ALL; program is a file's name and
    text; emptied are the files that have to exist, so that they are emptied and not removed; own
    is what a file holds when its name ends with the key.
    """
    with tempfile.TemporaryDirectory() as top:
        app = pathlib.Path(top) / "above/app"
        app.mkdir(parents=True)
        name, text = program
        (app / name).write_text(text)
        for file in files:
            (app / file).write_text(content(file, own or {}))
        environment = {"PATH": os.environ["PATH"], "HOME": top, "LC_ALL": "C.UTF-8",
                       VARIABLE: "OS"} | environment
        winners = []
        while (name := winner(command, app, environment)) != NOTHING:
            winners.append(name)
            if name == "OS":
                del environment[VARIABLE]
            elif name in emptied:
                (app / name).write_text("")
            else:
                (app / name).unlink()
        return winners


def content(file, own):
    for end, text in own.items():
        if file.endswith(end):
            return text.replace("$NAME", file)
    return f"{VARIABLE}={file}\n"


def winner(command, app, environment):
    done = subprocess.run(command, cwd=app, env=environment, capture_output=True, text=True)
    lines = done.stdout.strip().splitlines()
    return lines[-1] if lines else NOTHING


def row(chain, mode, environment, winners, evidence):
    """Prints a line of an orders file."""
    shown = ",".join(f"{name}={value}" for name, value in environment.items()) or "-"
    print(chain, mode, shown, " > ".join(winners), "measured " + evidence, sep="\t", flush=True)
