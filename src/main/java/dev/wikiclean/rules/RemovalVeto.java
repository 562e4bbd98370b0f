package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.vault.Base;
import dev.wikiclean.vault.Canvas;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        List<ResolvedLink> links = context.index().backlinks(note.path());
        return links.isEmpty()
                ? context.notDownloaded().map(path -> path + " may link to it and is not downloaded")
                : Optional.of(users(links));
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
        long notes = links.stream().map(l -> l.source().path()).distinct().count();
        String first = links.get(0).source().path().value();
        String kind = links.stream().anyMatch(l -> l.source() instanceof Canvas)
                ? "a canvas uses it"
                : links.stream().anyMatch(l -> l.source() instanceof Base)
                        ? "a base uses it"
                        : links.stream().anyMatch(l -> l.link().isEmbed()) ? "it is embedded" : "it is linked";
        return String.format(Locale.ROOT, "%s (%s%s)", kind, first, notes > 1 ? " and " + (notes - 1) + " more" : "");
    }
}
