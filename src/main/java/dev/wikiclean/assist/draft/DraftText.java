package dev.wikiclean.assist.draft;

import dev.wikiclean.assist.draft.StatementCheck.Statement;
import dev.wikiclean.index.NewLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.NoteTemplate;
import dev.wikiclean.rules.NoteTemplate.Kind;
import dev.wikiclean.rules.NoteTemplate.Section;
import dev.wikiclean.vault.VaultPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the body of a draft: headings, citations and the sections about the draft itself are the program's own. */
final class DraftText {
    private final VaultIndex index;
    private final VaultPath path;
    private final boolean korean;

    DraftText(VaultIndex index, VaultPath path, String language) {
        this.index = index;
        this.path = path;
        this.korean = language.equals("Korean");
    }

    /**
     * The body.
     *
     * @param statements by the place of their section among {@code headings}
     */
    String body(
            String title,
            NoteTemplate template,
            List<String> headings,
            Map<Integer, List<Statement>> statements,
            List<VaultPath> related,
            LocalDate day) {
        StringBuilder body = new StringBuilder("# ").append(title).append("\n");
        if (template.sections().isEmpty()) {
            append(body, statements.getOrDefault(0, List.of()));
            return body.toString();
        }
        int sources = sources(statements).size();
        for (Section section : template.sections()) {
            List<Statement> said = section.kind() == Kind.STATEMENTS
                    ? statements.getOrDefault(headings.indexOf(section.name()), List.of())
                    : List.of();
            if (section.kind() == Kind.STATEMENTS && said.isEmpty() && !section.required()) {
                continue;
            }
            body.append("\n## ").append(section.name()).append("\n");
            switch (section.kind()) {
                case STATEMENTS -> append(body, said);
                case RELATED -> {
                    body.append("\n");
                    related.forEach(note -> body.append("- ")
                            .append(NewLink.inBody(index, path, note))
                            .append("\n"));
                }
                case VERIFICATION ->
                    body.append("\n- ")
                            .append(
                                    korean
                                            ? "출처 " + sources + "건으로 쓴 초안이며 아직 검증하지 않았다."
                                            : "Drafted from " + sources + (sources == 1 ? " source" : " sources")
                                                    + "; not verified yet.")
                            .append("\n");
                case CHANGELOG ->
                    body.append(korean ? "\n| 날짜 | 변경 |\n" : "\n| Date | Change |\n")
                            .append("|---|---|\n| ")
                            .append(day)
                            .append(korean ? " | 초안 작성 |\n" : " | Drafted |\n");
            }
        }
        return body.toString();
    }

    /** The notes that the statements rest on, the first named first. */
    static Set<DraftSource> sources(Map<Integer, List<Statement>> statements) {
        Set<DraftSource> sources = new LinkedHashSet<>();
        statements.values().forEach(list -> list.forEach(statement -> sources.addAll(statement.sources())));
        return sources;
    }

    private void append(StringBuilder body, List<Statement> statements) {
        body.append(statements.isEmpty() ? "" : "\n");
        for (Statement statement : statements) {
            List<String> cited = new ArrayList<>();
            for (DraftSource source : statement.sources()) {
                cited.add(source.note()
                        .map(note -> NewLink.inBody(index, path, note))
                        .orElseGet(() -> source.name().replaceAll("[^\\p{L}\\p{N} ._-]", "_")));
            }
            body.append("- ")
                    .append(statement.text())
                    .append(" (")
                    .append(String.join(", ", cited))
                    .append(")\n");
        }
    }
}
