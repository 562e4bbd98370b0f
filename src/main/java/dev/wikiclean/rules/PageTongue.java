package dev.wikiclean.rules;

/** Looks up what the words of one sentence do on a page, in English, Korean or Chinese and one language beside them. */
final class PageTongue {
    private final PageSources sources;
    private final PageLexicon words;
    private final boolean isJapanese;

    private PageTongue(PageSources sources, boolean isJapanese) {
        this.sources = sources;
        this.words = sources.table().lexicon();
        this.isJapanese = isJapanese;
    }

    static PageTongue of(String sentence, PageSources sources) {
        return new PageTongue(sources, sources.tongue().equals(TongueVotes.JAPANESE) || hasKana(sentence));
    }

    static boolean hasKana(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x3040 && text.charAt(i) <= 0x30FF) {
                return true;
            }
        }
        return false;
    }

    static boolean isHangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3 || c >= 0x1100 && c <= 0x11FF;
    }

    /** Whether {@code c} belongs to a script that leaves no blanks between words: Chinese, kana. */
    static boolean isUnspaced(char c) {
        return c >= 0x3040 && c <= 0x9FFF;
    }

    /** The classes of a word as it stands, such as {@code sign-in}; 0 for none. */
    long whole(String word) {
        return foreign() ? foreign(word) : words.latin(word);
    }

    /** The classes of a word of one script or of {@code url이}; 0 where it is somebody's own. */
    long of(String word) {
        int hangul = 0;
        while (hangul < word.length() && !isHangul(word.charAt(hangul))) {
            hangul++;
        }
        if (hangul == word.length()) {
            return whole(word);
        }
        if (hangul == 0) {
            long bits = words.korean(word);
            return bits != 0 ? bits : brand(word);
        }
        String latin = word.substring(0, hangul);
        boolean ending = words.isEnding(word.substring(hangul));
        return !ending ? 0 : isName(latin) ? sources.table().site() : words.latin(latin);
    }

    private boolean foreign() {
        return !sources.tongue().isEmpty() && !sources.tongue().equals(TongueVotes.JAPANESE);
    }

    private long foreign(String word) {
        PageLexicon lexicon = sources.table().lexicon(sources.tongue());
        long known = lexicon.inflected(word);
        int elision = word.indexOf('\'');
        if (known == 0 && elision > 0 && elision + 1 < word.length()) {
            // l'adresse, d'accès, n'existe: what stands before it only joins.
            known = lexicon.inflected(word.substring(0, elision + 1)) == 0
                    ? 0
                    : lexicon.inflected(word.substring(elision + 1))
                            | lexicon.inflected(word.substring(0, elision + 1));
        }
        return known != 0 ? known : sources.table().international(words.latin(word));
    }

    /** {@code 네이버로} where the note was captured at naver.com. */
    private long brand(String word) {
        for (int end = word.length() - 1; end > 1; end--) {
            if (words.isEnding(word.substring(end)) && isName(word.substring(0, end))) {
                return sources.table().site();
            }
        }
        return 0;
    }

    /** Whether it is what the site is called from which the note was captured. */
    boolean isName(String word) {
        String name = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return sources.names().contains(name) || sources.names().contains(words.brand(name));
    }

    boolean isEnding(String word) {
        return words.isEnding(word);
    }

    /** How many characters the longest known word takes that begins in unspaced {@code text} at {@code at}; 0 for none. */
    int unspaced(String text, int at) {
        return unspacedWords().chinese(text, at);
    }

    long unspacedWord(String word) {
        return unspacedWords().latin(word);
    }

    private PageLexicon unspacedWords() {
        return isJapanese ? sources.table().lexicon(TongueVotes.JAPANESE) : words;
    }

    /** Hiragana of grammar between the words that count. */
    boolean isGrammar(char c) {
        return isJapanese && c >= 0x3040 && c <= 0x309F;
    }

    /** {@code 残り1894文字}: no blanks around the number. */
    static boolean isMixed(String chunk) {
        boolean unspaced = false;
        for (int i = 0; i < chunk.length(); i++) {
            unspaced |= isUnspaced(chunk.charAt(i));
        }
        return unspaced;
    }

    /** {@code example.org} of {@code example.org's} and {@code example.org에서}. */
    String withoutEnding(String chunk) {
        if (chunk.endsWith("'s")) {
            return chunk.substring(0, chunk.length() - 2);
        }
        int end = chunk.length();
        while (end > 0 && chunk.charAt(end - 1) >= 0xAC00) {
            end--;
        }
        boolean host = end < chunk.length() && end > 0 && chunk.indexOf('.') > 0;
        return host && words.isEnding(chunk.substring(end)) ? chunk.substring(0, end) : chunk;
    }

    /** {@code errors.edgesuite.net} is where servers tell of themselves. */
    boolean isOfServers(String address) {
        for (String label : address.split("[./:]+")) {
            if ((words.latin(label) & sources.table().server()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Counts a word that nobody knows. */
    void count(String word) {
        if (sources.tongue().isEmpty()) {
            sources.votes().count(words.signs(word));
        }
    }
}
