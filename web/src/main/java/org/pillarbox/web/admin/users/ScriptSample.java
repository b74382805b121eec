package org.pillarbox.web.admin.users;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pillarbox.api.mail.Content;
import org.pillarbox.extension.script.MessageHeader;
import org.pillarbox.extension.script.ScriptAdministration;
import org.pillarbox.extension.script.ScriptResult;
import org.pillarbox.extension.script.ScriptTrial;
import org.pillarbox.web.shell.Texts;

/** The part of the script pages on which a script is tried on a sample. What is typed there is stored nowhere. */
public class ScriptSample implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int KILOBYTE = 1024;
    private static final int MOST_KILOBYTES = 2_000_000;

    private String user = "";
    private String sender = "";
    private String text = "";
    private int kilobytes;
    private boolean done;
    private String fault = "";
    private List<String> changes = List.of();
    private List<String> printed = List.of();

    /** Runs a script, stored or not. */
    void run(ScriptAdministration scripts, String script) {
        ScriptTrial trial = scripts.test(
                user, script, new ScriptAdministration.Sample(sender, user, text, (long) kilobytes * KILOBYTE));
        done = true;
        fault = trial.result() instanceof ScriptResult.Failed failed
                ? failed.fault().toString()
                : "";
        changes = trial.changes();
        printed = trial.result().printed();
    }

    /** Takes the header of a stored message for the sample. */
    void take(Content message) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(message.size(), MessageHeader.MOST_OCTETS));
        while (bytes.hasRemaining() && message.read(bytes.position(), bytes) > 0) {
            // goes on where the last read ended
        }
        MessageHeader header =
                MessageHeader.parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
        text = header.text();
        sender = header.value("Return-Path").replace("<", "").replace(">", "");
        kilobytes = (int) Math.min(MOST_KILOBYTES, Math.max(1, message.size() / KILOBYTE));
        done = false;
    }

    public boolean isDone() {
        return done;
    }

    public boolean isFailed() {
        return !fault.isEmpty();
    }

    /** Why it has no effect. */
    public String getFault() {
        return Texts.of("script.test.failed", fault);
    }

    public List<String> getChanges() {
        return changes;
    }

    public String getPrinted() {
        return String.join("\n", printed);
    }

    public String getUser() {
        return user;
    }

    public void setUser(String typed) {
        user = typed == null ? "" : typed.strip();
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String typed) {
        sender = typed == null ? "" : typed.strip();
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed == null ? "" : typed;
    }

    public int getKilobytes() {
        return kilobytes;
    }

    public void setKilobytes(int typed) {
        kilobytes = typed;
    }

    public int getMostKilobytes() {
        return MOST_KILOBYTES;
    }

    /** In characters. */
    public int getMostText() {
        return MessageHeader.MOST_OCTETS;
    }
}
