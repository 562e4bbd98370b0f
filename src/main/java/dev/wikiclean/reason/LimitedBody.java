package dev.wikiclean.reason;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Takes a reply up to so many bytes; one byte more, and it is given up. */
final class LimitedBody implements Flow.Subscriber<List<ByteBuffer>> {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Void> overflow = new CompletableFuture<>();
    private Flow.Subscription subscription;

    LimitedBody(int most) {
        this.most = most;
    }

    /** Completes once the reply turns out to be too long; never otherwise. */
    CompletableFuture<Void> overflow() {
        return overflow;
    }

    /** All of it, once it has come to its end. */
    byte[] bytes() {
        return bytes.toByteArray();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (overflow.isDone()) {
                return;
            }
            if (buffer.remaining() > most - bytes.size()) {
                subscription.cancel();
                overflow.complete(null);
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.write(part, 0, part.length);
        }
    }

    @Override
    public void onError(Throwable cause) {
        // the exchange tells
    }

    @Override
    public void onComplete() {
        // the exchange tells
    }
}
