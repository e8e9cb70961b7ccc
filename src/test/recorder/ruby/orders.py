#!/usr/bin/env python3
"""Measures which source wins in Ruby's chains: orders.py PEERS prints orders-ruby.tsv."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import winners

FOREMAN = "trixie/usr/share/rubygems-integration/all/gems/foreman-0.88.1"
DOTENV = "require 'monitor'\nrequire 'dotenv'\n"
SHOW = f"\nputs ENV.fetch('{winners.VARIABLE}', 'nothing')\n"
LOAD = DOTENV + "Dotenv.load" + SHOW
LOAD_TWO = DOTENV + "Dotenv.load('.env.a', '.env.b')" + SHOW
OVERWRITE = DOTENV + "Dotenv.overload" + SHOW
OVERWRITE_TWO = DOTENV + "Dotenv.overload('.env.a', '.env.b')" + SHOW
# dotenv 2.8 asks for Spring, which goes no further where Bundler was not started.
RAILS = ("module WithoutSpring\n"
         "  def require(name) = name.start_with?('spring/') ? raise(LoadError) : super\n"
         "end\nObject.prepend(WithoutSpring)\n"
         "require 'rails'\nrequire 'dotenv'\nrequire 'dotenv/rails'\n"
         "class App < Rails::Application; end" + SHOW)
TWO = [".env.a", ".env.b"]
SERIES = {"2.8.1": "ruby-dotenv-2.8.1", "3.1.4": "ruby-dotenv-3.1.4",
          "3.1.8": "ruby-dotenv-3.1.8", "3.2.0": "ruby-dotenv"}
MODES = {"development": {}, "production": {"RAILS_ENV": "production"},
         "test": {"RACK_ENV": "test"}}


def main():
    peers = pathlib.Path(sys.argv[1]).resolve()

    def measure(chain, mode, environment, files, program, evidence, folder, ruby="trixie-ruby"):
        command = [str(HERE / ruby), str(peers), "-I", str(peers / folder / "lib"), "app.rb"]
        order = winners.order(command, environment, files, ("app.rb", program))
        winners.row(chain, mode, environment, order, evidence)

    for version, folder in SERIES.items():
        evidence = "dotenv " + version
        measure(f"ruby-dotenv@{version}", "-", {}, [".env"], LOAD, evidence, folder)
        measure(f"ruby-dotenv@{version}", "-", {}, TWO, LOAD_TWO, evidence, folder)
        overwrite = f"ruby-dotenv-overwrite@{version}"
        measure(overwrite, "-", {}, [".env"], OVERWRITE, evidence, folder)
        measure(overwrite, "-", {}, TWO, OVERWRITE_TWO, evidence, folder)
    for version, folder in SERIES.items():
        for mode, environment in MODES.items():
            files = [".env", f".env.{mode}", ".env.local", f".env.{mode}.local"]
            measure(f"rails@{version}", "-", environment, files, RAILS,
                    f"Rails 7.2.2.2, dotenv {version}", folder, "trixie-rails")
    for files, arguments in [([".env"], []), (TWO, ["-e", ",".join(TWO)])]:
        command = [str(HERE / "trixie-rails"), str(peers), str(peers / FOREMAN / "bin/foreman"),
                   "run", *arguments, "printenv", winners.VARIABLE]
        order = winners.order(command, {}, files, ("Procfile", "web: true\n"), files)
        winners.row("foreman", "-", {}, order, "foreman 0.88.1")


if __name__ == "__main__":
    main()
