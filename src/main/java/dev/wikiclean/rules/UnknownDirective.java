package dev.wikiclean.rules;

import java.util.Optional;
import java.util.function.Consumer;

/** Notes that switch off a rule which does not exist, or say it in a way that nobody understands. */
final class UnknownDirective implements Rule {
    static final String ID = "unknown-directive";

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
            for (OptOut.Mistake mistake : context.optOut(note.path()).mistakes()) {
                findings.accept(context.finding(ID, note, mistake.span(), mistake.message(), Optional.empty()));
            }
        });
    }
}
