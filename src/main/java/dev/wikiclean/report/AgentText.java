package dev.wikiclean.report;

import dev.wikiclean.run.agent.AgentResult;
import dev.wikiclean.run.agent.NightReport;
import dev.wikiclean.run.agent.NightResult;
import java.io.PrintStream;

/** Tells what an unattended run did, a line each, for a log. */
public final class AgentText {
    private AgentText() {}

    /** Writes it. */
    public static void write(AgentResult result, PrintStream out) {
        int fixes =
                result.cleaned().applied() ? result.cleaned().changes().fixes().size() : 0;
        out.println("cleaned: " + fixes + (fixes == 1 ? " fix" : " fixes"));
        result.night().ifPresent(night -> {
            night.entries().forEach(entry -> out.println(Plain.line(line(entry))));
            out.println("ended: " + night.end() + "; " + night.done() + " done, " + night.left() + " not begun");
            out.println("cost: " + result.cost());
        });
        out.println(Plain.line(
                result.commits() == 0
                        ? "nothing to review: no commit was made"
                        : "to review: " + result.commits() + (result.commits() == 1 ? " commit" : " commits") + " on "
                                + result.branch() + " (git log -p HEAD.." + result.branch() + ")"));
    }

    private static String line(NightReport.Entry entry) {
        String how =
                switch (entry.result()) {
                    case NightResult.Done done -> "done";
                    case NightResult.Failed failed -> "nothing came of it";
                    case NightResult.NoMoney none -> "not asked";
                };
        return entry.task() + " " + entry.note() + ": " + how + ": "
                + entry.result().line();
    }
}
