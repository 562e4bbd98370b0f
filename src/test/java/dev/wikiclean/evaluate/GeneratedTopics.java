package dev.wikiclean.evaluate;

/** Generates a vault of known truth: every kind of duplicate and of near-twin, in every language. */
final class GeneratedTopics {
    private GeneratedTopics() {}

    /**
     * @param rounds how many times each kind is planted in each language
     */
    static Truth vault(long seed, int rounds, Draft.Matter matter) {
        Studio studio = new Studio(seed, matter);
        Truth truth = new Truth();
        PlantedDuplicates duplicates = new PlantedDuplicates(studio, truth);
        PlantedTwins twins = new PlantedTwins(studio, truth);
        for (int round = 0; round < rounds; round++) {
            for (Lang lang : Lang.values()) {
                duplicates.plant(lang);
                twins.plant(lang);
            }
        }
        for (int i = 0; i < 40 * rounds; i++) {
            Topic topic = studio.topics.next();
            Draft alone = studio.draft(topic, Lang.values()[i % Lang.values().length]);
            alone.folder = "Alone";
            truth.put(alone.path(), alone.text());
        }
        return truth;
    }
}
