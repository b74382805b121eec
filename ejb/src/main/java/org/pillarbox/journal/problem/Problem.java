package org.pillarbox.journal.problem;

import java.io.IOException;
import java.util.Optional;

/**
 * Something that keeps the server from its work and that only a person may put right (manual 21.4). Built from {@link #of} on; what is
 * too long is cut and what is not printable replaced, since words of other servers come to stand in it.
 *
 * @param subject the kind of problem, one line of ASCII, such as {@code SMTP Client connection problem}
 * @param place what does not work: the same for each occurrence, another for another server or port; never shown
 * @param text what happened, in lines
 * @param error the exact error behind it, with number and text where it is one of the network; may be empty
 * @param remedy what helps; may be empty
 * @param page the console's page where it is put right, such as {@code /admin/externalmail/out-mail}
 * @param fault the number of an error of the network
 */
public record Problem(
        String subject,
        String place,
        String text,
        String error,
        String remedy,
        String page,
        Optional<SocketFault> fault) {
    /** Characters of subject and page, and of the place. */
    public static final int LONGEST_NAME = 100;

    /** Characters of each of the texts. */
    public static final int LONGEST_TEXT = 1000;

    private static final String HOME = "/admin/home";

    public Problem {
        subject = cut(subject.replaceAll("[^ -~]", "?"), LONGEST_NAME);
        place = placed(place);
        text = cut(lines(text), LONGEST_TEXT);
        error = cut(lines(error), LONGEST_TEXT);
        remedy = cut(lines(remedy), LONGEST_TEXT);
        page = page.length() <= LONGEST_NAME && page.startsWith("/") ? page : HOME;
    }

    /** One that says no more than this. */
    public static Problem of(String subject, String place, String text) {
        return new Problem(subject, place, text, "", "", HOME, Optional.empty());
    }

    /** The same, with the failure behind it. */
    public Problem because(IOException failure) {
        Optional<SocketFault> number = SocketFault.of(failure);
        return number.map(this::because)
                .orElseGet(() -> because(
                        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage()));
    }

    /** The same, with an error of the network behind it, and what helps against that. */
    public Problem because(SocketFault number) {
        return new Problem(subject, place, text, number.words(), number.remedy(), page, Optional.of(number));
    }

    /** The same, with the exact error in words. */
    public Problem because(String words) {
        return new Problem(subject, place, text, words, remedy, page, fault);
    }

    /** The same, with what helps. */
    public Problem helpedBy(String words) {
        return new Problem(subject, place, text, error, words, page, fault);
    }

    /** The same, put right on this page of the console. */
    public Problem at(String address) {
        return new Problem(subject, place, text, error, remedy, address, fault);
    }

    /** What it is known by: of one cause there is one letter a day. At most 200 characters or so. */
    public String cause() {
        return subject + " | " + place
                + fault.map(number -> " | " + number.number()).orElse("");
    }

    /** A place as it is remembered. */
    static String placed(String place) {
        return cut(lines(place), LONGEST_NAME);
    }

    private static String lines(String words) {
        return words.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .strip();
    }

    private static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(most - 4)) ? most - 4 : most - 3;
        return words.substring(0, end) + "...";
    }
}
