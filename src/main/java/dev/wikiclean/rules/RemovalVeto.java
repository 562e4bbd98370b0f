package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.Base;
import dev.wikiclean.vault.Canvas;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Why a note must stay in the vault, whatever is wrong with it. */
final class RemovalVeto {
    private RemovalVeto() {}

    /** The reason that keeps {@code note}, for a person; nothing where it may go. */
    static Optional<String> of(RuleContext context, Note note) {
        if (context.config().isTemplate(note.path())) {
            return Optional.of("it is a template");
        }
        if (context.config().isDailyNote(note.path())) {
            return Optional.of("it is a daily note");
        }
        if (isMoc(context, note)) {
            return Optional.of("it is a MOC");
        }
        if (context.config().isBookmarked(note.path())) {
            return Optional.of("it is bookmarked");
        }
        List<ResolvedLink> links = context.index().backlinks(note.path());
        if (!links.isEmpty()) {
            return Optional.of(users(links));
        }
        if (HubName.isHub(note.path())) {
            return Optional.of("it is the entrance to its folder");
        }
        return ownAttachment(context, note)
                .map(file -> "only it uses " + file)
                .or(() -> context.removals()
                        .meantBy(note.path())
                        .map(source -> "a broken link means it (" + source + ")"))
                .or(() -> context.notDownloaded().map(path -> path + " may link to it and is not downloaded"));
    }

    /** A file, not a note, that the note links to and nothing else does: without the note nobody would find it again. */
    private static Optional<VaultPath> ownAttachment(RuleContext context, Note note) {
        return context.index().linksOf(note.path()).stream()
                .flatMap(link -> link.destination().stream())
                .filter(file -> context.vault().note(file).isEmpty())
                .filter(file -> context.index().backlinks(file).stream()
                        .allMatch(link -> link.source().path().equals(note.path())))
                .findFirst();
    }

    /** Whether the note is a map of content: by its type, by its name, or by a block that this program keeps. */
    static boolean isMoc(RuleContext context, Note note) {
        return note.frontMatter().list("type").stream().anyMatch("moc"::equalsIgnoreCase)
                || note.frontMatter().list("tags").stream()
                        .anyMatch(tag -> tag.equalsIgnoreCase("moc") || tag.equalsIgnoreCase("#moc"))
                || (" " + NameFold.words(note.path().stem()) + " ").contains(" moc ")
                || context.hasManagedBlock(note.path());
    }

    private static String users(List<ResolvedLink> links) {
        Set<VaultPath> sources = new TreeSet<>();
        links.forEach(link -> sources.add(link.source().path()));
        String kind = links.stream().anyMatch(l -> l.source() instanceof Canvas)
                ? "a canvas uses it"
                : links.stream().anyMatch(l -> l.source() instanceof Base)
                        ? "a base uses it"
                        : links.stream().anyMatch(l -> l.link().isEmbed()) ? "it is embedded" : "it is linked";
        return String.format(
                Locale.ROOT,
                "%s (%s%s)",
                kind,
                links.get(0).source().path(),
                sources.size() > 1 ? " and " + (sources.size() - 1) + " more" : "");
    }
}
