#!/bin/sh
# Installs the programs that the slow tests look through: LibreOffice, pandoc and poppler turn papers into what others see,
# liblouis turns braille back into print, espeak-ng speaks; a browser, Java and Node run judges that nobody here wrote,
# and brailleUtils has the schema of braille files.
# `proof` as an argument installs the judges from npm too.
# Does nothing where they are already there; on a machine without apt it says what is missing and goes on.
set -eu

missing=""
need() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }
need soffice libreoffice-writer
need pandoc pandoc
need pdftoppm poppler-utils
need lou_translate liblouis-bin
need espeak-ng espeak-ng
need java default-jre-headless
if [ "${1:-}" = proof ]; then
  need chromium chromium
  need node nodejs
  need npm npm
  [ -e /usr/share/java/brailleUtils-core.jar ] || missing="$missing libbrailleutils-java"
  /usr/bin/python3 -c "import uno" 2>/dev/null || missing="$missing python3-uno"
fi

# The judges of web pages and Word files that come from npm; package.json has their exact versions.
proof="$(dirname "$0")/proof"
wanted="${1:-}"
install_judges() {
  [ "$wanted" = proof ] || return 0
  [ "$proof/node_modules" -nt "$proof/package.json" ] && return
  command -v npm >/dev/null 2>&1 || { echo "Without npm the judges in $proof/package.json are missing" >&2; return; }
  (cd "$proof" && PUPPETEER_SKIP_DOWNLOAD=1 npm install --no-package-lock --no-audit --no-fund --silent)
  touch "$proof/node_modules"
}

if [ -z "$missing" ]; then
  install_judges
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Please install:$missing (the tests that need them will fail and say so)" >&2
  install_judges
  exit 0
fi
sudo=""
[ "$(id -u)" = 0 ] || sudo="sudo"
$sudo apt-get update -qq
# shellcheck disable=SC2086 - a list of package names
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing fonts-liberation >/dev/null
install_judges
