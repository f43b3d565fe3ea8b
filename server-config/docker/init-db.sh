#!/bin/sh
# Run by the image of PostgreSQL when its data directory is new: roles.sql with the passwords of compose.yaml.
set -eu
psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" \
  -v owner_password="$OWNER_PASSWORD" -v application_password="$APPLICATION_PASSWORD" -f /roles.sql postgres
