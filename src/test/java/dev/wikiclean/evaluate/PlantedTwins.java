package dev.wikiclean.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Plants pairs that look alike and are two things, kind by kind. */
final class PlantedTwins {
    private final Studio studio;
    private final Truth truth;

    PlantedTwins(Studio studio, Truth truth) {
        this.studio = studio;
        this.truth = truth;
    }

    void plant(Lang lang) {
        series(lang);
        exclusive(lang);
        translations(lang);
        roles(lang);
        namesakes(lang);
        templates(lang);
    }

    private record Pair(String kind, String one, String two) {}

    /** {@code #} stands for the topic's name. */
    private void series(Lang lang) {
        int n = 1 + studio.random.nextInt(8);
        List<Pair> pairs = new ArrayList<>(List.of(
                new Pair("number", "# " + n, "# " + (n + 1)),
                new Pair("version", "# v" + n + ".1", "# v" + n + ".2"),
                new Pair("year", "# 20" + (10 + n), "# 20" + (11 + n)),
                new Pair("unit", "# " + n + "0 km", "# " + n + "0 miles"),
                new Pair("date", "2026-0" + n + "-01 #", "2026-0" + n + "-08 #"),
                new Pair("roman", "# II", "# III"),
                new Pair("roman", "# Ⅳ", "# Ⅴ"),
                new Pair("circled", "# ①", "# ②"),
                new Pair("letter", "# A", "# B")));
        pairs.addAll(
                switch (lang) {
                    case EN ->
                        List.of(
                                new Pair("chapter", "Chapter One #", "Chapter Two #"),
                                new Pair("chapter", "# Part A", "# Part B"));
                    case KO ->
                        List.of(
                                new Pair("chapter", "제" + n + "장 #", "제" + (n + 1) + "장 #"),
                                new Pair("chapter", "# 상편", "# 하편"));
                    case ZH -> List.of(new Pair("chapter", "第二章 #", "第三章 #"), new Pair("chapter", "#（上）", "#（下）"));
                    case RU ->
                        List.of(
                                new Pair("chapter", "Глава первая #", "Глава вторая #"),
                                new Pair("chapter", "# Часть " + n, "# Часть " + (n + 1)));
                    case JA ->
                        List.of(
                                new Pair("chapter", "第" + n + "回 #", "第" + (n + 1) + "回 #"),
                                new Pair("chapter", "# 上巻", "# 下巻"));
                });
        pairs.forEach(pair -> twins(pair, lang));
    }

    private void exclusive(Lang lang) {
        List<String[]> opposites = studio.words.opposites(lang);
        for (int i = 0; i < 3; i++) {
            String[] two = opposites.get(studio.random.nextInt(opposites.size()));
            boolean glued = lang == Lang.ZH || lang == Lang.JA;
            twins(new Pair("opposites", two[0] + (glued ? "#" : " #"), two[1] + (glued ? "#" : " #")), lang);
        }
        twins(new Pair("qualifier", "# (book)", "# (film)"), lang);
    }

    /** The hardest case: one text with a few words changed, and a name that both bear besides their own. */
    private void twins(Pair pair, Lang lang) {
        Topic topic = studio.topics.next();
        String name = topic.name(lang);
        Draft one = studio.draft(topic, lang, pair.one.replace("#", name));
        Draft two = studio.edited(one, topic, lang, pair.two.replace("#", name));
        if (studio.random.nextInt(3) == 0) {
            two.body = new ArrayList<>(one.body);
        }
        if (studio.matter != Draft.Matter.NONE && studio.random.nextBoolean()) {
            one.aliases.add(name);
            two.aliases.add(name);
        }
        if (studio.random.nextInt(3) == 0) {
            two.folder = one.folder;
        }
        truth.twins(pair.kind, lang, one, two);
    }

    private void translations(Lang lang) {
        Lang foreign = lang.foreign();
        Topic topic = studio.topics.next();
        Draft one = studio.draft(topic, lang);
        Draft two = one.copy();
        two.file = one.file + "." + foreign.code();
        two.body = studio.prose.write(topic, foreign, 8);
        truth.twins("translation by suffix", lang, one, two);

        Topic filed = studio.topics.next();
        Draft left = studio.draft(filed, lang, filed.name(lang) + " (" + filed.name(foreign) + ")");
        left.folder = "docs/" + lang.code();
        Draft right = studio.draft(filed, foreign, filed.name(foreign));
        right.folder = "docs/" + foreign.code();
        truth.twins("translation by folder", lang, left, right);

        if (studio.matter != Draft.Matter.NONE) {
            Topic page = studio.topics.next();
            Draft a = studio.draft(page, lang);
            Draft b = studio.draft(page, foreign);
            a.aliases.add(page.name(foreign));
            a.more.put("permalink", "p/" + a.id);
            b.more.put("permalink", "p/" + a.id);
            truth.twins("translation by permalink", lang, a, b);
        }
    }

    private void roles(Lang lang) {
        Topic topic = studio.topics.next();
        Draft note = studio.draft(topic, lang);
        Draft source = studio.edited(note, topic, lang);
        source.folder = List.of("raw", "Sources", "Clippings").get(studio.random.nextInt(3)) + "/" + lang.code();
        truth.twins("source", lang, note, source);

        Topic moulded = studio.topics.next();
        Draft full = studio.draft(moulded, lang);
        Draft template = studio.edited(full, moulded, lang);
        template.folder = "Templates";
        truth.twins("template", lang, full, template);

        Topic mapped = studio.topics.next();
        Draft article = studio.draft(mapped, lang);
        Draft map = studio.elsewhere(article);
        map.file = mapped.name(lang) + " MOC";
        map.body = new ArrayList<>(article.body);
        truth.twins("moc", lang, article, map);

        Topic apart = studio.topics.next();
        Draft here = studio.draft(apart, lang);
        Draft there = studio.elsewhere(here);
        there.body = studio.prose.rewrite(here.body, apart, lang, 0.5);
        here.body.add(studio.prose.sentence(apart, lang) + " [[" + there.path().replace(".md", "") + "]] "
                + studio.prose.sentence(apart, lang));
        truth.twins("mentioned apart", lang, here, there);
    }

    private void namesakes(Lang lang) {
        if (studio.matter != Draft.Matter.NONE) {
            Draft one = stranger(lang, "");
            Draft two = stranger(lang, one.title);
            one.sources.add("https://example.org/a" + one.id);
            two.sources.add("https://example.org/b" + two.id);
            two.category = one.category;
            truth.twins("other sources", lang, one, two);

            Draft left = stranger(lang, "");
            Draft right = stranger(lang, "");
            String shared = studio.topics.next().name(lang);
            left.aliases.add(shared);
            right.aliases.add(shared);
            truth.twins("common alias", lang, left, right);

            Draft film = stranger(lang, "");
            Draft book = stranger(lang, film.title);
            film.more.put("year", "1984");
            book.more.put("year", "2021");
            truth.twins("other year", lang, film, book);
        }
        Draft one = stranger(lang, "");
        Draft two = stranger(lang, one.title);
        two.category = one.category;
        truth.twins("namesakes", lang, one, two);
    }

    /** A note of that name, or of a new one, on a topic of its own. */
    private Draft stranger(Lang lang, String name) {
        Topic topic = studio.topics.next();
        return name.isEmpty() ? studio.draft(topic, lang) : studio.draft(topic, lang, name);
    }

    /** Notes that share a template's headings and questions, and nothing else. */
    private void templates(Lang lang) {
        List<String> form = studio.prose.write(studio.topics.next(), lang, 4);
        List<Draft> filled = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Topic topic = studio.topics.next();
            Draft note = studio.draft(topic, lang);
            List<String> body = new ArrayList<>();
            form.forEach(question -> {
                body.add(question);
                body.add(studio.prose.sentence(topic, lang));
            });
            note.body = body;
            filled.add(note);
        }
        Draft namesake = studio.draft(studio.topics.next(), lang, filled.get(0).title);
        namesake.body = new ArrayList<>();
        for (String question : form) {
            namesake.body.add(question);
            namesake.body.add(studio.prose.sentence(studio.topics.next(), lang));
        }
        for (int i = 1; i + 1 < filled.size(); i += 2) {
            truth.twins("one template", lang, filled.get(i), filled.get(i + 1));
        }
        truth.twins("one template, one name", lang, filled.get(0), namesake);
    }
}
