package dev.wikiclean.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A vault full of words that must never leave it: each stands in one place that is private in one way. */
public final class CanaryVault {
    /** How many ways there are. */
    public static final int WAYS = 38;

    /** Notes below it are kept from models by the configuration. */
    public static final String IGNORED = "Kept";

    public final Map<String, String> notes = new LinkedHashMap<>();
    public final List<String> canaries = new ArrayList<>();
    public final List<String> topics = new ArrayList<>();
    private final Random random;

    public CanaryVault(int count, long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < count; i++) {
            plant(i);
        }
    }

    /** Letters and digits that stand in no other text, whatever stands around them. */
    private String canary() {
        StringBuilder word = new StringBuilder("cn");
        for (int i = 0; i < 11; i++) {
            word.append("bdfghjkmpqrtvwxz2345679".charAt(random.nextInt(23)));
        }
        canaries.add(word.toString());
        return word.toString();
    }

    /** A public note that asks for a topic, so that it is drafted from what the note says. */
    private void say(int i, String words) {
        String topic = "Topic " + i;
        topics.add(topic);
        notes.put(
                "Open/Public " + i + ".md",
                "# Public " + i + "\n\nAbout [[" + topic + "]].\n\n" + words + "\n\nAn end.\n");
    }

    private static String head(String yaml) {
        return "---\n" + yaml + "\n---\n";
    }

    private void plant(int i) {
        String c = canary();
        String path = "Mine/Own " + i + ".md";
        String yes = head("private: true");
        switch (i % WAYS) {
            case 0 -> {
                notes.put(path, yes + "Body " + c + " and [[Topic " + i + "]]\n");
                say(i, "See [[Own " + i + "]].");
            }
            case 1 -> {
                notes.put(path, head("private: true\ntitle: Plan " + c));
                say(i, "I think of plan " + c + " often, of PLAN-" + c + " and plan_" + c + ".md.");
            }
            case 2 -> {
                notes.put(path, head("private: true\naliases: [\"" + c + "\"]"));
                say(i, "See [[" + c + "|it]] and " + c.toUpperCase(java.util.Locale.ROOT) + "을.");
            }
            case 3 -> {
                notes.put("Mine/" + c + " file.md", yes);
                say(i, "See [[" + c + " file]], [that](../Mine/" + c + "%20file.md), [[Mine/" + c + " file#x|y]].");
            }
            case 4 -> {
                notes.put(path, head("private: true\nid: wiki-" + c));
                say(i, "canonical_id: wiki-" + c + ", wiki_" + c);
            }
            case 5 -> {
                notes.put(IGNORED + "/" + c + ".md", "# Head " + c + "\nBody " + c);
                say(i, "See [[" + c + "]] and `" + IGNORED + "/" + c + ".md`.");
            }
            case 6 -> {
                notes.put(path, yes + c);
                notes.put("Mine/Mid " + i + ".md", "![[Own " + i + "]] " + c);
                notes.put("Mine/Outer " + i + ".md", "![[Mid " + i + "#a|b]] about [[Topic " + i + "]] " + c);
                say(i, "nothing");
            }
            case 7 -> {
                notes.put(path, yes + "## Heading " + c + "\n");
                say(
                        i,
                        "See [[Own " + i + "#Heading " + c + "]] and [x](../Mine/Own%20" + i + ".md#Heading%20" + c
                                + ").");
            }
            case 8 -> {
                notes.put(path, yes);
                say(
                        i,
                        "See [[Own " + i + "|the merger " + c + "]] and [merger " + c + "](<../Mine/Own " + i
                                + ".md>).");
            }
            case 9 -> say(i, "password: " + c);
            case 10 -> say(i, "api_key = \"word " + c + " word\"");
            case 11 -> say(i, "The key is ghp_" + c + c + " here.");
            case 12 -> say(i, "https://user:" + c + "@host.example/x");
            case 13 -> say(i, "Authorization: Bearer " + c + "Ab9" + c);
            case 14 ->
                say(i, "-----BEGIN OPENSSH PRIVATE KEY-----\n" + c + "\n" + c + "\n-----END OPENSSH PRIVATE KEY-----");
            case 15 -> say(i, "비밀번호: " + c + "\n\n비밀번호는 " + c);
            case 16 -> say(i, "sk-ant-api03-" + c + "-" + c);
            case 17 -> {
                notes.put(
                        path,
                        "---\ntitle: [broken " + c + "\naliases: \"" + c + " x\n---\nBody " + c + " [[Topic " + i
                                + "]]");
                say(i, "See [[Own " + i + "|" + c + "]], " + c + " x.");
            }
            case 18 -> {
                String name = Normalizer.normalize("비밀 계획 " + c, Normalizer.Form.NFD);
                notes.put("Mine/" + name + ".md", yes);
                say(i, "See [[비밀 계획 " + c + "]] and 비밀계획" + c + " and " + name + ".");
            }
            case 19 -> {
                notes.put(path, head("private: true\ntitle: Gehëim " + c));
                String title = "Gehëim " + c;
                say(i, percent(title) + " " + unicode(title) + " " + entities(title));
            }
            case 20 -> {
                notes.put(path, head("private: true\ntitle: " + c));
                say(
                        i,
                        "It is " + c.substring(0, 5) + "\u200B" + c.substring(5) + " and **" + c.substring(0, 4) + "**"
                                + c.substring(4) + " and " + c.substring(0, 6) + "\u00AD" + c.substring(6));
            }
            case 21 -> {
                notes.put(path, head("tags: a, a, private") + c + " [[Topic " + i + "]]");
                say(i, "nothing");
            }
            case 22 -> {
                // A name that a public note bears as well is no secret; where a link leads still is.
                notes.put("Mine/Shared " + i + ".md", head("visibility: private") + c + " [[Topic " + i + "]]");
                notes.put("Open/Shared " + i + ".md", "Public.\n");
                say(i, "See [[Mine/Shared " + i + "|" + c + "]].");
            }
            case 23 -> {
                notes.put(path, yes);
                notes.put(
                        "Mine/" + c + " old.md",
                        head("status: redirect\nduplicate_of: \"[[Own " + i + "]]\"") + "See [[Own " + i + "]].");
                say(i, "See [[" + c + " old]] and " + c + " old.");
            }
            case 24 -> {
                notes.put(path, "<<<<<<< HEAD\n" + c + "\n=======\n[[Topic " + i + "]] " + c + "\n>>>>>>> x\n");
                say(i, "nothing");
            }
            case 25 -> {
                notes.put(path, yes);
                topics.add("Topic " + i);
                notes.put(
                        "Open/Public " + i + ".md",
                        head("related: [\"[[Own " + i + "|" + c + "]]\"]") + "About [[Topic " + i + "]].\n");
            }
            case 26 -> {
                notes.put(path, head("private: true\ntitle: " + c));
                say(i, "```\nopen(\"" + c + ".md\")\n```\n\n`" + c + "` ![[" + c + ".png]]");
            }
            case 27 -> {
                notes.put(path, yes + "I wish for [[Wish " + c + "]] and [[Topic " + i + "]] " + c);
                say(i, "nothing");
            }
            case 28 -> {
                notes.put(path, yes);
                say(i, "See [the plan " + c + "][p].\n\n[p]: <../Mine/Own " + i + ".md>");
            }
            case 30 -> {
                notes.put(
                        path,
                        yes + "A block ^" + c + "\n\n> [!note] " + c + "\n> x\n\nNote[^1] %% " + c + " %% #" + c
                                + "\n\n[^1]: " + c + "\n\n#### Deep " + c + "\n");
                say(i, "See [[Own " + i + "#^" + c + "]] and [x](../Mine/Own%20" + i + ".md#^" + c + ").");
            }
            case 31 -> {
                notes.put(path, head("private: true\ntags: [" + c + "]\nstatus: " + c));
                say(i, "As told[^1].\n\n[^1]: [[Own " + i + "|" + c + "]]");
            }
            case 32 -> {
                notes.put(path, yes);
                say(i, "%% see [[Own " + i + "|" + c + "]] %% and <!-- [[Own " + i + "#" + c + "]] -->");
            }
            case 33 -> {
                notes.put(path, yes);
                say(i, "> [!tip] [[Own " + i + "|" + c + "]]\n> More in [[Own " + i + "#" + c + "|it]].");
            }
            case 34 -> {
                notes.put(path, yes + c);
                notes.put(
                        "Open/Card " + i + ".md",
                        "> [!note] A card\n> ![[Own " + i + "#^x]] " + c + "\n\n[[Topic " + i + "]]");
                say(i, "nothing");
            }
            case 35 -> {
                String name = "겨울 계획 " + c;
                String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
                notes.put(path, head("private: true\naliases: [\"" + apart + "\"]"));
                say(i, "In [[" + name + "]], " + percent(name) + ", " + apart + ", " + percent(apart) + ".");
            }
            case 36 -> {
                notes.put(path, head("private: true\ntitle: " + c));
                topics.add("Topic " + i);
                notes.put(
                        "Open/Public " + i + ".md",
                        head("related: [\"[[Own " + i + "]]\"]\nsummary: \"of " + c + "\"") + "About [[Topic " + i
                                + "]].\n");
            }
            case 37 -> {
                notes.put(path, yes);
                notes.put(
                        "Open/Board " + i + ".canvas",
                        "{\"nodes\":[{\"id\":\"a\",\"type\":\"file\",\"file\":\"Mine/Own "
                                + i
                                + ".md\",\"x\":0,\"y\":0,\"width\":9,\"height\":9},{\"id\":\"b\",\"type\":\"text\",\"text\":\""
                                + c
                                + "\",\"x\":0,\"y\":0,\"width\":9,\"height\":9}],\"edges\":[]}");
                say(i, "On [[Board " + i + ".canvas]] stands more.");
            }
            default -> {
                notes.put(path, "#private\n\n" + c + " [[Topic " + i + "]]");
                notes.put("Mine/Field " + i + ".md", "private:: true\n\n" + c + " [[Topic " + i + "]]");
                say(i, "nothing");
            }
        }
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String unicode(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        return escaped.toString();
    }

    private static String entities(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append("&#").append(c).append(';'));
        return escaped.toString();
    }
}
