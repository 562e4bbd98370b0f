package dev.wikiclean.rules;

import dev.wikiclean.index.NewLink;
import dev.wikiclean.index.Redirects;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.rules.MentionScan.Mention;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Titles and aliases of other notes that stand in prose without a link. */
final class UnlinkedMention implements Rule {
    static final String ID = "unlinked-mention";

    /** In few notes no share tells what is common. */
    private static final int COMMON_AT_LEAST = 10;

    private record Scanned(Note note, List<Mention> mentions) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public Reach reach() {
        return Reach.VAULT;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        MentionNames names = new MentionNames(context);
        if (names.count() == 0) {
            return;
        }
        List<Scanned> scanned = context.vault().notes().toList().parallelStream()
                .map(note -> new Scanned(note, MentionScan.of(note, names)))
                .toList();
        int[] notes = new int[names.count()];
        for (Scanned one : scanned) {
            for (Mention mention : one.mentions()) {
                notes[mention.name]++;
            }
        }
        long most = Math.max(
                COMMON_AT_LEAST, scanned.size() * (long) context.config().option(ConfigKeys.COMMON_PERCENT) / 100);
        for (Scanned one : scanned) {
            if (!context.isLeftAlone(one.note())
                    && !context.config().isTemplate(one.note().path())) {
                Set<VaultPath> linked = linked(context, one.note());
                for (Mention mention : one.mentions()) {
                    if (notes[mention.name] <= most) {
                        finding(context, names, one.note(), mention, linked).ifPresent(findings);
                    }
                }
            }
        }
    }

    private static Set<VaultPath> linked(RuleContext context, Note note) {
        Redirects redirects = context.index().redirects();
        Set<VaultPath> linked = new HashSet<>();
        for (ResolvedLink link : context.index().linksOf(note.path())) {
            link.destination().map(redirects::canonical).ifPresent(linked::add);
        }
        return linked;
    }

    private static Optional<Finding> finding(
            RuleContext context, MentionNames names, Note note, Mention mention, Set<VaultPath> linked) {
        VaultPath own = context.index().redirects().canonical(note.path());
        String written = note.text().substring(mention.start, mention.end);
        Optional<VaultPath> to = names.note(mention.name, written).filter(path -> !linked.contains(path));
        if (to.isEmpty() || names.isOwn(mention.name, own)) {
            return Optional.empty();
        }
        String times = mention.times == 1 ? "once" : mention.times + " times";
        String message = "`" + written + "` stands here unlinked (" + times + "); there is " + Aim.name(to.get());
        Optional<Fix> fix = NewLink.wikiTarget(context.index(), note.path(), to.get())
                .map(target -> Fix.suggestion("write " + link(target, written, isTable(note.text(), mention.start))));
        return Optional.of(context.finding(ID, note, new Span(mention.start, mention.end), message, fix));
    }

    private static String link(String target, String written, boolean inTable) {
        String pipe = inTable ? "\\|" : "|";
        return target.equals(written) ? "[[" + target + "]]" : "[[" + target + pipe + written + "]]";
    }

    private static boolean isTable(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        while (start < at && text.charAt(start) <= ' ') {
            start++;
        }
        return text.charAt(start) == '|';
    }
}
