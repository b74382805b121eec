package org.pillarbox.web.admin.services;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.monitor.tls.TlsStatus;
import org.pillarbox.settings.ServiceTls;
import org.pillarbox.web.shell.Texts;

/** A service on the TLS page, with its box. */
public class TlsServiceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String title;
    private final int port;
    private final boolean running;
    private final boolean fromTheStart;
    private final List<ServiceTls> choices;
    private String asked;

    TlsServiceForm(TlsStatus.Row row) {
        name = row.name();
        title = row.title();
        port = row.port();
        running = row.running();
        fromTheStart = row.fromTheStart();
        choices = row.choices();
        asked = row.asked().name();
    }

    /** What was chosen; what cannot be chosen here counts as what there was. */
    ServiceTls chosen() {
        return Arrays.stream(ServiceTls.values())
                .filter(value -> value.name().equals(asked))
                .findFirst()
                .orElse(ServiceTls.OFFERED);
    }

    /** The choices by their words. */
    public Map<String, String> getItems() {
        Map<String, String> items = new LinkedHashMap<>();
        choices.forEach(choice -> items.put(Texts.ofName("tls.asked.", choice.name()), choice.name()));
        return items;
    }

    public boolean isChangeable() {
        return choices.size() > 1;
    }

    /** What is asked where nothing can be chosen. */
    public String getWords() {
        return fromTheStart ? Texts.of("tls.fromstart") : Texts.ofName("tls.asked.", asked);
    }

    /** Whether there is anything to look at. */
    public boolean isTestable() {
        return running && (fromTheStart || isChangeable());
    }

    public String getName() {
        return name;
    }

    public String getTitle() {
        return title;
    }

    public int getPort() {
        return port;
    }

    public boolean isRunning() {
        return running;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
