package dev.wikiclean.index;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Quoting;
import dev.wikiclean.vault.VaultPath;
import java.util.Optional;
import java.util.stream.Stream;

/** Links and paths for tests, without a file around them. */
final class TestLinks {
    private TestLinks() {}

    static Link wiki(String target) {
        return link(LinkKind.WIKILINK, LinkForm.WIKI, target);
    }

    static Link markdown(String target) {
        return link(LinkKind.MARKDOWN, LinkForm.INLINE, target);
    }

    static Link link(LinkKind kind, LinkForm form, String target) {
        int hash = target.indexOf('#');
        String name = hash < 0 ? target : target.substring(0, hash);
        Optional<Link.Part> fragment = hash < 0
                ? Optional.empty()
                : Optional.of(new Link.Part(new Span(hash + 1, target.length()), target.substring(hash + 1)));
        return new Link(
                kind,
                form,
                Quoting.NONE,
                new Span(0, target.length()),
                new Link.Part(new Span(0, name.length()), name),
                fragment,
                Optional.empty());
    }

    static LinkResolver resolver(String... paths) {
        return new LinkResolver(NameIndex.of(Stream.of(paths).map(VaultPath::of).toList()));
    }
}
