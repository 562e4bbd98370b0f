package dev.wikiclean.rules;

import dev.wikiclean.vault.Rejected;
import dev.wikiclean.vault.VaultFile;
import java.util.Optional;
import java.util.function.Consumer;

/** Notes, canvases and bases that cannot be read safely, and so are never edited. */
final class UnreadableNote implements Rule {
    static final String ID = "unreadable-note";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        for (VaultFile file : context.vault().files()) {
            if (file instanceof Rejected rejected && !context.config().isIgnored(rejected.path())) {
                findings.accept(context.finding(ID, rejected.path(), rejected.reason(), Optional.empty()));
            }
        }
    }
}
