package dev.wikiclean.rules;

import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a new note of a vault looks like, by the configuration and by the notes that are there.
 *
 * @param sections in their order; empty where notes have none of fixed names
 * @param schema whether a note carries the keys of an agent's wiki
 */
public record NoteTemplate(List<Section> sections, boolean schema) {
    private static final int MOST_ALIKE = 100;

    /** What a section is for. Only {@link #STATEMENTS} are written by anybody but the program. */
    public enum Kind {
        STATEMENTS,
        RELATED,
        VERIFICATION,
        CHANGELOG
    }

    /** A section under the name that most notes give it. */
    public record Section(String name, Kind kind, boolean required) {}

    public NoteTemplate {
        sections = List.copyOf(sections);
    }

    /** The template that holds in a vault. */
    public static NoteTemplate of(RuleContext context) {
        Config config = context.config();
        List<SectionPatterns> order = new ArrayList<>(config.option(ConfigKeys.SECTION_ORDER));
        List<SectionPatterns> required = config.option(ConfigKeys.REQUIRED_SECTIONS);
        required.stream().filter(section -> !order.contains(section)).forEach(order::add);
        Map<String, Integer> used = new HashMap<>();
        if (!order.isEmpty()) {
            context.notes()
                    .flatMap(note -> note.headings().stream())
                    .map(Heading::text)
                    .forEach(heading -> used.merge(heading, 1, Integer::sum));
        }
        List<Section> sections = order.stream()
                .map(section -> {
                    String name = section.written().stream()
                            .filter(written -> written.indexOf('*') < 0)
                            .max(Comparator.comparingInt(written -> used.getOrDefault(written, 0)))
                            .filter(written -> used.containsKey(written))
                            .orElseGet(section::name);
                    return new Section(name, kind(config, section), required.contains(section));
                })
                .toList();
        return new NoteTemplate(sections, config.option(ConfigKeys.SECTION_KEYS).contains("canonical_id"));
    }

    private static Kind kind(Config config, SectionPatterns section) {
        String name = section.name();
        if (config.isChangelogSection(name)) {
            return Kind.CHANGELOG;
        }
        if (config.isRelatedSection(name)) {
            return Kind.RELATED;
        }
        return section.match("Verification") || section.match("검증") ? Kind.VERIFICATION : Kind.STATEMENTS;
    }

    /** An id of the configured form for a note of this title that no note has; nothing where none can be made. */
    public static Optional<String> id(RuleContext context, String title, LocalDate day) {
        String form = context.config().option(MissingId.FORM);
        Set<String> taken = new HashSet<>();
        context.vault()
                .notes()
                .forEach(note ->
                        taken.addAll(note.frontMatter().list(context.config().option(MissingId.KEY))));
        Optional<String> id = form.isEmpty()
                ? Optional.empty()
                : NoteId.slugOfAnyScript(title).flatMap(slug -> NoteId.write(form, slug, Optional.of(day)));
        return id.flatMap(free -> IntStream.range(1, MOST_ALIKE)
                .mapToObj(number -> number == 1 ? free : free + "-" + number)
                .filter(each -> !taken.contains(each))
                .findFirst());
    }

    /** The script that most of the notes are written in: {@code Korean}, {@code Latin} …; {@code Latin} for none. */
    public static String language(List<Note> notes) {
        List<VaultSurvey.Counted> ranked = SurveyedLanguages.of(notes);
        return ranked.isEmpty() ? "Latin" : ranked.get(0).name();
    }

    /** Whether the note says nothing yet, so that it can be written. */
    public static boolean isStub(RuleContext context, Note note) {
        return context.verdicts().stub(note).isPresent();
    }

    /** What is wrong with a file's name, or with its links; nothing for one that every system and link can hold. */
    public static Optional<String> nameProblem(VaultPath path) {
        for (String part : path.value().split("/")) {
            if (part.chars().anyMatch(c -> c < ' ' || "\\:*?\"<>|#^[]".indexOf(c) >= 0)
                    || part.startsWith(".")
                    || part.endsWith(" ")
                    || part.length() > 80) {
                return Optional.of("`" + part + "` cannot be a name that every system and every link can hold");
            }
        }
        return Optional.empty();
    }
}
