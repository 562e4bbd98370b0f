package dev.wikiclean.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.ObsidianSettings;
import dev.wikiclean.vault.ObsidianSettings.NewLinkFormat;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovePlannerTest {
    private static final MoveOptions CAPTURE = new MoveOptions(true, Set.of());

    /** What becomes of one line in dir/s.md when sub/Old.md moves. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[[Old]] ~ sub/New ~ [[New|Old]]",
                "[[Old|Words]] ~ sub/New ~ [[New|Words]]",
                "[[Old#H]] ~ sub/New ~ [[New#H|Old > H]]",
                "[[Old]]을 ~ sub/New ~ [[New|Old]]을",
                "[[Old]] ~ away/ ~ [[Old]]",
                "[[Old.md]] ~ sub/New ~ [[New.md|Old.md]]",
                "[[old]] ~ sub/OLD ~ [[old]]",
                "[[Old]] ~ sub/OLD ~ [[OLD]]",
                "[[sub/Old]] ~ away/Old ~ [[away/Old]]",
                "[[sub/Old]] ~ x/sub/Old ~ [[x/sub/Old]]",
                "[[../sub/Old]] ~ Old ~ [[../Old]]",
                "[[Old]] ~ away/Twin ~ [[away/Twin|Old]]",
                "[[Twin]] ~ away/Twin ~ [[dir/Twin|Twin]]",
                "[[Root]] ~ away/Root ~ [[Root]]",
                "![[Old#H]] ~ sub/New ~ ![[New#H]]",
                "[t](../sub/Old.md#H) ~ away/far/Old ~ [t](../away/far/Old.md#H)",
                "[t](../sub/Old.md) ~ dir/Old ~ [t](./Old.md)",
                "[t](<../sub/Old.md> \"T\") ~ a b ~ [t](<../a b.md> \"T\")",
                "[Old]: ../sub/Old.md ~ New ~ [Old]: ../New.md",
                "[[Old]] ~ a#b ~ [Old](a%23b.md)",
                "[[Old#H b]] ~ a#b ~ [Old > H b](a%23b.md#H%20b)",
                "[[Old|W [1]]] ~ a#b ~ [W \\[1\\]](a%23b.md)",
                "[[Old]] ~ [x] ~ [Old](%5Bx%5D.md)",
                "[[Old]] ~ x^y ~ [Old](x%5Ey.md)",
                "[[Old]] ~ foo.js ~ [[foo.js|Old]]",
                "[[Old]] ~ v1.2 ~ [[v1.2|Old]]",
                "a [[Gone]] `[[Old]]` ~ sub/New ~ a [[Gone]] `[[Old]]`",
            })
    void linksElsewhereFollow(String line, String target, String after) {
        assertThat(moved(files("dir/s.md", line), "sub/Old.md", target)).containsEntry("dir/s.md", after);
    }

    @Test
    void cellsKeepTheirPipes() {
        String table = "|a|b|\n|-|-|\n|[[Old\\|W]]|[[Old]]|\n";
        assertThat(moved(files("s.md", table), "sub/Old.md", "x#y"))
                .containsEntry("s.md", "|a|b|\n|-|-|\n|[W](x%23y.md)|[Old](x%23y.md)|\n");
        assertThat(moved(files("s.md", table), "sub/Old.md", "New"))
                .containsEntry("s.md", "|a|b|\n|-|-|\n|[[New\\|W]]|[[New\\|Old]]|\n");
    }

    @Test
    void linksInsideTheMovedNoteKeepTheirDestinations() {
        String text =
                "[a](In.md) [b](./In.md) [c](../Root.md) [[Twin]] [[#H]] [[sub/In]] ![p](pic.png) [[../dir/Local]]\n";
        Map<String, String> files = files("sub/Note.md", text);
        files.put("sub/In.md", "");
        files.put("sub/Twin.md", "");
        files.put("sub/pic.png", "");
        assertThat(moved(files, "sub/Note.md", "far/away/"))
                .containsEntry(
                        "far/away/Note.md",
                        "[a](In.md) [b](../../sub/In.md) [c](../../Root.md) [[sub/Twin|Twin]] [[#H]] [[sub/In]]"
                                + " ![p](pic.png) [[../../dir/Local]]\n");
    }

    @Test
    void theSettingDecidesWhereALinkShowsNoHabit() {
        Map<String, String> files = new TreeMap<>(Map.of("Old.md", "", "s.md", "[[Old]] [x](Old.md)\n"));
        assertThat(moved(files, NewLinkFormat.SHORTEST, "Old", "f/Old")).containsEntry("s.md", "[[Old]] [x](Old.md)\n");
        assertThat(moved(files, NewLinkFormat.ABSOLUTE, "Old", "f/Old"))
                .containsEntry("s.md", "[[f/Old|Old]] [x](f/Old.md)\n");
        files.put("f/in.md", "");
        assertThat(moved(files, NewLinkFormat.RELATIVE, "s", "f/s"))
                .containsEntry("f/s.md", "[[Old]] [x](../Old.md)\n");
    }

    @Test
    void aFolderMovesWithEverythingThatNamesIt() {
        Map<String, String> files = new TreeMap<>(Map.of(
                "top/ics/a.md", "[[b]] [b](b.md) [r](../../Root.md) ![[p.png]]\n",
                "top/ics/b.md", "# H\n",
                "top/ics/p.png", "",
                "Root.md", "[[top/ics/a]] [a](top/ics/a.md)\n",
                "v.base",
                        "filters: 'file.inFolder(\"top/ics\")'\nx: file.inFolder('top/icss')\ny: link(\"top/ics/a\")\n",
                "c.canvas",
                        "{\"nodes\":[{\"type\":\"file\",\"file\":\"top/ics/b.md\",\"subpath\":\"#H\"},"
                                + " {\"type\":\"text\",\"text\":\"see [[top/ics/a|\\\"A\\\"]]\"}]}"));
        Map<String, String> after = moved(files, "top/ics/", "Wissen/x");
        assertThat(after)
                .containsOnlyKeys("Wissen/x/a.md", "Wissen/x/b.md", "Wissen/x/p.png", "Root.md", "v.base", "c.canvas")
                .containsEntry("Wissen/x/a.md", files.get("top/ics/a.md"))
                .containsEntry("Root.md", "[[Wissen/x/a]] [a](Wissen/x/a.md)\n")
                .containsEntry(
                        "v.base",
                        "filters: 'file.inFolder(\"Wissen/x\")'\nx: file.inFolder('top/icss')\ny: link(\"Wissen/x/a\")\n")
                .containsEntry(
                        "c.canvas",
                        "{\"nodes\":[{\"type\":\"file\",\"file\":\"Wissen/x/b.md\",\"subpath\":\"#H\"},"
                                + " {\"type\":\"text\",\"text\":\"see [[Wissen/x/a|\\\"A\\\"]]\"}]}");
    }

    @Test
    void textNodesOfCanvasesTurnToMarkdownToo() {
        Map<String, String> files =
                files("c.canvas", "{\"nodes\":[{\"type\":\"text\",\"text\":\"see [[Old|\\\"A\\\"]] and [[Old]]\"}]}");
        assertThat(moved(files, "sub/Old", "a#b"))
                .containsEntry(
                        "c.canvas",
                        "{\"nodes\":[{\"type\":\"text\",\"text\":\"see [\\\"A\\\"](a%23b.md) and [Old](a%23b.md)\"}]}");
    }

    @Test
    void namesThatDifferInNormalisationAlone() {
        Map<String, String> files = new TreeMap<>(Map.of("\uAC00.md", "", "s.md", "[[\uAC00]]\n"));
        assertThat(moved(files, "\uAC00.md", "\u1100\u1161.md"))
                .containsOnlyKeys("\u1100\u1161.md", "s.md")
                .containsEntry("s.md", "[[\u1100\u1161]]\n");
    }

    @Test
    void linksThatLeadNowhereAreNotCapturedUnasked() {
        Map<String, String> files = files("s.md", "see [[Wanted]]\n");
        assertThatThrownBy(() -> moved(files, "sub/Old.md", "Wanted"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("[[Wanted]] in s.md:1:5")
                .hasMessageContaining("--capture");
        Vault vault = MemorySource.vault(files);
        Plan plan = MovePlanner.plan(VaultIndex.of(vault), MoveTarget.of(vault, "sub/Old.md", "Wanted"), CAPTURE);
        assertThat(Proof.violations(plan, true)).isEmpty();
        assertThat(Proof.violations(plan)).hasSize(1);
    }

    @Test
    void whatNoFormCanSayIsRefused() {
        assertThatThrownBy(() -> moved(files("s.md", "---\nup: \"[[Old]]\"\n---\n"), "sub/Old.md", "a#b"))
                .hasMessageContaining("[[Old]] in s.md:2:6")
                .hasMessageContaining("cannot be written");
        assertThatThrownBy(() -> moved(files("s.md", "---\nup: \"[[Old]]\"\nx: [\n---\n"), "sub/Old.md", "New"))
                .hasMessageContaining("front matter cannot be read");
    }

    @Test
    void whatIsThereIsNeverOverwritten() {
        Map<String, String> files = files("s.md", "");
        assertThatThrownBy(() -> moved(files, "sub/Old.md", "Root")).hasMessageContaining("exists already");
        assertThatThrownBy(() -> moved(files, "sub/Old.md", "root")).hasMessageContaining("letter case");
        assertThatThrownBy(() -> moved(files, "sub/Old.md", "Root.md/x")).hasMessageContaining("is a file");
        assertThatThrownBy(() -> moved(files, "sub/Old.md", "sub/")).hasMessageContaining("there already");
        assertThatThrownBy(() -> moved(files, "sub/Old.md", ".x")).hasMessageContaining("dot");
        assertThatThrownBy(() -> moved(files, "sub/Odl.md", "x")).hasMessageContaining("there is no sub/Odl.md");
        assertThatThrownBy(() -> moved(files, "sub/", "sub/x/y")).hasMessageContaining("into itself");
        assertThat(moved(files, "sub/", "dir")).containsKey("dir/sub/Old.md");
        assertThatThrownBy(() -> moved(files, "dir/", "sub/Old.md")).hasMessageContaining("is a file");
    }

    @Test
    void attachmentsKeepTheirKind() {
        Map<String, String> files = new TreeMap<>(Map.of("a/p.png", "", "s.md", "![[p.png|300]] [d](a/p.png)\n"));
        assertThat(moved(files, "a/p.png", "img/v1.2"))
                .containsEntry("s.md", "![[v1.2.png|300]] [d](img/v1.2.png)\n")
                .containsKey("img/v1.2.png");
        assertThat(moved(files, "a/p.png", "q.jpg")).containsKey("q.jpg");
        assertThatThrownBy(() -> moved(files, "a/p.png", "q.md")).hasMessageContaining("another kind");
    }

    @Test
    void redirectsThatNameTheirNoteWithoutBracketsFollow() {
        Map<String, String> files = files("r.md", "---\nredirects_to: sub/Old # why\n---\n[[Old]]\n");
        files.put("q.md", "---\nstatus: redirect\nduplicate_of: 'Old'\n---\n");
        Vault vault = MemorySource.vault(files);
        Plan plan =
                MovePlanner.plan(VaultIndex.of(vault), MoveTarget.of(vault, "sub/Old", "x/New"), MoveOptions.DEFAULT);
        assertThat(Proof.violations(plan)).isEmpty();
        assertThat(texts(plan.after().vault()))
                .containsEntry("r.md", "---\nredirects_to: x/New # why\n---\n[[New|Old]]\n")
                .containsEntry("q.md", "---\nstatus: redirect\nduplicate_of: 'New'\n---\n");
    }

    @Test
    void linksToAHeadingFollowItsWords() {
        Map<String, String> files = files("s.md", "## See [[Old]] now\n\n[[#See Old now]]\n");
        files.put("t.md", "[[s#See Old now|x]] [y](s.md#See%20Old%20now) [[s]]\n");
        assertThat(moved(files, "sub/Old", "New"))
                .containsEntry("s.md", "## See [[New|Old]] now\n\n[[#See New Old now]]\n")
                .containsEntry("t.md", "[[s#See New Old now|x]] [y](s.md#See%20New%20Old%20now) [[s]]\n");
    }

    private static Map<String, String> files(String path, String text) {
        Map<String, String> files = new TreeMap<>(Map.of(
                "sub/Old.md", "# H\n\n## H b\n",
                "Root.md", "",
                "dir/Twin.md", "",
                "dir/Local.md", ""));
        files.put(path, text);
        return files;
    }

    private static Map<String, String> moved(Map<String, String> files, String old, String target) {
        return moved(files, NewLinkFormat.SHORTEST, old, target);
    }

    /** The texts after the move, proved and checked. */
    private static Map<String, String> moved(
            Map<String, String> files, NewLinkFormat format, String old, String target) {
        ObsidianSettings d = ObsidianSettings.DEFAULT;
        Vault vault = MemorySource.vault(
                "memory",
                new ObsidianSettings(format, false, List.of(), d.attachmentFolderPath(), d.trashOption()),
                files);
        Move move = MoveTarget.of(vault, old, target);
        Plan plan = MovePlanner.plan(VaultIndex.of(vault), move, MoveOptions.DEFAULT);
        assertThat(Proof.violations(plan)).isEmpty();
        Vault after = plan.after().vault();
        assertThat(MoveCheck.of(vault, after, move).faults()).isEmpty();
        return texts(after);
    }

    private static Map<String, String> texts(Vault vault) {
        Map<String, String> texts = new TreeMap<>();
        for (VaultFile file : vault.files()) {
            VaultPath path = file.path();
            texts.put(
                    path.value(),
                    file instanceof LinkedFile linked ? linked.source().text() : "");
        }
        return texts;
    }
}
