package dev.wikiclean.assist.verify;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The table of units: words of several languages for the same, with exact factors. Units whose conversion is not exact,
 * or means different things to different people (GB and GiB), have dimensions of their own and are never compared.
 */
final class Units {
    private static final Map<String, Unit> BY_WORD = new HashMap<>();
    private static final int LONGEST = 12;

    static {
        unit("percent", "1", "% percent pct 퍼센트 프로 パーセント");
        unit("points", "1", "%p points point pp 포인트");
        unit("times", "1", "x × times fold 배 倍");
        unit("bytes", "1", "bytes byte 바이트");
        unit("bytes", "1000", "KB kB");
        unit("bytes", "1000000", "MB");
        unit("bytes", "1000000000", "GB 기가바이트");
        unit("bytes", "1000000000000", "TB 테라바이트");
        unit("binary bytes", "1024", "KiB");
        unit("binary bytes", "1048576", "MiB");
        unit("binary bytes", "1073741824", "GiB");
        unit("bits", "1", "bits bit 비트");
        unit("seconds", "0.000001", "μs us");
        unit("seconds", "0.001", "ms milliseconds millisecond 밀리초 毫秒");
        unit("seconds", "1", "s sec secs seconds second 초 秒");
        unit("seconds", "60", "min mins minutes minute 분 分钟");
        unit("seconds", "3600", "h hr hrs hours hour 시간 小时 時間");
        unit("seconds", "86400", "days day 일 天");
        unit("seconds", "604800", "weeks week 주 周");
        unit("months", "1", "months month 개월 个月");
        unit("months", "12", "years year yr yrs 년 年");
        unit("tokens", "1", "tokens token 토큰");
        unit("parameters", "1", "parameters parameter params 매개변수 파라미터 参数");
        unit("people", "1", "people persons person 명 人");
        unit("characters", "1", "characters character chars 자 글자 字");
        unit("syllables", "1", "syllables syllable 음절");
        unit("documents", "1", "documents document docs 문서");
        unit("words", "1", "words word 단어");
        unit("layers", "1", "layers layer 층 레이어");
        unit("dimensions", "1", "dimensions dimension dims 차원");
        unit("hertz", "1", "Hz");
        unit("hertz", "1000", "kHz");
        unit("hertz", "1000000", "MHz");
        unit("hertz", "1000000000", "GHz");
        unit("metres", "0.001", "mm");
        unit("metres", "0.01", "cm 센티미터");
        unit("metres", "1", "m meters metres meter metre 미터");
        unit("metres", "1000", "km kilometers kilometres 킬로미터");
        unit("grams", "0.001", "mg");
        unit("grams", "1", "g grams 그램");
        unit("grams", "1000", "kg kilograms 킬로그램");
        unit("degrees", "1", "°C ℃");
        unit("fahrenheit", "1", "°F ℉");
        unit("dollars", "1", "USD usd dollars dollar 달러 美元");
        unit("won", "1", "KRW won 원");
        unit("pixels", "1", "px pixels pixel 픽셀");
        unit("counted", "1", "개 个");
        unit("repeated", "1", "회 번 次");
        unit("kinds", "1", "가지 종류 种");
        unit("sheets", "1", "장 권");
    }

    private Units() {}

    private static void unit(String dimension, String factor, String words) {
        for (String word : words.split(" ")) {
            BY_WORD.put(word, new Unit(dimension, new BigDecimal(factor), true));
        }
    }

    /** The unit called exactly {@code word}; symbols keep their case, words do not care. */
    static Optional<Unit> named(String word) {
        Unit exact = BY_WORD.get(word);
        if (exact != null || word.length() < 4) {
            return Optional.ofNullable(exact);
        }
        return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
    }

    /** How long the unit is with which {@code text} goes on at {@code from}, for scripts that write no blanks; 0 for none. */
    static int prefix(String text, int from) {
        for (int length = Math.min(LONGEST, text.length() - from); length > 0; length--) {
            if (BY_WORD.containsKey(text.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }
}
