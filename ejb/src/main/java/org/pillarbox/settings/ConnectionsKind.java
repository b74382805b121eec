package org.pillarbox.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.connection.Link;

/** Manual 6.2: each connection has its part of the text, that begins with its number. */
final class ConnectionsKind implements SettingKind<Connections> {
    private static final Connection FIRST =
            new Connection(1, "Internet", new Link.Lan(), true, false, OutMailKind.DEFAULTS);
    private static final Connections DEFAULTS = new Connections(List.of(FIRST), 1);
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 60;
    private static final String OUT_MAIL = "out-mail.";

    private final OutMailKind outMail = new OutMailKind();

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public Class<Connections> type() {
        return Connections.class;
    }

    @Override
    public Connections defaults() {
        return DEFAULTS;
    }

    @Override
    public Set<String> unspoken() {
        return OutMailKind.UNSPOKEN;
    }

    @Override
    public Connections read(SettingText text) {
        return new Connections(
                text.list("numbers", List.of("1")).stream()
                        .map(number -> read(text, number))
                        .toList(),
                text.integer("last-number", DEFAULTS.lastNumber()));
    }

    private Connection read(SettingText text, String name) {
        int number = SettingText.EMPTY.with("numbers", name).integer("numbers", 0);
        SettingText part = text.part(name + ".");
        return new Connection(
                number,
                part.text("name", FIRST.name()),
                LinkText.read(part),
                part.flag("main-schedule", FIRST.mainSchedule()),
                part.flag("through-socks", FIRST.throughSocks()),
                outMail.read(part.part(OUT_MAIL)));
    }

    @Override
    public SettingText write(Connections connections) {
        SettingText text = SettingText.EMPTY
                .with(
                        "numbers",
                        connections.all().stream()
                                .map(one -> String.valueOf(one.number()))
                                .collect(Collectors.joining(",")))
                .with("last-number", connections.lastNumber());
        for (Connection one : connections.all()) {
            text = text.with(one.number() + ".", write(one));
        }
        return text;
    }

    private SettingText write(Connection one) {
        return LinkText.write(SettingText.EMPTY.with("name", one.name()), one.link())
                .with("main-schedule", one.mainSchedule())
                .with("through-socks", one.throughSocks())
                .with(OUT_MAIL, outMail.write(one.outMail()));
    }

    @Override
    public void check(Connections connections) {
        if (connections.all().size() > MOST) {
            throw new InvalidSetting("name", "There are at most " + MOST + " connections");
        }
        Set<Integer> numbers = new HashSet<>();
        for (Connection one : connections.all()) {
            if (one.number() < 1 || !numbers.add(one.number())) {
                throw new InvalidSetting("numbers", "Each connection has a number of its own, from 1");
            }
            if (one.name().isBlank()
                    || one.name().length() > LONGEST_NAME
                    || one.name().chars().anyMatch(Character::isISOControl)) {
                throw new InvalidSetting("name", "A name is one line of at most " + LONGEST_NAME + " characters");
            }
            LinkText.check(one.link());
            outMail.check(one.outMail());
        }
    }
}
