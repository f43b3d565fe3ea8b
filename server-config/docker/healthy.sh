#!/bin/sh
# Whether this container can take webhooks: the application is there, and its database answers. The server's own
# /health/ready alone is not enough: it is 200 as long as no application has a say in it.
set -e
for path in /api/health /health/ready; do
  wget -q -T 4 -O /dev/null "http://127.0.0.1:${PORT:-8080}$path"
done
