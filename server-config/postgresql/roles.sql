-- The database and its roles; once, as a superuser:
--   psql -v owner_password=… -v application_password=… -f roles.sql postgres
-- df_owner makes and changes tables (the migrations), df_application only works with what is in them.

CREATE ROLE df_owner LOGIN PASSWORD :'owner_password' CONNECTION LIMIT 8;
CREATE ROLE df_application LOGIN PASSWORD :'application_password';
CREATE DATABASE df OWNER df_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE df FROM PUBLIC;
GRANT CONNECT ON DATABASE df TO df_application;

\connect df
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO df_owner;
GRANT USAGE ON SCHEMA public TO df_application;
-- Of tables that are there, and of those that a later migration makes
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO df_application;
ALTER DEFAULT PRIVILEGES FOR ROLE df_owner IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO df_application;

-- A node that hangs in the middle of something must not hold its locks for ever.
ALTER ROLE df_application SET idle_in_transaction_session_timeout = '30s';
