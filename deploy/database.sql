-- Run once, when the data folder of the database container is made. Highwall gets a role of its own that is no
-- superuser: it owns its database, and may make databases beside it, in which backups are proven and restores built.
\set ON_ERROR_STOP on
\getenv password HIGHWALL_DB_PASSWORD
CREATE ROLE highwall LOGIN CREATEDB NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE highwall OWNER highwall TEMPLATE template0 ENCODING 'UTF8'
    LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';
-- The superuser of the image has no password from here on, so that nobody signs in as it over the network. Inside of the
-- container its socket stays: docker compose exec database psql -U postgres
ALTER ROLE postgres PASSWORD NULL;
