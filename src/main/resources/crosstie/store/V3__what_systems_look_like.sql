-- metadata of environments in the connectors' own form, in parts of at most 1,000,000 bytes; read: when the system last said so
create table metadata (
    environment varchar not null,
    document varchar not null,
    etag varchar not null,
    read_at timestamp(9) with time zone not null,
    bytes bigint not null,
    used timestamp(9) with time zone not null,
    primary key (environment, document)
);
create table metadata_part (
    environment varchar not null,
    document varchar not null,
    part smallint not null,
    content varbinary(1000000) not null,
    primary key (environment, document, part),
    foreign key (environment, document) references metadata (environment, document) on delete cascade
);
