package dev.wikiclean.report;

import dev.wikiclean.rules.EffectiveConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A configuration as YAML that can be read again, each value with a comment that says where it comes from. */
public final class ConfigYaml {
    private static final int WIDE = 90;
    /** Words that mean themselves in YAML of any version. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_ ./-]*[A-Za-z0-9_]");

    private static final List<String> SPECIAL = List.of("true", "false", "null", "yes", "no", "on", "y", "n");

    private final StringBuilder out = new StringBuilder();
    private List<String> above = List.of();

    private ConfigYaml() {}

    /** The text; {@code extends} names the profile, so that it means the same everywhere. */
    public static String of(EffectiveConfig config) {
        ConfigYaml yaml = new ConfigYaml();
        yaml.out
                .append("# ")
                .append(config.origin())
                .append("\nextends: ")
                .append(config.profile())
                .append('\n');
        config.entries().forEach(yaml::entry);
        return yaml.out.toString();
    }

    private void entry(EffectiveConfig.Entry entry) {
        List<String> groups = entry.keys().subList(0, entry.keys().size() - 1);
        for (int i = 0; i < groups.size(); i++) {
            if (above.size() <= i || !above.subList(0, i + 1).equals(groups.subList(0, i + 1))) {
                if (i == 0) {
                    out.append('\n');
                }
                out.append("  ".repeat(i)).append(groups.get(i)).append(":\n");
            }
        }
        if (groups.isEmpty() && !above.isEmpty()) {
            out.append('\n');
        }
        above = new ArrayList<>(groups);
        member(groups.size(), entry.keys().getLast(), entry.value(), entry.source(), entry.members());
    }

    /** @param source what its comment says; nothing where it is empty */
    private void member(int depth, String key, Object value, String source, Map<String, String> sources) {
        String comment = source.isEmpty() ? "" : "  # " + source;
        String start = "  ".repeat(depth) + scalar(key) + ":";
        String flow = flow(value);
        boolean block = value instanceof Map<?, ?> map && !map.isEmpty() && !sources.isEmpty();
        if (!block && (depth * 2 + start.length() + flow.length() <= WIDE || !(value instanceof List<?>))) {
            out.append(start).append(' ').append(flow).append(comment).append('\n');
            return;
        }
        out.append(start).append(comment).append('\n');
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> {
                String own = String.valueOf(name);
                member(depth + 1, own, member, sources.getOrDefault(own, source), Map.of());
            });
        } else if (value instanceof List<?> list) {
            list.forEach(member -> out.append("  ".repeat(depth + 1))
                    .append("- ")
                    .append(flow(member))
                    .append('\n'));
        }
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> members = new ArrayList<>();
            map.forEach((key, member) -> members.add(scalar(key) + ": " + flow(member)));
            return "{" + String.join(", ", members) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(ConfigYaml::flow).toList()) + "]";
        }
        return scalar(value);
    }

    /** {@code value} as a YAML scalar: bare where it means itself, else quoted. */
    public static String scalar(Object value) {
        if (!(value instanceof String text)) {
            return String.valueOf(value);
        }
        boolean special = SPECIAL.contains(text.toLowerCase(java.util.Locale.ROOT));
        return PLAIN.matcher(text).matches() && !special ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029' || c == '\ufeff') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
