package org.pillarbox.web.admin.users;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pillarbox.queue.Activity;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.Reason;
import org.pillarbox.web.shell.Link;

/** Which part of the outgoing queue is shown, as the page's address says. */
public class OutQueueFilter {
    static final String PATH = "/admin/users/outqueue";
    private static final List<String> AGES = List.of("1", "4", "24", "72");
    private static final List<String> SIZES = List.of("100", "1024", "10240");

    private String sender = "";
    private String recipient = "";
    private String place = "";
    private String state = "";
    private String reason = "";
    private String older = "";
    private String larger = "";
    private String page = "";

    QueueFilter filter() {
        return new QueueFilter(
                sender,
                recipient,
                place,
                find(Activity.values(), state),
                find(Reason.values(), reason),
                older.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Instant.now().minus(Duration.ofHours(Long.parseLong(older)))),
                larger.isEmpty() ? 0 : Long.parseLong(larger) << 10);
    }

    /** The same part from a page's address, with what is asked for. */
    Link of(String path) {
        return new Link(path)
                .with("sender", sender, "")
                .with("recipient", recipient, "")
                .with("place", place, "")
                .with("state", state, "")
                .with("reason", reason, "")
                .with("older", older, "")
                .with("larger", larger, "");
    }

    Link page(int number) {
        return of(PATH).with("page", number, 1);
    }

    /** Whether less than all is shown. */
    public boolean isNarrow() {
        return !(sender + recipient + place + state + reason + older + larger).isEmpty();
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static String clean(String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.substring(0, Math.min(stripped.length(), QueueFilter.LONGEST));
    }

    private static String one(List<String> known, String text) {
        return known.contains(text) ? text : "";
    }

    private static <E extends Enum<E>> String one(E[] known, String text) {
        return find(known, text == null ? "" : text).map(Enum::name).orElse("");
    }

    public Activity[] getStates() {
        return Activity.values();
    }

    public Reason[] getReasons() {
        return Reason.values();
    }

    public List<String> getAges() {
        return AGES;
    }

    public List<String> getSizes() {
        return SIZES;
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = clean(sender);
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = clean(recipient);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = clean(place);
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = one(Activity.values(), state);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = one(Reason.values(), reason);
    }

    public String getOlder() {
        return older;
    }

    public void setOlder(String older) {
        this.older = one(AGES, older);
    }

    public String getLarger() {
        return larger;
    }

    public void setLarger(String larger) {
        this.larger = one(SIZES, larger);
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
