package org.pillarbox.web.admin.externalmail;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.web.shell.Texts;

/** The boxes of one In Mail: what all methods have, and each method's own. */
public class InMailForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the boxes of the three methods are called in the page. */
    public enum Kind {
        POP3,
        SMTP,
        TRANSFER
    }

    private final Map<Integer, Boolean> chosen = new LinkedHashMap<>();
    private final Map<Integer, String> connections = new LinkedHashMap<>();
    private final Pop3Form pop3 = new Pop3Form();
    private final SmtpInForm smtp = new SmtpInForm();
    private int number;
    private String name = "";
    private boolean enabled = true;
    private Kind kind = Kind.POP3;
    private String path = "";
    private String users = "";

    /** Offers the Connections that there are; the first one is chosen for a new In Mail. */
    void offer(Map<Integer, String> all) {
        connections.clear();
        connections.putAll(all);
        if (number == 0) {
            all.keySet().stream().findFirst().ifPresent(first -> chosen.put(first, true));
        }
    }

    void show(InMail inMail) {
        number = inMail.number();
        name = inMail.name();
        enabled = inMail.enabled();
        chosen.clear();
        inMail.connections().forEach(each -> chosen.put(each, true));
        if (inMail.method() instanceof Method.Pop3 now) {
            kind = Kind.POP3;
            pop3.show(now);
        } else if (inMail.method() instanceof Method.Smtp now) {
            kind = Kind.SMTP;
            smtp.show(now);
        } else if (inMail.method() instanceof Method.Transfer now) {
            kind = Kind.TRANSFER;
            path = now.path();
            users = String.join("\n", now.users());
        }
    }

    /** What was typed; refuses what has not even the right form. */
    InMail inMail() {
        Set<Integer> picked = chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new InMail(number, name, enabled, picked, method());
    }

    private Method method() {
        return switch (kind) {
            case POP3 -> pop3.method();
            case SMTP -> smtp.method();
            case TRANSFER -> new Method.Transfer(path, lines(users));
        };
    }

    /** A new password; empty to keep the old one. */
    Optional<String> password() {
        return kind == Kind.POP3 ? Optional.of(pop3.getPassword()).filter(typed -> !typed.isEmpty()) : Optional.empty();
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The chosen Connections in words. */
    public String getConnectionWords() {
        return connections.entrySet().stream()
                .filter(each -> chosen.getOrDefault(each.getKey(), false))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }

    /** The method in words. */
    public String getKindWords() {
        return Texts.of("inmail.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    public int getNumber() {
        return number;
    }

    public Map<Integer, Boolean> getChosen() {
        return chosen;
    }

    public List<Integer> getOffered() {
        return List.copyOf(connections.keySet());
    }

    public Map<Integer, String> getConnections() {
        return connections;
    }

    public Pop3Form getPop3() {
        return pop3;
    }

    public SmtpInForm getSmtp() {
        return smtp;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind == null ? Kind.POP3 : kind;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path == null ? "" : path.strip();
    }

    public String getUsers() {
        return users;
    }

    public void setUsers(String users) {
        this.users = users == null ? "" : users.replace("\r\n", "\n");
    }
}
