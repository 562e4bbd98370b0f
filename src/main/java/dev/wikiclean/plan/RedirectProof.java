package dev.wikiclean.plan;

import dev.wikiclean.text.Position;
import dev.wikiclean.vault.VaultPath;
import java.util.Optional;
import java.util.function.Consumer;

/** Proves that every redirect still stands for the note it stood for, however its front matter names it. */
final class RedirectProof {
    private final Passage passage;

    RedirectProof(Passage passage) {
        this.passage = passage;
    }

    void check(Consumer<Violation> violations) {
        passage.before().redirects().canonicals().forEach((redirect, canonical) -> {
            Optional<VaultPath> now = passage.moved(redirect);
            Optional<VaultPath> expected = passage.standsFor(canonical);
            if (now.isPresent()
                    && expected.isPresent()
                    && !passage.reached(now.get()).equals(expected.get())) {
                violations.accept(new Violation(
                        redirect, new Position(1, 1), "this redirect would no longer lead to " + expected.get()));
            }
        });
    }
}
