package dev.wikiclean.dedupe;

import java.util.List;

/** Writes Korean loanwords as the standard has them, and leaves out the mark of the plural. */
final class KoreanSpelling {
    private static final List<String[]> STANDARD = List.of(
            new String[] {"메세지", "메시지"},
            new String[] {"콘테이너", "컨테이너"},
            new String[] {"데이타", "데이터"},
            new String[] {"컨텐츠", "콘텐츠"},
            new String[] {"컨텐트", "콘텐트"},
            new String[] {"알고리듬", "알고리즘"},
            new String[] {"어플리케이션", "애플리케이션"},
            new String[] {"라이센스", "라이선스"},
            new String[] {"디렉토리", "디렉터리"},
            new String[] {"리더쉽", "리더십"},
            new String[] {"악세스", "액세스"},
            new String[] {"엑세스", "액세스"},
            new String[] {"캐쉬", "캐시"},
            new String[] {"해쉬", "해시"},
            new String[] {"푸쉬", "푸시"},
            new String[] {"플래쉬", "플래시"},
            new String[] {"레포트", "리포트"},
            new String[] {"레포지토리", "리포지토리"},
            new String[] {"레파지토리", "리포지토리"},
            new String[] {"리포지터리", "리포지토리"},
            new String[] {"네트웍", "네트워크"},
            new String[] {"쓰레드", "스레드"},
            new String[] {"타겟", "타깃"},
            new String[] {"로보트", "로봇"},
            new String[] {"카타로그", "카탈로그"},
            new String[] {"심볼", "심벌"},
            new String[] {"컨셉", "콘셉트"},
            new String[] {"컨퍼런스", "콘퍼런스"},
            new String[] {"콘트롤", "컨트롤"},
            new String[] {"스케쥴", "스케줄"},
            new String[] {"시뮬레이숀", "시뮬레이션"},
            new String[] {"옵티마이져", "옵티마이저"},
            new String[] {"프리젠테이션", "프레젠테이션"},
            new String[] {"텔레비젼", "텔레비전"},
            new String[] {"비젼", "비전"},
            new String[] {"버젼", "버전"},
            new String[] {"째즈", "재즈"},
            new String[] {"까페", "카페"},
            new String[] {"빠리", "파리"});

    private KoreanSpelling() {}

    static String standard(String word) {
        String spelled = word;
        for (String[] pair : STANDARD) {
            if (spelled.contains(pair[0])) {
                spelled = spelled.replace(pair[0], pair[1]);
            }
        }
        return spelled.length() > 2 && spelled.endsWith("들") ? spelled.substring(0, spelled.length() - 1) : spelled;
    }
}
