#!/bin/sh
# Fieldapp runs on the first Python of the system that it knows; -I keeps out what lies in the user's own folders.
for python in /usr/bin/python3.11 /usr/bin/python3.12 /usr/bin/python3.13; do
    if [ -x "$python" ]; then
        exec "$python" -I /usr/lib/fieldapp/start/fieldapp_start.py "$@"
    fi
done
echo "Fieldapp a besoin de Python 3.11, 3.12 ou 3.13. / Fieldapp needs Python 3.11, 3.12 or 3.13." >&2
exit 1
