#!/bin/sh
# Installs the programs that the slow tests look through: LibreOffice, pandoc and poppler turn papers into what others see,
# and liblouis turns braille back into print.
# Does nothing where they are already there; on a machine without apt it says what is missing and goes on.
set -eu

missing=""
need() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }
need soffice libreoffice-writer
need pandoc pandoc
need pdftoppm poppler-utils
need lou_translate liblouis-bin

[ -n "$missing" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Please install:$missing (the tests that need them will fail and say so)" >&2
  exit 0
fi
sudo=""
[ "$(id -u)" = 0 ] || sudo="sudo"
$sudo apt-get update -qq
# shellcheck disable=SC2086 - a list of package names
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing fonts-liberation >/dev/null
