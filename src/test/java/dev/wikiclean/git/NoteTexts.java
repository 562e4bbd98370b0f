package dev.wikiclean.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of notes that differ as notes do, and edits of them. The same seed gives the same text. */
public final class NoteTexts {
    private static final String SYLLABLES =
            "ka lo mi ten dra vor sel qui nam pos ti er gal hun wex ori bel cas fen jut";
    private static final String[] PARTS = SYLLABLES.split(" ");

    private NoteTexts() {}

    /** A template's front matter and headings around {@code lines} lines of its own. */
    public static String note(String title, int lines, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("---\nstatus: draft\nsource_trust_level: B\n"
                + "verification_status: pending\n---\n# " + title + "\n\n## Summary of the topic in one line\n\n");
        for (int i = 0; i < lines; i++) {
            if (i == lines / 2) {
                text.append("\n## When to use it, and when better not\n\n");
            }
            text.append(line(random)).append('\n');
        }
        return text.append("\n## What it was verified against\n\n- nothing yet, see the changelog\n")
                .toString();
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int words = 6 + random.nextInt(8); words > 0; words--) {
            for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
                line.append(PARTS[random.nextInt(PARTS.length)]);
            }
            line.append(words > 1 ? " " : ".");
        }
        return line.toString();
    }

    /** The text with {@code percent} of its lines rewritten; links stay. */
    public static String edited(String text, int percent, long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<Integer> own = new ArrayList<>();
        int body = lines.indexOf("## Summary of the topic in one line") + 1;
        for (int i = body; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()
                    && !lines.get(i).startsWith("#")
                    && !lines.get(i).contains("[[")) {
                own.add(i);
            }
        }
        java.util.Collections.shuffle(own, random);
        own.subList(0, own.size() * percent / 100).forEach(i -> lines.set(i, line(random)));
        return String.join("\n", lines) + "\n";
    }
}
