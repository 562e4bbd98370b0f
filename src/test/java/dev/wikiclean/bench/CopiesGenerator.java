package dev.wikiclean.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Writes a vault in which one note in four has a copy of known kind under another name: {@code CopiesGenerator OUT NOTES
 * SEED}. All notes are made from one template: the same headings, boilerplate, code and footer. The truth is written to
 * {@code OUT/.truth.tsv}. The same seed gives the same bytes.
 */
public final class CopiesGenerator {
    /** How a copy differs. */
    public enum Kind {
        EDITED_2(0.02),
        EDITED_5(0.05),
        EDITED_10(0.10),
        EDITED_20(0.20),
        BEGINNING(0),
        INSIDE(0),
        BEGINNING_EDITED_2(0.02),
        SAME(0);

        private final double edited;

        Kind(double edited) {
            this.edited = edited;
        }
    }

    /** Two notes of which one was made from the other. */
    public record Truth(String original, String copy, Kind kind, String language) {
        String line() {
            return original + "\t" + copy + "\t" + kind + "\t" + language;
        }
    }

    private static final int BYTES = 3600;
    private static final List<String> HEADINGS =
            List.of("In one line", "What matters", "Patterns", "When to decide how", "Verification");
    private static final String BOILERPLATE =
            "This note follows the house's template: say in one line what the topic is, then what matters about it, then "
                    + "which patterns are known, and link every claim to the source that it was taken from.\n\n";
    private static final String CODE =
            "```java\npublic final class Example {\n    public static void main(String[] args) {\n"
                    + "        Runner runner = new Runner(args);\n        runner.start();\n        runner.await();\n    }\n}\n```\n\n";
    private static final String FOOTER =
            "\n---\n\n[[Home]] | [[All topics]] | [[How to write notes here]] | [[Glossary]] | last reviewed by the editors "
                    + "of this wiki, see [[Review]] for how that is done and by whom\n";

    private final Random random;
    private final BiConsumer<String, String> notes;
    private final List<Truth> truth = new ArrayList<>();
    private int written;

    private CopiesGenerator(long seed, BiConsumer<String, String> notes) {
        this.random = new Random(seed);
        this.notes = notes;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        if (arguments.length != 3) {
            out.println("CopiesGenerator OUT NOTES SEED");
            return;
        }
        Path folder = Path.of(arguments[0]);
        for (Language language : Language.values()) {
            Files.createDirectories(folder.resolve(language.id()));
        }
        List<Truth> truth = generate(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), (path, text) -> {
            try {
                Files.writeString(folder.resolve(path), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Files.write(
                folder.resolve(".truth.tsv"), truth.stream().map(Truth::line).toList());
        out.println(arguments[1] + " notes, " + truth.size() + " of them copies");
    }

    /** Hands over {@code count} notes, path and text, and answers which are copies of which. */
    public static List<Truth> generate(int count, long seed, BiConsumer<String, String> notes) {
        CopiesGenerator generator = new CopiesGenerator(seed, notes);
        for (int round = 0; generator.written < count; round++) {
            Language language = Language.values()[generator.random.nextInt(Language.values().length)];
            GeneratedText text = GeneratedText.of(language, BYTES, generator.random);
            String original = generator.write(text);
            if (round % 3 == 0 && generator.written < count) {
                Kind kind = Kind.values()[round / 3 % Kind.values().length];
                String copy = generator.write(generator.copy(text, kind));
                generator.truth.add(new Truth(original, copy, kind, language.id()));
            }
        }
        return generator.truth;
    }

    private GeneratedText copy(GeneratedText text, Kind kind) {
        int paragraphs = text.paragraphs().size();
        return switch (kind) {
            case EDITED_2, EDITED_5, EDITED_10, EDITED_20, SAME -> text.edited(kind.edited, random);
            case BEGINNING, BEGINNING_EDITED_2 ->
                text.part(0, (paragraphs + 2) / 3).edited(kind.edited, random);
            case INSIDE ->
                text.between(
                        GeneratedText.of(text.language(), BYTES, random),
                        GeneratedText.of(text.language(), BYTES / 2, random));
        };
    }

    private String write(GeneratedText text) {
        String path = text.language().id() + "/" + text.language().word(random) + " " + written + ".md";
        String title = "# " + text.language().word(random) + "\n\n";
        written++;
        notes.accept(path, title + BOILERPLATE + text.markdown(HEADINGS) + CODE + FOOTER);
        return path;
    }
}
