package org.pillarbox.filter.authenticity.dkim;

import static org.pillarbox.filter.authenticity.Result.NEUTRAL;
import static org.pillarbox.filter.authenticity.Result.PERMERROR;
import static org.pillarbox.filter.authenticity.Result.POLICY;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.filter.authenticity.DomainNames;
import org.pillarbox.filter.authenticity.TagList;

/**
 * A DKIM-Signature field (RFC 6376 §3.5).
 *
 * @param field as it stands
 * @param algorithm a=
 * @param header of c=
 * @param body of c=
 * @param domain d=, in lower case
 * @param identity the domain of i=, in lower case
 * @param selector s=, in lower case
 * @param names h=, in its order
 * @param length l=
 * @param expiry x=
 * @param bodyHash bh=
 * @param signature b=
 */
record SignatureField(
        RawField field,
        Algorithm algorithm,
        Canonicalization header,
        Canonicalization body,
        String domain,
        String identity,
        String selector,
        List<String> names,
        OptionalLong length,
        Optional<Instant> expiry,
        byte[] bodyHash,
        byte[] signature) {
    /** Fields that one signature may name. */
    static final int MOST_NAMES = 200;

    private static final int LONGEST_FIELD = 16 * 1024;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SIGNATURE_TAG = Pattern.compile("(^|;)([ \\t\\r\\n]*b[ \\t\\r\\n]*=)[^;]*");

    /** Reads a field. */
    static SignatureField parse(RawField field) throws InvalidSignature {
        if (field.text().length() > LONGEST_FIELD) {
            throw new InvalidSignature(PERMERROR, "the signature is too long");
        }
        TagList tags = TagList.parse(field.value())
                .orElseThrow(() -> new InvalidSignature(PERMERROR, "the signature is no list of tags"));
        if (!required(tags, "v").equals("1")) {
            throw new InvalidSignature(NEUTRAL, "a signature of another version");
        }
        Algorithm algorithm = Algorithm.ofTag(required(tags, "a"))
                .orElseThrow(() -> new InvalidSignature(POLICY, "an algorithm that is not accepted"));
        String[] forms = tags.compact("c")
                .orElse("simple/simple")
                .toLowerCase(Locale.ROOT)
                .split("/", 2);
        String domain = name(tags, "d");
        Optional<Instant> expiry =
                number(tags, "x").stream().mapToObj(Instant::ofEpochSecond).findFirst();
        return new SignatureField(
                field,
                algorithm,
                form(forms[0]),
                form(forms.length < 2 ? "simple" : forms[1]),
                domain,
                identity(tags, domain),
                name(tags, "s"),
                names(tags),
                number(tags, "l"),
                expiry,
                base64(tags, "bh"),
                base64(tags, "b"));
    }

    /** The field as it was signed: without the signature itself, and without CRLF (RFC 6376 §3.7). */
    String unsigned() {
        Matcher tag = SIGNATURE_TAG.matcher(field.value());
        String value = tag.replaceFirst("$1$2");
        String canonical =
                header.field(new RawField(field.text().substring(0, field.text().indexOf(':') + 1) + value));
        return canonical.endsWith("\r\n") ? canonical.substring(0, canonical.length() - 2) : canonical;
    }

    private static String required(TagList tags, String name) throws InvalidSignature {
        return tags.compact(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new InvalidSignature(PERMERROR, "the signature has no " + name + "="));
    }

    private static String name(TagList tags, String tag) throws InvalidSignature {
        String name = required(tags, tag).toLowerCase(Locale.ROOT);
        if (!DomainNames.isName(name)) {
            throw new InvalidSignature(PERMERROR, tag + "= is no name");
        }
        return name;
    }

    private static Canonicalization form(String word) throws InvalidSignature {
        return Canonicalization.of(word).orElseThrow(() -> new InvalidSignature(PERMERROR, "c= is not known"));
    }

    private static String identity(TagList tags, String domain) throws InvalidSignature {
        String identity = tags.compact("i").orElse("@" + domain).toLowerCase(Locale.ROOT);
        String of = identity.substring(identity.lastIndexOf('@') + 1);
        if (identity.indexOf('@') < 0 || !DomainNames.isBelow(of, domain)) {
            throw new InvalidSignature(PERMERROR, "i= is not of the domain that signs");
        }
        return of;
    }

    private static List<String> names(TagList tags) throws InvalidSignature {
        List<String> names = Arrays.asList(required(tags, "h").split(":", MOST_NAMES + 2));
        if (names.size() > MOST_NAMES) {
            throw new InvalidSignature(PERMERROR, "the signature names too many fields");
        }
        if (names.stream().noneMatch("from"::equalsIgnoreCase)) {
            throw new InvalidSignature(PERMERROR, "From is not signed");
        }
        return names;
    }

    private static OptionalLong number(TagList tags, String tag) throws InvalidSignature {
        Optional<String> text = tags.compact(tag);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!NUMBER.matcher(text.get()).matches()) {
            throw new InvalidSignature(PERMERROR, tag + "= is no number");
        }
        return OptionalLong.of(Long.parseLong(text.get()));
    }

    private static byte[] base64(TagList tags, String tag) throws InvalidSignature {
        try {
            return Base64.getDecoder().decode(required(tags, tag));
        } catch (IllegalArgumentException e) {
            throw new InvalidSignature(PERMERROR, tag + "= is no Base64");
        }
    }
}
