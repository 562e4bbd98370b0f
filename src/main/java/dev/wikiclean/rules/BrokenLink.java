package dev.wikiclean.rules;

import dev.wikiclean.index.ResolvedLink;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Links that lead nowhere; repaired where exactly one answer exists. */
final class BrokenLink implements Rule {
    static final String ID = "broken-link";

    static final Setting<Integer> HISTORY = Setting.ofRule(
            ID,
            "history",
            Kinds.wholeOr("off", 10_000_000),
            20_000,
            "How many commits of git's history are asked for former names, the newest; off for none.");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(HISTORY);
    }

    @Override
    public Stage stage() {
        return Stage.LINK;
    }

    @Override
    public Reach reach() {
        return Reach.NEIGHBOURS;
    }

    @Override
    public void check(RuleContext context, Consumer<Finding> findings) {
        LinkRepairs repairs = context.repairs();
        context.linkedFiles().forEach(file -> {
            for (ResolvedLink link : context.index().linksOf(file.path())) {
                if (repairs.isBroken(link) && !DanglingCanonical.reports(context, link)) {
                    findings.accept(finding(context, repairs, link));
                }
            }
        });
    }

    private static Finding finding(RuleContext context, LinkRepairs repairs, ResolvedLink link) {
        String what = (link.link().isEmbed() ? "nothing to embed is called " : "no file is called ") + "`"
                + link.link().target().text() + "`";
        LinkAnswer answer = repairs.answer(link);
        if (answer instanceof LinkAnswer.None none) {
            // The usual answer, before a choice by type, which costs a fresh JVM some milliseconds to link.
            return suggest(
                    context, link, what + none.why().map(why -> "; " + why).orElse(""), repairs.nearest(link));
        }
        return switch (answer) {
            case LinkAnswer.One one ->
                Aim.finding(
                        context, ID, link, one.file(), what + "; " + Aim.name(one.file()) + " is (" + one.how() + ")");
            case LinkAnswer.Several several ->
                Aim.finding(
                        context,
                        ID,
                        link,
                        what + "; it could mean " + Aim.names(several.files()) + " (" + several.how() + ")",
                        Optional.empty());
            case LinkAnswer.Perhaps perhaps ->
                suggest(context, link, what + "; there is " + perhaps.how(), List.of(new NearName(perhaps.file(), 1)));
            case LinkAnswer.None none ->
                suggest(context, link, what + none.why().map(why -> "; " + why).orElse(""), repairs.nearest(link));
        };
    }

    private static Finding suggest(RuleContext context, ResolvedLink link, String what, List<NearName> names) {
        return names.isEmpty()
                ? Aim.finding(context, ID, link, what, Optional.empty())
                : Aim.finding(
                        context,
                        ID,
                        link,
                        what + "; perhaps "
                                + names.stream().map(NearName::shown).collect(Collectors.joining(", ")),
                        Optional.of(Fix.suggestion(
                                "point the link at " + Aim.name(names.get(0).file()))));
    }
}
