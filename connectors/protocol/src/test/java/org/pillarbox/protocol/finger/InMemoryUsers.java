package org.pillarbox.protocol.finger;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.api.finger.FingerAnswer;
import org.pillarbox.api.finger.FingerListener;
import org.pillarbox.api.finger.FingerQuery;
import org.pillarbox.api.mail.Peer;

/** One user with something to tell. */
final class InMemoryUsers implements FingerListener {
    final List<FingerQuery> asked = new ArrayList<>();
    String user = "paul";
    String plan = "";
    String information = "";
    boolean tooOften;
    boolean down;

    @Override
    public FingerAnswer ask(FingerQuery query, Peer peer) {
        asked.add(query);
        if (down) {
            return new FingerAnswer.Unavailable();
        }
        if (tooOften) {
            return new FingerAnswer.TooOften();
        }
        if (!query.name().equalsIgnoreCase(user)) {
            return new FingerAnswer.Unknown();
        }
        StringBuilder text = new StringBuilder("UserId: " + user + "\nEmail Address: " + user + "@mail.example\n");
        if (!plan.isEmpty()) {
            text.append(plan).append('\n');
        }
        if (query.verbose() && !information.isEmpty()) {
            text.append(information).append('\n');
        }
        return new FingerAnswer.Told(text.toString());
    }
}
