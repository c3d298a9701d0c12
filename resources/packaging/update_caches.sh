#!/bin/sh
# After InitScope was installed or removed: desktops find its menu entry, its icons and its kind of files.
set -e

case "$1" in
  configure | remove | purge | upgrade | abort-*)
    if command -v update-mime-database >/dev/null && [ -d /usr/share/mime/packages ]; then
      update-mime-database /usr/share/mime || true
    fi
    if command -v update-desktop-database >/dev/null && [ -d /usr/share/applications ]; then
      update-desktop-database --quiet /usr/share/applications || true
    fi
    if command -v gtk-update-icon-cache >/dev/null && [ -f /usr/share/icons/hicolor/index.theme ]; then
      gtk-update-icon-cache --quiet --force /usr/share/icons/hicolor || true
    fi
    ;;
esac
