package dev.wikiclean.run;

/** Is told how far the work has come. */
@FunctionalInterface
public interface Progress {
    /** Shows nothing. */
    Progress NONE = (what, done, total) -> {};

    /** {@code done} of {@code total} steps of {@code what} are done; {@code total} is 0 where it is not known. */
    void step(String what, int done, int total);
}
