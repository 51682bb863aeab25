package dev.detsim.tests.escape;

import java.awt.Desktop;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.util.prefs.Preferences;
import javax.print.PrintServiceLookup;
import javax.smartcardio.TerminalFactory;
import javax.sound.sampled.AudioSystem;

/** The desktop, its devices, and the user's settings. */
final class DesktopDoors {
    private DesktopDoors() {
    }

    static void add(Cases cases) {
        cases.put("toolkit", sim -> Toolkit.getDefaultToolkit());
        cases.put("desktop", sim -> Desktop.isDesktopSupported());
        cases.put("graphics", sim -> GraphicsEnvironment.getLocalGraphicsEnvironment());
        cases.put("event-queue", sim -> {
            EventQueue.invokeLater(() -> {
            });
            return null;
        });
        cases.put("printing", sim -> PrintServiceLookup.lookupDefaultPrintService());
        cases.put("sound", sim -> AudioSystem.getMixerInfo());
        cases.put("smart-card", sim -> TerminalFactory.getDefault());
        cases.put("preferences", sim -> Preferences.userRoot());
        cases.put("preferences-system", sim -> Preferences.systemRoot());
    }
}
