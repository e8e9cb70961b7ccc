"""Records how libpq reads URLs: record-libpq-readings.py LIBPQ.so < urls.txt > libpq-readings.tsv

One line per URL: url, host, hostaddr, port, user, password, dbname, sslmode, tab-separated.
An absent value is \\N; a URL that libpq rejects has the single further field "rejected".
The bundled libpq of a PostgreSQL build may need LD_LIBRARY_PATH set to its folder.
"""

import ctypes
import sys

FIELDS = ["host", "hostaddr", "port", "user", "password", "dbname", "sslmode"]


class Option(ctypes.Structure):
    _fields_ = [
        (name, ctypes.c_char_p)
        for name in ("keyword", "envvar", "compiled", "val", "label", "dispchar")
    ] + [("dispsize", ctypes.c_int)]


def read(libpq, url):
    error = ctypes.c_char_p()
    options = libpq.PQconninfoParse(url.encode(), ctypes.byref(error))
    if not options:
        return None
    values = {}
    index = 0
    while options[index].keyword:
        if options[index].val is not None:
            values[options[index].keyword.decode()] = options[index].val.decode(errors="replace")
        index += 1
    return values


def main():
    libpq = ctypes.CDLL(sys.argv[1])
    libpq.PQconninfoParse.restype = ctypes.POINTER(Option)
    libpq.PQconninfoParse.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_char_p)]
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    print("# libpq %d" % libpq.PQlibVersion())
    for line in sys.stdin:
        url = line.rstrip("\n")
        values = read(libpq, url)
        if values is None:
            print(url + "\trejected")
        else:
            print("\t".join([url] + [values.get(name, "\\N") for name in FIELDS]))


if __name__ == "__main__":
    main()
