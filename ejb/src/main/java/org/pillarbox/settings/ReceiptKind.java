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
                text.list("fields", DEFAULTS.fields()),
                text.flag("local-messages-only", DEFAULTS.localOnly()),
                text.list("transmission-fields", DEFAULTS.transmissionFields()));
    }

    @Override
    public SettingText write(ReceiptSettings settings) {
        return SettingText.EMPTY
                .with("fields", String.join(", ", settings.fields()))
                .with("local-messages-only", settings.localOnly())
                .with("transmission-fields", String.join(", ", settings.transmissionFields()));
    }

    @Override
    public void check(ReceiptSettings settings) {
        check("fields", settings.fields());
        check("transmissionFields", settings.transmissionFields());
    }

    private static void check(String box, List<String> fields) {
        if (fields.size() > ReceiptSettings.MOST_FIELDS) {
            throw new InvalidSetting(box, "There can be at most " + ReceiptSettings.MOST_FIELDS + " fields");
        }
        Set<String> known = new HashSet<>();
        for (String field : fields) {
            if (field.contains(":")) {
                throw new InvalidSetting(box, "\"" + field + "\": write the name of the field only, without colon");
            }
            if (!FIELD_NAME.matcher(field).matches() || field.contains(",")) {
                throw new InvalidSetting(box, "\"" + field + "\" is not the name of a header field");
            }
            if (!known.add(field.toLowerCase(Locale.ROOT))) {
                throw new InvalidSetting(box, "\"" + field + "\" stands twice");
            }
        }
    }
}
