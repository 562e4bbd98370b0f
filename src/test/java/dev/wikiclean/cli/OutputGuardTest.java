package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputGuardTest {
    @Test
    void writesUtf8WhateverTheLocale() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputGuard guard = OutputGuard.of(bytes);
        guard.stream().print("추론 🧠\n");
        guard.stream().flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("추론 🧠\n");
        assertThat(guard.trouble()).isEmpty();
    }

    @Test
    void aReaderThatWentAwayIsNoTrouble() {
        OutputGuard guard = OutputGuard.of(failing("Broken pipe"));
        guard.stream().print("x".repeat(200_000));
        guard.stream().flush();
        assertThat(guard.trouble()).isEmpty();
    }

    @Test
    void aFullDiskIsTrouble() {
        OutputGuard guard = OutputGuard.of(failing("No space left on device"));
        guard.stream().print("x");
        guard.stream().flush();
        assertThat(guard.trouble()).contains("No space left on device");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
