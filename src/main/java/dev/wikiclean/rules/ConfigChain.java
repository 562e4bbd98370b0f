package dev.wikiclean.rules;

import dev.wikiclean.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration and the files that it extends, one after the other, up to a packaged profile. Every mistake in any of
 * them is a problem at its place.
 */
final class ConfigChain {
    /** More than anybody writes; reading it all takes no time. */
    private static final long LARGEST = 1 << 20;

    private final Path root;
    private final List<ConfigProblem> problems;
    private final ConfigFiles files;
    private final List<YamlValue> texts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<Path> seen = new LinkedHashSet<>();
    private Optional<String> profile = Optional.empty();

    /** @param root the vault's folder; files in it are named by their place in it */
    ConfigChain(Path root, List<ConfigProblem> problems, ConfigFiles files) {
        this.root = root;
        this.files = files;
        this.problems = problems;
    }

    /**
     * Follows the chain that begins with {@code file}.
     *
     * @throws IOException if that one cannot be read; where another cannot, that is a problem of the file that names it
     */
    void begin(Path file) throws IOException {
        seen.add(place(file));
        follow(file, name(file), read(file));
    }

    /** The same for a text that is no file; {@code name} is what problems call it. */
    void begin(String name, String text) {
        follow(root.resolve(name), name, Optional.of(text));
    }

    private void follow(Path file, String name, Optional<String> text) {
        names.add(name);
        Optional<YamlValue> value = text.flatMap(t -> YamlValue.parse(name, withoutBom(t), problems));
        if (value.isEmpty()) {
            return;
        }
        texts.add(value.get());
        if (!value.get().isMapping()) {
            return;
        }
        YamlValue base = value.get().mappingUnchecked().get(ConfigKeys.EXTENDS);
        Optional<String> said = base == null ? Optional.empty() : base.string();
        if (said.isEmpty()) {
            return;
        }
        if (Profiles.NAMES.contains(said.get())) {
            profile = said;
        } else if (isPath(said.get())) {
            follow(file, base, said.get());
        } else {
            base.problem("expected " + String.join(", ", Profiles.NAMES)
                    + " or the path of a file such as ./team.yaml, not `"
                    + YamlValue.shown(said.get()) + "`"
                    + EditDistance.nearest(said.get(), Profiles.NAMES)
                            .map(near -> "; did you mean `" + near + "`?")
                            .orElse(""));
        }
    }

    private void follow(Path from, YamlValue base, String said) {
        try {
            Path file = from.resolveSibling(said).normalize();
            if (!seen.add(place(file))) {
                base.problem("the configurations extend each other in a circle: " + String.join(", ", names)
                        + ", and then " + name(file) + " again");
                return;
            }
            Optional<String> text = read(file);
            follow(file, name(file), text);
        } catch (InvalidPathException e) {
            base.problem("not a path: `" + YamlValue.shown(said) + "`");
        } catch (IOException e) {
            base.problem("cannot read `" + YamlValue.shown(said) + "`: " + reason(e) + " (paths are seen from the file"
                    + " that names them)");
        }
    }

    private Path place(Path file) throws IOException {
        return files.content(file).isPresent() ? file.normalize() : file.toRealPath();
    }

    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException missing -> "there is no such file";
            case java.nio.file.AccessDeniedException denied -> "no permission";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    private static boolean isPath(String said) {
        return said.indexOf('/') >= 0 || said.indexOf('\\') >= 0 || said.endsWith(".yaml") || said.endsWith(".yml");
    }

    /** The text of {@code file}; nothing, with a problem added, where it is none. */
    private Optional<String> read(Path file) throws IOException {
        Optional<byte[]> other = files.content(file);
        if (other.isEmpty() && !Files.isRegularFile(file)) {
            throw new IOException("it is not a file");
        }
        if ((other.isPresent() ? other.get().length : Files.size(file)) > LARGEST) {
            throw new IOException("it is larger than 1 MiB, hardly a configuration");
        }
        Optional<SourceText> text = SourceText.decode(other.isPresent() ? other.get() : Files.readAllBytes(file));
        if (text.isEmpty()) {
            problems.add(new ConfigProblem(name(file), 1, 1, "not a text in UTF-8; save it in that encoding"));
        }
        return text.map(SourceText::text);
    }

    private String name(Path file) {
        return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
    }

    private static String withoutBom(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** What the files are called, in the order in which each extends the next. */
    List<String> names() {
        return names;
    }

    /** The packaged profile at the chain's end; nothing where the last file names none. */
    Optional<String> profile() {
        return profile;
    }

    /** Lays all texts over {@code draft}, the first file's last, so that it has the last word. */
    void lay(ConfigDraft draft) {
        for (YamlValue text : texts.reversed()) {
            new ConfigReader(draft).read(text);
        }
    }
}
