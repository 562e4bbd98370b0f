package dev.wikiclean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test and experiment that the page of promises names is there, and every promise names one. */
class SafetyTest {
    private static final Path TESTS = Path.of("src", "test", "java");

    /** {@code ClassTest}, {@code ClassIT.method}; of experiments, the full name in a command. */
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?`");

    private static final Pattern MAIN = Pattern.compile("java -cp \"\\$cp\" (dev\\.wikiclean[\\w.]+)");

    @Test
    void whatItNamesIsThere() throws IOException {
        Map<String, Path> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), file));
        }
        String page = Files.readString(Path.of("SAFETY.md"));
        TreeSet<String> missing = new TreeSet<>();
        var tests = TEST.matcher(page);
        int named = 0;
        while (tests.find()) {
            named++;
            Path source = sources.get(tests.group(1));
            if (source == null
                    || tests.group(2) != null && !Files.readString(source).contains("void " + tests.group(2) + "(")) {
                missing.add(tests.group());
            }
        }
        var mains = MAIN.matcher(page);
        while (mains.find()) {
            named++;
            Path source = TESTS.resolve(mains.group(1).replace('.', '/') + ".java");
            if (!Files.exists(source) || !Files.readString(source).contains("void main(String[] ")) {
                missing.add(mains.group(1));
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(30);
    }

    @Test
    void everyPromiseNamesATest() throws IOException {
        String page = Files.readString(Path.of("SAFETY.md"));
        String promises = page.substring(page.indexOf("## What is promised"), page.indexOf("## Bad places"));
        assertThat(promises.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| promise")))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        line -> assertThat(TEST.matcher(line).find()).as(line).isTrue());
    }

    @Test
    void theReadmeLeadsToIt() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("(SAFETY.md)");
    }
}
