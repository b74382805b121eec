package org.pillarbox.web.admin.services;

import java.io.Serializable;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.SmtpLogin;
import org.pillarbox.settings.SmtpSettings;

/** The boxes of the SMTP page. */
public class SmtpForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SendingForm sending;
    private boolean loginRequired;
    private boolean afterPop3;
    private int pop3Minutes;
    private boolean incomingExempt;
    private AntiRelay antiRelay;
    private String refusedHelo;
    private long maxMessageBytes;
    private int maxRecipients;
    private boolean dsnDisabled;
    private boolean percentRefused;
    private boolean plainLoginInClear;
    private boolean localSendersMustLogIn;

    SmtpForm(SmtpSettings settings) {
        sending = new SendingForm(settings.rates());
        loginRequired = settings.login().required();
        afterPop3 = settings.login().afterPop3();
        pop3Minutes = settings.login().pop3Minutes();
        incomingExempt = settings.login().incomingExempt();
        antiRelay = settings.antiRelay();
        refusedHelo = settings.refusedHelo();
        maxMessageBytes = settings.maxMessageBytes();
        maxRecipients = settings.maxRecipients();
        dsnDisabled = !settings.dsn();
        percentRefused = settings.percentRefused();
        plainLoginInClear = settings.plainLoginInClear();
        localSendersMustLogIn = settings.localSendersMustLogIn();
    }

    SmtpSettings toSettings() {
        return new SmtpSettings(
                maxMessageBytes,
                maxRecipients,
                plainLoginInClear,
                localSendersMustLogIn,
                new SmtpLogin(loginRequired, afterPop3, pop3Minutes, incomingExempt),
                antiRelay,
                refusedHelo,
                !dsnDisabled,
                percentRefused,
                sending.toRates());
    }

    /** The limits for users and addresses. */
    public SendingForm getSending() {
        return sending;
    }

    public boolean isLoginRequired() {
        return loginRequired;
    }

    public void setLoginRequired(boolean loginRequired) {
        this.loginRequired = loginRequired;
    }

    public boolean isAfterPop3() {
        return afterPop3;
    }

    public void setAfterPop3(boolean afterPop3) {
        this.afterPop3 = afterPop3;
    }

    public int getPop3Minutes() {
        return pop3Minutes;
    }

    public void setPop3Minutes(int pop3Minutes) {
        this.pop3Minutes = pop3Minutes;
    }

    public boolean isIncomingExempt() {
        return incomingExempt;
    }

    public void setIncomingExempt(boolean incomingExempt) {
        this.incomingExempt = incomingExempt;
    }

    public AntiRelay getAntiRelay() {
        return antiRelay;
    }

    public void setAntiRelay(AntiRelay antiRelay) {
        this.antiRelay = antiRelay;
    }

    public String getRefusedHelo() {
        return refusedHelo;
    }

    public void setRefusedHelo(String refusedHelo) {
        this.refusedHelo = refusedHelo == null ? "" : refusedHelo.strip();
    }

    public long getMaxMessageBytes() {
        return maxMessageBytes;
    }

    public void setMaxMessageBytes(long maxMessageBytes) {
        this.maxMessageBytes = maxMessageBytes;
    }

    public int getMaxRecipients() {
        return maxRecipients;
    }

    public void setMaxRecipients(int maxRecipients) {
        this.maxRecipients = maxRecipients;
    }

    public boolean isDsnDisabled() {
        return dsnDisabled;
    }

    public void setDsnDisabled(boolean dsnDisabled) {
        this.dsnDisabled = dsnDisabled;
    }

    public boolean isPercentRefused() {
        return percentRefused;
    }

    public void setPercentRefused(boolean percentRefused) {
        this.percentRefused = percentRefused;
    }

    public boolean isPlainLoginInClear() {
        return plainLoginInClear;
    }

    public void setPlainLoginInClear(boolean plainLoginInClear) {
        this.plainLoginInClear = plainLoginInClear;
    }

    public boolean isLocalSendersMustLogIn() {
        return localSendersMustLogIn;
    }

    public void setLocalSendersMustLogIn(boolean localSendersMustLogIn) {
        this.localSendersMustLogIn = localSendersMustLogIn;
    }
}
