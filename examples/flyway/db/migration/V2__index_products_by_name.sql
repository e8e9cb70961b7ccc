-- Flyway runs this one outside a transaction, as PostgreSQL demands.
create index concurrently products_by_name on products (name);
