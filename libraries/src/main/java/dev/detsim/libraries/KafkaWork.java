package dev.detsim.libraries;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.message.MetadataRequestData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MutableRecordBatch;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** Prepares what a producer would send, and reads it as a broker would. */
final class KafkaWork {
    private static final String TOPIC = "orders";
    private static final Serde<String> WORDS = Serdes.String();
    private static final Serde<Double> NUMBERS = Serdes.Double();
    private static final short VERSION = 12;

    private KafkaWork() {
    }

    static String digest(long seed) {
        Random random = new Random(seed);
        return configured(random) + ' ' + serialized(random) + ' ' + batched(random) + ' ' + asked(random) + ' '
                + Errors.forCode((short) random.nextInt(100)) + ' ' + ApiKeys.forId(random.nextInt(20)).name;
    }

    private static String configured(Random random) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "broker:" + random.nextInt(1, 1000));
        settings.put(ProducerConfig.LINGER_MS_CONFIG, random.nextInt(100));
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        ProducerConfig config = new ProducerConfig(settings);
        return config.getList(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG)
                + config.getLong(ProducerConfig.LINGER_MS_CONFIG).toString()
                + config.getInt(ProducerConfig.BATCH_SIZE_CONFIG);
    }

    private static String serialized(Random random) {
        byte[] word = WORDS.serializer().serialize(TOPIC, "w\u00fc" + random.nextInt());
        byte[] number = NUMBERS.serializer().serialize(TOPIC, random.nextDouble());
        UUID id = new UUID(random.nextLong(), random.nextLong());
        byte[] bytes = Serdes.UUID().serializer().serialize(TOPIC, id);
        return WORDS.deserializer().deserialize(TOPIC, word) + NUMBERS.deserializer().deserialize(TOPIC, number)
                + Utils.toPositive(Utils.murmur2(word))
                + id.equals(Serdes.UUID().deserializer().deserialize(TOPIC, bytes));
    }

    private static String batched(Random random) {
        MemoryRecords records = MemoryRecords.withRecords(random.nextInt(1000), Compression.gzip().build(),
                record(random), record(random));
        StringBuilder text = new StringBuilder();
        for (MutableRecordBatch batch : MemoryRecords.readableRecords(records.buffer().duplicate()).batches()) {
            batch.ensureValid();
            text.append(batch.baseOffset()).append(batch.compressionType());
            for (Record record : batch) {
                text.append(Utils.utf8(record.key())).append(record.offset()).append(record.headers()[0].key());
            }
        }
        return text.toString();
    }

    private static SimpleRecord record(Random random) {
        Header[] headers = {new RecordHeader("h" + random.nextInt(10), new byte[] {1})};
        return new SimpleRecord(random.nextInt(1_000_000), bytes("k" + random.nextInt(100)), bytes("v"), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String asked(Random random) {
        MetadataRequestData request = new MetadataRequestData().setAllowAutoTopicCreation(random.nextBoolean())
                .setTopics(List.of(new MetadataRequestData.MetadataRequestTopic().setName("t" + random.nextInt())));
        ByteBuffer sent = MessageUtil.toByteBufferAccessor(request, VERSION).buffer();
        return HexFormat.of().formatHex(Utils.toArray(sent.duplicate()))
                + new MetadataRequestData(new ByteBufferAccessor(sent), VERSION).topics().getFirst().name();
    }
}
