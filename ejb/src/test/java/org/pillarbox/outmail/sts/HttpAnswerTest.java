package org.pillarbox.outmail.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C6")
class HttpAnswerTest {
    @Test
    void repeatsNoStatusThatIsNone() {
        assertEquals("the web server answered 404", failure("HTTP/1.1 404 Not Found\r\n\r\n"));
        assertEquals("the answer is none of the web", failure("HTTP/1.1 \33[2Jgone\rFAKE x\r\n\r\n"));
    }

    private static String failure(String answer) {
        byte[] bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
        return assertThrows(IOException.class, () -> new HttpAnswer(new ByteArrayInputStream(bytes)).text())
                .getMessage();
    }
}
