package dev.wikiclean.assist.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.wikiclean.vault.YamlSyntax;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether code is well-formed that says of itself that it is JSON or YAML, and that does not show that it is an outline. */
final class CodeSyntax {
    private static final Set<String> JSON = Set.of("json");
    private static final Set<String> YAML = Set.of("yaml", "yml");
    /** What people write for "and so on" and "put yours here": then nobody means the code to be read by a machine. */
    private static final Pattern OUTLINE = Pattern.compile(
            "\\.\\.\\.|```|…|⋯|\\{\\{|<%|\\$\\{|<[\\p{L}_][^>\\n]*>|\\[[^\\]\\n\"]*here\\]|//|/\\*|(?m)^\\s*#|^\\s*[-+] {2,}\"");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private CodeSyntax() {}

    /**
     * What is wrong with code.
     *
     * @param line of the code, from 0
     * @param reason for a person
     */
    record Fault(int line, String reason) {}

    static Optional<Fault> fault(CodeFence fence) {
        String code = fence.code();
        if (code.isBlank()) {
            return Optional.empty();
        }
        if (JSON.contains(fence.language())) {
            boolean whole = code.strip().startsWith("{") || code.strip().startsWith("[");
            return whole && !OUTLINE.matcher(withoutStrings(code)).find() ? json(code) : Optional.empty();
        }
        if (YAML.contains(fence.language())) {
            boolean outline = code.contains("{{")
                    || code.contains("<%")
                    || code.contains("...")
                    || code.contains("…")
                    || code.contains("```")
                    || code.contains("***")
                    || code.contains("${");
            return outline
                    ? Optional.empty()
                    : YamlSyntax.problem(code)
                            .map(problem -> new Fault(problem.line(), "this is no YAML: " + problem.reason()));
        }
        return Optional.empty();
    }

    private static Optional<Fault> json(String code) {
        try (JsonParser parser = FACTORY.createParser(code)) {
            while (parser.nextToken() != null) {
                // read for its faults
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr() - 1);
            String reason = e.getOriginalMessage().replaceAll("\\s+", " ");
            int cut = reason.indexOf(": expected");
            return Optional.of(new Fault(line, "this is no JSON: " + (cut > 0 ? reason.substring(0, cut) : reason)));
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot be read", e);
        }
    }

    private static String withoutStrings(String code) {
        return code.replaceAll("\"(?:[^\"\\\\\\n]|\\\\.)*\"", "\"\"");
    }
}
