package dev.wikiclean.moc;

import dev.wikiclean.index.LinkWriter;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.VaultPath;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Writes the links of a MOC as the vault's settings ask: wikilinks, or markdown links. */
final class EntryLinks {
    private static final String TO_ENCODE = " %()<>#?[]^|\\`\"";

    private EntryLinks() {}

    /** A link from the MOC at {@code moc} to the entry's note, showing the note's title. */
    static String link(VaultIndex index, VaultPath moc, MocEntry entry) {
        Optional<String> target = index.vault().settings().useMarkdownLinks()
                ? Optional.empty()
                : LinkWriter.wikiTarget(index, moc, entry.path());
        return target.map(name -> wikilink(name, entry.title())).orElseGet(() -> markdown(entry));
    }

    private static String wikilink(String target, String title) {
        boolean cannotShow = title.chars().anyMatch(c -> "[]|".indexOf(c) >= 0 || Character.isISOControl(c));
        return target.equals(title) || cannotShow ? "[[" + target + "]]" : "[[" + target + "|" + title + "]]";
    }

    private static String markdown(MocEntry entry) {
        StringBuilder destination = new StringBuilder();
        for (byte b : entry.path().value().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (b > ' ' && TO_ENCODE.indexOf(c) < 0) {
                destination.append(c);
            } else {
                destination.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        String title = entry.title().replaceAll("[\\[\\]\\\\]", "\\\\$0");
        return "[" + title + "](" + destination + ")";
    }
}
