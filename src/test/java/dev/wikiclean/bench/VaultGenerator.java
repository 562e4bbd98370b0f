package dev.wikiclean.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a vault to measure with: {@code VaultGenerator OUT NOTES SEED [MENTIONS]}. A note has about 4 KB and 12 links; folders,
 * names, front matter, headings, code, tables and Korean notes are spread as in a wiki that agents keep. The same seed
 * gives the same bytes. Each note also names MENTIONS others in plain words, 0 if not given.
 */
public final class VaultGenerator {
    private VaultGenerator() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        if (arguments.length < 3 || arguments.length > 4) {
            out.println("VaultGenerator OUT NOTES SEED [MENTIONS]");
            return;
        }
        int mentions = arguments.length == 4 ? Integer.parseInt(arguments[3]) : 0;
        long bytes =
                generate(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), mentions);
        out.println(arguments[1] + " notes, " + bytes + " bytes");
    }

    /** Writes the vault into the new or empty folder {@code out} and answers how many bytes it has. */
    public static long generate(Path out, int notes, long seed) throws IOException {
        return generate(out, notes, seed, 0);
    }

    private static long generate(Path out, int notes, long seed, int mentions) throws IOException {
        GeneratedNames names = new GeneratedNames(notes, new Random(seed));
        Files.createDirectories(out.resolve(".obsidian"));
        Files.writeString(out.resolve(".obsidian/app.json"), "{\"newLinkFormat\":\"shortest\"}\n");
        for (String folder : names.folders()) {
            Files.createDirectories(out.resolve(folder));
        }
        long bytes = 0;
        for (int i = 0; i < notes; i++) {
            byte[] note = new GeneratedNote(names, i, new Random(seed * 1_000_003 + i))
                    .text(mentions)
                    .getBytes(StandardCharsets.UTF_8);
            Files.write(out.resolve(names.path(i)), note);
            bytes += note.length;
        }
        return bytes;
    }
}
