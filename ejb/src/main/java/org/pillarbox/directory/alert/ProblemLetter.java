package org.pillarbox.directory.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.ProblemBook;
import org.pillarbox.journal.problem.Reported;

/**
 * The words of a letter about a problem: what happened, the exact error, what helps, and where.
 *
 * @param console where the console is, without a slash at its end
 * @param zone in which times are told
 */
record ProblemLetter(String console, ZoneId zone) {
    /** Characters of four octets each make a line of 998 octets at most (RFC 5322 section 2.1.1). */
    private static final int LONGEST_LINE = 240;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.UK);

    /** Ends with the exact error, and what is known of it (manual 21.4). */
    String body(ProblemBook.Row row, boolean last) {
        Reported reported = row.reported();
        Problem problem = reported.problem();
        StringBuilder body = new StringBuilder(problem.text()).append("\n\n");
        body.append(reported.times() == 1 ? "It happened on " : "It first happened on ")
                .append(time(reported.first()))
                .append(
                        reported.times() == 1
                                ? ".\n"
                                : ", and " + reported.times() + " times until " + time(reported.last()) + ".\n");
        body.append(
                "Of the same cause there is no second letter today; the console's page Home shows it until it is over.\n");
        if (last) {
            body.append("This is the last letter of this kind today: the page Home shows what else is wrong.\n");
        }
        if (!problem.remedy().isEmpty()) {
            body.append("\nWhat helps: ").append(problem.remedy()).append('\n');
        }
        body.append("\nWhere it is set: ")
                .append(console)
                .append(problem.page())
                .append('\n');
        problem.fault().ifPresent(fault -> body.append("Causes and remedies: ")
                .append(console)
                .append(fault.help())
                .append('\n'));
        if (!problem.error().isEmpty()) {
            body.append("\n").append(problem.error()).append('\n');
        }
        return folded(body.toString());
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String rest = line;
            while (rest.codePointCount(0, rest.length()) > LONGEST_LINE) {
                int end = rest.offsetByCodePoints(0, LONGEST_LINE);
                int space = rest.lastIndexOf(' ', end);
                int cut = space > 0 ? space : end;
                folded.append(rest, 0, cut).append('\n');
                rest = rest.substring(cut).stripLeading();
            }
            folded.append(rest).append('\n');
        }
        return folded.substring(0, folded.length() - 1);
    }
}
