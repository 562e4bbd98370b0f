package dev.wikiclean.moc;

import dev.wikiclean.index.VaultIndex;

/** Writes the links of a MOC. */
final class EntryLinks {
    private EntryLinks() {}

    static String link(VaultIndex index, MocEntry entry) {
        String name = entry.path().stem();
        String target = index.resolver().names().candidates(name).size() == 1
                ? name
                : entry.path().withoutNoteExtension();
        return target.equals(entry.title()) ? "[[" + target + "]]" : "[[" + target + "|" + entry.title() + "]]";
    }
}
