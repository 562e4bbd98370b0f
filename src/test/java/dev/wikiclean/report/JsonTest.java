package dev.wikiclean.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTest {
    private final ObjectMapper jackson = new ObjectMapper();

    @Test
    void jacksonReadsEveryStringBack() throws IOException {
        long seed = 8259;
        Random random = new Random(seed);
        String hostile = "\"\\/\b\f\n\r\t\0\u001f\u007f\u2028\u2029\ufeff\ud83d\ude00\ud83d\ude00\udc00가é한[]{}:,x ";
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(12);
            for (int k = 0; k < length; k++) {
                text.append(hostile.charAt(random.nextInt(hostile.length())));
            }
            StringBuilder json = new StringBuilder();
            Json.quote(text.toString(), json);
            byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(jackson.readValue(bytes, String.class))
                    .as("seed %d, case %d: %s", seed, i, json)
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void putsCommasWhereTheyBelong() throws IOException {
        StringBuilder text = new StringBuilder();
        Json json = new Json(text).beginObject();
        json.name("a")
                .beginArray()
                .value(1)
                .value("two")
                .beginObject()
                .endObject()
                .beginArray()
                .endArray();
        json.endArray()
                .name("b")
                .nothing()
                .name("c")
                .value(true)
                .name("d")
                .beginObject()
                .name("e")
                .value(2);
        json.endObject().endObject();
        JsonNode read = jackson.readTree(text.toString());
        assertThat(read).isEqualTo(jackson.readTree("{\"a\":[1,\"two\",{},[]],\"b\":null,\"c\":true,\"d\":{\"e\":2}}"));
    }
}
