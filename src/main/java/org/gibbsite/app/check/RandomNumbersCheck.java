package org.gibbsite.app.check;

import java.util.Arrays;
import org.gibbsite.random.Philox;

/** The generator gives the numbers that its authors published. */
final class RandomNumbersCheck implements Check {

    @Override public String promise() { return "random numbers are those of Philox4x32-10, as published"; }

    /** Source: Salmon et al., Random123, known-answer test of philox4x32-10, the third vector (digits of π). */
    @Override public Finding find() {
        int[] block = {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344};
        Philox.block(0xa4093822, 0x299f31d0, block);
        int[] published = {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1};
        return new Finding(Arrays.equals(block, published), "first word %08x".formatted(block[0]));
    }
}
