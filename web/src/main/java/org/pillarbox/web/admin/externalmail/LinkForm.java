package org.pillarbox.web.admin.externalmail;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.connection.DialUp;
import org.pillarbox.settings.connection.Link;

/** The boxes that say how a Connection reaches the Internet. */
public class LinkForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LAN = "LAN";
    private static final String DIAL_UP = "DIAL_UP";

    private final Map<String, Boolean> alsoUsed = new HashMap<>();
    private String kind = LAN;
    private String entry = "";
    private String number = "";
    private String alternateNumbers = "";
    private String user = "";
    private String password = "";
    private boolean passwordKept;
    private int retries;
    private int intervalMinutes;
    private int timeoutMinutes;
    private boolean multilink;
    private boolean autoConnect;
    private boolean oncePerSession;
    private int everyMinutes;

    /** Shows a link; a permanent line has the usual values in the boxes that it does not use. */
    void show(Link link, DialUpSettings entries) {
        String first =
                entries.entries().stream().findFirst().map(DialUpEntry::name).orElse("");
        kind = link instanceof DialUp ? DIAL_UP : LAN;
        DialUp shown = link instanceof DialUp dialUp ? dialUp : DialUp.usual(first);
        entry = shown.entry();
        number = shown.number();
        alternateNumbers = shown.alternateNumbers();
        user = shown.user();
        password = "";
        passwordKept = !shown.sealedPassword().isEmpty();
        retries = shown.retries();
        intervalMinutes = shown.intervalMinutes();
        timeoutMinutes = shown.timeoutMinutes();
        multilink = shown.multilink();
        autoConnect = shown.autoConnect();
        oncePerSession = shown.oncePerSession();
        everyMinutes = shown.everyMinutes();
        alsoUsed.clear();
        shown.alsoUsed().forEach(name -> alsoUsed.put(name, true));
    }

    /** What the boxes say; those of a dialled link count for nothing on a permanent line. */
    Link link() {
        return isDialUp() ? dialUp() : new Link.Lan();
    }

    private DialUp dialUp() {
        List<String> chosen = alsoUsed.entrySet().stream()
                .filter(each -> Boolean.TRUE.equals(each.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new DialUp(
                entry,
                number,
                alternateNumbers,
                user,
                "",
                retries,
                intervalMinutes,
                timeoutMinutes,
                multilink,
                chosen,
                autoConnect,
                oncePerSession,
                everyMinutes);
    }

    /** What was typed as a new password. */
    Optional<String> typedPassword() {
        return Optional.of(password).filter(typed -> !typed.isEmpty() && isDialUp());
    }

    public boolean isDialUp() {
        return kind.equals(DIAL_UP);
    }

    public Map<String, Boolean> getAlsoUsed() {
        return alsoUsed;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String chosen) {
        kind = DIAL_UP.equals(chosen) ? DIAL_UP : LAN;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String chosen) {
        entry = text(chosen);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = text(typed);
    }

    public String getAlternateNumbers() {
        return alternateNumbers;
    }

    public void setAlternateNumbers(String typed) {
        alternateNumbers = text(typed);
    }

    public String getUser() {
        return user;
    }

    public void setUser(String typed) {
        user = text(typed);
    }

    public String getPassword() {
        return password;
    }

    /** An empty box keeps what was typed: browsers do not get it back. */
    public void setPassword(String typed) {
        if (typed != null && !typed.isEmpty()) {
            password = typed;
        }
    }

    /** The key of what an empty password box means. */
    public String getPasswordHolder() {
        if (!password.isEmpty()) {
            return "password.kept";
        }
        return passwordKept ? "outmail.password.kept" : "outmail.password.none";
    }

    public int getRetries() {
        return retries;
    }

    public void setRetries(int typed) {
        retries = typed;
    }

    public int getIntervalMinutes() {
        return intervalMinutes;
    }

    public void setIntervalMinutes(int typed) {
        intervalMinutes = typed;
    }

    public int getTimeoutMinutes() {
        return timeoutMinutes;
    }

    public void setTimeoutMinutes(int typed) {
        timeoutMinutes = typed;
    }

    public boolean isMultilink() {
        return multilink;
    }

    public void setMultilink(boolean chosen) {
        multilink = chosen;
    }

    public boolean isAutoConnect() {
        return autoConnect;
    }

    public void setAutoConnect(boolean chosen) {
        autoConnect = chosen;
    }

    public boolean isOncePerSession() {
        return oncePerSession;
    }

    public void setOncePerSession(boolean chosen) {
        oncePerSession = chosen;
    }

    public int getEveryMinutes() {
        return everyMinutes;
    }

    public void setEveryMinutes(int typed) {
        everyMinutes = typed;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
