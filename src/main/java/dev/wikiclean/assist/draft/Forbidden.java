package dev.wikiclean.assist.draft;

/** What a text that came back must not hold, as a person reads it. Never the text itself. */
public enum Forbidden {
    INVISIBLE("invisible or direction-changing characters"),
    THINKING("thinking"),
    FRONT_MATTER("front matter"),
    EMBED("an image or an embed"),
    HTML("HTML, a comment or an autolink"),
    COMMENT("a comment"),
    ENTITY("a character reference"),
    TEMPLATE("a template's code or placeholder"),
    FIELD("an inline field"),
    QUERY("code that a plugin would run"),
    CODE("code of a kind or in a place that is not known to be harmless"),
    CODE_MARKS("code marks that do not pair"),
    HEADING("a heading outside of the template"),
    RULE("a line that could begin front matter"),
    DEFINITION("a reference or a footnote"),
    BLOCK_ID("a block id"),
    TAG("a tag"),
    TASK("a task"),
    CALLOUT("a callout of an unknown kind"),
    MATH("mathematics beyond the plain commands"),
    URL("an address that no source holds"),
    LINK("a link that is not plainly written"),
    MISSING_LINK("a link to a note that does not exist, its words kept"),
    PRIVATE_LINK("a link to a note that is private"),
    SCAFFOLD("leftover scaffolding"),
    NESTING("too deep nesting or too long a line"),
    STRAY("marks that belong to nothing");

    private final String words;

    Forbidden(String words) {
        this.words = words;
    }

    /** For a person. */
    public String words() {
        return words;
    }
}
