package crosstie.store;

import crosstie.connector.Budget;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What all engines on this store use of each system's limits. Slots of the window that have passed are deleted on the way. */
public final class SharedBudget implements Budget {
    private static final long SLOT_MILLIS = 10_000;
    private static final long DAY_MILLIS = 86_400_000;

    private final Database database;

    SharedBudget(Database database) {
        this.database = database;
    }

    @Override
    public Used add(String account, Instant now, Spent spent) {
        return database.call(h -> {
            account(h, account, now);
            slot(h, account, now, spent);
            h.execute(
                    "update budget_account set operations = operations + ? where account = ?",
                    spent.operations(),
                    account);
            return used(h, account, now);
        });
    }

    @Override
    public void quiet(String account, Instant until) {
        database.call(h -> {
            account(h, account, until);
            return h.execute(
                    "update budget_account set quiet_until = greatest(quiet_until, ?) where account = ?",
                    until.toEpochMilli(),
                    account);
        });
    }

    /** Makes the account's row where there is none, and begins a new day. */
    private static void account(Handle h, String account, Instant now) {
        long day = Math.floorDiv(now.toEpochMilli(), DAY_MILLIS);
        h.execute(
                "merge into budget_account t using (values (cast(? as varchar))) s (account) on t.account = s.account"
                        + " when not matched then insert values (s.account, ?, 0, 0)",
                account,
                day);
        h.execute(
                "update budget_account set budget_day = ?, operations = 0 where account = ? and budget_day < ?",
                day,
                account,
                day);
    }

    private static void slot(Handle h, String account, Instant now, Spent spent) {
        long slot = Math.floorDiv(now.toEpochMilli(), SLOT_MILLIS);
        h.execute("delete from budget_slot where account = ? and slot <= ?", account, slot - slots());
        h.execute(
                "merge into budget_slot t using (values (cast(? as varchar), cast(? as bigint))) s (account, slot)"
                        + " on t.account = s.account and t.slot = s.slot"
                        + " when matched then update set requests = requests + ?, milliseconds = milliseconds + ?"
                        + " when not matched then insert values (s.account, s.slot, ?, ?)",
                account,
                slot,
                spent.requests(),
                spent.milliseconds(),
                spent.requests(),
                spent.milliseconds());
    }

    private static long slots() {
        return WINDOW.toMillis() / SLOT_MILLIS;
    }

    private static Used used(Handle h, String account, Instant now) {
        return h.createQuery("select coalesce(sum(s.requests), 0), coalesce(sum(s.milliseconds), 0), max(a.operations),"
                        + " max(a.quiet_until) from budget_account a left join budget_slot s on s.account = a.account"
                        + " where a.account = ?")
                .bind(0, account)
                .map((r, c) -> {
                    long quiet = r.getLong(4);
                    return new Used(
                            new Spent(r.getLong(1), r.getLong(2), r.getLong(3)),
                            quiet > now.toEpochMilli() ? Instant.ofEpochMilli(quiet) : null);
                })
                .one();
    }
}
