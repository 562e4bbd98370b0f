package dev.wikiclean.vault;

import java.util.List;

/** The folders whose files a base shows: {@code file.inFolder("x")}. */
public final class BaseFolders {
    private BaseFolders() {}

    /** The folders as written, without a slash at either end; empty where the base names none. */
    public static List<String> of(Base base) {
        return BaseLinks.folders(base.source()).stream()
                .map(part -> part.text().strip().replaceAll("^/+|/+$", ""))
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .toList();
    }
}
