package dev.wikiclean.reason.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenNamesTest {
    private static List<String> found(String name, String text) {
        return new HiddenNames(List.of(name))
                .in(text).stream().map(span -> span.of(text)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see [[Secret Plan]] today",
                "see [[Folder/secret-plan.md|x]]",
                "see [x](Secret%20Plan.md)",
                "SECRET_PLAN",
                "wiki-2026-secret-plan",
                "Secret\nPlan",
                "Secret\\_Plan",
                "Sec\u200Bret Plan",
                "S\\u0065cret Plan",
                "&#83;ecret&nbsp;Plan",
                "\uFF33\uFF45\uFF43\uFF52\uFF45\uFF54 Plan",
                "SecretPlanning"
            })
    void aNameIsFoundHoweverItIsSpelled(String text) {
        assertThat(found("Secret Plan", text)).hasSize(1);
    }

    @Test
    void aShortNameIsAWordOnly() {
        assertThat(found("Bob", "Bobsleigh and kebobs")).isEmpty();
        assertThat(found("Bob", "Ask bob.")).containsExactly("bob");
        assertThat(found("Bob", "[[Bob]]밥")).containsExactly("Bob");
        assertThat(found("no", "no")).isEmpty();
    }

    @Test
    void aKoreanNameIsFoundBeforeItsParticleAndInNfd() {
        assertThat(found("비밀노트", "나의 비밀노트는 여기 있다")).containsExactly("비밀노트");
        String decomposed = Normalizer.normalize("비밀노트", Normalizer.Form.NFD);
        assertThat(found("비밀노트", "나의 " + decomposed + "는")).containsExactly(decomposed);
        assertThat(found(decomposed, "비밀 노트")).containsExactly("비밀 노트");
    }

    @Test
    void aDecomposedNameIsFoundWhereItIsEscaped() {
        String name = "비밀노트 café";
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder unicode = new StringBuilder();
        StringBuilder entities = new StringBuilder();
        apart.chars().forEach(c -> {
            unicode.append("\\u%04x".formatted(c));
            entities.append("&#").append(c).append(';');
        });
        String percent = URLEncoder.encode(apart, StandardCharsets.UTF_8);
        for (String text : List.of(percent, unicode.toString(), entities.toString(), "비밀노트 cafe%CC%81")) {
            assertThat(found(name, "see " + text + ".")).containsExactly(text);
        }
    }

    @Test
    void overlappingNamesAreOnePlace() {
        HiddenNames names = new HiddenNames(List.of("secret plan", "plan of attack", "plan"));
        String text = "the secret plan of attack, a plan";
        assertThat(names.in(text).stream().map(span -> span.of(text)).toList())
                .containsExactly("secret plan of attack", "plan");
    }

    @Test
    void generatedNamesAreFoundInGeneratedSpellings() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String name = name(random);
            String text = "before " + spell(name, random) + ", after";
            assertThat(found(name, text))
                    .as("seed %d, step %d: %s in %s", seed, i, name, text)
                    .hasSize(1);
            assertThat(new HiddenNames(List.of(name)).in("before and after, 그리고 뒤"))
                    .isEmpty();
        }
    }

    private static String name(Random random) {
        String letters = random.nextBoolean() ? "qxzjkvwyé" : "뷁쀏뾃튋겗욳";
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 4 + random.nextInt(12); i++) {
            name.append(i > 0 && i % 5 == 0 ? " " : "").append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.toString();
    }

    private static String spell(String name, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> Normalizer.normalize(name, Normalizer.Form.NFD);
            case 2 -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            case 3 -> "[[" + name.replace(' ', '-') + "]]";
            case 4 -> name.replace(" ", "\\_");
            case 5 ->
                name.chars()
                        .mapToObj(c -> c == ' ' ? " " : String.format("\\u%04x", c))
                        .reduce("", String::concat);
            default -> name.chars().mapToObj(c -> "&#" + c + ";").reduce("", String::concat);
        };
    }
}
