package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Torn notes: whatever stands in a note, the parser answers, and its spans lie in the text and in order. */
class ParserMutationTest {
    /** {@code -Dmutations=50000} runs more of them. */
    private static final int ROUNDS = Integer.getInteger("mutations", 5_000);

    private static final String[] PIECES = {
        "[", "]", "[[", "]]", "![[", "|", "\\|", "\\", "`", "``", "```\n", "~~~", "\n", "\n\n", "\r\n", "\r", "$", "$$",
                "\n$$\n",
        "<", ">", "<!--", "-->", "(", ")", "](", "#", "^", "^id", "%%", "- ", "> ", "1. ", "    ", "\t", "---\n",
                "\uD83D", "\uDDC2",
        "\uFEFF", "\u00A0", "|---|\n", "[^1]: ", "]: ", "===\n", "'", "\"", "&amp;", "%20", "%", ":", "https://", "]]]",
    };

    @Test
    void survivesMutations() {
        long slowest = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(GeneratedMarkdown.note(seed % 500));
            for (int i = 1 + random.nextInt(12); i > 0; i--) {
                mutate(text, random);
            }
            long start = System.nanoTime();
            check(text.toString(), "seed " + seed);
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        System.out.printf("%d mutations, the slowest took %d ms%n", ROUNDS, slowest / 1_000_000);
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(4));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.insert(at, text.substring(random.nextInt(at + 1), at));
            default -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        }
        text.setLength(Math.min(text.length(), 4_000));
    }

    static void check(String text, String name) {
        Note note = NoteParser.parse(VaultPath.of("n.md"), SourceText.of(text));
        assertThat(note.text()).as(name).isEqualTo(text);
        int bodyStart = note.frontMatter().block().map(block -> block.end()).orElse(0);
        List<Link> links =
                note.links().stream().filter(l -> l.span().start() >= bodyStart).toList();
        for (int i = 0; i < links.size(); i++) {
            ParsedLinks.check(links.get(i), text);
            if (i > 0) {
                checkOrder(links.get(i - 1), links.get(i), name);
            }
        }
        note.headings().forEach(heading -> {
            assertThat(heading.span().end()).as(name).isLessThanOrEqualTo(text.length());
            assertThat(heading.span().contains(heading.textSpan())).as(name).isTrue();
        });
        note.blockIds().forEach(id -> assertThat(id.span().of(text)).as(name).isEqualTo("^" + id.id()));
        BlockTree.check(NoteParser.blocks(SourceText.of(text)), text, name);
    }

    /** A link lies behind the one before it, or wholly inside it: an image in the text of a Markdown link. */
    private static void checkOrder(Link before, Link link, String name) {
        assertThat(before.span().start()).as(name).isLessThan(link.span().start());
        boolean apart = before.span().end() <= link.span().start();
        boolean inside = before.form() != LinkForm.WIKI && before.span().contains(link.span());
        assertThat(apart || inside).as(name + " " + before + link).isTrue();
    }
}
