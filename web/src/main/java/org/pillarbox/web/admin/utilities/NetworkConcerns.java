package org.pillarbox.web.admin.utilities;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.web.shell.Texts;

/** What is to be said of network tweaks that are taken, but seldom right. */
final class NetworkConcerns {
    private static final int LEAST_BLOCK = 512;

    private final NetworkSettings settings;

    NetworkConcerns(NetworkSettings settings) {
        this.settings = settings;
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        if (!NetworkView.isAdvised(settings.serverSeconds()) || !NetworkView.isAdvised(settings.clientSeconds())) {
            words.add(Texts.of("network.concern.seconds"));
        }
        if (settings.sizesLimited()) {
            if (Math.min(settings.sendBlockBytes(), settings.receiveBlockBytes()) < LEAST_BLOCK) {
                words.add(Texts.of("network.concern.block"));
            }
            if (settings.sendBufferBytes() < settings.sendBlockBytes()) {
                words.add(Texts.of("network.concern.send"));
            }
            if (settings.receiveBufferBytes() < settings.receiveBlockBytes()) {
                words.add(Texts.of("network.concern.receive"));
            }
        }
        return words;
    }
}
