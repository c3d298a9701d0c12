"""Double-click entry; nothing but a call into desktop, in syntax that Python 3.6 reads."""

import sys
from multiprocessing import freeze_support

from desktop import missing

if __name__ == "__main__":
    # In a bundle, processes of many seeds begin here too.
    freeze_support()
    too_old = missing.of_python()
    if too_old:
        missing.show(too_old, sys.argv[1:])
        sys.exit(1)

    from desktop.cli import main

    sys.exit(main(sys.argv[1:]))
