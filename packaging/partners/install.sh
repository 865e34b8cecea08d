#!/bin/sh
# Installs Fieldapp from this folder on Debian or Ubuntu: sudo sh install.sh. Needs no network where the system has what Fieldapp needs.
set -eu
cd "$(dirname "$0")"
if [ "$(id -u)" -ne 0 ]; then
    echo "Installing needs an administrator: sudo sh install.sh" >&2
    exit 1
fi
if ! sha256sum --check --quiet --strict SHA256SUMS; then
    echo "A file on this stick is not what it was when it was made. Nothing was installed; ask for a new stick." >&2
    exit 1
fi
named() { # what SHA256SUMS names with this ending; what else lies here was not checked
    sed -n "s/^[0-9a-f]\{64\}  \([A-Za-z0-9._-]*$1\)\$/\1/p" SHA256SUMS
}
# Recommended packages would need a network. (With --no-download, apt installs no file that lies on a stick.)
if ! apt-get install --yes --no-install-recommends "./$(named _amd64.deb)"; then
    echo "Something Fieldapp needs is not on this computer. Connect it to a network once, run: apt-get update" >&2
    echo "and then this script again. Nothing else was changed." >&2
    exit 1
fi
install -d -m 0755 /etc/fieldapp
for pack in $(named .fcsite); do
    install -m 0644 "./$pack" /etc/fieldapp/
done
fieldapp selftest
