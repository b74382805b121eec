package org.pillarbox.autoresponse.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.pillarbox.api.mail.Address;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.message.compact.CompactReader;
import org.pillarbox.message.compact.CompactWriter;
import org.pillarbox.store.ContentId;

/** A message for which it is to be found out whether and what is answered. */
@Entity
@Table(name = "due_answer")
class DueAnswerEntity {
    private static final int VERSION = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "due_answer_seq")
    @SequenceGenerator(name = "due_answer_seq", sequenceName = "due_answer_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "content_id")
    UUID contentId;

    @Column(name = "user_id")
    long userId;

    @Column(name = "details")
    byte[] details;

    @Column(name = "attempts")
    int attempts;

    @Column(name = "next_try")
    Instant nextTry;

    protected DueAnswerEntity() {}

    DueAnswerEntity(DueAnswer due, Instant now) {
        contentId = due.content().value();
        userId = due.userId();
        CompactWriter out = new CompactWriter().number(VERSION);
        address(out, due.sender());
        address(out, due.recipient());
        out.optional(due.given(), given -> address(out, given));
        details = out.toBytes();
        nextTry = now;
    }

    /**
     * As it was added.
     *
     * @throws org.pillarbox.message.compact.UnreadableRecord when the row is damaged
     */
    DueAnswer due() {
        CompactReader in = new CompactReader(details);
        in.number();
        return new DueAnswer(
                new ContentId(contentId), userId, address(in), address(in), in.optional(() -> address(in)));
    }

    private static void address(CompactWriter out, Address address) {
        out.text(address.localPart()).text(address.domain());
    }

    private static Address address(CompactReader in) {
        return new Address(in.text(), in.text());
    }
}
