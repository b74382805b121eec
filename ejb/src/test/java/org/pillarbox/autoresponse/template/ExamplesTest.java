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

/** Manual 4.2.3.2.1.4. */
class ExamplesTest {
    private static final String OPENING = "Thank you for your price list request.\n";
    private static final String ELECTRONIC = "Our Electronic Goods pricelist follows:\n";
    private static final String FOOD = "Our Food pricelist follows:\n";
    private static final String HELP = "To request a specific price list, send another message\n"
            + "to this address but specify either \"Food\" or\n\"Electronic\" in your message subject.\n";
    private static final String CLOSING = "If you want further help, send an email to helpme@...\n";

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
        String text = "Thank you for your request for further information\nabout our products.\n"
                + "Our product range consists of the following two items:\n1) Pillarbox\n"
                + "This is a powerful Internet email server for small &\nmedium sized businesses.\n";
        assertEquals(text, answering.body(text, "Please tell me more"));
        Response.Send send = answering.send(text, "Please tell me more");
        assertFalse(send.keep());
        assertFalse(send.onlyOnce());
    }

    @Test
    @Tag("USR-212")
    void theVacationExample() {
        String rest = "Michael is currently on vacation until 23rd June 2007.\n"
                + "He will respond to your message as soon as possible\nwhen he returns.\n"
                + "If your message is urgent, then contact his colleague\nat helena@yourdomain.com\n\n"
                + "If you send another message to Michael, you will not\nreceive another copy of this automated email.\n";
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
