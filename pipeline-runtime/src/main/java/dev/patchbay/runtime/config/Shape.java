package dev.patchbay.runtime.config;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** A settings record: which keys it has and how it is built. */
record Shape(Class<? extends Record> type, List<Component> components) {
    Shape {
        components = ImmutableList.copyOf(components);
    }

    /**
     * Reads a record class.
     *
     * @throws IllegalArgumentException when it is no settings record; the message has all reasons
     */
    static Shape of(Class<? extends Record> type) {
        var reader = new ShapeReader();
        var shape = reader.read(type);
        if (!reader.flaws().isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", reader.flaws()));
        }
        return shape;
    }

    List<String> keys() {
        return components.stream().map(Component::key).toList();
    }

    /**
     * Builds the record.
     *
     * @throws InvocationTargetException with what its constructor threw
     */
    Record create(Object[] values) throws InvocationTargetException {
        try {
            return constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            if (e instanceof InvocationTargetException thrown) {
                throw thrown;
            }
            throw new IllegalStateException("cannot build " + type, e);
        }
    }

    private Constructor<? extends Record> constructor() throws NoSuchMethodException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }
}
