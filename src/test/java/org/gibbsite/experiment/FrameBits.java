package org.gibbsite.experiment;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gibbsite.models.vae.ModelBatch;

/** A number that depends on every bit of a frame or of anything else made of records, arrays and plain values. */
final class FrameBits {
    private FrameBits() {}

    static long of(Object value) {
        return switch (value) {
            case null -> 17;
            case Double number -> Double.doubleToRawLongBits(number);
            case Float number -> Float.floatToRawIntBits(number);
            case Number number -> number.longValue();
            case Enum<?> constant -> constant.name().hashCode();
            case Optional<?> optional -> of(optional.orElse(null));
            case Supplier<?> late -> of(late.get());
            case Runnable errand -> of(null); // works out early what a supplier gives: as if there were none
            case ModelBatch.Maker tool -> of(null); // what it makes is the same for every frame
            case Map<?, ?> map -> of(map.keySet()) * 31 + of(map.values());
            case Collection<?> collection -> of(collection.toArray());
            case Record parts -> ofRecord(parts);
            case Object array when array.getClass().isArray() -> ofArray(array);
            case CharSequence text -> text.toString().hashCode();
            case Boolean flag -> flag ? 1 : 2;
            case Character character -> character;
            case Object other ->
                throw new IllegalArgumentException("what is a " + other.getClass() + " doing in a frame?");
        };
    }

    private static long ofArray(Object array) {
        long bits = Array.getLength(array);
        for (int i = 0; i < Array.getLength(array); i++) bits = mix(bits, of(Array.get(array, i)));
        return bits;
    }

    private static long ofRecord(Record parts) {
        long bits = parts.getClass().getName().hashCode();
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                bits = mix(bits, of(component.getAccessor().invoke(parts)));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return bits;
    }

    private static long mix(long bits, long next) {
        long mixed = (bits ^ next) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }
}
