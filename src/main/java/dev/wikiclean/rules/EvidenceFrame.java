package dev.wikiclean.rules;

import java.util.List;
import java.util.Locale;

/**
 * Classes of words that together in one sentence are evidence.
 *
 * @param weight as of an {@link ErrorPhrase}
 * @param with bits of classes that the sentence has
 * @param without bits of classes that it has not
 * @param only a class that every word of it belongs to; 0 for any
 * @param longest how many words the sentence may have
 * @param loose whether it may hold among many words that no page is made of
 * @param words the line of the data, for a person
 */
record EvidenceFrame(
        EvidenceKind kind,
        Aspect aspect,
        int weight,
        long with,
        long without,
        long only,
        int longest,
        boolean loose,
        String words) {
    private static final int SHORT = 8;
    private static final int BRIEF = 5;

    /** Two frames of different aspects agree with one another; two of the same only repeat it. */
    enum Aspect {
        /** What is wrong. */
        CORE,
        /** What the reader should do. */
        ADVICE,
        /** What only a machine says: a request's id, the name of a server. */
        MACHINE,
        /** What stands around every page. */
        FRAME
    }

    static EvidenceFrame of(EvidenceKind kind, Aspect aspect, String line, List<String> classes) {
        String[] fields = line.split(" +");
        long with = 0;
        long without = 0;
        long only = 0;
        int longest = Integer.MAX_VALUE;
        boolean next = false;
        boolean loose = false;
        for (String field : List.of(fields).subList(1, fields.length)) {
            boolean not = field.startsWith("-");
            if (field.equals("short") || field.equals("brief")) {
                longest = field.equals("short") ? SHORT : BRIEF;
                continue;
            }
            if (field.equals("loose")) {
                loose = true;
                continue;
            }
            if (field.equals("only")) {
                next = true;
                continue;
            }
            int at = classes.indexOf(not ? field.substring(1) : field);
            if (at < 0) {
                throw new IllegalArgumentException("no class of words: `" + field + "` in `" + line + "`");
            }
            with |= not || next ? 0 : 1L << at;
            without |= not ? 1L << at : 0;
            only |= next ? 1L << at : 0;
            next = false;
        }
        String words = line.substring(line.indexOf(' ') + 1).replaceAll(" -\\w+|short |brief |only |loose ", "");
        return new EvidenceFrame(kind, aspect, Integer.parseInt(fields[0]), with, without, only, longest, loose, words);
    }

    static Aspect aspect(String id) {
        return Aspect.valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Whether a sentence is such evidence: one word for each class but one, for a word may be of two. */
    boolean holds(PageReading reading) {
        return (reading.classes() & with) == with
                && (reading.classes() & without) == 0
                && (only == 0 || (reading.common() & only) != 0)
                && reading.words() >= Math.max(1, Long.bitCount(with) - 1)
                && reading.length() <= longest;
    }
}
