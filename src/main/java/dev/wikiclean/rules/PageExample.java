package dev.wikiclean.rules;

import dev.wikiclean.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An example of a rule, packed from {@code rules/ID/examples/NAME}: a small vault, what is found in it and what becomes of
 * it. A test holds them to what the rule does.
 *
 * @param findings one a line: {@code path:line:column rule severity message -> fix}
 * @param before the texts of the vault by path; nothing for a file that is no text
 * @param after the same behind the rule's fixes
 */
public record PageExample(
        String name, List<String> findings, Map<String, Optional<String>> before, Map<String, Optional<String>> after) {
    public PageExample {
        findings = List.copyOf(findings);
        before = new TreeMap<>(before);
        after = new TreeMap<>(after);
    }

    /** The examples of the rule {@code id}, by name. */
    static List<PageExample> of(String id) {
        Map<String, byte[]> files = Packaged.below("/rules/" + id + "/", "rule.md", "examples/");
        TreeSet<String> names = new TreeSet<>();
        files.keySet().stream()
                .filter(path -> path.indexOf('/') > 0)
                .forEach(path -> names.add(path.substring(0, path.indexOf('/'))));
        List<PageExample> examples = new ArrayList<>();
        for (String name : names) {
            examples.add(new PageExample(
                    name,
                    text(files.getOrDefault(name + "/findings.txt", new byte[0]))
                            .orElse("")
                            .lines()
                            .toList(),
                    texts(files, name + "/before/"),
                    texts(files, name + "/after/")));
        }
        return examples;
    }

    private static Map<String, Optional<String>> texts(Map<String, byte[]> files, String folder) {
        Map<String, Optional<String>> texts = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder)) {
                texts.put(path.substring(folder.length()), text(bytes));
            }
        });
        return texts;
    }

    private static Optional<String> text(byte[] bytes) {
        return SourceText.decode(bytes).map(SourceText::text);
    }
}
