package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A vault with one cluster of two to six notes on one topic, differing at random, and a note that links into all of them. */
final class GeneratedCluster {
    private static final List<String> HEADINGS =
            List.of("Use", "매 핵심", "💻 패턴", "History", "🔗 Graph", "Use cases", "매 결정 기준", "Notes");
    final Map<String, String> texts = new LinkedHashMap<>();
    final Set<String> words = new LinkedHashSet<>();
    final Set<String> aliases = new LinkedHashSet<>();
    final Set<String> tags = new LinkedHashSet<>();
    final Set<String> sources = new LinkedHashSet<>();
    final List<String> paths = new ArrayList<>();
    private final Random random;
    private final StringBuilder links = new StringBuilder();
    private final List<String> shared = new ArrayList<>();
    private int counter;

    GeneratedCluster(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            shared.add(block(""));
        }
        int size = 2 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            note(i);
        }
        texts.put("Elsewhere.md", links.toString());
        for (int i = 0; i < 3; i++) {
            texts.put("near/Target" + i + ".md", "target " + i);
            texts.put("folder" + i + "/Target" + i + ".md", "another target " + i);
            texts.put("folder" + i + "/pic.png", "");
        }
    }

    private void note(int i) {
        String name = random.nextBoolean()
                ? "Latent Diffusion"
                : random.nextBoolean() ? "latent-diffusion" : "잠재 확산 " + "abcdef".charAt(i);
        String path = "folder" + i + "/" + name + ".md";
        paths.add(path);
        String alias = "alias" + i;
        String tag = "tag" + random.nextInt(4);
        String source = "source" + random.nextInt(6);
        aliases.add(alias);
        tags.add(tag);
        sources.add(source);
        StringBuilder text = new StringBuilder("---\nid: wiki-2026-0508-n" + i
                + "\ntitle: Latent Diffusion (잠재 확산)\ncategory: AI/Vision\nstatus: "
                + (random.nextBoolean() ? "verified" : "draft") + "\ncanonical_id: self # its own\n"
                + "source_trust_level: " + "ABCD".charAt(random.nextInt(4)) + "\n"
                + (random.nextBoolean() ? "aliases: [" + alias + "]\n" : "aliases:\n  - " + alias + "\n")
                + "tags: [common, " + tag + "]\nraw_sources:\n- " + source + "\n- common source\n---\n\n");
        if (random.nextInt(4) > 0) {
            text.append("# Latent Diffusion (잠재 확산)\n\n");
        }
        body(text, path, i);
        String done = random.nextInt(4) == 0 ? text.toString().replace("\n", "\r\n") : text.toString();
        texts.put(path, random.nextInt(8) == 0 ? "\uFEFF" + done : done);
    }

    private void body(StringBuilder text, String path, int i) {
        text.append(block(path)).append("\n\n");
        int sections = random.nextInt(5);
        for (int s = 0; s < sections; s++) {
            String heading = HEADINGS.get(random.nextInt(HEADINGS.size()));
            text.append("#".repeat(2 + random.nextInt(2)))
                    .append(' ')
                    .append(heading)
                    .append("\n\n");
            if (random.nextInt(4) == 0) {
                links.append("[[")
                        .append(path, 0, path.length() - 3)
                        .append('#')
                        .append(heading)
                        .append("]]\n");
            }
            int blocks = random.nextInt(4);
            for (int b = 0; b < blocks; b++) {
                text.append(random.nextInt(3) == 0 ? shared.get(random.nextInt(shared.size())) : block(path))
                        .append("\n\n");
            }
        }
        text.append("[^n").append(i).append("]: ").append(word()).append('\n');
    }

    private String word() {
        String word = "word" + counter++ + "x";
        words.add(word);
        return word;
    }

    private String block(String path) {
        String id = "";
        if (!path.isEmpty() && random.nextInt(4) == 0) {
            id = " ^id" + counter;
            links.append("[[")
                    .append(path, 0, path.length() - 3)
                    .append("#^id")
                    .append(counter)
                    .append("]]\n");
        }
        String folder = path.isEmpty() ? "near" : path.substring(0, path.indexOf('/'));
        return switch (random.nextInt(path.isEmpty() ? 5 : 9)) {
            case 0 -> "A paragraph with " + word() + "\nand a second line, 한국어 " + word() + "." + id;
            case 1 -> "| a | b |\n|---|---|\n| " + word() + " | " + word() + " |";
            case 2 -> "```py\ndef f():\n\n    # " + word() + " [[not a link]]\n```";
            case 3 -> "> [!tip] " + word() + "\n> more " + word() + "\n> - nested " + word();
            case 4 -> "- item " + word() + "\n- item " + word() + "\n  - deeper " + word();
            case 5 -> "1. first " + word() + "\n2. second " + word();
            case 6 -> "See [[Target" + random.nextInt(3) + "]] and ![[pic.png]] " + word() + id;
            case 7 -> "See [it](../" + folder + "/Target0.md) or [[near/Target1|" + word() + "]]" + id;
            default -> "$$\n" + word() + "\n$$";
        };
    }
}
