package dev.wikiclean.rules;

import dev.wikiclean.vault.NotDownloaded;
import dev.wikiclean.vault.Rejected;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultFileParser;
import java.util.Optional;
import java.util.function.Consumer;

/** Notes, canvases and bases that cannot be read safely, and so are never edited. */
final class UnreadableNote implements Rule {
    static final String ID = "unreadable-note";

    private static final String ELSEWHERE =
            "is not downloaded: links to it hold; download it to have it checked; it is left alone";

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
            if (file instanceof NotDownloaded
                    && VaultFileParser.parses(file.path())
                    && !context.config().isIgnored(file.path())) {
                findings.accept(context.finding(ID, file.path(), ELSEWHERE, Optional.empty())
                        .with(Severity.INFO));
            }
        }
    }
}
