package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold of every note, shown on generated ones. */
class ParserPropertyTest {
    private static final int NOTES = 1_000;

    private static Note parse(String text) {
        return NoteParser.parse(VaultPath.of("n.md"), SourceText.of(text));
    }

    private static List<String> lines(String text) {
        return NoteParser.links(text).stream()
                .map(link -> ParsedLinks.line(link, text))
                .toList();
    }

    @Test
    void windowsLineEndsOnlyMoveThings() {
        for (int seed = 0; seed < NOTES; seed++) {
            String text = GeneratedMarkdown.note(seed);
            String crlf = text.replace("\n", "\r\n");
            List<Link> links = NoteParser.links(text);
            List<Link> moved = NoteParser.links(crlf);
            assertThat(moved).as("seed " + seed).hasSameSizeAs(links);
            for (int i = 0; i < links.size(); i++) {
                Link link = links.get(i);
                assertThat(moved.get(i).span().start())
                        .as("seed " + seed)
                        .isEqualTo(
                                link.span().start() + newlines(text, link.span().start()));
                assertThat(moved.get(i).raw(crlf)).isEqualTo(link.raw(text).replace("\n", "\r\n"));
                assertThat(moved.get(i).target().text()).isEqualTo(link.target().text());
                assertThat(moved.get(i).quoting()).isEqualTo(link.quoting());
            }
            Note note = parse(text);
            Note crlfNote = parse(crlf);
            assertThat(crlfNote.blockIds())
                    .extracting(BlockId::id)
                    .isEqualTo(note.blockIds().stream().map(BlockId::id).toList());
            assertThat(crlfNote.headings())
                    .extracting(heading -> heading.text().replace("\r", ""))
                    .isEqualTo(note.headings().stream().map(Heading::text).toList());
            assertThat(NoteParser.blocks(SourceText.of(crlf)))
                    .extracting(Block::kind, Block::depth)
                    .as("seed " + seed)
                    .isEqualTo(NoteParser.blocks(SourceText.of(text)).stream()
                            .map(block -> org.assertj.core.groups.Tuple.tuple(block.kind(), block.depth()))
                            .toList());
        }
    }

    private static int newlines(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    @Test
    void aByteOrderMarkMovesEverythingByOne() {
        for (int seed = 0; seed < NOTES; seed++) {
            String text = GeneratedMarkdown.note(seed);
            Note plain = parse(text);
            Note marked = parse("\uFEFF" + text);
            assertThat(marked.links())
                    .extracting(Link::span)
                    .as("seed " + seed)
                    .isEqualTo(plain.links().stream()
                            .map(link -> link.span().shift(1))
                            .toList());
            assertThat(marked.headings())
                    .extracting(Heading::textSpan)
                    .isEqualTo(plain.headings().stream()
                            .map(h -> h.textSpan().shift(1))
                            .toList());
        }
    }

    @Test
    void nothingInsideAFenceIsALink() {
        String fence = "~".repeat(20);
        for (int seed = 0; seed < NOTES; seed++) {
            Note note = parse(fence + "\n" + GeneratedMarkdown.note(seed) + "\n" + fence + "\n\n[[behind]]");
            assertThat(note.links())
                    .as("seed " + seed)
                    .extracting(link -> link.target().text())
                    .containsExactly("behind");
            assertThat(note.headings()).isEmpty();
            assertThat(note.blockIds()).isEmpty();
        }
    }

    @Test
    void aQuoteAroundANoteKeepsItsLinks() {
        for (int seed = 0; seed < NOTES; seed++) {
            // The marks of the quote would move the stops of tabs.
            String text = GeneratedMarkdown.note(seed).replace("\t", "    ");
            String quoted = "> " + text.replace("\n", "\n> ");
            assertThat(NoteParser.links(quoted))
                    .as("seed " + seed)
                    .extracting(link -> link.target().text())
                    .isEqualTo(NoteParser.links(text).stream()
                            .map(link -> link.target().text())
                            .toList());
        }
    }

    @Test
    void everyNoteHoldsItsParts() {
        for (int seed = 0; seed < NOTES; seed++) {
            ParserMutationTest.check(GeneratedMarkdown.note(seed), "seed " + seed);
        }
        assertThat(lines("")).isEmpty();
        assertThat(NoteParser.blocks(SourceText.of(""))).isEmpty();
        assertThat(NoteParser.blocks(SourceText.of("\uFEFF"))).isEmpty();
    }
}
