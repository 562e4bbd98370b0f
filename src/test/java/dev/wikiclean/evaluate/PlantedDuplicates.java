package dev.wikiclean.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plants notes on one topic, kind by kind. */
final class PlantedDuplicates {
    private final Studio studio;
    private final Truth truth;

    PlantedDuplicates(Studio studio, Truth truth) {
        this.studio = studio;
        this.truth = truth;
    }

    void plant(Lang lang) {
        sameName(lang);
        otherSpellings(lang);
        otherNames(lang);
        copies(lang);
        if (studio.matter != Draft.Matter.NONE) {
            byMatter(lang);
        }
        for (int size = 3; size <= 6; size++) {
            many(lang, size);
        }
    }

    private void sameName(Lang lang) {
        Topic topic = studio.topics.next();
        Draft note = studio.draft(topic, lang);
        Draft copy = note.copy();
        copy.folder = "Backup";
        truth.cluster("identical", lang, List.of(note, copy));

        pair("edited", lang, (t, n) -> studio.edited(n, t, lang));
        pair("half rewritten", lang, (t, n) -> {
            Draft other = studio.elsewhere(n);
            other.body = studio.prose.rewrite(n.body, t, lang, 0.35);
            return other;
        });
        pair("beginning", lang, (t, n) -> {
            Draft other = studio.elsewhere(n);
            other.body = new ArrayList<>(n.body.subList(0, n.body.size() / 2 + 1));
            return other;
        });
    }

    private void otherSpellings(Lang lang) {
        pair("case", lang, (t, n) -> studio.edited(n, t, lang, n.title.toUpperCase(Locale.ROOT)));
        pair(
                "normalisation",
                lang,
                (t, n) -> studio.edited(n, t, lang, Normalizer.normalize(n.title, Normalizer.Form.NFD)));
        pair("width", lang, (t, n) -> studio.edited(n, t, lang, wide(n.title)));
        pair("spacing", lang, (t, n) -> studio.edited(n, t, lang, spaced(n.title, lang)));
        List<String[]> spellings = studio.words.spellings(lang);
        String[] spelling = spellings.get(studio.random.nextInt(spellings.size()));
        Topic topic = studio.topics.next();
        String doing = studio.words.doings.get(studio.random.nextInt(50))[lang.ordinal()];
        String thing = topic.terms(lang).get(1);
        Draft note = studio.draft(topic, lang, Topics.join(lang, spelling[0], doing) + " " + thing);
        truth.cluster(
                "spelling",
                lang,
                List.of(note, studio.edited(note, topic, lang, Topics.join(lang, spelling[1], doing) + " " + thing)));
        if (lang == Lang.EN || lang == Lang.RU) {
            pair(
                    "word order",
                    lang,
                    (t, n) -> studio.edited(n, t, lang, n.title.replaceFirst("^(\\S+) (.+)$", "$2, $1")));
        }
        if (lang == Lang.EN) {
            pair("plural", lang, (t, n) -> studio.edited(n, t, lang, plural(n.title)));
        }
    }

    private void otherNames(Lang lang) {
        Lang foreign = lang.foreign();
        pair("bilingual title", lang, (t, n) -> studio.edited(n, t, lang, bilingual(t, lang, foreign)));
        Topic topic = studio.topics.next();
        Draft note = studio.draft(topic, lang, bilingual(topic, lang, foreign));
        truth.cluster("bilingual title, two languages", lang, List.of(note, studio.draft(topic, foreign)));
        if (lang == Lang.EN) {
            String third = Topics.capital(studio.words.things.get(studio.random.nextInt(60))[0]);
            Topic named = studio.topics.next();
            String name = third + " " + named.name(lang);
            String acronym = name.replaceAll("(\\S)\\S*\\s*", "$1").toUpperCase(Locale.ROOT);
            Draft full = studio.draft(named, lang, name);
            full.body.add(0, name + " (" + acronym + ") is what this is about.");
            Draft brief = studio.edited(full, named, lang, acronym);
            truth.cluster("acronym", lang, List.of(full, brief));
        }
    }

    private void copies(Lang lang) {
        List<String> marks = List.of(
                "# 1",
                "# 2",
                "# copy",
                "# - Copy",
                "# (conflicted copy 2026-03-04)",
                "Copy of #",
                "# 복사본",
                "# - 복사본",
                "# - Kopie",
                "# 副本",
                "# - копия",
                "# のコピー",
                "#.sync-conflict-20260304-101112-ABCDEFG",
                "# (1)",
                "# (Mina's conflicted copy 2026-03-04)",
                "# copy 2",
                "# - コピー",
                "# - Copy (2)");
        Topic topic = studio.topics.next();
        Draft note = studio.draft(topic, lang);
        Draft copy = note.copy();
        copy.file = marks.get(studio.random.nextInt(marks.size())).replace("#", note.title);
        if (studio.random.nextBoolean()) {
            copy.body.add(studio.prose.sentence(topic, lang));
        }
        truth.cluster("copy name", lang, List.of(note, copy));
    }

    private void byMatter(Lang lang) {
        pair("alias", lang, (t, n) -> {
            String other = studio.topics.next().name(lang);
            n.aliases.add(other);
            return studio.edited(n, t, lang, other);
        });
        Topic topic = studio.topics.next();
        Lang foreign = lang.foreign();
        Draft note = studio.draft(topic, lang);
        note.aliases.add(topic.name(foreign));
        truth.cluster("alias, two languages", lang, List.of(note, studio.draft(topic, foreign)));
        pair("equal sources", lang, (t, n) -> {
            n.sources.add("https://example.org/" + n.id);
            Draft other = studio.edited(n, t, lang);
            other.sources = new ArrayList<>(List.of("http://www.example.org/" + n.id + "/?utm_source=x"));
            other.body = studio.prose.rewrite(n.body, t, lang, 0.4);
            return other;
        });
        pair("stated canonical", lang, (t, n) -> {
            Draft other = studio.edited(n, t, lang, studio.topics.next().name(lang));
            if (studio.matter == Draft.Matter.WIKI) {
                other.more.put("canonical_id", n.id);
            } else {
                other.more.put("duplicate_of", "\"[[" + n.path().replace(".md", "") + "]]\"");
            }
            other.body = studio.prose.write(t, lang, 4);
            return other;
        });
    }

    private void many(Lang lang, int size) {
        Topic topic = studio.topics.next();
        Lang foreign = lang.foreign();
        List<Draft> notes = new ArrayList<>();
        Draft first = studio.draft(topic, lang, topic.name(lang) + " (" + topic.name(foreign) + ")");
        first.folder = "Member0";
        notes.add(first);
        for (int i = 1; i < size; i++) {
            String title =
                    switch (studio.random.nextInt(4)) {
                        case 0 -> topic.name(foreign);
                        case 1 -> topic.name(lang).toLowerCase(Locale.ROOT);
                        case 2 -> topic.name(foreign) + " (" + topic.name(lang) + ")";
                        default -> topic.name(lang);
                    };
            Draft other = studio.edited(first, topic, lang, title);
            other.folder = "Member" + i;
            notes.add(other);
        }
        truth.cluster("cluster of " + size, lang, notes);
    }

    private interface Change {
        Draft of(Topic topic, Draft note);
    }

    private void pair(String kind, Lang lang, Change change) {
        Topic topic = studio.topics.next();
        Draft note = studio.draft(topic, lang);
        Draft other = change.of(topic, note);
        if (other.path().equalsIgnoreCase(note.path())) {
            other.folder = other.folder + "2";
        }
        truth.cluster(kind, lang, List.of(note, other));
    }

    private String bilingual(Topic topic, Lang lang, Lang foreign) {
        String a = topic.name(lang);
        String b = topic.name(foreign);
        return switch (studio.random.nextInt(8)) {
            case 0 -> b + " (" + a + ")";
            case 1 -> a + " - " + b;
            case 2 -> a + "/" + b;
            case 3 -> a + "（" + b + "）";
            case 4 -> a + " — " + b;
            case 5 -> a + " [" + b + "]";
            default -> a + " (" + b + ")";
        };
    }

    private static String plural(String title) {
        char last = title.charAt(title.length() - 1);
        if (title.endsWith("sis")) {
            return title.substring(0, title.length() - 2) + "es";
        }
        return last == 'y' && "aeiou".indexOf(title.charAt(title.length() - 2)) < 0
                ? title.substring(0, title.length() - 1) + "ies"
                : title + (title.endsWith("s") ? "es" : "s");
    }

    private static String wide(String title) {
        StringBuilder out = new StringBuilder();
        title.chars().forEach(c -> out.append((char) (c > 32 && c < 127 ? c + 0xFEE0 : c == ' ' ? 0x3000 : c)));
        return out.toString();
    }

    private static String spaced(String title, Lang lang) {
        return switch (lang) {
            case EN, RU -> title.replace(' ', '-');
            case KO -> title.replace(" ", "");
            case ZH, JA -> title.substring(0, 2) + " " + title.substring(2);
        };
    }
}
