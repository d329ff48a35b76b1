package vn.kontum.report.administration.archive;

/**
 * A file of the work folder, as it lies in a package.
 *
 * @param path below the work folder, with forward slashes
 */
record ArchivedFile(String path, String sha256, long size) {}
