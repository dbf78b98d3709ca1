-- one row: where the key is that seals the secrets, and which of the keys there were in turn it is.
-- kind: NONE (no secret yet), FILE, KEYCHAIN, PASSPHRASE; key_id: its name in the keychain; salt and iterations: of the passphrase;
-- wrapped: what the system's own protection made of the key, where it keeps nothing itself; proof: a known word sealed with the key
create table vault (
    number integer primary key,
    generation bigint not null,
    kind varchar not null,
    key_id varchar not null,
    salt varbinary(64),
    iterations integer not null,
    wrapped varbinary(10000),
    proof_nonce varbinary(12),
    proof varbinary(100)
);
insert into vault (number, generation, kind, key_id, iterations)
select 1, 1, case when exists (select 1 from secret) then 'FILE' else 'NONE' end, '', 0;

-- which system a connection led to when it was tested last
create table connection_identity (
    connection_key varchar primary key,
    identity varchar not null,
    seen timestamp with time zone not null
);
