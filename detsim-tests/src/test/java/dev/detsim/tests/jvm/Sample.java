package dev.detsim.tests.jvm;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** An ordinary program, run in a JVM of its own with and without the agent. What it prints does not depend on time. */
public final class Sample {
    private Sample() {
    }

    /** Prints a line for each thing that it tries. */
    public static void main(String[] args) throws Exception {
        System.out.println("thread " + new Thread(() -> {}).getName() + " " + Thread.currentThread());
        platformThreads();
        virtualThreads();
        sockets();
        files();
        time();
        System.out.println("random " + new Random(42).nextLong() + " " + IntStream.range(0, 1_000).parallel().sum());
        System.out.println("hash " + "text".hashCode() + " " + List.of(1, 2, 3).hashCode());
        uncaught();
    }

    private static void platformThreads() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<String>> names = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                names.add(pool.submit(() -> Thread.currentThread().getName()));
            }
            for (Future<String> f : names) {
                System.out.println("pool " + f.get());
            }
        }
        Thread sleeper = new Thread(Sample::sleepLong, "sleeper");
        sleeper.start();
        while (sleeper.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        sleeper.interrupt();
        sleeper.join();
        System.out.println("after " + sleeper.getState() + " " + sleeper.isInterrupted());
    }

    private static void sleepLong() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            System.out.println(e + " " + e.getStackTrace()[0].getMethodName());
        }
    }

    private static void virtualThreads() throws Exception {
        int[] count = new int[1];
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                executor.submit(() -> {
                    synchronized (count) {
                        Thread.yield();
                        count[0]++;
                    }
                });
            }
        }
        System.out.println("virtual " + count[0] + " "
                + CompletableFuture.supplyAsync(() -> Thread.currentThread().isDaemon()).get());
    }

    private static void sockets() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread echo = Thread.startVirtualThread(() -> serve(server));
            try (Socket s = new Socket(server.getInetAddress(), server.getLocalPort())) {
                s.getOutputStream().write("hello\n".getBytes());
                System.out.println("echo " + new BufferedReader(new InputStreamReader(s.getInputStream())).readLine());
            }
            echo.join();
        }
    }

    private static void serve(ServerSocket server) {
        try (Socket s = server.accept()) {
            s.getInputStream().transferTo(s.getOutputStream());
        } catch (java.io.IOException e) {
            System.out.println(e);
        }
    }

    private static void files() throws Exception {
        Path dir = Files.createTempDirectory("sample");
        Path file = Files.writeString(dir.resolve("file"), "content");
        System.out.println("file " + Files.readString(file) + " " + Files.size(file));
        Files.delete(file);
        Files.delete(dir);
        try {
            Files.size(file);
        } catch (java.nio.file.NoSuchFileException e) {
            System.out.println("gone");
        }
    }

    private static void time() throws Exception {
        long nano = System.nanoTime();
        long millis = System.currentTimeMillis();
        TimeUnit.MILLISECONDS.sleep(5);
        System.out.println("time " + (System.nanoTime() - nano >= 5_000_000) + " "
                + (System.currentTimeMillis() - millis >= 4) + " " + (millis > 1_750_000_000_000L));
    }

    private static void uncaught() throws Exception {
        Thread t = new Thread(() -> {
            throw new IllegalStateException("thrown");
        }, "failing");
        t.start();
        t.join();
        new Exception("a stack").printStackTrace();
    }
}
