package dev.wikiclean.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.reason.model.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a ledger without the product's help and compares it with what a server billed. */
final class LedgerAudit {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An attempt: {@code end} is missing where nobody wrote it. */
    record Line(JsonNode begin, JsonNode end) {
        /** Who was asked for what: the task and the note. */
        String purpose() {
            return begin.path("task").asText() + " " + begin.path("note").asText();
        }

        String run() {
            return begin.path("run").asText();
        }

        boolean isSettled() {
            return end.path("what").asText().equals("settle");
        }

        long cost() {
            return (end.isMissingNode() ? begin : end).path("cost").asLong();
        }

        private Usage usage() {
            return new Usage(
                    end.path("input").asLong(),
                    end.path("cache_read").asLong(),
                    end.path("cache_write_short").asLong(),
                    end.path("cache_write_long").asLong(),
                    end.path("output").asLong(),
                    end.path("thinking").asLong());
        }

        private boolean covers(Usage bill) {
            return bill.allInput() <= begin.path("input").asLong()
                    && bill.output() <= begin.path("output").asLong();
        }
    }

    final List<String> faults = new ArrayList<>();
    final List<Line> lines;

    private LedgerAudit(List<Line> lines) {
        this.lines = lines;
    }

    /** Nothing lost, nothing double: each bill is one attempt's, settled by it or covered by what is kept for it. */
    static LedgerAudit of(Path folder, List<Usage> billed) throws IOException {
        Map<String, Line> attempts = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String text : Files.readString(file).split("\n")) {
                    read(text, attempts, wrong);
                }
            }
        } catch (java.nio.file.NoSuchFileException none) {
            // Nothing was asked.
        }
        LedgerAudit audit = new LedgerAudit(List.copyOf(attempts.values()));
        audit.faults.addAll(wrong);
        audit.compare(new ArrayList<>(billed));
        return audit;
    }

    private static void read(String text, Map<String, Line> attempts, List<String> wrong) {
        if (text.isBlank()) {
            return;
        }
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (IOException half) {
            wrong.add("no line of a ledger: " + text);
            return;
        }
        String id = node.path("id").asText();
        Line known = attempts.get(id);
        if (node.path("what").asText().equals("reserve") && known == null) {
            attempts.put(id, new Line(node, JSON.missingNode()));
        } else if (known != null && known.end().isMissingNode()) {
            attempts.put(id, new Line(known.begin(), node));
        } else {
            wrong.add("out of order or twice: " + text);
        }
    }

    private void compare(List<Usage> billed) {
        for (Line line : lines) {
            if (line.isSettled() && line.usage().equals(Usage.ZERO)) {
                continue;
            }
            if (line.isSettled() && !billed.remove(line.usage())) {
                faults.add("settled, and never billed: " + line.end());
            }
        }
        for (Line line : lines) {
            if (!line.isSettled()) {
                billed.stream().filter(line::covers).findFirst().ifPresent(billed::remove);
            }
        }
        billed.forEach(bill -> faults.add("billed, and in no attempt: " + bill));
    }

    /** How many attempts spend all that was reserved for them. */
    long kept() {
        return lines.stream().filter(line -> !line.isSettled()).count();
    }

    /** What is counted as spent, in micro-dollars. */
    long cost() {
        return lines.stream().mapToLong(Line::cost).sum();
    }
}
