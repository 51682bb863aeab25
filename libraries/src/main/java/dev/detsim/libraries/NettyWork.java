package dev.detsim.libraries;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.codec.LengthFieldPrepender;
import io.netty.handler.codec.base64.Base64;
import io.netty.handler.codec.string.StringDecoder;
import io.netty.handler.codec.string.StringEncoder;
import io.netty.util.AsciiString;
import io.netty.util.AttributeKey;
import io.netty.util.collection.IntObjectHashMap;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Fills, slices, joins and releases buffers, and sends a word through a pipeline. */
final class NettyWork {
    private static final AttributeKey<String> SENT = AttributeKey.valueOf(NettyWork.class, "sent");
    private static final EmbeddedChannel CHANNEL = new EmbeddedChannel(
            new LengthFieldBasedFrameDecoder(1 << 16, 0, 2, 0, 2), new LengthFieldPrepender(2),
            new StringDecoder(StandardCharsets.UTF_8), new StringEncoder(StandardCharsets.UTF_8));

    private NettyWork() {
    }

    static String digest(long seed) throws Exception {
        Random random = new Random(seed);
        return pooled(random) + ' ' + joined(random) + ' ' + sent(random) + ' ' + kept(random);
    }

    private static String pooled(Random random) {
        ByteBuf buffer = PooledByteBufAllocator.DEFAULT.directBuffer(64 + random.nextInt(1000));
        try {
            buffer.writeLong(random.nextLong());
            buffer.writeCharSequence("\u00fc" + random.nextInt(100), StandardCharsets.UTF_8);
            ByteBuf half = buffer.retainedSlice(2, 6);
            String text = buffer.refCnt() + ByteBufUtil.hexDump(buffer) + half.readInt() + half.readShortLE();
            half.release();
            return text + buffer.readerIndex(8).toString(StandardCharsets.UTF_8);
        } finally {
            buffer.release();
        }
    }

    private static String joined(Random random) {
        CompositeByteBuf all = PooledByteBufAllocator.DEFAULT.compositeHeapBuffer();
        try {
            all.addComponent(true, Unpooled.copyInt(random.nextInt(), random.nextInt()));
            all.addComponent(true, PooledByteBufAllocator.DEFAULT.heapBuffer(8).writeDouble(random.nextDouble()));
            all.addComponent(true, Unpooled.wrappedBuffer(new byte[] {(byte) random.nextInt()}));
            return all.numComponents() + encoded(all) + all.getUnsignedMedium(3) + all.indexOf(0, 16, (byte) 7);
        } finally {
            all.release();
        }
    }

    private static String encoded(ByteBuf bytes) {
        ByteBuf text = Base64.encode(bytes.duplicate());
        try {
            return text.toString(StandardCharsets.US_ASCII);
        } finally {
            text.release();
        }
    }

    private static String sent(Random random) {
        String word = "w" + random.nextInt();
        CHANNEL.attr(SENT).set(word);
        CHANNEL.writeOutbound(word);
        for (ByteBuf part = CHANNEL.readOutbound(); part != null; part = CHANNEL.readOutbound()) {
            CHANNEL.writeInbound(part);
        }
        return CHANNEL.<String>readInbound() + CHANNEL.attr(SENT).getAndSet(null);
    }

    private static String kept(Random random) throws Exception {
        IntObjectHashMap<AsciiString> map = new IntObjectHashMap<>();
        for (int i = 0; i < 5; i++) {
            map.put(random.nextInt(100), new AsciiString("V" + i).toLowerCase());
        }
        return map + ImmediateEventExecutor.INSTANCE.submit(() -> "done " + random.nextInt(9)).get();
    }
}
