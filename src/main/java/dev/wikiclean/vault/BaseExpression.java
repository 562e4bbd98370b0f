package dev.wikiclean.vault;

import java.util.List;
import java.util.Optional;

/** Finds the string that is the first argument of a call in the expression of a base. */
final class BaseExpression {
    /** Stands for a comparison with the folder of a file. */
    private static final String FOLDER = "file.folder";

    private BaseExpression() {}

    /** Takes the string between {@code start} and {@code end}, the argument of {@code function}. */
    private interface Sink {
        void argument(String function, int start, int end);
    }

    /** Adds the files that calls name. */
    static void paths(DecodedText value, Quoting quoting, List<Link> out) {
        arguments(value.text(), (function, start, end) -> {
            boolean isPath = function.equals("link") || function.equals("file") || function.equals(".hasLink");
            String path = value.text().substring(start, end);
            if (isPath && !path.isBlank() && !path.contains("[[")) {
                int hash = path.indexOf('#');
                DecodedText target = value.slice(start, hash < 0 ? end : start + hash);
                Optional<Link.Part> fragment = hash < 0
                        ? Optional.empty()
                        : Optional.of(value.slice(start + hash + 1, end).part());
                out.add(new Link(
                        LinkKind.BASE,
                        LinkForm.PATH,
                        quoting,
                        value.span(start, end),
                        target.part(),
                        fragment,
                        Optional.empty()));
            }
        });
    }

    /** Adds the folders that calls name. */
    static void folders(DecodedText value, Quoting quoting, List<BaseFolder> out) {
        arguments(value.text(), (function, start, end) -> {
            if ((function.equals(".inFolder") || function.equals(FOLDER)) && end > start) {
                out.add(new BaseFolder(value.span(start, end), value.text().substring(start, end), quoting));
            }
        });
    }

    private static void arguments(String text, Sink sink) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '"' && c != '\'') {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && text.charAt(end) != c) {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            if (end < text.length()) {
                sink.argument(function(text, i), i + 1, end);
            }
            i = end + 1;
        }
    }

    /**
     * The name before the parenthesis before {@code quote}, with a dot before it for a method; {@link #FOLDER} for {@code
     * file.folder == "x"}; else empty.
     */
    private static String function(String text, int quote) {
        int open = skipBlanksBack(text, quote);
        if (open > 1
                && text.charAt(open - 1) == '='
                && (text.charAt(open - 2) == '=' || text.charAt(open - 2) == '!')) {
            int left = skipBlanksBack(text, open - 2);
            boolean folder = text.startsWith(FOLDER, left - FOLDER.length())
                    && (left == FOLDER.length() || !isPartOfName(text.charAt(left - FOLDER.length() - 1)));
            return folder ? FOLDER : "";
        }
        if (open == 0 || text.charAt(open - 1) != '(') {
            return "";
        }
        int end = open - 1;
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        boolean isMethod = start > 0 && text.charAt(start - 1) == '.';
        return text.substring(isMethod ? start - 1 : start, end);
    }

    private static boolean isPartOfName(char c) {
        return c == '.' || Character.isJavaIdentifierPart(c);
    }

    private static int skipBlanksBack(String text, int from) {
        int i = from;
        while (i > 0 && text.charAt(i - 1) <= ' ') {
            i--;
        }
        return i;
    }
}
