package dev.detsim.junit.engine;

import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A class with simulations. */
final class ClassDescriptor extends AbstractTestDescriptor {
    static final String SEGMENT = "class";

    private final Class<?> type;

    ClassDescriptor(UniqueId parent, Class<?> type) {
        super(parent.append(SEGMENT, type.getName()), Jupiter.displayName(type).orElse(type.getSimpleName()),
                ClassSource.from(type));
        this.type = type;
    }

    Class<?> type() {
        return type;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public Set<TestTag> getTags() {
        return Jupiter.tags(type);
    }

    @Override
    public String getLegacyReportingName() {
        return type.getName();
    }
}
