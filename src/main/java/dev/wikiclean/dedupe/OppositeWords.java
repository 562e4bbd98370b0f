package dev.wikiclean.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that exclude each other, groups apart by bars and lines; of a group, two different words never mean one thing. */
final class OppositeWords {
    private static final String GROUPS = """
            tcp udp quic sctp | http https | ipv4 ipv6 | left right | input output | read write | reader writer
            push pull | get set put post delete patch | client server | horizontal vertical diagonal
            upper lower middle | top bottom | min max | minimum maximum | minimize maximize | before after
            first last | begin end | open closed close | start stop end finish | internal external
            static dynamic | public private protected | local global remote | online offline
            linear quadratic cubic exponential logarithmic | discrete continuous | positive negative neutral
            true false | forward backward reverse | precision recall | sender receiver | sending receiving
            send receive | transmitter receiver | transmission reception | producer consumer | supply demand
            buyer seller | buying selling | buy sell | lender borrower | landlord tenant | employer employee
            teacher student | parent child | host guest | inner outer left right full cross | cpu gpu tpu npu
            sql nosql | row column | monolith microservice | optimistic pessimistic | active passive
            active inactive | beginner intermediate advanced | basic advanced | with without
            and or xor nand nor | all none | add remove delete | plus minus
            addition subtraction multiplication division | increase decrease | increasing decreasing
            ascending descending | rising falling | growth decline | expansion contraction | hot cold warm cool
            wet dry | hard soft | light dark | light heavy | bright dim | black white | big small
            large small medium | great little | long short | tall short | high low medium | deep shallow
            wide narrow | thick thin | fast slow | strong weak | rich poor | old new | young old | early late
            day night | morning afternoon evening noon midnight | summer winter spring autumn fall
            monday tuesday wednesday thursday friday saturday sunday
            january february march april may june july august september october november december
            north south east west northeast northwest southeast southwest | northern southern eastern western
            inside outside | indoor outdoor | front back rear | near far | above below | over under | up down
            upstream downstream | inbound outbound | ingress egress | arrival departure | entry exit
            entrance exit | enter leave | male female | man woman | boy girl | father mother | brother sister
            husband wife | king queen | primary secondary tertiary quaternary | acute chronic | benign malignant
            viral bacterial fungal | artery vein | arterial venous | systolic diastolic | systole diastole
            anode cathode | acid base | acidic basic alkaline | proton neutron electron | cation anion
            oxidation reduction | odd even | prime composite | sine cosine tangent | sin cos tan
            differentiation integration | derivative integral | union intersection | numerator denominator
            convex concave | necessary sufficient | mean median mode | frequentist bayesian
            generative discriminative | classification regression clustering | training inference
            train test validation | bias variance | overfitting underfitting | encoder decoder | lossy lossless
            stack queue heap | singly doubly | breadth depth | preorder inorder postorder | ssh ssl tls
            unicast multicast broadcast anycast | mutex semaphore | process thread | compile link run
            compiler interpreter | frontend backend | front-end back-end | master slave replica
            leader follower | source target destination sink | request response | question answer
            problem solution | cause effect | pros cons | advantage disadvantage | strength weakness
            success failure | win lose | victory defeat | profit loss | income expense | revenue cost
            asset liability | debit credit | deposit withdrawal | inflation deflation | bull bear | macro micro
            theory practice | theoretical practical | qualitative quantitative | inductive deductive
            subjective objective | concrete abstract | explicit implicit | formal informal | manual automatic
            analog digital | serial parallel | series parallel | sequential random | mono stereo
            wired wireless | physical virtual logical | natural artificial | organic inorganic | import export
            upload download | encode decode | encrypt decrypt | install uninstall | love hate | war peace
            life death | birth death | heaven hell | sunrise sunset | celsius fahrenheit kelvin
            km kilometer kilometre mile m meter metre foot feet yard inch cm mm
            kg kilogram lb pound ounce oz gram g | gb mb tb kb gib mib | hour minute second week month year
            daily weekly monthly quarterly yearly annual | liter gallon pint | usd eur krw jpy gbp cny
            dollar euro won yen yuan ruble | windows macos linux | android ios | левый правый
            верхний нижний средний | внутренний внешний | вход выход | ввод вывод | входной выходной
            входящий исходящий | клиент сервер | импорт экспорт | мужской женский
            северный южный восточный западный | горячий холодный | большой малый | большая малая | новый старый
            быстрый медленный | прямой обратный | прямая обратная | первичный вторичный
            положительный отрицательный | минимальный максимальный | минимум максимум | публичный приватный
            открытый закрытый | статический динамический | отправитель получатель | отправка получение прием
            передача прием | чтение запись | покупка продажа | начало конец | утро день вечер ночь
            лето зима весна осень | понедельник вторник среда четверг пятница суббота воскресенье
            январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
            день неделя месяц год | сложение вычитание умножение деление | рост падение | прибыль убыток
            доход расход | война мир | причина следствие | вопрос ответ | локальный глобальный
            острый хронический | кодирование декодирование | шифрование расшифрование дешифрование расшифровка
            левая правая
            """;
    private static final Map<String, List<Integer>> GROUP_OF = new HashMap<>();

    static {
        int group = 0;
        for (String line : GROUPS.split("[|\n]")) {
            for (String word : line.strip().split(" ")) {
                GROUP_OF.computeIfAbsent(key(word), k -> new ArrayList<>(2)).add(group);
            }
            group++;
        }
    }

    private OppositeWords() {}

    /** The form of {@code word}, in small letters, under which it is looked for. */
    static String key(String word) {
        return switch (Script.dominant(word)) {
            case LATIN -> EnglishSpelling.singular(word);
            case CYRILLIC -> RussianSpelling.stem(word);
            default -> word;
        };
    }

    /** Whether the two words, as {@link #key} gives them, are in one group. */
    static boolean exclude(String one, String two) {
        List<Integer> groups = GROUP_OF.getOrDefault(one, List.of());
        return !one.equals(two)
                && GROUP_OF.getOrDefault(two, List.of()).stream().anyMatch(groups::contains);
    }

    /** The words of each group, for tests. */
    static List<Set<String>> groups() {
        List<Set<String>> found = new ArrayList<>();
        for (String group : GROUPS.split("[|\n]")) {
            if (!group.isBlank()) {
                found.add(new java.util.LinkedHashSet<>(List.of(group.strip().split(" "))));
            }
        }
        return found;
    }
}
