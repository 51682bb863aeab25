package dev.detsim.libraries;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Writes an order as JSON, reads it back, and changes it as a tree. */
final class JacksonWork {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    /** How an order is paid. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Invoice.class, name = "invoice")})
    sealed interface Payment permits Card, Invoice {
    }

    record Card(String number, int month) implements Payment {
    }

    record Invoice(String address, Currency currency) implements Payment {
    }

    enum Currency {
        EUR, CHF, USD
    }

    record Line(String article, int pieces, BigDecimal price) {
    }

    record Order(long id, List<Line> lines, Payment payment, Map<String, Double> discounts) {
    }

    /** One with setters, as beans have them. */
    public static final class Customer {
        private String name = "";
        private List<String> tags = new ArrayList<>();

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }
    }

    private JacksonWork() {
    }

    static String digest(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        String text = MAPPER.writeValueAsString(order(random));
        Order read = MAPPER.readValue(text, Order.class);
        JsonNode tree = MAPPER.readTree(text);
        ((ObjectNode) tree).put("total", total(read)).set("customer", MAPPER.valueToTree(customer(random)));
        return MAPPER.writeValueAsString(tree) + read.payment();
    }

    private static Order order(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lines.add(new Line("article " + random.nextInt(100), 1 + i, BigDecimal.valueOf(random.nextInt(10_000), 2)));
        }
        Map<String, Double> discounts = new TreeMap<>(Map.of("loyal", random.nextDouble(), "early", 0.5));
        return new Order(random.nextLong(), lines, payment(random), discounts);
    }

    private static Payment payment(Random random) {
        return random.nextBoolean() ? new Card("4711-" + random.nextInt(1000), 1 + random.nextInt(12))
                : new Invoice("Street " + random.nextInt(100), Currency.values()[random.nextInt(3)]);
    }

    private static Map<?, ?> customer(Random random) {
        Customer customer = new Customer();
        customer.setName("customer " + random.nextInt(100));
        customer.getTags().add("\u00fc" + random.nextInt(10));
        return MAPPER.convertValue(customer, Map.class);
    }

    private static BigDecimal total(Order order) {
        return order.lines().stream().map(line -> line.price().multiply(BigDecimal.valueOf(line.pieces())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
