package org.pillarbox.settings;

import java.util.List;
import org.pillarbox.message.FieldMark;

/**
 * Messages that their senders marked as urgent (manual 16.1.1).
 *
 * @param connectAtOnce whether one that waits to be sent has the Connection run which it needs
 * @param fields lines such as {@code X-Priority: 1}: a message is urgent when any of these fields is in it and the value is a part of
 *     that field's; none makes no message urgent
 */
public record PrioritySettings(boolean connectAtOnce, List<String> fields) {
    /** More lines than anybody types; each is looked for in every message that leaves. */
    public static final int MOST_FIELDS = 20;

    public PrioritySettings {
        fields = List.copyOf(fields);
    }

    /** By what an urgent message is known. */
    public List<FieldMark> marks() {
        return fields.stream().map(FieldMark::parse).toList();
    }
}
