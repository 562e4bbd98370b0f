package dev.wikiclean.rules;

/** Links to headings that their note does not have. */
final class BrokenHeading extends BrokenPlace {
    static final String ID = "broken-heading";

    BrokenHeading() {
        super("heading", false);
    }

    @Override
    public String id() {
        return ID;
    }
}
