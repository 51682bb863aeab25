package dev.detsim.core.run;

import java.io.File;
import java.net.URISyntaxException;
import java.security.CodeSource;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;

/** The agent of this JVM: present from the start, or attached when the first simulation begins. */
final class Agents {
    private static final String HOOKS = "java.lang.DetsimHooks";
    private static final String AGENT = "dev.detsim.agent.DetsimAgent";
    private static volatile boolean present;

    private Agents() {
    }

    /** Whether the agent is in this JVM. */
    static boolean isPresent() {
        if (!present) {
            try {
                Class.forName(HOOKS, false, null);
                present = true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
        return true;
    }

    /** Starts the agent that came with the JVM if it waits for that, or else attaches it if it is missing. */
    static synchronized void require() {
        if (!isPresent() && !wake()) {
            File jar = jar();
            System.err.println("detsim: no -javaagent in this JVM, attaching " + jar.getName());
            attach(jar);
            if (!isPresent()) {
                throw missing("it was attached, but did not start", null);
            }
        }
    }

    private static boolean wake() {
        try {
            return (boolean) Class.forName(AGENT, true, ClassLoader.getSystemClassLoader()).getMethod("wake")
                    .invoke(null);
        } catch (ClassNotFoundException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw missing("it cannot be started", e);
        }
    }

    private static void attach(File jar) {
        try {
            ByteBuddyAgent.attach(jar, String.valueOf(ProcessHandle.current().pid()));
        } catch (RuntimeException e) {
            throw missing("it cannot be attached to this JVM (" + e.getMessage() + ")", e);
        }
    }

    private static File jar() {
        try {
            CodeSource source =
                    Class.forName(AGENT, false, Agents.class.getClassLoader()).getProtectionDomain().getCodeSource();
            File jar = new File(source.getLocation().toURI());
            File built = new File(jar.getParentFile(), "detsim-agent.jar");
            if (jar.isFile() || built.isFile()) {
                return jar.isFile() ? jar : built;
            }
            throw missing("[" + jar + "] is not the agent's jar", null);
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw missing("detsim-agent is not on the class path", e);
        }
    }

    private static IllegalStateException missing(String why, @Nullable Exception cause) {
        return new IllegalStateException("the detsim agent is missing in this JVM, and " + why
                + ": start the JVM with -javaagent:<path of detsim-agent.jar>", cause);
    }
}
