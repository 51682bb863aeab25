package dev.detsim.tests.proof;

import java.io.File;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import javax.crypto.KeyGenerator;

/** Every generator. */
final class StressedRandom {
    private StressedRandom() {
    }

    static void run(Notes notes) throws Exception {
        notes.add(new Random().nextLong(), Math.random(), StrictMath.random(), new SplittableRandom().split().nextInt(),
                ThreadLocalRandom.current().nextInt(), UUID.randomUUID(), new Random().nextGaussian());
        RandomGeneratorFactory.all().map(RandomGeneratorFactory::name).sorted()
                .forEach(name -> notes.add(name, RandomGenerator.of(name).nextLong()));
        for (String name : new TreeSet<>(Security.getAlgorithms("SecureRandom"))) {
            notes.add(name, SecureRandom.getInstance(name).nextLong());
        }
        secure(notes);
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
        Collections.shuffle(numbers);
        notes.add(numbers, Files.createTempFile("stress", ".tmp"), File.createTempFile("stress", ".tmp"),
                Files.createTempDirectory("stress"));
        notes.add(CompletableFuture.supplyAsync(() -> ThreadLocalRandom.current().nextLong()).get(), striped());
    }

    private static void secure(Notes notes) throws Exception {
        SecureRandom seeded = new SecureRandom(new byte[] {1, 2, 3});
        notes.add(seeded.nextLong(), Arrays.toString(seeded.generateSeed(4)), new SecureRandom().nextInt());
        notes.add(new BigInteger(KeyGenerator.getInstance("AES").generateKey().getEncoded()),
                Arrays.hashCode(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded()),
                BigInteger.probablePrime(64, new Random()));
    }

    private static String striped() throws InterruptedException {
        LongAdder adder = new LongAdder();
        ConcurrentSkipListMap<Integer, Thread> map = new ConcurrentSkipListMap<>();
        List<Thread> threads = IntStream.range(0, 4).mapToObj(i -> Thread.ofPlatform().start(() -> {
            adder.increment();
            map.put(i, Thread.currentThread());
        })).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        return adder + " " + map;
    }
}
