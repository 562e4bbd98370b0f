package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BaseLinksTest {
    private static List<String> found(String text) {
        return BaseLinks.of(SourceText.of(text)).stream()
                .map(link -> {
                    assertThat(link.kind()).isEqualTo(LinkKind.BASE);
                    String fragment =
                            link.fragment().map(part -> "#" + part.text()).orElse("");
                    return link.raw(text) + " -> " + link.target().text() + fragment + " " + link.form() + " "
                            + link.quoting();
                })
                .toList();
    }

    @Test
    void findsTheFilesThatCallsName() {
        assertThat(found("filters:\r\n  and:\r\n    - note.categories.contains(link(\"Products\"))\r\n"))
                .containsExactly("Products -> Products PATH YAML_PLAIN");
        assertThat(found("- 'file.hasLink(\"X y\") && link( \"a#b\", \"display\") == this'"))
                .containsExactly("X y -> X y PATH YAML_SINGLE", "a#b -> a#b PATH YAML_SINGLE");
        assertThat(found("- \"!file.hasLink(\\\"한 😀\\\")\"")).containsExactly("한 😀 -> 한 😀 PATH YAML_DOUBLE");
        assertThat(found("x: |\n  if(a, link('it'), file(\"f.md\"))\n"))
                .containsExactly("it -> it PATH YAML_PLAIN", "f.md -> f.md PATH YAML_PLAIN");
    }

    @Test
    void findsBracketsInStrings() {
        assertThat(found("- topics == \"[[Books]]\" || link(\"[[A]]\")"))
                .containsExactly("[[Books]] -> Books WIKI YAML_PLAIN", "[[A]] -> A WIKI YAML_PLAIN");
        assertThat(found("- 'x == [[\"a\", \"b\"]][0](\"c\")'")).isEmpty();
    }

    @Test
    void otherStringsAreNoLinks() {
        assertThat(
                        found(
                                "# link(\"no\")\nname: link\nf: x.link(\"no\")\ng: hasLink(\"no\")\nh: uplink(\"no\")\n"
                                        + "i: link(\"\")\nj: link(this)\nk: file.name == \"no\"\nl: link(\"open\nm: file.hasTag(\"no\")"))
                .isEmpty();
    }

    @Test
    void foldersAreApart() {
        String text = "- 'file.inFolder(\"topics/a b\")'\n- file.inFolder('q')\n- inFolder(\"no\")\n";
        assertThat(found(text)).isEmpty();
        assertThat(BaseLinks.folders(SourceText.of(text)))
                .extracting(BaseFolder::text)
                .containsExactly("topics/a b", "q");
        assertThat(BaseLinks.folders(SourceText.of(text)))
                .extracting(part -> part.span().of(text))
                .containsExactly("topics/a b", "q");
    }

    @Test
    void foldersThatFilesAreComparedWith() {
        String text = "- file.folder == \"a/b\"\n- 'file.folder!=\"c\"'\n- x.file.folder == \"no\"\n"
                + "- file.folders == \"no\"\n- folder == \"no\"\n- file.folder = \"no\"\n- a = \"no\"\n- =\"no\"\n";
        assertThat(BaseLinks.folders(SourceText.of(text)))
                .extracting(BaseFolder::text)
                .containsExactly("a/b", "c");
    }

    @Test
    void findsEveryCallInRealBases() throws IOException {
        Pattern call = Pattern.compile("link\\(\"([^\"]+)\"");
        Pattern folder = Pattern.compile("inFolder\\(\"([^\"]+)\"");
        int links = 0;
        int folders = 0;
        for (Path file : SharedVaults.files(".base")) {
            SourceText source = SourceText.decode(Files.readAllBytes(file)).orElseThrow();
            assertThat(BaseLinks.of(source))
                    .as(file.toString())
                    .extracting(link -> link.target().text())
                    .containsExactlyElementsOf(groups(call, source.text()));
            links += BaseLinks.of(source).size();
            folders += BaseLinks.folders(source).size();
            assertThat(BaseLinks.folders(source))
                    .hasSize(groups(folder, source.text()).size());
        }
        assertThat(links).isGreaterThanOrEqualTo(18);
        assertThat(folders).isGreaterThanOrEqualTo(3);
    }

    /** What the pattern captures outside of comment lines. */
    private static List<String> groups(Pattern pattern, String text) {
        List<String> groups = new ArrayList<>();
        text.lines().filter(line -> !line.strip().startsWith("#")).forEach(line -> {
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
                groups.add(matcher.group(1));
            }
        });
        return groups;
    }
}
