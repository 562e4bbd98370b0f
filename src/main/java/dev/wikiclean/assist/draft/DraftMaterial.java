package dev.wikiclean.assist.draft;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses what a draft rests on: given files, notes that link to the topic or name it, and what those rest on. */
final class DraftMaterial {
    /** A token is no shorter than a byte. */
    static final int MOST_BYTES = 24_000;

    private static final int MOST_OF_ONE = 4_000;
    private static final int MOST_SOURCES = 12;
    private static final int ASKER = 100;
    private static final int SOURCE_OF_ASKER = 20;
    private static final int MOST_MENTIONS = 10;

    private final RuleContext context;
    private final PrivacyGuard guard;

    DraftMaterial(RuleContext context, PrivacyGuard guard) {
        this.context = context;
        this.guard = guard;
    }

    List<DraftSource> choose(DraftTopic topic, List<DraftSource.Given> given) {
        List<DraftSource> sources = new ArrayList<>();
        int left = MOST_BYTES;
        for (DraftSource.Given file : given) {
            // Who names a file vouches for it.
            left -= add(sources, file.note(), file.name(), guard.redact(file.text()), false, topic.title(), left);
        }
        for (Note note : ranked(topic)) {
            boolean known = sources.stream().anyMatch(s -> s.note().equals(Optional.of(note.path())));
            Optional<String> text = known || sources.size() >= MOST_SOURCES ? Optional.empty() : guard.text(note);
            if (text.isPresent()) {
                boolean captured = CapturedNotes.isOne(context, note);
                Optional<VaultPath> path = Optional.of(note.path());
                left -= add(sources, path, note.title(), body(text.get()), captured, topic.title(), left);
            }
        }
        return sources;
    }

    private static int add(
            List<DraftSource> sources,
            Optional<VaultPath> note,
            String name,
            String text,
            boolean captured,
            String title,
            int left) {
        String part = excerpt(text, title, Math.min(left, MOST_OF_ONE));
        if (part.isBlank()) {
            return 0;
        }
        sources.add(new DraftSource("s" + (sources.size() + 1), note, name, part, captured));
        return bytes(part);
    }

    private List<Note> ranked(DraftTopic topic) {
        Map<VaultPath, Integer> points = new HashMap<>();
        topic.askers().forEach(path -> points.merge(path, ASKER, Integer::sum));
        for (VaultPath asker : topic.askers()) {
            for (ResolvedLink link : context.index().linksOf(asker)) {
                if (link.link().kind() == LinkKind.PROPERTY) {
                    link.destination().ifPresent(path -> points.merge(path, SOURCE_OF_ASKER, Integer::sum));
                }
            }
        }
        String name = DraftTopic.fold(topic.title());
        context.notes().forEach(note -> {
            // What is withheld of a note is no mention: else a guess could be told from a miss.
            int mentions = mentions(DraftTopic.fold(note.text()), name) == 0
                    ? 0
                    : guard.text(note)
                            .map(text -> mentions(DraftTopic.fold(text), name))
                            .orElse(0);
            if (mentions > 0) {
                points.merge(note.path(), Math.min(mentions, MOST_MENTIONS), Integer::sum);
            }
        });
        return context.notes()
                .filter(note -> points.containsKey(note.path()) && isMaterial(note, topic))
                .sorted(Comparator.<Note>comparingInt(note -> -points.get(note.path()))
                        .thenComparing(Note::path))
                .toList();
    }

    /** A draft that nobody has checked is no ground for another. */
    private boolean isMaterial(Note note, DraftTopic topic) {
        boolean draft = is(note, "status", "draft")
                && is(note, "verification_status", "pending")
                && is(note, "source_trust_level", "D");
        return !draft
                && !note.path().equals(topic.path())
                && !context.config().isTemplate(note.path())
                && !context.index().redirects().isRedirect(note.path());
    }

    private static boolean is(Note note, String key, String value) {
        return note.frontMatter().string(key).filter(value::equals).isPresent();
    }

    private static int mentions(String text, String name) {
        int count = 0;
        for (int at = text.indexOf(name); at >= 0 && count < MOST_MENTIONS; at = text.indexOf(name, at + 1)) {
            count++;
        }
        return name.length() < 2 ? 0 : count;
    }

    private static String body(String text) {
        int close = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
        int line = close < 0 ? -1 : text.indexOf('\n', close + 1);
        return line < 0 ? text : text.substring(line + 1);
    }

    /** All of it where it fits, else the paragraphs that name the topic, then those from the start. */
    static String excerpt(String text, String title, int most) {
        if (bytes(text) <= most) {
            return text.strip();
        }
        String[] paragraphs = text.strip().split("\n[ \t\r]*\n");
        boolean[] taken = new boolean[paragraphs.length];
        int left = most;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < paragraphs.length; i++) {
                boolean named = DraftTopic.fold(paragraphs[i]).contains(DraftTopic.fold(title));
                int size = bytes(paragraphs[i]) + 2;
                if (!taken[i] && (named || round == 1) && size <= left) {
                    taken[i] = true;
                    left -= size;
                }
            }
        }
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < paragraphs.length; i++) {
            if (taken[i]) {
                part.append(part.isEmpty() ? "" : "\n\n").append(paragraphs[i]);
            }
        }
        return part.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
