package org.pillarbox.dns.resolver;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TSIG;

/**
 * Asks with signatures where they are passed on, else without; then nobody's word counts for a signature. How servers are asked is
 * settled in the two that it asks, and is not changed here.
 */
final class EitherResolver implements Resolver {
    private final CompletableFuture<Boolean> validated;
    private final Resolver checked;
    private final Resolver plain;

    EitherResolver(CompletableFuture<Boolean> validated, Resolver checked, Resolver plain) {
        this.validated = validated;
        this.checked = checked;
        this.plain = plain;
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query) {
        return validated.thenCompose(works -> works ? checked.sendAsync(query) : unsigned(query));
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query, Executor executor) {
        return sendAsync(query);
    }

    private CompletionStage<Message> unsigned(Message query) {
        return plain.sendAsync(query).thenApply(message -> {
            message.getHeader().unsetFlag(Flags.AD);
            return message;
        });
    }

    @Override
    public void setPort(int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setTCP(boolean flag) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setIgnoreTruncation(boolean flag) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setEDNS(int version, int payloadSize, int flags, List<EDNSOption> options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setTSIGKey(TSIG key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setTimeout(Duration timeout) {
        throw new UnsupportedOperationException();
    }
}
