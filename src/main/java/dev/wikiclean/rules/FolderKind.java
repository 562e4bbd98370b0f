package dev.wikiclean.rules;

import java.util.Map;
import java.util.Optional;

/** A folder of the vault, written with or without slashes at its ends; empty for the vault's root. */
record FolderKind() implements Kind<String> {
    @Override
    public Optional<String> read(YamlValue value) {
        Optional<String> written = value.string();
        if (written.isEmpty()) {
            return written;
        }
        String folder = written.get().strip().replaceAll("^/+|/+$", "");
        for (String part : folder.split("/", -1)) {
            if (!folder.isEmpty() && (part.isBlank() || part.equals(".") || part.equals("..")) || hasControl(part)) {
                value.problem("not a folder of the vault: `" + YamlValue.shown(written.get()) + "`");
                return Optional.empty();
            }
        }
        return Optional.of(folder);
    }

    private static boolean hasControl(String part) {
        return part.chars().anyMatch(c -> c < ' ' || c == '\\');
    }

    @Override
    public String words() {
        return "a folder of the vault";
    }

    @Override
    public Map<String, Object> schema() {
        return Schemas.of("type", "string", "not", Map.of("pattern", "(^|/)\\.\\.?(/|$)"));
    }

    @Override
    public Object plain(String value) {
        return value;
    }
}
