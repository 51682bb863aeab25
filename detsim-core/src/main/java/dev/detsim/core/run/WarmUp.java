package dev.detsim.core.run;

import dev.detsim.Sim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A world before the first one: it uses what most worlds use, so that the JDK's and the drivers' classes are loaded and
 * initialised, and native libraries linked, in a world that nobody looks at.
 */
final class WarmUp {
    private WarmUp() {
    }

    static void body(Sim sim) throws Exception {
        threads();
        if (DetsimWorld.current().files() != null) {
            files(Files.createTempDirectory("warm"));
        }
        if (hasNetwork()) {
            sockets();
        }
    }

    private static boolean hasNetwork() {
        return ((dev.detsim.core.world.World) DetsimWorld.current()).networkDriver() != null;
    }

    private static void threads() throws Exception {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
        pool.schedule(() -> 1, 1, TimeUnit.MILLISECONDS).get();
        CompletableFuture.supplyAsync(() -> 1).orTimeout(1, TimeUnit.SECONDS).get();
        pool.shutdown();
        Thread virtual = Thread.ofVirtual().start(Thread::yield);
        virtual.join();
    }

    private static void files(Path directory) throws IOException {
        Path file = directory.resolve("file");
        try (FileChannel ch = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ch.write(ByteBuffer.wrap(new byte[8]));
            ch.force(true);
        }
        Files.readAllBytes(file);
        Files.delete(file);
    }

    private static void sockets() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            Thread peer = new Thread(() -> answer(server));
            peer.start();
            try (Socket s = new Socket(InetAddress.getLocalHost(), server.getLocalPort())) {
                s.getOutputStream().write(1);
                s.getInputStream().read();
            }
        }
    }

    private static void answer(ServerSocket server) {
        try (Socket s = server.accept()) {
            s.getOutputStream().write(s.getInputStream().read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
