package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlinkedMentionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Docker Compose; Docker Compose를 쓴다; 1",
                "Docker Compose; docker compose에서는; 1",
                "Docker Compose; docker composer; 0",
                "Docker Compose; my-docker compose; 0",
                "Docker Compose; docker compose.; 1",
                "Docker Compose; docker compose.yml; 0",
                "Docker Compose; **Docker Compose**; 1",
                "Docker Compose; _Docker Compose_; 1",
                "Docker Compose; 🚀Docker Compose🚀; 1",
                "Docker Compose; [Docker Compose]; 0",
                "Docker Compose; [[x|Docker Compose]]; 0",
                "Docker Compose; `Docker Compose`; 0",
                "Docker Compose; # Docker Compose; 0",
                "SLA; sla; 0",
                "SLA; SLA를; 1",
                "SLA; SLAs; 0",
                "C++ 기초; C++ 기초는; 1",
                "형태소 분석; 형태소 분석기; 0",
                "형태소 분석; 형태소 분석은; 1",
                "형태소 분석; 형태소 분석들에서도; 1",
                "형태소 분석; 비형태소 분석; 0",
                "机器学习; 用机器学习吧; 1",
                "データ; データベース; 0",
                "データ; このデータは; 1",
                "Машинное обучение; о машинное обучение.; 1",
                "Машинное обучение; машинное обучением; 0",
            })
    void wordsBeginAndEndWhereTheirScriptSays(String name, String text, int times) {
        List<Finding> findings = Checked.findings(new UnlinkedMention(), name + ".md", "", "Seen.md", text);
        assertThat(findings).as(text).hasSize(times);
    }

    @Test
    void decomposedTextMentionsAComposedName() {
        String text = Normalizer.normalize("형태소 분석을 한다", Normalizer.Form.NFD);
        assertThat(Checked.findings(new UnlinkedMention(), "형태소 분석.md", "", "Seen.md", text))
                .hasSize(1);
    }

    @Test
    void theLongestNameWinsAndMentionsAreCounted() {
        assertThat(Checked.lines(Checked.findings(
                        new UnlinkedMention(),
                        "Garbage Collection.md",
                        "",
                        "Garbage Collection Tuning.md",
                        "",
                        "Seen.md",
                        "garbage collection tuning, garbage collection, Garbage Collection")))
                .containsExactly(
                        "Seen.md: `garbage collection tuning` stands here unlinked (once); there is [[Garbage Collection Tuning]]",
                        "Seen.md: `garbage collection` stands here unlinked (2 times); there is [[Garbage Collection]]");
    }

    @Test
    void linkedTargetsOwnNamesSharedNamesAndCommonWordsAreLeftOut() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("a/Raft Consensus.md", "raft consensus");
        texts.put("Linked.md", "[[Raft Consensus]] and raft consensus");
        texts.put("b/Beam Search.md", "");
        texts.put("c/Beam Search.md", "");
        texts.put("Twice.md", "beam search");
        texts.put("Common Word.md", "");
        for (int i = 0; i < 30; i++) {
            texts.put("n" + i + ".md", i < 11 ? "a common word" : "");
        }
        assertThat(Checked.findings(new UnlinkedMention(), Config.of("default"), texts))
                .isEmpty();
        texts.remove("n10.md");
        assertThat(Checked.findings(new UnlinkedMention(), Config.of("default"), texts))
                .hasSize(10);
    }

    @Test
    void oneTreeFindsWhatNameByNameIsFound() {
        long seed = 99;
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            List<String> names =
                    new ArrayList<>(new TreeSet<>(List.of(name(random), name(random), name(random), name(random))));
            StringBuilder text = new StringBuilder("x ");
            for (int i = 0; i < 30; i++) {
                text.append(random.nextInt(3) == 0 ? names.get(random.nextInt(names.size())) : piece(random));
                text.append(random.nextInt(3) == 0 ? "" : " ");
            }
            Map<String, String> texts = new TreeMap<>(Map.of("Seen.md", text.toString()));
            names.forEach(name -> texts.put("f/" + name + ".md", ""));
            Map<String, Integer> expected = naive(names, text.toString());
            Map<String, Integer> found = new TreeMap<>();
            for (Finding f : Checked.findings(new UnlinkedMention(), Config.of("default"), texts)) {
                String times = f.message().replaceAll(".*unlinked \\((once|(\\d+) times)\\).*", "$2");
                found.put(
                        f.message().replaceAll(".*\\[\\[f/(.*)]]$", "$1"),
                        times.isEmpty() ? 1 : Integer.parseInt(times));
            }
            assertThat(found)
                    .as("seed " + seed + " round " + round + ": " + names + " in " + text)
                    .isEqualTo(expected);
        }
    }

    /** At each place every name, tried one by one. */
    private static Map<String, Integer> naive(List<String> names, String text) {
        Map<String, Integer> times = new TreeMap<>();
        int i = 0;
        while (i < text.length()) {
            String best = "";
            for (String name : names) {
                boolean here = text.regionMatches(true, i, name, 0, name.length())
                        && WordEdges.begins(text, 0, i)
                        && WordEdges.ends(text, i + name.length(), text.length());
                best = here && name.length() > best.length() ? name : best;
            }
            if (!best.isEmpty()) {
                times.merge(best, 1, Integer::sum);
            }
            i += Math.max(1, best.length());
        }
        return times;
    }

    private static String name(Random random) {
        return "ab " + piece(random) + piece(random) + piece(random) + " 가나";
    }

    private static String piece(Random random) {
        return List.of("a", "B", "ab", "가", "나를", "를", "机", "デ", " ", "1").get(random.nextInt(10));
    }
}
