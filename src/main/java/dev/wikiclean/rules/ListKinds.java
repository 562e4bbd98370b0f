package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kinds of lists; one value alone is a list of one, and a list replaces that of the profile. */
final class ListKinds {
    private ListKinds() {}

    /** @param allowed the only words; empty where any will do */
    record Texts(List<String> allowed) implements Kind<List<String>> {
        Texts {
            allowed = List.copyOf(allowed);
        }

        @Override
        public Optional<List<String>> read(YamlValue value) {
            if (allowed.isEmpty()) {
                return Optional.of(List.copyOf(value.strings()));
            }
            List<String> words = new ArrayList<>();
            value.members().forEach(member -> member.oneOf(allowed).ifPresent(words::add));
            return Optional.of(List.copyOf(words));
        }

        @Override
        public String words() {
            return allowed.isEmpty() ? "a list of texts" : "a list of " + String.join(", ", allowed);
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.listOf(allowed.isEmpty() ? Schemas.scalar() : Map.of("enum", allowed));
        }

        @Override
        public Object plain(List<String> value) {
            return value;
        }
    }

    record GlobList() implements Kind<Globs> {
        @Override
        public Optional<Globs> read(YamlValue value) {
            return Optional.of(Globs.of(value.strings()));
        }

        @Override
        public String words() {
            return "a list of globs";
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.listOf(Schemas.scalar());
        }

        @Override
        public Object plain(Globs value) {
            return value.patterns();
        }
    }

    record Patterns() implements Kind<NamePatterns> {
        @Override
        public Optional<NamePatterns> read(YamlValue value) {
            return Optional.of(NamePatterns.read(value.members()));
        }

        @Override
        public String words() {
            return "a list of globs, or of expressions between slashes such as /^XX+$/";
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.listOf(Schemas.scalar());
        }

        @Override
        public Object plain(NamePatterns value) {
            return value.written();
        }
    }

    record DateFormats() implements Kind<NamePatterns> {
        @Override
        public Optional<NamePatterns> read(YamlValue value) {
            return Optional.of(NamePatterns.readDates(value.members()));
        }

        @Override
        public String words() {
            return "a list of date formats such as YYYY-MM-DD";
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.listOf(Schemas.scalar());
        }

        @Override
        public Object plain(NamePatterns value) {
            return value.written();
        }
    }
}
