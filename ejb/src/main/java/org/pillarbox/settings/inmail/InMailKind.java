package org.pillarbox.settings.inmail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingKind;
import org.pillarbox.settings.SettingText;

/** Manual 6.3. Below a line with its number in brackets stands each In Mail, as {@link InMailText} writes it. */
public final class InMailKind implements SettingKind<InMailSettings> {
    private static final Pattern HEAD = Pattern.compile("(?m)^\\[([0-9]{1,9})\\]$");

    @Override
    public String name() {
        return "in-mails";
    }

    @Override
    public Class<InMailSettings> type() {
        return InMailSettings.class;
    }

    @Override
    public InMailSettings defaults() {
        return InMailSettings.NONE;
    }

    /** Passwords are in it; whoever changes one In Mail writes down what is different. */
    @Override
    public Set<String> unspoken() {
        return Set.of("methods");
    }

    @Override
    public InMailSettings read(SettingText text) {
        String methods = text.text("methods", "");
        List<MatchResult> heads = HEAD.matcher(methods).results().toList();
        List<InMail> all = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int end = i + 1 < heads.size() ? heads.get(i + 1).start() : methods.length();
            int number = Integer.parseInt(heads.get(i).group(1));
            String body = methods.substring(heads.get(i).end(), end);
            all.add(InMailText.read(number, SettingText.parse(body)));
        }
        return new InMailSettings(all, text.integer("last-number", 0));
    }

    @Override
    public SettingText write(InMailSettings settings) {
        return SettingText.EMPTY
                .with("last-number", settings.lastNumber())
                .with(
                        "methods",
                        settings.all().stream()
                                .map(one -> "[" + one.number() + "]\n" + InMailText.write(one))
                                .collect(Collectors.joining()));
    }

    @Override
    public void check(InMailSettings settings) {
        if (settings.all().size() > InMailRules.MOST) {
            throw new InvalidSetting("methods", "There can be at most " + InMailRules.MOST + " In Mails");
        }
        settings.all().forEach(InMailRules::check);
        long numbers = settings.all().stream().map(InMail::number).distinct().count();
        boolean outside =
                settings.all().stream().anyMatch(one -> one.number() < 1 || one.number() > settings.lastNumber());
        if (numbers < settings.all().size() || outside) {
            throw new InvalidSetting("methods", "Each In Mail has a number of its own, up to " + settings.lastNumber());
        }
    }
}
