package dev.wikiclean.report;

import dev.wikiclean.rules.Fix;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.List;

/**
 * The member {@code fixes} of a result: changes to texts, and new files as an insertion into nothing. A fix that removes
 * or renames a file is told in {@code properties} only, for SARIF has no words for it and half a fix is none.
 */
final class SarifFixes {
    private static final String MARK = "\uFEFF";
    private final CheckReport report;
    private final Json json;

    SarifFixes(CheckReport report, Json json) {
        this.report = report;
        this.json = json;
    }

    void write(Fix fix) throws IOException {
        if (isExpressible(fix)) {
            json.name("fixes").beginArray().beginObject();
            json.name("description").beginObject().name("text");
            json.value(SarifText.escaped(fix.applicability().id() + ": " + fix.summary()))
                    .endObject();
            json.name("artifactChanges").beginArray();
            for (FileChange change : fix.changes()) {
                change(change);
            }
            json.endArray().endObject().endArray();
        }
        json.name("properties").beginObject();
        json.name("fixApplicability").value(fix.applicability().id());
        json.name("fixSummary").value(fix.summary()).endObject();
    }

    private boolean isExpressible(Fix fix) {
        return !fix.changes().isEmpty()
                && fix.changes().stream()
                        .allMatch(change -> change instanceof FileChange.Create
                                || change instanceof FileChange.Modify modify
                                        && !modify.edits().isEmpty()
                                        && report.sources().apply(modify.path()).isPresent());
    }

    private void change(FileChange change) throws IOException {
        switch (change) {
            case FileChange.Modify modify -> {
                SourceText source = report.sources().apply(modify.path()).orElseThrow();
                replacements(modify.path(), modify.edits(), source);
            }
            case FileChange.Create create ->
                replacements(create.path(), List.of(TextEdit.insert(0, create.text())), SourceText.of(""));
            case FileChange.Rename rename -> throw new IllegalStateException("not expressible: " + rename);
            case FileChange.Delete delete -> throw new IllegalStateException("not expressible: " + delete);
        }
    }

    private void replacements(VaultPath path, List<TextEdit> edits, SourceText source) throws IOException {
        json.beginObject();
        SarifLog.location(report.place(), path, json);
        json.name("replacements").beginArray();
        for (TextEdit edit : edits.stream().sorted().toList()) {
            Span span = edit.span();
            json.beginObject().name("deletedRegion");
            SarifLog.region(Region.of(source, span), json);
            boolean overMark =
                    source.bodyStart() > span.start() && edit.replacement().startsWith(MARK);
            json.name("insertedContent").beginObject().name("text");
            json.value(overMark ? edit.replacement().substring(1) : edit.replacement())
                    .endObject();
            json.endObject();
        }
        json.endArray().endObject();
    }
}
