package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random front matter under random operations, against a model that knows nothing of YAML. */
class FrontMatterEditsPropertyTest {
    private enum Operation {
        SET,
        ADD,
        REMOVE,
        REMOVE_KEY
    }

    private record Step(Operation operation, String key, List<String> values) {
        static Step of(Random random, GeneratedFrontMatter matter) {
            List<String> keys = matter.keys();
            String key = keys.isEmpty() || random.nextInt(4) == 0 ? "new key" : keys.get(random.nextInt(keys.size()));
            List<String> values = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                values.add(value(random));
            }
            return new Step(Operation.values()[random.nextInt(4)], key, values);
        }

        private static String value(Random random) {
            StringBuilder value = new StringBuilder(GeneratedFrontMatter.word(random));
            while (random.nextInt(4) == 0) {
                value.append(GeneratedFrontMatter.noise(random)).append(GeneratedFrontMatter.word(random));
            }
            return value.toString();
        }

        void run(FrontMatterEdits edits) {
            switch (operation) {
                case SET -> edits.set(key, values.get(0));
                case ADD -> edits.add(key, values);
                case REMOVE -> edits.remove(key, values);
                case REMOVE_KEY -> edits.removeKey(key);
            }
        }

        void run(Map<String, List<String>> model) {
            List<String> list = new ArrayList<>(model.getOrDefault(key, List.of()));
            switch (operation) {
                case SET -> model.put(key, List.of(values.get(0)));
                case ADD -> {
                    new LinkedHashSet<>(values)
                            .stream().filter(value -> !list.contains(value)).forEach(list::add);
                    model.put(key, list);
                }
                case REMOVE -> {
                    list.removeAll(values);
                    model.computeIfPresent(key, (k, v) -> list);
                }
                case REMOVE_KEY -> model.remove(key);
            }
        }
    }

    private static Map<String, List<String>> model(FrontMatter matter) {
        Map<String, List<String>> model = new LinkedHashMap<>();
        matter.keys().forEach(key -> model.put(key, matter.list(key)));
        if (matter instanceof FrontMatterValues values) {
            values.nested().forEach((key, list) -> model.put("nested " + key, list));
        }
        return model;
    }

    private static long comments(String text) {
        return text.lines().filter(line -> line.strip().startsWith("#")).count();
    }

    /**
     * Whether editing the key may be refused: it stands twice, or holds what is no scalar and no list, or an indented
     * comment below it would become part of a block scalar above it.
     */
    private static boolean mayRefuse(FrontMatter matter, String key, String text) {
        boolean swallowsComment = text.contains("  # 'more")
                && (text.contains(": |") || text.contains(": >-"))
                && text.contains(key + ":");
        return swallowsComment
                || !(matter instanceof FrontMatterValues values)
                || values.duplicateKeys().contains(key)
                || values.nested().keySet().stream().anyMatch(dotted -> dotted.startsWith(key + "."));
    }

    @Test
    void doesWhatTheModelDoesAndNothingElse() {
        int changed = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            GeneratedFrontMatter generated = GeneratedFrontMatter.of(random);
            String text = random.nextInt(20) == 0 ? "body\n" : generated.note();
            Step step = Step.of(random, generated);
            changed += run(text, step, "seed " + seed + " " + step) ? 1 : 0;
        }
        assertThat(changed).isGreaterThan(6_000);
    }

    /** Whether the text changed. */
    private static boolean run(String text, Step step, String what) {
        SourceText source = SourceText.of(text);
        FrontMatter before = FrontMatterReader.read(source);
        FrontMatterEdits edits = FrontMatterEdits.on(source);
        try {
            step.run(edits);
        } catch (IllegalStateException e) {
            assertThat(before instanceof FrontMatter.Absent || !mayRefuse(before, step.key(), text))
                    .as("%s%n%s%n%s", what, e.getMessage(), text)
                    .isFalse();
            assertThat(edits.edits()).isEmpty();
            return false;
        }
        String after = TextEdits.apply(text, edits.edits());
        assertThat(after).as(what).isEqualTo(edits.text());
        Map<String, List<String>> expected = model(before);
        step.run(expected);
        expected.keySet().removeIf(key -> key.startsWith("nested " + step.key() + "."));
        FrontMatter matter = FrontMatterReader.read(SourceText.of(after));
        Map<String, List<String>> found = model(matter);
        found.keySet().removeIf(key -> key.startsWith("nested " + step.key() + "."));
        assertThat(found).as("%s%n%s%n=>%n%s", what, text, after).isEqualTo(expected);
        if (before instanceof FrontMatterValues) {
            assertThat(after.substring(matter.block().orElseThrow().end()))
                    .isEqualTo(text.substring(before.block().orElseThrow().end()));
        }
        if (text.replace("\r\n", "").indexOf('\n') < 0 && text.contains("\r\n")) {
            assertThat(after.replace("\r\n", "")).as("%s%n%s", what, after).doesNotContain("\n");
        }
        boolean keepsComments = step.operation() == Operation.ADD || step.operation() == Operation.REMOVE;
        if (keepsComments && before.list(step.key()).stream().noneMatch(value -> value.contains("#"))) {
            assertThat(comments(after)).as("%s%n%s%n=>%n%s", what, text, after).isEqualTo(comments(text));
        }
        FrontMatterEdits again = FrontMatterEdits.on(SourceText.of(after));
        step.run(again);
        assertThat(again.edits()).as("%s again%n%s", what, after).isEmpty();
        return !edits.edits().isEmpty();
    }

    @Test
    void operationsComposeAsIfDoneOneAfterTheOther() {
        for (long seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            GeneratedFrontMatter generated = GeneratedFrontMatter.of(random);
            FrontMatterEdits joined = FrontMatterEdits.on(SourceText.of(generated.note()));
            String text = generated.note();
            for (int i = 0; i < 5; i++) {
                Step step = Step.of(random, generated);
                FrontMatterEdits single = FrontMatterEdits.on(SourceText.of(text));
                String refusal = refusal(step, single);
                assertThat(refusal(step, joined)).isEqualTo(refusal);
                text = TextEdits.apply(text, single.edits());
            }
            assertThat(TextEdits.apply(generated.note(), joined.edits()))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }

    private static String refusal(Step step, FrontMatterEdits edits) {
        try {
            step.run(edits);
            return "";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }
}
