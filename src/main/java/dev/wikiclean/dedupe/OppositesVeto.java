package dev.wikiclean.dedupe;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Titles that differ in words which exclude each other: {@code TCP}/{@code UDP}, encode/decode, left/right. */
final class OppositesVeto implements Veto {
    private static final Pattern BREAK = Pattern.compile("[\\s\\p{P}\\p{S}]+");
    private static final List<Set<String>> OPPOSITES = List.of(
            Set.of("tcp", "udp", "quic"),
            Set.of("http", "https"),
            Set.of("ipv4", "ipv6"),
            Set.of("left", "right"),
            Set.of("encode", "decode"),
            Set.of("encoder", "decoder"),
            Set.of("encoding", "decoding"),
            Set.of("encryption", "decryption"),
            Set.of("encrypt", "decrypt"),
            Set.of("compression", "decompression"),
            Set.of("serialization", "deserialization"),
            Set.of("marshalling", "unmarshalling"),
            Set.of("input", "output"),
            Set.of("read", "write"),
            Set.of("reader", "writer"),
            Set.of("push", "pull"),
            Set.of("get", "set", "put", "post", "delete", "patch"),
            Set.of("client", "server"),
            Set.of("horizontal", "vertical"),
            Set.of("upper", "lower"),
            Set.of("min", "max"),
            Set.of("minimum", "maximum"),
            Set.of("before", "after"),
            Set.of("first", "last"),
            Set.of("open", "closed"),
            Set.of("start", "stop", "end"),
            Set.of("internal", "external"),
            Set.of("static", "dynamic"),
            Set.of("public", "private"),
            Set.of("local", "global", "remote"),
            Set.of("mutable", "immutable"),
            Set.of("stateful", "stateless"),
            Set.of("supervised", "unsupervised"),
            Set.of("symmetric", "asymmetric"),
            Set.of("synchronous", "asynchronous"),
            Set.of("sync", "async"),
            Set.of("linear", "nonlinear"),
            Set.of("parametric", "nonparametric"),
            Set.of("discrete", "continuous"),
            Set.of("positive", "negative"),
            Set.of("true", "false"),
            Set.of("forward", "backward"),
            Set.of("precision", "recall"),
            Set.of("sender", "receiver"),
            Set.of("producer", "consumer"),
            Set.of("buyer", "seller"),
            Set.of("import", "export"),
            Set.of("upload", "download"),
            Set.of("inner", "outer", "left", "right", "full"),
            Set.of("cpu", "gpu", "tpu", "npu"),
            Set.of("sql", "nosql"),
            Set.of("row", "column"),
            Set.of("monolith", "microservices"),
            Set.of("optimistic", "pessimistic"),
            Set.of("active", "passive"),
            Set.of("beginner", "intermediate", "advanced"),
            Set.of("online", "offline"),
            Set.of("with", "without"),
            Set.of("인코딩", "디코딩"),
            Set.of("인코더", "디코더"),
            Set.of("암호화", "복호화"),
            Set.of("압축", "해제"),
            Set.of("직렬화", "역직렬화"),
            Set.of("왼쪽", "오른쪽"),
            Set.of("입력", "출력"),
            Set.of("송신", "수신"),
            Set.of("읽기", "쓰기"),
            Set.of("낙관적", "비관적"),
            Set.of("동기", "비동기"),
            Set.of("지도", "비지도"),
            Set.of("정적", "동적"),
            Set.of("내부", "외부"),
            Set.of("수평", "수직"),
            Set.of("최대", "최소"),
            Set.of("최댓값", "최솟값"),
            Set.of("공개키", "개인키"),
            Set.of("대칭키", "비대칭키"),
            Set.of("전방", "후방"),
            Set.of("순방향", "역방향"),
            Set.of("정규화", "역정규화", "비정규화"),
            Set.of("선형", "비선형"),
            Set.of("이산", "연속"),
            Set.of("编码", "解码"),
            Set.of("编码器", "解码器"),
            Set.of("加密", "解密"),
            Set.of("左", "右"),
            Set.of("输入", "输出"),
            Set.of("同步", "异步"),
            Set.of("监督学习", "无监督学习"),
            Set.of("乐观锁", "悲观锁"),
            Set.of("静态", "动态"),
            Set.of("левый", "правый"),
            Set.of("кодирование", "декодирование"),
            Set.of("шифрование", "дешифрование"),
            Set.of("вход", "выход"),
            Set.of("клиент", "сервер"),
            Set.of("синхронный", "асинхронный"));
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "non", "anti", "without", "un", "비", "무", "반", "非", "反", "无", "не", "без");

    @Override
    public String id() {
        return "opposites";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        Set<String> a = words(Titles.of(pair.a().note()));
        Set<String> b = words(Titles.of(pair.b().note()));
        Set<String> onlyA = minus(a, b);
        Set<String> onlyB = minus(b, a);
        for (Set<String> group : OPPOSITES) {
            Optional<String> one = group.stream().filter(onlyA::contains).findFirst();
            Optional<String> two = group.stream().filter(onlyB::contains).findFirst();
            if (one.isPresent() && two.isPresent()) {
                return Optional.of("\"" + one.get() + "\" is not \"" + two.get() + "\"");
            }
        }
        for (String negation : NEGATIONS) {
            if (onlyA.contains(negation) != onlyB.contains(negation)) {
                return Optional.of("only one title says \"" + negation + "\"");
            }
        }
        return Optional.empty();
    }

    private static Set<String> words(String title) {
        return new HashSet<>(List.of(BREAK.split(NameFolding.plain(title))));
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
