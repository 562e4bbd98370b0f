package dev.wikiclean.text;

/** How the lines of a text end. */
public enum LineEnding {
    LF("\n"),
    CRLF("\r\n");

    private final String text;

    LineEnding(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** The more frequent one of {@code text}; {@link #LF} where there is none. */
    public static LineEnding of(String text) {
        int all = 0;
        int crlf = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            all++;
            if (i > 0 && text.charAt(i - 1) == '\r') {
                crlf++;
            }
        }
        return crlf * 2 > all ? CRLF : LF;
    }
}
