package dev.wikiclean.rules;

import dev.wikiclean.moc.MocChange;
import dev.wikiclean.moc.MocPlan;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One map of content for each category, its list kept in a managed block. */
final class CategoryMoc implements Rule {
    static final String ID = "category-moc";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.MOC;
    }

    @Override
    public Reach reach() {
        return Reach.VAULT;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        MocPlan.changes(
                        context.index(),
                        context.config().moc(),
                        note -> isMember(context, note),
                        path -> context.hasManagedBlock(path)
                                && context.vault()
                                        .note(path)
                                        .filter(note -> !context.isLeftAlone(note))
                                        .isPresent()
                                && !context.config().isTemplate(path))
                .forEach(change -> findings.accept(finding(context, change)));
    }

    private static boolean isMember(RuleContext context, Note note) {
        return !note.frontMatter()
                        .list(context.config().option(ConfigKeys.MOC_CATEGORY_KEY))
                        .isEmpty()
                && !context.isPassedOver(note)
                && !context.config().isTemplate(note.path())
                && !RemovalVeto.isMoc(context, note)
                && !context.index().redirects().isRedirect(note.path())
                && context.verdicts().errorPage(note).isEmpty()
                && context.verdicts().stub(note).isEmpty();
    }

    private static Finding created(RuleContext context, MocChange.Create create) {
        String what = "category `" + create.category() + "` has " + create.size() + " notes and no MOC";
        for (String part : create.path().value().split("/")) {
            Optional<String> refused = UnportableName.refused(part);
            if (refused.isPresent()) {
                return context.finding(
                        ID,
                        create.path(),
                        what + "; none is written, for its name " + refused.get()
                                + "; change the category or `moc.title`",
                        Optional.empty());
            }
        }
        Fix fix = new Fix(Applicability.SAFE, "write " + create.path(), List.of(create.change()));
        return context.finding(ID, create.path(), what, Optional.of(fix));
    }

    private static Finding finding(RuleContext context, MocChange change) {
        return switch (change) {
            case MocChange.Create create -> created(context, create);
            case MocChange.Update update -> {
                Note note = context.vault().note(update.path()).orElseThrow();
                yield context.finding(
                        ID,
                        note,
                        update.block(),
                        "the MOC of category `" + update.category() + "` is out of date",
                        Optional.of(new Fix(Applicability.SAFE, "write its list anew", List.of(update.change()))));
            }
            case MocChange.Taken taken ->
                context.finding(
                        ID,
                        taken.path(),
                        "category `" + taken.category() + "` has no MOC, and this file is called like it; put "
                                + "`<!-- wiki-clean:begin category-moc " + taken.category()
                                + " -->` and `<!-- wiki-clean:end -->` where its list should stand",
                        Optional.empty());
        };
    }
}
