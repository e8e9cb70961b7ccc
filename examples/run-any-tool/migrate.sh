#!/bin/sh
# Brings the database of DATABASE_URL up to date; running it again changes nothing.
set -eu

psql --no-psqlrc --quiet --single-transaction --set=ON_ERROR_STOP=1 "$DATABASE_URL" <<'SQL'
set client_min_messages = warning;
create table if not exists products (
  id bigint generated always as identity primary key,
  name text not null
);
create index if not exists products_by_name on products (name);
SQL
