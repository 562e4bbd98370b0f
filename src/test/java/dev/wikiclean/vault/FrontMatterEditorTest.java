package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterEditorTest {
    private static String note(String content) {
        return "---\n" + content + "\n---\nbody\n";
    }

    private static FrontMatterEdits on(String text) {
        return FrontMatterEdits.on(SourceText.of(text));
    }

    /** The block's content after an operation on {@code content}; {@code ¶} stands for a line end. */
    private static void expect(String expected, FrontMatterEdits edits) {
        assertThat(edits.text()).isEqualTo(note(expected.replace("¶", "\n")));
    }

    private static FrontMatterEdits in(String content) {
        return on(note(content.replace("¶", "\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "a: b => a: new",
                "a: b # why => a: new # why",
                "a: 'b' => a: 'new'",
                "'a': \"b\" => 'a': \"new\"",
                "a: => a: new",
                "a:   # why => a: new   # why",
                "a: ~ => a: new",
                "a: [] => a: new",
                "a: [x, y] => a: new",
                "a: [[x]] => a: new",
                "a:¶  # one¶  - x¶  - y¶c: d => a: new¶  # one¶c: d",
                "a:¶- x => a: new",
                "a: |¶  x¶  y¶¶c: d => a: new¶¶c: d",
                "a: x¶  y => a: new",
                "x: y => x: y¶a: new",
                "x: y¶# end => x: y¶# end¶a: new",
                "# only => # only¶a: new",
                "`  x: y` => `  x: y¶  a: new`",
                "{\"x\": [1]} => {\"x\": [1], \"a\": \"new\"}",
                "{¶  \"x\": 1¶} => {¶  \"x\": 1,¶  \"a\": \"new\"¶}",
                "{\"a\": \"b\", \"c\": 1} => {\"a\": \"new\", \"c\": 1}",
                "{} => {\"a\": \"new\"}"
            })
    void setsAScalar(String before, String after) {
        expect(after, in(before).set("a", "new"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "a:¶  - x => a:¶  - x¶  - p¶  - q",
                "a:¶- x¶b: c => a:¶- x¶- p¶- q¶b: c",
                "a:¶  -   'x' # why¶  # last¶b: c => a:¶  -   'x' # why¶  -   'p'¶  -   'q'¶  # last¶b: c",
                "a:¶  -¶b: c => a:¶  -¶  - p¶  - q¶b: c",
                "a:¶  - k: v¶    l: w¶b: c => a:¶  - k: v¶    l: w¶  - p¶  - q¶b: c",
                "a: [] => a: [p, q]",
                "a: [x] # why => a: [x, p, q] # why",
                "a: [\"x\",] => a: [\"x\", \"p\", \"q\",]",
                "a: [¶  x, # one¶  y # two¶  ] => a: [¶  x, # one¶  y,¶  p,¶  q # two¶  ]",
                "a: => a:¶  - p¶  - q",
                "a: # why => a: # why¶  - p¶  - q",
                "a: null # why => a: # why¶  - p¶  - q",
                "a: x # why => a:¶  - x # why¶  - p¶  - q",
                "a: 'x' => a:¶  - 'x'¶  - 'p'¶  - 'q'",
                "a: [[x]] => a:¶  - \"[[x]]\"¶  - p¶  - q",
                "a:¶  x => a:¶  - x¶  - p¶  - q",
                "b:¶- c => b:¶- c¶a:¶- p¶- q",
                "a: p => a:¶  - p¶  - q",
                "{\"a\": \"x\"} => {\"a\": [\"x\", \"p\", \"q\"]}",
                "{\"a\": [\"x\"]} => {\"a\": [\"x\", \"p\", \"q\"]}",
                "{\"b\": 1} => {\"b\": 1, \"a\": [\"p\", \"q\"]}",
                "{\"a\": null} => {\"a\": [\"p\", \"q\"]}"
            })
    void addsToEveryShapeOfList(String before, String after) {
        expect(after, in(before).add("a", List.of("p", "q", "p")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "a:¶  - x¶  - y # why¶  # one¶  - z => a:¶  - y # why¶  # one",
                "a:¶- x¶- 'z'¶b: c => a: []¶b: c",
                "a:¶  # one¶  - x¶b: c => a: []¶  # one¶b: c",
                "a: [x, y, z] => a: [y]",
                "a: [x, z, y] => a: [y]",
                "a: [y, x, z,] => a: [y,]",
                "a: [x, z,] => a: []",
                "a: [¶  y,¶  x¶  ] => a: [¶  y¶  ]",
                "a: [¶  y, # one¶  x # two¶  ] => a: [¶  y, # one¶   # two¶  ]",
                "a: x # why => a: # why",
                "a: \"x\" => a:",
                "a: [x, {k: v}, [z]] => a: [{k: v}, [z]]",
                "{\"a\": \"x\"} => {\"a\": []}",
                "a: y => a: y",
                "b: x => b: x"
            })
    void removesFromEveryShapeOfList(String before, String after) {
        expect(after, in(before).remove("a", List.of("x", "z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "x: 1¶a: b # c¶y: 2 => x: 1¶y: 2",
                "x: 1¶a:¶  - b¶  # c¶  - d¶# e¶y: 2 => x: 1¶# e¶y: 2",
                "a: |¶  b¶¶  c¶y: 2 => y: 2",
                "x: 1¶a: => x: 1",
                "{\"a\": 1, \"x\": 2} => {\"x\": 2}",
                "{\"x\": 2, \"a\": [1]} => {\"x\": 2}",
                "x: 1 => x: 1"
            })
    void removesAKey(String before, String after) {
        expect(after, in(before).removeKey("a"));
    }

    @Test
    void writesABlockWhereThereIsNone() {
        assertThat(on("body").set("a", "b").text()).isEqualTo("---\na: b\n---\nbody");
        assertThat(on("").add("a", List.of("b")).text()).isEqualTo("---\na:\n  - b\n---\n");
        assertThat(on("\uFEFFx\r\ny\r\n").set("a", "b").text()).isEqualTo("\uFEFF---\r\na: b\r\n---\r\nx\r\ny\r\n");
        assertThat(on("---\nopen").set("a", "b").text()).isEqualTo("---\na: b\n---\n---\nopen");
        assertThat(on("---\n---").set("a", "b").text()).isEqualTo("---\na: b\n---");
        assertThat(on("body")
                        .remove("a", List.of("b"))
                        .removeKey("c")
                        .add("d", List.of())
                        .edits())
                .isEmpty();
    }

    @Test
    void keepsTheLineEndsOfTheBlock() {
        assertThat(on("---\r\na:\r\n- 😀 # x\r\n---\r\nb\nc\n")
                        .add("a", List.of("y"))
                        .set("z", "w")
                        .text())
                .isEqualTo("---\r\na:\r\n- 😀 # x\r\n- y\r\nz: w\r\n---\r\nb\nc\n");
    }

    @Test
    void marksBehindEmojiAreRight() {
        assertThat(in("😀: 😀😀¶a: \"😀\" # 😀").set("a", "p").text()).isEqualTo(note("😀: 😀😀\na: \"p\" # 😀"));
    }

    @Test
    void quotesNewStringsOnlyWhereYamlWouldMisreadThem() {
        assertThat(on("").set("a", "한글 제목 😀 (추론)").text()).contains("a: 한글 제목 😀 (추론)\n");
        assertThat(on("").set("a", "[[x]]").text()).contains("a: \"[[x]]\"\n");
        assertThat(on("").set("a", "1.10").text()).contains("a: \"1.10\"\n");
        assertThat(on("").setLiteral("a", "1.10").text()).contains("a: 1.10\n");
        assertThat(in("a: 2026-01-01").set("a", "2026-11-21").text()).contains("a: 2026-11-21\n");
        assertThat(in("a: draft").set("a", "2026").text()).contains("a: \"2026\"\n");
        assertThat(in("a: 0.5").set("a", "high").text()).contains("a: high\n");
        assertThat(in("a: 'x'").set("a", "it's").text()).contains("a: 'it''s'\n");
        assertThat(in("a: x").set("a", "say \"x: y\"").text()).contains("a: 'say \"x: y\"'\n");
        assertThat(in("a: x").set("a", "one\ntwo").text()).contains("a: \"one\\ntwo\"\n");
        assertThat(on("").set("a: b", "c").text()).contains("\"a: b\": c\n");
    }

    @Test
    void severalOperationsJoinIntoEditsOfTheOriginal() {
        String text = note("title: \"A\" # t\naliases:\n  - x\ntags: [a, b]\nold: 1");
        SourceText source = SourceText.of(text);
        FrontMatterEdits edits = FrontMatterEdits.on(source)
                .set("title", "B")
                .add("aliases", List.of("y"))
                .add("aliases", List.of("z"))
                .remove("tags", List.of("a"))
                .removeKey("old")
                .set("canonical_id", "self");
        String expected = note("title: \"B\" # t\naliases:\n  - x\n  - y\n  - z\ntags: [b]\ncanonical_id: self");
        assertThat(edits.text()).isEqualTo(expected);
        assertThat(TextEdits.areDisjoint(edits.edits())).isTrue();
        assertThat(TextEdits.apply(text, edits.edits())).isEqualTo(expected);
        assertThat(edits.edits()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(FrontMatterEdits.on(source)
                        .set("title", "B")
                        .set("title", "A")
                        .edits())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: {{title}}",
                "title: @x",
                "a: b\n\tc: d",
                "- x",
                "just text",
                "a: 1\na: 2",
                "a:\n  b: c",
                "a: {b: c}",
                "a: &n x\nb: *n"
            })
    void refusesWhatItCannotWriteSafely(String content) {
        FrontMatterEdits edits = in(content);
        assertThatIllegalStateException()
                .isThrownBy(() -> edits.set("a", "new"))
                .withMessageContaining("not written");
        assertThat(edits.edits()).isEmpty();
    }

    @Test
    void aDuplicateKeyDoesNotLockTheOthers() {
        expect("a: 1¶a: 2¶b: new", in("a: 1¶a: 2¶b: 3").set("b", "new"));
    }

    @Test
    void theEditorPlansSingleOperations() {
        SourceText source = SourceText.of(note("a: b"));
        assertThat(FrontMatterEditor.set(source, "a", "b")).isEmpty();
        assertThat(FrontMatterEditor.set(source, "a", "c")).hasSize(1);
        assertThat(FrontMatterEditor.add(source, "a", List.of("b"))).isEmpty();
        assertThat(FrontMatterEditor.remove(source, "a", List.of("c"))).isEmpty();
        assertThat(FrontMatterEditor.removeKey(source, "a")).hasSize(1);
    }
}
