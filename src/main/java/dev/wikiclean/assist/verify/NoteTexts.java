package dev.wikiclean.assist.verify;

import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.VerifySettings;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The notes of a vault taken apart, each once, when first asked for. Safe for several threads. */
final class NoteTexts {
    private final Vault vault;
    private final Config config;
    private final VerifySettings settings;
    private final Map<VaultPath, List<Passage>> passages = new ConcurrentHashMap<>();
    private final Map<VaultPath, QuoteSearch> searches = new ConcurrentHashMap<>();

    NoteTexts(Vault vault, Config config, VerifySettings settings) {
        this.vault = vault;
        this.config = config;
        this.settings = settings;
    }

    /** What a note says, but for code and for what only tells of changes, of other notes and of how it was verified. */
    List<Passage> passages(VaultPath path) {
        return passages.computeIfAbsent(
                path, key -> vault.note(key).map(this::read).orElse(List.of()));
    }

    /** The text of a note for quotations; a title counts as text. */
    QuoteSearch search(VaultPath path) {
        return searches.computeIfAbsent(
                path, key -> QuoteSearch.in(vault.note(key).map(Note::text).orElse("")));
    }

    private List<Passage> read(Note note) {
        List<Span> aside = aside(note);
        return ClaimSplitter.of(note).stream()
                .filter(claim -> claim.kind() != Claim.Kind.CODE)
                .filter(claim -> aside.stream().noneMatch(span -> span.contains(claim.span())))
                .map(claim -> Passage.of(note.path(), claim))
                .toList();
    }

    /** The sections that state nothing about the topic. */
    List<Span> aside(Note note) {
        return Sections.of(
                note,
                heading -> config.isChangelogSection(heading)
                        || config.isRelatedSection(heading)
                        || settings.sections().test(heading));
    }
}
