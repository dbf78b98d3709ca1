-- what all engines on this store have used of the limits of one user of one environment; slot: ten seconds since 1970
create table budget_slot (
    account varchar not null,
    slot bigint not null,
    requests bigint not null,
    milliseconds bigint not null,
    primary key (account, slot)
);

-- day: since 1970, UTC; quiet_until: when the system may be asked again, in milliseconds since 1970
create table budget_account (
    account varchar primary key,
    budget_day bigint not null,
    operations bigint not null,
    quiet_until bigint not null
);
