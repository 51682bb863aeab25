package dev.detsim.tests.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.DrbgParameters;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import javax.crypto.KeyGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever gives a random number gives the seed's: the same in a first and in a later world, another for another seed. */
class RandomnessTest {
    private static final int SEEDS = 12;

    private static Map<String, Callable<?>> sources() {
        Map<String, Callable<?>> all = new LinkedHashMap<>();
        all.put("Random", () -> new Random().nextLong() + " " + new Random().nextGaussian());
        all.put("Math.random", () -> Math.random() + StrictMath.random());
        all.put("ThreadLocalRandom", () -> ThreadLocalRandom.current().nextLong());
        all.put("ThreadLocalRandom of another thread", RandomnessTest::ofAnotherThread);
        all.put("ThreadLocalRandom of the common pool",
                () -> CompletableFuture.supplyAsync(() -> ThreadLocalRandom.current().nextLong()).get());
        all.put("SplittableRandom", () -> new SplittableRandom().split().nextLong());
        all.put("SecureRandom", () -> new SecureRandom().nextLong());
        all.put("SecureRandom.getInstanceStrong", () -> new BigInteger(64, SecureRandom.getInstanceStrong()));
        all.put("SecureRandom of an algorithm", () -> SecureRandom.getInstance("SHA1PRNG").nextLong());
        all.put("SecureRandom that was seeded", RandomnessTest::seeded);
        all.put("SecureRandom with parameters", RandomnessTest::drbg);
        all.put("SecureRandom.generateSeed", () -> new BigInteger(new SecureRandom().generateSeed(8)));
        all.put("UUID", () -> UUID.randomUUID());
        all.put("RandomGenerator", () -> RandomGenerator.getDefault().nextLong());
        RandomGeneratorFactory.all().map(RandomGeneratorFactory::name).sorted()
                .forEach(name -> all.put(name, () -> RandomGenerator.of(name).nextLong()));
        Security.getAlgorithms("SecureRandom")
                .forEach(name -> all.put("SecureRandom " + name, () -> SecureRandom.getInstance(name).nextLong()));
        all.put("Collections.shuffle", () -> shuffled(null));
        all.put("Collections.shuffle with a generator", () -> shuffled(new Random()));
        all.put("key", () -> new BigInteger(KeyGenerator.getInstance("AES").generateKey().getEncoded()));
        all.put("key pair", RandomnessTest::keyPair);
        all.put("prime", () -> BigInteger.probablePrime(64, new Random()));
        all.put("name of a temporary file", () -> Files.createTempFile("twin", ".tmp").getFileName());
        all.put("name of an old temporary file", () -> File.createTempFile("twin", ".tmp").getName());
        all.put("streams of numbers", () -> new Random().ints(3).boxed().toList());
        return all;
    }

    @TestFactory
    List<DynamicTest> sameSeedSameValueAndOtherSeedOtherValue() {
        return sources().entrySet().stream()
                .map(source -> dynamicTest(source.getKey(), () -> followsTheSeed(source.getValue()))).toList();
    }

    private static void followsTheSeed(Callable<?> source) throws Exception {
        List<String> first = values(source);
        assertThat(first).doesNotHaveDuplicates();
        assertThat(source.call()).as("outside").isNotNull();
        assertThat(values(source)).isEqualTo(first);
    }

    private static List<String> values(Callable<?> source) {
        return IntStream.range(0, SEEDS).mapToObj(seed -> World.value(seed, source)).toList();
    }

    private static List<Integer> shuffled(Random random) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
        if (random == null) {
            Collections.shuffle(numbers);
        } else {
            Collections.shuffle(numbers, random);
        }
        return numbers;
    }

    private static long ofAnotherThread() throws Exception {
        long[] value = new long[1];
        Thread thread = Thread.ofPlatform().start(() -> value[0] = ThreadLocalRandom.current().nextLong());
        thread.join();
        return value[0];
    }

    private static long seeded() {
        SecureRandom random = new SecureRandom(new byte[] {1, 2, 3});
        random.setSeed(4);
        return random.nextLong();
    }

    private static BigInteger drbg() throws Exception {
        byte[] bytes = new byte[8];
        SecureRandom.getInstance("DRBG").nextBytes(bytes, DrbgParameters.nextBytes(128, false, null));
        return new BigInteger(bytes);
    }

    private static int keyPair() throws Exception {
        return Arrays.hashCode(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded());
    }
}
