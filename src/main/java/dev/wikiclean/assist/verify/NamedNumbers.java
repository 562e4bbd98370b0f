package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds names with numbers in code of any language that writes {@code name = 1}, {@code name: 1} or {@code "name": 1}.
 * Comments and strings say nothing; a name that stands for a number ({@code BUDGET = 8000} above) is followed once.
 */
final class NamedNumbers {
    private final String code;
    private final List<NamedNumber> found = new ArrayList<>();
    private final Map<String, BigDecimal> constants = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    private NamedNumbers(String code) {
        this.code = code;
    }

    static List<NamedNumber> of(String code) {
        NamedNumbers numbers = new NamedNumbers(code);
        numbers.scan();
        return List.copyOf(numbers.found);
    }

    private void scan() {
        for (int i = 0; i < code.length(); ) {
            char c = code.charAt(i);
            if (c == '#' || code.startsWith("//", i)) {
                i = lineEnd(i);
            } else if (code.startsWith("/*", i)) {
                int end = code.indexOf("*/", i + 2);
                i = end < 0 ? code.length() : end + 2;
            } else if ("([{".indexOf(c) >= 0) {
                open.addLast(i++);
            } else if (")]}".indexOf(c) >= 0) {
                open.pollLast();
                i++;
            } else if (c == '"' || c == '\'' || c == '`') {
                i = quoted(i, c);
            } else if (isNameStart(c)) {
                int end = nameEnd(i);
                i = value(code.substring(i, end), i, end);
            } else {
                i++;
            }
        }
    }

    private int lineEnd(int i) {
        int feed = code.indexOf('\n', i);
        return feed < 0 ? code.length() : feed;
    }

    private int quoted(int i, char quote) {
        if (code.startsWith(String.valueOf(quote).repeat(3), i)) {
            int close = code.indexOf(String.valueOf(quote).repeat(3), i + 3);
            return close < 0 ? code.length() : close + 3;
        }
        int end = i + 1;
        while (end < code.length() && code.charAt(end) != quote && code.charAt(end) != '\n') {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= code.length() || code.charAt(end) == '\n') {
            return Math.min(end, code.length());
        }
        String name = code.substring(i + 1, end);
        boolean isName = !name.isEmpty() && isNameStart(name.charAt(0)) && nameEnd(i + 1) == end;
        return isName ? value(name, i, end + 1) : end + 1;
    }

    /** Takes the value of the name that stands from {@code start} to {@code end}; where the scan goes on. */
    private int value(String name, int start, int end) {
        int at = blanks(end);
        boolean arrow = code.startsWith("=>", at) || code.startsWith(":=", at);
        boolean given =
                at < code.length() && (code.charAt(at) == '=' || code.charAt(at) == ':') && !code.startsWith("==", at);
        if (!given) {
            return end;
        }
        at = blanks(at + (arrow ? 2 : 1));
        int stop = at;
        while (stop < code.length()
                && (Character.isDigit(code.charAt(stop))
                        || "._".indexOf(code.charAt(stop)) >= 0
                        || stop == at && code.charAt(stop) == '-')) {
            stop++;
        }
        Optional<BigDecimal> value = stop == at ? constant(at) : number(code.substring(at, stop), stop);
        int behind = stop == at ? nameEnd(at) : stop;
        value.ifPresent(number -> {
            found.add(new NamedNumber(name, number, new Span(start, behind), List.copyOf(open)));
            if (open.isEmpty()) {
                constants.put(name, number);
            }
        });
        return stop == at ? at : stop;
    }

    private Optional<BigDecimal> constant(int at) {
        boolean isName = at < code.length() && isNameStart(code.charAt(at));
        int end = isName ? nameEnd(at) : at;
        boolean plain = end >= code.length()
                || "([.+*/%<-".indexOf(code.charAt(blanks(end) < code.length() ? blanks(end) : end - 1)) < 0;
        return isName && plain ? Optional.ofNullable(constants.get(code.substring(at, end))) : Optional.empty();
    }

    /** A number that stands for itself: what is computed with it is not known. */
    private Optional<BigDecimal> number(String written, int stop) {
        int next = blanks(stop);
        boolean computed =
                next < code.length() && "+-*/%<>&|^?".indexOf(code.charAt(next)) >= 0 && !code.startsWith("//", next);
        boolean glued =
                stop < code.length() && Character.isLetter(code.charAt(stop)) && "LlFfn".indexOf(code.charAt(stop)) < 0;
        if (computed || glued) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(written.replace("_", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private int blanks(int i) {
        int at = i;
        while (at < code.length() && (code.charAt(at) == ' ' || code.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int nameEnd(int i) {
        int end = i;
        while (end < code.length() && (isNameStart(code.charAt(end)) || Character.isDigit(code.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isNameStart(char c) {
        return c == '_' || Character.isLetter(c);
    }
}
