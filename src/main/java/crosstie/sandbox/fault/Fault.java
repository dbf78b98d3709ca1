package crosstie.sandbox.fault;

import java.time.Duration;

/** What goes wrong with one request or one operation. */
public sealed interface Fault {
    Fault NONE = new None();

    /** The name in the traffic log; empty for none. */
    default String named() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    record None() implements Fault {
        @Override
        public String named() {
            return "";
        }
    }

    /**
     * Refused before anything was applied.
     *
     * @param retryAfter header value; null for none
     */
    record Refusal(Words words, int status, String retryAfter) implements Fault {
        @Override
        public String named() {
            return words.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a refusal says. */
    enum Words {
        /** 429 in the system's own words (D-54, F-56). */
        THROTTLED,
        /** Nothing at all: a gateway, a restart (F-41). */
        EMPTY,
        /** A page for people. */
        HTML,
        /** 401 with the hint where to sign in. The token that came with the request is refused from then on. */
        TOKEN,
        /** A deadlock of the database (D-50). */
        DEADLOCK,
        /** A plug-in or an extension refuses this row (D-53, 0x80040265). */
        PLUGIN
    }

    /** The connection is reset instead of an answer; {@code applied} tells whether the request was applied before. */
    record Reset(boolean applied) implements Fault {
        @Override
        public String named() {
            return applied ? "reset-after" : "reset-before";
        }
    }

    /** Applied, and the answer ends in the middle of its body. */
    record Cut() implements Fault {}

    /** Answered late (F-6). */
    record Slow(Duration late) implements Fault {}

    /** The body arrives in small pieces, with a pause before each. */
    record Drip(int pieces, Duration pause) implements Fault {}

    /** A page of rows that is well formed and wrong. */
    record Lie(Kind kind) implements Fault {
        public enum Kind {
            /** The last row of the page before comes again. */
            ROW_TWICE,
            /** The page before comes again in place of this one. */
            PAGE_TWICE,
            /** Half of the rows, and no next link, although there is more. */
            ENDS_EARLY,
            /** The next link leads to this page. */
            LINK_TO_ITSELF,
            /** The next link leads to the first page. */
            LINK_BACK,
            /** The next link leads to another host. */
            LINK_ELSEWHERE
        }

        @Override
        public String named() {
            return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
