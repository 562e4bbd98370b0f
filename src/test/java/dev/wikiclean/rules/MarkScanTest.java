package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.vault.MemorySource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkScanTest {
    private static final long SEED = 20261122;
    private static final List<String> PIECES = pieces();

    private final ScaffoldScan scaffold = new ScaffoldScan(ScaffoldPatterns.packaged());
    private final ResidueMarks residue = ResidueMarks.packaged();
    private final MarkScan scan = new MarkScan(scaffold, residue);

    /** Everything that is looked for, whole and cut off, and what stands around it. */
    private static List<String> pieces() {
        ScaffoldPatterns patterns = ScaffoldPatterns.packaged();
        List<String> wanted = Stream.of(
                        patterns.lines().stream(),
                        patterns.starts().stream(),
                        patterns.pairs().stream().flatMap(pair -> Stream.of(pair.before() + "\n", pair.after() + "\n")),
                        patterns.marks().stream().map(mark -> mark.start() + "x" + mark.end()),
                        patterns.names().stream().map(name -> "{{" + name + "}}"),
                        patterns.todos().stream().map(todo -> "# 제목\n" + todo + "\n"),
                        ResidueMarks.packaged().lines().stream(),
                        ResidueMarks.packaged().anywhere().stream(),
                        Stream.of("wiki-clean", "<!-- wiki-clean-disable -->", "---\nwiki-clean: off\n---\n"))
                .flatMap(pieces -> pieces)
                .toList();
        return Stream.concat(
                        wanted.stream().flatMap(piece -> Stream.of(piece, piece.toUpperCase(), piece.substring(1))),
                        Stream.of(
                                "\n",
                                "\n",
                                "\n",
                                "\r\n",
                                "\r",
                                "\t",
                                " ",
                                "\u000B",
                                "\u3000",
                                "# ",
                                "## ",
                                "> ",
                                "- ",
                                "1. ",
                                "**",
                                "(",
                                "[",
                                "【",
                                "（",
                                "<",
                                "{",
                                "말 그대로",
                                "words of a note\n",
                                "😀",
                                ":",
                                "---\na: b\n---\n",
                                "```\n",
                                "\uFEFF",
                                "===\n",
                                "\u0130",
                                "\u212A"))
                .toList();
    }

    @Test
    void nothingIsFoundWhereNothingWasSeen() {
        Random random = new Random(SEED);
        int found = 0;
        int quiet = 0;
        for (int i = 0; i < 6_000; i++) {
            String text = random.ints(1 + random.nextInt(4), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining(random.nextBoolean() ? "" : "\n"));
            var note = MemorySource.vault(Map.of("노트.md", text))
                    .notes()
                    .findFirst()
                    .orElseThrow();
            int body = BodyLine.bodyStart(note);
            int seen = scan.in(text, body);
            boolean holdsScaffold = !scaffold.candidates(note).isEmpty();
            boolean holdsResidue = !residue.marks(text, body).isEmpty();
            String what = "seed " + SEED + ", text " + i + ": <" + text + ">";
            assertThat((seen & MarkScan.SCAFFOLD) != 0 || !holdsScaffold)
                    .as(what)
                    .isTrue();
            assertThat((seen & MarkScan.RESIDUE) != 0 || !holdsResidue).as(what).isTrue();
            assertThat((seen & MarkScan.SPEECH) != 0).as(what).isEqualTo(text.contains(OptOutReader.KEY));
            found += holdsScaffold || holdsResidue ? 1 : 0;
            quiet += seen == 0 ? 1 : 0;
        }
        assertThat(found).as("texts with something in them").isGreaterThan(1_000);
        assertThat(quiet).as("texts that need no second look").isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u000B", "\r\n", "\f\r", "  - ", "("})
    void aSectionThatOnlyWillBeWrittenIsSeenBehindAnyBlank(String before) {
        String text = "# 제목\n" + before + "TODO\n\n# 다음\n" + "말 그대로 ".repeat(30);
        var note = MemorySource.vault(Map.of("노트.md", text)).notes().findFirst().orElseThrow();

        assertThat(scaffold.candidates(note)).hasSize(1);
        assertThat(scan.in(text, 0)).isEqualTo(MarkScan.SCAFFOLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Title\n\nSome words, [[a link]] and [another](there.md), 10 - 20 < 30 { }.\n\n- [ ] a task\n",
                "# 제목\r\n\r\n여기에 적은 것은 [[합의 알고리즘]]에 대한 글이다.\r\n",
                "to be or not to be\n",
                "",
            })
    void anOrdinaryTextNeedsNoSecondLook(String text) {
        assertThat(scan.in(text, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"line Here you go", "mark [citation:3]"})
    void aMarkThatTheScanWouldNotSeeIsRefused(String line) {
        assertThatThrownBy(() -> ResidueMarks.parse("patterns.txt", "[any]\n" + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("patterns.txt:2");
    }
}
