package dev.wikiclean.assist.merge;

import dev.wikiclean.assist.draft.Allowed;
import dev.wikiclean.assist.draft.DraftSanitizer;
import dev.wikiclean.assist.draft.Sanitized;
import dev.wikiclean.assist.draft.SourceUrls;
import dev.wikiclean.dedupe.SharedSections.Passage;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which paragraphs a model may put together: those that it would be allowed to write. */
final class PassageText {
    private static final VaultPath NOWHERE = VaultPath.of("text.md");

    private final DraftSanitizer sanitizer = new DraftSanitizer();
    private final Note merged;
    private final PrivacyGuard guard;

    PassageText(Note merged, PrivacyGuard guard) {
        this.merged = merged;
        this.guard = guard;
    }

    /** The passage as it may be asked about; empty where it must stay as it is. */
    Optional<MergePassage> of(Passage passage) {
        String text = passage.span().of(merged.text());
        String mark = passage.item() ? mark(text) : "";
        String words =
                text.substring(mark.length()).replaceAll("\\s*\\R\\s*", " ").strip();
        MergePassage found = new MergePassage(passage, mark, words);
        boolean free = passage.plain()
                && !words.isEmpty()
                && passage.item() == !mark.isEmpty()
                && !text.contains("[^")
                && guard.redact(words).equals(words)
                && sanitized(words, List.of(found)) instanceof Sanitized.Clean clean
                && clean.dropped().isEmpty()
                && clean.text().equals(words);
        return free ? Optional.of(found) : Optional.empty();
    }

    /** The indentation, the bullet and the blanks behind it. */
    private static String mark(String item) {
        int at = 0;
        while (at < item.length() && Character.isWhitespace(item.charAt(at))) {
            at++;
        }
        if (at == item.length() || "-*+".indexOf(item.charAt(at)) < 0) {
            return "";
        }
        at++;
        while (at < item.length() && item.charAt(at) == ' ') {
            at++;
        }
        return item.substring(0, at);
    }

    /** What may stand of {@code text} in place of {@code from}: links and addresses only as these have them. */
    Sanitized sanitized(String text, List<MergePassage> from) {
        List<String> words = from.stream().map(MergePassage::words).toList();
        Set<String> targets = NoteParser.parse(NOWHERE, SourceText.of(String.join("\n\n", words))).links().stream()
                .map(PassageText::target)
                .collect(Collectors.toSet());
        Allowed allowed = new Allowed(
                SourceUrls.in(words),
                (target, fragment) ->
                        targets.contains(target + "#" + fragment) ? Allowed.Linked.EXISTS : Allowed.Linked.MISSING,
                Set.of());
        return sanitizer.clean(text, allowed);
    }

    private static String target(Link link) {
        return link.target().text().strip() + "#"
                + link.fragment().map(Link.Part::text).orElse("").strip();
    }
}
