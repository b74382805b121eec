package org.pillarbox.protocol.pop3;

/** UIDL (RFC 1939 §7): the lasting name of one message or of each. */
final class UidlCommand implements Pop3Command {
    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        OpenMaildrop maildrop = conversation.maildrop();
        if (arguments.text().isBlank()) {
            return new Pop3Reply.Listing(
                    "Identifiers follow",
                    maildrop.lines(number -> line(maildrop, number)).iterator());
        }
        return new Pop3Reply.Ok(line(maildrop, maildrop.number(arguments.one())));
    }

    private static String line(OpenMaildrop maildrop, int number) {
        return number + " " + maildrop.message(number).uidl();
    }
}
