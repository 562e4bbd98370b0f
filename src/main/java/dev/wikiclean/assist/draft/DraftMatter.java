package dev.wikiclean.assist.draft;

import dev.wikiclean.index.NewLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.NoteTemplate;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FrontMatterEdits;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the front matter of a draft. Nothing in it comes from a model. */
final class DraftMatter {
    /** What a draft is worth that rests on several sources, and on one. */
    private static final String CONFIDENCE = "0.3";

    private static final String CONFIDENCE_OF_ONE = "0.2";
    /** The least trusted: its author vouches for nothing. */
    private static final String TRUST = "D";

    private final RuleContext context;
    private final DraftTopic topic;
    private final Collection<DraftSource> sources;

    DraftMatter(RuleContext context, DraftTopic topic, Collection<DraftSource> sources) {
        this.context = context;
        this.topic = topic;
        this.sources = sources;
    }

    /** The edits that make {@code source}, the text of a stub or an empty one, say what a draft says of itself. */
    List<TextEdit> edits(SourceText source, boolean schema, LocalDate day) {
        FrontMatterEdits edits = FrontMatterEdits.on(source);
        boolean fresh = topic.stub().isEmpty();
        if (schema && fresh) {
            NoteTemplate.id(context, topic.title(), day).ifPresent(id -> edits.set("id", id));
        }
        if (fresh) {
            edits.set("title", topic.title());
        }
        if (schema && fresh) {
            edits.set("category", category());
            edits.set("canonical_id", "self");
            edits.set("duplicate_of", "none");
            edits.set("github_commit", "pending");
        }
        if (schema) {
            edits.set("source_trust_level", TRUST);
            edits.setLiteral("last_reinforced", day.toString());
        }
        edits.set("status", "draft");
        edits.set("verification_status", "pending");
        edits.setLiteral("confidence_score", sources.size() > 1 ? CONFIDENCE : CONFIDENCE_OF_ONE);
        List<String> links = links(context.index());
        if (!links.isEmpty()) {
            edits.add("raw_sources", links);
        }
        return edits.edits();
    }

    private List<String> links(VaultIndex index) {
        List<String> links = new ArrayList<>();
        for (DraftSource source : sources) {
            source.note()
                    .flatMap(note -> NewLink.wikiTarget(index, topic.path(), note))
                    .ifPresent(target -> links.add("[[" + target + "]]"));
        }
        return links;
    }

    /** What most of the notes beside it say, else its folder. */
    private String category() {
        Map<String, Integer> counts = new HashMap<>();
        context.notes()
                .filter(note -> note.path().folder().equals(topic.path().folder()))
                .map(note -> category(note, context))
                .flatMap(Optional::stream)
                .forEach(category -> counts.merge(category, 1, Integer::sum));
        VaultPath path = topic.path();
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(path.folder().isEmpty() ? "none" : path.folder());
    }

    private static Optional<String> category(Note note, RuleContext context) {
        return note.frontMatter().string(context.config().moc().categoryKey());
    }
}
