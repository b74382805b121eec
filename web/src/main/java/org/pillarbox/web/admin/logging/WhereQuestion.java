package org.pillarbox.web.admin.logging;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pillarbox.routing.expand.DryRunQuestion;
import org.pillarbox.routing.expand.DryRunQuestion.Source;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.web.shell.Texts;

/** The boxes of Where would this go?, as the page's address has them. */
public class WhereQuestion {
    private static final int LONGEST_NUMBER = 9;

    private Source source = Source.STRANGER;
    private String account = "";
    private String sender = "";
    private String recipients = "";
    private String kilobytes = "10";

    /** A link that names a recipient alone asks for the server itself, which needs no sender. */
    void read(Map<String, String> asked) {
        recipients = text(asked, "to", "");
        sender = text(asked, "from", "");
        account = text(asked, "user", "");
        kilobytes = text(asked, "size", kilobytes);
        Source usual = sender.isEmpty() ? Source.SERVER : Source.STRANGER;
        String named = text(asked, "by", "");
        source = Arrays.stream(Source.values())
                .filter(each -> each.name().equals(named))
                .findFirst()
                .orElse(usual);
    }

    DryRunQuestion dryRun() {
        if (!kilobytes.matches("[0-9]{1," + LONGEST_NUMBER + "}")) {
            throw new InvalidSetting("kilobytes", Texts.of("user.size.refused"));
        }
        return new DryRunQuestion(source, account, sender, recipients, Long.parseLong(kilobytes));
    }

    private static String text(Map<String, String> asked, String name, String usual) {
        return asked.getOrDefault(name, usual).strip();
    }

    /** Who may hand a message in. */
    public List<Source> getSources() {
        return List.of(Source.values());
    }

    /** Who does, in words. */
    public String words(Source each) {
        return Texts.of("where.source." + each.name().toLowerCase(Locale.ROOT));
    }

    public Source getSource() {
        return source;
    }

    public String getAccount() {
        return account;
    }

    public String getSender() {
        return sender;
    }

    public String getRecipients() {
        return recipients;
    }

    public String getKilobytes() {
        return kilobytes;
    }
}
