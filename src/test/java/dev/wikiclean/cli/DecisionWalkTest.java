package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.report.Style;
import dev.wikiclean.rules.DecisionsFile;
import dev.wikiclean.run.DecisionStore;
import dev.wikiclean.run.DuplicatesReview;
import dev.wikiclean.run.Progress;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.vault.VaultPath;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionWalkTest {
    private static final String TEA = "Tea brews badly on a mountain, for water boils there at ninety degrees, and the"
            + " leaves give their flavour only near a hundred; a pressure cooker helps.\n";
    private static final String BREAD = "반죽은 서늘한 곳에서 천천히 부풀려야 향이 깊어지고 껍질이 바삭해진다. 밤새 두면 가장 좋다.\n"
            + "Bread that rises slowly in a cold place over night tastes deeper and keeps its crust for longer.\n";

    @TempDir
    private Path vault;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @BeforeEach
    void twoPairs() throws Exception {
        Files.createDirectories(vault.resolve("old"));
        Files.writeString(vault.resolve("Tea.md"), "# Tea\n\n" + TEA);
        Files.writeString(vault.resolve("old/Tea.md"), "# Tea\n\n" + TEA);
        Files.writeString(vault.resolve("old/Bread.md"), "# Bread\n\n" + BREAD);
        Files.writeString(vault.resolve("빵 (Bread).md"), "# 빵 (Bread)\n\n" + BREAD);
        Files.writeString(vault.resolve("Menu.md"), "[[old/Tea]] and [[old/Bread|bread]]\n");
    }

    private List<Decision> walk(String keys) throws Exception {
        DuplicatesReview review = DuplicatesReview.of(Snapshot.read(vault, Set.of(), Progress.NONE));
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return new DecisionWalk(
                        review, new DecisionStore(vault), new Typed(keys), out, Style.PLAIN, LocalDate.of(2026, 5, 8))
                .walk();
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void mergesAreOnlyCollectedAndRefusalsAreKeptAtOnce() throws Exception {
        List<Decision> merges = walk("nm");
        assertThat(merges).hasSize(1);
        assertThat(DecisionsFile.load(vault).decisions()).singleElement().satisfies(never -> assertThat(never.answer())
                .isEqualTo(Decision.Answer.NEVER));
        assertThat(text()).contains("cluster 1 of 2", "cluster 2 of 2", "1 to merge, 1 remembered as never");
    }

    @Test
    void whatWasRefusedIsNotAskedAgainEvenIfItWasRenamed() throws Exception {
        walk("nn");
        Files.move(vault.resolve("old/Tea.md"), vault.resolve("old/Teas.md"));
        shown.reset();
        walk("");
        assertThat(text()).isEqualToIgnoringNewLines("0 to merge, 0 remembered as never");
    }

    @Test
    void theCanonicalIsPicked() throws Exception {
        List<Decision> merges = walk("p2ms");
        assertThat(merges).singleElement().satisfies(merge -> {
            int chosen = merge.canonical().orElseThrow();
            assertThat(chosen).isEqualTo(1);
        });
        assertThat(walk("p1mq").get(0).canonical()).isEmpty();
    }

    @Test
    void anUnknownKeyTeachesAndTheEndOfInputQuits() throws Exception {
        assertThat(walk("x")).isEmpty();
        assertThat(text()).contains("never: not one topic", "quit: leave the rest undecided");
        assertThat(DecisionsFile.load(vault).decisions()).isEmpty();
    }

    @Test
    void bothTextsStandSideBySideInTheWidthOfTheTerminal() throws Exception {
        walk("vovsvq");
        assertThat(text()).contains(" │ ");
        assertThat(text().lines().filter(line -> line.contains(" │ ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.codePoints()
                                .map(org.jline.utils.WCWidth::wcwidth)
                                .sum())
                        .isLessThanOrEqualTo(60));
    }

    @Test
    void decidedMergesAreMadeAndForgottenAndNothingElseIsTouched() throws Exception {
        walk("mn");
        Deciding deciding = deciding();
        Path review = vault.resolveSibling(vault.getFileName() + "-review.yaml");
        deciding().export(review);
        String open = Files.readString(review);
        assertThatThrownBy(() -> deciding().export(review)).hasMessageContaining("exists already");
        assertThat(open).contains("answer: skip", "proposed: merge");
        Files.writeString(review, open.replace("answer: skip", "answer: merge"));

        assertThat(deciding.accept(review, false)).isEqualTo(Command.FINDINGS);
        assertThat(Files.readString(vault.resolve("old/Tea.md"))).contains(TEA);

        assertThat(deciding().accept(review, true)).isEqualTo(Command.CLEAN);
        long redirects = List.of("Tea.md", "old/Tea.md", "old/Bread.md", "빵 (Bread).md").stream()
                .filter(name -> read(name).contains("status: redirect"))
                .count();
        assertThat(redirects).isEqualTo(1);
        assertThat(DecisionsFile.load(vault).decisions())
                .allSatisfy(left -> assertThat(left.answer()).isEqualTo(Decision.Answer.NEVER));
        assertThat(DuplicatesReview.of(Snapshot.read(vault, Set.of(), Progress.NONE))
                        .clusters())
                .isEmpty();
        Files.delete(review);
    }

    @Test
    void clustersThatNobodyDecidedStayAsTheyAre() throws Exception {
        Path review = vault.resolveSibling(vault.getFileName() + "-review.yaml");
        deciding().export(review);
        Files.writeString(review, Files.readString(review).replaceFirst("answer: skip", "answer: merge"));
        assertThat(deciding().accept(review, true)).isEqualTo(Command.CLEAN);
        assertThat(DuplicatesReview.of(Snapshot.read(vault, Set.of(), Progress.NONE))
                        .clusters())
                .hasSize(1);
        Files.delete(review);
    }

    @Test
    void aDecisionOnANoteThatIsGoneIsNotFollowed() throws Exception {
        Path review = vault.resolveSibling(vault.getFileName() + "-review.yaml");
        deciding().export(review);
        Files.writeString(review, Files.readString(review).replace("answer: skip", "answer: merge"));
        Files.writeString(vault.resolve("old/Tea.md"), "Something else entirely stands here today.\n");
        assertThat(deciding().accept(review, true)).isEqualTo(Command.FINDINGS);
        assertThat(read("old/Tea.md")).isEqualTo("Something else entirely stands here today.\n");
        assertThat(text()).contains("look at it again");
        Files.delete(review);
    }

    private String read(String name) {
        try {
            return Files.readString(vault.resolve(VaultPath.of(name).value()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Deciding deciding() throws Exception {
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, out, vault, "wiki-clean", false, false);
        return new Deciding(
                vault,
                DuplicatesReview.of(Snapshot.read(vault, Set.of(), Progress.NONE)),
                terminal,
                true,
                java.util.Optional.empty());
    }

    /** Keys typed on a terminal of 60 columns and 20 lines. */
    private static final class Typed implements Keys {
        private final String keys;
        private int next;

        Typed(String keys) {
            this.keys = keys;
        }

        @Override
        public int read() {
            return next < keys.length() ? keys.charAt(next++) : -1;
        }

        @Override
        public int width() {
            return 60;
        }

        @Override
        public int height() {
            return 20;
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
