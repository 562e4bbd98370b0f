package dev.wikiclean;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second, plain reading of the sample's links, so that the sample is not counted by the code that it tests. Good for
 * the sample alone: line by line, with none of the rarer forms.
 */
final class SampleLinks {
    private static final Pattern CODE = Pattern.compile("`[^`]*`|\\$[^$]+\\$");
    private static final Pattern WIKILINK = Pattern.compile("\\[\\[([^\\[\\]|#\\\\]+)[^\\[\\]]*]]");
    private static final Pattern MARKDOWN = Pattern.compile("!?\\[[^\\[\\]]*]\\(((?:[^()\\s]|\\([^()\\s]*\\))+)\\)");

    /** A link of {@code path}: exactly as written, and the file that it reaches. */
    record Found(String path, String raw, Optional<String> file) {}

    private final List<String> files;

    SampleLinks(List<String> files) {
        this.files = files.stream().sorted(Comparator.comparing(String::length)).toList();
    }

    /** Every link of the notes, given by path and text. */
    List<Found> of(Map<String, String> notes) {
        List<Found> found = new ArrayList<>();
        notes.forEach((path, text) -> scan(path, text, found));
        return found;
    }

    private void scan(String path, String text, List<Found> found) {
        boolean fenced = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("```") || line.startsWith("~~~")) {
                fenced = !fenced;
            } else if (!fenced && !line.startsWith("    ")) {
                String prose = CODE.matcher(line).replaceAll("");
                for (Matcher m = WIKILINK.matcher(prose); m.find(); ) {
                    found.add(new Found(path, m.group(), reach(path, m.group(1).strip())));
                }
                for (Matcher m = MARKDOWN.matcher(prose); m.find(); ) {
                    if (!m.group(1).contains("://")) {
                        String target = URLDecoder.decode(m.group(1), StandardCharsets.UTF_8);
                        found.add(new Found(path, m.group(), reach(path, target)));
                    }
                }
            }
        }
    }

    /** The exact path, else one in the note's own folder, else the shortest path that ends so. */
    private Optional<String> reach(String source, String target) {
        Path folder = Optional.ofNullable(Path.of(source).getParent()).orElse(Path.of(""));
        String beside = folder.resolve(target).normalize().toString().replace('\\', '/');
        if (target.startsWith("../")) {
            return find(beside, false);
        }
        return find(target, false).or(() -> find(beside, false)).or(() -> find(target, true));
    }

    private Optional<String> find(String name, boolean anywhere) {
        String key = fold(name);
        return files.stream()
                .filter(file -> List.of(key, key + ".md").stream()
                        .anyMatch(k ->
                                fold(file).equals(k) || anywhere && fold(file).endsWith("/" + k)))
                .findFirst();
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
