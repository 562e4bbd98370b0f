package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The git program: run with a list of arguments, never through a shell; without prompts, hooks, pagers or the network;
 * with everything forced to disk that it writes; and only as long as it is given.
 *
 * @param folder where it runs
 * @param isOld whether it knows {@code core.fsync} not yet (before 2.36)
 * @param variables of its environment, beside those that are not git's
 * @param settings each a {@code key=value}
 */
record GitProgram(Path folder, boolean isOld, Map<String, String> variables, List<String> settings) {
    /** For plumbing and the filters that it runs. */
    static final Duration LIMIT = Duration.ofMinutes(10);
    /** What a pipe full of paths needs: {@code --pathspec-from-file}. */
    private static final int[] OLDEST = {2, 25};

    /** The one command that does not take literal paths. */
    static final String IGNORE = "check-ignore";

    private static final int[] WITH_FSYNC = {2, 36};
    private static final Pattern VERSION = Pattern.compile("git version (\\d+)\\.(\\d+).*", Pattern.DOTALL);
    private static final List<String> ALWAYS = List.of(
            "core.fsmonitor=false",
            "core.hooksPath=/dev/null",
            "gc.auto=0",
            "maintenance.auto=false",
            "protocol.allow=never",
            "user.useConfigOnly=true",
            "i18n.commitEncoding=UTF-8",
            "color.ui=false");

    GitProgram {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        settings = List.copyOf(settings);
    }

    /** Nothing where there is no such program, or one too old. */
    static Optional<GitProgram> find(Path folder) throws IOException {
        GitProgram program = new GitProgram(folder, false, Map.of(), ALWAYS);
        GitAnswer answer;
        try {
            answer = program.ask("version");
        } catch (GitMissingException none) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(answer.text());
        if (!answer.isOk() || !version.matches() || isBefore(version, OLDEST)) {
            return Optional.empty();
        }
        boolean isOld = isBefore(version, WITH_FSYNC);
        List<String> settings = new ArrayList<>(ALWAYS);
        settings.addAll(
                isOld ? List.of("core.fsyncObjectFiles=true") : List.of("core.fsync=all", "core.fsyncMethod=fsync"));
        return Optional.of(new GitProgram(folder, isOld, Map.of(), settings));
    }

    private static boolean isBefore(Matcher version, int[] other) {
        int major = Integer.parseInt(version.group(1));
        return major < other[0] || major == other[0] && Integer.parseInt(version.group(2)) < other[1];
    }

    GitProgram in(Path other) {
        return new GitProgram(other, isOld, variables, settings);
    }

    GitProgram with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(variables);
        more.put(variable, value);
        return new GitProgram(folder, isOld, more, settings);
    }

    GitProgram set(String... more) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(more));
        return new GitProgram(folder, isOld, variables, all);
    }

    /** Without settings of ours. */
    GitProgram plain() {
        return new GitProgram(folder, isOld, variables, List.of());
    }

    /** Asks something that may be answered by a failure. */
    GitAnswer ask(String... arguments) throws IOException {
        return ask(List.of(arguments), new byte[0], LIMIT);
    }

    GitAnswer ask(List<String> arguments, byte[] input, Duration limit) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks"));
        if (!arguments.contains(IGNORE)) {
            command.add("--literal-pathspecs");
        }
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(GitProgram::isGits);
        environment.put("LC_ALL", "C");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_NO_LAZY_FETCH", "1");
        // What refuses the network in a git that does not know the variable above.
        environment.put("GIT_ALLOW_PROTOCOL", "none");
        environment.putAll(variables);
        return GitAnswer.of(builder, input, limit);
    }

    /** Like {@link #ask} where only success will do. */
    GitAnswer need(List<String> arguments, byte[] input) throws IOException {
        GitAnswer answer = ask(arguments, input, LIMIT);
        if (!answer.isOk()) {
            throw new CommitException("git " + arguments.get(0) + " failed: " + answer.error());
        }
        return answer;
    }

    GitAnswer need(String... arguments) throws IOException {
        return need(List.of(arguments), new byte[0]);
    }

    /** Variables that would lead git elsewhere than to the vault's repository, or make it talk. */
    static boolean isGits(String variable) {
        return variable.startsWith("GIT_")
                && !variable.startsWith("GIT_AUTHOR_")
                && !variable.startsWith("GIT_COMMITTER_")
                && !variable.startsWith("GIT_CONFIG_")
                && !variable.equals("GIT_EXEC_PATH");
    }

    /** Paths as git reads them from a pipe. */
    static byte[] lines(Iterable<String> records) {
        StringBuilder text = new StringBuilder();
        records.forEach(record -> text.append(record).append('\0'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
