package org.gibbsite.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A data set that can be downloaded.
 *
 * @param name    as typed: {@code "mnist"}
 * @param title   as on the screen
 * @param source  who made it, and when
 * @param licence under which it may be used
 * @param mirrors addresses that end in a slash, tried in this order
 * @param bytes   of all files together
 * @param files   all must be there
 */
public record PublishedSet(String name, String title, String source, String licence, List<String> mirrors, long bytes,
        List<RemoteFile> files) {
    public PublishedSet {
        mirrors = List.copyOf(mirrors);
        files = List.copyOf(files);
    }

    /**
     * One file of the set.
     *
     * @param algorithm of the checksum: {@code "SHA-256"}, or {@code "MD5"} where the makers published only that
     * @param checksum  hexadecimal, lower case
     */
    public record RemoteFile(String name, String algorithm, String checksum) {
    }

    /** Whether every file is in {@code folder}, unpacked or not; a download that broke off leaves some out. */
    boolean isCompleteIn(Path folder) {
        return files.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file.name()))
                || Files.isRegularFile(folder.resolve(file.name().replaceFirst("\\.gz$", ""))));
    }

    /** All sets that {@code gibbsite data get} knows. */
    public static List<PublishedSet> all() {
        return List.of(mnist(), fashionMnist());
    }

    public static Optional<PublishedSet> find(String name) {
        return all().stream().filter(set -> set.name.equals(name)).findFirst();
    }

    private static PublishedSet mnist() {
        return new PublishedSet("mnist", "MNIST", "LeCun, Cortes, Burges 1998", "CC BY-SA 3.0",
                List.of("https://ossci-datasets.s3.amazonaws.com/mnist/",
                        "https://storage.googleapis.com/cvdf-datasets/mnist/"),
                11_594_722,
                List.of(new RemoteFile("train-images-idx3-ubyte.gz", "SHA-256",
                        "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                        new RemoteFile("train-labels-idx1-ubyte.gz", "SHA-256",
                                "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                        new RemoteFile("t10k-images-idx3-ubyte.gz", "SHA-256",
                                "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                        new RemoteFile("t10k-labels-idx1-ubyte.gz", "SHA-256",
                                "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")));
    }

    private static PublishedSet fashionMnist() {
        return new PublishedSet("fashion-mnist", "Fashion-MNIST", "Xiao, Rasul, Vollgraf (Zalando) 2017", "MIT",
                List.of("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
                        "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"),
                30_878_645,
                List.of(new RemoteFile("train-images-idx3-ubyte.gz", "MD5", "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
                        new RemoteFile("train-labels-idx1-ubyte.gz", "MD5", "25c81989df183df01b3e8a0aad5dffbe"),
                        new RemoteFile("t10k-images-idx3-ubyte.gz", "MD5", "bef4ecab320f06d8554ea6380940ec79"),
                        new RemoteFile("t10k-labels-idx1-ubyte.gz", "MD5", "bb300cfdad3c16e7a12a480ee83cd310")));
    }
}
