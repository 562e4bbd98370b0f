package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a sentence prove together, whatever its wording. */
class EvidenceKindsTest {
    private static final PageSources SOURCES = new PageSources(
            new ErrorPhrases(List.of()), EvidenceTable.packaged(), Set.of("harbor.example.org", "harbor"));

    private static SentenceEvidence read(String sentence) {
        return SentenceEvidence.of(Sentences.fold(sentence), SOURCES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HTTP; Sorry, we could not locate the document you requested",
                "HTTP; 요청하신 자료를 불러올 수 없습니다",
                "HTTP; 抱歉，您访问的文章已被删除",
                "HTTP; 502 bad gateway",
                "HTTP; The site harbor.example.org failed to respond to your request",
                "BOT_WALL; Please verify that you are human and not an automated robot",
                "BOT_WALL; 자동화된 접속이 아닌지 사람임을 확인해 주세요",
                "SCRIPT; Your browser must have JavaScript enabled",
                "LOGIN_WALL; You must sign in to view this content",
                "LOGIN_WALL; 로그인 후 이용하실 수 있습니다",
                "PAY_WALL; Subscribe now to continue reading this story",
                "PAY_WALL; 구독하시면 기사 전체를 읽으실 수 있습니다",
                "CONSENT; We and our partners use cookies to improve your experience",
                "REFUSAL; I'm sorry, but I am unable to assist with your request",
                "REFUSAL; 죄송하지만 요청하신 정보는 제공해드릴 수 없습니다",
                "HTTP; お探しのページは見つかりませんでした",
                "EXTRACTION; The transcript could not be extracted",
                "REGION; This content is not available in your region",
                "NO_RESULT; 검색 결과가 없습니다",
            })
    void aSentenceOfPageWordsIsEvidence(EvidenceKind kind, String sentence) {
        SentenceEvidence read = read(sentence);
        assertThat(read.isPage()).as(read.toString()).isTrue();
        assertThat(read.frames()).anySatisfy(frame -> {
            assertThat(frame.kind()).isEqualTo(kind);
            assertThat(frame.aspect()).isEqualTo(EvidenceFrame.Aspect.CORE);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nginx/1.24.0 (Ubuntu)",
                "Ray ID: 8c1f0a2b3d4e5f61",
                "Reference #18.2d351ab8.1557333295",
            })
    void whatOnlyAMachineSaysIsAnAspectOfItsOwn(String sentence) {
        assertThat(read(sentence).frames())
                .anySatisfy(frame -> assertThat(frame.aspect()).isEqualTo(EvidenceFrame.Aspect.MACHINE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The page moved to the author's attic",
                "A 404 error means that the server has no such page",
                "Password: admin",
                "Title: Page not found",
                "The code is 4411",
                "404 오류는 페이지가 없다는 뜻이다",
                "로그인이 필요합니다, 사번을 넣는다",
            })
    void aWordOfAPersonMakesItSomebodysOwn(String sentence) {
        assertThat(read(sentence).isExplained(SOURCES)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sorry, we could not locate the document that Minsu requested",
                "요청하신 자료를 민수가 불러올 수 없습니다",
            })
    void aNameInItLeavesItEvidenceThatIsNotCertain(String sentence) {
        assertThat(read(sentence).frames()).isNotEmpty();
        assertThat(read(sentence).isExplained(SOURCES)).isFalse();
        assertThat(read(sentence).core()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"If you see that your request was blocked", "When a page is not available on our site"})
    void aConditionTellsWhatToDoAboutIt(String sentence) {
        assertThat(read(sentence).core()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "de; Die von Ihnen aufgerufene Seite existiert leider nicht mehr",
                "fr; La page demandée est introuvable, veuillez vérifier votre adresse",
                "es; No se ha podido encontrar la página solicitada, compruebe su dirección",
                "pt; A página solicitada não foi encontrada, verifique seu endereço",
            })
    void otherLanguagesAreReadWithTheirOwnWords(String tongue, String sentence) {
        SentenceEvidence read = SentenceEvidence.of(Sentences.fold(sentence), SOURCES.in(tongue));
        assertThat(read.reading().unknown()).as(read.toString()).isZero();
        assertThat(read.frames()).anySatisfy(frame -> assertThat(frame.aspect()).isEqualTo(EvidenceFrame.Aspect.CORE));
        assertThat(read(sentence).isPage()).isFalse();
    }

    @Test
    void theLanguageIsGuessedFromWordsThatNobodyElseHas() {
        PageSources sources = new PageSources(new ErrorPhrases(List.of()), EvidenceTable.packaged(), Set.of());
        SentenceEvidence.of("die seite wurde leider nicht gefunden", sources);
        assertThat(sources.votes().winner()).contains("de");
        PageSources english = new PageSources(new ErrorPhrases(List.of()), EvidenceTable.packaged(), Set.of());
        SentenceEvidence.of("the heron stands in the reeds below the mill", english);
        assertThat(english.votes().winner()).isEmpty();
    }

    @Test
    void aTraceAloneIsNoProse() {
        List<BodyLine> lines = List.of(
                new BodyLine(BodyLine.Kind.CODE, "java.net.SocketTimeoutException: Read timed out"),
                new BodyLine(BodyLine.Kind.CODE, "at org.example.Fetch.run(Fetch.java:12)"),
                new BodyLine(BodyLine.Kind.CODE, "at org.example.Main.main(Main.java:3)"));
        assertThat(StackTrace.isAlone(lines)).isTrue();
        assertThat(StackTrace.isOfFetching(lines)).isTrue();
        assertThat(StackTrace.isAlone(
                        List.of(lines.get(0), lines.get(1), new BodyLine(BodyLine.Kind.TEXT, "Ask Kim."))))
                .isFalse();
    }
}
