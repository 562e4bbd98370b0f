package dev.wikiclean.plan;

import java.util.List;
import java.util.Random;

/** Names for moved notes, from plain to nasty. */
final class MoveNames {
    private static final List<String> PATTERNS = List.of(
            "Plain Name @",
            "issue #@",
            "[@] list",
            "a [b] @",
            "caret ^@",
            "pipe|@",
            "🗂️ hub @",
            "한국어 이름 @",
            "\u1112\u1161\u11ab\u1100\u1173\u11af @",
            "two  spaces  @",
            ".hidden @",
            "next@.js",
            "release v1.@",
            "windows@.h",
            "C++ & C# @",
            "say \"hi\" @",
            "it's @",
            "50% of @",
            "100%25 @",
            "(par @",
            "q? @",
            "under_score_@",
            "star *@*",
            "back`tick @",
            "cost $@$",
            "colon: @",
            "a, b @",
            "- dash @",
            "trailing dot @.",
            "UPPER @",
            "2024-01-@",
            "README",
            "index");

    private final Random random;

    MoveNames(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    String name() {
        return pick(PATTERNS).replace("@", Integer.toString(random.nextInt(100_000)));
    }

    /** One of {@code folders}, or a new one, with a slash at its end; sometimes none. */
    String folder(List<String> folders) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> pick(List.of("new/", "새 폴더/", "deep/er/", "Archive 2024/", "📁 x/", "has #hash/", "b [r]/"));
            default -> folders.isEmpty() ? "" : pick(folders) + "/";
        };
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
