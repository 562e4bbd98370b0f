package dev.wikiclean.dedupe;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Spells English words, in small letters, one way. Both sides of a comparison are spelled so; nobody sees the result. */
final class EnglishSpelling {
    /** British stems with what Americans write. */
    private static final List<String[]> STEMS = pairs("""
            colour color behaviour behavior favour favor neighbour neighbor labour labor honour honor humour humor flavour \
            flavor harbour harbor rumour rumor vapour vapor tumour tumor armour armor odour odor rigour rigor vigour vigor \
            savour savor endeavour endeavor parlour parlor saviour savior fervour fervor glamour glamor splendour splendor \
            centre center theatre theater fibre fiber metre meter litre liter calibre caliber lustre luster sabre saber \
            spectre specter sombre somber meagre meager catalogue catalog dialogue dialog analogue analog epilogue epilog \
            defence defense offence offense licence license pretence pretense grey gray programme program sulph sulf \
            alumini alumin artefact artifact sceptic skeptic encyclopaedi encyclopedi aesthetic esthetic anaem anem \
            anaesth anesth haem hem paed ped oest est oeuv euv foet fet leukaem leukem faec fec diarrhoea diarrhea \
            archaeo archeo palaeo paleo mediaeval medieval orthopaedic orthopedic gynaecolog gynecolog judgement judgment \
            acknowledgement acknowledgment fulfil fulfill enrol enroll instalment installment skilful skillful \
            jewellery jewelry yoghurt yogurt mould mold plough plow cheque check tyre tire pyjama pajama moustache mustache \
            manoeuvre maneuver ageing aging cosy cozy whisky whiskey adviser advisor grill grille""");

    private static final List<List<String>> STEMS_BY_LETTER = IntStream.rangeClosed('a', 'z')
            .mapToObj(letter -> STEMS.stream()
                    .map(stem -> stem[0])
                    .filter(stem -> stem.charAt(0) == letter)
                    .toList())
            .toList();
    /** Endings with an s for which others write a z. */
    private static final List<String> WITH_S = List.of(
            "isation",
            "ise",
            "ised",
            "ises",
            "iser",
            "isers",
            "ising",
            "isations",
            "isational",
            "yse",
            "ysed",
            "yses",
            "yser",
            "ysing");

    private static final List<String> WITH_TWO_LS =
            List.of("elling", "elled", "eller", "ellers", "alling", "alled", "ellings");
    /** Plurals that no rule gives. */
    private static final Map<String, String> IRREGULAR = map("""
            indices index matrices matrix vertices vertex appendices appendix vortices vortex criteria criterion phenomena \
            phenomenon analyses analysis hypotheses hypothesis theses thesis crises crisis axes axis syntheses synthesis \
            parentheses parenthesis diagnoses diagnosis children child men man women woman mice mouse feet foot teeth tooth \
            geese goose leaves leaf knives knife lives life wolves wolf shelves shelf halves half curricula curriculum \
            formulae formula antennae antenna larvae larva algae alga nebulae nebula bacteria bacterium spectra spectrum \
            quanta quantum automata automaton polyhedra polyhedron minima minimum maxima maximum optima optimum \
            stimuli stimulus radii radius foci focus nuclei nucleus fungi fungus loci locus tries trie caches cache \
            movies movie cookies cookie zombies zombie calories calorie selfies selfie oxen ox corpora corpus genera genus""");

    private static final Set<String> NO_PLURALS = Set.of(
            "ss", "us", "is", "ics", "ous", "ews", "eries", "ecies", "less", "ness", "ias", "aws", "lens", "bus",
            "gas");
    private static final List<String> HISSING = List.of("ches", "shes", "xes", "sses", "zzes");

    private EnglishSpelling() {}

    /** {@code word} as Americans spell it. */
    static String american(String word) {
        if (word.length() < 4) {
            return word;
        }
        return single(zed(mayHoldStem(word) ? withAmericanStems(word) : word));
    }

    /** Whether any of {@link #STEMS} stands in {@code word}: most words hold none. */
    private static boolean mayHoldStem(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            for (String stem : letter >= 'a' && letter <= 'z' ? STEMS_BY_LETTER.get(letter - 'a') : List.<String>of()) {
                if (word.startsWith(stem, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String withAmericanStems(String word) {
        String spelled = word;
        for (String[] stem : STEMS) {
            if (spelled.contains(stem[0]) && !(stem[1].startsWith(stem[0]) && spelled.contains(stem[1]))) {
                spelled = spelled.replace(stem[0], stem[1]);
            }
        }
        return spelled;
    }

    /** {@code organisation}, {@code analyse}: with a z; {@code exercise} too, for it is done on both sides. */
    private static String zed(String word) {
        for (String ending : WITH_S) {
            int at = word.length() - ending.length();
            if (at >= 3 && word.endsWith(ending) && !(ending.equals("yses") && word.endsWith("lyses"))) {
                return word.substring(0, at) + ending.replaceFirst("s", "z");
            }
        }
        return word;
    }

    /** {@code modelling}, {@code labelled}: with one l, where enough stands before it. */
    private static String single(String word) {
        for (String ending : WITH_TWO_LS) {
            int at = word.length() - ending.length();
            if (at >= 3 && word.endsWith(ending)) {
                return word.substring(0, at) + ending.replace("ll", "l");
            }
        }
        return word;
    }

    /** The singular of {@code word}, if it looks like a plural. */
    static String singular(String word) {
        String known = IRREGULAR.get(word);
        if (known != null) {
            return known;
        }
        if (word.length() < 4 || !word.endsWith("s") || NO_PLURALS.stream().anyMatch(word::endsWith)) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.length() > 4 ? word.substring(0, word.length() - 3) + "y" : word;
        }
        boolean hissing = HISSING.stream().anyMatch(word::endsWith);
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }

    private static List<String[]> pairs(String words) {
        String[] all = words.split("\\s+");
        java.util.ArrayList<String[]> found = new java.util.ArrayList<>();
        for (int i = 0; i + 1 < all.length; i += 2) {
            found.add(Arrays.copyOfRange(all, i, i + 2));
        }
        return List.copyOf(found);
    }

    private static Map<String, String> map(String words) {
        Map<String, String> found = new HashMap<>();
        pairs(words).forEach(pair -> found.put(pair[0], pair[1]));
        return Map.copyOf(found);
    }
}
