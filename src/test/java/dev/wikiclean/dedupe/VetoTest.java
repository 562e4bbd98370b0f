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

    @Test
    void aMouldIsNoNote() {
        assertThat(vetoes("a/Plan.md", LONG, "b/Plan.md", LONG + "{{title}} of {{date}}\n"))
                .contains("template");
    }

    @Test
    void aMapIsNoText() {
        String map = "- [[One]]\n- [[Two]]\n- [[Three]]\n- [[Four]]\n- [[Five]]\n- [[Six]]\n";

        assertThat(vetoes("a/Beams.md", LONG, "b/Beams.md", map)).contains("map");
        assertThat(vetoes("a/Beams.md", map, "b/Beams.md", map + "- [[Seven]]\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Not to be confused with [[b/Lock]].",
                "[[b/Lock]]과 혼동하지 말 것.",
                "这与[[b/Lock]]的区别很大。",
                "Не путать с [[b/Lock]].",
            })
    void whatIsToldApartInSoManyWordsStaysApartHoweverAlike(String sentence) {
        assertThat(vetoes("a/Lock.md", LONG + OTHER + sentence, "b/Lock.md", LONG + OTHER))
                .contains("mentioned-apart");
    }

    @Test
    void notesThatListEachOtherAreTwo() {
        assertThat(vetoes("a/Lock.md", LONG + "- [[b/Lock]]\n", "b/Lock.md", OTHER + "- [[a/Lock]]\n"))
                .contains("mentioned-apart");
    }

    @Test
    void aClippingIsASource() {
        assertThat(vetoes("Inbox/Beams.md", "---\ntags: [clippings]\n---\n" + LONG, "b/Beams.md", LONG))
                .contains("raw-source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Graphs Part A; Graphs Part B",
                "Vitamin C; Vitamin D",
                "Kings Ⅳ; Kings Ⅴ",
                "Notes ①; Notes ②",
                "역사 상편; 역사 하편",
                "历史（上）; 历史（下）",
                "Глава первая; Глава вторая",
                "第二章 导论; 第三章 导论",
            })
    void partsOfOneWork(String a, String b) {
        assertThat(vetoes("a/" + a + ".md", LONG, "b/" + b + ".md", LONG)).contains("numbers");
    }

    @Test
    void oneChapterCountedInTwoWays() {
        assertThat(vetoes("a/第二章 导论.md", LONG, "b/第2章 导论.md", LONG)).isEmpty();
    }

    @Test
    void copiesOfOneNoteAreNoSeriesEither() {
        VaultIndex index = Notes.index("a/Note.md", LONG, "a/Note 1.md", LONG, "a/Note 2.md", LONG);
        NotePair pair = new NotePair(index, candidate(index, "a/Note 1.md"), candidate(index, "a/Note 2.md"));

        assertThat(pair.isCopy()).isTrue();
        assertThat(Vetoes.ALL)
                .allSatisfy(veto -> assertThat(veto.objection(pair)).isEmpty());
    }

    @Test
    void aNumberThatAPersonGaveIsNoCopyMark() {
        assertThat(vetoes("a/Python.md", LONG, "a/Python 3.md", "# Python 3\n\n" + LONG))
                .contains("numbers");
    }

    /** A veto that no case of this class raises could be switched off unseen. */
    @Test
    void everyVetoHasACase() throws java.io.IOException {
        String cases = java.nio.file.Files.readString(
                java.nio.file.Path.of("src/test/java/dev/wikiclean/dedupe/VetoTest.java"));

        assertThat(Vetoes.ALL).allSatisfy(veto -> assertThat(cases)
                .containsAnyOf("; " + veto.id() + "\"", "(\"" + veto.id() + "\")"));
    }
}
