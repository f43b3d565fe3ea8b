#!/bin/sh
# Whether this container's application runs. Not /health/ready: that is 200 before the application is there, and 503 while the
# database or the broker is away, which another container would not change.
set -e
for path in /api/health /health/live; do
  wget -q -T 4 -O /dev/null "http://127.0.0.1:${PORT:-8080}$path"
done
