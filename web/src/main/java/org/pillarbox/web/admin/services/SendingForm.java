package org.pillarbox.web.admin.services;

import java.io.Serializable;
import org.pillarbox.settings.Rate;
import org.pillarbox.settings.SendingRates;

/** How much may be sent, in four rows of two boxes. */
public class SendingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RateForm userMessages;
    private final RateForm userRecipients;
    private final RateForm addressMessages;
    private final RateForm addressRecipients;
    private boolean hold;

    SendingForm(SendingRates rates) {
        userMessages = new RateForm(rates.userMessages());
        userRecipients = new RateForm(rates.userRecipients());
        addressMessages = new RateForm(rates.addressMessages());
        addressRecipients = new RateForm(rates.addressRecipients());
        hold = rates.hold();
    }

    SendingRates toRates() {
        return new SendingRates(
                userMessages.toRate(),
                userRecipients.toRate(),
                addressMessages.toRate(),
                addressRecipients.toRate(),
                hold);
    }

    public RateForm getUserMessages() {
        return userMessages;
    }

    public RateForm getUserRecipients() {
        return userRecipients;
    }

    public RateForm getAddressMessages() {
        return addressMessages;
    }

    public RateForm getAddressRecipients() {
        return addressRecipients;
    }

    public boolean isHold() {
        return hold;
    }

    public void setHold(boolean hold) {
        this.hold = hold;
    }

    /** One row. */
    public static class RateForm implements Serializable {
        private static final long serialVersionUID = 1L;

        private int minute;
        private int hour;

        RateForm(Rate rate) {
            minute = rate.perMinute();
            hour = rate.perHour();
        }

        Rate toRate() {
            return new Rate(minute, hour);
        }

        public int getMinute() {
            return minute;
        }

        public void setMinute(int minute) {
            this.minute = minute;
        }

        public int getHour() {
            return hour;
        }

        public void setHour(int hour) {
            this.hour = hour;
        }
    }
}
