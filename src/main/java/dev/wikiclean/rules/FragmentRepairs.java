package dev.wikiclean.rules;

import dev.wikiclean.index.NoteFragments;
import dev.wikiclean.index.Placeholders;
import dev.wikiclean.index.Redirects;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers what links to headings and blocks meant that their note does not have. For one thread. */
final class FragmentRepairs {
    /**
     * An answer for one link.
     *
     * @param fragment as a link writes it, without the first {@code #}
     * @param score 1 for the same words, less for a near spelling
     * @param sure whether nothing else can be meant
     * @param slug whether the link is right on GitHub, whose anchors are spelled so
     */
    record Answer(String fragment, double score, boolean sure, boolean slug) {}

    /** Beyond these a note is not searched for near headings, so that no note takes long. */
    private static final int HEADINGS_AT_MOST = 1_000;

    private static final int SEARCHES_AT_MOST = 200;
    private static final double NEAR = 0.75;

    private final RuleContext context;
    private final Redirects redirects;
    private final Map<VaultPath, NoteFragments> known = new HashMap<>();
    private final Map<VaultPath, FoldedPlaces> folded = new HashMap<>();
    private final Map<VaultPath, Set<String>> anchors = new HashMap<>();
    private final Map<VaultPath, Integer> searches = new HashMap<>();

    FragmentRepairs(RuleContext context) {
        this.context = context;
        this.redirects = context.index().redirects();
    }

    /** The note that {@code link} leads into, where it names a heading or block that is not there. */
    Optional<Note> missing(ResolvedLink link) {
        String fragment = link.link().fragment().map(Link.Part::text).orElse("");
        if (fragment.isBlank()
                || FragmentFold.isOther(fragment)
                || Placeholders.isPlaceholder(fragment)
                || context.config().isPlaceholder(fragment)) {
            return Optional.empty();
        }
        Optional<Note> note = link.destination().flatMap(context.vault()::note);
        if (note.isEmpty() || !isJudged(note.get())) {
            return Optional.empty();
        }
        boolean exists = fragments(note.get()).exists(fragment);
        return exists || hasAnchor(note.get(), fragment) ? Optional.empty() : note;
    }

    /** Drawings have places of their own; a link to a heading of a redirect is for the canonical to answer. */
    private boolean isJudged(Note note) {
        return !note.path().stem().endsWith(".excalidraw")
                && !note.frontMatter().keys().contains("excalidraw-plugin")
                && !redirects.isRedirect(note.path());
    }

    private NoteFragments fragments(Note note) {
        return known.computeIfAbsent(note.path(), path -> NoteFragments.of(note));
    }

    private boolean hasAnchor(Note note, String fragment) {
        return anchors.computeIfAbsent(note.path(), path -> HtmlAnchors.of(note.text()))
                .contains(fragment.strip());
    }

    static boolean isBlock(String fragment) {
        return fragment.substring(fragment.lastIndexOf('#') + 1).strip().startsWith("^");
    }

    /** Every place of {@code note} that {@code link} may have meant, the best first. */
    List<Answer> answers(ResolvedLink link, Note note) {
        String fragment = link.link().fragment().map(Link.Part::text).orElse("");
        FoldedPlaces places = folded.computeIfAbsent(note.path(), path -> new FoldedPlaces(note, fragments(note)));
        Set<String> same = places.same(fragment);
        boolean slug =
                isMarkdown(link) && same.stream().map(FragmentFold::slug).anyMatch(NameFold.exact(fragment)::equals);
        if (!same.isEmpty()) {
            return same.stream()
                    .map(found -> new Answer(found, 1, same.size() == 1 && !slug, slug))
                    .toList();
        }
        boolean tooMany = note.headings().size() + note.blockIds().size() > HEADINGS_AT_MOST
                || searches.merge(note.path(), 1, Integer::sum) > SEARCHES_AT_MOST;
        return tooMany ? List.of() : places.near(fragment, NEAR);
    }

    private static boolean isMarkdown(ResolvedLink link) {
        return link.link().form() != LinkForm.WIKI && link.link().form() != LinkForm.PATH;
    }
}
