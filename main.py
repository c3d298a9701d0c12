"""Double-click entry; nothing but a call into desktop."""

import sys
from multiprocessing import freeze_support

from desktop.cli import main

if __name__ == "__main__":
    # In a bundle, processes of many seeds begin here too.
    freeze_support()
    sys.exit(main(sys.argv[1:]))
