package dev.wikiclean.vault;

import dev.wikiclean.vault.Disagreement.Case;
import dev.wikiclean.vault.Seen.Thing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares the scan with flexmark, text by text, and keeps count. */
final class Differential {
    private final FlexmarkOracle flexmark = new FlexmarkOracle();
    private final Map<String, Integer> agreed = new TreeMap<>();
    private final Map<Disagreement, Integer> explained = new EnumMap<>(Disagreement.class);
    private final List<String> unexplained = new ArrayList<>();

    void compare(String name, String text) {
        Seen theirs = flexmark.parse(text);
        Seen ours = Seen.scan(text);
        for (Thing thing : theirs.things().values()) {
            Thing same = ours.things().get(thing.key());
            if (same == null) {
                explain(name, text, thing, true, theirs);
            } else {
                compareTargets(name, text, thing, same);
            }
        }
        for (Thing thing : ours.things().values()) {
            if (!theirs.sees(thing)) {
                explain(name, text, thing, false, theirs);
            }
        }
    }

    private void explain(String name, String text, Thing thing, boolean onlyFlexmark, Seen theirs) {
        Case c = new Case(text, thing, onlyFlexmark, theirs, text.substring(thing.start(), thing.end()));
        for (Disagreement reason : Disagreement.values()) {
            if (reason.holds(c)) {
                explained.merge(reason, 1, Integer::sum);
                return;
            }
        }
        unexplained.add(name + ": only " + (onlyFlexmark ? "flexmark" : "the scan") + " sees " + thing.key() + " «"
                + c.raw() + "»");
    }

    /** flexmark splits at the last pipe and keeps a table's backslash, so only plain wikilinks can be compared. */
    private void compareTargets(String name, String text, Thing theirs, Thing ours) {
        agreed.merge(ours.kind(), 1, Integer::sum);
        String raw = text.substring(ours.start(), ours.end());
        boolean comparable = ours.isMarkdown() || ours.isWiki() && raw.indexOf('|') == raw.lastIndexOf('|');
        if (!comparable || raw.contains("\\|")) {
            return;
        }
        String expected = ours.isMarkdown()
                ? decoded(theirs.target())
                : theirs.target().replaceAll("\\s*#\\s*", "#").strip();
        if (!expected.equals(ours.target().replaceAll("\\s*#\\s*", "#"))) {
            unexplained.add(name + ": " + ours.key() + " target " + ours.target() + ", not " + expected);
        }
    }

    private static String decoded(String url) {
        int hash = url.indexOf('#');
        String target =
                Destinations.decode(hash < 0 ? url : url.substring(0, hash)).strip();
        String joined = hash < 0
                ? target
                : target + "#" + Destinations.decode(url.substring(hash + 1)).strip();
        return joined.replaceAll("\\s*#\\s*", "#");
    }

    List<String> unexplained() {
        return unexplained;
    }

    int agreements() {
        return agreed.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "agreed " + agreed + ", explained " + explained + ", unexplained " + unexplained.size();
    }
}
