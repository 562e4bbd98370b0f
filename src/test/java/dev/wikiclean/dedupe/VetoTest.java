package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VetoTest {
    private static final String LONG = "The first of many words that tell what this note is about and why it matters. "
            + "It goes on for a while so that there is something to compare, and it ends here.\n";
    private static final String OTHER =
            "Nothing like that: another matter with quite different terms, causes and effects, "
                    + "described at some length by somebody else on an unrelated day.\n";

    private static List<String> vetoes(String pathA, String textA, String pathB, String textB) {
        VaultIndex index = Notes.index(pathA, textA, pathB, textB);
        NotePair pair = new NotePair(index, candidate(index, pathA), candidate(index, pathB));
        List<String> ids = new ArrayList<>();
        for (Veto veto : Vetoes.ALL) {
            veto.objection(pair).ifPresent(why -> ids.add(veto.id()));
        }
        return ids;
    }

    private static Candidate candidate(VaultIndex index, String path) {
        var note = index.vault().note(VaultPath.of(path)).orElseThrow();
        return new Candidate(note, TopicKeys.of(note), TitleParts.of(Titles.of(note)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GPT-4; GPT-4o; numbers",
                "HTTP2; HTTP3; numbers",
                "Part 1; Part 2; numbers",
                "World War I; World War II; numbers",
                "Llama 3.1; Llama 3.2; numbers",
                "Budget 2025; Budget 2026; numbers",
                "제1장 서론; 제2장 서론; numbers",
                "第一章; 第二章; numbers",
                "Book One; Book Two; numbers",
                "Qwen 7B; Qwen 72B; numbers",
                "TCP; UDP; opposites",
                "Encode text; Decode text; opposites",
                "Left join; Right join; opposites",
                "Supervised learning; Unsupervised learning; opposites",
                "낙관적 락; 비관적 락; opposites",
                "동기 처리; 비동기 처리; opposites",
                "编码; 解码; opposites",
                "Linear model; Non linear model; opposites",
                "Shield (spell); Shield (item); qualifiers",
                "Mercury (행성); Mercury (원소); qualifiers",
                "Kim Minsu (singer); Kim Minsu; qualifiers",
            })
    void titlesThatMeanTwoThings(String a, String b, String veto) {
        assertThat(vetoes("a/" + a + ".md", LONG, "b/" + b + ".md", OTHER)).contains(veto);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Beam Search; beam-search",
                "Learning Rate (학습률); 학습률",
                "World War II; World War 2",
                "제2차 세계 대전; 제 2차 세계 대전",
                "One-Hot Encoding; One Hot Encoding",
                "KV Cache (KV 캐시); Key-Value Cache",
            })
    void titlesThatMayMeanOneThing(String a, String b) {
        assertThat(vetoes("a/" + a + ".md", LONG, "b/" + b + ".md", OTHER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "X.md; X.ko.md; translation",
                "en/Guide.md; ko/Guide.md; translation",
                "docs/Guide.md; docs/zh-CN/Guide.md; translation",
                "raw/Beam Search.md; wiki/Beam Search.md; raw-source",
                "_sources/a/Paper.md; wiki/Paper.md; raw-source",
                "References/Paper.md; Paper.md; raw-source",
                "log/standup-01.md; log/standup-02.md; series",
                "a/2026-05-01 Standup.md; b/2026-05-08 Standup.md; series",
            })
    void pathsThatTellTwoNotesApart(String a, String b, String veto) {
        assertThat(vetoes(a, LONG, b, LONG + OTHER)).contains(veto);
    }

    @Test
    void onePageInTwoScripts() {
        assertThat(vetoes(
                        "Guide.md",
                        "---\npermalink: g\n---\n" + LONG,
                        "안내.md",
                        "---\npermalink: g\n---\n이 노트는 사용법을 한국어로 길게 설명한다. 처음부터 끝까지 한국어만 쓴다."))
                .contains("translation");
    }

    @Test
    void twoPeopleOfOneName() {
        assertThat(vetoes(
                        "a/Jordan.md", "---\nraw_sources: [\"[[raw/ml]]\"]\n---\n" + LONG,
                        "b/Jordan.md", "---\nraw_sources: [\"[[raw/nba]]\"]\n---\n" + OTHER))
                .contains("disjoint-sources");
    }

    @Test
    void twoFilmsOfOneName() {
        assertThat(vetoes("a/Dune.md", "---\nyear: 1984\n---\n" + LONG, "b/Dune.md", "---\nyear: 2021\n---\n" + OTHER))
                .contains("identity");
    }

    @Test
    void oneSpeaksOfTheOtherAsOfSomethingElse() {
        String prose = LONG + "Unlike [[b/Lock]], which belongs to the database, this one is held by a thread.\n";

        assertThat(vetoes("a/Lock.md", prose, "b/Lock.md", OTHER + OTHER + "and much more of the same kind"))
                .contains("mentioned-apart");
        assertThat(vetoes("a/Lock.md", LONG + "- [[b/Lock]]\n", "b/Lock.md", OTHER + OTHER))
                .isEmpty();
    }

    @Test
    void copiesAreNoSeries() {
        assertThat(vetoes("a/Note.md", LONG, "a/Note 1.md", LONG)).isEmpty();
        assertThat(vetoes("a/Note.md", LONG, "a/Note 1.md", OTHER)).contains("numbers");
    }
}
