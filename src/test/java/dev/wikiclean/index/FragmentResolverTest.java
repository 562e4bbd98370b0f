package dev.wikiclean.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentResolverTest {
    private static final Note NOTE =
            MemorySource.vault(Map.of("a.md", """
                    # Top
                    ## What? (a/b): **Bold** `code`
                    ### Deep
                    text ^Block-1
                    ## [[Linked|Words]] here
                    # 다른 제목
                    ## Deep too
                    # Top
                    ## Second only
                    """)).note(VaultPath.of("a.md")).orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Top", "tOP", "  Top ", "What a b Bold code", "What? (a/b): **Bold** `code`", "Top#Deep",
                        "Top#Second only",
                "Top#What a b Bold code#Deep", "Linked Words here", "다른 제목#Deep too", "^block-1", "Top#^Block-1", "",
                        "#Top",
                "\u1103\u1161\u1105\u1173\u11ab 제목"
            })
    void finds(String fragment) {
        assertThat(FragmentResolver.exists(NOTE, fragment)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To",
                "Topp",
                "Deep#Top",
                "다른 제목#Deep",
                "Top#Deep too",
                "^block",
                "^",
                "Deep#Deep",
                "Bold",
                "page=3"
            })
    void doesNotFind(String fragment) {
        assertThat(FragmentResolver.exists(NOTE, fragment)).isFalse();
    }
}
