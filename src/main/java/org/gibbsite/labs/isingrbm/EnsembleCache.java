package org.gibbsite.labs.isingrbm;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.gibbsite.data.DataException;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.Tensor;
import org.gibbsite.models.ising.LatticeEnsemble;

/**
 * Finished ensembles in a folder, one file for each recipe, named by its hash. A file is written beside its place and moved
 * there when it is whole, so an interrupted drawing leaves nothing, and one that is damaged or belongs to another recipe is
 * as good as not there.
 */
public final class EnsembleCache {
    private final Path folder;

    /** @param folder an existing or a new one */
    public EnsembleCache(Path folder) { this.folder = folder; }

    /** The samples (count × side²), each ±1, if they are here, whole and of this recipe. */
    public Optional<byte[]> find(LatticeEnsemble.Recipe recipe) {
        Path file = file(recipe);
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            NpzFile found = NpzFile.read(file);
            int sites = recipe.side() * recipe.side();
            boolean own = recipe.text().equals(found.texts().get("recipe"));
            if (own && found.arrays().get("bits") instanceof Tensor.Bytes bits
                    && bits.values().length == packedLength(recipe)) {
                return Optional.of(unpack(bits.values(), recipe.count() * sites));
            }
        } catch (DataException damaged) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** @param samples count × side², each ±1. Not modified. @throws DataException when the file cannot be written */
    public void keep(LatticeEnsemble.Recipe recipe, byte[] samples) {
        if (samples.length != recipe.count() * recipe.side() * recipe.side())
            throw new IllegalArgumentException(
                    samples.length + " spins are not " + recipe.count() + " lattices of side "
                            + recipe.side());
        TreeMap<String, Tensor> arrays = new TreeMap<>();
        byte[] bits = pack(samples);
        arrays.put("bits", new Tensor.Bytes(new int[]{bits.length}, bits));
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put("recipe", recipe.text());
        new NpzFile(arrays, texts).write(file(recipe));
    }

    Path file(LatticeEnsemble.Recipe recipe) { return folder.resolve("ising-" + hash(recipe.text()) + ".npz"); }

    private static int packedLength(LatticeEnsemble.Recipe recipe) {
        return (recipe.count() * recipe.side() * recipe.side() + 7) / 8;
    }

    private static byte[] pack(byte[] spins) {
        byte[] bits = new byte[(spins.length + 7) / 8];
        for (int i = 0; i < spins.length; i++) if (spins[i] > 0) bits[i >> 3] |= (byte) (1 << (i & 7));
        return bits;
    }

    private static byte[] unpack(byte[] bits, int count) {
        byte[] spins = new byte[count];
        for (int i = 0; i < count; i++) spins[i] = (byte) ((bits[i >> 3] >> (i & 7) & 1) * 2 - 1);
        return spins;
    }

    /** The first 24 hexadecimal digits of SHA-256. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
