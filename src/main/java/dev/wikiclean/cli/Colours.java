package dev.wikiclean.cli;

import dev.wikiclean.report.Style;

/** The option {@code --color}. */
final class Colours {
    static final Option OPTION = Option.choice(
            "--color",
            "Colours; auto: on a terminal, unless NO_COLOR is set. By default auto.",
            "auto",
            "always",
            "never");

    private Colours() {}

    static Style of(Arguments arguments, Terminal terminal) {
        return switch (arguments.value(OPTION.name()).orElse("auto")) {
            case "always" -> Style.COLOUR;
            case "never" -> Style.PLAIN;
            default -> Style.of(terminal.colour());
        };
    }
}
