package vn.kontum.report.application.demo;

import java.nio.file.Path;

/** The work folder holds other people's figures. */
public final class ForeignFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignFolderException(Path folder) {
        super("[" + folder + "] holds figures that are not those of the sample year; choose another work folder");
    }
}
