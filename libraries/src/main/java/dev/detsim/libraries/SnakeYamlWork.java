package dev.detsim.libraries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Writes settings as YAML, reads them back, and reads another document with anchors. */
final class SnakeYamlWork {
    private static final String DEFAULTS = """
            base: &base {retries: 3, hosts: [a, b]}
            service: {<<: *base, port: %d, on: %b}
            """;

    private SnakeYamlWork() {
    }

    static String digest(long seed) {
        Random random = new Random(seed);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        Yaml yaml = new Yaml(options);
        String text = yaml.dump(settings(random));
        Yaml safe = new Yaml(new SafeConstructor(new LoaderOptions()));
        Object defaults = safe.load(DEFAULTS.formatted(random.nextInt(65536), random.nextBoolean()));
        return text + yaml.load(text) + defaults;
    }

    private static Map<String, Object> settings(Random random) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("name", "service " + random.nextInt(100));
        settings.put("weight", random.nextDouble());
        List<Object> ports = new ArrayList<>(List.of(random.nextInt(65536), "0" + random.nextInt(8)));
        settings.put("ports", ports);
        settings.put("note", random.nextBoolean() ? null : "two\nlines: " + random.nextInt(9));
        return settings;
    }
}
