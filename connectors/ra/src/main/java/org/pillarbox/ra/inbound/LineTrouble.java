package org.pillarbox.ra.inbound;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import java.io.IOException;
import java.lang.System.Logger.Level;

/**
 * What a broken line is called in the log. Netty's own words for bytes that are no TLS hold those bytes, and these may be
 * the password of somebody who took the port for another.
 *
 * @param level what peers do all day is for those who look for it
 * @param words never anything that the peer sent
 */
record LineTrouble(Level level, String words) {
    static LineTrouble of(Throwable cause) {
        boolean decoding = cause instanceof DecoderException && cause.getCause() != null;
        Throwable reason = decoding ? cause.getCause() : cause;
        if (reason instanceof NotSslRecordException) {
            return new LineTrouble(Level.DEBUG, "not TLS");
        }
        return new LineTrouble(reason instanceof IOException ? Level.DEBUG : Level.WARNING, reason.toString());
    }
}
