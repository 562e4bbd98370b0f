package dev.wikiclean.rules;

/** Links to blocks that their note does not have. */
final class BrokenBlock extends BrokenPlace {
    static final String ID = "broken-block";

    BrokenBlock() {
        super("block", true);
    }

    @Override
    public String id() {
        return ID;
    }
}
