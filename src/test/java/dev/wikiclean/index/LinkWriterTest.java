package dev.wikiclean.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.VaultPath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkWriterTest {
    private static final String NOTHING = "(nothing)";

    /** The text of dir/s.md, where its first link shall lead, the text afterwards; other files always exist. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a [[Old]] b ~ New.md ~ a [[New|Old]] b",
                "[[Old#H]] ~ New.md ~ [[New#H|Old > H]]",
                "[[Old#A#B]] ~ New.md ~ [[New#A#B|Old > A > B]]",
                "[[Old#^id]] ~ New.md ~ [[New#^id|Old > ^id]]",
                "[[Old|Words]] ~ New.md ~ [[New|Words]]",
                "[[Old#H|Words]] ~ New.md ~ [[New#H|Words]]",
                "[[old.md]] ~ New.md ~ [[New.md|old.md]]",
                "[[sub/Old]] ~ New.md ~ [[New|sub/Old]]",
                "[[sub/Old]] ~ deep/er/Leaf.md ~ [[deep/er/Leaf|sub/Old]]",
                "[[/sub/Old]] ~ New.md ~ [[/New|/sub/Old]]",
                "[[../sub/Old]] ~ New.md ~ [[../New|../sub/Old]]",
                "[[ Old ]] ~ New.md ~ [[ New|Old ]]",
                "![[Old]] ~ New.md ~ ![[New]]",
                "![[pic.png|300]] ~ other.png ~ ![[other.png|300]]",
                "[[nEW nAME]] ~ New Name.md ~ [[nEW nAME]]",
                "[[new_name]] ~ New Name.md ~ [[New Name]]",
                "[[Gone]] ~ New.md ~ [[New|Gone]]",
                "[[x/Gone]] ~ deep/er/Leaf.md ~ [[deep/er/Leaf|x/Gone]]",
                // names that several files share
                "[[Old]] ~ Twin.md ~ [[Twin|Old]]",
                "[[Old]] ~ b/Twin.md ~ [[b/Twin|Old]]",
                "[[Old]] ~ dir/Same.md ~ [[dir/Same|Old]]",
                "[[Old]] ~ Same.md ~ [[Same|Old]]",
                "[[Old]] ~ dir/Twin.md ~ [[dir/Twin|Old]]",
                "[[Old]] ~ dir/Local.md ~ [[Local|Old]]",
                "[[Old]] ~ far/away/Local.md ~ [[away/Local|Old]]",
                "[[Old]] ~ MAKE.md.md ~ [[MAKE.md.md|Old]]",
                "[[Old]] ~ windows.h.md ~ [[windows.h|Old]]",
                "[[#H]] ~ New.md ~ [[New#H|H]]",
                // Markdown
                "[t](Old.md) ~ New Name.md ~ [t](New%20Name.md)",
                "[t](Old) ~ New Name.md ~ [t](New%20Name)",
                "[t](<Old.md> \"T\") ~ New Name.md ~ [t](<New Name.md> \"T\")",
                "[t](Old.md#A%20b) ~ New.md ~ [t](New.md#A%20b)",
                "[t](Old.md) ~ par (en).md ~ [t](par%20%28en%29.md)",
                "[t](Old.md) ~ hash #1.md ~ [t](hash%20%231.md)",
                "[t](<Old.md>) ~ hash #1.md ~ [t](<hash %231.md>)",
                "[t](../sub/Old.md) ~ deep/er/Leaf.md ~ [t](../deep/er/Leaf.md)",
                "[t](../sub/Old.md) ~ dir/Same.md ~ [t](./Same.md)",
                "[t](below/In.md) ~ dir/Same.md ~ [t](./Same.md)",
                "[t](below/In.md) ~ deep/er/Leaf.md ~ [t](../deep/er/Leaf.md)",
                "[t](Old.md) ~ 한글 이름.md ~ [t](한글%20이름.md)",
                "[t](%ED%95%9C%EA%B8%80%20이름.md) ~ 다른.md ~ [t](%EB%8B%A4%EB%A5%B8.md)",
                "![t](pic.png) ~ other.png ~ ![t](other.png)",
                "[r]: Old.md ~ New.md ~ [r]: New.md",
                // what a wikilink cannot hold
                "[[Old]] ~ hash #1.md ~ " + NOTHING,
                "[[Old]] ~ [b] x.md ~ " + NOTHING,
                // tables and properties
                "|a|⏎|-|⏎|[[Old]]| ~ New.md ~ |a|⏎|-|⏎|[[New\\|Old]]|",
                "|a|⏎|-|⏎|[[Old\\|W]]| ~ New.md ~ |a|⏎|-|⏎|[[New\\|W]]|",
                "---⏎up: \"[[Old]]\"⏎--- ~ say \"x\".md ~ ---⏎up: \"[[say \\\"x\\\"]]\"⏎---",
                "---⏎up: '[[Old]]'⏎--- ~ it's.md ~ ---⏎up: '[[it''s]]'⏎---",
                "---⏎up: [[Old]]⏎--- ~ New Name.md ~ ---⏎up: [[New Name]]⏎---",
                "---⏎up: [[Old]]⏎--- ~ a, b.md ~ " + NOTHING,
                "---⏎up: \"[[Old|W]]\"⏎--- ~ New.md ~ ---⏎up: \"[[New|W]]\"⏎---",
            })
    void keepsTheStyle(String before, String target, String after) {
        String text = before.replace("⏎", "\n");
        Map<String, String> files = new LinkedHashMap<>();
        for (String path : List.of(
                "sub/Old.md",
                "New.md",
                "New Name.md",
                "Twin.md",
                "b/Twin.md",
                "dir/Twin.md",
                "Same.md",
                "dir/Same.md",
                "deep/er/Leaf.md",
                "dir/below/In.md",
                "dir/Local.md",
                "far/away/Local.md",
                "pic.png",
                "other.png",
                "MAKE.md",
                "MAKE.md.md",
                "windows.h.md",
                "par (en).md",
                "hash #1.md",
                "한글 이름.md",
                "다른.md",
                "[b] x.md",
                "say \"x\".md",
                "it's.md",
                "a, b.md")) {
            files.put(path, "");
        }
        assertThat(retargeted(files, "dir/s.md", text, target)).isEqualTo(after.replace("⏎", "\n"));
    }

    @Test
    void writesCanvasPathsWhole() {
        Map<String, String> files = new LinkedHashMap<>(Map.of("a/Old.md", "", "b/Sa\"y.md", ""));
        String canvas = "{\"nodes\":[{\"id\":\"1\",\"type\":\"file\",\"file\":\"a/Old.md\"}]}";

        assertThat(retargeted(files, "c.canvas", canvas, "b/Sa\"y.md"))
                .isEqualTo("{\"nodes\":[{\"id\":\"1\",\"type\":\"file\",\"file\":\"b/Sa\\\"y.md\"}]}");
    }

    @Test
    void keepsTheWordsInATextNodeOfACanvas() {
        Map<String, String> files = new LinkedHashMap<>(Map.of("a/Old \"x\".md", "", "b/New.md", ""));
        String canvas = "{\"nodes\":[{\"id\":\"1\",\"type\":\"text\",\"text\":\"see [[Old \\\"x\\\"]]\"}]}";

        assertThat(retargeted(files, "c.canvas", canvas, "b/New.md"))
                .isEqualTo("{\"nodes\":[{\"id\":\"1\",\"type\":\"text\",\"text\":\"see [[New|Old \\\"x\\\"]]\"}]}");
    }

    @Test
    void namesTheShortestWikilinkTarget() {
        VaultIndex index = VaultIndex.of(MemorySource.vault(
                Map.of("Twin.md", "", "b/Twin.md", "", "dir/s.md", "", "x/Only.md", "", "#.md", "", "p.png", "")));

        assertThat(wikiTarget(index, "x/Only.md")).contains("Only");
        assertThat(wikiTarget(index, "b/Twin.md")).contains("b/Twin");
        assertThat(wikiTarget(index, "Twin.md")).contains("Twin");
        assertThat(wikiTarget(index, "p.png")).contains("p.png");
        assertThat(wikiTarget(index, "#.md")).isEmpty();
        assertThat(wikiTarget(index, "gone.md")).isEmpty();
    }

    @Test
    void aLinkThatLedSomewhereShowsOnWhatItShowed() {
        Map<String, String> files = new HashMap<>(Map.of("Beam Search.md", "", "a/beam-search.md", ""));
        assertThat(retargeted(files, "s.md", "[[Beam Search]]", "a/beam-search.md"))
                .isEqualTo("[[beam-search|Beam Search]]");
        assertThat(retargeted(files, "s.md", "[[beam_search]]", "a/beam-search.md"))
                .isEqualTo("[[beam-search]]");
    }

    private static Optional<String> wikiTarget(VaultIndex index, String target) {
        return NewLink.wikiTarget(index, VaultPath.of("dir/s.md"), VaultPath.of(target));
    }

    private static String retargeted(Map<String, String> files, String source, String text, String target) {
        files.put(source, text);
        VaultIndex index = VaultIndex.of(MemorySource.vault(files));
        LinkedFile file = (LinkedFile) index.vault().file(VaultPath.of(source)).orElseThrow();
        Link link = file.links().get(0);
        Optional<List<TextEdit>> edits = LinkWriter.retarget(index, file.path(), link, VaultPath.of(target));
        return edits.map(found -> TextEdits.apply(text, found)).orElse(NOTHING);
    }
}
