package dev.wikiclean.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A generated vault with clusters of two to six notes on one topic each, and with all that links into them. Each piece of
 * text holds a word of its own, so that whoever looks for it afterwards needs no knowledge of merging.
 */
final class MergeVault {
    private static final List<String> HEADINGS =
            List.of("Use", "매 핵심", "💻 패턴", "History", "Use cases", "매 결정 기준", "Notes");
    private static final String ONSETS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    /**
     * One topic.
     *
     * @param words of every piece of text, each in the body of one or more members
     * @param blocks texts that must stand there afterwards letter by letter
     * @param links words shown by links inside members, with the path that they lead to
     */
    record Cluster(
            List<String> members,
            List<String> words,
            List<String> blocks,
            List<String> aliases,
            List<String> tags,
            List<String> sources,
            Map<String, String> links) {}

    /**
     * A link from outside.
     *
     * @param word that the text shows which it leads to; empty where it leads to the whole note
     * @param display that it shows; empty where that is free
     */
    record Outside(String file, int number, int cluster, String word, String display) {}

    final Map<String, String> texts = new LinkedHashMap<>();
    final List<Cluster> clusters = new ArrayList<>();
    final List<Outside> outside = new ArrayList<>();
    private final Random random;
    private final boolean schema;
    private final StringBuilder elsewhere = new StringBuilder("# Elsewhere\n\n");
    private int elsewhereLinks;
    private int counter;
    private Cluster cluster;

    MergeVault(long seed, int count, boolean schema, boolean remove) {
        this.random = new Random(seed);
        this.schema = schema;
        texts.put(
                ".wiki-clean.yaml",
                "extends: " + (schema ? "agent-wiki" : "default")
                        + "\nrules:\n  category-moc: off\n  stub-note: off\n  error-note: off\nduplicates:\n  redirects: "
                        + (remove ? "remove" : "keep") + "\nmax-removals: 100%\n");
        for (int i = 0; i < count; i++) {
            cluster(i);
        }
        texts.put("out/Elsewhere.md", elsewhere.toString());
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int word = 0; word < 2; word++) {
            name.append(word == 0 ? "" : " ");
            for (int i = 0; i < 4; i++) {
                char onset = ONSETS.charAt(random.nextInt(ONSETS.length()));
                name.append(i == 0 ? Character.toUpperCase(onset) : onset)
                        .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            }
        }
        return name.toString();
    }

    private String hangul() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            name.append((char) (0xAC00 + random.nextInt(11_000)));
        }
        return name.toString();
    }

    private String word() {
        String word = "w" + counter++ + "x" + Integer.toString(random.nextInt(1_000_000), 36);
        cluster.words().add(word);
        return word;
    }

    private void cluster(int number) {
        cluster = new Cluster(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>());
        clusters.add(cluster);
        String english = name();
        String korean = hangul();
        List<String> shared = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            shared.add("What everybody says of " + english + " number " + word() + ", 그리고 한국어로도 " + word()
                    + " and some more words " + word() + ".");
        }
        int size = 2 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            String folder = "t" + number + "/f" + i;
            String file = random.nextBoolean() ? english : random.nextBoolean() ? english.replace(' ', '-') : korean;
            cluster.members().add(folder + "/" + file + ".md");
            texts.put(folder + "/Near.md", "---\ntype: index\n---\nnear " + folder + "\n");
            texts.put(folder + "/pic.png", "png");
        }
        for (int i = 0; i < size; i++) {
            member(number, i, english + " (" + korean + ")", shared);
        }
        canvas(number);
    }

    private void member(int number, int i, String title, List<String> shared) {
        String path = cluster.members().get(i);
        String alias = "alias " + hangul();
        String tag = "tag-" + (char) ('a' + random.nextInt(6));
        String source = "raw source " + random.nextInt(4);
        cluster.aliases().add(alias);
        cluster.tags().add(tag);
        cluster.sources().add(source);
        StringBuilder text = new StringBuilder("---\n");
        if (schema) {
            text.append("id: wiki-2026-0508-c").append(number).append('-').append((char) ('a' + i));
            text.append("\ncategory: Topics\nstatus: ").append(random.nextBoolean() ? "verified" : "draft");
            text.append("\ncanonical_id: self # its own\nduplicate_of: none\nsource_trust_level: ");
            text.append("ABCD".charAt(random.nextInt(4))).append('\n');
        }
        text.append("title: ").append(title).append('\n');
        text.append(random.nextBoolean() ? "aliases: [" + alias + "]\n" : "aliases:\n  - " + alias + "\n");
        text.append("tags: [common, ").append(tag).append("]\nraw_sources:\n- ").append(source);
        text.append("\n- common source\nmood: ")
                .append("Kim,Lee,Cho".split(",")[random.nextInt(3)])
                .append("\n---\n\n");
        if (random.nextInt(4) > 0) {
            text.append("# ").append(title).append("\n\n");
        }
        for (String paragraph : shared.subList(0, 6)) {
            text.append(random.nextInt(5) == 0 ? paragraph.replace(" and ", " **and** ") : paragraph)
                    .append(random.nextInt(6) == 0 ? "   \n\n" : "\n\n");
        }
        int sections = random.nextInt(5);
        List<String> used = new ArrayList<>();
        for (int s = 0; s < sections; s++) {
            String heading = HEADINGS.get(random.nextInt(HEADINGS.size()));
            if (used.contains(heading)) {
                continue;
            }
            used.add(heading);
            text.append("#".repeat(2 + random.nextInt(2)))
                    .append(' ')
                    .append(heading)
                    .append("\n\n");
            String first = word();
            text.append("Section ").append(first).append(" begins.\n\n");
            if (random.nextInt(3) == 0) {
                link(path, "#" + heading, first);
            }
            if (random.nextInt(4) == 0) {
                text.append(shared.get(6 + random.nextInt(4))).append("\n\n");
            }
            for (int b = random.nextInt(4); b > 0; b--) {
                text.append(block(path, i)).append("\n\n");
            }
        }
        String note = word();
        text.append("A claim ")
                .append(word())
                .append(".[^1] Another.[^n]\n\n[^1]: footnote ")
                .append(note);
        text.append("\n\n[^n]: the same in all notes of topic ").append(number).append('\n');
        if (random.nextInt(3) == 0) {
            link(path, "", "");
        }
        String done = random.nextInt(4) == 0 ? text.toString().replace("\n", "\r\n") : text.toString();
        texts.put(path, random.nextInt(8) == 0 ? "\uFEFF" + done : done);
    }

    /** A link from outside, of any form. */
    private void link(String path, String fragment, String word) {
        String bare = path.substring(0, path.length() - 3);
        String display = "";
        String link;
        switch (random.nextInt(5)) {
            case 0 -> {
                display = "shown " + counter++;
                link = "[[" + bare + fragment + "|" + display + "]]";
            }
            case 1 -> link = "![[" + bare + fragment + "]]";
            case 2 -> {
                display = "read " + counter++;
                link = "[" + display + "](../" + path.replace(" ", "%20") + fragment.replace(" ", "%20") + ")";
            }
            case 3 -> {
                display = "cell " + counter++;
                link = "\n| a |\n|---|\n| [[" + bare + fragment + "\\|" + display + "]] |\n";
            }
            default -> link = "[[" + bare + fragment + "]]";
        }
        elsewhere.append("See ").append(link).append("\n\n");
        outside.add(new Outside("out/Elsewhere.md", elsewhereLinks++, clusters.size() - 1, word, display));
    }

    private void canvas(int number) {
        String path = cluster.members().get(random.nextInt(cluster.members().size()));
        String file = "out/Board " + number + ".canvas";
        texts.put(
                file,
                "{\"nodes\":[{\"id\":\"a\",\"type\":\"file\",\"file\":\"" + path
                        + "\",\"x\":0,\"y\":0},{\"id\":\"b\",\"type\":\"text\",\"text\":\"see [["
                        + path.substring(0, path.length() - 3) + "]]\",\"x\":0,\"y\":9}],\"edges\":[]}\n");
        outside.add(new Outside(file, 0, number, "", ""));
        outside.add(new Outside(file, 1, number, "", ""));
        String base = "out/Table " + number + ".base";
        texts.put(
                base, "filters:\n  and:\n    - file.hasLink(link(\"" + path.substring(0, path.length() - 3) + "\"))\n");
        outside.add(new Outside(base, 0, number, "", ""));
    }

    private String block(String path, int member) {
        String folder = path.substring(0, path.lastIndexOf('/'));
        return switch (random.nextInt(11)) {
            case 0 -> whole("| a | b |\n|---|---|\n| " + word() + " | " + word() + " |\n| x | " + word() + " |");
            case 1 -> whole("```py\ndef f():\n\n    # " + word() + " [[not a link]]\n```");
            case 2 -> whole("> [!tip] " + word() + "\n> more " + word() + "\n> - nested " + word());
            case 3 -> "- item " + word() + "\n- item " + word() + "\n  - deeper " + word();
            case 4 -> whole("1. first " + word() + "\n2. second " + word());
            case 5 -> whole("$$\n" + word() + " + x^2\n$$");
            case 6 -> whole("%% a comment " + word() + " %%");
            case 7 -> whole("```dataview\nTABLE " + word() + " FROM #x\n```");
            case 8 -> {
                String word = word();
                String id = random.nextBoolean() ? "same" : "id" + counter;
                if (random.nextBoolean() && !(texts.getOrDefault(path, "") + id).isEmpty()) {
                    yield "Block " + word + " here. ^" + unique(path, id, word);
                }
                yield "Nothing " + word + " points here.";
            }
            case 9 -> {
                String word = word();
                cluster.links().put(word, folder + "/Near.md");
                yield random.nextBoolean() ? "See [[Near|" + word + "]] there." : "See [" + word + "](Near.md) there.";
            }
            default -> {
                if (member + 1 < cluster.members().size() || random.nextInt(8) > 0) {
                    yield "![[pic.png]] and " + word() + " too.";
                }
                String other = cluster.members().get(0);
                String word = word();
                cluster.links().put(word, "");
                yield "![[pic.png]] and [[" + other.substring(0, other.length() - 3) + "|" + word + "]] too.";
            }
        };
    }

    private final java.util.Set<String> ids = new java.util.HashSet<>();

    private String unique(String path, String id, String word) {
        String own = id;
        while (!ids.add(path + "#" + own)) {
            own += "z";
        }
        link(path, "#^" + own, word);
        return own;
    }

    private String whole(String block) {
        cluster.blocks().add(block);
        return block;
    }
}
