package dev.wikiclean.dedupe;

import java.util.List;
import java.util.Optional;

/** Front matter that says the two are different things: two ISBNs, two years, two canonicals, two verified topics. */
final class IdentityVeto implements Veto {
    private static final List<String> IDENTIFIERS = List.of("""
            isbn isbn13 isbn10 doi arxiv imdb imdbId tmdb_id doubanId goodreads wikidata orcid permalink slug year release_year \
            director originalTitle course project client company employer version edition volume chapter season episode email \
            phone born birthday birth_date birthdate died ticker symbol sku serial address coordinates""".split("\\s+"));
    /** These may differ in two copies that were edited apart; they tell apart what says different things. */
    private static final List<String> CIRCUMSTANCES = List.of(
            "date",
            "start_date",
            "due",
            "published",
            "datePublished",
            "author",
            "authors",
            "creator",
            "artist",
            "speaker");

    @Override
    public String id() {
        return "identity";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        for (String key : IDENTIFIERS) {
            if (differ(pair.a().value(key), pair.b().value(key)) && !pair.hasEqualBodies()) {
                return Optional.of("they differ in " + key);
            }
        }
        for (String key : CIRCUMSTANCES) {
            if (differ(pair.a().value(key), pair.b().value(key)) && !pair.saysTheSame()) {
                return Optional.of("they differ in " + key);
            }
        }
        if (differ(StatedCanonical.canonicalId(pair.a()), StatedCanonical.canonicalId(pair.b()))) {
            return Optional.of("they name different canonicals");
        }
        if (saysDistinct(pair, pair.a(), pair.b()) || saysDistinct(pair, pair.b(), pair.a())) {
            return Optional.of("one says that the other is a different thing");
        }
        boolean bothVerified = isVerified(pair.a()) && isVerified(pair.b());
        if (bothVerified && differAsCategories(pair) && !pair.saysTheSame()) {
            return Optional.of("both are verified, in different categories");
        }
        return Optional.empty();
    }

    private static boolean differ(Optional<String> a, Optional<String> b) {
        return a.isPresent() && b.isPresent() && !NameFolding.plain(a.get()).equals(NameFolding.plain(b.get()));
    }

    private static boolean differAsCategories(NotePair pair) {
        String a = pair.a().category();
        String b = pair.b().category();
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    private static boolean isVerified(Candidate note) {
        return note.value("status").filter("verified"::equalsIgnoreCase).isPresent();
    }

    private static boolean saysDistinct(NotePair pair, Candidate note, Candidate other) {
        for (String key : List.of("not_duplicate_of", "distinct_from", "different_from")) {
            for (String value : note.matter().list(key)) {
                boolean named = pair.index()
                        .resolver()
                        .resolve(note.path(), Candidate.linkTarget(value))
                        .path()
                        .filter(other.path()::equals)
                        .isPresent();
                if (named || other.value("id").filter(value::equals).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }
}
