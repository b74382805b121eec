package org.pillarbox.autoresponse.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.autoresponse.Response;

/** The examples of manual 4.2.3.2.1.4, in words of our own. */
class ExamplesTest {
    private static final String OPENING = "Thank you for your price list request.\n";
    private static final String ELECTRONIC = "Electronic goods, in pounds:\n";
    private static final String FOOD = "Food, in pounds:\n";
    private static final String HELP = "There are two lists.\nWrite \"Food\" or \"Electronic\" into the subject.\n";
    private static final String CLOSING = "Other questions: shop@mail.example\n";

    @TempDir
    private Path data;

    private Answering answering;
    private Path prices;

    @BeforeEach
    void prepare() throws Exception {
        answering = new Answering(data);
        answering.byAdministrator = true;
        prices = Files.createDirectories(answering.files.commonFolder().resolve("prices"));
        Files.writeString(prices.resolve("electronic.txt"), "Radio 20\nLamp 5\n");
        Files.writeString(prices.resolve("food.txt"), "Bread 2\n");
    }

    private String priceList() {
        return OPENING + "[Section:electronic]\n" + ELECTRONIC + "<Include:" + prices + "/electronic.txt>\n"
                + "[Section:food]\n" + FOOD + "<Include:prices/food.txt>\n" + "[Default]\n" + HELP + "[All]\n"
                + CLOSING;
    }

    @Test
    @Tag("USR-211")
    @Tag("USR-141")
    void theInformationExample() {
        answering.keep = false;
        String text = "We have two things to sell:\n1) Lamps & radios\n2) Bread\n";
        assertEquals(text, answering.body(text, "Please tell me more"));
        Response.Send send = answering.send(text, "Please tell me more");
        assertFalse(send.keep());
        assertFalse(send.onlyOnce());
    }

    @Test
    @Tag("USR-212")
    void theVacationExample() {
        String rest = "I am back at my desk on 4 May.\n\nMy colleagues are at office@mail.example.\n";
        answering.keep = false;
        assertEquals(rest, answering.body("<Keep>\n<OnlyOnce>\n" + rest, "Lunch?"));
        Response.Send send = answering.send("<Keep>\n<OnlyOnce>\n" + rest, "Lunch?");
        assertTrue(send.keep());
        assertTrue(send.onlyOnce());
    }

    @Test
    @Tag("USR-213")
    void thePriceListExampleForElectronicGoods() {
        assertEquals(
                OPENING + ELECTRONIC + "Radio 20\nLamp 5\n" + CLOSING,
                answering.body(priceList(), "Electronic goods please"));
    }

    @Test
    @Tag("USR-214")
    void thePriceListExampleForBothAndForNeither() {
        assertEquals(
                OPENING + ELECTRONIC + "Radio 20\nLamp 5\n" + FOOD + "Bread 2\n" + CLOSING,
                answering.body(priceList(), "Food and electronic"));
        assertEquals(OPENING + HELP + CLOSING, answering.body(priceList(), "Hello"));
    }

    @Test
    @Tag("USR-215")
    void thePriceListExampleAfterThePricesChanged() throws Exception {
        answering.body(priceList(), "electronic");
        Files.writeString(prices.resolve("electronic.txt"), "Radio 22\n");
        assertEquals(OPENING + ELECTRONIC + "Radio 22\n" + CLOSING, answering.body(priceList(), "electronic"));
    }
}
