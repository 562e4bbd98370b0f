package dev.wikiclean.reason;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The loopback server as a program: {@code LoopbackMain SCRIPT [FOLDER] [PORT]}. Prints its URL and a configuration that
 * leads there, then serves until it is killed. In FOLDER every request is kept ({@code 0001.request}: line, headers, body)
 * and {@code billed.jsonl} says what each was billed as, before it is answered.
 */
public final class LoopbackMain {
    private LoopbackMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        LoopbackScript script = LoopbackScript.read(Path.of(args[0]));
        Path folder = args.length > 1 ? Files.createDirectories(Path.of(args[1])) : null;
        int port = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        LoopbackProvider provider = LoopbackProvider.start(script, port);
        if (folder != null) {
            provider.billing((seen, usage) -> bill(folder, seen, usage));
        }
        System.out.println(provider.url());
        System.out.println("reasoning:\n  providers:");
        provider.settings()
                .forEach((name, node) -> System.out.println("    " + name + ": {base-url: \"" + node.get("base-url")
                        + "\", key: " + node.get("key") + "}"));
        System.out.println("# " + LoopbackProvider.KEY_VARIABLE + "=" + LoopbackProvider.KEY);
        System.out.flush();
        Thread.currentThread().join();
    }

    private static synchronized void bill(Path folder, Seen seen, Usage usage) {
        ObjectNode line = new ObjectMapper()
                .createObjectNode()
                .put("path", seen.path())
                .put("model", seen.model())
                .put("input", usage.input())
                .put("cacheRead", usage.cacheRead())
                .put("cacheWriteShort", usage.cacheWriteShort())
                .put("cacheWriteLong", usage.cacheWriteLong())
                .put("output", usage.output())
                .put("thinking", usage.thinking());
        try (var files = Files.list(folder)) {
            long number =
                    files.filter(file -> file.toString().endsWith(".request")).count() + 1;
            Files.writeString(folder.resolve("%04d.request".formatted(number)), seen.everything());
            Files.writeString(
                    folder.resolve("billed.jsonl"),
                    line + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
