package dev.wikiclean.report;

import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.run.RunResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** What a run did or would do, for other programs: {@code run --format json}. */
public final class RunJson {
    private RunJson() {}

    /**
     * Writes one object on one line: what {@link FindingsJson} writes, as found before the run, and what was changed.
     *
     * @param diff whether to add the unified diff as the member {@code diff}
     */
    public static void write(Path vault, RunResult result, boolean diff, PrintStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        Json json = new Json(text).beginObject();
        json.name("vault").value(vault.toString());
        json.name("notes").value(result.notesBefore());
        json.name("findings");
        FindingsJson.findings(result.findingsBefore(), json);
        json.name("summary");
        FindingsJson.summary(result.findingsBefore(), json);
        json.name("profile").value(result.profile());
        json.name("applied").value(result.applied());
        optional("run", result.runId(), json);
        optional("commit", result.commit(), json);
        optional("report", result.report().map(Path::toString), json);
        changes(result, json);
        json.name("before");
        counts(result.notesBefore(), result.linksBefore(), result.unresolvedBefore(), json);
        json.name("after");
        counts(result.notesAfter(), result.linksAfter(), result.unresolvedAfter(), json);
        json.name("remaining");
        FindingsJson.findings(result.remaining(), json);
        json.name("notices").beginArray();
        for (String notice : result.notices()) {
            json.value(notice);
        }
        json.endArray();
        if (diff) {
            json.name("diff").value(UnifiedDiff.of(result.changes()));
        }
        json.endObject();
        out.println(text);
    }

    private static void changes(RunResult result, Json json) throws IOException {
        json.name("changes").beginObject();
        json.name("fixes");
        FindingsJson.counts(Tally.byRule(result.changes()), json);
        json.name("merges").value(Tally.merges(result.changes()));
        json.name("removals").value(Tally.removals(result.changes()));
        json.name("files").beginArray();
        for (PlannedFile file : result.changes().files()) {
            json.beginObject().name("path").value(file.path().value());
            json.name("kind").value(kind(file));
            if (file instanceof PlannedFile.Renamed renamed) {
                json.name("to").value(renamed.to().value());
            }
            json.name("rules").beginArray();
            for (String rule : file.rules()) {
                json.value(rule);
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }

    static String kind(PlannedFile file) {
        return switch (file) {
            case PlannedFile.Modified modified -> "modified";
            case PlannedFile.Created created -> "created";
            case PlannedFile.Deleted deleted -> "deleted";
            case PlannedFile.Renamed renamed -> "renamed";
        };
    }

    private static void counts(int notes, int links, int unresolved, Json json) throws IOException {
        json.beginObject();
        json.name("notes").value(notes);
        json.name("links").value(links);
        json.name("unresolved").value(unresolved);
        json.endObject();
    }

    private static void optional(String name, Optional<String> value, Json json) throws IOException {
        json.name(name);
        if (value.isPresent()) {
            json.value(value.get());
        } else {
            json.nothing();
        }
    }
}
