package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.run.WorkException;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void refusesALocaleThatHidesFileNames() {
        assertThatThrownBy(() -> FileNames.require("Linux", "ANSI_X3.4-1968"))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }

    @Test
    void acceptsUtf8AndWindows() {
        assertThatCode(() -> FileNames.require("Linux", "UTF-8")).doesNotThrowAnyException();
        assertThatCode(() -> FileNames.require("Mac OS X", "utf-8")).doesNotThrowAnyException();
        assertThatCode(() -> FileNames.require("Windows 11", "Cp1252")).doesNotThrowAnyException();
    }
}
