create table products (
  id bigint generated always as identity primary key,
  name text not null,
  price numeric(12, 2) not null,
  currency char(3) not null default '${currency}'
);
