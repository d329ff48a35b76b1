package vn.kontum.report.hostile;

import java.util.ArrayList;
import java.util.List;

/** Every strange file that is made here, always the same ones. */
final class HostileFiles {
    private HostileFiles() {}

    /** Well over two thousand. */
    static List<HostileFile> all() {
        ValidForm base = new ValidForm();
        List<HostileFile> files = new ArrayList<>(known(base));
        files.addAll(new ResourceExhaustionFiles(base.bytes(), 195).all());
        files.addAll(new RandomMutations(base).all(300));
        return files;
    }

    /** Every {@code stride}th of them, without the costliest. */
    static List<HostileFile> sample(int stride) {
        ValidForm base = new ValidForm();
        List<HostileFile> files = new ArrayList<>(known(base));
        files.addAll(new RandomMutations(base).all(20));
        List<HostileFile> sample = new ArrayList<>();
        for (int i = 0; i < files.size(); i += stride) {
            sample.add(files.get(i));
        }
        return sample;
    }

    private static List<HostileFile> known(ValidForm base) {
        List<HostileFile> files = new ArrayList<>();
        files.addAll(new ContainerVariants(base).all());
        files.addAll(new PackageVariants(base).all());
        files.addAll(new CellVariants(base).all());
        files.addAll(new NonWorkbookFiles().all());
        files.addAll(new LibraryWorkbooks(base).all());
        return files;
    }
}
