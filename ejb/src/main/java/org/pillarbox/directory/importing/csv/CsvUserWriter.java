package org.pillarbox.directory.importing.csv;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserPermissions;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.importing.ExportForm;
import org.pillarbox.directory.importing.UserColumn;
import org.pillarbox.directory.secret.PasswordTokens;

/** Writes users as the manual shows them (4.3.2.2.1): comma and blank between fields, texts in quotes, numbers without. */
public final class CsvUserWriter {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(", ")
            .setQuoteMode(QuoteMode.NON_NUMERIC)
            .setRecordSeparator("\r\n")
            .get();

    private final List<UserColumn> columns;
    private final PasswordTokens tokens;
    private final CSVPrinter printer;

    /** Writes the titles, if they are wanted. */
    public CsvUserWriter(ExportForm form, PasswordTokens tokens, Appendable out) throws IOException {
        this.columns = UserColumn.of(form.verbose(), form.passwords());
        this.tokens = tokens;
        this.printer = new CSVPrinter(out, FORMAT);
        if (form.titles()) {
            printer.printRecord(columns.stream().map(UserColumn::title));
        }
    }

    /** Writes one user. */
    public void write(WholeUser user) throws IOException {
        printer.printRecord(columns.stream().map(column -> cell(column, user)));
    }

    private Object cell(UserColumn column, WholeUser user) {
        UserDetails details = user.details();
        UserPermissions permissions = user.permissions();
        return switch (column) {
            case USER_ID -> text(details.name());
            case ADMIN -> flag(details.administrator());
            case PASSWORD -> tokens.seal(user.name().key(), user.passwords());
            case REPLY_TO -> text(user.advanced().replyAddress());
            case ASSISTANT -> text(details.routing().assistant().targets());
            case ONLY_ASSISTANT -> flag(details.routing().assistant().redirect());
            case FORWARD_TO -> text(details.routing().forwarding().addresses());
            case USE_FORWARDING -> flag(details.routing().forwarding().use());
            case COMMENTS -> text(details.comment());
            case IN_EVERYONE -> flag(permissions.inEveryoneList());
            case INTERNET_MAIL -> flag(permissions.internet().sends());
            case INCOMING_MAIL -> flag(permissions.internet().receives());
            case MONITOR -> flag(permissions.monitored());
            case MAX_OUTGOING -> permissions.internet().maxOutgoingKilobytes();
        };
    }

    private static String text(String value) {
        return Formulas.defuse(value);
    }

    private static int flag(boolean value) {
        return value ? 1 : 0;
    }
}
