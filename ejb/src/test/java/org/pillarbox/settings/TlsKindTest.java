package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsKindTest {
    private static final TlsKind KIND = new TlsKind();
    private static final AcmeKind ACME = new AcmeKind();

    private static TlsSettings custom(List<String> protocols, List<String> ciphers) {
        return new TlsSettings("x", TlsProfile.CUSTOM, protocols, ciphers, Map.of());
    }

    private static AcmeSettings acme(String directory, String contact, List<String> names, boolean agreed) {
        return new AcmeSettings(true, directory, contact, names, agreed, "", "");
    }

    @Test
    void beginsWithTheIntermediateChoiceAndOffersTlsEverywhere() {
        TlsSettings first = KIND.defaults();
        assertEquals(TlsProfile.INTERMEDIATE, first.profile());
        assertEquals(List.of("TLSv1.3", "TLSv1.2"), first.protocols());
        assertTrue(first.ciphers().stream().noneMatch(name -> name.contains("_CBC_") || name.startsWith("TLS_RSA_")));
        assertEquals(ServiceTls.OFFERED, first.of("submission"));
        assertEquals(ServiceTls.REQUIRED, first.of("pop3s"));
        assertEquals(ServiceTls.NONE, first.of("web"));
    }

    @Test
    void keepsWhatItIsGiven() {
        TlsSettings settings = new TlsSettings(
                "mail.example",
                TlsProfile.CUSTOM,
                List.of("TLSv1.3"),
                List.of("TLS_AES_256_GCM_SHA384"),
                Map.of("pop3", ServiceTls.REQUIRED, "smtp", ServiceTls.NONE));
        KIND.check(settings);
        assertEquals(settings, KIND.read(SettingText.parse(KIND.write(settings).toString())));
        AcmeSettings order = acme(AcmeSettings.LETS_ENCRYPT, "a@b.example", List.of("a.example", "b.example"), true);
        ACME.check(order);
        assertEquals(order, ACME.read(SettingText.parse(ACME.write(order).toString())));
        assertFalse(order.withMacKey("sealed").toString().contains("sealed"));
    }

    @ParameterizedTest
    @EnumSource(
            value = TlsProfile.class,
            names = {"MODERN", "INTERMEDIATE", "OLD"})
    void whatIsRecommendedWorksInThisJava(TlsProfile profile) {
        TlsAbilities here = TlsAbilities.ofThisJava();
        List<String> protocols = here.protocols(profile.protocols());
        assertTrue(protocols.contains("TLSv1.3"));
        assertFalse(protocols.contains("TLSv1"), "switched off by Java's own policy");
        for (String protocol : protocols) {
            assertFalse(here.ciphers(profile.ciphers(), List.of(protocol)).isEmpty());
        }
        assertTrue(here.ciphers().containsAll(TlsProfile.INTERMEDIATE.ciphers()));
    }

    @Test
    void refusesListsThatWouldLetNobodyIn() {
        List<String> good = List.of("TLS_AES_256_GCM_SHA384");
        assertEquals("protocols", refused(custom(List.of(), good)));
        assertEquals("protocols", refused(custom(List.of("SSLv3"), good)));
        assertEquals("ciphers", refused(custom(List.of("TLSv1.3"), List.of())));
        assertEquals("ciphers", refused(custom(List.of("TLSv1.3"), List.of("TLS_NULL"))));
        assertEquals("ciphers", refused(custom(List.of("TLSv1.3", "TLSv1.2"), good)), "none for TLS 1.2");
    }

    private static String refused(TlsSettings settings) {
        return assertThrows(InvalidSetting.class, () -> KIND.check(settings)).field();
    }

    @Test
    void mailBetweenServersCannotRequireTls() {
        TlsSettings settings =
                new TlsSettings("x", TlsProfile.MODERN, List.of(), List.of(), Map.of("smtp", ServiceTls.REQUIRED));
        assertEquals("smtp", refused(settings));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://authority.example/dir",
                "ftp://authority.example/",
                "https:///dir",
                "https://user:pass@authority.example/",
                "not an address",
                "http://localhost.evil.example/"
            })
    void speaksWithAuthoritiesOverCheckedLinesOnly(String directory) {
        InvalidSetting refusal =
                assertThrows(InvalidSetting.class, () -> ACME.check(acme(directory, "", List.of("a.example"), true)));
        assertEquals("directory", refusal.field());
        ACME.check(acme("http://127.0.0.1:14000/dir", "", List.of("a.example"), true));
    }

    @Test
    void ordersOnlyNamesThatAnAuthorityCanProve() {
        for (String name : List.of("*.a.example", "localhost", "192.0.2.1", "A.example", "a b.example", "-a.example")) {
            InvalidSetting refusal = assertThrows(
                    InvalidSetting.class, () -> ACME.check(acme(AcmeSettings.LETS_ENCRYPT, "", List.of(name), true)));
            assertEquals("names", refusal.field(), name);
        }
    }

    @Test
    void nothingIsOrderedWithoutAgreementToTheTerms() {
        InvalidSetting refusal = assertThrows(
                InvalidSetting.class,
                () -> ACME.check(acme(AcmeSettings.LETS_ENCRYPT, "", List.of("a.example"), false)));
        assertEquals("termsAgreed", refusal.field());
        assertFalse(ACME.defaults().isActive());
    }
}
