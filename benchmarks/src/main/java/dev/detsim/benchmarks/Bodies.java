package dev.detsim.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/** What is measured: ordinary code that runs in a world and on the real JDK alike. */
final class Bodies {
    /** Bytes of one message of {@link #echo}. */
    static final int MESSAGE = 16;
    /** Bytes of one record of {@link #append}. */
    static final int RECORD = 64;

    private Bodies() {
    }

    /** Threads that yield, {@code total} times between them. */
    static void yields(int threads, int total) throws InterruptedException {
        int each = total / threads;
        runAll(threads, i -> () -> {
            for (int n = 0; n < each; n++) {
                Thread.yield();
            }
        });
    }

    /**
     * Pairs of threads that unpark each other and park, {@code total} times between them. The one that parks first is started
     * first: an unpark of a thread that was not started is lost.
     */
    static void parks(int threads, int total) throws InterruptedException {
        int each = total / threads;
        Thread[] all = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            int me = i;
            all[i] = new Thread(() -> passByParking(me % 2 == 1, all[me ^ 1], each));
        }
        startAndJoin(all);
    }

    private static void passByParking(boolean first, Thread peer, int times) {
        for (int n = 0; n < times; n++) {
            if (first) {
                LockSupport.unpark(peer);
                LockSupport.park();
            } else {
                LockSupport.park();
                LockSupport.unpark(peer);
            }
        }
    }

    /** Two threads that take turns with a monitor, {@code total} turns. */
    static void monitor(int total) throws InterruptedException {
        Object lock = new Object();
        int[] turn = {0};
        runAll(2, me -> () -> {
            for (int n = 0; n < total / 2; n++) {
                synchronized (lock) {
                    while (turn[0] != me) {
                        waitFor(lock);
                    }
                    turn[0] = 1 - me;
                    lock.notify();
                }
            }
        });
    }

    private static void waitFor(Object lock) {
        try {
            lock.wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two threads that take turns with a lock and its conditions, {@code total} turns. */
    static void condition(int total) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Condition[] changed = {lock.newCondition(), lock.newCondition()};
        int[] turn = {0};
        runAll(2, me -> () -> {
            for (int n = 0; n < total / 2; n++) {
                lock.lock();
                try {
                    while (turn[0] != me) {
                        changed[me].awaitUninterruptibly();
                    }
                    turn[0] = 1 - me;
                    changed[1 - me].signal();
                } finally {
                    lock.unlock();
                }
            }
        });
    }

    /** Round trips of one small message between two threads over a blocking socket. */
    static void echo(int trips) throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 1, loopback)) {
            Thread peer = new Thread(() -> answer(server, trips));
            peer.start();
            try (Socket s = new Socket(loopback, server.getLocalPort())) {
                s.setTcpNoDelay(true);
                byte[] message = new byte[MESSAGE];
                for (int n = 0; n < trips; n++) {
                    s.getOutputStream().write(message);
                    s.getInputStream().readNBytes(message, 0, MESSAGE);
                }
            }
            peer.join();
        }
    }

    private static void answer(ServerSocket server, int trips) {
        byte[] message = new byte[MESSAGE];
        try (Socket s = server.accept()) {
            s.setTcpNoDelay(true);
            InputStream in = s.getInputStream();
            OutputStream out = s.getOutputStream();
            for (int n = 0; n < trips; n++) {
                in.readNBytes(message, 0, MESSAGE);
                out.write(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records that are appended to a file, each forced to the disk before the next. */
    static void append(int records) throws IOException {
        Path file = Files.createTempFile("append", ".log");
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(RECORD);
            for (int n = 0; n < records; n++) {
                log.write(bytes.clear());
                log.force(false);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** The least that a simulation can be about: two threads that both run, and end. */
    static void twoThreads() throws InterruptedException {
        runAll(2, i -> () -> Thread.yield());
    }

    private static void runAll(int threads, IntFunction<Runnable> body) throws InterruptedException {
        Thread[] all = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            all[i] = new Thread(body.apply(i));
        }
        startAndJoin(all);
    }

    private static void startAndJoin(Thread[] all) throws InterruptedException {
        for (Thread t : all) {
            t.start();
        }
        for (Thread t : all) {
            t.join();
        }
    }
}
