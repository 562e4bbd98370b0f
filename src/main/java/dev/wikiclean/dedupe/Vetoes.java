package dev.wikiclean.dedupe;

import java.util.List;

/** Every veto that looks only at the two notes, the cheapest first. */
final class Vetoes {
    static final List<Veto> ALL = List.of(
            new SourceVeto(),
            new TranslationVeto(),
            new QualifierVeto(),
            new NumberVeto(),
            new OppositesVeto(),
            new SeriesVeto(),
            new IdentityVeto(),
            new TemplateVeto(),
            new HubVeto(),
            new DisjointSourcesVeto(),
            new MentionVeto());

    private Vetoes() {}
}
