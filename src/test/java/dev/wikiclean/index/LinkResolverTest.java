package dev.wikiclean.index;

import static dev.wikiclean.index.TestLinks.link;
import static dev.wikiclean.index.TestLinks.markdown;
import static dev.wikiclean.index.TestLinks.resolver;
import static dev.wikiclean.index.TestLinks.wiki;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.vault.LinkForm;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkResolverTest {
    private static final VaultPath SOURCE = VaultPath.of("dir/source.md");

    /** files (by |), source, target, destination or nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                // the exact vault path before the own folder, the own folder before the shortest path
                "Note.md|dir/Note.md|a/Note.md; dir/s.md; Note; Note.md",
                "dir/Note.md|a/Note.md; dir/s.md; Note; dir/Note.md",
                "dir/Note.md|a/Note.md; dir/sub/s.md; Note; a/Note.md",
                "bb/Note.md|a/c/Note.md; s.md; Note; bb/Note.md",
                "b/Note.md|a/Note.md; s.md; Note; a/Note.md",
                "long folder/Note.md|a/b/c/Note.md; s.md; Note; a/b/c/Note.md",
                "a/b/x.md|b/x.md|c/b/x.md; c/s.md; b/x; b/x.md",
                "a/b/x.md|cc/b/x.md; cc/s.md; b/x; cc/b/x.md",
                // suffixes at folder borders only
                "a/b/Note.md; s.md; b/Note; a/b/Note.md",
                "ab/Note.md; s.md; b/Note; ",
                "a/b/Note.md; s.md; a/Note; ",
                // case, extension, normalisation
                "a/Note.md; s.md; nOTE.MD; a/Note.md",
                "a/Über.md; s.md; ÜBER; a/Über.md",
                "Pic.PNG; s.md; pic.png; Pic.PNG",
                "Pic.PNG; s.md; pic; ",
                "a.md|A.md; s.md; A; A.md",
                "a.md|A.md; s.md; a; a.md",
                "２.md; s.md; 2; ",
                // names that look like extensions
                "windows.h.md; s.md; windows.h; windows.h.md",
                "windows.h.md|x/windows.h; s.md; windows.h; x/windows.h",
                "MAKE.md.md; s.md; MAKE.md; MAKE.md.md",
                "MAKE.md.md|deep/folder/MAKE.md; s.md; MAKE.md; deep/folder/MAKE.md",
                "vercel-next.js.md; s.md; vercel-next.js; vercel-next.js.md",
                // from the root, relative
                "a/x.md|x.md; a/s.md; /x; x.md",
                "a/x.md; a/s.md; /x; ",
                "etc/passwd; s.md; /etc/passwd; etc/passwd",
                "a/x.md|x.md; a/s.md; ./x; a/x.md",
                "a/x.md|x.md; a/s.md; ../x; x.md",
                "a/x.md|x.md; b/c/s.md; ../../a/x.md; a/x.md",
                "x.md; s.md; ../x; ",
                "q/x.md; a/s.md; ../x; ",
                // slashes that name nothing
                "a/x.md; s.md; a/; ",
                "SUID.md; s.md; SUID/SGID; ",
                "a/x.md; s.md; a//x; ",
                // hash and colon
                "Chain (PRs #1-#2).md; s.md; Chain (PRs #1-#2); ",
                "CWE-863: Wrong.md; s.md; CWE-863: Wrong; CWE-863: Wrong.md",
                "[JPQL] 다형성 쿼리.md; s.md; [JPQL] 다형성 쿼리; [JPQL] 다형성 쿼리.md",
            })
    void findsTheFileThatObsidianFinds(String files, String source, String target, String destination) {
        Resolution found = resolver(files.split("\\|")).resolve(VaultPath.of(source), wiki(target));

        assertThat(found.path().map(VaultPath::value).orElse(null)).isEqualTo(destination);
        assertThat(found.id()).isEqualTo(destination == null ? "unresolved" : "resolved");
    }

    @Test
    void comparesInNfcAndKeepsTheSpellingOfTheDisk() {
        String nfd = "\u1112\u1161\u11ab.md";
        String nfc = "한.md";

        assertThat(resolver(nfd).resolve(SOURCE, "한").path()).contains(VaultPath.of(nfd));
        assertThat(resolver(nfc).resolve(SOURCE, "\u1112\u1161\u11ab").path()).contains(VaultPath.of(nfc));
        assertThat(resolver(nfd, nfc).resolve(SOURCE, "한").path()).contains(VaultPath.of(nfc));
        assertThat(resolver(nfd, nfc).resolve(SOURCE, "\u1112\u1161\u11ab").path())
                .contains(VaultPath.of(nfd));
        assertThat(resolver("e\u0301.md").resolve(SOURCE, "\u00c9").path()).contains(VaultPath.of("e\u0301.md"));
        assertThat(resolver("각.md").resolve(SOURCE, "가\u11a8").path()).contains(VaultPath.of("각.md"));
    }

    @Test
    void namesEveryCandidateTheDestinationFirst() {
        LinkResolver resolver = resolver("long/Note.md", "a/Note.md", "dir/Note.md");

        assertThat(resolver.resolve(SOURCE, "note"))
                .isEqualTo(new Resolution.Resolved(
                        VaultPath.of("dir/Note.md"),
                        List.of(VaultPath.of("dir/Note.md"), VaultPath.of("a/Note.md"), VaultPath.of("long/Note.md"))));
        assertThat(((Resolution.Resolved) resolver.resolve(SOURCE, "a/note")).isAmbiguous())
                .isFalse();
        assertThat(resolver.names().candidates("Note"))
                .containsExactly(VaultPath.of("a/Note.md"), VaultPath.of("dir/Note.md"), VaultPath.of("long/Note.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/a.md",
                "mailto:a@example.com",
                "obsidian://open?vault=x",
                "file:///etc/hosts",
                "//host/path",
                "HTTP://EXAMPLE.COM",
                "sms:12345",
            })
    void leavesUrlsAlone(String url) {
        assertThat(resolver("a.md").resolve(SOURCE, markdown(url)).id()).isEqualTo("external");
    }

    @Test
    void takesAColonForAUrlOnlyWhereNoFileIsCalledSo() {
        LinkResolver resolver = resolver("CWE-863:x.md");

        assertThat(resolver.resolve(SOURCE, markdown("CWE-863:x.md")).id()).isEqualTo("resolved");
        assertThat(resolver.resolve(SOURCE, wiki("CWE-864:y")).id()).isEqualTo("unresolved");
        assertThat(resolver.resolve(SOURCE, wiki("https://example.com")).id()).isEqualTo("external");
        assertThat(resolver.resolve(SOURCE, markdown("www.example.com")).id()).isEqualTo("unresolved");
        assertThat(resolver.resolve(SOURCE, markdown("C:/x.md")).id()).isEqualTo("unresolved");
    }

    @Test
    void leadsIntoItsOwnNoteWithoutATarget() {
        LinkResolver resolver = resolver("dir/source.md");

        assertThat(resolver.resolve(SOURCE, wiki("#Heading"))).isEqualTo(new Resolution.Self(SOURCE));
        assertThat(resolver.resolve(SOURCE, markdown("#heading"))).isEqualTo(new Resolution.Self(SOURCE));
        assertThat(resolver.resolve(SOURCE, markdown(""))).isEqualTo(new Resolution.Self(SOURCE));
        assertThat(resolver.resolve(SOURCE, wiki("")).id()).isEqualTo("placeholder");
        assertThat(resolver.resolve(SOURCE, wiki("source")).id()).isEqualTo("resolved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<% tp.date.now(\"YYYY-MM-DD\", 0) %>",
                "{{highlight.createTime.slice(0, 10)}}",
                "periodic/daily/${today.format('YYYY#MM')}",
                "x#{{heading}}",
                "YOUR-HOST",
                "YOUR_LAB_NAME",
                "\"+ title +\"",
            })
    void neverCallsAPlaceholderBroken(String target) {
        assertThat(resolver("a.md").resolve(SOURCE, wiki(target)).id()).isEqualTo("placeholder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCP", "SUID/SGID", "TODO", "GPT-4", "C++ + D", "YOUR", "{x}", "$HOME"})
    void takesOtherNamesForNames(String target) {
        assertThat(resolver("a.md").resolve(SOURCE, wiki(target)).id()).isEqualTo("unresolved");
    }

    @Test
    void prefersANoteThatIsCalledLikeAPlaceholder() {
        assertThat(resolver("YOUR-HOST.md").resolve(SOURCE, wiki("your-host")).id())
                .isEqualTo("resolved");
    }

    @Test
    void looksForACanvasFileAtItsWholePathOnly() {
        LinkResolver resolver = resolver("a/b.md", "b.png");

        assertThat(resolver.resolve(SOURCE, link(LinkKind.CANVAS, LinkForm.PATH, "a/b.md"))
                        .id())
                .isEqualTo("resolved");
        assertThat(resolver.resolve(SOURCE, link(LinkKind.CANVAS, LinkForm.PATH, "b.md"))
                        .id())
                .isEqualTo("unresolved");
        assertThat(resolver.resolve(SOURCE, link(LinkKind.CANVAS, LinkForm.WIKI, "b"))
                        .id())
                .isEqualTo("resolved");
    }

    @Test
    void doesNotCallAFolderInABaseBroken() {
        LinkResolver resolver = resolver("topics/x.md");

        assertThat(resolver.resolve(SOURCE, link(LinkKind.BASE, LinkForm.PATH, "topics"))
                        .id())
                .isEqualTo("placeholder");
        assertThat(resolver.resolve(SOURCE, link(LinkKind.BASE, LinkForm.PATH, "nothing"))
                        .id())
                .isEqualTo("unresolved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-05",
                "2024-02-29",
                "daily/2024-01-05.md",
                "2024-01-05 Friday",
                "2024-01-05-Fri",
                "2024-01-05 (금)",
                "2024-W05",
                "2020-W53",
                "2024-01",
                "2024-01 January",
                "2024-Q3",
                "2024.01.05",
            })
    void knowsDates(String name) {
        assertThat(DateNames.isDate(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2024-13-01",
                "2024-13",
                "2021-W53",
                "2024-01-05 Some note",
                "1984",
                "2024-W5x",
                "note",
                "v2024-01-05",
                "2024-01.05"
            })
    void knowsWhatIsNoDate(String name) {
        assertThat(DateNames.isDate(name)).isFalse();
    }
}
