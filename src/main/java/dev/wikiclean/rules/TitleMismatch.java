package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Titles in front matter that say something else than the note's file name or its heading. Only where the notes around it
 * have the habit that both agree: many vaults name files otherwise on purpose.
 */
final class TitleMismatch implements Rule {
    static final String ID = "title-mismatch";

    private static final int NOTES_AT_LEAST = 5;
    private static final double SHARE_AT_LEAST = 0.8;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    /** How many of some notes have a title, and how many of these agree. */
    private static final class Habit {
        private int named;
        private int agreeing;

        void count(boolean agrees) {
            named++;
            agreeing += agrees ? 1 : 0;
        }

        boolean isKept() {
            return named >= NOTES_AT_LEAST && agreeing >= named * SHARE_AT_LEAST;
        }

        boolean isKnown() {
            return named >= NOTES_AT_LEAST;
        }
    }

    /** The habits of a vault and of each of its folders, about one kind of name. */
    private static final class Habits {
        private final Habit vault = new Habit();
        private final Map<String, Habit> folders = new HashMap<>();

        void count(Note note, boolean agrees) {
            vault.count(agrees);
            folders.computeIfAbsent(note.path().folder(), f -> new Habit()).count(agrees);
        }

        boolean areKept(Note note) {
            Habit folder = folders.getOrDefault(note.path().folder(), vault);
            return folder.isKnown() ? folder.isKept() : vault.isKept();
        }
    }

    /** A title that differs from the name, the heading or both. */
    private record Odd(Note note, String title, boolean name, Optional<Heading> heading) {}

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        Habits names = new Habits();
        Habits headings = new Habits();
        List<Odd> odd = new ArrayList<>();
        context.notes().forEach(note -> {
            String title = note.frontMatter().string("title").orElse("");
            if (title.isBlank()
                    || title.contains("{{")
                    || DailyName.isDated(note.path().stem())) {
                return;
            }
            boolean named = NameMatch.isSame(title, note.path().stem()) || isDeclared(note, title);
            Optional<Heading> heading = heading(note);
            boolean headed =
                    heading.isEmpty() || NameMatch.isSame(title, heading.get().text());
            names.count(note, named);
            heading.ifPresent(h -> headings.count(note, headed));
            if (!named || !headed) {
                odd.add(new Odd(note, title, !named, headed ? Optional.empty() : heading));
            }
        });
        odd.forEach(o -> {
            boolean bothSay = o.name()
                    && o.heading()
                            .filter(h ->
                                    NameMatch.isSame(h.text(), o.note().path().stem()))
                            .isPresent();
            boolean name = o.name()
                    && (bothSay
                            || names.areKept(o.note())
                                    && !isSlug(o.note().path().stem()));
            boolean heading = o.heading().isPresent() && (bothSay || headings.areKept(o.note()));
            if ((name || heading) && isJudged(context, o)) {
                findings.accept(finding(context, o, name, heading));
            }
        });
    }

    /** Whether a file name is a short form by design: {@code iml-ue4}. */
    private static boolean isSlug(String name) {
        return name.indexOf('-') > 0
                && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }

    /** Whether the note declares the title or the file name as another name of its own. */
    private static boolean isDeclared(Note note, String title) {
        String name = note.path().stem();
        for (String alias : note.frontMatter().list("aliases")) {
            if (NameMatch.isSame(alias, title) || NameMatch.isSame(alias, name)) {
                return true;
            }
        }
        return false;
    }

    /** Redirects, days and templates go their own way, and so do names that every folder has. */
    private static boolean isJudged(RuleContext context, Odd odd) {
        return !isDeclared(odd.note(), odd.title())
                && !FoldedFiles.isCommon(odd.note().path().stem())
                && !context.config().isTemplate(odd.note().path())
                && !context.config().isDailyNote(odd.note().path())
                && !context.index().redirects().isRedirect(odd.note().path());
    }

    /** The one heading of level 1 at the head of the body. */
    private static Optional<Heading> heading(Note note) {
        List<Heading> headings = note.headings();
        if (headings.isEmpty()
                || headings.get(0).level() != 1
                || headings.get(0).text().isBlank()) {
            return Optional.empty();
        }
        boolean only = headings.stream().filter(h -> h.level() == 1).count() == 1;
        int start = BodyLine.bodyStart(note);
        int at = headings.get(0).span().start();
        return only && note.text().substring(start, Math.max(start, at)).isBlank()
                ? Optional.of(headings.get(0))
                : Optional.empty();
    }

    private static Finding finding(RuleContext context, Odd odd, boolean name, boolean heading) {
        String file =
                name ? "the file is called `" + Matter.shown(odd.note().path().stem()) + "`" : "";
        String head = heading
                ? "the heading says `"
                        + Matter.shown(odd.heading().orElseThrow().text()) + "`"
                : "";
        String both = file + (name && heading ? " and " : "") + head;
        Span place = Matter.place(odd.note(), "title");
        return context.finding(
                ID,
                odd.note(),
                place,
                "the title is `" + Matter.shown(odd.title()) + "`, but " + both
                        + "; make them one, or add the other name to the aliases",
                Optional.empty());
    }
}
