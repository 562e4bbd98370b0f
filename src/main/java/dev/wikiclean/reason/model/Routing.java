package dev.wikiclean.reason.model;

/**
 * How it was decided that a question is asked the way it is. Never content.
 *
 * @param difficulty how hard it seemed, such as {@code medium}
 * @param strategy how it is asked, such as {@code best-of-n}
 * @param why the reasons, in one line
 */
public record Routing(String difficulty, String strategy, String why) {
    public Routing {
        if (difficulty.isBlank() || strategy.isBlank() || why.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a difficulty, a strategy, and reasons in one line");
        }
    }
}
