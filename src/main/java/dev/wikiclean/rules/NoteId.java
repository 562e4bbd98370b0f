package dev.wikiclean.rules;

import dev.wikiclean.text.Nfc;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ids of the form that a configuration asks for: {@code wiki-{yyyy}-{mmdd}-{slug}}. */
final class NoteId {
    private static final int LONGEST_SLUG = 80;

    private NoteId() {}

    /** Whether {@code form} makes ids; an empty one makes none, and is a form, too. */
    static boolean isForm(String form) {
        String rest = form;
        for (String part : List.of("{slug}", "{yyyy}", "{mmdd}", "{mm}", "{dd}")) {
            rest = rest.replace(part, "");
        }
        return form.isEmpty()
                || form.contains("{slug}")
                        && rest.chars().noneMatch(c -> c == '{' || c == '}' || Character.isWhitespace(c));
    }

    static boolean isDated(String form) {
        return form.contains("{yyyy}") || form.contains("{mm") || form.contains("{dd}");
    }

    /** The id; nothing where the form asks for a day that nobody knows. */
    static Optional<String> write(String form, String slug, Optional<LocalDate> day) {
        if (isDated(form) && day.isEmpty()) {
            return Optional.empty();
        }
        String id = form.replace("{slug}", slug);
        if (day.isPresent()) {
            String month = "%02d".formatted(day.get().getMonthValue());
            String date = "%02d".formatted(day.get().getDayOfMonth());
            id = id.replace("{yyyy}", "%04d".formatted(day.get().getYear()))
                    .replace("{mmdd}", month + date)
                    .replace("{mm}", month)
                    .replace("{dd}", date);
        }
        return Optional.of(id);
    }

    /** Latin letters and digits of the title, hyphens between words; of a bilingual title its Latin half. */
    static Optional<String> slug(String title) {
        StringBuilder slug = new StringBuilder();
        for (char c : latin(title).toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (c != '\'' && c != '’' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        boolean hasLetter = slug.chars().anyMatch(c -> c >= 'a');
        return hasLetter && end <= LONGEST_SLUG ? Optional.of(slug.substring(0, end)) : Optional.empty();
    }

    /** The same for a title of any script, for a note that nobody has yet: its own letters and digits. */
    static Optional<String> slugOfAnyScript(String title) {
        Optional<String> latin = slug(title);
        if (latin.isPresent()) {
            return latin;
        }
        StringBuilder slug = new StringBuilder();
        Nfc.of(title).toLowerCase(Locale.ROOT).codePoints().limit(LONGEST_SLUG).forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        String name = slug.toString().replaceFirst("-+$", "");
        return name.codePoints().anyMatch(Character::isLetter) ? Optional.of(name) : Optional.empty();
    }

    /** Whether nothing of the title but blanks, hyphens and marks between words is lost in its slug. */
    static boolean isPlain(String title) {
        return latin(title)
                .chars()
                .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || " -_.,:'".indexOf(c) >= 0));
    }

    private static String latin(String title) {
        return BilingualTitle.halves(title).stream()
                .filter(half -> half.chars().allMatch(c -> c < 0x250))
                .findFirst()
                .orElse(title);
    }
}
