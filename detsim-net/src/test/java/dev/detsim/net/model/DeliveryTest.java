package dev.detsim.net.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detsim.FaultKind;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;

/** Bytes arrive in order and exactly once, whatever the network does short of cutting for ever. */
class DeliveryTest {
    private static final int TOTAL = 200_000;
    private final byte[] sent = new byte[TOTAL];

    @BeforeTry
    void content() {
        new Random(7).nextBytes(sent);
    }

    @Property(tries = 60)
    void inOrderExactlyOnce(@ForAll long seed, @ForAll @IntRange(max = 30) int lossPercent,
            @ForAll @IntRange(max = 6) int cuts) throws ErrnoException {
        Lab lab = new Lab(seed);
        Lab.Pair pair = lab.pair();
        lab.install(new Loss(lossPercent / 100.0));
        Random choices = new Random(seed);
        byte[] received = new byte[TOTAL];
        int written = 0;
        int read = 0;
        for (int round = 0; read < TOTAL; round++) {
            Rule cut = round < cuts ? lab.install(anyCut(choices)) : null;
            for (int i = 0; i < 20; i++) {
                int size = Math.min(1 + choices.nextInt(20_000), TOTAL - written);
                written += pair.client().write(lab.now, sent, written, size);
                lab.pass(Duration.ofMillis(choices.nextInt(300)));
                int room = Math.min(1 + choices.nextInt(30_000), TOTAL - read);
                read += pair.server().read(lab.now, received, read, room);
            }
            if (cut != null) {
                lab.heal(cut);
            }
        }
        assertThat(received).isEqualTo(sent);
        pair.client().close(lab.now);
        assertThat(lab.until(Duration.ofMinutes(10), pair.server()::isReadable)).isTrue();
        assertThat(lab.read(pair.server())).isEqualTo("<end>");
    }

    @Property(tries = 20)
    void sameSeedSameEvents(@ForAll long seed) throws ErrnoException {
        assertThat(eventsOf(seed)).isEqualTo(eventsOf(seed)).isNotEqualTo(eventsOf(seed + 1));
    }

    @Test
    void onePercentLossIsOnePercentWithinThreeSigma() throws ErrnoException {
        double rate = 0.01;
        Lab lab = new Lab(5);
        lab.install(new Loss(rate));
        stream(lab, lab.pair(), 20_000_000);
        double sigma = Math.sqrt(rate * (1 - rate) / lab.segments);
        assertThat(lab.segments).isGreaterThan(10_000);
        assertThat((double) lab.lost / lab.segments).isBetween(rate - 3 * sigma, rate + 3 * sigma);
        assertThat(lab.felt).containsEntry(FaultKind.LOSS, (int) lab.lost);
    }

    @Test
    void aSmallWriteTravelsWholeMostOfTheTimeAndIsSplitSometimes() throws ErrnoException {
        Lab lab = new Lab(5);
        Lab.Pair pair = lab.pair();
        int split = 0;
        for (int i = 0; i < 1000; i++) {
            lab.write(pair.client(), "one message");
            lab.until(Duration.ofSeconds(1), pair.server()::isReadable);
            split += lab.read(pair.server()).length() < 11 ? 1 : 0;
            lab.pass(Duration.ofMillis(20));
            lab.read(pair.server());
        }
        assertThat(split).isBetween(5, 100);
    }

    private static Rule anyCut(Random choices) {
        return switch (choices.nextInt(3)) {
            case 0 -> cut(1, 2, true);
            case 1 -> cut(1, 2, false);
            default -> cut(2, 1, false);
        };
    }

    private static Partition cut(int from, int to, boolean bothWays) {
        return new Partition(BitSet.valueOf(new long[] {1L << from}),
                BitSet.valueOf(new long[] {1L << to}), bothWays);
    }

    private static List<String> eventsOf(long seed) throws ErrnoException {
        Lab lab = new Lab(seed);
        lab.install(new Loss(0.05));
        stream(lab, lab.pair(), 50_000);
        return lab.log;
    }

    private static void stream(Lab lab, Lab.Pair pair, int total) throws ErrnoException {
        byte[] block = new byte[16_384];
        int read = 0;
        int written = 0;
        while (read < total) {
            written += pair.client().write(lab.now, block, 0, Math.min(block.length, total - written));
            lab.pass(Duration.ofMillis(10));
            read += pair.server().read(lab.now, block, 0, block.length);
        }
    }
}
