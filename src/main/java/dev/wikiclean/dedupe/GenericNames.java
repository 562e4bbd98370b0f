package dev.wikiclean.dedupe;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that say what a note is for, not what it is about: they never make two notes one topic. */
final class GenericNames {
    private static final Set<String> FOLDED = Set.copyOf(Arrays.asList("""
            index readme untitled notes note todo todos tasks task moc log logs changelog home homepage overview \
            introduction intro summary contents tableofcontents toc about start inbox scratch draft drafts template \
            templates dashboard archive misc miscellaneous other resources references reference links faq glossary \
            license contributing security support meeting meetings journal daily weekly monthly diary ideas idea \
            questions example examples exercise exercises homework assignment lecture chapter section part appendix \
            test tests temp tmp new newnote document page main setup installation install usage config configuration \
            plan roadmap goals review retrospective standup minutes agenda people projects areas map agents claude \
            skill skills codeofconduct releasenotes gettingstarted quickstart conclusion background abstract \
            개요 소개 목차 색인 노트 메모 할일 일지 일기 기록 정리 요약 참고 참고자료 자료 링크 회의록 회의 과제 숙제 예제 \
            연습문제 문제 질문 템플릿 서론 결론 시작하기 제목없음 무제 새노트 변경기록 로그 홈 대시보드 보관 기타 계획 목표 회고 \
            概述 概览 概要 简介 介绍 目录 索引 笔记 备忘 待办 日志 日记 总结 参考 链接 会议 作业 例子 练习 问题 模板 首页 \
            未命名 无标题 目次 はじめに 無題 メモ 日誌 参考文献 まとめ テンプレート \
            обзор введение содержание оглавление заметки заметка дневник журнал задачи шаблон итоги ссылки безназвания""".split("\\s+")));

    /** A date, a time, a week, a month, a year, or nothing but numbers. */
    private static final Pattern DATED =
            Pattern.compile("[\\d\\s.]*|\\d{4}\\s?\\d{1,2}\\s?\\d{1,2}.{0,2}|\\d{4}w\\d{1,2}|\\d{4}q[1-4]|w\\d{1,2}"
                    + "|\\d{4}[년年](\\d{1,2}[월月](\\d{1,2}[일日])?)?|\\d{1,2}[월月]\\d{1,2}[일日]"
                    + "|(chapter|part|section|lecture|week|day|unit|lesson|session|ch|no|제|第)\\d+[a-z장강부회절주章课回節話部]?"
                    + "|\\d+[장강부회절주차章课回節話部일]+");

    /** What else than digits and blanks a dated name begins with. */
    private static final String BEGINNINGS = ".wcpsldun제第";

    private GenericNames() {}

    /** Whether {@code key}, a folded name, is no name of a topic. */
    static boolean isGeneric(String key) {
        return key.codePointCount(0, key.length()) < 2
                || FOLDED.contains(key)
                || startsWithDigitOrMark(key) && DATED.matcher(key).matches();
    }

    /** Whether {@link #DATED} may match; a number at the end alone is common, and only a few words stand before it there. */
    private static boolean startsWithDigitOrMark(String key) {
        char last = key.charAt(key.length() - 1);
        char first = key.charAt(0);
        if (!Character.isDigit(first) && !Character.isWhitespace(first) && BEGINNINGS.indexOf(first) < 0) {
            return false;
        }
        return Character.isDigit(first) || Character.isDigit(last) || "장강부회절주차章课回節話部일日".indexOf(last) >= 0;
    }
}
