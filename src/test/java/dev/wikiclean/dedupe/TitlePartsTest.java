package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Test-Time Compute Scaling (추론 시간 계산 스케일링); BILINGUAL",
                "학습률 (Learning Rate); BILINGUAL",
                "LSM Tree (LSM 트리); BILINGUAL",
                "KV 캐시 (KV Cache); BILINGUAL",
                "注意力机制（Attention Mechanism）; BILINGUAL",
                "Градиентный спуск (Gradient descent); BILINGUAL",
                "勾配降下法 — Gradient Descent; PARALLEL",
                "경사 하강법 / Gradient Descent; PARALLEL",
                "경사 하강법 - Gradient Descent; PARALLEL",
                "Learning Rate【학습률】; BILINGUAL",
                "Docker - 기초; PLAIN",
                "세금 (conflicted copy 2026-03-04); PLAIN",
                "Retrieval-Augmented Generation (RAG); ACRONYM",
                "RAG (Retrieval-Augmented Generation); ACRONYM",
                "Department of Defense (DoD); ACRONYM",
                "검색 증강 생성 (RAG); ACRONYM",
                "Shield (spell); QUALIFIER",
                "Mercury (행성); QUALIFIER",
                "水星 (planet); QUALIFIER",
                "Frankenstein (책); QUALIFIER",
                "Attention — Transformer; PLAIN",
                "Read / Write; PLAIN",
                "f(x); QUALIFIER",
                "(x); PLAIN",
                "strlen(); PLAIN",
                "Plain Title; PLAIN",
            })
    void tellsWhatStandsBehindTheName(String title, TitleParts.Kind kind) {
        assertThat(TitleParts.of(title).kind()).isEqualTo(kind);
    }
}
