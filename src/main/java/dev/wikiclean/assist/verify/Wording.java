package dev.wikiclean.assist.verify;

import dev.wikiclean.vault.Note;
import java.time.LocalDate;

/** What is written into notes about their verification, in the language that a note is in. */
enum Wording {
    ENGLISH(
            "%s: compared with the sources: %d of %d claims supported, %d refuted, %d without enough evidence (wiki-clean, %s)",
            "wiki-clean: verified by %s, confidence %s"),
    KOREAN(
            "%1$s: 출처와 대조: 주장 %3$d개 가운데 %2$d개 확인, %4$d개 반박, %5$d개 근거 부족 (wiki-clean, %6$s)",
            "wiki-clean: %s(으)로 검증, 신뢰도 %s"),
    CHINESE("%1$s：与来源核对：%3$d 条陈述中 %2$d 条得到支持，%4$d 条被反驳，%5$d 条证据不足（wiki-clean，%6$s）", "wiki-clean：由 %s 验证，可信度 %s");

    private final String line;
    private final String change;

    Wording(String line, String change) {
        this.line = line;
        this.change = change;
    }

    /** The language of most letters of the note's body. */
    static Wording of(Note note) {
        int hangul = 0;
        int han = 0;
        int other = 0;
        String text = note.text();
        for (int i = note.frontMatter().block().map(b -> b.end()).orElse(0); i < text.length(); i++) {
            switch (Terms.kind(text.charAt(i))) {
                case 1 -> hangul++;
                case 2 -> other++;
                case 3 -> han++;
                default -> {
                    // no letter
                }
            }
        }
        if (hangul * 4 > other && hangul > han) {
            return KOREAN;
        }
        return han * 4 > other ? CHINESE : ENGLISH;
    }

    /** The line of the verification section. */
    String line(LocalDate day, Confidence confidence, String model) {
        int all = confidence.supported() + confidence.refuted() + confidence.unproven();
        return String.format(
                line, day, confidence.supported(), all, confidence.refuted(), confidence.unproven(), model);
    }

    /** The words of the changelog. */
    String change(Confidence confidence, String model) {
        return String.format(change, model, confidence.score().toPlainString());
    }
}
