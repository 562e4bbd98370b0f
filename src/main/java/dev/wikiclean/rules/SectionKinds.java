package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kinds of values that name sections. */
final class SectionKinds {
    private SectionKinds() {}

    /** Names of sections, any of which is meant. */
    record Names() implements Kind<SectionPatterns> {
        @Override
        public Optional<SectionPatterns> read(YamlValue value) {
            return Optional.of(SectionPatterns.of(value.strings()));
        }

        @Override
        public String words() {
            return "a list of names of sections; a star stands for any words";
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.listOf(Schemas.scalar());
        }

        @Override
        public Object plain(SectionPatterns value) {
            return value.written();
        }
    }

    /** Sections, each by one name or by several names for the same. */
    record Each() implements Kind<List<SectionPatterns>> {
        @Override
        public Optional<List<SectionPatterns>> read(YamlValue value) {
            List<SectionPatterns> sections = new ArrayList<>();
            for (YamlValue member : value.members()) {
                List<String> names = member.strings();
                if (names.stream().noneMatch(Each::isPlain)) {
                    member.problem("a section needs a name without a star, to be written by: such as `Related`");
                } else {
                    sections.add(SectionPatterns.of(names));
                }
            }
            return Optional.of(List.copyOf(sections));
        }

        private static boolean isPlain(String name) {
            return !name.isBlank() && name.indexOf('*') < 0 && name.indexOf('\n') < 0;
        }

        @Override
        public String words() {
            return "a list of sections, each a name or a list of names for the same section; a star stands for any words";
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("anyOf", List.of(Schemas.scalar(), Schemas.listOf(Schemas.scalar())));
            return Schemas.listOf(member);
        }

        @Override
        public Object plain(List<SectionPatterns> value) {
            return value.stream()
                    .<Object>map(section ->
                            section.written().size() == 1 ? section.written().getFirst() : section.written())
                    .toList();
        }
    }
}
