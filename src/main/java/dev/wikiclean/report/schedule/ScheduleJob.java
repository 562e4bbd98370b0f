package dev.wikiclean.report.schedule;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One nightly run, with all that a scheduler does not know by itself.
 *
 * @param program the launcher's absolute path
 * @param vault the vault's absolute path
 * @param options what follows {@code agent VAULT}
 * @param at when it starts, in the machine's own time
 * @param keys the absolute path of a file of lines {@code NAME=value}, readable by its owner alone; it need not exist
 * @param keyNames the environment variables that hold keys
 * @param log the absolute path of a file that is appended to
 * @param environment what is set for the run: locale, path, home
 */
public record ScheduleJob(
        String program,
        String vault,
        List<String> options,
        LocalTime at,
        String keys,
        List<String> keyNames,
        String log,
        Map<String, String> environment) {
    public ScheduleJob {
        options = List.copyOf(options);
        keyNames = List.copyOf(keyNames);
        Objects.requireNonNull(at, "at");
        for (String path : List.of(program, vault, keys, log)) {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("a scheduler needs absolute paths, and this is none: " + path);
            }
        }
        lineBreak(List.of(program, vault, keys, log)).ifPresent(word -> {
            throw new IllegalArgumentException("no scheduler takes a line break in a path: " + word.strip());
        });
        lineBreak(options).ifPresent(word -> {
            throw new IllegalArgumentException("no scheduler takes a line break in an option: " + word.strip());
        });
    }

    private static Optional<String> lineBreak(List<String> words) {
        return words.stream()
                .filter(word -> word.chars().anyMatch(c -> c < 0x20))
                .findFirst();
    }

    /** The last part of the vault's path, of letters that every scheduler takes in a name. */
    String name() {
        String last = vault.substring(vault.lastIndexOf('/') + 1);
        String plain = last.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        // Two vaults of one name, or of none in ASCII, still have units of their own.
        return (plain.isEmpty() ? "" : plain + "-") + Integer.toHexString(vault.hashCode() & 0xFFFF);
    }

    /** The words of the command. */
    List<String> command() {
        List<String> words = new ArrayList<>(List.of(program, "agent"));
        words.addAll(options);
        words.add(vault);
        return words;
    }
}
