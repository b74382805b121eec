package org.pillarbox.autoresponse.external;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pillarbox.api.mail.Address;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.message.mime.HeaderText;

/**
 * What a program is told of the incoming message (manual 4.2.3.2.2.2). The values are a stranger's: bounded, on one line, without
 * control characters.
 */
final class ProgramVariables {
    private static final int LONGEST = 1_000;

    private ProgramVariables() {}

    static Map<String, String> of(AnswerRequest request, Path folder) {
        String replyTo = request.incoming().replyTo().map(Address::toString).orElse("");
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("REPLY-TO", clean(replyTo));
        // Shells cannot read a name with a hyphen.
        variables.put("REPLY_TO", clean(replyTo));
        variables.put(
                "ORIGINATOR",
                clean(request.incoming().originator().map(Address::toString).orElse("")));
        variables.put("MAILBOX", request.user().name().value());
        variables.put(
                "SUBJECT",
                clean(request.incoming()
                        .header()
                        .first("subject")
                        .map(HeaderText::decode)
                        .orElse("")));
        variables.put("MAILBOXDIR", folder.toString());
        return variables;
    }

    private static String clean(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
