package org.pillarbox.directory.privacy;

import java.util.Set;
import org.pillarbox.settings.ConnectionCommandSettings;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.DirectSettings;
import org.pillarbox.settings.DomainMappingSettings;
import org.pillarbox.settings.FaxSettings;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.MessageSecuritySettings;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.ScriptSettings;
import org.pillarbox.settings.SmtpRulesSettings;
import org.pillarbox.settings.SocksSettings;
import org.pillarbox.settings.TweakSettings;
import org.pillarbox.settings.UnrecognisedSettings;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.inmail.InMailSettings;

/** Which settings say where users' mail goes, and need the password of Message Security. */
public final class GuardedSettings {
    private static final Set<Class<? extends Record>> GUARDED = Set.of(
            MessageSecuritySettings.class,
            NetworkSettings.class,
            ScriptSettings.class,
            LanForwardingSettings.class,
            InMailSettings.class,
            Connections.class,
            DialUpSettings.class,
            SocksSettings.class,
            ConnectionCommandSettings.class,
            DirectSettings.class,
            DomainMappingSettings.class,
            LocalMailSettings.class,
            UnrecognisedSettings.class,
            FaxSettings.class,
            SmtpRulesSettings.class,
            TweakSettings.class);

    private GuardedSettings() {}

    /** Whether records of this class are guarded. */
    public static boolean contains(Class<? extends Record> kind) {
        return GUARDED.contains(kind);
    }
}
