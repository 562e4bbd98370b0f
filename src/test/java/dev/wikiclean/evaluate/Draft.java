package dev.wikiclean.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A note that is being written. */
final class Draft {
    /** What stands above the text. */
    enum Matter {
        NONE,
        PLAIN,
        /** The schema of a wiki that agents keep. */
        WIKI
    }

    String folder;
    String file;
    String title;
    String category = "";
    boolean heading = true;
    Matter matter = Matter.NONE;
    List<String> aliases = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    Map<String, String> more = new LinkedHashMap<>();
    List<String> body = new ArrayList<>();
    String id = "";
    String date = "2026-01-01";

    Draft(String folder, String title) {
        this.folder = folder;
        this.title = title;
        this.file = title;
    }

    Draft copy() {
        Draft copy = new Draft(folder, title);
        copy.file = file;
        copy.category = category;
        copy.heading = heading;
        copy.matter = matter;
        copy.aliases = new ArrayList<>(aliases);
        copy.tags = new ArrayList<>(tags);
        copy.sources = new ArrayList<>(sources);
        copy.more = new LinkedHashMap<>(more);
        copy.body = new ArrayList<>(body);
        copy.id = id;
        copy.date = date;
        return copy;
    }

    String path() {
        return (folder.isEmpty() ? "" : folder + "/")
                + file.replace('/', ' ').replace('[', '(').replace(']', ')') + ".md";
    }

    String text() {
        StringBuilder out = new StringBuilder();
        if (matter != Matter.NONE) {
            out.append("---\n").append("title: \"").append(title).append("\"\n");
            if (matter == Matter.WIKI) {
                out.append("id: ").append(id).append('\n');
                out.append("category: ").append(category).append('\n');
                out.append("status: draft\ncanonical_id: ")
                        .append(more.getOrDefault("canonical_id", "self"))
                        .append("\nsource_trust_level: C\nconfidence_score: 0.5\nverification_status: pending\n")
                        .append("last_reinforced: ")
                        .append(date)
                        .append("\ngithub_commit: pending\n");
            } else {
                out.append("created: ").append(date).append('\n');
            }
            list(out, "aliases", aliases);
            list(out, "tags", tags);
            list(out, matter == Matter.WIKI ? "raw_sources" : "source", sources);
            more.forEach((key, value) -> {
                if (!key.equals("canonical_id")) {
                    out.append(key).append(": ").append(value).append('\n');
                }
            });
            out.append("---\n\n");
        }
        if (heading) {
            out.append("# ").append(title).append("\n\n");
        }
        List<String> blocks = new ArrayList<>(body);
        if (matter == Matter.WIKI && blocks.size() > 2) {
            blocks.add(0, "## 매 한 줄");
            blocks.add(2, "## 매 핵심");
            blocks.add("## 🔗 Graph");
        }
        return out.append(String.join("\n\n", blocks)).append('\n').toString();
    }

    private static void list(StringBuilder out, String key, List<String> values) {
        if (!values.isEmpty()) {
            out.append(key).append(":\n");
            values.forEach(value -> out.append("  - \"").append(value).append("\"\n"));
        }
    }
}
