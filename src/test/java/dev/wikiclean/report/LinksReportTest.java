package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.MemorySource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinksReportTest {
    @Test
    void writesOneObjectALineWithItsKeysInOrder() throws IOException {
        StringBuilder out = new StringBuilder();
        LinksReport.jsonl(
                index(Map.of(
                        "a.md",
                        "# T\n😀 [[b#H|Wörd \"x\"]] and ![[gone.png]]\n",
                        "b.md",
                        "[t](https://example.com) [[#H]]",
                        "x/b.md",
                        "")),
                out);

        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"source\":\"a.md\",\"line\":2,\"column\":3,\"kind\":\"wikilink\",\"raw\":\"[[b#H|Wörd \\\"x\\\"]]\","
                                + "\"target\":\"b\",\"fragment\":\"H\",\"display\":\"Wörd \\\"x\\\"\",\"status\":\"resolved\","
                                + "\"resolved\":\"b.md\",\"candidates\":2}",
                        "{\"source\":\"a.md\",\"line\":2,\"column\":24,\"kind\":\"embed\",\"raw\":\"![[gone.png]]\","
                                + "\"target\":\"gone.png\",\"fragment\":null,\"display\":null,\"status\":\"unresolved\","
                                + "\"resolved\":null,\"candidates\":0}",
                        "{\"source\":\"b.md\",\"line\":1,\"column\":1,\"kind\":\"markdown\","
                                + "\"raw\":\"[t](https://example.com)\",\"target\":\"https://example.com\",\"fragment\":null,"
                                + "\"display\":\"t\",\"status\":\"external\",\"resolved\":null,\"candidates\":0}",
                        "{\"source\":\"b.md\",\"line\":1,\"column\":26,\"kind\":\"wikilink\",\"raw\":\"[[#H]]\",\"target\":\"\","
                                + "\"fragment\":\"H\",\"display\":null,\"status\":\"self\",\"resolved\":\"b.md\",\"candidates\":1}");
    }

    @Test
    void writesNamesThatJsonMustEscape() throws IOException {
        StringBuilder out = new StringBuilder();
        LinksReport.jsonl(index(Map.of("a \"q\" \\ \u0001.md", "[[a\tb\\c <&>]]")), out);
        JsonNode link = new ObjectMapper().readTree(out.toString());

        assertThat(link.get("source").asText()).isEqualTo("a \"q\" \\ \u0001.md");
        assertThat(link.get("raw").asText()).isEqualTo("[[a\tb\\c <&>]]");
    }

    @Test
    void writesTextWithTheCounts() throws IOException {
        StringBuilder out = new StringBuilder();
        LinksReport.text(index(Map.of("a.md", "[[b]] [[gone]]", "b.md", "", "x/b.md", "")), out);

        assertThat(out.toString())
                .isEqualTo("a.md:1:1  [[b]]  -> b.md (one of 2)\na.md:1:7  [[gone]]  unresolved\n"
                        + "2 links: 1 resolved, 1 unresolved\n");
    }

    @Test
    void findsEveryPositionInOnePass() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(List.of("a", "\n", "\r\n", "한", "😀").get(random.nextInt(5)));
            }
            SourceText source = SourceText.of(text.toString());
            PositionCursor cursor = new PositionCursor(source);
            List<String> fast = new ArrayList<>();
            List<String> slow = new ArrayList<>();
            for (int at = source.bodyStart(); at <= source.length(); at += 1 + random.nextInt(4)) {
                if (at < text.length() && Character.isLowSurrogate(text.charAt(at))) {
                    continue;
                }
                fast.add(cursor.at(at).toString());
                slow.add(source.position(at).toString());
            }
            assertThat(fast).as("seed %s", seed).isEqualTo(slow);
        }
    }

    private static VaultIndex index(Map<String, String> files) {
        return VaultIndex.of(MemorySource.vault(files));
    }
}
