package dev.wikiclean.report;

import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.VaultSurvey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A commented configuration for a vault. What is switched on in it can only make fewer findings than the profile alone;
 * everything else stands there as a comment, to be read and taken up.
 */
public final class ConfigProposal {
    /** Where the schema lies that editors check the configuration by, as seen from it. */
    public static final String SCHEMA = ".wiki-clean/schema.json";

    private final StringBuilder out = new StringBuilder();
    private final VaultSurvey seen;

    private ConfigProposal(VaultSurvey seen) {
        this.seen = seen;
    }

    /** The text of a {@link Config#FILE_NAME}. */
    public static String of(VaultSurvey seen) {
        return new ConfigProposal(seen).text();
    }

    private String text() {
        line("# yaml-language-server: $schema=" + SCHEMA);
        line("#");
        line("# The configuration of wiki-clean for this vault, made by `wiki-clean init` from what it saw here.");
        line("# Lines without a # hold; the others are proposals. `wiki-clean config` shows all that holds, and why.");
        line("");
        line("# " + count(seen.notes(), "note") + (seen.languages().isEmpty() ? "" : ": " + languages()) + ".");
        line("# " + seen.why() + ".");
        line("# Profiles: default is gentle and knows no vocabulary, agent-wiki is for wikis that agents keep.");
        line("extends: " + seen.profile());
        line("");
        line(
                "# Each rule is off, info, warn or error; `wiki-clean rules` lists them, `wiki-clean explain RULE` tells more.");
        line("rules:");
        line("  # broken-link: error");
        line("  # orphan-note: info");
        line("  # stub-note: {severity: info, exclude: [\"Inbox/**\"]}");
        line("");
        folders();
        names();
        sections();
        keys();
        return out.toString();
    }

    private String languages() {
        List<String> shown = new ArrayList<>();
        seen.languages().stream()
                .limit(4)
                .forEach(language -> shown.add(number(language.count()) + " mostly " + language.name()));
        return String.join(", ", shown);
    }

    private void folders() {
        line("# Files in which nothing is reported and nothing is changed; links to them still count.");
        list("ignore", seen.archives(), false);
        if (seen.archives().isEmpty()) {
            line("# ignore: [\"Archive/**\"]");
        }
        if (!seen.attachments().isEmpty()) {
            line("# Attachments lie in:");
            seen.attachments().stream()
                    .limit(8)
                    .forEach(
                            folder -> line("#   " + plain(folder.name()) + " (" + count(folder.count(), "file") + ")"));
        }
        line("");
        line("# Notes that are filled in later. A list replaces the profile's, so its globs are repeated here.");
        if (seen.templates().isEmpty()) {
            line("# templates: [\"**/Templates/**\"]");
        } else {
            List<String> all = new ArrayList<>(Config.of(seen.profile()).templates());
            all.addAll(seen.templates());
            list("templates", all, true);
        }
        line("");
    }

    private void names() {
        line(
                "# Names by dates besides 2026-05-08, 2026-05, 2026-W19, 2026-Q2, in the format of Obsidian's daily notes.");
        if (seen.dateFormats().isEmpty()) {
            line("# date-formats: [\"D MMMM YYYY\"]");
        } else {
            list("date-formats", seen.dateFormats(), true);
        }
        line("");
        line("# Names that people write for a note of another name: the word, then the note.");
        line("# concepts:");
        line("#   LLM: Large Language Model");
        line("");
    }

    private void sections() {
        List<VaultSurvey.Section> related =
                seen.sections().stream().filter(VaultSurvey.Section::isRelated).toList();
        line(
                "# Headings whose list items only point to other notes; dead items there are taken out by dead-related-link.");
        if (related.isEmpty()) {
            line("# related-sections: [\"Related\", \"See also\"]");
        } else {
            list(
                    "related-sections",
                    related.stream().map(VaultSurvey.Section::heading).toList(),
                    false);
        }
        if (!seen.sections().isEmpty()) {
            line("# Headings that recur, with the number of notes:");
            seen.sections().stream()
                    .limit(20)
                    .forEach(section -> line("#   " + number(section.count()) + "  " + plain(section.heading())));
        }
        line("");
    }

    private void keys() {
        line("# Front matter keys that say nothing about a note's topic: a note with no others and no body is a stub.");
        line("# bookkeeping-keys: [title, id, tags, aliases, created, updated, modified, date]");
        if (!seen.keys().isEmpty()) {
            line("# Keys in this vault, with the number of notes and what their values mostly are:");
            seen.keys()
                    .forEach(key ->
                            line("#   " + number(key.count()) + "  " + plain(key.name()) + " (" + key.kind() + ")"));
        }
    }

    private void list(String key, List<String> values, boolean holds) {
        if (values.isEmpty()) {
            return;
        }
        String mark = holds ? "" : "# ";
        line(mark + key + ":");
        values.forEach(value -> line(mark + "  - " + ConfigYaml.scalar(value)));
    }

    private static String count(int count, String what) {
        return number(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%d", number);
    }

    /** Words of the vault in a comment: on one line, nothing in them that YAML refuses. */
    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        words.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0xfeff || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .filter(c -> c < 0xd800 || c > 0xdfff && c != 0xfffe && c != 0xffff)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
