package org.gibbsite.app.bench;

import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.random.RandomKey;

/**
 * A product that training asks for.
 *
 * @param form which matrix is stored transposed
 */
record ProductShape(Form form, int rows, int inner, int columns) {

    /** How the factors are stored, as the peer's script calls it. */
    enum Form {
        AB("ab", ""), ATB("atb", "  first transposed"), ABT("abt", "  second transposed");

        private final String word;
        private final String note;

        Form(String word, String note) {
            this.word = word;
            this.note = note;
        }
    }

    /** Up, down and gradient of a machine 784–500 on 100 cases, a wide layer, a small batch, many cases, and large. */
    static final List<ProductShape> IN_USE = List.of(new ProductShape(Form.AB, 100, 784, 500),
            new ProductShape(Form.ABT, 100, 500, 784), new ProductShape(Form.ATB, 784, 100, 500),
            new ProductShape(Form.AB, 100, 500, 2000), new ProductShape(Form.AB, 20, 784, 500),
            new ProductShape(Form.AB, 1000, 784, 500), new ProductShape(Form.AB, 1024, 1024, 1024));

    /** {@code "100×784×500"}, and which factor is stored transposed. */
    String name() {
        return rows + "×" + inner + "×" + columns + form.note;
    }

    /** 10⁹ operations: a multiplication and an addition for each term. */
    double gigaOperations() {
        return 2e-9 * rows * inner * columns;
    }

    /** What the peer's script is told. */
    String command(int times) {
        return form.word + " " + rows + " " + inner + " " + columns + " " + times;
    }

    /** The product of two matrices of normal numbers, to be carried out as often as one likes. */
    Runnable work(MatrixBackend backend) {
        FMatrixRMaj a = form == Form.ATB ? normal(inner, rows, 1) : normal(rows, inner, 1);
        FMatrixRMaj b = form == Form.ABT ? normal(columns, inner, 2) : normal(inner, columns, 2);
        FMatrixRMaj out = new FMatrixRMaj(rows, columns);
        return switch (form) {
            case AB -> () -> backend.mult(a, b, out);
            case ATB -> () -> backend.multTransA(a, b, out);
            case ABT -> () -> backend.multTransB(a, b, out);
        };
    }

    private static FMatrixRMaj normal(int rows, int columns, long seed) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
        RandomKey.of(seed).normals(matrix.data);
        return matrix;
    }
}
