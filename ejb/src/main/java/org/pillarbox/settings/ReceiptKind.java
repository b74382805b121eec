package org.pillarbox.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Manual 16.1.2. */
final class ReceiptKind implements SettingKind<ReceiptSettings> {
    private static final ReceiptSettings DEFAULTS = new ReceiptSettings(List.of("Return-Receipt-To"), true);

    /** RFC 5322 §2.2, and a bound. */
    private static final Pattern FIELD_NAME = Pattern.compile("[!-9;-~]{1,76}");

    @Override
    public String name() {
        return "delivery-receipts";
    }

    @Override
    public Class<ReceiptSettings> type() {
        return ReceiptSettings.class;
    }

    @Override
    public ReceiptSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public ReceiptSettings read(SettingText text) {
        return new ReceiptSettings(
                text.list("fields", DEFAULTS.fields()), text.flag("local-messages-only", DEFAULTS.localOnly()));
    }

    @Override
    public SettingText write(ReceiptSettings settings) {
        return SettingText.EMPTY
                .with("fields", String.join(", ", settings.fields()))
                .with("local-messages-only", settings.localOnly());
    }

    @Override
    public void check(ReceiptSettings settings) {
        if (settings.fields().size() > ReceiptSettings.MOST_FIELDS) {
            throw new InvalidSetting("fields", "There can be at most " + ReceiptSettings.MOST_FIELDS + " fields");
        }
        Set<String> known = new HashSet<>();
        for (String field : settings.fields()) {
            if (field.contains(":")) {
                throw new InvalidSetting(
                        "fields", "\"" + field + "\": write the name of the field only, without colon");
            }
            if (!FIELD_NAME.matcher(field).matches() || field.contains(",")) {
                throw new InvalidSetting("fields", "\"" + field + "\" is not the name of a header field");
            }
            if (!known.add(field.toLowerCase(Locale.ROOT))) {
                throw new InvalidSetting("fields", "\"" + field + "\" stands twice");
            }
        }
    }
}
