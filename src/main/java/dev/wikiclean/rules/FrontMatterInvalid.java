package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import java.util.Optional;
import java.util.function.Consumer;

/** Front matter that YAML cannot read: reported with its line and reason, never written. */
final class FrontMatterInvalid implements Rule {
    static final String ID = "front-matter-invalid";

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
        context.notes().forEach(note -> {
            if (note.frontMatter() instanceof FrontMatter.Unparsable broken
                    && !context.config().isTemplate(note.path())) {
                String message = "front matter that YAML cannot read: " + broken.reason()
                        + "; it is left as it is until it is mended by hand";
                findings.accept(
                        context.finding(ID, note, Span.at(lineStart(note, broken.line())), message, Optional.empty()));
            }
        });
    }

    private static int lineStart(Note note, int line) {
        String text = note.text();
        int at = note.source().bodyStart();
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                break;
            }
            at = end + 1;
        }
        return at;
    }
}
