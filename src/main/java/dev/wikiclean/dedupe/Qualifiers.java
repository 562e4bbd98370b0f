package dev.wikiclean.dedupe;

import java.util.Arrays;
import java.util.Set;

/** Words that, in parentheses behind a title, tell things of one name apart instead of naming them anew. */
final class Qualifiers {
    private static final Set<String> KNOWN = Set.copyOf(Arrays.asList(("""
                    person people movie film book novel game song album band music series show drama item spell class race \
                    monster creature company product city country river planet element language library framework concept \
                    basics advanced draft summary notes note lecture exam course paper article review tutorial example \
                    translation translated physics math mathematics chemistry biology finance networking security english korean japanese chinese russian original old new beta deprecated archive \
                    인물 사람 영화 책 도서 소설 게임 노래 음악 앨범 드라마 만화 기업 회사 제품 도시 국가 나라 강 행성 원소 언어 \
                    라이브러리 프레임워크 개념 기초 심화 실습 정리 요약 초안 강의 시험 과제 논문 기사 리뷰 후기 예제 예시 번역 영어 \
                    한국어 일본어 중국어 원문 구버전 신버전 보관 주문 아이템 직업 종족 동물 식물 수학 물리 화학 생물 컴퓨터 통계 \
                    철학 역사 경제 법률 의학 음식 지명 단위 금융 운영체제 네트워크 머신러닝 인공지능 데이터베이스 프로그래밍 보안 웹 \
                    人物 人 电影 電影 书 書 小说 小說 游戏 遊戲 音乐 歌曲 公司 产品 城市 国家 行星 元素 语言 概念 基础 进阶 笔记 \
                    总结 草稿 课程 论文 文章 评论 教程 示例 翻译 英文 中文 韩文 日文 原文 旧 新 动物 植物 数学 物理 化学 历史 \
                    映画 本 小説 ゲーム 曲 会社 製品 都市 惑星 概要 要約 下書き 講義 論文 翻訳 英語 日本語 韓国語 中国語 \
                    фильм книга роман игра песня альбом человек компания город страна планета элемент язык понятие основы \
                    черновик конспект лекция курс статья обзор перевод пример математика физика химия""").split("\\s+")));

    private Qualifiers() {}

    /** Whether {@code words} are nothing but such words. */
    static boolean isKnown(String words) {
        for (String word : NameFolding.plain(words).split("[\\s,/]+")) {
            if (!KNOWN.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
