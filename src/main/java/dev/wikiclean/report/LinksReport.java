package dev.wikiclean.report;

import dev.wikiclean.index.Resolution;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.Position;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkedFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every link of a vault with where it leads: what {@code wiki-clean links} prints. */
public final class LinksReport {
    private LinksReport() {}

    /**
     * One JSON object a line: {@code source, line, column, kind, raw, target, fragment, display, status, resolved,
     * candidates}. Columns count code points.
     */
    public static void jsonl(VaultIndex index, Appendable out) throws IOException {
        for (LinkedFile file : index.vault().linkedFiles().toList()) {
            PositionCursor cursor = new PositionCursor(file.source());
            for (ResolvedLink link : index.linksOf(file.path())) {
                object(link, cursor.at(link.link().span().start()), out);
                out.append('\n');
            }
        }
    }

    private static void object(ResolvedLink resolved, Position position, Appendable out) throws IOException {
        Link link = resolved.link();
        Json json = new Json(out).beginObject();
        json.name("source").value(resolved.source().path().value());
        json.name("line").value(position.line());
        json.name("column").value(position.column());
        json.name("kind").value(link.kind().id());
        json.name("raw").value(link.raw(resolved.source().source().text()));
        json.name("target").value(link.target().text());
        optional(json.name("fragment"), link.fragment().map(Link.Part::text));
        optional(json.name("display"), link.display().map(Link.Part::text));
        json.name("status").value(resolved.resolution().id());
        optional(json.name("resolved"), resolved.destination().map(path -> path.value()));
        json.name("candidates").value(candidates(resolved.resolution()));
        json.endObject();
    }

    private static void optional(Json json, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.value(value.get());
        } else {
            json.nothing();
        }
    }

    private static int candidates(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved resolved -> resolved.candidates().size();
            case Resolution.Self self -> 1;
            case Resolution.Unresolved none -> 0;
            case Resolution.Placeholder stand -> 0;
            case Resolution.External out -> 0;
        };
    }

    /** A line for each link, grouped by file, and the counts by status at the end. */
    public static void text(VaultIndex index, Appendable out) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (LinkedFile file : index.vault().linkedFiles().toList()) {
            PositionCursor cursor = new PositionCursor(file.source());
            for (ResolvedLink link : index.linksOf(file.path())) {
                counts.merge(link.resolution().id(), 1, Integer::sum);
                line(link, cursor.at(link.link().span().start()), out);
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        out.append(Plain.count(all, "link"));
        String separator = ": ";
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            out.append(separator)
                    .append(Integer.toString(count.getValue()))
                    .append(' ')
                    .append(count.getKey());
            separator = ", ";
        }
        out.append('\n');
    }

    private static void line(ResolvedLink link, Position position, Appendable out) throws IOException {
        out.append(Plain.line(link.source().path().value()))
                .append(':')
                .append(position.toString())
                .append("  ")
                .append(Plain.line(link.link().raw(link.source().source().text())))
                .append("  ");
        String where =
                link.destination().map(path -> "-> " + Plain.line(path.value())).orElse("");
        int candidates = candidates(link.resolution());
        out.append(where.isEmpty() ? link.resolution().id() : where);
        if (candidates > 1) {
            out.append(" (one of ").append(Integer.toString(candidates)).append(')');
        }
        out.append('\n');
    }
}
