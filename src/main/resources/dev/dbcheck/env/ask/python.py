# Arguments: mark, chain, variable, mode, folder, setting's file, setting's name, files...
import base64
import importlib.util
import os
import sys

mark, chain, variable, mode, folder, file, setting = sys.argv[1:8]
files = sys.argv[8:]
sys.path.insert(0, os.getcwd())


def load():
    if chain == "environment":
        return os.environ.get(variable)
    if chain in ("python-dotenv", "python-dotenv-override", "dotenv-run", "pipenv"):
        import dotenv
        os.chdir(folder)
        path = files[0] if files else dotenv.find_dotenv(usecwd=True)
        if path:
            dotenv.load_dotenv(path, override=chain != "python-dotenv")
        return os.environ.get(variable)
    if chain == "flask":
        from flask.cli import load_dotenv
        load_dotenv()
        return os.environ.get(variable)
    if chain == "django-environ":
        import environ
        for path in files or [os.path.join(folder, ".env")]:
            environ.Env.read_env(path)
        return os.environ.get(variable)
    if chain == "environs":
        import environs
        env = environs.Env()
        env.read_env(files[0] if files else os.path.join(folder, ".env"))
        return env.str(variable, None)
    if chain == "python-decouple":
        import decouple
        return decouple.AutoConfig(search_path=folder)(variable, default=None)
    if chain == "pydantic-settings":
        spec = importlib.util.spec_from_file_location("settings_of_the_app", file)
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        owner, field = setting.rsplit(".", 1)
        value = getattr(getattr(module, owner)(), field)
        return value.get_secret_value() if hasattr(value, "get_secret_value") else value
    raise ValueError("no such chain")


value = load()
text = "-" if value is None else "+" + base64.b64encode(str(value).encode()).decode()
sys.stdout.write("\n" + mark + text + "\n")
