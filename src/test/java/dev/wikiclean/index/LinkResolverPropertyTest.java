package dev.wikiclean.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.vault.VaultPath;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The resolver agrees with the rules written down in the plainest way, on vaults full of names that clash. */
class LinkResolverPropertyTest {
    private static final List<String> FOLDERS =
            List.of("", "", "a/", "b/", "a/b/", "B/", "c/a/", "\uac00/", "\u1100\u1161/");
    private static final List<String> NAMES = List.of(
            "x.md",
            "X.md",
            "x",
            "x.md.md",
            "y.png",
            "Y.PNG",
            "x.h.md",
            "x.h",
            "\ud55c.md",
            "\u1112\u1161\u11ab.md",
            "a.md",
            "b.md");
    private static final List<String> TARGETS = List.of(
            "x",
            "X",
            "x.md",
            "X.MD",
            "x.md.md",
            "y.png",
            "y",
            "x.h",
            "\ud55c",
            "\u1112\u1161\u11ab",
            "a",
            "b",
            "a.md",
            "");

    @Test
    void agreesWithThePlainRules() {
        int resolved = 0;
        int ambiguous = 0;
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            Set<VaultPath> paths = new TreeSet<>();
            for (int i = 1 + random.nextInt(14); i > 0; i--) {
                paths.add(VaultPath.of(pick(FOLDERS, random) + pick(NAMES, random)));
            }
            LinkResolver resolver = new LinkResolver(NameIndex.of(paths));
            for (int i = 0; i < 12; i++) {
                VaultPath source = VaultPath.of(pick(FOLDERS, random) + "s.md");
                String target = pick(List.of("", "", "", "/", "./", "../", "../../"), random)
                        + pick(FOLDERS, random)
                        + pick(TARGETS, random);
                if (target.isEmpty()) {
                    continue;
                }
                Optional<VaultPath> expected = plain(paths, source, target);
                Resolution actual = resolver.resolve(source, target);
                assertThat(actual.path())
                        .as("seed %s: %s in %s of %s", seed, target, source, paths)
                        .isEqualTo(expected);
                if (actual instanceof Resolution.Resolved found) {
                    resolved++;
                    ambiguous += found.isAmbiguous() ? 1 : 0;
                    assertThat(found.candidates()).doesNotHaveDuplicates().startsWith(found.file());
                }
            }
        }
        assertThat(resolved).isGreaterThan(5000);
        assertThat(ambiguous).isGreaterThan(1000);
    }

    private static Optional<VaultPath> plain(Set<VaultPath> paths, VaultPath source, String target) {
        for (String written : List.of(target, target + ".md")) {
            Optional<VaultPath> found = plainExact(paths, source, written);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<VaultPath> plainExact(Set<VaultPath> paths, VaultPath source, String written) {
        if (written.startsWith("/")) {
            return at(paths, written.substring(1));
        }
        if (written.startsWith("./") || written.startsWith("../")) {
            String folder = source.folder();
            String rest = written;
            while (rest.startsWith("./") || rest.startsWith("../")) {
                if (rest.startsWith("../")) {
                    if (folder.isEmpty()) {
                        return Optional.empty();
                    }
                    folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
                }
                rest = rest.substring(rest.indexOf('/') + 1);
            }
            return at(paths, folder.isEmpty() ? rest : folder + "/" + rest);
        }
        return Stream.of(
                        at(paths, written),
                        at(paths, source.folder() + "/" + written),
                        best(paths, path -> fold("/" + path).endsWith(fold("/" + written)), written))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<VaultPath> at(Set<VaultPath> paths, String written) {
        return paths.stream()
                .filter(path -> path.value().equals(written))
                .findFirst()
                .or(() -> best(paths, path -> fold(path.value()).equals(fold(written)), written));
    }

    private static Optional<VaultPath> best(Set<VaultPath> paths, Predicate<VaultPath> matches, String written) {
        return paths.stream()
                .filter(matches)
                .min(Comparator.comparingInt((VaultPath path) -> Normalizer.normalize(path.value(), Normalizer.Form.NFC)
                                .length())
                        .thenComparing(path -> path));
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
