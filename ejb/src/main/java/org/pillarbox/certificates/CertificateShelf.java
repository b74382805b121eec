package org.pillarbox.certificates;

import java.io.IOException;
import java.net.IDN;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pillarbox.certificates.CertificateRow.State;
import org.pillarbox.settings.InvalidSetting;

/** The certificates that are kept: lists them, and says why one cannot be read. */
public final class CertificateShelf {
    /** The one that is ordered by ACME. */
    public static final String ORDERED = "acme";

    private static final int SOON_DAYS = 30;
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^a-z0-9.-]+");
    private static final int LONGEST_NAME = 60;

    private final CertificateFiles files;
    private final Clock clock;

    public CertificateShelf(CertificateFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** All of them, the default first. */
    public List<CertificateRow> rows(String defaultName) throws IOException {
        List<CertificateRow> rows = new ArrayList<>();
        for (String name : files.names()) {
            rows.add(row(name, name.equals(defaultName)));
        }
        rows.sort(Comparator.comparing(CertificateRow::isDefault).reversed().thenComparing(CertificateRow::name));
        return rows;
    }

    private CertificateRow row(String name, boolean isDefault) {
        try {
            return row(name, files.read(name), isDefault);
        } catch (IOException | GeneralSecurityException e) {
            return new CertificateRow(
                    name,
                    State.UNREADABLE,
                    List.of(),
                    "",
                    "",
                    false,
                    isOrdered(name),
                    isDefault,
                    Optional.empty(),
                    0,
                    why(e));
        }
    }

    private CertificateRow row(String name, KeptCertificate kept, boolean isDefault) {
        Instant now = clock.instant();
        long days = CertificateFacts.daysLeft(kept.own(), now);
        Instant end = kept.own().getNotAfter().toInstant();
        State state = end.isBefore(now) ? State.ENDED : days < SOON_DAYS ? State.ENDS_SOON : State.GOOD;
        return new CertificateRow(
                name,
                state,
                CertificateFacts.names(kept.own()),
                CertificateFacts.issuer(kept.own()),
                CertificateFacts.key(kept.own()),
                CertificateFacts.isSelfSigned(kept.own()),
                isOrdered(name),
                isDefault,
                Optional.of(end),
                days,
                "");
    }

    private static boolean isOrdered(String name) {
        return name.equals(ORDERED);
    }

    private static String why(Exception failure) {
        return failure instanceof NoSuchFileException
                ? "The file is not there."
                : "The file is damaged or has another password.";
    }

    /** The name that a certificate is kept by: the one that was typed, else one made from a host name. */
    public static String name(String typed, String host) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String name = wanted.isEmpty() ? made(host) : wanted;
        if (!CertificateFiles.NAME.matcher(name).matches()) {
            throw new InvalidSetting(
                    "name",
                    "A name has letters, digits, dots and hyphens, at most 63 and no dot or hyphen at its ends");
        }
        if (name.equals(ORDERED)) {
            throw new InvalidSetting("name", "\"" + ORDERED + "\" is kept for the certificate that is ordered by ACME");
        }
        return name;
    }

    private static String made(String host) {
        String plain = NOT_IN_A_NAME
                .matcher(ascii(host).replace("*", "wildcard"))
                .replaceAll("-")
                .replaceAll("^[.-]+", "");
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        String name = cut.replaceAll("[.-]+$", "");
        return name.isEmpty() || name.equals(ORDERED) ? "certificate" : name;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException odd) {
            return host.toLowerCase(Locale.ROOT);
        }
    }
}
