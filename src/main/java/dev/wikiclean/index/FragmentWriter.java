package dev.wikiclean.index;

import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes another heading or block into a link; all else of the link stays. */
public final class FragmentWriter {
    private FragmentWriter() {}

    /**
     * The edit that replaces the fragment of {@code link}, in the text {@code source}, by {@code fragment}: {@code
     * Heading}, {@code A#B} or {@code ^block}; nothing where the link has none or its form cannot hold the new one.
     */
    public static Optional<TextEdit> write(String source, Link link, String fragment) {
        if (link.fragment().isEmpty()) {
            return Optional.empty();
        }
        Link.Part old = link.fragment().get();
        String raw = old.span().of(source);
        List<String> parts = new ArrayList<>();
        for (String part : fragment.split("#", -1)) {
            boolean block = part.startsWith("^");
            Optional<String> written = TargetEncoding.encode(link, raw, block ? part.substring(1) : part);
            if (part.isBlank() || written.isEmpty()) {
                return Optional.empty();
            }
            parts.add(block ? "^" + written.get() : written.get());
        }
        return Optional.of(TextEdit.replace(old.span(), String.join("#", parts)));
    }
}
