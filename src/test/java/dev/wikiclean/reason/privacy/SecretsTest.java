package dev.wikiclean.reason.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    /** Put together here, so that no scanner takes this file for a leak. */
    private static List<String> handedOut() {
        String letters = "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA1bC2dE3f";
        return List.of(
                "-----BEGIN " + "OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----",
                "AKIA" + "IOSFODNN7EXAMPLE",
                "gh" + "p_" + letters.substring(0, 36),
                "github" + "_pat_" + letters,
                "gl" + "pat-" + letters.substring(0, 20),
                "xo" + "xb-123456789012-" + letters.substring(0, 24),
                "sk" + "_live_" + letters.substring(0, 24),
                "sk" + "-ant-api03-" + letters,
                "sk" + "-proj-" + letters,
                "AI" + "za" + letters.substring(0, 35),
                "ey" + "JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl",
                "npm" + "_" + letters.substring(0, 36),
                "SG" + "." + letters.substring(0, 22) + "." + letters,
                "hf" + "_" + letters.substring(0, 34),
                "https://hooks.slack.com" + "/services/T000/B000/" + letters.substring(0, 24));
    }

    @Test
    void whatProvidersHandOutIsFoundAndGone() {
        PrivacyGuard guard = Guards.of(Map.of("a.md", "x"));
        for (String secret : handedOut()) {
            String text = "앞 `" + secret + "` 뒤";
            assertThat(Secrets.firstHandedOut(text)).as(secret).isPresent();
            assertThat(guard.redact(text)).isEqualTo("앞 `" + PrivacyGuard.WITHHELD + "` 뒤");
            assertThat(Secrets.firstHandedOut(text).orElseThrow().what()).doesNotContain(secret);
        }
    }

    @Test
    void aKeyWithoutItsEndTakesTheRest() {
        String text = "a\n-----BEGIN " + "PRIVATE KEY-----\nabc";
        assertThat(Guards.of(Map.of("a.md", "x")).redact(text)).isEqualTo("a\n[withheld]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: hunter2hunter2",
                "DB_PASSWORD=hunter2hunter2",
                "api_key = \"hunter2hunter2\"",
                "비밀번호: hunter2hunter2",
                "密码：hunter2hunter2",
                "postgres://me:hunter2hunter2@db.local/x",
                "Authorization: Bearer hunter2hunter2hunter2",
                "**Password**: `hunter2hunter2`",
                "\"client_secret\": \"hunter2hunter2\""
            })
    void anAssignedSecretIsLeftOut(String text) {
        assertThat(Guards.of(Map.of("a.md", "x")).redact(text)).doesNotContain("hunter2hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The password is checked against the hash.",
                "비밀번호를 잊어버렸을 때는 관리자에게 물어본다.",
                "token = tokenizer.encode(text)",
                "A secret: to be kind.",
                "https://example.org/a/long-path-of-plain-words-2024-01-05/index.html",
                "version 1.2.3-alpha.4, commit 1a2b3c4",
                "wiki-2026-0508-test-time-compute-scaling",
                "budget_tokens must be below max_tokens",
                "claude-sonnet-4-5-20250929-thinking",
                "supercalifragilisticexpialidocious"
            })
    void ordinaryTextStays(String text) {
        assertThat(Secrets.in(text)).isEmpty();
    }

    @Test
    void generatedTokensAreFoundByTheirRandomness() {
        long seed = 7;
        Random random = new Random(seed);
        String base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        int found = 0;
        for (int i = 0; i < 1000; i++) {
            StringBuilder token = new StringBuilder();
            for (int k = 0; k < 32; k++) {
                token.append(base64.charAt(random.nextInt(base64.length())));
            }
            found += Secrets.in("value " + token + " end").isEmpty() ? 0 : 1;
        }
        assertThat(found).as("seed %d", seed).isGreaterThan(990);
        assertThat(Secrets.in("0123456789abcdef0123456789abcdef01234567")).hasSize(1);
    }

    @Test
    void noTextTakesLong() {
        for (String unit :
                List.of("a", "eyJ", "password:", "-----BEGIN PRIVATE KEY-----", "://a:", "1", "%41", "&#65;")) {
            Secrets.in(unit.repeat(60_000 / unit.length()));
            SpokenText.of(unit.repeat(60_000 / unit.length()));
        }
    }
}
