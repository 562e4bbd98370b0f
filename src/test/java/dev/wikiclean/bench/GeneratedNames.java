package dev.wikiclean.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The paths of a generated vault: names of two or three words, one in eight Korean, a few shared between folders. */
final class GeneratedNames {
    private static final List<String> TOPICS = List.of(
            "Attention",
            "Beam Search",
            "Cache",
            "Compiler",
            "Consensus",
            "Database",
            "Embedding",
            "Entropy",
            "Garbage Collection",
            "Graph",
            "Hashing",
            "Inference",
            "Kernel",
            "Latency",
            "Memory",
            "Network",
            "Optimizer",
            "Paging",
            "Query",
            "Raft",
            "Retrieval",
            "Scheduler",
            "Sharding",
            "Tokenizer",
            "Transformer",
            "Vector",
            "Virtual Thread",
            "WebSocket");
    private static final List<String> ASPECTS = List.of(
            "Basics",
            "Benchmarks",
            "Cost",
            "Debugging",
            "Design",
            "Evaluation",
            "History",
            "in Practice",
            "Internals",
            "Limits",
            "Metrics",
            "Patterns",
            "Pitfalls",
            "Recipes",
            "Scaling",
            "Security",
            "Theory",
            "Trade-offs",
            "Tuning",
            "vs Alternatives");
    private static final List<String> KOREAN = List.of(
            "추론 비용",
            "어텐션 구조",
            "캐시 전략",
            "데이터베이스 색인",
            "그래프 탐색",
            "메모리 관리",
            "네트워크 지연",
            "검색 증강",
            "토큰 분할",
            "가상 스레드",
            "벡터 공간",
            "합의 알고리즘");
    private static final List<String> FOLDERS = List.of(
            "Concepts",
            "Concepts/AI",
            "Concepts/Systems",
            "Concepts/Data",
            "Projects",
            "Projects/Alpha",
            "Projects/Beta/Notes",
            "Sources/Papers",
            "Sources/Web",
            "Daily",
            "지식",
            "지식/인공지능",
            "MOC",
            "Inbox");

    private final List<String> paths = new ArrayList<>();

    GeneratedNames(int notes, Random random) {
        Set<String> taken = new HashSet<>();
        while (paths.size() < notes) {
            String folder = FOLDERS.get(random.nextInt(FOLDERS.size()));
            String path = folder + "/" + name(random, paths.size()) + ".md";
            if (taken.add(path)) {
                paths.add(path);
            }
        }
    }

    private static String name(Random random, int number) {
        if (random.nextInt(50) == 0) {
            return List.of("README", "index", "Overview " + random.nextInt(200)).get(random.nextInt(3))
                    + suffix(number);
        }
        String topic = TOPICS.get(random.nextInt(TOPICS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> KOREAN.get(random.nextInt(KOREAN.size())) + " " + number;
            case 1 -> topic + " " + number + " (" + KOREAN.get(random.nextInt(KOREAN.size())) + ")";
            default -> topic + " " + ASPECTS.get(random.nextInt(ASPECTS.size())) + " " + number;
        };
    }

    /** Every third of the common names stands alone; the others meet their like in other folders. */
    private static String suffix(int number) {
        return number % 3 == 0 ? " " + number : "";
    }

    List<String> folders() {
        return FOLDERS;
    }

    /** The path of note {@code i}. */
    String path(int i) {
        return paths.get(i);
    }

    /** The name of note {@code i} as a wikilink writes it. */
    String name(int i) {
        String path = paths.get(i);
        return path.substring(path.lastIndexOf('/') + 1, path.length() - 3);
    }

    /** The note that a link leads to: a few notes draw many links, most draw few. */
    int destination(Random random) {
        double skewed = Math.pow(random.nextDouble(), 3);
        return (int) (skewed * paths.size());
    }
}
