package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicKeysTest {
    private static double shared(String a, String b) {
        return TopicKeys.shared(
                        TopicKeys.of(
                                Notes.note("a/" + a.replace('/', '-') + ".md", "---\ntitle: \"" + a + "\"\n---\nx")),
                        TopicKeys.of(
                                Notes.note("b/" + b.replace('/', '-') + ".md", "---\ntitle: \"" + b + "\"\n---\nx")))
                .map(SharedKey::weight)
                .orElse(0.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Attention Mechanism; attention-mechanism; 0.60",
                "Learning Rate (학습률); 학습률; 0.57",
                "Learning Rate (학습률); Learning Rate; 0.57",
                "학습률 (Learning Rate); Learning Rate (학습률); 0.55",
                "Retrieval-Augmented Generation (RAG); Retrieval Augmented Generation; 0.57",
                "Retrieval-Augmented Generation (RAG); RAG; 0.45",
                "Convolutional Neural Network (CNN); Cable News Network (CNN); 0.00",
                "Prime Numbers; Prime Number; 0.53",
                "Taxonomies; Taxonomy; 0.53",
                "Shield (spell); Shield; 0.00",
                "Shield (spell); Shield (item); 0.00",
                "Mercury (행성); Mercury (원소); 0.00",
                "Thermodynamics; Thermodynamic; 0.00",
                "GPT-4; GPT-4o; 0.00",
                "Colour Models; Color Model; 0.53",
                "Testing Hypotheses; Hypothesis Testing; 0.48",
                "Test-Time Compute Scaling; TTCS; 0.40",
                "ёлка; Елки; 0.53",
                "サーバー構成; サーバ構成; 0.53",
                "網絡協議; 网络协议; 0.53",
                "데이타 모델; 데이터 모델; 0.53",
                "학습률/Learning Rate; Learning Rate; 0.55",
            })
    void weighsTheStrongestCommonName(String a, String b, double weight) {
        assertThat(shared(a, b)).isEqualTo(weight);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README",
                "Index",
                "Untitled",
                "Notes",
                "TODO",
                "MOC",
                "log",
                "개요",
                "소개",
                "목차",
                "x",
                "가",
                "2026-05-08",
                "2026년 5월 8일",
                "2026-W19",
                "05.08",
                "Chapter 3",
                "제3장",
                "第3章",
                "Lecture 12",
                "Table of Contents",
                "简介"
            })
    void genericNamesNeverCount(String name) {
        assertThat(TopicKeys.of(Notes.note("a/" + name + ".md", "x"))).isEmpty();
    }

    @Test
    void aHeadingThatIsNotAloneIsNoTitle() {
        var note = Notes.note("Queue.md", "# Declaring queues\ntext\n# Using queues\n");

        assertThat(TopicKeys.of(note))
                .extracting(TopicKey::written)
                .contains("Queue")
                .doesNotContain("Declaring queues");
    }

    @Test
    void aFileNameMayCarryAnId() {
        var note = Notes.note("wiki-2026-0508-beam-search.md", "x");

        assertThat(TopicKeys.of(note))
                .extracting(TopicKey::value)
                .contains("beamsearch")
                .noneMatch(key -> key.contains("2026"));
    }
}
