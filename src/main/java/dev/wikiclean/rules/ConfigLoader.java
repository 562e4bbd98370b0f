package dev.wikiclean.rules;

import dev.wikiclean.dedupe.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the texts that make a configuration and lays them over each other. */
final class ConfigLoader {
    private ConfigLoader() {}

    static Config load(AgentNotes notes, Path root, Optional<Path> given, ConfigFiles files, ProfileAhead ahead)
            throws IOException {
        ProfileGuess guess = ProfileGuess.of(notes);
        Path file = given.orElse(root.resolve(Config.FILE_NAME));
        List<ConfigProblem> problems = new ArrayList<>();
        List<Decision> decisions = List.of();
        try {
            decisions = decisions(root, files).decisions();
        } catch (ConfigException e) {
            problems.addAll(e.problems());
        }
        ConfigChain chain = new ConfigChain(root, problems, files);
        if (given.isPresent() || files.content(file).isPresent() || Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                chain.begin(file);
            } catch (IOException e) {
                throw new IOException(
                        "the configuration " + file + ": " + ConfigChain.reason(e)
                                + (given.isPresent() ? "; name one with --config" : "; mend it or take it away"),
                        e);
            }
        }
        return build(chain, guess, problems, given.isPresent(), ahead).deciding(decisions);
    }

    private static DecisionsFile decisions(Path root, ConfigFiles files) throws IOException {
        Optional<byte[]> other = files.content(root.resolve(DecisionsFile.NAME));
        return other.isPresent() ? DecisionsFile.read(other.get(), DecisionsFile.NAME) : DecisionsFile.load(root);
    }

    static Config parse(String text, String fallback, String reason) {
        List<ConfigProblem> problems = new ArrayList<>();
        ConfigChain chain = new ConfigChain(Path.of(""), problems, ConfigFiles.DISK);
        chain.begin(Config.FILE_NAME, text);
        return build(chain, new ProfileGuess(fallback, reason), problems, false, ProfileAhead.none());
    }

    private static Config build(
            ConfigChain chain, ProfileGuess guess, List<ConfigProblem> problems, boolean given, ProfileAhead ahead) {
        String profile = chain.profile().orElse(guess.profile());
        ConfigDraft draft = ahead.take(profile);
        chain.lay(draft);
        ReasoningReader.check(draft, problems);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.stream().distinct().sorted().toList());
        }
        List<String> layers = new ArrayList<>(chain.names());
        if (given) {
            String name = layers.get(0);
            layers.set(0, "--config " + name);
            draft.rename(name, layers.get(0));
        }
        layers.add("profile " + chain.profile().orElseGet(() -> guess.profile() + ": " + guess.reason()));
        return draft.build(profile, String.join(" over ", layers));
    }

    static Config profile(String name, String origin) {
        return Profiles.draft(name).build(name, origin);
    }
}
