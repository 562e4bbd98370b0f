package dev.wikiclean.run;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for words in a text as it is, escaped, encoded, and spread with other signs. */
public final class CanarySearch {
    private CanarySearch() {}

    /** Which of the canaries the text holds in any form. */
    public static List<String> in(String text, List<String> canaries) {
        String unfolded = unfolded(text);
        return canaries.stream()
                .filter(canary -> unfolded.contains(canary) || holds64(text, canary))
                .toList();
    }

    /** The text with every escape read and everything but letters and digits left out. */
    static String unfolded(String text) {
        String json = text.replaceAll("\\\\[nrt\"\\\\/]", " ");
        String plain = Pattern.compile("\\\\+u([0-9a-fA-F]{4})")
                .matcher(json)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
        String html = Pattern.compile("&#(\\d{1,6});")
                .matcher(plain)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1)))));
        String percent;
        try {
            percent = URLDecoder.decode(
                    html.replace("+", "%2B").replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            percent = html;
        }
        return fold(text) + "\n" + fold(html) + "\n" + fold(percent);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    static boolean holds64(String text, String canary) {
        for (int shift = 0; shift < 3; shift++) {
            String coded = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(("x".repeat(shift) + canary).getBytes(StandardCharsets.UTF_8));
            String core = coded.substring(shift == 0 ? 0 : shift + 1, coded.length() - 2);
            if (text.contains(core)) {
                return true;
            }
        }
        return false;
    }
}
