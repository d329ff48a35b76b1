package vn.kontum.report.hostile;

import java.util.ArrayList;
import java.util.List;

/** Every strange file that is made here, always the same ones. */
final class StrangeFiles {
    private StrangeFiles() {}

    /** Well over two thousand. */
    static List<StrangeFile> all() {
        Base base = new Base();
        List<StrangeFile> files = new ArrayList<>(known(base));
        files.addAll(new Bombs(base.bytes(), 195).all());
        files.addAll(new Mutants(base).all(300));
        return files;
    }

    /** Every {@code stride}th of them, without the costliest. */
    static List<StrangeFile> sample(int stride) {
        Base base = new Base();
        List<StrangeFile> files = new ArrayList<>(known(base));
        files.addAll(new Mutants(base).all(20));
        List<StrangeFile> sample = new ArrayList<>();
        for (int i = 0; i < files.size(); i += stride) {
            sample.add(files.get(i));
        }
        return sample;
    }

    private static List<StrangeFile> known(Base base) {
        List<StrangeFile> files = new ArrayList<>();
        files.addAll(new Containers(base).all());
        files.addAll(new Innards(base).all());
        files.addAll(new Inputs(base).all());
        files.addAll(new OtherKinds().all());
        files.addAll(new Books(base).all());
        return files;
    }
}
