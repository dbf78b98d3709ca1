package crosstie.transform.formula;

import crosstie.transform.Letters;
import crosstie.transform.ValueProblem;
import java.util.List;

/** What functions do with text. Characters are code points, so that none is cut in two. How long a result will be is known before it is built. */
final class Texts {
    private Texts() {}

    /** @throws ValueProblem {@code FORMULA_TEXT_TOO_LONG} */
    static void fits(long length) {
        if (length > Limits.TEXT) {
            throw new ValueProblem("FORMULA_TEXT_TOO_LONG", Limits.TEXT);
        }
    }

    static Code joined(List<Bound> parts) {
        Code[] codes = parts.stream().map(Bound::code).toArray(Code[]::new);
        if (codes.length == 2) {
            return run -> run.counted(pair(
                    Values.textOrEmpty(run.counted(codes[0].of(run))),
                    Values.textOrEmpty(run.counted(codes[1].of(run)))));
        }
        return run -> run.counted(joined(Make.values(codes, run)));
    }

    private static String pair(String a, String b) {
        fits((long) a.length() + b.length());
        return a.concat(b);
    }

    /** Blank counts as empty text. */
    static String joined(Object[] parts) {
        String[] texts = new String[parts.length];
        long length = 0;
        for (int i = 0; i < parts.length; i++) {
            texts[i] = Values.textOrEmpty(parts[i]);
            length += texts[i].length();
        }
        fits(length);
        StringBuilder all = new StringBuilder((int) length);
        for (String text : texts) {
            all.append(text);
        }
        return all.toString();
    }

    static Object left(Object text, Object count) {
        String s = Values.text(text);
        return s == null ? null : s.substring(0, place(s, 0, Values.whole(count, 0, 0)));
    }

    static Object right(Object text, Object count) {
        String s = Values.text(text);
        if (s == null) {
            return null;
        }
        int n = Values.whole(count, 0, 0);
        int characters = s.codePointCount(0, s.length());
        return n >= characters ? s : s.substring(s.offsetByCodePoints(0, characters - n));
    }

    static Object mid(Object text, Object start, Object count) {
        String s = Values.text(text);
        if (s == null) {
            return null;
        }
        int from = place(s, 0, Values.whole(start, 1, 1) - 1);
        return s.substring(from, place(s, from, Values.whole(count, Integer.MAX_VALUE, 0)));
    }

    /** So many characters on, but not beyond the end. */
    private static int place(String s, int from, int characters) {
        if (characters >= s.length() - from) {
            return s.length();
        }
        int at = from;
        for (int i = 0; i < characters && at < s.length(); i++) {
            at += Character.isHighSurrogate(s.charAt(at))
                            && at + 1 < s.length()
                            && Character.isLowSurrogate(s.charAt(at + 1))
                    ? 2
                    : 1;
        }
        return at;
    }

    static Object length(Object text) {
        String s = Values.textOrEmpty(text);
        return (long) s.codePointCount(0, s.length());
    }

    /** Cuts both ends and leaves one blank where there were several. */
    static Object trim(Object text) {
        String s = Values.text(text);
        if (s == null) {
            return null;
        }
        StringBuilder out = new StringBuilder(s.length());
        boolean blank = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean here = c == ' ';
            if (!here || !blank) {
                out.append(c);
            }
            blank = here;
        }
        return out.toString().strip();
    }

    static Object replace(Object text, Object start, Object count, Object with) {
        String s = Values.textOrEmpty(text);
        String put = Values.textOrEmpty(with);
        int from = place(s, 0, Values.whole(start, 1, 1) - 1);
        int to = place(s, from, Values.whole(count, 0, 0));
        fits((long) s.length() - (to - from) + put.length());
        return new StringBuilder(s).replace(from, to, put).toString();
    }

    /** Every occurrence, or the one of that number. */
    static Object substitute(Object text, Object find, Object with, Object which) {
        String s = Values.text(text);
        String old = Values.textOrEmpty(find);
        if (s == null || old.isEmpty()) {
            return s;
        }
        String put = Values.textOrEmpty(with);
        int nth = Values.whole(which, 0, 1);
        return nth == 0 ? all(s, old, put) : one(s, old, put, nth);
    }

    private static String all(String s, String old, String put) {
        long length = s.length();
        if (put.length() > old.length()) {
            for (int at = s.indexOf(old); at >= 0; at = s.indexOf(old, at + old.length())) {
                length += put.length() - old.length();
            }
            fits(length);
        }
        return s.replace(old, put);
    }

    private static String one(String s, String old, String put, int nth) {
        int at = s.indexOf(old);
        for (int i = 1; i < nth && at >= 0; i++) {
            at = s.indexOf(old, at + old.length());
        }
        if (at < 0) {
            return s;
        }
        fits((long) s.length() - old.length() + put.length());
        return s.substring(0, at) + put + s.substring(at + old.length());
    }

    /** Counted from 1; null where it is not found. */
    static Object find(Object find, Object within, Object start) {
        String s = Values.textOrEmpty(within);
        int from = place(s, 0, Values.whole(start, 1, 1) - 1);
        int at = s.indexOf(Values.textOrEmpty(find), from);
        return at < 0 ? null : (Object) (s.codePointCount(0, at) + 1L);
    }

    /** Without case, as Power Fx has it. */
    static Object startsWith(Object text, Object part) {
        String s = Values.textOrEmpty(text);
        String p = Values.textOrEmpty(part);
        return s.regionMatches(true, 0, p, 0, p.length());
    }

    static Object endsWith(Object text, Object part) {
        String s = Values.textOrEmpty(text);
        String p = Values.textOrEmpty(part);
        return s.regionMatches(true, s.length() - p.length(), p, 0, p.length());
    }

    static Object character(Object number) {
        if (number == null) {
            return null;
        }
        int c = Values.whole(number, 1, 1);
        if (c > Character.MAX_CODE_POINT || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw new ValueProblem("FORMULA_OUT_OF_RANGE", Values.shown(number), 1);
        }
        return Character.toString(c);
    }

    static Object lower(Object text) {
        String s = Values.text(text);
        return s == null ? null : Letters.lower(s);
    }

    static Object upper(Object text) {
        String s = Values.text(text);
        return s == null ? null : Letters.upper(s);
    }
}
