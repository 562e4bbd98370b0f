package dev.wikiclean.dedupe;

import java.util.List;
import java.util.Optional;

/** Front matter that says the two are different things: two ISBNs, two years, two canonicals, two verified topics. */
final class IdentityVeto implements Veto {
    private static final List<String> IDENTIFIERS = List.of(
            "isbn",
            "isbn13",
            "doi",
            "arxiv",
            "imdb",
            "imdbId",
            "tmdb_id",
            "doubanId",
            "wikidata",
            "permalink",
            "slug",
            "year",
            "published",
            "datePublished",
            "author",
            "director",
            "originalTitle",
            "course",
            "project",
            "version",
            "email",
            "phone",
            "born",
            "birthday",
            "date",
            "start_date",
            "season",
            "episode");

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
